import { parseArea, type Area } from "#host/workbook/area.ts";
import type { DataValidation } from "#host/workbook/data-validation.ts";
import type { SheetModel, WorkbookModel } from "#host/workbook/model.ts";

const LONGEST_LIST = 1000;

/** How the text of a cell in a list is made; given from outside because it needs the calculated value. */
export type TextOfCell = (sheet: SheetModel, row: number, column: number) => string;

/**
 * The values that a cell's drop-down offers; null when it has none or when they can't be told (a list made by a
 * function).
 */
export function choicesOf(
  rule: DataValidation | null,
  workbook: WorkbookModel,
  sheet: SheetModel,
  at: { readonly row: number; readonly column: number },
  textOf: TextOfCell,
): readonly string[] | null {
  if (!rule || rule.type !== "list" || !rule.inCellDropDown || rule.formula1 === null) return null;
  const formula = rule.formula1.trim().replace(/^=/, "");
  const inline = /^"((?:[^"]|"")*)"$/s.exec(formula);
  if (inline) {
    return (inline[1] ?? "")
      .replaceAll('""', '"')
      .split(",")
      .map((choice) => choice.trim());
  }
  const [first] = rule.areas;
  const shift = { row: at.row - (first?.top ?? at.row), column: at.column - (first?.left ?? at.column) };
  const source = listArea(formula, workbook, sheet, shift);
  return source ? textsOf(source.sheet, source.area, textOf) : null;
}

interface Source {
  readonly sheet: SheetModel;
  readonly area: Area;
}

interface Shift {
  readonly row: number;
  readonly column: number;
}

/** The cells that a list formula names: an address, a name, or a column of a table through INDIRECT. */
function listArea(formula: string, workbook: WorkbookModel, sheet: SheetModel, shift: Shift): Source | null {
  const address = splitAddress(formula, workbook, sheet);
  if (address) {
    const area = parseArea(address.text.replaceAll("$", ""));
    return area ? { sheet: address.sheet, area: shifted(area, address.text, shift) } : null;
  }
  const indirect = /^INDIRECT\(\s*"([^"]+)"\s*\)$/i.exec(formula);
  const name = indirect?.[1] ?? formula;
  const defined = workbook.names.get(name, sheet.id) ?? workbook.names.get(name, null);
  if (defined && defined.formula !== formula) return listArea(defined.formula, workbook, sheet, { row: 0, column: 0 });
  return tableArea(name, workbook);
}

function splitAddress(
  formula: string,
  workbook: WorkbookModel,
  sheet: SheetModel,
): { readonly sheet: SheetModel; readonly text: string } | null {
  const match =
    /^(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\d_.]*))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})$/iu.exec(
      formula,
    );
  if (!match) return null;
  const name = match[1]?.replaceAll("''", "'") ?? match[2];
  const target = name === undefined ? sheet : workbook.sheetByName(name);
  return target ? { sheet: target, text: match[3] ?? "" } : null;
}

/** Relative ends move with the cell, as in every formula of a rule. */
function shifted(area: Area, text: string, shift: Shift): Area {
  const [from = "", to = from] = text.split(":");
  const rowOf = (part: string): number => (/\$\d/.test(part) || !/\d/.test(part) ? 0 : shift.row);
  const columnOf = (part: string): number => (part.startsWith("$") ? 0 : shift.column);
  return {
    top: area.top + rowOf(from),
    bottom: area.bottom + rowOf(to),
    left: area.left + columnOf(from),
    right: area.right + columnOf(to),
  };
}

function tableArea(reference: string, workbook: WorkbookModel): Source | null {
  const match = /^([^[\]]+)(?:\[([^[\]]+)\])?$/u.exec(reference);
  const table = match ? workbook.tableByName(match[1] ?? "") : null;
  const sheet = table ? workbook.sheetById(table.sheetId) : null;
  if (!table || !sheet) return null;
  if (match?.[2] === undefined) return { sheet, area: table.dataArea };
  const wanted = match[2].toLowerCase();
  const index = table.columns.findIndex((column) => column.name.toLowerCase() === wanted);
  if (index < 0) return null;
  const column = table.area.left + index;
  return { sheet, area: { ...table.dataArea, left: column, right: column } };
}

function textsOf(sheet: SheetModel, area: Area, textOf: TextOfCell): string[] {
  const used = sheet.usedArea();
  if (!used) return [];
  const texts: string[] = [];
  const bottom = Math.min(area.bottom, used.bottom);
  for (let row = area.top; row <= bottom && texts.length < LONGEST_LIST; row += 1) {
    for (let column = area.left; column <= Math.min(area.right, used.right); column += 1) {
      const text = textOf(sheet, row, column);
      if (text !== "") texts.push(text);
    }
  }
  return texts;
}
