import type { ConditionalTest, Threshold, TimePeriod } from "../conditional-format.ts";
import { XM } from "../package/namespaces.ts";
import { XmlElement } from "../package/xml-tree.ts";
import { writeColor } from "../styles/colors.ts";

type Test = Exclude<ConditionalTest, { kind: "unknown" }>;

/** Icon sets that only the x14 extension knows. */
const NEW_ICON_SETS = ["3Stars", "3Triangles", "5Boxes"];

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The formula that Excel writes beside a period (ECMA-376 lets readers rely on either). */
function periodFormula(period: TimePeriod, cell: string): string {
  const day = `FLOOR(${cell},1)`;
  const month = (shift: string): string => `AND(MONTH(${cell})=MONTH(${shift}),YEAR(${cell})=YEAR(${shift}))`;
  switch (period) {
    case "today":
      return `${day}=TODAY()`;
    case "yesterday":
      return `${day}=TODAY()-1`;
    case "tomorrow":
      return `${day}=TODAY()+1`;
    case "last7Days":
      return `AND(TODAY()-${day}<=6,${day}<=TODAY())`;
    case "thisMonth":
      return month("TODAY()");
    case "lastMonth":
      return month("EDATE(TODAY(),0-1)");
    case "nextMonth":
      return month("EDATE(TODAY(),0+1)");
    case "thisWeek":
      return `AND(TODAY()-ROUNDDOWN(${cell},0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(${cell},0)-TODAY()<=7-WEEKDAY(TODAY()))`;
    case "lastWeek":
      return `AND(TODAY()-ROUNDDOWN(${cell},0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(${cell},0)<(WEEKDAY(TODAY())+7))`;
    case "nextWeek":
      return `AND(ROUNDDOWN(${cell},0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(${cell},0)-TODAY()<(15-WEEKDAY(TODAY())))`;
  }
}

/** True when the rule can only be kept in the x14 extension. */
export function needsExtension(test: Test): boolean {
  return test.kind === "iconSet" && (test.customIcons !== null || NEW_ICON_SETS.includes(test.iconSet));
}

function addFormulas(rule: XmlElement, ...formulas: string[]): void {
  for (const formula of formulas) rule.append(rule.make("formula").setText(formula));
}

/** Fills a `cfRule` of the main namespace. `cell` is the address that relative formulas start from. */
export function writeTest(rule: XmlElement, test: Test, cell: string): void {
  switch (test.kind) {
    case "expression":
      rule.set("type", "expression");
      return addFormulas(rule, test.formula);
    case "cellIs":
      rule.set("type", "cellIs").set("operator", test.operator);
      return addFormulas(rule, ...test.formulas);
    case "text": {
      const text = quoted(test.text);
      const type = test.operator === "notContains" ? "notContainsText" : test.operator;
      rule.set("type", type).set("operator", test.operator).set("text", test.text);
      const formulas = {
        containsText: `NOT(ISERROR(SEARCH(${text},${cell})))`,
        notContains: `ISERROR(SEARCH(${text},${cell}))`,
        beginsWith: `LEFT(${cell},LEN(${text}))=${text}`,
        endsWith: `RIGHT(${cell},LEN(${text}))=${text}`,
      };
      return addFormulas(rule, formulas[test.operator]);
    }
    case "blanks":
      rule.set("type", "containsBlanks");
      return addFormulas(rule, `LEN(TRIM(${cell}))=0`);
    case "noBlanks":
      rule.set("type", "notContainsBlanks");
      return addFormulas(rule, `LEN(TRIM(${cell}))>0`);
    case "errors":
      rule.set("type", "containsErrors");
      return addFormulas(rule, `ISERROR(${cell})`);
    case "noErrors":
      rule.set("type", "notContainsErrors");
      return addFormulas(rule, `NOT(ISERROR(${cell}))`);
    case "duplicate":
    case "unique":
      rule.set("type", `${test.kind}Values`);
      return;
    case "timePeriod":
      rule.set("type", "timePeriod").set("timePeriod", test.period);
      return addFormulas(rule, periodFormula(test.period, cell));
    case "top":
      rule.set("type", "top10").setFlag("percent", test.percent).setFlag("bottom", test.bottom).set("rank", test.rank);
      return;
    case "average":
      rule.set("type", "aboveAverage").setFlag("aboveAverage", test.above, true).setFlag("equalAverage", test.equal);
      rule.set("stdDev", test.standardDeviations || null);
      return;
    case "colorScale": {
      const scale = rule.make("colorScale");
      scale.append(...test.points.map(({ threshold }) => cfvo(scale, threshold)));
      scale.append(...test.points.map(({ color }) => writeColor(scale.make("color"), color)));
      rule.set("type", "colorScale").append(scale);
      return;
    }
    case "dataBar": {
      const bar = rule.make("dataBar");
      bar.setFlag("showValue", test.showValue, true);
      bar.append(
        cfvo(bar, old(test.min, "min")),
        cfvo(bar, old(test.max, "max")),
        writeColor(bar.make("color"), test.color),
      );
      rule.set("type", "dataBar").append(bar);
      return;
    }
    case "iconSet": {
      const set = rule.make("iconSet");
      set.set("iconSet", test.iconSet === "3TrafficLights1" ? null : test.iconSet);
      set.setFlag("showValue", test.showValue, true).setFlag("reverse", test.reverse);
      set.append(...test.thresholds.map((threshold) => cfvo(set, threshold)));
      rule.set("type", "iconSet").append(set);
    }
  }
}

