import { areaAddress } from "#core/recognise/snapshot.ts";
import type { CellArea } from "#core/recognise/snapshot.ts";
import { supports } from "../session.ts";
import type { WorkbookSession } from "../session.ts";
import type { CellInput } from "./cell-input.ts";

/**
 * Gives a table so many rows under its header; one at least. Cells are inserted and deleted in the table's own columns,
 * so that what stands below it moves along and nothing is overwritten.
 */
export function fitTable(
  session: WorkbookSession,
  sheet: Excel.Worksheet,
  tableName: string,
  area: CellArea,
  rows: number,
): void {
  const wanted = Math.max(rows, 1);
  const has = area.bottom - area.top;
  if (wanted < has) {
    sheet.getRange(areaAddress({ ...area, top: area.top + wanted + 1 })).delete("Up");
  } else if (wanted > has) {
    const bottom = area.top + wanted;
    sheet.getRange(areaAddress({ ...area, top: area.bottom + 1, bottom })).insert("Down");
    // Below 1.13 Excel lets the table grow by itself over values written right below it.
    if (supports("1.13")) session.workbook.tables.getItem(tableName).resize(areaAddress({ ...area, bottom }));
  }
}

/** Replaces everything under the header; no rows leave one empty row. */
export function replaceRows(
  session: WorkbookSession,
  sheet: Excel.Worksheet,
  tableName: string,
  area: CellArea,
  rows: readonly (readonly CellInput[])[],
): void {
  fitTable(session, sheet, tableName, area, rows.length);
  const width = area.right - area.left + 1;
  const body = rows.length === 0 ? [Array.from({ length: width }, () => "")] : rows;
  const address = areaAddress({ ...area, top: area.top + 1, bottom: area.top + body.length });
  sheet.getRange(address).values = body.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}
