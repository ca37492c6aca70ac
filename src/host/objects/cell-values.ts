import { type Area, columnCountOf, rowCountOf } from "../workbook/area.ts";
import type { Cell, CellValue } from "../workbook/cell.ts";
import type { SheetModel } from "../workbook/model.ts";
import { requireReadable } from "./area-checks.ts";
import type { HostContext } from "./host-context.ts";

/** What a cell shows now: a formula whose stored result is out of date is calculated. */
export function currentValue(
  context: Pick<HostContext, "calculated">,
  sheet: SheetModel,
  row: number,
  column: number,
  cell: Cell,
): CellValue {
  if (!cell.formula || cell.valueState === "stored") return cell.value;
  return context.calculated(sheet, row, column, cell.value);
}

/** One answer per cell, row by row; `empty` for cells that are not stored. @throws RangeExceedsLimit above 5,000,000 cells. */
export function readCells<V>(
  sheet: SheetModel,
  area: Area,
  empty: V,
  read: (cell: Cell, row: number, column: number) => V,
): V[][] {
  requireReadable(area);
  const columns = columnCountOf(area);
  const grid = Array.from({ length: rowCountOf(area) }, () => new Array<V>(columns).fill(empty));
  sheet.forEachCell(area, (row, column, cell) => {
    const line = grid[row - area.top];
    if (line) line[column - area.left] = read(cell, row, column);
  });
  return grid;
}

export function currentValues(context: HostContext, sheet: SheetModel, area: Area): CellValue[][] {
  requireReadable(area);
  return sheet.block<CellValue>(area, null, (cell, row, column) => currentValue(context, sheet, row, column, cell));
}
