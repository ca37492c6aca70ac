import { SHEET_MARKS, SHEET_TITLES } from "../layout/names.ts";
import type { SheetKind } from "../layout/names.ts";
import { bareSheet, freeSheetTitle } from "../read/workbook-index.ts";
import type { WorkbookIndex } from "../read/workbook-index.ts";
import type { WorkbookSession } from "../session.ts";

/** Points a workbook-wide name at a range, whether the name is there or not. */
export function setName(
  session: WorkbookSession,
  index: WorkbookIndex,
  name: string,
  sheet: string,
  cell: string,
): void {
  const { names, worksheets } = session.workbook;
  if (index.names.has(name.toLowerCase())) {
    names.getItem(name).formula = `='${sheet.replaceAll("'", "''")}'!${absolute(cell)}`;
  } else {
    names.add(name, worksheets.getItem(sheet).getRange(cell));
  }
}

function absolute(cell: string): string {
  return cell.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

export interface OpenedSheet {
  readonly sheet: Excel.Worksheet;
  readonly title: string;
  /** What is there is whole and may be kept. */
  readonly complete: boolean;
  /** A making that was cut off left it; everything on it is ours and is written anew. */
  readonly unfinished: boolean;
}

/**
 * Our sheet of this kind, found by its mark; else a new one, marked at once so that a making that is cut off is
 * recognised. Queues only.
 *
 * @param markCell Where the layout version will stand; written last by `completeSheet`.
 */
export function openOwnSheet(
  session: WorkbookSession,
  index: WorkbookIndex,
  kind: SheetKind,
  markCell: string,
): OpenedSheet {
  const own = index.own[kind];
  const { worksheets } = session.workbook;
  if (own !== undefined) {
    const sheet = worksheets.getItem(own.sheet);
    return { sheet, title: own.sheet, complete: own.version !== null, unfinished: own.version === null };
  }
  const bare = bareSheet(index, SHEET_TITLES[kind]);
  const title = bare ?? freeSheetTitle(index, SHEET_TITLES[kind]);
  const sheet = bare === null ? worksheets.add(title) : worksheets.getItem(bare);
  setName(session, index, SHEET_MARKS[kind], title, markCell);
  return { sheet, title, complete: false, unfinished: false };
}

export function completeSheet(sheet: Excel.Worksheet, markCell: string, version: number): void {
  sheet.getRange(markCell).values = [[version]];
}
