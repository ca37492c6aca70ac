import { HostError, invalidArgument } from "../protocol/host-error.ts";
import { type Area, cellAddress, columnLetters, isWholeColumns, isWholeRows, parseArea } from "../workbook/area.ts";
import { cellsOfTableReference } from "../calc/references.ts";
import { sourceOfWorkbook } from "../calc/workbook-source.ts";
import type { SheetModel, WorkbookModel } from "../workbook/model.ts";

export interface Place {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** `A1`, `A1:C3`, `A:C`, `1:3`: whole columns and rows in their short form, as Excel writes them. */
export function localAddress(area: Area): string {
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  if (isWholeColumns(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  const start = cellAddress(area.top, area.left);
  const one = area.top === area.bottom && area.left === area.right;
  return one ? start : `${start}:${cellAddress(area.bottom, area.right)}`;
}

/** A sheet name as it stands before `!`: quoted when it is not a plain word or could be read as an address. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !looksLikeAddress(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

function looksLikeAddress(name: string): boolean {
  return parseArea(name) !== null || /^(R\d*C\d*|R\d*|C\d*|TRUE|FALSE)$/iu.test(name);
}

export function fullAddress(sheet: SheetModel, area: Area): string {
  return `${quotedSheetName(sheet.name)}!${localAddress(area)}`;
}

/**
 * Splits `'My sheet'!A1:B2` into sheet name (unquoted, null when absent) and the rest.
 * A text with an opening quote and no closing one is no address: null.
 */
export function splitAddress(address: string): { sheetName: string | null; rest: string } | null {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return { sheetName: null, rest: address };
  const before = address.slice(0, bang);
  const rest = address.slice(bang + 1);
  if (!before.startsWith("'")) return before.includes("'") ? null : { sheetName: before, rest };
  if (before.length < 3 || !before.endsWith("'")) return null;
  return { sheetName: before.slice(1, -1).replaceAll("''", "'"), rest };
}

/**
 * The cells of an address as `getRange` takes it: an A1 reference with or without sheet, or a defined name.
 * @throws InvalidArgument when it is neither.
 */
export function placeOfAddress(workbook: WorkbookModel, home: SheetModel | null, address: string): Place {
  const text = address.trim();
  const split = splitAddress(text.startsWith("=") ? text.slice(1) : text);
  if (!split) throw invalidArgument(`"${address}" is no address.`);
  const sheet = split.sheetName === null ? home : workbook.sheetByName(split.sheetName);
  if (sheet === null) throw invalidArgument(`"${address}" names no sheet of this workbook.`);
  const area = parseArea(split.rest);
  if (area !== null) {
    // An address on another sheet than the one it is asked of is refused by Excel.
    if (home !== null && sheet.id !== home.id) throw invalidArgument(`"${address}" lies on another sheet.`);
    return { sheet, area };
  }
  const place = placeOfName(workbook, sheet, split.rest) ?? placeInTable(workbook, split.rest);
  if (place === null) throw invalidArgument(`"${address}" is neither an address nor the name of a range.`);
  return place;
}

/** The cells that a defined name or table name stands for, or null. */
export function placeOfName(workbook: WorkbookModel, home: SheetModel | null, name: string): Place | null {
  const defined = (home && workbook.names.get(name, home.id)) ?? workbook.names.get(name, null);
  if (defined) return placeOfFormula(workbook, defined.formula, home);
  const table = workbook.tableByName(name);
  if (table === null) return null;
  const sheet = workbook.sheetById(table.sheetId);
  return sheet && { sheet, area: table.dataArea };
}

/** The cells of a structured reference such as `Sales[Amount]`, or null when there are no such cells. */
function placeInTable(workbook: WorkbookModel, reference: string): Place | null {
  if (!reference.includes("[")) return null;
  const found = cellsOfTableReference(reference, sourceOfWorkbook(workbook, "en-US"));
  const sheet = found && workbook.sheets[found.sheet];
  return sheet ? { sheet, area: { top: found.top, left: found.left, bottom: found.bottom, right: found.right } } : null;
}

/** The cells that a formula consisting of one plain reference points at, or null when it is anything else. */
export function placeOfFormula(workbook: WorkbookModel, formula: string, home: SheetModel | null): Place | null {
  const split = splitAddress(formula.trim());
  if (!split) return null;
  const area = parseArea(split.rest);
  const sheet = split.sheetName === null ? home : workbook.sheetByName(split.sheetName);
  return area !== null && sheet !== null ? { sheet, area } : null;
}

/** Comma separated addresses on one sheet, as `getRanges` takes them. */
export function areasOfAddress(workbook: WorkbookModel, sheet: SheetModel, addresses: string): Area[] {
  const pieces = addresses.split(/,(?=(?:[^']*'[^']*')*[^']*$)/u).filter((piece) => piece.trim() !== "");
  if (pieces.length === 0) throw new HostError("InvalidArgument");
  return pieces.map((piece) => placeOfAddress(workbook, sheet, piece).area);
}
