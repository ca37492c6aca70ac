import type { CellArea, CellValue, SheetSnapshot } from "#core/recognise/snapshot.ts";
import { LOGBOOK_LAYOUT, STAGING_MARK } from "../layout/list-layouts.ts";

/** The logbook as it was read; null when there is none yet. */
export interface LogbookState {
  readonly sheet: string;
  readonly table: string;
  /** Table with its header row. */
  readonly area: CellArea;
  /** Lines as cells, in table order, each as wide as our layout. */
  readonly lines: readonly (readonly CellValue[])[];
  /** Something of the person stands right below the table. */
  readonly occupiedBelow: boolean;
  /** 0-based column at which an interrupted action left a half-built block; null is none. */
  readonly staging: number | null;
  /** First of the columns, 0-based, that are empty from here on. */
  readonly freeColumn: number;
}

/** The logbook's table out of a snapshot of its sheet. */
export function logbookState(snapshot: SheetSnapshot, tableName: string): LogbookState | null {
  const table = snapshot.tables.find((candidate) => candidate.name === tableName);
  if (table === undefined) return null;
  const { area } = table;
  const cellAt = (row: number, column: number): CellValue =>
    snapshot.cells[row - snapshot.firstRow]?.[column - snapshot.firstColumn]?.value ?? null;
  const columns = LOGBOOK_LAYOUT.columns.map((_, offset) => area.left + offset);
  const lines: CellValue[][] = [];
  for (let row = area.top + 1; row <= area.bottom; row += 1) lines.push(columns.map((column) => cellAt(row, column)));
  const below = snapshot.firstRow + snapshot.cells.length - 1;
  let occupiedBelow = false;
  for (let row = area.bottom + 1; row <= below; row += 1) {
    if (columns.some((column) => cellAt(row, column) !== null)) occupiedBelow = true;
  }
  const right = snapshot.firstColumn + (snapshot.cells[0]?.length ?? 0) - 1;
  let staging: number | null = null;
  for (let column = area.right + 1; column <= right; column += 1) {
    if (staging === null && cellAt(LOGBOOK_LAYOUT.markRow, column) === STAGING_MARK) staging = column;
  }
  const freeColumn = Math.max(right, area.right) + 2;
  return { sheet: snapshot.name, table: tableName, area, lines, occupiedBelow, staging, freeColumn };
}
