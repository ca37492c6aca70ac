import { z } from "zod";
import { invalidArgument, UnsupportedByHostError } from "../protocol/host-error.ts";
import type { WorkbookModel } from "../workbook/model.ts";
import type { FilterCriterion } from "../workbook/table.ts";
import { colorCode } from "./color-names.ts";

/** What `Filter.apply` and `AutoFilter.apply` take. Source: documentation of Excel.FilterCriteria. */
const criteriaSchema = z.object({
  filterOn: z.enum([
    "BottomItems",
    "BottomPercent",
    "CellColor",
    "Dynamic",
    "FontColor",
    "Values",
    "TopItems",
    "TopPercent",
    "Icon",
    "Custom",
  ]),
  criterion1: z.string().nullish(),
  criterion2: z.string().nullish(),
  operator: z.enum(["And", "Or"]).nullish(),
  values: z.array(z.union([z.string(), z.number(), z.object({ date: z.string(), specificity: z.string() })])).nullish(),
  dynamicCriteria: z.string().nullish(),
  color: z.string().nullish(),
  icon: z.unknown().optional(),
  subField: z.string().nullish(),
});

type Kept = Exclude<FilterCriterion, { kind: "unknown" }>;

const operators: Readonly<Record<string, string>> = {
  "<>": "notEqual",
  ">=": "greaterThanOrEqual",
  "<=": "lessThanOrEqual",
  ">": "greaterThan",
  "<": "lessThan",
  "=": "equal",
};

function condition(text: string): { operator: string; value: string } {
  const sign = /^(<>|>=|<=|>|<|=)/u.exec(text)?.[1] ?? "";
  return { operator: operators[sign] ?? "equal", value: text.slice(sign.length) };
}

function count(text: string | null | undefined): number {
  const value = Number(text);
  if (!text || !Number.isInteger(value) || value < 1 || value > 500)
    throw invalidArgument("A count from 1 to 500 is expected.");
  return value;
}

/** The criterion as the file keeps it; colours become a differential style of the workbook. */
export function criterionOf(given: unknown, { styles }: WorkbookModel): Kept {
  const parsed = criteriaSchema.safeParse(given);
  if (!parsed.success) throw invalidArgument("The filter criteria are not understood.");
  const { filterOn, criterion1, criterion2, operator, values, dynamicCriteria, color } = parsed.data;
  switch (filterOn) {
    case "Values":
      return valuesCriterion(values ?? []);
    case "Custom": {
      if (!criterion1) throw invalidArgument("A custom filter needs criterion1.");
      const conditions = [condition(criterion1), ...(criterion2 ? [condition(criterion2)] : [])];
      return { kind: "custom", and: (operator ?? "And") === "And", conditions };
    }
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return {
        kind: "top",
        value: count(criterion1),
        percent: filterOn.endsWith("Percent"),
        bottom: filterOn.startsWith("Bottom"),
      };
    case "Dynamic":
      if (!dynamicCriteria || dynamicCriteria === "Unknown")
        throw invalidArgument("A dynamic filter needs dynamicCriteria.");
      return { kind: "dynamic", type: fileName(dynamicCriteria) };
    case "CellColor":
    case "FontColor": {
      if (!color) throw invalidArgument("A filter by colour needs a color.");
      const code = colorCode(color);
      const cellColor = filterOn === "CellColor";
      const style = cellColor ? { fill: { pattern: "solid", color: code } } : { font: { color: code } };
      return { kind: "color", dxf: styles.addDifferential(style), cellColor };
    }
    default:
      throw new UnsupportedByHostError(`FilterCriteria.filterOn "${filterOn}"`, "rows are not filtered by icon.");
  }
}

function valuesCriterion(values: readonly (string | number | { date: string })[]): Kept {
  const texts = values.map((value) => {
    if (typeof value === "object") {
      throw new UnsupportedByHostError("FilterDatetime", "filters on parts of dates are not evaluated.");
    }
    return String(value);
  });
  return { kind: "values", values: texts.filter((text) => text !== ""), blank: texts.includes("") };
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `AboveAverage` is `aboveAverage` in a file, months are `M1` to `M12`, quarters `Q1` to `Q4`. */
function fileName(dynamic: string): string {
  // By three letters: the API itself spells one of the months wrongly (Februray).
  const period = /^AllDatesInPeriod(\w{3})/u.exec(dynamic)?.[1]?.toLowerCase();
  const month = MONTHS.indexOf(period ?? "");
  if (month >= 0) return `M${month + 1}`;
  const quarter = /^AllDatesInPeriodQuarter([1-4])$/u.exec(dynamic)?.[1];
  return quarter ? `Q${quarter}` : dynamic.charAt(0).toLowerCase() + dynamic.slice(1);
}

/** A criterion back in the form of the API; null for what the API cannot say. */
export function criteriaObject(
  criterion: FilterCriterion | undefined,
  workbook: WorkbookModel,
): Record<string, unknown> | null {
  switch (criterion?.kind) {
    case "values":
      return { filterOn: "Values", values: [...criterion.values, ...(criterion.blank ? [""] : [])] };
    case "custom": {
      const [first, second] = criterion.conditions.map(({ operator, value }) => `${signOf(operator)}${value}`);
      return {
        filterOn: "Custom",
        criterion1: first ?? "",
        ...(second === undefined ? {} : { criterion2: second }),
        operator: criterion.and ? "And" : "Or",
      };
    }
    case "top": {
      const filterOn = `${criterion.bottom ? "Bottom" : "Top"}${criterion.percent ? "Percent" : "Items"}`;
      return { filterOn, criterion1: String(criterion.value) };
    }
    case "dynamic":
      return {
        filterOn: "Dynamic",
        dynamicCriteria: criterion.type.charAt(0).toUpperCase() + criterion.type.slice(1),
      };
    case "color": {
      const filterOn = criterion.cellColor ? "CellColor" : "FontColor";
      return { filterOn, color: filterColor(criterion, workbook) };
    }
    default:
      return null;
  }
}

/** `#RRGGBB` of the colour that a criterion lets through; null: cells without fill, or with an automatic font colour. */
export function filterColor(
  { dxf, cellColor }: { readonly dxf: number | null; readonly cellColor: boolean },
  { styles }: WorkbookModel,
): string | null {
  const style = dxf === null ? null : styles.differential(dxf);
  const color = cellColor ? style?.fill?.color : style?.font?.color;
  if (color === undefined || color === "auto") return null;
  return typeof color === "string" ? color.toUpperCase() : styles.themeColor(color.theme, color.tint);
}

function signOf(operator: string): string {
  return Object.entries(operators).find(([, name]) => name === operator)?.[0] ?? "=";
}
