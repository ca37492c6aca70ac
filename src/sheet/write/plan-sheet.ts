import type { Language, PlanHeader } from "#core/plan/plan.ts";
import { cellAddress, columnLetters } from "#core/recognise/snapshot.ts";
import { NUMBER_FORMATS } from "../layout/columns.ts";
import { LAST_ROW, planRules } from "../layout/conditional-rules.ts";
import { LAYOUT_VERSION } from "../layout/names.ts";
import { PALETTE } from "../layout/palette.ts";
import { BLANK_ROWS, PLAN_ROWS } from "../layout/plan-layout.ts";
import type { PlanColumn, PlanLayout } from "../layout/plan-layout.ts";
import type { WorkbookIndex } from "../read/workbook-index.ts";
import { supports } from "../session.ts";
import type { WorkbookSession } from "../session.ts";
import { dayInput, textInput } from "./cell-input.ts";
import type { CellInput } from "./cell-input.ts";
import { addChoices, addRules, columnPoints, fillEmptyCells, setBorder, setNumberFormat } from "./format.ts";
import { completeSheet } from "./own-sheet.ts";
import { writeHeaderBlock, writeLegend } from "./plan-header-block.ts";
import { groupedColumns, setUpPlanPrint } from "./plan-print.ts";

/** Where the layout version stands: first cell of the hidden rows. */
export const PLAN_MARK_CELL = cellAddress(PLAN_ROWS.gridStart, 0);

/** Points; a little below the standard 11, since a plan is wide. */
const BODY_SIZE = 10;
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
  const asked = new Map<string, Excel.Range>();
  // One object for each run of columns, however many formats it gets.
  const wholeColumns = (first: number, last: number): Excel.Range => {
    const address = `${columnLetters(first)}:${columnLetters(last)}`;
    const range = asked.get(address) ?? sheet.getRange(address);
    asked.set(address, range);
    return range;
  };
  const all = sheet.getRange(`A:${columnLetters(columns.length - 1)}`);
  all.format.verticalAlignment = "Center";
  all.format.font.size = BODY_SIZE;
  for (const run of runsOf(columns, (a, b) => a.width === b.width)) {
    wholeColumns(run.first, run.last).format.columnWidth = columnPoints(run.column.width);
  }
  for (const run of runsOf(columns, (a, b) => a.kind === b.kind)) {
    if (run.column.kind !== "grid") setNumberFormat(wholeColumns(run.first, run.last), NUMBER_FORMATS[run.column.kind]);
  }
  for (const run of runsOf(columns, (a, b) => a.wrap === b.wrap)) {
    if (run.column.wrap) wholeColumns(run.first, run.last).format.wrapText = true;
  }
  for (const run of runsOf(columns, (a, b) => a.align === b.align)) {
    if (run.column.align !== "Left") wholeColumns(run.first, run.last).format.horizontalAlignment = run.column.align;
  }
  for (const run of runsOf(columns, (a, b) => a.computed === b.computed)) {
    if (!run.column.computed) continue;
    const range = wholeColumns(run.first, run.last);
    range.format.font.color = PALETTE.computedText;
    range.format.font.italic = true;
  }
}

/** Group titles, years and the hidden first and last days of the grid. */
function writeBands(sheet: Excel.Worksheet, layout: PlanLayout): void {
  for (const group of layout.groups) {
    const band = sheet.getRange(
      `${cellAddress(PLAN_ROWS.groups, group.first)}:${cellAddress(PLAN_ROWS.groups, group.last)}`,
    );
    band.format.fill.color = PALETTE.groups[group.group];
    const width = group.last - group.first + 1;
    band.values = [Array.from({ length: width }, (_, offset) => (offset === 0 ? group.title : ""))];
  }
  const last = layout.columns.length - 1;
  const bands = sheet.getRange(`A${PLAN_ROWS.groups + 1}:${cellAddress(PLAN_ROWS.groups, last)}`);
  bands.format.font.color = "#FFFFFF";
  bands.format.font.bold = true;
  bands.format.rowHeight = 20;
  sheet.getRange(`A${PLAN_ROWS.years + 1}:${cellAddress(PLAN_ROWS.years, last)}`).format.fill.color =
    PALETTE.headerFill;
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
  // In the middle, so that Excel's filter buttons at the bottom hide no words.
  header.format.verticalAlignment = "Center";
  header.format.rowHeight = headerHeight(columns);
  setBorder(header, "EdgeBottom", PALETTE.ink, "Thin");
  for (const start of separators(input.layout)) {
    const column = sheet.getRange(`${cellAddress(PLAN_ROWS.years, start)}:${cellAddress(PLAN_ROWS.header, start)}`);
    setBorder(column, "EdgeLeft", PALETTE.lineStrong);
  }
  for (const group of input.layout.groups) formatGroupHeader(sheet, input.layout, group.group, group.first, group.last);
  if (input.rows.length > 0) {
    const last = cellAddress(PLAN_ROWS.header + input.rows.length, lastColumn);
    fillEmptyCells(sheet.getRange(`${cellAddress(PLAN_ROWS.firstData, 0)}:${last}`), input.rows);
  }
  const table = sheet.tables.add(
    `${cellAddress(PLAN_ROWS.header, 0)}:${cellAddress(PLAN_ROWS.header + rowCount, lastColumn)}`,
    true,
  );
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  table.showFilterButton = true;
  const body = sheet.getRange(
    `${cellAddress(PLAN_ROWS.firstData, 0)}:${cellAddress(PLAN_ROWS.header + rowCount, lastColumn)}`,
  );
  setBorder(body, "InsideHorizontal", PALETTE.line);
  setBorder(body, "EdgeBottom", PALETTE.line);
  for (const start of separators(input.layout)) {
    setBorder(
      sheet.getRange(`${cellAddress(PLAN_ROWS.firstData, start)}:${cellAddress(PLAN_ROWS.header + rowCount, start)}`),
      "EdgeLeft",
      PALETTE.line,
    );
  }
  body.format.autofitRows();
  return table;
}

/** Columns at which a group or a year begins. */
function separators(layout: PlanLayout): readonly number[] {
  const groups = layout.groups.map(({ first }) => first).filter((first) => first > 0);
  const years = layout.columns.flatMap(({ grid }, index) => (grid === null || grid.yearTitle === null ? [] : [index]));
  return [...new Set([...groups, ...years])];
}

/** Points: upright party names need room for their length. */
function headerHeight(columns: readonly PlanColumn[]): number {
  const longest = Math.max(0, ...columns.map(({ party }) => party?.length ?? 0));
  const upright = columns.some(({ grid, width }) => grid !== null && width < 4) ? 52 : 46;
  return Math.min(110, Math.max(upright, longest * 4.9 + 10));
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
