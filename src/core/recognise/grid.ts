import { numberAsNr } from "../notation/dependency-numbers.ts";
import { dayOfSerial, isDateFormat } from "../notation/excel-serial.ts";
import { cleanText } from "../notation/text.ts";
import { toIsoDate } from "../calendar/plan-day.ts";
import { isCellError } from "./snapshot.ts";
import type { CellArea, CellValue, SheetSnapshot, SnapshotCell } from "./snapshot.ts";

/** Looks into a snapshot by sheet indices (0-based), with merged cells seen as one. */
export interface Grid {
  readonly sheet: SheetSnapshot;
  readonly top: number;
  readonly left: number;
  /** Inclusive; less than `top` when the sheet is empty. */
  readonly bottom: number;
  readonly right: number;
  /** The cell itself, not that of its merge. */
  cell(row: number, column: number): SnapshotCell | null;
  /** The merge that covers the cell, null when it stands alone. */
  merge(row: number, column: number): CellArea | null;
  /** The value that a person sees at this place: of a merge, that of its first cell. */
  value(row: number, column: number): CellValue;
  /** That value as clean text; numbers with a point; errors as "#REF!". */
  text(row: number, column: number): string;
  fill(row: number, column: number): string | null;
}

/** Merges are spread over their cells; one larger than this keeps only its first row and column (whole-column merges). */
const LARGEST_MERGE = 200_000;

/** A snapshot does not change: one grid for all who read it. */
const opened = new WeakMap<SheetSnapshot, Grid>();

export function openGrid(sheet: SheetSnapshot): Grid {
  const known = opened.get(sheet);
  if (known !== undefined) return known;
  const grid = makeGrid(sheet);
  opened.set(sheet, grid);
  return grid;
}

function makeGrid(sheet: SheetSnapshot): Grid {
  const top = sheet.firstRow;
  const left = sheet.firstColumn;
  const width = sheet.cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  const bottom = top + sheet.cells.length - 1;
  const right = left + width - 1;
  const merges = spreadMerges(sheet.merges, { top, left, bottom, right });
  const cell = (row: number, column: number): SnapshotCell | null => sheet.cells[row - top]?.[column - left] ?? null;
  const merge =
    merges.size === 0
      ? (): null => null
      : (row: number, column: number): CellArea | null => merges.get(row * 16384 + column) ?? null;
  const seen = (row: number, column: number): SnapshotCell | null => {
    const area = merge(row, column);
    return area === null ? cell(row, column) : cell(area.top, area.left);
  };
  const texts: string[][] = [];
  const text = (row: number, column: number): string => {
    const area = merge(row, column);
    const [ownRow, ownColumn] = area === null ? [row, column] : [area.top, area.left];
    const found = cell(ownRow, ownColumn);
    if (found === null) return "";
    const line = (texts[ownRow - top] ??= []);
    return (line[ownColumn - left] ??= textOf(found, sheet.date1904));
  };
  return {
    sheet,
    top,
    left,
    bottom,
    right,
    cell,
    merge,
    value: (row, column) => seen(row, column)?.value ?? null,
    text,
    fill: (row, column) => seen(row, column)?.fill ?? null,
  };
}

function spreadMerges(areas: readonly CellArea[], used: CellArea): ReadonlyMap<number, CellArea> {
  const spread = new Map<number, CellArea>();
  for (const area of areas) {
    const bottom = Math.min(area.bottom, used.bottom);
    const right = Math.min(area.right, used.right);
    if ((bottom - area.top + 1) * (right - area.left + 1) > LARGEST_MERGE) continue;
    for (let row = area.top; row <= bottom; row += 1) {
      for (let column = area.left; column <= right; column += 1) spread.set(row * 16384 + column, area);
    }
  }
  return spread;
}

export function textOf(cell: SnapshotCell | null, date1904: boolean): string {
  if (cell === null) return "";
  const { value } = cell;
  if (value === null) return "";
  if (typeof value === "string") return cleanText(value);
  if (typeof value === "boolean") return String(value);
  if (isCellError(value)) return value.error;
  if (isDateFormat(cell.numberFormat)) {
    const day = dayOfSerial(value, date1904);
    if (day !== null) return toIsoDate(day);
  }
  return numberAsNr(value);
}

/** The first text of each distinct cell in a row, left to right, merges once; blanks left out. */
export function rowCells(grid: Grid, row: number): readonly { column: number; right: number; text: string }[] {
  const found: { column: number; right: number; text: string }[] = [];
  for (let column = grid.left; column <= grid.right; column += 1) {
    const area = grid.merge(row, column);
    if (area !== null && (area.left !== column || area.top !== row)) continue;
    if (grid.cell(row, column) === null) continue;
    const text = grid.text(row, column);
    if (text !== "") found.push({ column, right: area?.right ?? column, text });
  }
  return found;
}
