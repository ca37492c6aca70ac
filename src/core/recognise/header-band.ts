import { foldText } from "../notation/text.ts";
import type { Grid } from "./grid.ts";
import { rowCells } from "./grid.ts";
import { matchGroup, matchHeader, matchHeaderExactly } from "./header-match.ts";
import type { HeaderGroup, HeaderMatch } from "./header-match.ts";
import { findTimeGrid, periodRun, readHeaderPeriod } from "./period-header.ts";
import type { TimeGrid } from "./period-header.ts";

/** What stands above one column: its own heading and the headings over several columns. */
export interface HeaderColumn {
  readonly column: number;
  /** The lowest heading of this column alone; "" when there is none. */
  readonly text: string;
  /** Headings of this column joined from top to bottom, for words broken over two rows. */
  readonly joined: string;
  /** Headings that span several columns, top to bottom. */
  readonly groups: readonly string[];
}

/** The header rows of one block. */
export interface HeaderBand {
  /** 0-based, inclusive. */
  readonly first: number;
  readonly last: number;
  /** The row with the most headings. */
  readonly anchor: number;
  readonly columns: readonly HeaderColumn[];
  readonly timeGrid: TimeGrid | null;
}

const NUMBERED = /^[a-z]{0,3}\d+(?:[.,]\d+)*[.)]?$/i;
/** "DEELPROJECT: Techlab": names the block, and is no heading of the column that it stands in. */
export const BLOCK_LABEL =
  /^(?:deelproject|programmalijn|actielijn|project|werkpakket|doelstelling|ambitie|thema|pijler|spoor|fase|subproject|goal|work ?package|workstream)\b[^:]{0,12}:\s*\S/i;
const DEEPEST = 3;
/** A field's word somewhere in a sentence makes no heading; a row of headings has at least one that is sure. */
const LEAST_HEADING = 0.62;
const SURE_HEADING = 0.8;
const MARK = /^[xXvV✓✔●•■▪▇█]$/u;
/** Loose matching is dear; beyond this row a header must hold at least one exact heading. */
const LOOSE_ROWS = 60;

/** Every header band of the sheet, top to bottom; repeated headers begin a new block. */
export function findBands(grid: Grid, titleYear: number | null): readonly HeaderBand[] {
  const known = findAnchors(grid);
  const anchors = known.length > 0 ? known : unknownHeader(grid);
  const bands: HeaderBand[] = [];
  for (const anchor of anchors) {
    const previous = bands[bands.length - 1];
    const lowest = previous === undefined ? grid.top : previous.last + 1;
    if (anchor < lowest) continue;
    bands.push(bandAround(grid, anchor, lowest, titleYear));
  }
  return bands;
}

/**
 * Headings of which we know none: the row of short texts right above the first rows that hold numbers or dates in
 * several columns. What the columns are must then follow from their content.
 */
function unknownHeader(grid: Grid): number[] {
  for (let row = grid.top; row < Math.min(grid.bottom, grid.top + LOOSE_ROWS); row += 1) {
    const cells = rowCells(grid, row);
    const isHeading = cells.length >= 3 && !isDataLike(grid, row) && cells.every(({ text }) => text.length <= 40);
    const below = [row + 1, row + 2].filter((next) => next <= grid.bottom);
    const isList =
      below.length > 0 &&
      below.every((next) => isDataLike(grid, next) && rowCells(grid, next).length >= cells.length / 2);
    if (isHeading && isList) return [row];
  }
  return [];
}

function findAnchors(grid: Grid): number[] {
  const scores = new Map<number, number>();
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    const score = headerScore(grid, row);
    if (score > 0) scores.set(row, score);
  }
  // Of neighbouring header rows the best one leads; the others join its band.
  return [...scores.keys()].filter((row) => {
    const own = scores.get(row) ?? 0;
    return [-2, -1, 1, 2].every((step) => {
      const other = scores.get(row + step) ?? 0;
      return other < own || (other === own && step > 0);
    });
  });
}

/** 0 for a row that can't be a header; else the more headings, the higher. */
function headerScore(grid: Grid, row: number): number {
  const cells = rowCells(grid, row);
  if (cells.length < 2) return 0;
  const exact = new Set(
    cells.flatMap(({ text }) =>
      matchHeaderExactly(text)
        .filter((match) => match.strength > 0.7)
        .map((match) => match.field),
    ),
  );
  if (exact.size === 0 && row - grid.top > LOOSE_ROWS) return 0;
  if (isDataLike(grid, row)) return 0;
  const fields = new Map<string, number>();
  let groups = 0;
  for (const { text } of cells) {
    const best = matchHeader(text)[0];
    if (best !== undefined && best.strength >= LEAST_HEADING)
      fields.set(best.field, Math.max(fields.get(best.field) ?? 0, best.strength));
    else if (matchGroup(text) !== null) groups += 1;
  }
  if (![...fields.values()].some((strength) => strength >= SURE_HEADING) && groups === 0 && exact.size === 0) return 0;
  const total = [...fields.values()].reduce((sum, strength) => sum + strength, 0);
  const periods = periodRun(grid, row)?.cells.length ?? 0;
  const kinds = fields.size + (periods >= 2 ? 1 : 0) + (groups > 0 ? 0.5 : 0);
  if (kinds < 2 || !carriesPlan(fields, periods)) return 0;
  return total + Math.min(periods, 4) * 0.4 + groups * 0.3;
}

