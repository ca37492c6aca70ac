import type { TimeGrid } from "./time-grid.ts";
import { findTimeGrid } from "./time-grid.ts";
import { rowCells } from "./grid.ts";
import type { Grid } from "./grid.ts";
import { headerColumns, joinWords } from "./header-columns.ts";
import type { HeaderColumn } from "./header-columns.ts";
import { matchGroup, matchHeader } from "./header-match.ts";
import { DEEPEST, findAnchors, firstRowOfList, isDataLike, unknownHeader } from "./header-rows.ts";
import { periodRun, readHeaderPeriod } from "./period-header.ts";

/** The header rows of one block. */
export interface HeaderBand {
  /** 0-based, inclusive; `last` is `first - 1` for a list without headings. */
  readonly first: number;
  readonly last: number;
  /** The row with the most headings. */
  readonly anchor: number;
  readonly columns: readonly HeaderColumn[];
  readonly timeGrid: TimeGrid | null;
}

/** Every header band of the sheet, top to bottom; repeated headers begin a new block. */
export function findBands(grid: Grid, titleYear: number | null): readonly HeaderBand[] {
  const known = findAnchors(grid);
  const anchors = known.length > 0 ? known : unknownHeader(grid);
  const headless = anchors.length > 0 ? null : firstRowOfList(grid);
  if (headless !== null) return [bandWithoutHeader(grid, headless)];
  const bands: HeaderBand[] = [];
  for (const anchor of anchors) {
    const previous = bands[bands.length - 1];
    const lowest = previous === undefined ? grid.top : previous.last + 1;
    if (anchor < lowest) continue;
    bands.push(bandAround(grid, anchor, lowest, titleYear));
  }
  return bands;
}

/** A list that begins at once: its columns have no headings, and `last` lies above `first`. */
function bandWithoutHeader(grid: Grid, row: number): HeaderBand {
  const columns: HeaderColumn[] = [];
  for (let column = grid.left; column <= grid.right; column += 1)
    columns.push({ column, text: "", joined: "", groups: [] });
  return { first: row, last: row - 1, anchor: row, columns, timeGrid: null };
}

function bandAround(grid: Grid, anchor: number, lowest: number, titleYear: number | null): HeaderBand {
  let first = anchor;
  while (first > lowest && anchor - first < DEEPEST && joinsAbove(grid, first - 1, anchor)) first -= 1;
  let last = anchor;
  while (last < grid.bottom && last - anchor < DEEPEST && joinsBelow(grid, last + 1, anchor)) last += 1;
  const rows = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const timeGrid = findTimeGrid(grid, rows, titleYear);
  return { first, last, anchor, columns: headerColumns(grid, rows), timeGrid };
}

function joinsAbove(grid: Grid, row: number, anchor: number): boolean {
  const cells = rowCells(grid, row);
  if (cells.length === 0) return rowIsCoveredFromAbove(grid, row);
  if (isDataLike(grid, row) || isLegend(grid, row)) return false;
  if (periodRun(grid, row) !== null) return true;
  const headings = cells.filter(
    ({ text }) => matchGroup(text) !== null || (matchHeader(text)[0]?.strength ?? 0) >= 0.6,
  );
  const spans = cells.filter(({ column, right }) => right > column && right - column < grid.right - grid.left);
  if (cells.length === 1)
    return matchGroup(cells[0]?.text ?? "") !== null && cells[0] !== undefined && cells[0].column > grid.left;
  return headings.length > 0 || spans.length >= 2 || brokenWords(grid, row, anchor);
}

/** Each text stands beside an empty cell in a colour of its own: what the colours mean. */
function isLegend(grid: Grid, row: number): boolean {
  const cells = rowCells(grid, row);
  const samples = cells.map(({ column }) => (grid.text(row, column - 1) === "" ? grid.fill(row, column - 1) : null));
  return cells.length >= 2 && samples.every((fill) => fill !== null) && new Set(samples).size === samples.length;
}

function rowIsCoveredFromAbove(grid: Grid, row: number): boolean {
  for (let column = grid.left; column <= grid.right; column += 1) {
    const area = grid.merge(row, column);
    if (area !== null && area.top < row && area.bottom >= row) return true;
  }
  return false;
}

/** "Oplever-" above "datum": joined they are a heading, apart they are none. */
function brokenWords(grid: Grid, upper: number, lower: number): boolean {
  return rowCells(grid, upper).some(({ column, text }) => {
    const below = grid.text(lower, column);
    return below !== "" && (matchHeader(joinWords([text, below]))[0]?.strength ?? 0) > 0.9;
  });
}

function joinsBelow(grid: Grid, row: number, anchor: number): boolean {
  if (isDataLike(grid, row)) return false;
  const cells = rowCells(grid, row);
  const run = periodRun(grid, row);
  if (run !== null && run.cells.every((cell) => periodMayStand(grid, cell.column, anchor, row))) return true;
  if (cells.length === 0) return rowIsCoveredFromAbove(grid, row) && coveredByHeader(grid, row, anchor);
  const fit = cells.every(({ column, text }) => {
    const area = grid.merge(anchor, column);
    const parentIsGroup = grid.text(anchor, column) === "" || (area !== null && area.right > area.left);
    if (matchHeader(text).length > 0)
      return parentIsGroup || (matchHeader(joinWords([grid.text(anchor, column), text]))[0]?.strength ?? 0) > 0.9;
    return parentIsGroup && area !== null && matchGroup(grid.text(anchor, column)) !== null && text.length < 40;
  });
  return fit && cells.length >= 1;
}

/** A period heading stands under a year, under a heading over several columns, or under nothing. */
function periodMayStand(grid: Grid, column: number, anchor: number, row: number): boolean {
  if (row === anchor) return true;
  const above = grid.text(anchor, column);
  const area = grid.merge(anchor, column);
  return (
    above === "" ||
    (area !== null && area.right > area.left) ||
    readHeaderPeriod(grid, anchor, column) !== null ||
    matchGroup(above) !== null
  );
}

function coveredByHeader(grid: Grid, row: number, anchor: number): boolean {
  for (let column = grid.left; column <= grid.right; column += 1) {
    const area = grid.merge(row, column);
    if (area !== null && area.top <= anchor && area.bottom >= row && area.bottom > anchor) return true;
  }
  return false;
}
