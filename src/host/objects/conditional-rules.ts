import { z } from "zod";
import { invalidArgument } from "../protocol/host-error.ts";
import type { ConditionalTest } from "../workbook/conditional-format.ts";
import { tableName, tableValue, textValue } from "./common-style.ts";
import { ruleOf, testOf, updateRule } from "./conditional-tests.ts";
import { fileFormula, programFormula } from "./formula-notation.ts";
import { requireCriterion } from "./formula-syntax.ts";
import type { ClassOf } from "./host-context.ts";
import { hostObject, type RuleTarget } from "./targets.ts";

const format = {
  since: "1.6",
  get: (target: RuleTarget) => hostObject("ConditionalRangeFormat", { sheet: target.sheet, ruleId: target.ruleId }),
};

/** A formula, or a constant that stands for one, without `=`. */
function operand(value: string | number): string {
  const text = String(value);
  if (!text.startsWith("=")) {
    if (typeof value === "number" || (text.trim() !== "" && Number.isFinite(Number(text)))) return text;
    return `"${text.replaceAll('"', '""')}"`;
  }
  requireCriterion(text.slice(1));
  return fileFormula(text.slice(1));
}

export const customConditionalFormatClass: ClassOf<"CustomConditionalFormat"> = {
  name: "CustomConditionalFormat",
  since: "1.6",
  navigation: {
    format,
    rule: { since: "1.6", get: (target) => hostObject("ConditionalFormatRule", target) },
  },
};

export const conditionalFormatRuleClass: ClassOf<"ConditionalFormatRule"> = {
  name: "ConditionalFormatRule",
  since: "1.6",
  properties: {
    formula: {
      since: "1.6",
      get: (target) => `=${programFormula(testOf(target, ["expression"]).formula)}`,
      set(target, value) {
        testOf(target, ["expression"]);
        const text = textValue(value).replace(/^=/u, "");
        requireCriterion(text);
        updateRule(target, { test: { kind: "expression", formula: fileFormula(text) } });
      },
    },
  },
  refused: {
    formulaLocal: "formulas are kept in English notation; there is no table of translated function names.",
    formulaR1C1: "R1C1 notation is not translated; use formulas in A1 notation.",
  },
};

const cellOperators = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
} as const;

const cellRule = z.object({
  formula1: z.union([z.string(), z.number()]),
  formula2: z.union([z.string(), z.number()]).nullish(),
  operator: z.string(),
});

export const cellValueConditionalFormatClass: ClassOf<"CellValueConditionalFormat"> = {
  name: "CellValueConditionalFormat",
  since: "1.6",
  navigation: { format },
  properties: {
    rule: {
      since: "1.6",
      get(target) {
        const test = testOf(target, ["cellIs"]);
        const [formula1 = "", formula2] = test.formulas;
        return {
          formula1: `=${programFormula(formula1)}`,
          ...(formula2 === undefined ? {} : { formula2: `=${programFormula(formula2)}` }),
          operator: tableName(cellOperators, test.operator),
        };
      },
      set(target, value) {
        testOf(target, ["cellIs"]);
        const parsed = cellRule.safeParse(value);
        if (!parsed.success) throw invalidArgument("The rule needs formula1 and operator.");
        const operator = tableValue(cellOperators, parsed.data.operator);
        const two = operator === "between" || operator === "notBetween";
        const { formula1, formula2 } = parsed.data;
        if (two && (formula2 === null || formula2 === undefined))
          throw invalidArgument("This operator needs formula2.");
        const formulas = [operand(formula1), ...(two ? [operand(formula2 ?? "")] : [])];
        updateRule(target, { test: { kind: "cellIs", operator, formulas } });
      },
    },
  },
};

const textOperators = {
  Contains: "containsText",
  NotContains: "notContains",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
} as const;

export const textConditionalFormatClass: ClassOf<"TextConditionalFormat"> = {
  name: "TextConditionalFormat",
  since: "1.6",
  navigation: { format },
  properties: {
    rule: {
      since: "1.6",
      get(target) {
        const test = testOf(target, ["text"]);
        return { operator: tableName(textOperators, test.operator), text: test.text };
      },
      set(target, value) {
        testOf(target, ["text"]);
        const parsed = z.object({ operator: z.string(), text: z.string() }).safeParse(value);
        if (!parsed.success) throw invalidArgument("The rule needs operator and text.");
        const operator = tableValue(textOperators, parsed.data.operator);
        updateRule(target, { test: { kind: "text", operator, text: parsed.data.text } });
      },
    },
  },
};