/** A header of a plan names at least what is to be done, or when. */
function carriesPlan(fields: ReadonlyMap<string, number>, periods: number): boolean {
  const has = (...names: string[]): boolean => names.some((name) => fields.has(name));
  return has("name", "description", "goal", "due", "start", "period", "nr") || periods >= 2;
}

/** Numbers, dates and long texts belong to rows of the list; a period of the time grid does not count as such. */
function isDataLike(grid: Grid, row: number): boolean {
  const run = periodRun(grid, row);
  const inRun = new Set(run?.cells.map((cell) => cell.column) ?? []);
  let texts = 0;
  for (const { column, text } of rowCells(grid, row)) {
    if (inRun.has(column)) continue;
    const value = grid.cell(row, column)?.value ?? null;
    if (typeof value === "number" && readHeaderPeriod(grid, row, column)?.kind !== "year") return true;
    if (typeof value === "boolean" || (typeof value === "object" && value !== null)) return true;
    if (NUMBERED.test(text) && !/^(?:q|k|kw|h|w|wk|p)\d+$/i.test(text)) return true;
    if (text.length > 120 || MARK.test(text)) return true;
    if (/\d{1,2}[-/]\d{1,2}[-/]\d{2,4}/.test(text) && text.length < 25) return true;
    texts += 1;
  }
  return texts === 0 && run === null;
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
  if (isDataLike(grid, row)) return false;
  if (periodRun(grid, row) !== null) return true;
  const headings = cells.filter(
    ({ text }) => matchGroup(text) !== null || (matchHeader(text)[0]?.strength ?? 0) >= 0.6,
  );
  const spans = cells.filter(({ column, right }) => right > column && right - column < grid.right - grid.left);
  if (cells.length === 1)
    return matchGroup(cells[0]?.text ?? "") !== null && cells[0] !== undefined && cells[0].column > grid.left;
  return headings.length > 0 || spans.length >= 2 || brokenWords(grid, row, anchor);
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

function joinWords(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== "")
    .join(" ")
    .replace(/(\p{L})- (\p{L})/gu, "$1$2");
}

function headerColumns(grid: Grid, rows: readonly number[]): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  for (let column = grid.left; column <= grid.right; column += 1) {
    const own: string[] = [];
    const groups: string[] = [];
    for (const row of rows) {
      const area = grid.merge(row, column);
      if (area !== null && area.top < row && rows.includes(area.top)) continue;
      const shown = grid.text(row, column);
      const text = BLOCK_LABEL.test(shown) ? "" : shown;
      const isLast = row === rows[rows.length - 1];
      if (area !== null && area.right > area.left) {
        if (text !== "") groups.push(text);
      } else if (text !== "") own.push(text);
      else {
        const carried = isLast ? null : carriedGroup(grid, row, column, rows);
        if (carried !== null) groups.push(carried);
      }
    }
    columns.push({ column, text: own[own.length - 1] ?? "", joined: joinWords(own), groups });
  }
  return columns;
}

/** A heading over several columns that was not merged: the next known group word to the left with blanks between. */
function carriedGroup(grid: Grid, row: number, column: number, rows: readonly number[]): string | null {
  for (let left = column - 1; left >= grid.left; left -= 1) {
    const text = grid.text(row, left);
    if (text === "") continue;
    const hasOwnBelow = rows.some((below) => below > row && grid.text(below, left) !== "");
    return matchGroup(text) !== null && hasOwnBelow ? text : null;
  }
  return null;
}

/** The strongest reading of a column's heading, and the group that it stands under. */
export function columnMatches(header: HeaderColumn): {
  matches: readonly HeaderMatch[];
  group: HeaderGroup | null;
  usesJoined: boolean;
} {
  const group =
    [...header.groups]
      .reverse()
      .map(matchGroup)
      .find((found) => found !== null) ?? null;
  const single = header.text === "" ? [] : matchHeader(header.text);
  const joined = header.joined === header.text || header.joined === "" ? [] : matchHeader(header.joined);
  const usesJoined = (joined[0]?.strength ?? 0) > (single[0]?.strength ?? 0);
  const best = usesJoined ? joined : single;
  if (best.length > 0 || header.text !== "" || header.groups.length === 0) return { matches: best, group, usesJoined };
  const last = header.groups[header.groups.length - 1] ?? "";
  const overColumns = matchGroup(last) === null || foldText(last) === "status" ? matchHeader(last) : [];
  return { matches: overColumns.filter((match) => match.strength > 0.9), group, usesJoined: false };
}
