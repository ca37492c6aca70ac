import type { Language } from "#core/plan/plan.ts";
import { areaAddress } from "#core/recognise/snapshot.ts";
import { NUMBER_FORMATS } from "../layout/columns.ts";
import type { ListColumn, ListLayout } from "../layout/list-layouts.ts";
import { isEmptyRow } from "../read/report-tables.ts";
import type { TableState } from "../read/report-tables.ts";
import type { WorkbookIndex } from "../read/workbook-index.ts";
import type { WorkbookSession } from "../session.ts";
import type { CellInput } from "./cell-input.ts";
import { growTable } from "./fit-table.ts";
import { ensureListSheet } from "./list-sheet.ts";
import type { ListKind, ListSheet } from "./list-sheet.ts";
import { literalText } from "./report-text.ts";
import type { FormattedInput } from "./report-text.ts";

/** A line by column key; keys left out stay empty. Strings are texts as they are. */
export type Line = Readonly<Record<string, string | number>>;

/** Adds lines below the last filled one of our table, making sheet and table when there are none. Queues only. */
export function appendLines(
  session: WorkbookSession,
  index: WorkbookIndex,
  kind: ListKind,
  layout: ListLayout,
  state: TableState | null,
  lines: readonly Line[],
  language: Language,
): ListSheet {
  const made = ensureListSheet(session, index, kind, layout, language);
  if (lines.length === 0) return made;
  const place = state ?? freshState(made, layout);
  const filled = place.rows.reduce((last, row, position) => (isEmptyRow(row) ? last : position + 1), 0);
  const first = place.top + 1 + filled;
  const bottom = first + lines.length - 1;
  const oldBottom = place.top + Math.max(1, place.rows.length);
  const right = place.left + place.width - 1;
  if (bottom > oldBottom) {
    // Before the values: lines below the table would be no lines of it when this is cut off in between.
    const area = { top: place.top, left: place.left, bottom: oldBottom, right };
    growTable(session, made.sheet, made.tableName, area, bottom, place.free);
  }
  const range = made.sheet.getRange(areaAddress({ top: first, left: place.left, bottom, right }));
  const cells = lines.map((line) => lineCells(line, place, layout));
  // Columns that a person added keep what they have: null leaves a cell alone.
  range.numberFormat = cells.map((row) => row.map((cell) => cell?.format ?? null)) as string[][];
  range.values = cells.map((row) => row.map((cell) => cell?.input ?? null));
  return made;
}

function lineCells(line: Line, place: TableState, layout: ListLayout): readonly (FormattedInput | null)[] {
  const row: (FormattedInput | null)[] = Array.from({ length: place.width }, () => null);
  for (const column of layout.columns) {
    const offset = place.columns.get(column.key);
    if (offset !== undefined) row[offset] = lineCell(column, line[column.key] ?? "");
  }
  return row;
}

function lineCell(column: ListColumn, value: string | number): FormattedInput {
  if (typeof value === "string" && value !== "") return literalText(value);
  return { input: value, format: column.kind === "any" ? "General" : NUMBER_FORMATS[column.kind] };
}

/** Changes cells of one body row (0-based) by column key. Queues only. */
export function changeLine(
  session: WorkbookSession,
  state: TableState,
  layout: ListLayout,
  row: number,
  line: Line,
): void {
  const cells: (FormattedInput | null)[] = Array.from({ length: state.width }, () => null);
  for (const column of layout.columns) {
    const offset = state.columns.get(column.key);
    const value = line[column.key];
    if (offset !== undefined && value !== undefined) cells[offset] = lineCell(column, value);
  }
  const top = state.top + 1 + row;
  const area = { top, left: state.left, bottom: top, right: state.left + state.width - 1 };
  const range = session.workbook.worksheets.getItem(state.sheet).getRange(areaAddress(area));
  range.numberFormat = [cells.map((cell) => cell?.format ?? null)] as string[][];
  // In one step: half a line would be another decision.
  range.values = [cells.map((cell) => cell?.input ?? null)];
}

/** One value in a column of several body rows (0-based), rows in between left alone. Queues only. */
export function changeColumn(
  session: WorkbookSession,
  state: TableState,
  rows: readonly number[],
  key: string,
  input: CellInput,
): void {
  const offset = state.columns.get(key);
  if (offset === undefined || rows.length === 0) return;
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const chosen = new Set(rows);
  const left = state.left + offset;
  const area = { top: state.top + 1 + first, left, bottom: state.top + 1 + last, right: left };
  const block = Array.from({ length: last - first + 1 }, (_, step) => [chosen.has(first + step) ? input : null]);
  session.workbook.worksheets.getItem(state.sheet).getRange(areaAddress(area)).values = block;
}

function freshState(made: ListSheet, layout: ListLayout): TableState {
  return {
    sheet: made.title,
    table: made.tableName,
    top: layout.headerRow,
    left: 0,
    width: layout.columns.length,
    columns: new Map(layout.columns.map((column, position) => [column.key, position])),
    rows: [],
    free: Infinity,
  };
}
