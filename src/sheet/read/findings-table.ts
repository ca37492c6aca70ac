import type { CellArea } from "#core/recognise/snapshot.ts";
import { FINDINGS_LAYOUT } from "../layout/list-layouts.ts";
import { listColumns } from "../layout/list-columns.ts";
import { TABLE_NAMES } from "../layout/names.ts";
import type { WorkbookSession } from "../session.ts";
import { queueFreeRows } from "./free-rows.ts";
import { ownTable } from "./workbook-index.ts";
import type { WorkbookIndex } from "./workbook-index.ts";

/** A row of the table of findings as it stands, all columns: what puts each cell back, and what it shows. */
export interface FindingsRow {
  readonly formulas: readonly unknown[];
  readonly values: readonly unknown[];
  readonly numberFormats: readonly unknown[];
}

/** Where the table of findings stands. */
export interface FindingsTable {
  /** With its header row. */
  readonly area: CellArea;
  /** Free rows right below it. */
  readonly free: number;
  /** Offset of each column of our layout in the table; null where a person took it away. */
  readonly columns: readonly (number | null)[];
  /** Read only where a person put columns in the table; null where all of it is ours, each column in its place. */
  readonly rows: readonly FindingsRow[] | null;
}

/** null when there is none yet. One round trip, one more where a person put columns in it, none without a table. */
export async function readFindingsTable(session: WorkbookSession, index: WorkbookIndex): Promise<FindingsTable | null> {
  const own = index.own.findings;
  const entry = own === undefined ? null : ownTable(index, own.sheet, TABLE_NAMES.findings);
  if (entry === null) return null;
  const table = session.workbook.tables.getItem(entry.id);
  const range = table.getRange();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  const header = range.getRow(0);
  header.load("values");
  const free = queueFreeRows(range);
  await session.sync();
  const { rowIndex: top, columnIndex: left } = range;
  const headers = (header.values as unknown[][])[0]?.map(String) ?? [];
  const columns = listColumns(FINDINGS_LAYOUT, headers);
  const asMade =
    headers.length === FINDINGS_LAYOUT.columns.length && columns.every((offset, place) => offset === place);
  return {
    area: { top, left, bottom: top + range.rowCount - 1, right: left + range.columnCount - 1 },
    free: free(),
    columns,
    rows: asMade ? null : await readRows(session, table.getDataBodyRange()),
  };
}

async function readRows(session: WorkbookSession, body: Excel.Range): Promise<readonly FindingsRow[]> {
  body.load("formulas,values,numberFormat");
  await session.sync();
  return (body.formulas as unknown[][]).map((formulas, row) => ({
    formulas,
    values: (body.values as unknown[][])[row] ?? [],
    numberFormats: (body.numberFormat as unknown[][])[row] ?? [],
  }));
}
