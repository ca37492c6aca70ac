import { openGrid } from "./grid.ts";
import { partOfSheet, partsOf } from "./side-by-side.ts";
import type { Candidate } from "./recognition.ts";
import { columnLetters } from "./snapshot.ts";
import type { CellArea, SheetSnapshot } from "./snapshot.ts";
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

/** Headings and milestones of a candidate, where they stand on the sheet. */
export function candidateArea({ view, columns, headerRows, dataRows }: Candidate): CellArea {
  const across = columns.map(({ column }) => column);
  const [left, right] = [Math.min(...across), Math.max(...across)];
  const top = headerRows[0] - 1;
  const bottom = Math.max(dataRows[1], headerRows[1], headerRows[0]) - 1;
  return view === TURNED ? { top: left, left: top, bottom: right, right: bottom } : { top, left, bottom, right };
}
