import type { Language, PlanHeader } from "#core/plan/plan.ts";
import { cellAddress, columnLetters } from "#core/recognise/snapshot.ts";
import { NUMBER_FORMATS } from "../layout/columns.ts";
import { LAST_ROW, planRules } from "../layout/conditional-rules.ts";
import { HEADER_CELLS, LAYOUT_VERSION } from "../layout/names.ts";
import { LIGHT_COLOURS, PALETTE } from "../layout/palette.ts";
import { BLANK_ROWS, PLAN_ROWS } from "../layout/plan-layout.ts";
import type { PlanColumn, PlanLayout } from "../layout/plan-layout.ts";
import type { WorkbookIndex } from "../read/workbook-index.ts";
import { supports } from "../session.ts";
import type { WorkbookSession } from "../session.ts";
import { dayInput, textInput } from "./cell-input.ts";
import type { CellInput } from "./cell-input.ts";
import { addChoices, addRules, columnPoints, setBorder, setNumberFormat } from "./format.ts";
import { completeSheet, setName } from "./own-sheet.ts";
import { groupedColumns, setUpPlanPrint } from "./plan-print.ts";

/** Where the layout version stands: first cell of the hidden rows. */
export const PLAN_MARK_CELL = cellAddress(PLAN_ROWS.gridStart, 0);

/** Label and value cells of the header block: three fields below each other, three times. Columns by field group. */
const BLOCK: readonly (readonly (keyof PlanHeader)[])[] = [
  ["project", "region", "registrationNumber"],
  ["leadApplicant", "client", "projectLeader"],
  ["periodStart", "periodEnd", "referenceDay"],
];
/** 0-based label and value column of each third. */
const BLOCK_COLUMNS: readonly { readonly label: number; readonly value: number; readonly last: number }[] = [
  { label: 0, value: 2, last: 3 },
  { label: 4, value: 5, last: 8 },
  { label: 9, value: 10, last: 11 },
];
const DAY_FIELDS: readonly (keyof PlanHeader)[] = ["periodStart", "periodEnd", "referenceDay"];

const TITLE: Readonly<Record<Language, string>> = { nl: "Mijlpalenplan", en: "Milestone plan" };
const LEGEND: Readonly<Record<Language, readonly (readonly [keyof typeof LIGHT_COLOURS, string])[]>> = {
  nl: [
    ["groen", "Groen: verloopt volgens schema"],
    ["oranje", "Oranje: (kleine) obstakels"],
    ["rood", "Rood: uitvoering loopt vast"],
    ["gereed", "Gereed"],
  ],
  en: [
    ["groen", "Groen: on schedule"],
    ["oranje", "Oranje: (small) obstacles"],
    ["rood", "Rood: execution is stuck"],
    ["gereed", "Done"],
  ],
};
const CHOICE_HINT: Readonly<Record<Language, readonly [string, string]>> = {
  nl: ["Ander woord", "Dit woord staat niet in de keuzelijst. Toch gebruiken?"],
  en: ["Another word", "This word is not in the list. Use it anyway?"],
};

export interface PlanSheetInput {
  readonly layout: PlanLayout;
  readonly header: PlanHeader;
  readonly language: Language;
  readonly tableName: string;
  /** Rows of the table, as many cells as columns; filled up with empty rows. */
  readonly rows: readonly (readonly CellInput[])[];
}

/** Queues the whole plan sheet on an empty sheet; its version mark comes last. */
export function writePlanSheet(
  session: WorkbookSession,
  index: WorkbookIndex,
  sheet: Excel.Worksheet,
  title: string,
  input: PlanSheetInput,
): void {
  const { layout } = input;
  const rowCount = Math.max(input.rows.length, BLANK_ROWS);
  sheet.showGridlines = false;
  formatColumns(sheet, layout.columns);
  writeHeaderBlock(session, index, sheet, title, input);
  writeLegend(sheet, layout, input.language);
  writeBands(sheet, layout);
  const table = writeTable(sheet, input, rowCount);
  table.name = input.tableName;
  addDropDowns(sheet, layout, input.language);
  addRules(sheet, planRules(layout));
  const frozen = layout.columns.findIndex((column) => column.field === "name");
  sheet.freezePanes.freezeAt(sheet.getRange(`A1:${cellAddress(PLAN_ROWS.header, frozen)}`));
  setUpPlanPrint(sheet, input.language);
  groupColumns(sheet, layout);
  sheet.tabColor = PALETTE.groups.planning;
  completeSheet(sheet, PLAN_MARK_CELL, LAYOUT_VERSION);
}

