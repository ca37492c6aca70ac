import { SHEET_MARKS, SHEET_TITLES, TABLE_NAMES } from "../layout/names.ts";
import { bareSheet, freeSheetTitle, freeTableName, ownTable } from "../read/workbook-index.ts";
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
  const known = own === undefined ? index : withoutSheet(index, own.sheet);
  // While another workbook has the focus Excel makes and activates no sheets: this says so before anything is made.
  session.workbook.worksheets.getItem(index.activeSheet).activate();
  const { sheet, title } = openSheet(session, index, known, own?.sheet ?? null);
  setName(session, index, SHEET_MARKS.plan, title, PLAN_MARK_CELL);
  const tableName = freeTableName(known, TABLE_NAMES.plan);
  writePlanSheet(session, index, sheet, title, { ...input, tableName });
  return { title, table: tableName, created: true };
}

/** An empty sheet that waits for it, the only sheet of an empty workbook, or a new one. */
function openSheet(
  session: WorkbookSession,
  index: WorkbookIndex,
  known: WorkbookIndex,
  unfinished: string | null,
): { readonly sheet: Excel.Worksheet; readonly title: string } {
  const { worksheets } = session.workbook;
  const bare =
    unfinished === null ? bareSheet(index, SHEET_TITLES.plan) : index.bare.has(unfinished) ? unfinished : null;
  if (bare !== null) return { sheet: worksheets.getItem(bare), title: bare };
  const title = freeSheetTitle(known, SHEET_TITLES.plan);
  if (unfinished !== null) {
    // Under another name, because the new one takes its title; and after the new one, because Excel refuses to delete
    // the only sheet.
    const rest = freeSheetTitle(index, `${unfinished.slice(0, 20)} (rest)`);
    worksheets.getItem(unfinished).name = rest;
    const sheet = worksheets.add(title);
    worksheets.getItem(rest).delete();
    return { sheet, title };
  }
  if (!index.empty) return { sheet: worksheets.add(title), title };
  const sheet = worksheets.getFirst();
  sheet.name = title;
  return { sheet, title };
}

function withoutSheet(index: WorkbookIndex, sheet: string): WorkbookIndex {
  return {
    ...index,
    sheets: index.sheets.filter((entry) => entry.name !== sheet),
    tables: index.tables.filter((table) => table.sheet !== sheet),
  };
}
