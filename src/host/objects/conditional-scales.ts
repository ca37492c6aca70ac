import { z } from "zod";
import { invalidArgument } from "../protocol/host-error.ts";
import type { ConditionalTest, Threshold } from "../workbook/conditional-format.ts";
import { colorCode } from "./color-names.ts";
import { booleanValue, tableName, tableValue } from "./common-style.ts";
import { testOf, threshold, updateRule } from "./conditional-tests.ts";
import { fileFormula, programFormula } from "./formula-notation.ts";
import { requireCriterion } from "./formula-syntax.ts";
import type { ClassOf } from "./host-context.ts";
import { hostObject, type RuleTarget } from "./targets.ts";

const scaleTypes = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Formula: "formula",
  Percentile: "percentile",
} as const;
const barTypes = { ...scaleTypes, Automatic: "auto" } as const;

/** The text of a threshold: a number, or a formula with `=`. Files keep both without `=`. */
export function fileValue(value: string | number | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  const text = String(value);
  if (!text.startsWith("=")) return text;
  requireCriterion(text.slice(1));
  return fileFormula(text.slice(1));
}

export function programValue(at: Threshold): string | undefined {
  if (at.value === null) return undefined;
  return at.type === "formula" ? `=${programFormula(at.value)}` : at.value;
}

const pointSchema = z.object({
  type: z.string(),
  formula: z.union([z.string(), z.number()]).nullish(),
  color: z.string().nullish(),
});
const scaleSchema = z.object({ minimum: pointSchema, midpoint: pointSchema.nullish(), maximum: pointSchema });

export const colorScaleConditionalFormatClass: ClassOf<"ColorScaleConditionalFormat"> = {
  name: "ColorScaleConditionalFormat",
  since: "1.6",
  properties: {
    threeColorScale: { since: "1.6", get: (target) => testOf(target, ["colorScale"]).points.length === 3 },
    criteria: {
      since: "1.6",
      get(target) {
        const { points } = testOf(target, ["colorScale"]);
        const described = points.map(({ threshold: at, color }) => ({
          type: tableName<string>(scaleTypes, at.type),
          formula: programValue(at) ?? null,
          color,
        }));
        const [minimum, middle, last] = described;
        return described.length === 3 ? { minimum, midpoint: middle, maximum: last } : { minimum, maximum: middle };
      },
      set(target, value) {
        const parsed = scaleSchema.safeParse(value);
        if (!parsed.success) throw invalidArgument("The criteria need minimum and maximum.");
        const { minimum, midpoint, maximum } = parsed.data;
        const points = [minimum, ...(midpoint ? [midpoint] : []), maximum].map((point) => ({
          threshold: threshold(tableValue(scaleTypes, point.type), fileValue(point.formula)),
          color: colorCode(point.color ?? "#FFFFFF"),
        }));
        updateRule(target, { test: { kind: "colorScale", points } });
      },
    },
  },
};

type Bar = Extract<ConditionalTest, { kind: "dataBar" }>;

function updateBar(target: RuleTarget, change: Partial<Bar>): void {
  updateRule(target, { test: { ...testOf(target, ["dataBar"]), ...change } });
}

function boundRule(at: Threshold): { type: string | null; formula: string | undefined } {
  const automatic = at.type === "autoMin" || at.type === "autoMax";
  return { type: automatic ? "Automatic" : tableName<string>(barTypes, at.type), formula: programValue(at) };
}

function boundOf(value: unknown, automatic: "autoMin" | "autoMax"): Threshold {
  const parsed = pointSchema.safeParse(value);
  if (!parsed.success) throw invalidArgument("The rule needs a type.");
  const type = tableValue(barTypes, parsed.data.type);
  return type === "auto" ? threshold(automatic) : threshold(type, fileValue(parsed.data.formula));
}

const directions = { Context: "context", LeftToRight: "leftToRight", RightToLeft: "rightToLeft" } as const;
const axes = { Automatic: "automatic", None: "none", CellMidPoint: "middle" } as const;

export const dataBarConditionalFormatClass: ClassOf<"DataBarConditionalFormat"> = {
  name: "DataBarConditionalFormat",
  since: "1.6",
  properties: {
    showDataBarOnly: {
      since: "1.6",
      get: (target) => !testOf(target, ["dataBar"]).showValue,
      set: (target, value) => updateBar(target, { showValue: !booleanValue(value) }),
    },
    barDirection: {
      since: "1.6",
      get: (target) => tableName<string>(directions, testOf(target, ["dataBar"]).direction),
      set: (target, value) => updateBar(target, { direction: tableValue(directions, value) }),
    },
    axisFormat: {
      since: "1.6",
      get: (target) => tableName<string>(axes, testOf(target, ["dataBar"]).axis),
      set: (target, value) => updateBar(target, { axis: tableValue(axes, value) }),
    },
    lowerBoundRule: {
      since: "1.6",
      get: (target) => boundRule(testOf(target, ["dataBar"]).min),
      set: (target, value) => updateBar(target, { min: boundOf(value, "autoMin") }),
    },
    upperBoundRule: {
      since: "1.6",
      get: (target) => boundRule(testOf(target, ["dataBar"]).max),
      set: (target, value) => updateBar(target, { max: boundOf(value, "autoMax") }),
    },
  },
  navigation: {
    positiveFormat: { since: "1.6", get: (target) => hostObject("ConditionalDataBarPositiveFormat", target) },
    negativeFormat: { since: "1.6", get: (target) => hostObject("ConditionalDataBarNegativeFormat", target) },
  },
  refused: { axisColor: "the colour of the axis is kept in the file but not answered." },
};

export const conditionalDataBarPositiveFormatClass: ClassOf<"ConditionalDataBarPositiveFormat"> = {
  name: "ConditionalDataBarPositiveFormat",
  since: "1.6",
  properties: {
    fillColor: {
      since: "1.6",
      get: (target) => testOf(target, ["dataBar"]).color,
      set: (target, value) => updateBar(target, { color: colorCode(value) }),
    },
    gradientFill: {
      since: "1.6",
      get: (target) => testOf(target, ["dataBar"]).gradient,
      set: (target, value) => updateBar(target, { gradient: booleanValue(value) }),
    },
  },
  refused: { borderColor: "the border of bars is kept in the file but its colour is not answered." },
};

export const conditionalDataBarNegativeFormatClass: ClassOf<"ConditionalDataBarNegativeFormat"> = {
  name: "ConditionalDataBarNegativeFormat",
  since: "1.6",
  properties: {
    fillColor: {
      since: "1.6",
      get: (target) => testOf(target, ["dataBar"]).negativeColor ?? testOf(target, ["dataBar"]).color,
      set: (target, value) => updateBar(target, { negativeColor: colorCode(value) }),
    },
    matchPositiveFillColor: {
      since: "1.6",
      get: (target) => testOf(target, ["dataBar"]).negativeColor === null,
      set: (target, value) => updateBar(target, { negativeColor: booleanValue(value) ? null : "#FF0000" }),
    },
  },
  refused: {
    borderColor: "the border of bars is kept in the file but its colour is not answered.",
    matchPositiveBorderColor: "the border of bars is kept in the file but its colour is not answered.",
  },
};