/** Runs of neighbouring columns that share a format, so that a format is set once per run. */
function runsOf(
  columns: readonly PlanColumn[],
  same: (a: PlanColumn, b: PlanColumn) => boolean,
): { first: number; last: number; column: PlanColumn }[] {
  const runs: { first: number; last: number; column: PlanColumn }[] = [];
  columns.forEach((column, index) => {
    const open = runs.at(-1);
    if (open !== undefined && same(open.column, column)) open.last = index;
    else runs.push({ first: index, last: index, column });
  });
  return runs;
}

/** Whole columns, so that rows that are typed, pasted or inserted later look and behave alike. */
function formatColumns(sheet: Excel.Worksheet, columns: readonly PlanColumn[]): void {
  const all = sheet.getRange(`A:${columnLetters(columns.length - 1)}`);
  all.format.verticalAlignment = "Top";
  for (const run of runsOf(columns, (a, b) => a.width === b.width)) {
    wholeColumns(sheet, run.first, run.last).format.columnWidth = columnPoints(run.column.width);
  }
  for (const run of runsOf(columns, (a, b) => a.kind === b.kind)) {
    if (run.column.kind !== "grid")
      setNumberFormat(wholeColumns(sheet, run.first, run.last), NUMBER_FORMATS[run.column.kind]);
  }
  for (const run of runsOf(columns, (a, b) => a.wrap === b.wrap)) {
    if (run.column.wrap) wholeColumns(sheet, run.first, run.last).format.wrapText = true;
  }
  for (const run of runsOf(columns, (a, b) => a.align === b.align)) {
    if (run.column.align !== "Left")
      wholeColumns(sheet, run.first, run.last).format.horizontalAlignment = run.column.align;
  }
  for (const run of runsOf(columns, (a, b) => a.computed === b.computed)) {
    if (!run.column.computed) continue;
    const range = wholeColumns(sheet, run.first, run.last);
    range.format.font.color = PALETTE.computedText;
    range.format.font.italic = true;
  }
}

function wholeColumns(sheet: Excel.Worksheet, first: number, last: number): Excel.Range {
  return sheet.getRange(`${columnLetters(first)}:${columnLetters(last)}`);
}

function headerValue(header: PlanHeader, field: keyof PlanHeader): CellInput {
  const value = header[field];
  if (typeof value === "number") return dayInput(value);
  return value === null ? "" : textInput(value);
}

function writeHeaderBlock(
  session: WorkbookSession,
  index: WorkbookIndex,
  sheet: Excel.Worksheet,
  title: string,
  input: PlanSheetInput,
): void {
  const lastColumn = input.layout.columns.length - 1;
  const top = sheet.getRange(`A1:${cellAddress(PLAN_ROWS.gridEnd, lastColumn)}`);
  setNumberFormat(top, "General");
  top.format.wrapText = false;
  top.format.horizontalAlignment = "Left";
  top.format.verticalAlignment = "Center";
  top.format.font.italic = false;
  top.format.font.color = PALETTE.ink;
  const titleCell = sheet.getRange("A1");
  titleCell.values = [[TITLE[input.language]]];
  titleCell.format.font.size = 20;
  titleCell.format.font.bold = true;
  titleCell.format.rowHeight = 32;
  BLOCK.forEach((fields, third) => {
    const place = BLOCK_COLUMNS[third];
    if (place === undefined) return;
    fields.forEach((field, offset) => {
      const row = PLAN_ROWS.headerBlock + offset;
      const label = sheet.getRange(cellAddress(row, place.label));
      label.values = [[HEADER_CELLS[field].label[input.language]]];
      label.format.font.color = PALETTE.inkSoft;
      const cell = cellAddress(row, place.value);
      const value = sheet.getRange(cell);
      setNumberFormat(value, DAY_FIELDS.includes(field) ? NUMBER_FORMATS.day : NUMBER_FORMATS.text);
      value.values = [[headerValue(input.header, field)]];
      value.format.font.bold = true;
      setBorder(sheet.getRange(`${cell}:${cellAddress(row, place.last)}`), "EdgeBottom", PALETTE.inputLine, "Hairline");
      setName(session, index, HEADER_CELLS[field].name, title, cell);
    });
  });
  sheet.getRange(`${PLAN_ROWS.headerBlock + 1}:${PLAN_ROWS.headerBlock + PLAN_ROWS.headerBlockRows}`).format.rowHeight =
    17;
  sheet.getRange(`${PLAN_ROWS.spacer + 1}:${PLAN_ROWS.spacer + 1}`).format.rowHeight = 8;
}

