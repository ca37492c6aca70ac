import { readDate } from "../notation/date.ts";
import { isDateFormat } from "../notation/excel-serial.ts";
import { periodRun, readHeaderPeriod } from "./period-header.ts";
import { matchGroup, matchHeader, matchHeaderExactly } from "./header-match.ts";
import { rowCells } from "./grid.ts";
import type { Grid } from "./grid.ts";

const NUMBERED = /^[a-z]{0,3}\d+(?:[.,]\d+)*[.)]?$/i;
/** "DEELPROJECT: Techlab": names the block, and is no heading of the column that it stands in. */
export const BLOCK_LABEL =
  /^(?:deelproject|programmalijn|actielijn|project|werkpakket|doelstelling|ambitie|thema|pijler|spoor|fase|subproject|goal|work ?package|workstream)\b[^:]{0,12}:\s*\S/i;
export const DEEPEST = 3;
/** A field's word somewhere in a sentence makes no heading; a row of headings has at least one that is sure. */
const LEAST_HEADING = 0.62;
const SURE_HEADING = 0.8;
const MARK = /^[xXvV✓✔●•■▪▇█]$/u;
/** Loose matching is dear; beyond this row a header must hold at least one exact heading. */
const LOOSE_ROWS = 60;

/**
 * Headings of which we know none: the row of short texts right above the first rows that hold numbers or dates in
 * several columns. What the columns are must then follow from their content.
 */
export function unknownHeader(grid: Grid): number[] {
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

/** Rows of a list without headings: each has a text and a date, or a list number and a text and something more. */
const LEAST_ROWS = 3;

/** The first row of a list without any headings; null when the sheet does not look like one. */
export function firstRowOfList(grid: Grid): number | null {
  let first: number | null = null;
  let rows = 0;
  let others = 0;
  for (let row = grid.top; row <= Math.min(grid.bottom, grid.top + LOOSE_ROWS); row += 1) {
    const cells = rowCells(grid, row);
    if (cells.length === 0) continue;
    if (isPlanRow(grid, row, cells)) {
      first ??= row;
      rows += 1;
    } else if (first !== null) others += 1;
  }
  return rows >= LEAST_ROWS && rows >= others * 2 ? first : null;
}

function isPlanRow(grid: Grid, row: number, cells: ReturnType<typeof rowCells>): boolean {
  const hasName = cells.some(({ column, text }) => {
    const value = grid.cell(row, column)?.value;
    return typeof value === "string" && /\p{L}{3}/u.test(text) && !isDate(grid, row, column);
  });
  return cells.length >= 2 && hasName && cells.some(({ column }) => isDate(grid, row, column));
}

function isDate(grid: Grid, row: number, column: number): boolean {
  const cell = grid.cell(row, column);
  if (cell === null || typeof cell.value === "object" || typeof cell.value === "boolean") return false;
  if (typeof cell.value === "number" && !isDateFormat(cell.numberFormat)) return false;
  const reading = readDate(cell.value, { edge: "end", numberFormat: cell.numberFormat, date1904: grid.sheet.date1904 });
  return reading.state === "read" && !reading.doubts.some(({ code }) => code === "with-remark");
}

export function findAnchors(grid: Grid): number[] {
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
  const periods = periodRun(grid, row)?.cells.length ?? 0;
  const isSure = [...fields.values()].some((strength) => strength >= SURE_HEADING) || groups > 0 || exact.size > 0;
  if (!isSure && periods < 3) return 0;
  const total = [...fields.values()].reduce((sum, strength) => sum + strength, 0);
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
export function isDataLike(grid: Grid, row: number): boolean {
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
