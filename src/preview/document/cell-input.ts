import { isReadableFormula } from "#host/calc/expression.ts";
import { fileFormula } from "#host/objects/formula-notation.ts";
import { cellAddress, containsCell, type Area } from "#host/workbook/area.ts";
import { InvalidEditError, UnsupportedEditError } from "#host/workbook/errors.ts";
import type { SheetModel, WorkbookModel } from "#host/workbook/model.ts";
import { readTyped, type Typed } from "../view-model/typed-text.ts";
import type { GridLanguage } from "../view-model/formula-language.ts";

/** Why an edit was not made; `text` is a sentence for the person. */
export class RefusedEdit extends Error {
  override readonly name = "RefusedEdit";
}

export interface InputContext {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
  readonly language: GridLanguage;
  /** Serial number. */
  readonly today: number;
  readonly readOnly: boolean;
  /** What the drop-down of a cell offers; null when there is none. */
  choices(row: number, column: number): readonly string[] | null;
}

function say(context: InputContext, dutch: string, english: string): RefusedEdit {
  return new RefusedEdit(context.language === "nl" ? dutch : english);
}

/** Puts what a person typed into cells, from a corner on. @throws RefusedEdit before anything is changed */
export function enterTexts(
  context: InputContext,
  row: number,
  column: number,
  texts: readonly (readonly string[])[],
): void {
  const { sheet } = context;
  const entries: { readonly row: number; readonly column: number; readonly typed: Typed }[] = [];
  for (const [down, line] of texts.entries()) {
    for (const [across, text] of line.entries()) {
      const at = { row: row + down, column: column + across };
      requireEditable(context, { top: at.row, bottom: at.row, left: at.column, right: at.column });
      entries.push({ ...at, typed: read(context, at.row, at.column, text) });
    }
  }
  for (const entry of entries) writeTyped(context, entry.row, entry.column, entry.typed);
  if (texts.length > 0) growTable(sheet, { top: row, left: column, bottom: row + texts.length - 1, right: column });
}

/** Empties cells and keeps their formats. @throws RefusedEdit before anything is changed */
export function clearCells(context: InputContext, area: Area): void {
  requireEditable(context, area);
  guarded(context, () => context.sheet.clear(area, "contents"));
}

/** @throws RefusedEdit when the workbook is read-only or the sheet protects one of the cells */
export function requireEditable(context: InputContext, area: Area): void {
  const { sheet, workbook } = context;
  if (context.readOnly) throw say(context, "De werkmap is alleen-lezen.", "The workbook is read-only.");
  if (sheet.protection === null) return;
  for (let row = area.top; row <= Math.min(area.bottom, area.top + 10_000); row += 1) {
    for (let column = area.left; column <= Math.min(area.right, area.left + 1000); column += 1) {
      if (!workbook.styles.resolve(sheet.style(row, column)).locked) continue;
      throw say(
        context,
        `Cel ${cellAddress(row, column)} is beveiligd. Hef eerst de beveiliging van het blad “${sheet.name}” op.`,
        `Cell ${cellAddress(row, column)} is protected. Unprotect the sheet “${sheet.name}” first.`,
      );
    }
  }
}

function read(context: InputContext, row: number, column: number, text: string): Typed {
  const { sheet, workbook, language, today } = context;
  const format = workbook.styles.resolve(sheet.style(row, column)).numberFormat;
  const typed = readTyped(text, language, today, format === "@");
  if (typed.kind === "formula" && !isReadableFormula(typed.formula)) {
    throw say(context, `De formule “${text}” kan niet worden gelezen.`, `The formula “${text}” can't be read.`);
  }
  requireValid(context, row, column, text, typed);
  return typed;
}

/** Drop-down lists with a stop are kept; other rules are left to the program that made them. */
function requireValid(context: InputContext, row: number, column: number, text: string, typed: Typed): void {
  const rule = context.sheet.validations.at(row, column);
  if (!rule || rule.type !== "list" || rule.errorStyle !== "stop" || !rule.showError) return;
  if (typed.kind === "formula" || (text === "" && rule.allowBlank)) return;
  const choices = context.choices(row, column);
  if (choices === null || choices.some((choice) => choice === text.trim())) return;
  if (rule.error !== "") throw new RefusedEdit(rule.error);
  const list = choices
    .filter((choice) => choice !== "")
    .slice(0, 12)
    .join(", ");
  throw say(
    context,
    `“${text}” kan niet in ${cellAddress(row, column)}. Kies uit: ${list}.`,
    `“${text}” can't go into ${cellAddress(row, column)}. Choose from: ${list}.`,
  );
}

function writeTyped(context: InputContext, row: number, column: number, typed: Typed): void {
  const { sheet, workbook } = context;
  guarded(context, () => {
    if (typed.kind === "formula") {
      sheet.setFormula(row, column, fileFormula(typed.formula));
      return;
    }
    const xf = sheet.style(row, column);
    const style = workbook.styles.resolve(xf);
    const takesFormat = typed.numberFormat !== null && style.numberFormat === "General";
    if (takesFormat || typed.quoted !== style.quotePrefix) {
      const patch = { quotePrefix: typed.quoted, ...(takesFormat ? { numberFormat: typed.numberFormat ?? "" } : {}) };
      sheet.setStyle(row, column, workbook.styles.styleWith(xf, patch));
    }
    sheet.setValue(row, column, typed.value);
  });
}

/** A table takes in the row that is typed right below it, as it does in Excel. */
function growTable(sheet: SheetModel, written: Area): void {
  for (const table of sheet.tables) {
    const below = written.top === table.area.bottom + 1;
    const inside = containsCell({ ...table.area, bottom: written.top }, written.top, written.left);
    if (!below || !inside || table.totalsRow || !isFree(sheet, table.area, written)) continue;
    table.resize({ ...table.area, bottom: written.bottom });
  }
}

function isFree(sheet: SheetModel, area: Area, written: Area): boolean {
  const crowd = sheet.merges.some((merge) => merge.top <= written.bottom && merge.bottom >= written.top);
  const others = sheet.tables.some(
    (table) =>
      table.area.top >= written.top &&
      table.area.top <= written.bottom &&
      table.area.left <= area.right &&
      table.area.right >= area.left,
  );
  return !crowd && !others;
}

/** Errors of the workbook layer as sentences for the person. */
export function guarded<T>(context: Pick<InputContext, "language">, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnsupportedEditError)
      throw new RefusedEdit(context.language === "nl" ? error.message : error.english, { cause: error });
    if (error instanceof InvalidEditError) throw new RefusedEdit(error.message, { cause: error });
    throw error;
  }
}
