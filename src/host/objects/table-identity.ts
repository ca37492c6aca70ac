import { HostError } from "../protocol/host-error.ts";
import type { SheetModel, WorkbookModel } from "../workbook/model.ts";
import type { TableModel } from "../workbook/table.ts";

/** Table ids as programs see them: a GUID-like text made of the file's table id. */
export function idOfTable(table: TableModel): string {
  return idOfTableNumber(table.id);
}

export function idOfTableNumber(tableId: number): string {
  return `{00000000-000C-0000-FFFF-${String(tableId).padStart(12, "0")}}`;
}

/** A table by name (without regard to case), id, or the plain number of the file (`legacyId`). */
export function tableOfKey(workbook: WorkbookModel, key: unknown): TableModel | null {
  if (typeof key === "number") return workbook.tableById(key);
  if (typeof key !== "string") return null;
  const byId = workbook.tables.find((table) => idOfTable(table) === key || String(table.id) === key);
  return byId ?? workbook.tableByName(key);
}

export function sheetOfTable(workbook: WorkbookModel, table: TableModel): SheetModel {
  const sheet = workbook.sheetById(table.sheetId);
  if (sheet === null) throw new HostError("ItemNotFound", "The sheet of the table was deleted.");
  return sheet;
}

/** @throws ItemNotFound when the table was deleted. */
export function requireTable(workbook: WorkbookModel, table: TableModel): void {
  // Not by its id: of a table that is gone, nothing can be read any more.
  if (!workbook.tables.includes(table)) throw new HostError("ItemNotFound", "The table was deleted.");
}
