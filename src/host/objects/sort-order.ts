import { z } from "zod";
import { invalidArgument, UnsupportedByHostError } from "../protocol/host-error.ts";
import { type Area, columnCountOf } from "../workbook/area.ts";
import { type CellValue, isCellError } from "../workbook/cell.ts";
import type { SheetModel } from "../workbook/model.ts";
import { currentValues } from "./cell-values.ts";
import type { HostContext } from "./host-context.ts";

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

export function sortFields(given: unknown, area: Area): SortField[] {
  const parsed = z.array(fieldSchema).min(1).safeParse(given);
  if (!parsed.success) throw invalidArgument("The sort fields are not understood.");
  for (const field of parsed.data) {
    if (field.key >= columnCountOf(area)) throw invalidArgument("A sort field lies outside the range.");
    if ((field.sortOn ?? "Value") !== "Value" || (field.subField ?? "") !== "") {
      throw new UnsupportedByHostError("SortField.sortOn", "rows are sorted by values only.");
    }
  }
  return parsed.data;
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

/** For each place the row (from the top of the area) that comes there. Equal rows keep their order. */
export function sortOrder(
  context: HostContext,
  sheet: SheetModel,
  area: Area,
  fields: readonly SortField[],
  matchCase: boolean,
): number[] {
  const collator = new Intl.Collator(context.locale.name, {
    sensitivity: matchCase ? "variant" : "accent",
    caseFirst: "lower",
  });
  const rows = currentValues(context, sheet, area);
  const valueOf = (row: number, field: SortField): CellValue => {
    const value = rows[row]?.[field.key] ?? null;
    if (field.dataOption !== "TextAsNumber" || typeof value !== "string") return value;
    return value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : value;
  };
  return rows
    .map((_, row) => row)
    .sort((a, b) => {
      for (const field of fields) {
        const order = compareValues(valueOf(a, field), valueOf(b, field), field.ascending ?? true, collator);
        if (order !== 0) return order;
      }
      return a - b;
    });
}
