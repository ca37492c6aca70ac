import { type Area, columnLetters, isWholeColumns, isWholeRows } from "../workbook/area.ts";
import type { SheetModel } from "../workbook/model.ts";
import { quotedSheetName } from "./addresses.ts";

/** `Blad1!$A$1:$C$3`, as names and chart series hold their cells. */
export function absoluteAddress(sheet: SheetModel, area: Area): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const before = `${quotedSheetName(sheet.name)}!`;
  if (isWholeRows(area)) return `${before}$${area.top + 1}:$${area.bottom + 1}`;
  if (isWholeColumns(area)) return `${before}$${columnLetters(area.left)}:$${columnLetters(area.right)}`;
  const start = corner(area.top, area.left);
  const one = area.top === area.bottom && area.left === area.right;
  return before + (one ? start : `${start}:${corner(area.bottom, area.right)}`);
}
