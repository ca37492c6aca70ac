import type { Finding } from "../plan/finding.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { Grid } from "./grid.ts";
import { rowCells } from "./grid.ts";
import { matchHeaderExactly } from "./header-match.ts";
import { isListNumber } from "./profile.ts";
import type { Candidate, ColumnRole, Corrections, Doubt } from "./recognition.ts";
import { cellAddress } from "./snapshot.ts";
import type { CellArea, SheetSnapshot } from "./snapshot.ts";

/** Labels stand in one of the first columns that hold anything. */
const LABEL_COLUMNS = 4;
/** So many different fields below one another are the headings of a list on its side, and no form. */
const LEAST_LABELS = 3;
const WHEN = ["start", "due", "period", "doneOn"];
const WHAT = ["name", "description"];

/**
 * Where a list lies on its side: its headings below one another, its milestones beside one another. null when the sheet
 * holds none.
 */
export function turnedArea(grid: Grid): CellArea | null {
  const last = Math.min(grid.right, grid.left + LABEL_COLUMNS - 1);
  for (let column = grid.left; column <= last; column += 1) {
    const run = labelRun(grid, column);
    if (run !== null) return run;
  }
  return null;
}

interface Label {
  readonly row: number;
  readonly field: string;
}

/** The labels below one another in this column, blank rows between them left out of account. */
function labelRun(grid: Grid, column: number): CellArea | null {
  const labels: Label[] = [];
  let top = -1;
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    const text = grid.text(row, column);
    const match = text === "" ? undefined : matchHeaderExactly(text)[0];
    if (match !== undefined && match.strength > 0.6) labels.push({ row, field: match.field });
    else if (text !== "" && !isFilled(labels)) labels.length = 0;
    if (labels.length === 1) top = row;
  }
  const fields = new Set(labels.map(({ field }) => field));
  const name = labels.find(({ field }) => WHAT.includes(field)) ?? labels.find(({ row }) => row === top);
  const hasPlan =
    WHEN.some((field) => fields.has(field)) && (WHAT.some((field) => fields.has(field)) || fields.has("nr"));
  if (name === undefined || fields.size < LEAST_LABELS || !hasPlan || !namesMilestones(grid, name.row, column))
    return null;
  const bottom = lastRow(grid, column, labels[labels.length - 1]?.row ?? top);
  return { top: withNumbersAbove(grid, top, column), left: column, bottom, right: grid.right };
}

function isFilled(labels: readonly Label[]): boolean {
  return new Set(labels.map(({ field }) => field)).size >= LEAST_LABELS;
}

/** Two or more texts beside the label, of which none is a heading itself: a form has one, a row of headings has others. */
function namesMilestones(grid: Grid, row: number, column: number): boolean {
  const beside = rowCells(grid, row).filter((cell) => cell.column > column);
  const texts = beside.filter(({ text }) => /\p{L}{3}/u.test(text));
  return texts.length >= 2 && texts.every(({ text }) => matchHeaderExactly(text).length === 0);
}

/** Own fields of the person below the known ones belong to the list as long as rows follow without a gap. */
function lastRow(grid: Grid, column: number, from: number): number {
  let last = from;
  while (last < grid.bottom && grid.text(last + 1, column) !== "" && rowCells(grid, last + 1).length >= 2) last += 1;
  return last;
}

/** M1, M2, M3 above the names, without a label. */
function withNumbersAbove(grid: Grid, top: number, column: number): number {
  if (top <= grid.top || grid.text(top - 1, column) !== "") return top;
  const above = rowCells(grid, top - 1).filter((cell) => cell.column > column);
  return above.length >= 2 && above.every(({ text }) => isListNumber(text)) ? top - 1 : top;
}

/** The list as if it stood upright: sheet row r, column c becomes row c, column r. */
export function turnedSheet(sheet: SheetSnapshot, grid: Grid, area: CellArea): SheetSnapshot {
  const cells = Array.from({ length: area.right - area.left + 1 }, (_, at) =>
    Array.from({ length: area.bottom - area.top + 1 }, (_, offset) => grid.cell(area.top + offset, area.left + at)),
  );
  const inside = sheet.merges.filter(
    ({ top, bottom, left, right }) =>
      top >= area.top && bottom <= area.bottom && left >= area.left && right <= area.right,
  );
  return {
    ...sheet,
    firstRow: area.left,
    firstColumn: area.top,
    cells,
    merges: inside.map(turnedCells),
    hiddenRows: sheet.hiddenColumns,
    hiddenColumns: sheet.hiddenRows,
    tables: [],
    turned: true,
  };
}

function turnedCells({ top, left, bottom, right }: CellArea): CellArea {
  return { top: left, left: top, bottom: right, right: bottom };
}

/** `C5` of the upright list is `E3` of the sheet, and the other way round. */
export function turnedAddress(address: string): string {
  const match = /^([A-Z]+)(\d+)$/.exec(address);
  if (match === null) return address;
  const column = [...(match[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return cellAddress(column, Number(match[2]) - 1);
}

export function turnedDoubt(doubt: Doubt): Doubt {
  return doubt.cell === null ? doubt : { ...doubt, cell: turnedAddress(doubt.cell) };
}

export function turnedFinding(finding: Finding): Finding {
  return finding.cell === null ? finding : { ...finding, cell: turnedAddress(finding.cell) };
}

/** With the cells where they stand. */
export function turnedMilestone(milestone: Milestone, { firstColumn, cells }: SheetSnapshot): Milestone {
  const { place } = milestone;
  const own = Object.fromEntries(
    Object.entries(place.cells).map(([field, cell]) => [field, turnedAddress(cell)] as const),
  );
  const column = place.rowNumber - 1;
  const area = { top: firstColumn, left: column, bottom: firstColumn + (cells[0]?.length ?? 1) - 1, right: column };
  const named = /\d+$/.exec(own["name"] ?? "")?.[0];
  const rowNumber = named === undefined ? firstColumn + 1 : Number(named);
  return { ...milestone, place: { ...place, rowNumber, cells: own, area } };
}

/** What the columns of an upright list are called by letter, those of a turned one are called by row number. */
export function turnedCandidate(candidate: Candidate): Candidate {
  const columns = <Column extends { readonly column: number; readonly letters: string }>(all: readonly Column[]) =>
    all.map((column) => ({ ...column, letters: String(column.column + 1) }));
  return {
    ...candidate,
    columns: columns(candidate.columns),
    blocks: candidate.blocks.map((block) => ({ ...block, columns: columns(block.columns) })),
    doubts: candidate.doubts.map(turnedDoubt),
  };
}

/** What a person corrected, by the places on the sheet, as it bears on the upright list. */
export function turnedCorrections(corrections: Corrections): Corrections {
  const columns: Record<string, ColumnRole> = {};
  for (const [row, role] of Object.entries(corrections.columns ?? {}))
    columns[turnedAddress(`A${row}`).replace(/\d+$/, "")] = role;
  const readings = Object.entries(corrections.readings ?? {}).map(([cell, reading]) => [turnedAddress(cell), reading]);
  return { ...corrections, columns, readings: Object.fromEntries(readings) as Readonly<Record<string, string>> };
}
