import { HostError } from "../protocol/host-error.ts";
import { type Area, intersect } from "../workbook/area.ts";
import type { SheetModel } from "../workbook/model.ts";
import type { ShiftDirection } from "./live-range.ts";

/** @throws InvalidOperation when cells of a table would be merged: tables cannot contain merged cells. */
export function requireNoTable(sheet: SheetModel, area: Area): void {
  const table = sheet.tables.find((candidate) => intersect(candidate.area, area) !== null);
  if (table) {
    throw new HostError("InvalidOperation", `Cells of table "${table.name}" cannot be merged.`);
  }
}

/**
 * Inserting or deleting cells may move a table as a whole or run through all of it, but never tear it.
 * @throws InsertDeleteConflict
 */
export function requireNoPartialTable(sheet: SheetModel, area: Area, direction: ShiftDirection): void {
  const vertical = direction === "down" || direction === "up";
  for (const table of sheet.tables) {
    const { area: frame } = table;
    const behind = vertical ? frame.bottom >= area.top : frame.right >= area.left;
    const first = vertical ? Math.max(frame.left, area.left) : Math.max(frame.top, area.top);
    const last = vertical ? Math.min(frame.right, area.right) : Math.min(frame.bottom, area.bottom);
    if (!behind || first > last) continue;
    const covers = vertical
      ? area.left <= frame.left && area.right >= frame.right
      : area.top <= frame.top && area.bottom >= frame.bottom;
    if (!covers) {
      throw new HostError("InsertDeleteConflict", `The operation would move only a part of table "${table.name}".`);
    }
  }
}
