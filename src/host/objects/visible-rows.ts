import type { Area } from "../workbook/area.ts";
import type { SheetModel } from "../workbook/model.ts";

/** 0-based rows of the area that are not hidden (by hand, by a filter or by a folded group). */
export function visibleRowsOf(sheet: SheetModel, area: Area): number[] {
  const rows: number[] = [];
  for (let row = area.top; row <= area.bottom; row++) if (!sheet.row(row).hidden) rows.push(row);
  return rows;
}

export function visibleColumnsOf(sheet: SheetModel, area: Area): number[] {
  const columns: number[] = [];
  for (let column = area.left; column <= area.right; column++) {
    if (!sheet.column(column).hidden) columns.push(column);
  }
  return columns;
}
