import { HostError } from "../protocol/host-error.ts";
import { type Area, areaOf } from "../workbook/area.ts";
import type { SheetModel } from "../workbook/model.ts";
import type { TableColumnModel, TableModel } from "../workbook/table.ts";

/** A column of the table by its stable id, with its place. @throws ItemNotFound when it was deleted. */
export function columnOfTable(table: TableModel, columnId: number): { column: TableColumnModel; index: number } {
  const index = table.columns.findIndex((column) => column.id === columnId);
  const column = table.columns[index];
  if (!column) throw new HostError("ItemNotFound", "The column of the table was deleted.");
  return { column, index };
}

/** The part of an area of the table that belongs to one column. */
export function columnArea(table: TableModel, area: Area, index: number): Area {
  return { ...area, left: table.area.left + index, right: table.area.left + index };
}

/** The row that stands under the headers of an empty table; the first added row fills it. */
export function hasOnlyEmptyRow(sheet: SheetModel, table: TableModel): boolean {
  const { dataArea } = table;
  if (dataArea.top !== dataArea.bottom) return false;
  let empty = true;
  sheet.forEachCell(dataArea, (_row, _column, cell) => {
    if (cell.value !== null || cell.formula) empty = false;
  });
  return empty;
}

/** Number of data rows as programs count them: the empty row of an empty table does not count. */
export function dataRowCount(sheet: SheetModel, table: TableModel): number {
  return hasOnlyEmptyRow(sheet, table) ? 0 : table.dataArea.bottom - table.dataArea.top + 1;
}

export function rowArea(table: TableModel, index: number): Area {
  const { dataArea } = table;
  return areaOf(dataArea.top + index, dataArea.left, 1, dataArea.right - dataArea.left + 1);
}