/** What the colours mean, beside the header block: a coloured shape and the official words. */
function writeLegend(sheet: Excel.Worksheet, layout: PlanLayout, language: Language): void {
  const time = layout.groups.find((group) => group.group === "time");
  const column = (time?.first ?? 13) + 1;
  LEGEND[language].forEach(([light, words], offset) => {
    const row = PLAN_ROWS.title + offset;
    const chip = sheet.getRange(cellAddress(row, column - 1));
    chip.values = [[LIGHT_COLOURS[light].symbol]];
    chip.format.fill.color = LIGHT_COLOURS[light].bar;
    chip.format.font.color = light === "oranje" ? PALETTE.ink : "#FFFFFF";
    chip.format.horizontalAlignment = "Center";
    const text = sheet.getRange(cellAddress(row, column));
    text.values = [[words]];
    text.format.font.color = PALETTE.inkSoft;
    text.format.font.size = 9;
  });
}

/** Group titles, years and the hidden first and last days of the grid. */
function writeBands(sheet: Excel.Worksheet, layout: PlanLayout): void {
  for (const group of layout.groups) {
    const band = sheet.getRange(
      `${cellAddress(PLAN_ROWS.groups, group.first)}:${cellAddress(PLAN_ROWS.groups, group.last)}`,
    );
    band.format.fill.color = PALETTE.groups[group.group];
    band.format.font.color = "#FFFFFF";
    band.format.font.bold = true;
    band.format.rowHeight = 20;
    sheet.getRange(cellAddress(PLAN_ROWS.groups, group.first)).values = [[group.title]];
    const below = sheet.getRange(
      `${cellAddress(PLAN_ROWS.years, group.first)}:${cellAddress(PLAN_ROWS.years, group.last)}`,
    );
    below.format.fill.color = PALETTE.headerFill;
  }
  const years = sheet.getRange(`A${PLAN_ROWS.years + 1}`);
  years.format.rowHeight = 18;
  const time = layout.groups.find((group) => group.group === "time");
  if (time !== undefined) {
    const grid = layout.columns
      .slice(time.first, time.last + 1)
      .flatMap((column) => (column.grid === null ? [] : [column.grid]));
    const span = (row: number): Excel.Range =>
      sheet.getRange(`${cellAddress(row, time.first)}:${cellAddress(row, time.last)}`);
    const yearRow = span(PLAN_ROWS.years);
    yearRow.values = [grid.map((column) => (column.yearTitle === null ? "" : column.yearTitle))];
    yearRow.format.font.bold = true;
    yearRow.format.font.size = 10;
    const days = sheet.getRange(
      `${cellAddress(PLAN_ROWS.gridStart, time.first)}:${cellAddress(PLAN_ROWS.gridEnd, time.last)}`,
    );
    setNumberFormat(days, NUMBER_FORMATS.day);
    days.values = [grid.map((column) => dayInput(column.start)), grid.map((column) => dayInput(column.end))];
  }
  sheet.getRange(`${PLAN_ROWS.gridStart + 1}:${PLAN_ROWS.gridEnd + 1}`).rowHidden = true;
}

