import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { Language, PlanSettings } from "#core/plan/plan.ts";
import { cellAddress } from "#core/recognise/snapshot.ts";
import { NUMBER_FORMATS } from "../layout/columns.ts";
import { PALETTE } from "../layout/palette.ts";
import {
  LEVEL_ROWS,
  SETTINGS_LAYOUT,
  SETTINGS_TABLES,
  SETTINGS_VERSION,
  THRESHOLD_ROWS,
} from "../layout/settings-layout.ts";
import type { SettingsColumn, SettingsTable } from "../layout/settings-layout.ts";
import { freeTableName, ownTable, unnamedTable } from "../read/workbook-index.ts";
import type { WorkbookIndex } from "../read/workbook-index.ts";
import type { WorkbookSession } from "../session.ts";
import { dayInput, textInput } from "./cell-input.ts";
import type { CellInput } from "./cell-input.ts";
import { columnPoints, setBorder, setNumberFormat } from "./format.ts";
import { completeSheet, openOwnSheet } from "./own-sheet.ts";

/** All that the settings sheet holds; remarks are free text beside a row. */
export interface SettingsContent extends PlanSettings {
  readonly schoolHolidays: readonly SchoolHoliday[];
  readonly periodRemarks: readonly string[];
}

export interface SchoolHoliday {
  readonly name: string;
  readonly region: string;
  /** Both inclusive. */
  readonly start: PlanDay;
  readonly end: PlanDay;
  readonly remark: string;
}

export const SETTINGS_MARK_CELL = "A3";
const HEADER_ROW = 5;
const TITLE: Readonly<Record<Language, readonly [string, string]>> = {
  nl: ["Instellingen", "Gegevens waarmee het mijlpalenplan rekent. Pas ze gerust aan; de tabellen groeien mee."],
  en: ["Settings", "Data that the milestone plan counts with. Change them freely; the tables grow along."],
};

/** Table rows as cells, in the order of the columns. */
export function settingsRows(
  content: SettingsContent,
  language: Language,
): Readonly<Record<SettingsTable, readonly (readonly CellInput[])[]>> {
  const { thresholds } = content;
  return {
    periods: content.periods.map((period, index) => [
      textInput(period.name),
      dayInput(period.start),
      dayInput(period.end),
      dayInput(period.due),
      textInput(content.periodRemarks[index] ?? ""),
    ]),
    holidays: content.holidays.map((holiday) => [dayInput(holiday.day), textInput(holiday.name)]),
    schoolHolidays: content.schoolHolidays.map((holiday) => [
      textInput(holiday.name),
      textInput(holiday.region),
      dayInput(holiday.start),
      dayInput(holiday.end),
      textInput(holiday.remark),
    ]),
    parties: content.parties.map((party) => [textInput(party), ""]),
    labels: LEVEL_ROWS.map((level) => [level.name[language], textInput(content.labels[level.key])]),
    thresholds: THRESHOLD_ROWS.map((row) => {
      const value = thresholds[row.key];
      const shown = typeof value === "boolean" ? (value ? "ja" : "nee") : value;
      return [row.name[language], shown, row.meaning[language]];
    }),
  };
}

