import type { Area } from "../area.ts";
import { columnLetters, MAX_COLUMNS, MAX_ROWS } from "../area.ts";
import type { FormulaReference, FormulaToken, ReferenceEnd } from "./formula-tokens.ts";
import { formulaTokens } from "./formula-tokens.ts";

export function writeReference(reference: FormulaReference): string {
  const one = (end: ReferenceEnd): string =>
    (end.column < 0 ? "" : (end.columnFixed ? "$" : "") + columnLetters(end.column)) +
    (end.row < 0 ? "" : (end.rowFixed ? "$" : "") + String(end.row + 1));
  return reference.form === "cell" ? one(reference.first) : `${one(reference.first)}:${one(reference.last)}`;
}

/** The cells a reference names; whole rows and columns in full. */
export function referenceArea({ form, first, last }: FormulaReference): Area {
  const top = form === "columns" ? 0 : Math.min(first.row, last.row);
  const bottom = form === "columns" ? MAX_ROWS - 1 : Math.max(first.row, last.row);
  const left = form === "rows" ? 0 : Math.min(first.column, last.column);
  const right = form === "rows" ? MAX_COLUMNS - 1 : Math.max(first.column, last.column);
  return { top, left, bottom, right };
}

/** The same kind of reference for another area: `$` marks and the order of the ends stay. */
export function withArea(reference: FormulaReference, area: Area): FormulaReference {
  const { form, first, last } = reference;
  const rowsUp = first.row > last.row;
  const columnsUp = first.column > last.column;
  const rows = form === "columns" ? [-1, -1] : rowsUp ? [area.bottom, area.top] : [area.top, area.bottom];
  const columns = form === "rows" ? [-1, -1] : columnsUp ? [area.right, area.left] : [area.left, area.right];
  return {
    form,
    first: { ...first, row: rows[0]!, column: columns[0]! },
    last: { ...last, row: rows[1]!, column: columns[1]! },
  };
}

/** Rewrites the tokens that `change` gives a text for; null leaves a token alone. */
export function rewriteFormula(formula: string, change: (token: FormulaToken) => string | null): string {
  let changed = false;
  let result = "";
  for (const token of formulaTokens(formula)) {
    const text = change(token);
    if (text !== null && text !== token.text) changed = true;
    result += text ?? token.text;
  }
  return changed ? result : formula;
}

function moved(end: ReferenceEnd, rows: number, columns: number): ReferenceEnd {
  return {
    ...end,
    row: end.row < 0 || end.rowFixed ? end.row : end.row + rows,
    column: end.column < 0 || end.columnFixed ? end.column : end.column + columns,
  };
}

function inGrid(end: ReferenceEnd, original: ReferenceEnd): boolean {
  const rowFits = original.row < 0 || (end.row >= 0 && end.row < MAX_ROWS);
  return rowFits && (original.column < 0 || (end.column >= 0 && end.column < MAX_COLUMNS));
}

/** The formula as it would read when copied `rows` down and `columns` to the right. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteFormula(formula, ({ reference, prefix }) => {
    if (!reference) return null;
    const first = moved(reference.first, rows, columns);
    const last = moved(reference.last, rows, columns);
    if (!inGrid(first, reference.first) || !inGrid(last, reference.last)) return `${prefix}#REF!`;
    return prefix + writeReference({ ...reference, first, last });
  });
}

export function sameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** True when a sheet name must stand between quotes in a formula. */
export function needsQuotes(name: string): boolean {
  return (
    !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ||
    /^(?:[A-Za-z]{1,3}[0-9]+|[Rr][0-9]*(?:[Cc][0-9]*)?|[Cc][0-9]*|true|false)$/i.test(name)
  );
}

/** Sheet name as a formula writes it, with `!`. */
export function sheetPrefix(name: string, last = name): string {
  const text = sameSheet(name, last) ? name : `${name}:${last}`;
  return needsQuotes(name) || needsQuotes(last) ? `'${text.replaceAll("'", "''")}'!` : `${text}!`;
}

/** References to a renamed sheet follow. */
export function renameSheetIn(formula: string, from: string, to: string): string {
  return rewriteFormula(formula, ({ sheet, prefix, text }) => {
    if (!sheet || sheet.external) return null;
    const first = sameSheet(sheet.first, from) ? to : sheet.first;
    const last = sameSheet(sheet.last, from) ? to : sheet.last;
    if (first === sheet.first && last === sheet.last) return null;
    return sheetPrefix(first, last) + text.slice(prefix.length);
  });
}

/** References to a deleted sheet become `#REF!`, as Excel writes them. */
export function dropSheetIn(formula: string, name: string): string {
  return rewriteFormula(formula, ({ sheet, prefix, text }) => {
    if (!sheet || sheet.external || !sameSheet(sheet.first, name) || !sameSheet(sheet.last, name)) return null;
    return `#REF!${text.slice(prefix.length)}`;
  });
}
