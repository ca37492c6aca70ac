import type { CellArea, CellValue, SheetSnapshot } from "#core/recognise/snapshot.ts";
import { listColumns } from "../layout/list-columns.ts";
import { LOGBOOK_LAYOUT, STAGING_MARK } from "../layout/list-layouts.ts";
import { freeRowsBelow } from "./free-rows.ts";

/** The logbook as it was read; null when there is none yet. */
export interface LogbookState {
  readonly sheet: string;
  readonly table: string;
  /** Table with its header row. */
  readonly area: CellArea;
  /** 0-based sheet column of each column of our layout; null where a person took it away. */
  readonly columns: readonly (number | null)[];
  /** Lines as cells, in table order, each in the order of our layout. */
  readonly lines: readonly (readonly CellValue[])[];
  /** Free rows right below the table. */
  readonly free: number;
  /** Columns in which an interrupted action left a block that it was building up, 0-based; null is none. */
  readonly staging: { readonly left: number; readonly right: number } | null;
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
  const headers = Array.from({ length: area.right - area.left + 1 }, (_, offset) =>
    String(cellAt(area.top, area.left + offset) ?? ""),
  );
  const columns = listColumns(LOGBOOK_LAYOUT, headers).map((offset) => (offset === null ? null : area.left + offset));
  const lines: CellValue[][] = [];
  for (let row = area.top + 1; row <= area.bottom; row += 1)
    lines.push(columns.map((column) => (column === null ? null : cellAt(row, column))));
  const right = snapshot.firstColumn + (snapshot.cells[0]?.length ?? 0) - 1;
  const marked: number[] = [];
  for (let column = area.right + 1; column <= right; column += 1) {
    if (cellAt(LOGBOOK_LAYOUT.markRow, column) === STAGING_MARK) marked.push(column);
  }
  const [left] = marked;
  const staging = left === undefined ? null : { left, right: marked.at(-1) ?? left };
  const freeColumn = Math.max(right, area.right) + 2;
  const free = freeRowsBelow(snapshot, area);
  return { sheet: snapshot.name, table: tableName, area, columns, lines, free, staging, freeColumn };
}