/** Readers without the extension know no automatic ends. */
function old(threshold: Threshold, end: "min" | "max"): Threshold {
  return threshold.type === "autoMin" || threshold.type === "autoMax"
    ? { type: end, value: null, gte: true }
    : threshold;
}

function cfvo(parent: XmlElement, { type, value, gte }: Threshold): XmlElement {
  return parent.make("cfvo", { type, val: type === "min" || type === "max" ? null : value }).setFlag("gte", gte, true);
}

function extendedCfvo(parent: XmlElement, { type, value, gte }: Threshold, xm: string): XmlElement {
  const element = parent.make("cfvo", { type }).setFlag("gte", gte, true);
  const hasValue = value !== null && !["min", "max", "autoMin", "autoMax"].includes(type);
  return hasValue ? element.append(new XmlElement(`${xm}f`, "f", XM, [], [value])) : element;
}

/** Fills an `x14:cfRule`: what the main rule cannot say of a data bar, or an icon set of choice. */
export function writeExtendedTest(rule: XmlElement, test: Test, xm: string): void {
  if (test.kind === "dataBar") {
    const bar = rule.make("dataBar", { minLength: 0, maxLength: 100 });
    bar
      .setFlag("showValue", test.showValue, true)
      .setFlag("border", test.border)
      .setFlag("gradient", test.gradient, true);
    bar.set("direction", test.direction === "context" ? null : test.direction);
    bar.setFlag("negativeBarColorSameAsPositive", test.negativeColor === null);
    bar.set("axisPosition", test.axis === "automatic" ? null : test.axis);
    bar.append(extendedCfvo(bar, test.min, xm), extendedCfvo(bar, test.max, xm));
    if (test.border) bar.append(writeColor(bar.make("borderColor"), test.color));
    if (test.negativeColor !== null) bar.append(writeColor(bar.make("negativeFillColor"), test.negativeColor));
    if (test.axis !== "none") bar.append(writeColor(bar.make("axisColor"), "#000000"));
    rule.set("type", "dataBar").append(bar);
  } else if (test.kind === "iconSet") {
    const set = rule.make("iconSet", { iconSet: test.iconSet });
    set
      .setFlag("showValue", test.showValue, true)
      .setFlag("reverse", test.reverse)
      .setFlag("custom", test.customIcons !== null);
    set.append(...test.thresholds.map((threshold) => extendedCfvo(set, threshold, xm)));
    for (const icon of test.customIcons ?? [])
      set.append(set.make("cfIcon", { iconSet: icon.iconSet, iconId: icon.iconId }));
    rule.set("type", "iconSet").append(set);
  }
}