function writeTable(sheet: Excel.Worksheet, input: PlanSheetInput, rowCount: number): Excel.Table {
  const { columns } = input.layout;
  const lastColumn = columns.length - 1;
  const header = sheet.getRange(`${cellAddress(PLAN_ROWS.header, 0)}:${cellAddress(PLAN_ROWS.header, lastColumn)}`);
  setNumberFormat(header, "@");
  header.values = [columns.map((column) => textInput(column.header))];
  header.format.fill.color = PALETTE.headerFill;
  header.format.font.color = PALETTE.ink;
  header.format.font.bold = true;
  header.format.font.italic = false;
  header.format.wrapText = true;
  header.format.verticalAlignment = "Top";
  header.format.rowHeight = input.layout.columns.some((column) => column.party !== null) ? 76 : 46;
  setBorder(header, "EdgeBottom", PALETTE.ink, "Thin");
  for (const group of input.layout.groups) formatGroupHeader(sheet, input.layout, group.group, group.first, group.last);
  if (input.rows.length > 0) {
    const last = cellAddress(PLAN_ROWS.header + input.rows.length, lastColumn);
    sheet.getRange(`${cellAddress(PLAN_ROWS.firstData, 0)}:${last}`).values = input.rows.map((row) => [...row]);
  }
  const table = sheet.tables.add(
    `${cellAddress(PLAN_ROWS.header, 0)}:${cellAddress(PLAN_ROWS.header + rowCount, lastColumn)}`,
    true,
  );
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  table.showFilterButton = true;
  return table;
}

/** Small heads over the grid, upright heads over the parties, a line where a group or year begins. */
function formatGroupHeader(
  sheet: Excel.Worksheet,
  layout: PlanLayout,
  group: string,
  first: number,
  last: number,
): void {
  const head = sheet.getRange(`${cellAddress(PLAN_ROWS.header, first)}:${cellAddress(PLAN_ROWS.header, last)}`);
  if (group === "time") {
    head.format.font.size = 8;
    head.format.horizontalAlignment = "Center";
    if (layout.columns.slice(first, last + 1).some((column) => column.width < 4)) head.format.textOrientation = 90;
  }
  if (group === "roles") {
    head.format.font.size = 9;
    head.format.textOrientation = 90;
    head.format.horizontalAlignment = "Center";
  }
  if (first > 0) {
    const column = sheet.getRange(`${cellAddress(PLAN_ROWS.years, first)}:${cellAddress(PLAN_ROWS.header, first)}`);
    setBorder(column, "EdgeLeft", PALETTE.lineStrong, "Thin");
  }
  layout.columns.slice(first, last + 1).forEach((column, offset) => {
    if (offset === 0 || column.grid?.yearTitle == null) return;
    const at = first + offset;
    setBorder(
      sheet.getRange(`${cellAddress(PLAN_ROWS.years, at)}:${cellAddress(PLAN_ROWS.header, at)}`),
      "EdgeLeft",
      PALETTE.lineStrong,
      "Thin",
    );
  });
}

/** Down to the last row of the sheet: no rule may begin just below the table (co-authoring, rows by values). */
function addDropDowns(sheet: Excel.Worksheet, layout: PlanLayout, language: Language): void {
  const [title, message] = CHOICE_HINT[language];
  for (const run of runsOf(layout.columns, (a, b) => a.choices === b.choices)) {
    if (run.column.choices === null) continue;
    const range = sheet.getRange(
      `${cellAddress(PLAN_ROWS.firstData, run.first)}:${columnLetters(run.last)}${LAST_ROW}`,
    );
    addChoices(range, run.column.choices, title, message);
  }
}

/** Every group of columns can be folded away but for its first column. */
function groupColumns(sheet: Excel.Worksheet, layout: PlanLayout): void {
  if (!supports("1.10")) return;
  for (const address of groupedColumns(layout)) sheet.getRange(address).group("ByColumns");
}
