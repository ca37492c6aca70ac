import { SHEET_MARKS, SHEET_TITLES, TABLE_NAMES } from "../layout/names.ts";
import { freeSheetTitle, freeTableName, ownTable } from "../read/workbook-index.ts";
import type { WorkbookIndex } from "../read/workbook-index.ts";
import type { WorkbookSession } from "../session.ts";
import { stop } from "../workbook-problem.ts";
import { setName } from "./own-sheet.ts";
import { PLAN_MARK_CELL, writePlanSheet } from "./plan-sheet.ts";
import type { PlanSheetInput } from "./plan-sheet.ts";

export interface MadePlanSheet {
  readonly title: string;
  readonly table: string;
  readonly created: boolean;
}

/**
 * Makes the plan sheet; one that is whole stays as it is. What an interrupted making left behind is thrown away and
 * made again: nested column groups could not be told from ours otherwise. Queues only.
 */
export function makePlanSheet(
  session: WorkbookSession,
  index: WorkbookIndex,
  input: Omit<PlanSheetInput, "tableName">,
): MadePlanSheet {
  const own = index.own.plan;
  if (own !== undefined && own.version !== null) {
    const table = ownTable(index, own.sheet, TABLE_NAMES.plan);
    if (table === null) stop("SHEET-DAMAGED", { sheet: own.sheet, table: TABLE_NAMES.plan });
    return { title: own.sheet, table: table.name, created: false };
  }
  const { worksheets } = session.workbook;
  let known = index;
  if (own !== undefined) {
    known = withoutSheet(index, own.sheet);
    // The rest goes last: Excel refuses to delete the only sheet.
    const rest = worksheets.getItem(own.sheet);
    rest.name = freeSheetTitle(index, `${own.sheet} (rest)`);
  }
  const title = freeSheetTitle(known, SHEET_TITLES.plan);
  const sheet = index.empty ? worksheets.getFirst() : worksheets.add(title);
  if (index.empty) sheet.name = title;
  if (own !== undefined) worksheets.getItem(freeSheetTitle(index, `${own.sheet} (rest)`)).delete();
  setName(session, index, SHEET_MARKS.plan, title, PLAN_MARK_CELL);
  const tableName = freeTableName(known, TABLE_NAMES.plan);
  writePlanSheet(session, index, sheet, title, { ...input, tableName });
  return { title, table: tableName, created: true };
}

function withoutSheet(index: WorkbookIndex, sheet: string): WorkbookIndex {
  return {
    ...index,
    sheets: index.sheets.filter((entry) => entry.name !== sheet),
    tables: index.tables.filter((table) => table.sheet !== sheet),
  };
}
