import { openGrid } from "./grid.ts";
import { partOfSheet, partsOf } from "./side-by-side.ts";
import { columnLetters } from "./snapshot.ts";
import type { SheetSnapshot } from "./snapshot.ts";
import { turnedArea, turnedSheet } from "./turned.ts";

/** A sheet as one list is read from it: whole, the columns of one of several lists, or turned upright. */
export interface View {
  /** "" is the whole sheet, `turned` a list on its side, else the columns, such as `E:G`. */
  readonly key: string;
  readonly sheet: SheetSnapshot;
}

export const TURNED = "turned";

const known = new WeakMap<SheetSnapshot, readonly View[]>();

/** Every way in which lists are read from this sheet. */
export function viewsOf(sheet: SheetSnapshot): readonly View[] {
  const found = known.get(sheet) ?? findViews(sheet);
  known.set(sheet, found);
  return found;
}

function findViews(sheet: SheetSnapshot): readonly View[] {
  const grid = openGrid(sheet);
  const area = turnedArea(grid);
  if (area !== null) return [{ key: TURNED, sheet: turnedSheet(sheet, grid, area) }];
  const parts = partsOf(grid);
  if (parts.length === 0) return [{ key: "", sheet }];
  return parts.map((part) => ({
    key: `${columnLetters(part.left)}:${columnLetters(part.right)}`,
    sheet: partOfSheet(sheet, part),
  }));
}

/** The view that a candidate was found in; the whole sheet when it is none of this sheet any more. */
export function viewOf(sheet: SheetSnapshot, key: string): SheetSnapshot {
  return viewsOf(sheet).find((view) => view.key === key)?.sheet ?? sheet;
}
