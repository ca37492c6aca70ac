import type { CellArea } from "#core/recognise/snapshot.ts";
import { TABLE_NAMES } from "../layout/names.ts";
import type { WorkbookSession } from "../session.ts";
import { queueFreeRows } from "./free-rows.ts";
import { ownTable } from "./workbook-index.ts";
import type { WorkbookIndex } from "./workbook-index.ts";

/** Where the table of findings stands. */
export interface FindingsTable {
  /** With its header row. */
  readonly area: CellArea;
  /** Free rows right below it. */
  readonly free: number;
}

/** null when there is none yet. One round trip, none without a table. */
export async function readFindingsTable(session: WorkbookSession, index: WorkbookIndex): Promise<FindingsTable | null> {
  const own = index.own.findings;
  const entry = own === undefined ? null : ownTable(index, own.sheet, TABLE_NAMES.findings);
  if (entry === null) return null;
  const range = session.workbook.tables.getItem(entry.id).getRange();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  const free = queueFreeRows(range);
  await session.sync();
  const { rowIndex: top, columnIndex: left } = range;
  return {
    area: { top, left, bottom: top + range.rowCount - 1, right: left + range.columnCount - 1 },
    free: free(),
  };
}
