import { HostError } from "../protocol/host-error.ts";
import { type Area, intersect } from "../workbook/area.ts";
import type { SheetModel } from "../workbook/model.ts";

/**
 * @throws MergedRangeConflict when another table, or a merged cell, lies where a table is to come.
 * Source: "Error handling with the application-specific JavaScript APIs", code MergedRangeConflict.
 */
export function requireFreeForTable(sheet: SheetModel, area: Area, except: number | null): void {
  const other = sheet.tables.find((table) => table.id !== except && intersect(table.area, area) !== null);
  const merge = sheet.merges.find((candidate) => intersect(candidate, area) !== null);
  if (other || merge) throw new HostError("MergedRangeConflict");
}
