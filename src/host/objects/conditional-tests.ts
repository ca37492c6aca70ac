import { HostError, invalidArgument } from "../protocol/host-error.ts";
import type {
  ConditionalRule,
  ConditionalTest,
  NewConditionalRule,
  Threshold,
} from "../workbook/conditional-format.ts";
import type { DifferentialStyle } from "../workbook/style.ts";
import { requirePermission } from "./sheet-guard.ts";
import type { RuleTarget } from "./targets.ts";

type NewTest = NewConditionalRule["test"];

export function ruleOf(target: RuleTarget): ConditionalRule {
  const rule = target.sheet.conditionalFormats.list().find((candidate) => candidate.id === target.ruleId);
  if (!rule) throw new HostError("ItemNotFound", "The conditional format was deleted.");
  return rule;
}

export function updateRule(target: RuleTarget, change: Partial<NewConditionalRule>): void {
  requirePermission(target.sheet, "allowFormatCells");
  target.sheet.conditionalFormats.update(target.ruleId, change);
}

/** The test of a rule that must be of one kind. @throws InvalidOperation when it is of another. */
export function testOf<K extends ConditionalTest["kind"]>(
  target: RuleTarget,
  kinds: readonly K[],
): Extract<ConditionalTest, { kind: K }> {
  const { test } = ruleOf(target);
  if (kinds.some((kind) => kind === test.kind)) return test as Extract<ConditionalTest, { kind: K }>;
  throw new HostError("InvalidOperation", `The conditional format is of type ${typeOfTest(test)}.`);
}

/** Name of the type in Excel.ConditionalFormatType. */
export function typeOfTest(test: ConditionalTest): string {
  switch (test.kind) {
    case "expression":
      return "Custom";
    case "cellIs":
      return "CellValue";
    case "text":
      return "ContainsText";
    case "top":
      return "TopBottom";
    case "colorScale":
      return "ColorScale";
    case "dataBar":
      return "DataBar";
    case "iconSet":
      return "IconSet";
    case "unknown":
      throw new HostError("NotImplemented", `The conditional format "${test.type}" is kept but not answered.`);
    default:
      return "PresetCriteria";
  }
}

export function threshold(type: Threshold["type"], value: string | null = null): Threshold {
  return { type, value, gte: true };
}

/** What a fresh rule of a type tests until the program sets its rule. */
export function newTest(type: string): { readonly test: NewTest; readonly style?: DifferentialStyle } {
  switch (type) {
    case "Custom":
      return { test: { kind: "expression", formula: "FALSE" }, style: {} };
    case "CellValue":
      return { test: { kind: "cellIs", operator: "equal", formulas: ['""'] }, style: {} };
    case "ContainsText":
      return { test: { kind: "text", operator: "containsText", text: "" }, style: {} };
    case "PresetCriteria":
      return { test: { kind: "duplicate" }, style: {} };
    case "TopBottom":
      return { test: { kind: "top", rank: 10, percent: false, bottom: false }, style: {} };
    case "ColorScale":
      return {
        test: {
          kind: "colorScale",
          points: [
            { threshold: threshold("min"), color: "#FF7128" },
            { threshold: threshold("max"), color: "#FFEF9C" },
          ],
        },
      };
    case "DataBar":
      return {
        test: {
          kind: "dataBar",
          min: threshold("autoMin"),
          max: threshold("autoMax"),
          color: "#638EC6",
          showValue: true,
          gradient: true,
          border: false,
          negativeColor: "#FF0000",
          axis: "automatic",
          direction: "context",
        },
      };
    case "IconSet":
      return {
        test: {
          kind: "iconSet",
          iconSet: "3TrafficLights1",
          thresholds: [threshold("percent", "0"), threshold("percent", "33"), threshold("percent", "67")],
          showValue: true,
          reverse: false,
          customIcons: null,
        },
      };
    default:
      throw invalidArgument(`"${type}" is no type of conditional format.`);
  }
}
