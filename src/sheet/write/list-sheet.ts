import type { Language } from "#core/plan/plan.ts";
import { cellAddress, columnLetters } from "#core/recognise/snapshot.ts";
import { NUMBER_FORMATS } from "../layout/columns.ts";
import { LIST_VERSION } from "../layout/list-layouts.ts";
import type { ListColumn, ListLayout } from "../layout/list-layouts.ts";
import { TABLE_NAMES } from "../layout/names.ts";
import type { OwnTable, SheetKind } from "../layout/names.ts";
import { PALETTE } from "../layout/palette.ts";
import { freeTableName, ownTable, unnamedTable } from "../read/workbook-index.ts";
import type { TableEntry, WorkbookIndex } from "../read/workbook-index.ts";
import type { WorkbookSession } from "../session.ts";
import { columnPoints, setBorder, setNumberFormat } from "./format.ts";
import { completeSheet, openOwnSheet } from "./own-sheet.ts";
import type { OpenedSheet } from "./own-sheet.ts";

export type ListKind = Extract<SheetKind, "findings" | "logbook" | "decisions" | "baselines" | "memory"> & OwnTable;

export interface ListSheet {
  readonly sheet: Excel.Worksheet;
  readonly title: string;
  readonly tableName: string;
  /** Made just now: one empty row under the header, at the birth place. */
  readonly created: boolean;
}

/**
 * Our list sheet of this kind: the one there is, else a new one with an empty table. Making it again over what was cut
 * off writes the same. Queues only.
 */
export function ensureListSheet(
  session: WorkbookSession,
  index: WorkbookIndex,
  kind: ListKind,
  layout: ListLayout,
  language: Language,
  dress: (sheet: Excel.Worksheet) => void = () => undefined,
): ListSheet {
  const markCell = cellAddress(layout.markRow, 0);
  const opened = openOwnSheet(session, index, kind, markCell);
  const there = ownTable(index, opened.title, TABLE_NAMES[kind]);
  if (opened.complete && there !== null) {
    return { sheet: opened.sheet, title: opened.title, tableName: there.name, created: false };
  }
  const { sheet } = opened;
  const tableName = there?.name ?? freeTableName(index, TABLE_NAMES[kind]);
  sheet.showGridlines = false;
  formatColumns(sheet, layout);
  const title = sheet.getRange("A1");
  setNumberFormat(title, "General");
  title.values = [[layout.title[language]]];
  title.format.wrapText = false;
  title.format.font.size = 20;
  title.format.font.bold = true;
  title.format.font.color = PALETTE.ink;
  title.format.rowHeight = 32;
  const note = sheet.getRange("A2");
  setNumberFormat(note, "General");
  note.values = [[layout.note[language]]];
  note.format.wrapText = false;
  note.format.font.color = PALETTE.inkSoft;
  note.format.horizontalAlignment = "Left";
  const mark = sheet.getRange(markCell);
  setNumberFormat(mark, "General");
  sheet.getRange(`${layout.markRow + 1}:${layout.markRow + 1}`).rowHidden = true;
  writeHeader(sheet, layout, language);
  const table = ownOrNewTable(session, index, opened, there, layout);
  table.name = tableName;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  if (opened.unfinished)
    sheet
      .getRange(`${cellAddress(layout.headerRow + 1, 0)}:${columnLetters(layout.columns.length - 1)}1048576`)
      .conditionalFormats.clearAll();
  dress(sheet);
  sheet.freezePanes.freezeRows(layout.headerRow + 1);
  setUpPrint(sheet, layout, language);
  completeSheet(sheet, markCell, LIST_VERSION);
  return { sheet, title: opened.title, tableName, created: true };
}

/** The table that is there, with its name or, cut off before it got one, without; else a new one. */
function ownOrNewTable(
  session: WorkbookSession,
  index: WorkbookIndex,
  { sheet, title, unfinished }: OpenedSheet,
  there: TableEntry | null,
  layout: ListLayout,
): Excel.Table {
  const known = there ?? (unfinished ? unnamedTable(index, title) : null);
  if (known !== null) return session.workbook.tables.getItem(known.id);
  const last = cellAddress(layout.headerRow + 1, layout.columns.length - 1);
  return sheet.tables.add(`${cellAddress(layout.headerRow, 0)}:${last}`, true);
}

function formatColumns(sheet: Excel.Worksheet, layout: ListLayout): void {
  layout.columns.forEach((column: ListColumn, index) => {
    const letters = columnLetters(index);
    const range = sheet.getRange(`${letters}:${letters}`);
    range.format.columnWidth = columnPoints(column.width);
    range.format.verticalAlignment = "Top";
    range.format.horizontalAlignment = "Left";
    if (column.kind !== "any") setNumberFormat(range, NUMBER_FORMATS[column.kind]);
    if (column.wrap) range.format.wrapText = true;
  });
}

function writeHeader(sheet: Excel.Worksheet, layout: ListLayout, language: Language): void {
  const header = sheet.getRange(
    `${cellAddress(layout.headerRow, 0)}:${cellAddress(layout.headerRow, layout.columns.length - 1)}`,
  );
  setNumberFormat(header, "@");
  header.values = [layout.columns.map((column) => column.header[language])];
  header.format.fill.color = PALETTE.groups.planning;
  header.format.font.color = "#FFFFFF";
  header.format.font.bold = true;
  header.format.verticalAlignment = "Center";
  header.format.rowHeight = 22;
  setBorder(header, "EdgeBottom", PALETTE.ink);
}

function setUpPrint(sheet: Excel.Worksheet, layout: ListLayout, language: Language): void {
  const page = sheet.pageLayout;
  page.orientation = "Landscape";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: 1 };
  page.setPrintTitleRows(`$${layout.headerRow + 1}:$${layout.headerRow + 1}`);
  const footer = page.headersFooters.defaultForAllPages;
  footer.leftFooter = "&9&F – &A";
  footer.rightFooter = language === "nl" ? "&9Pagina &P van &N" : "&9Page &P of &N";
}
