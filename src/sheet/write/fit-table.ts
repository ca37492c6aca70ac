import { areaAddress } from "#core/recognise/snapshot.ts";
import type { CellArea } from "#core/recognise/snapshot.ts";
import { supports } from "../session.ts";
import type { WorkbookSession } from "../session.ts";
import type { CellInput } from "./cell-input.ts";

/**
 * How many rows are inserted below a table that is to grow by some: as many as keep one free row between the table and
 * what a person has there. This asks for no memory: cut off between inserting and growing, the next run finds the rows
 * free and inserts no more.
 *
 * @param free Free rows right below the table.
 */
export function rowsToInsert(more: number, free: number): number {
  return Math.max(0, more + 1 - free);
}

/** Makes a table longer, in its own columns: what a person has below it moves down as far as is needed. Queues only. */
export function growTable(
  session: WorkbookSession,
  sheet: Excel.Worksheet,
  tableName: string,
  area: CellArea,
  bottom: number,
  free: number,
): void {
  const inserted = rowsToInsert(bottom - area.bottom, free);
  if (inserted > 0) {
    sheet.getRange(areaAddress({ ...area, top: area.bottom + 1, bottom: area.bottom + inserted })).insert("Down");
  }
  // Below 1.13 Excel lets the table grow by itself over values written right below it.
  if (supports("1.13")) session.workbook.tables.getItem(tableName).resize(areaAddress({ ...area, bottom }));
}

/** Gives a table so many rows under its header; one at least. Rows that go take up what stands below them. */
export function fitTable(
  session: WorkbookSession,
  sheet: Excel.Worksheet,
  tableName: string,
  area: CellArea,
  rows: number,
  free: number,
): void {
  const wanted = Math.max(rows, 1);
  const has = area.bottom - area.top;
  if (wanted < has) {
    sheet.getRange(areaAddress({ ...area, top: area.top + wanted + 1 })).delete("Up");
  } else if (wanted > has) {
    growTable(session, sheet, tableName, area, area.top + wanted, free);
  }
}

/** Replaces everything under the header; no rows leave one empty row. */
export function replaceRows(
  session: WorkbookSession,
  sheet: Excel.Worksheet,
  tableName: string,
  area: CellArea,
  rows: readonly (readonly CellInput[])[],
  free: number,
): void {
  fitTable(session, sheet, tableName, area, rows.length, free);
  const width = area.right - area.left + 1;
  const body = rows.length === 0 ? [Array.from({ length: width }, () => "")] : rows;
  const address = areaAddress({ ...area, top: area.top + 1, bottom: area.top + body.length });
  sheet.getRange(address).values = body.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}