/** Makes the settings sheet when it is missing or was cut off; a whole one stays as it is. Queues only. */
export function ensureSettingsSheet(
  session: WorkbookSession,
  index: WorkbookIndex,
  content: SettingsContent,
  language: Language,
): { readonly title: string; readonly created: boolean } {
  const opened = openOwnSheet(session, index, "settings", SETTINGS_MARK_CELL);
  if (opened.complete) return { title: opened.title, created: false };
  const { sheet } = opened;
  sheet.showGridlines = false;
  const title = sheet.getRange("A1");
  title.values = [[TITLE[language][0]]];
  title.format.font.size = 20;
  title.format.font.bold = true;
  title.format.font.color = PALETTE.ink;
  title.format.rowHeight = 32;
  const note = sheet.getRange("A2");
  note.values = [[TITLE[language][1]]];
  note.format.font.color = PALETTE.inkSoft;
  // The mark stands in a hidden row.
  sheet.getRange("3:3").rowHidden = true;
  const rows = settingsRows(content, language);
  let column = 0;
  let nameless = opened.unfinished ? unnamedTable(index, opened.title) : null;
  for (const key of SETTINGS_TABLES) {
    const layout = SETTINGS_LAYOUT[key];
    const body = rows[key];
    const there = ownTable(index, opened.title, layout.birthName);
    const name = there?.name ?? freeTableName(index, layout.birthName);
    writeBlock(sheet, column, layout.title[language], layout.columns, body, language);
    const known = there ?? nameless;
    if (there === null) nameless = null;
    const last = cellAddress(HEADER_ROW - 1 + Math.max(body.length, 1), column + layout.columns.length - 1);
    const table =
      known === null
        ? sheet.tables.add(`${cellAddress(HEADER_ROW - 1, column)}:${last}`, true)
        : session.workbook.tables.getItem(known.id);
    table.name = name;
    table.style = "TableStyleLight1";
    table.showBandedRows = false;
    table.showFilterButton = false;
    column += layout.columns.length + 1;
  }
  const longest = Math.max(...SETTINGS_TABLES.map((key) => rows[key].length));
  sheet.getRange(`${HEADER_ROW}:${HEADER_ROW + longest}`).format.autofitRows();
  sheet.freezePanes.freezeRows(HEADER_ROW);
  sheet.tabColor = PALETTE.lineStrong;
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  completeSheet(sheet, SETTINGS_MARK_CELL, SETTINGS_VERSION);
  return { title: opened.title, created: true };
}

function writeBlock(
  sheet: Excel.Worksheet,
  first: number,
  title: string,
  columns: readonly SettingsColumn[],
  body: readonly (readonly CellInput[])[],
  language: Language,
): void {
  const last = first + columns.length - 1;
  const bottom = HEADER_ROW - 1 + Math.max(body.length, 1);
  const block = sheet.getRange(`${cellAddress(HEADER_ROW, first)}:${cellAddress(bottom, last)}`);
  block.format.horizontalAlignment = "Left";
  block.format.verticalAlignment = "Top";
  columns.forEach((column, offset) => {
    const letters = cellAddress(0, first + offset).replace(/\d+$/, "");
    const range = sheet.getRange(`${letters}:${letters}`);
    range.format.columnWidth = columnPoints(column.width);
    const cells = sheet.getRange(`${letters}${HEADER_ROW + 1}:${letters}${HEADER_ROW + Math.max(body.length, 1)}`);
    setNumberFormat(cells, column.kind === "any" ? "General" : NUMBER_FORMATS[column.kind]);
    if (column.kind === "day") cells.format.horizontalAlignment = "Center";
    if (column.kind === "text" && column.width > 20) cells.format.wrapText = true;
  });
  const gap = cellAddress(0, first + columns.length).replace(/\d+$/, "");
  sheet.getRange(`${gap}:${gap}`).format.columnWidth = columnPoints(3);
  const band = sheet.getRange(`${cellAddress(HEADER_ROW - 2, first)}:${cellAddress(HEADER_ROW - 2, last)}`);
  band.values = [columns.map((_, offset) => (offset === 0 ? title : ""))];
  band.format.fill.color = PALETTE.groups.planning;
  band.format.font.color = "#FFFFFF";
  band.format.font.bold = true;
  const header = sheet.getRange(`${cellAddress(HEADER_ROW - 1, first)}:${cellAddress(HEADER_ROW - 1, last)}`);
  header.values = [columns.map((column) => column.header[language])];
  header.format.fill.color = PALETTE.headerFill;
  header.format.font.color = PALETTE.ink;
  header.format.font.bold = true;
  header.format.wrapText = true;
  header.format.verticalAlignment = "Top";
  setBorder(header, "EdgeBottom", PALETTE.ink);
  if (body.length > 0) {
    sheet.getRange(`${cellAddress(HEADER_ROW, first)}:${cellAddress(HEADER_ROW - 1 + body.length, last)}`).values =
      body.map((row) => [...row]);
  }
}
