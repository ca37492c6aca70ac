/** A rectangle of cells. All four sides are 0-based and inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Column letters of a 0-based column: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0-based column of its letters, or -1 when the text is no column of the grid. */
export function columnOfLetters(letters: string): number {
  let number = 0;
  if (letters.length === 0 || letters.length > 3) return -1;
  for (let i = 0; i < letters.length; i++) {
    const code = letters.charCodeAt(i) & ~32;
    if (code < 65 || code > 90) return -1;
    number = number * 26 + code - 64;
  }
  return number <= MAX_COLUMNS ? number - 1 : -1;
}

export function areaOf(row: number, column: number, rowCount = 1, columnCount = 1): Area {
  return { top: row, left: column, bottom: row + rowCount - 1, right: column + columnCount - 1 };
}

export function rowCountOf(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnCountOf(area: Area): number {
  return area.right - area.left + 1;
}

export function isWholeRows(area: Area): boolean {
  return area.left === 0 && area.right === MAX_COLUMNS - 1;
}

export function isWholeColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === MAX_ROWS - 1;
}

/** Address of one 0-based cell, without `$`. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** Address as a worksheet part writes it: `B2`, `A1:C3`. Whole rows and columns are written out in full. */
export function areaAddress(area: Area): string {
  const start = cellAddress(area.top, area.left);
  return area.top === area.bottom && area.left === area.right
    ? start
    : `${start}:${cellAddress(area.bottom, area.right)}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?([1-9][0-9]{0,6}):\$?([1-9][0-9]{0,6})$/;

function parseCell(text: string): { row: number; column: number } | null {
  const match = CELL.exec(text);
  if (!match) return null;
  const column = columnOfLetters(match[1] ?? "");
  const row = Number(match[2]) - 1;
  return column < 0 || row >= MAX_ROWS ? null : { row, column };
}

/** Reads `A1`, `$A$1:B2`, `A:C` or `1:3` (no sheet name); null when it is none of these or beyond the grid. */
export function parseArea(text: string): Area | null {
  const colon = text.indexOf(":");
  if (colon < 0) {
    const cell = parseCell(text);
    return cell && areaOf(cell.row, cell.column);
  }
  const first = parseCell(text.slice(0, colon));
  const last = parseCell(text.slice(colon + 1));
  if (first && last) {
    return {
      top: Math.min(first.row, last.row),
      left: Math.min(first.column, last.column),
      bottom: Math.max(first.row, last.row),
      right: Math.max(first.column, last.column),
    };
  }
  const columns = COLUMNS.exec(text);
  if (columns) {
    const a = columnOfLetters(columns[1] ?? "");
    const b = columnOfLetters(columns[2] ?? "");
    if (a < 0 || b < 0) return null;
    return { top: 0, left: Math.min(a, b), bottom: MAX_ROWS - 1, right: Math.max(a, b) };
  }
  const rows = ROWS.exec(text);
  if (rows) {
    const a = Number(rows[1]) - 1;
    const b = Number(rows[2]) - 1;
    if (a >= MAX_ROWS || b >= MAX_ROWS) return null;
    return { top: Math.min(a, b), left: 0, bottom: Math.max(a, b), right: MAX_COLUMNS - 1 };
  }
  return null;
}

/** Reads a space separated list of areas (`sqref`); unreadable pieces are left out. */
export function parseAreas(text: string): Area[] {
  return text
    .split(/\s+/)
    .map(parseArea)
    .filter((area): area is Area => area !== null);
}

export function formatAreas(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(" ");
}

export function containsArea(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top && outer.bottom >= inner.bottom && outer.left <= inner.left && outer.right >= inner.right
  );
}

export function containsCell(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** The common part of two areas, or null. */
export function intersect(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

/** What is left of `area` when `hole` is cut out: nought to four areas that do not overlap. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const rest: Area[] = [];
  if (cut.top > area.top) rest.push({ ...area, bottom: cut.top - 1 });
  if (cut.left > area.left) rest.push({ top: cut.top, bottom: cut.bottom, left: area.left, right: cut.left - 1 });
  if (cut.right < area.right) rest.push({ top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: area.right });
  if (cut.bottom < area.bottom) rest.push({ ...area, top: cut.bottom + 1 });
  return rest;
}
