import { z } from "zod";
import { invalidArgument, UnsupportedByHostError } from "../protocol/host-error.ts";
import type { Area } from "../workbook/area.ts";
import { type CellValue, isCellError } from "../workbook/cell.ts";
import type { SheetModel } from "../workbook/model.ts";
import type { CellStyle } from "../workbook/style.ts";
import { currentValues } from "./cell-values.ts";
import { colorCode } from "./color-names.ts";
import type { HostContext } from "./host-context.ts";
import { styleLookup } from "./style-lookup.ts";

const fieldSchema = z.object({
  key: z.number().int().min(0),
  ascending: z.boolean().nullish(),
  sortOn: z.enum(["Value", "CellColor", "FontColor", "Icon"]).nullish(),
  dataOption: z.enum(["Normal", "TextAsNumber"]).nullish(),
  color: z.string().nullish(),
  icon: z.unknown().optional(),
  subField: z.string().nullish(),
});

export type SortField = z.infer<typeof fieldSchema>;

/** @param keys how many rows or columns a field may name. */
export function sortFields(given: unknown, keys: number): SortField[] {
  const parsed = z.array(fieldSchema).min(1).safeParse(given);
  if (!parsed.success) throw invalidArgument("The sort fields are not understood.");
  return parsed.data.map((field) => {
    if (field.key >= keys) throw invalidArgument("A sort field lies outside the range.");
    if (field.sortOn === "Icon" || (field.subField ?? "") !== "") {
      throw new UnsupportedByHostError("SortField.sortOn", "rows are sorted by values and colours only.");
    }
    return sortsByColor(field) ? { ...field, color: field.color ? colorCode(field.color) : null } : field;
  });
}

export function sortsByColor({ sortOn }: SortField): boolean {
  return sortOn === "CellColor" || sortOn === "FontColor";
}

/** Excel's order: numbers, texts without regard to case, FALSE, TRUE, errors. Empty cells are last in both directions. */
export function compareValues(a: CellValue, b: CellValue, ascending: boolean, collator: Intl.Collator): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return ascending ? rank : -rank;
  const order =
    typeof a === "string" && typeof b === "string" ? collator.compare(a, b)
      : typeof a === "number" && typeof b === "number" ? a - b
        : Number(a) - Number(b); // prettier-ignore
  if (Number.isNaN(order)) return 0;
  return ascending ? order : -order;
}

function rankOf(value: Exclude<CellValue, null>): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return isCellError(value) ? 3 : 2;
}

/** What is put in order: lines (rows or columns) of cells. */
export interface LinesToSort {
  readonly values: readonly (readonly CellValue[])[];
  styleAt(line: number, place: number): CellStyle;
}

export function rowsToSort(context: HostContext, sheet: SheetModel, area: Area): LinesToSort {
  const styleOf = styleLookup(context.workbook);
  return {
    values: currentValues(context, sheet, area),
    styleAt: (line, place) => styleOf(sheet.style(area.top + line, area.left + place)),
  };
}

export function columnsToSort(context: HostContext, sheet: SheetModel, area: Area): LinesToSort {
  const styleOf = styleLookup(context.workbook);
  const rows = currentValues(context, sheet, area);
  return {
    values: (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null)),
    styleAt: (line, place) => styleOf(sheet.style(area.top + place, area.left + line)),
  };
}

/** For each place the line (from the start of the area) that comes there. Equal lines keep their order. */
export function sortOrder(
  context: HostContext,
  lines: LinesToSort,
  fields: readonly SortField[],
  matchCase: boolean,
): number[] {
  const collator = new Intl.Collator(context.locale.name, {
    sensitivity: matchCase ? "variant" : "accent",
    caseFirst: "lower",
  });
  const valueOf = (line: number, field: SortField): CellValue => {
    const value = lines.values[line]?.[field.key] ?? null;
    if (field.dataOption !== "TextAsNumber" || typeof value !== "string") return value;
    return value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : value;
  };
  const compare = (a: number, b: number, field: SortField): number => {
    if (!sortsByColor(field))
      return compareValues(valueOf(a, field), valueOf(b, field), field.ascending ?? true, collator);
    // Lines with the colour come first; descending puts them last.
    const order = Number(hasColor(lines, b, field)) - Number(hasColor(lines, a, field));
    return (field.ascending ?? true) ? order : -order;
  };
  return lines.values
    .map((_, line) => line)
    .sort((a, b) => {
      for (const field of fields) {
        const order = compare(a, b, field);
        if (order !== 0) return order;
      }
      return a - b;
    });
}

function hasColor(lines: LinesToSort, line: number, { key, sortOn, color }: SortField): boolean {
  const { fill, font } = lines.styleAt(line, key);
  return (sortOn === "CellColor" ? fill.color.rgb : font.color.rgb) === (color ?? null);
}