const presetTests: Readonly<Record<string, Exclude<ConditionalTest, { kind: "unknown" }>>> = {
  Blanks: { kind: "blanks" },
  NonBlanks: { kind: "noBlanks" },
  Errors: { kind: "errors" },
  NonErrors: { kind: "noErrors" },
  Yesterday: { kind: "timePeriod", period: "yesterday" },
  Today: { kind: "timePeriod", period: "today" },
  Tomorrow: { kind: "timePeriod", period: "tomorrow" },
  LastSevenDays: { kind: "timePeriod", period: "last7Days" },
  LastWeek: { kind: "timePeriod", period: "lastWeek" },
  ThisWeek: { kind: "timePeriod", period: "thisWeek" },
  NextWeek: { kind: "timePeriod", period: "nextWeek" },
  LastMonth: { kind: "timePeriod", period: "lastMonth" },
  ThisMonth: { kind: "timePeriod", period: "thisMonth" },
  NextMonth: { kind: "timePeriod", period: "nextMonth" },
  AboveAverage: { kind: "average", above: true, equal: false, standardDeviations: 0 },
  BelowAverage: { kind: "average", above: false, equal: false, standardDeviations: 0 },
  EqualOrAboveAverage: { kind: "average", above: true, equal: true, standardDeviations: 0 },
  EqualOrBelowAverage: { kind: "average", above: false, equal: true, standardDeviations: 0 },
  OneStdDevAboveAverage: { kind: "average", above: true, equal: false, standardDeviations: 1 },
  OneStdDevBelowAverage: { kind: "average", above: false, equal: false, standardDeviations: 1 },
  TwoStdDevAboveAverage: { kind: "average", above: true, equal: false, standardDeviations: 2 },
  TwoStdDevBelowAverage: { kind: "average", above: false, equal: false, standardDeviations: 2 },
  ThreeStdDevAboveAverage: { kind: "average", above: true, equal: false, standardDeviations: 3 },
  ThreeStdDevBelowAverage: { kind: "average", above: false, equal: false, standardDeviations: 3 },
  UniqueValues: { kind: "unique" },
  DuplicateValues: { kind: "duplicate" },
};

export const presetCriteriaConditionalFormatClass: ClassOf<"PresetCriteriaConditionalFormat"> = {
  name: "PresetCriteriaConditionalFormat",
  since: "1.6",
  navigation: { format },
  properties: {
    rule: {
      since: "1.6",
      get(target) {
        const test = JSON.stringify(ruleOf(target).test);
        return {
          criterion:
            Object.entries(presetTests).find(([, preset]) => JSON.stringify(preset) === test)?.[0] ?? "Invalid",
        };
      },
      set(target, value) {
        const parsed = z.object({ criterion: z.string() }).safeParse(value);
        if (!parsed.success) throw invalidArgument("The rule needs a criterion.");
        updateRule(target, { test: tableValue(presetTests, parsed.data.criterion) });
      },
    },
  },
};

export const topBottomConditionalFormatClass: ClassOf<"TopBottomConditionalFormat"> = {
  name: "TopBottomConditionalFormat",
  since: "1.6",
  navigation: { format },
  properties: {
    rule: {
      since: "1.6",
      get(target) {
        const { rank, percent, bottom } = testOf(target, ["top"]);
        return { rank, type: `${bottom ? "Bottom" : "Top"}${percent ? "Percent" : "Items"}` };
      },
      set(target, value) {
        const types = ["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const;
        const parsed = z.object({ rank: z.number().int().min(1).max(1000), type: z.enum(types) }).safeParse(value);
        if (!parsed.success) throw invalidArgument("The rule needs rank (1 to 1000) and type.");
        const { rank, type } = parsed.data;
        const test = {
          kind: "top",
          rank,
          percent: type.endsWith("Percent"),
          bottom: type.startsWith("Bottom"),
        } as const;
        updateRule(target, { test });
      },
    },
  },
};
