import type { Calculation } from "#host/calc/recalculate.ts";
import { cellOfScalar } from "#host/calc/workbook-source.ts";
import type { Bar, ConditionalResult, Icon } from "#host/calc/conditional/result.ts";
import { displayText } from "#host/objects/cell-display.ts";
import { containsCell, type Area } from "#host/workbook/area.ts";
import { isCellError, type Cell, type CellValue } from "#host/workbook/cell.ts";
import type { SheetModel, WorkbookModel } from "#host/workbook/model.ts";
import type { CellStyle } from "#host/workbook/style.ts";
import type { TableModel } from "#host/workbook/table.ts";
import { cellLook, type CellLook, type Paper } from "./cell-look.ts";
import { choicesOf } from "./choices.ts";
import { tableCellStyle } from "./table-style.ts";

/** A cell as it is drawn. */
export interface CellView {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly look: CellLook;
  /** Where the text stands when the style leaves it to the kind of value. */
  readonly align: "left" | "center" | "right";
  readonly isEmpty: boolean;
  readonly isNumber: boolean;
  /** Has no number format of its own. */
  readonly isGeneral: boolean;
  readonly bar: Bar | null;
  readonly icon: Icon | null;
  readonly note: string | null;
  /** Address outside or place inside the workbook that the cell links to. */
  readonly link: string | null;
  readonly hasChoices: boolean;
  readonly locked: boolean;
  /** A formula whose value could not be calculated anew: the text is the last known value. */
  readonly notRecalculated: boolean;
  /** A conditional format of the cell could not be judged. */
  readonly unknownFormat: boolean;
}

export interface SheetViewOptions {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
  readonly calculation: Calculation;
  /** `nl-NL` or `en-GB`: separators, names of months, words for true and false. */
  readonly localeName: string;
  readonly paper: Paper;
}

/** The drawn cells of one sheet at one moment; each cell is worked out once, when it is first asked for. */
export interface SheetView {
  cell(row: number, column: number): CellView;
  /** Value as calculated, or the last known one. */
  value(row: number, column: number): CellValue;
  choices(row: number, column: number): readonly string[] | null;
  noteAt(row: number, column: number): string | null;
}

export function sheetView(options: SheetViewOptions): SheetView {
  const { workbook, sheet, calculation, localeName, paper } = options;
  const cells = new Map<number, CellView>();
  const notes = notesOf(sheet);
  const links = sheet.hyperlinks;

  function valueOf(target: SheetModel, row: number, column: number, cell: Cell): { value: CellValue; stale: boolean } {
    if (cell.formula === null) return { value: cell.value, stale: false };
    const found = calculation.cell(target.id, row, column);
    if (found.known) return { value: cellOfScalar(found.value), stale: false };
    return { value: cell.value, stale: true };
  }

  function textOf(target: SheetModel, row: number, column: number): string {
    const cell = target.get(row, column);
    const { value } = valueOf(target, row, column, cell);
    return displayText(value, workbook.styles.resolve(cell.style).numberFormat, localeName);
  }

  function make(row: number, column: number): CellView {
    const cell = sheet.get(row, column);
    const style = workbook.styles.resolve(cell.style);
    const { value, stale } = valueOf(sheet, row, column, cell);
    const conditional = calculation.conditional(sheet.id, row, column);
    const table = sheet.tables.find((item) => containsCell(item.area, row, column)) ?? null;
    const text = conditional.showValue ? shownText(value, style, conditional, sheet, localeName) : "";
    const link = links.find((item) => containsCell(item.area, row, column)) ?? null;
    return {
      row,
      column,
      text,
      look: cellLook(style, styleOfTable(table, row, column), conditional, workbook.styles, paper),
      align: alignOf(value),
      isEmpty: value === null && cell.formula === null,
      isNumber: typeof value === "number",
      isGeneral: style.numberFormat === "General",
      bar: conditional.bar,
      icon: conditional.icon,
      note: notes.get(cellKey(row, column)) ?? null,
      link: link ? (link.target ?? (link.location === null ? null : `#${link.location}`)) : null,
      hasChoices: hasChoices(row, column),
      locked: sheet.protection !== null && style.locked,
      notRecalculated: stale,
      unknownFormat: conditional.unknownRules.length > 0,
    };
  }

  function styleOfTable(table: TableModel | null, row: number, column: number) {
    return table ? tableCellStyle(table, row, column, workbook.styles) : null;
  }

  function hasChoices(row: number, column: number): boolean {
    const rule = sheet.validations.at(row, column);
    return rule?.type === "list" && rule.inCellDropDown;
  }

  return {
    cell(row, column) {
      const key = cellKey(row, column);
      let view = cells.get(key);
      if (!view) {
        view = make(row, column);
        cells.set(key, view);
      }
      return view;
    },
    value: (row, column) => valueOf(sheet, row, column, sheet.get(row, column)).value,
    choices: (row, column) => choicesOf(sheet.validations.at(row, column), workbook, sheet, { row, column }, textOf),
    noteAt: (row, column) => notes.get(cellKey(row, column)) ?? null,
  };
}

const COLUMNS = 16_384;

function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

function shownText(
  value: CellValue,
  style: CellStyle,
  conditional: ConditionalResult,
  sheet: SheetModel,
  localeName: string,
): string {
  if (value === 0 && !sheet.view.showZeros) return "";
  const format = conditional.styles.find((rule) => rule.numberFormat !== undefined)?.numberFormat;
  return displayText(value, format ?? style.numberFormat, localeName);
}

function alignOf(value: CellValue): "left" | "center" | "right" {
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || isCellError(value) ? "center" : "left";
}

/** Notes and threaded comments by cell, as one text each. */
function notesOf(sheet: SheetModel): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  // A threaded comment has a note beside it in the file for old programs; the thread says it better.
  for (const note of sheet.notes) texts.set(cellKey(note.row, note.column), note.text);
  for (const comment of sheet.threadedComments) {
    const lines = [comment, ...comment.replies].map((item) => `${item.author}: ${item.text}`);
    texts.set(cellKey(comment.row, comment.column), lines.join("\n"));
  }
  return texts;
}

/** The part of the sheet that is used or marked, with room to go on below and to the right. */
export function sheetExtent(
  sheet: SheetModel,
  selection: readonly Area[],
): { readonly rows: number; readonly columns: number } {
  const used = sheet.usedArea(true);
  const bottom = Math.max(used?.bottom ?? 0, ...selection.map((area) => (area.bottom >= 1_048_575 ? 0 : area.bottom)));
  const right = Math.max(used?.right ?? 0, ...selection.map((area) => (area.right >= 16_383 ? 0 : area.right)));
  return {
    rows: Math.min(1_048_576, Math.max(60, bottom + 31)),
    columns: Math.min(16_384, Math.max(26, right + 6)),
  };
}
