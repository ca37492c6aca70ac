import type { CellIsOperator, ConditionalTest, Threshold, TimePeriod } from "../conditional-format.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import type { Colors } from "../styles/colors.ts";

const TEXT_RULES: Readonly<Record<string, "containsText" | "notContains" | "beginsWith" | "endsWith">> = {
  containsText: "containsText",
  notContainsText: "notContains",
  beginsWith: "beginsWith",
  endsWith: "endsWith",
};

const PLAIN_RULES: Readonly<Record<string, "blanks" | "noBlanks" | "errors" | "noErrors" | "duplicate" | "unique">> = {
  containsBlanks: "blanks",
  notContainsBlanks: "noBlanks",
  containsErrors: "errors",
  notContainsErrors: "noErrors",
  duplicateValues: "duplicate",
  uniqueValues: "unique",
};

/** Formulas of a rule: `formula` of the schema, `xm:f` of the extension. */
export function ruleFormulas(rule: XmlElement): string[] {
  return rule.elements.filter((e) => e.local === "formula" || e.local === "f").map((e) => e.text);
}

function readThreshold(element: XmlElement | undefined): Threshold {
  const value = element?.get("val") ?? element?.child("f")?.text ?? null;
  return { type: (element?.get("type") ?? "num") as Threshold["type"], value, gte: element?.flag("gte", true) ?? true };
}

/** What a `cfRule` tests; `extended` is the x14 rule that completes it (data bars) or is the rule itself. */
export function readTest(rule: XmlElement, extended: XmlElement | null, colors: Colors): ConditionalTest {
  const type = rule.get("type") ?? "";
  const formulas = ruleFormulas(rule);
  const text = TEXT_RULES[type];
  if (text !== undefined)
    return { kind: "text", operator: text, text: rule.get("text") ?? textOfFormula(formulas[0] ?? "") };
  const plain = PLAIN_RULES[type];
  if (plain !== undefined) return { kind: plain };
  switch (type) {
    case "expression":
      return { kind: "expression", formula: formulas[0] ?? "" };
    case "cellIs":
      return { kind: "cellIs", operator: (rule.get("operator") ?? "equal") as CellIsOperator, formulas };
    case "timePeriod":
      return { kind: "timePeriod", period: (rule.get("timePeriod") ?? "today") as TimePeriod };
    case "top10":
      return { kind: "top", rank: rule.number("rank", 10), percent: rule.flag("percent"), bottom: rule.flag("bottom") };
    case "aboveAverage":
      return {
        kind: "average",
        above: rule.flag("aboveAverage", true),
        equal: rule.flag("equalAverage"),
        standardDeviations: rule.number("stdDev", 0),
      };
    case "colorScale": {
      const scale = rule.child("colorScale");
      const stops = scale?.all("color") ?? [];
      const points = (scale?.all("cfvo") ?? []).map((cfvo, i) => ({
        threshold: readThreshold(cfvo),
        color: colors.read(stops[i]).rgb ?? "#000000",
      }));
      return { kind: "colorScale", points };
    }
    case "dataBar":
      return readDataBar(rule, extended, colors);
    case "iconSet":
      return readIconSet(rule);
    default:
      return { kind: "unknown", type };
  }
}

function textOfFormula(formula: string): string {
  return /"((?:[^"]|"")*)"/.exec(formula)?.[1]?.replaceAll('""', '"') ?? "";
}

function readDataBar(rule: XmlElement, extended: XmlElement | null, colors: Colors): ConditionalTest {
  const bar = rule.child("dataBar");
  const more = extended?.child("dataBar");
  const limits = (more ?? bar)?.all("cfvo") ?? [];
  const negative = colors.read(more?.child("negativeFillColor")).rgb;
  return {
    kind: "dataBar",
    min: readThreshold(limits[0]),
    max: readThreshold(limits[1]),
    color: colors.read(bar?.child("color") ?? more?.child("fillColor")).rgb ?? "#638EC6",
    showValue: (more ?? bar)?.flag("showValue", true) !== false && bar?.flag("showValue", true) !== false,
    gradient: more?.flag("gradient", true) ?? true,
    border: more?.flag("border") ?? false,
    negativeColor: negative,
    axis:
      more?.get("axisPosition") === "middle"
        ? "middle"
        : more?.get("axisPosition") === "none" || !more
          ? "none"
          : "automatic",
    direction: (more?.get("direction") ?? "context") as "context" | "leftToRight" | "rightToLeft",
  };
}

function readIconSet(rule: XmlElement): ConditionalTest {
  const set = rule.child("iconSet");
  const icons = set?.all("cfIcon") ?? [];
  return {
    kind: "iconSet",
    iconSet: set?.get("iconSet") ?? "3TrafficLights1",
    thresholds: (set?.all("cfvo") ?? []).map(readThreshold),
    showValue: set?.flag("showValue", true) ?? true,
    reverse: set?.flag("reverse") ?? false,
    customIcons:
      icons.length === 0
        ? null
        : icons.map((icon) => ({ iconSet: icon.get("iconSet") ?? "NoIcons", iconId: icon.number("iconId", 0) })),
  };
}
