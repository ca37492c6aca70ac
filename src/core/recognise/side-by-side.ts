import { foldText } from "../notation/text.ts";
import type { Grid } from "./grid.ts";
import { rowCells } from "./grid.ts";
import { matchHeader } from "./header-match.ts";
import { findAnchors } from "./header-rows.ts";
import { periodRun } from "./period-header.ts";
import type { CellArea, SheetSnapshot } from "./snapshot.ts";

/** Columns of one of several lists beside one another, with the heading that it stands under. */
export interface Part {
  /** 0-based, inclusive. */
  readonly left: number;
  readonly right: number;
  readonly title: string | null;
}

/**
 * Lists that stand beside one another on one sheet, left to right; none when there is only one. Each has a heading of its
 * own that says what is to be ready, and another that says when, in what order or how it goes.
 */
export function partsOf(grid: Grid): readonly Part[] {
  const anchors = findAnchors(grid);
  const [anchor] = anchors;
  if (anchor === undefined) return [];
  const pieces = [...piecesBetweenGaps(grid, anchor)];
  const repeated = pieces.length < 2 ? repeatedHeadings(grid, anchor) : [];
  const lists = (repeated.length > 1 ? repeated : pieces).filter((piece) => isPlan(grid, anchor, piece));
  if (lists.length < 2) return [];
  // A heading further down over the whole width makes one list of them.
  const titles = titlesAbove(grid, anchor, lists);
  return lists.map(({ left, right }, at) => ({ left, right, title: titles?.[at] ?? null }));
}

interface Columns {
  readonly left: number;
  readonly right: number;
}

/** Runs of columns with nothing in the columns between them, from the headings to the bottom of the sheet. */
function piecesBetweenGaps(grid: Grid, anchor: number): readonly Columns[] {
  const used = new Set<number>();
  for (let row = anchor; row <= grid.bottom; row += 1) {
    for (const { column, right } of rowCells(grid, row)) {
      for (let at = column; at <= right; at += 1) used.add(at);
    }
  }
  const pieces: { left: number; right: number }[] = [];
  for (let column = grid.left; column <= grid.right; column += 1) {
    const open = pieces[pieces.length - 1];
    // A column that is only painted is a bar or the stoplicht, and no gap.
    if (!used.has(column) && !isPainted(grid, anchor, column)) continue;
    if (open !== undefined && open.right === column - 1) open.right = column;
    else pieces.push({ left: column, right: column });
  }
  return pieces;
}

function isPainted(grid: Grid, from: number, column: number): boolean {
  for (let row = from; row <= grid.bottom; row += 1) if (grid.fill(row, column) !== null) return true;
  return false;
}

/** Nr, Mijlpaal, Datum, Nr, Mijlpaal, Datum: the same headings in the same order begin the next list. */
function repeatedHeadings(grid: Grid, anchor: number): readonly Columns[] {
  const cells = rowCells(grid, anchor);
  const texts = cells.map(({ text }) => foldText(text));
  const size = texts.indexOf(texts[0] ?? "", 1);
  if (size < 2 || texts.length % size !== 0 || new Set(texts.slice(0, size)).size !== size) return [];
  if (!texts.every((text, at) => text === texts[at % size])) return [];
  const starts = cells.filter((_, at) => at % size === 0).map(({ column }) => column);
  return starts.map((left, at) => ({ left, right: (starts[at + 1] ?? grid.right + 1) - 1 }));
}

const WHAT = ["name", "description"];
const MORE = ["nr", "start", "due", "period", "status", "predecessors"];

function isPlan(grid: Grid, anchor: number, { left, right }: Columns): boolean {
  const headings = rowCells(grid, anchor).filter(({ column }) => column >= left && column <= right);
  const fields = headings.map(({ text }) => matchHeader(text).filter(({ strength }) => strength > 0.6));
  const has = (wanted: readonly string[]): boolean =>
    fields.some((matches) => matches.some(({ field }) => wanted.includes(field)));
  const periods = periodRun(grid, anchor)?.cells.filter(({ column }) => column >= left && column <= right) ?? [];
  return has(WHAT) && (has(MORE) || periods.length >= 2);
}

/** The lone text above each list; null when not every list has one, for then it is a title of the sheet. */
function titlesAbove(grid: Grid, anchor: number, lists: readonly Columns[]): readonly string[] | null {
  for (let row = anchor - 1; row >= Math.max(grid.top, anchor - 3); row -= 1) {
    const cells = rowCells(grid, row);
    if (cells.length === 0) continue;
    const titles = lists.map(({ left, right }) => cells.filter(({ column }) => column >= left && column <= right));
    const isTitle = cells.length === lists.length && titles.every((own) => own.length === 1);
    return isTitle ? titles.map(([own]) => own?.text ?? "") : null;
  }
  return null;
}

/** The sheet with nothing but these columns; what is merged beyond them is a title over all lists, and left out. */
export function partOfSheet(sheet: SheetSnapshot, part: Part): SheetSnapshot {
  const isIn = ({ left, right }: CellArea): boolean => left >= part.left && right <= part.right;
  const across = sheet.merges.filter((area) => !isIn(area) && area.left <= part.right && area.right >= part.left);
  const cells = sheet.cells.map((line, at) => {
    const row = sheet.firstRow + at;
    return Array.from({ length: part.right - part.left + 1 }, (_, offset) => {
      const column = part.left + offset;
      const isAcross = across.some(({ top, bottom, left, right }) =>
        [row >= top, row <= bottom, column >= left, column <= right].every(Boolean),
      );
      return isAcross ? null : (line[column - sheet.firstColumn] ?? null);
    });
  });
  return {
    ...sheet,
    firstColumn: part.left,
    cells,
    merges: sheet.merges.filter(isIn),
    tables: sheet.tables.filter(({ area }) => isIn(area)),
    part: { title: part.title },
  };
}
