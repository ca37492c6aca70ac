import { invalidArgument } from "../protocol/host-error.ts";
import { type Area, isWholeColumns, isWholeRows } from "../workbook/area.ts";
import type { SheetModel } from "../workbook/model.ts";
import { requirePermission } from "./sheet-guard.ts";

/** true, false, or null when some are hidden and some are not. */
function uniform(first: number, last: number, hidden: (index: number) => boolean): boolean | null {
  const start = hidden(first);
  for (let index = first + 1; index <= last; index++) if (hidden(index) !== start) return null;
  return start;
}

export function mixedRowsHidden(sheet: SheetModel, area: Area): boolean | null {
  return uniform(area.top, area.bottom, (row) => sheet.row(row).hidden);
}

export function mixedColumnsHidden(sheet: SheetModel, area: Area): boolean | null {
  return uniform(area.left, area.right, (column) => sheet.column(column).hidden);
}

/** `Range.hidden`: all cells are hidden by their rows or by their columns; null when only some are. */
export function isHiddenArea(sheet: SheetModel, area: Area): boolean | null {
  const rows = mixedRowsHidden(sheet, area);
  const columns = mixedColumnsHidden(sheet, area);
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}

export function setHidden(sheet: SheetModel, area: Area, axis: "rows" | "columns", value: unknown): void {
  if (typeof value !== "boolean") throw invalidArgument("Hidden is true or false.");
  requirePermission(sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
  if (axis === "rows" && !isWholeColumns(area)) sheet.setRows(area.top, area.bottom, { hidden: value });
  else if (axis === "columns" && !isWholeRows(area)) sheet.setColumns(area.left, area.right, { hidden: value });
  else throw invalidArgument("Not every row or column of a sheet can be hidden at once.");
}
