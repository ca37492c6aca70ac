import { asPlanDay } from "#core/calendar/plan-day.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import { dayOfSerial } from "#core/notation/excel-serial.ts";
import { listColumns } from "../layout/list-columns.ts";
import type { ListLayout } from "../layout/list-layouts.ts";
import { LIST_VERSION } from "../layout/list-layouts.ts";
import { TABLE_NAMES } from "../layout/names.ts";
import type { WorkbookSession } from "../session.ts";
import { stop } from "../workbook-problem.ts";
import type { ListKind } from "../write/list-sheet.ts";
import { queueFreeRows } from "./free-rows.ts";
import { ownTable } from "./workbook-index.ts";
import type { WorkbookIndex } from "./workbook-index.ts";

/** One of our growing tables as it was read. */
export interface TableState {
  readonly sheet: string;
  readonly table: string;
  /** 0-based place of the header row. */
  readonly top: number;
  readonly left: number;
  readonly width: number;
  /** Offset of each column of our layout that is there, by key. */
  readonly columns: ReadonlyMap<string, number>;
  /** Body rows, empty ones included. */
  readonly rows: readonly (readonly unknown[])[];
  /** Free rows right below the table. */
  readonly free: number;
}

/** Queues the reading of a table of ours; the answer is there after the next round trip, null when there is no table. */
export function queueTable(
  session: WorkbookSession,
  index: WorkbookIndex,
  kind: ListKind,
  layout: ListLayout,
): () => TableState | null {
  const own = index.own[kind];
  if (own !== undefined && own.version !== null && own.version > LIST_VERSION) {
    stop("LAYOUT-NEWER", { found: own.version, known: LIST_VERSION, sheet: own.sheet });
  }
  const entry = own === undefined || own.version === null ? null : ownTable(index, own.sheet, TABLE_NAMES[kind]);
  if (entry === null) return () => null;
  const range = session.workbook.tables.getItem(entry.name).getRange();
  range.load("values,rowIndex,columnIndex");
  const free = queueFreeRows(range);
  return () => {
    const place = { sheet: entry.sheet, table: entry.name, top: range.rowIndex, left: range.columnIndex };
    return { ...tableState(place, range.values as unknown[][], layout), free: free() };
  };
}

/** The columns of our layout are found by their headers, in either language and in any order. */
export function tableState(
  place: Pick<TableState, "sheet" | "table" | "top" | "left">,
  values: readonly (readonly unknown[])[],
  layout: ListLayout,
): TableState {
  const [head = [], ...rows] = values;
  const places = listColumns(layout, head.map(String));
  const columns = new Map(
    layout.columns.flatMap(({ key }, index) => {
      const offset = places[index] ?? null;
      return offset === null ? [] : [[key, offset] as const];
    }),
  );
  return { ...place, width: head.length, columns, rows, free: Infinity };
}

/** Reads one body row by column key; what is missing or of another kind is empty. */
export interface RowReader {
  readonly text: (key: string) => string;
  readonly number: (key: string) => number | null;
  readonly day: (key: string) => PlanDay | null;
}

export function rowReader(state: TableState, row: readonly unknown[], date1904: boolean): RowReader {
  const at = (key: string): unknown => {
    const offset = state.columns.get(key);
    return offset === undefined ? "" : row[offset];
  };
  const number = (key: string): number | null => {
    const value = at(key);
    return typeof value === "number" ? value : null;
  };
  return {
    text: (key) => {
      const value = at(key);
      return value === null || value === undefined ? "" : String(value).trim();
    },
    number,
    day: (key) => {
      const serial = number(key);
      const day = serial === null ? null : dayOfSerial(serial, date1904);
      return day === null ? null : asPlanDay(day);
    },
  };
}

export function isEmptyRow(row: readonly unknown[]): boolean {
  return row.every((value) => value === "" || value === null || value === undefined);
}
