import { compareScalars } from "../coerce.ts";
import { hasWildcard, wildcard } from "../criteria.ts";
import { evaluate, lift, singleValue, toMatrix, type Context } from "../evaluate.ts";
import type { Expression } from "../expression.ts";
import { isError, matrixOf, NA, REF, UnknownResult, VALUE } from "../value.ts";
import type { CellError, Matrix, Operand, Scalar } from "../value.ts";
import { booleanOf, numberOf, operands, scalarOf, type Definitions } from "./define.ts";

/** A row or column as a list, with its length even where the sheet isn't used; null for a block. */
function vectorOf(operand: Operand | undefined, context: Context): { values: Scalar[]; length: number } | null {
  if (operand === undefined) return null;
  const block = toMatrix(operand, context);
  if (block.columns === 1) return { values: block.cells.map((row) => row[0] ?? null), length: block.rows };
  if (block.rows === 1) return { values: [...(block.cells[0] ?? [])], length: block.columns };
  return null;
}

function sameKind(a: Scalar, b: Scalar): boolean {
  return a !== null && typeof a === typeof b && !isError(a);
}

function exactPosition(values: readonly Scalar[], wanted: Scalar, wild: boolean, last = false): number {
  const pattern = wild && typeof wanted === "string" && hasWildcard(wanted) ? wildcard(wanted) : null;
  const matches = (value: Scalar): boolean =>
    pattern
      ? typeof value === "string" && pattern.test(value)
      : sameKind(value, wanted) && compareScalars(value, wanted) === 0;
  if (!last) return values.findIndex(matches);
  let position = values.length - 1;
  while (position >= 0 && !matches(values[position] ?? null)) position -= 1;
  return position;
}

/** Last value not above the wanted one in a list that rises; what is of another kind is skipped. */
function lastNotAbove(values: readonly Scalar[], wanted: Scalar): number {
  let found = -1;
  values.forEach((value, index) => {
    if (!sameKind(value, wanted)) return;
    const order = compareScalars(value, wanted);
    if (order <= 0) found = index;
  });
  return risingOrUnknown(values, wanted, found);
}

/** Excel searches by halves; in a list that isn't sorted its answer can't be told from the values alone. */
function risingOrUnknown(values: readonly Scalar[], wanted: Scalar, found: number): number {
  let previous: Scalar = null;
  for (const value of values) {
    if (!sameKind(value, wanted)) continue;
    if (previous !== null && compareScalars(previous, value) > 0)
      throw new UnknownResult("approximate search in a list that is not sorted");
    previous = value;
  }
  return found;
}

function firstNotBelow(values: readonly Scalar[], wanted: Scalar): number {
  let found = -1;
  let previous: Scalar = null;
  values.forEach((value, index) => {
    if (!sameKind(value, wanted)) return;
    if (previous !== null && compareScalars(previous, value) < 0)
      throw new UnknownResult("approximate search in a list that is not sorted");
    previous = value;
    if (compareScalars(value, wanted) >= 0) found = index;
  });
  return found;
}

function matchPosition(wanted: Scalar, values: readonly Scalar[], type: number): number {
  if (type === 0) return exactPosition(values, wanted, true);
  return type > 0 ? lastNotAbove(values, wanted) : firstNotBelow(values, wanted);
}

/** Runs a lookup for one wanted value, or for each of a block of them. */
function forEachWanted(wanted: Operand | undefined, context: Context, find: (value: Scalar) => Scalar): Operand {
  const single = singleValue(wanted ?? null, context);
  if (single === undefined) return lift([wanted ?? null], context, ([value]) => find(value ?? null));
  return find(single);
}

function match(values: readonly Operand[], context: Context): Operand {
  const type = numberOf(values[2], context, 1);
  if (isError(type)) return type;
  const list = vectorOf(values[1], context);
  if (!list) return NA;
  return forEachWanted(values[0], context, (wanted) => {
    if (isError(wanted)) return wanted;
    const position = matchPosition(wanted, list.values, Math.sign(type));
    return position < 0 ? NA : position + 1;
  });
}

/** VLOOKUP (by rows) and HLOOKUP (by columns). */
function lookupIn(values: readonly Operand[], context: Context, byRows: boolean): Operand {
  const block = toMatrix(values[1] ?? null, context);
  const index = numberOf(values[2], context, 1);
  if (isError(index)) return index;
  const approximate = booleanOf(values[3], context, true);
  if (isError(approximate)) return approximate;
  const place = Math.trunc(index) - 1;
  if (place < 0) return VALUE;
  if (place >= (byRows ? block.columns : block.rows)) return REF;
  const keys = byRows ? block.cells.map((row) => row[0] ?? null) : [...(block.cells[0] ?? [])];
  return forEachWanted(values[0], context, (wanted) => {
    if (isError(wanted)) return wanted;
    const position = approximate ? lastNotAbove(keys, wanted) : exactPosition(keys, wanted, true);
    if (position < 0) return NA;
    const found = byRows ? block.cells[position]?.[place] : block.cells[place]?.[position];
    return found ?? 0;
  });
}

function lookup(values: readonly Operand[], context: Context): Operand {
  const keys = vectorOf(values[1], context);
  const results = vectorOf(values[2] ?? values[1], context);
  if (!keys || !results) throw new UnknownResult("LOOKUP in a block");
  return forEachWanted(values[0], context, (wanted) => {
    if (isError(wanted)) return wanted;
    const position = lastNotAbove(keys.values, wanted);
    return position < 0 ? NA : (results.values[position] ?? 0);
  });
}

/** Position that XLOOKUP and XMATCH mean; mode -1 and 1 take the nearest smaller or larger, 2 reads wildcards. */
function extendedPosition(keys: readonly Scalar[], wanted: Scalar, mode: number, search: number): number {
  if (Math.abs(search) === 2) throw new UnknownResult("binary search");
  const last = search < 0;
  const exact = exactPosition(keys, wanted, mode === 2, last);
  if (exact >= 0 || mode === 0 || mode === 2) return exact;
  let best = -1;
  keys.forEach((value, index) => {
    if (!sameKind(value, wanted)) return;
    const order = compareScalars(value, wanted);
    if (mode < 0 ? order > 0 : order < 0) return;
    const held = keys[best] ?? null;
    const nearer = best < 0 ? 1 : compareScalars(value, held) * (mode < 0 ? 1 : -1);
    if (nearer > 0 || (last && nearer === 0)) best = index;
  });
  return best;
}

function xlookup(parameters: readonly Expression[], context: Context): Operand {
  // The fourth parameter is only read when nothing is found.
  const [wanted, keyRange, resultRange, , modeValue, searchValue] = parameters.map((parameter, index) =>
    index === 3 ? undefined : evaluate(parameter, context),
  );
  const keys = vectorOf(keyRange, context);
  if (!keys) return VALUE;
  const results = toMatrix(resultRange ?? null, context);
  const byRows = results.rows === keys.length;
  if (!byRows && results.columns !== keys.length) return VALUE;
  const mode = numberOf(modeValue, context, 0);
  const search = numberOf(searchValue, context, 1);
  if (isError(mode)) return mode;
  if (isError(search)) return search;
  const find = (value: Scalar): Operand => {
    if (isError(value)) return value;
    const position = extendedPosition(keys.values, value, mode, search);
    if (position < 0) return parameters[3] ? evaluate(parameters[3], context) : NA;
    return byRows
      ? rowOf(results, position)
      : matrixOf(Array.from({ length: results.rows }, (_, row) => [results.cells[row]?.[position] ?? 0]));
  };
  const single = singleValue(wanted ?? null, context);
  if (single !== undefined) return find(single);
  return lift([wanted ?? null], context, ([value]) => {
    const found = singleValue(find(value ?? null), context);
    return found === undefined ? VALUE : found;
  });
}

function rowOf(block: Matrix, row: number): Matrix {
  return matrixOf([Array.from({ length: block.columns }, (_, column) => block.cells[row]?.[column] ?? 0)]);
}

function xmatch(values: readonly Operand[], context: Context): Operand {
  const keys = vectorOf(values[1], context);
  if (!keys) return VALUE;
  const mode = numberOf(values[2], context, 0);
  const search = numberOf(values[3], context, 1);
  if (isError(mode)) return mode;
  if (isError(search)) return search;
  return forEachWanted(values[0], context, (wanted) => {
    if (isError(wanted)) return wanted;
    const position = extendedPosition(keys.values, wanted, mode, search);
    return position < 0 ? NA : position + 1;
  });
}

function address(values: readonly Operand[], context: Context): Scalar {
  const read = [numberOf(values[0], context, 1), numberOf(values[1], context, 1), numberOf(values[2], context, 1)];
  const wrong = read.find((value): value is CellError => isError(value));
  if (wrong) return wrong;
  if (values[3] !== undefined && booleanOf(values[3], context, true) === false) throw new UnknownResult("R1C1");
  const [row = 1, column = 1, kind = 1] = read as readonly number[];
  if (row < 1 || column < 1) return VALUE;
  const rowText = `${kind === 1 || kind === 2 ? "$" : ""}${Math.trunc(row)}`;
  const columnText = `${kind === 1 || kind === 3 ? "$" : ""}${letters(Math.trunc(column))}`;
  const sheet = values[4] === undefined ? null : scalarOf(values[4], context);
  const prefix =
    typeof sheet === "string"
      ? `${/^[\p{L}_][\p{L}\d_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!`
      : "";
  return `${prefix}${columnText}${rowText}`;
}

function letters(column: number): string {
  let text = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

export const lookupFunctions: Definitions = {
  MATCH: operands(2, 3, match),
  VLOOKUP: operands(3, 4, (values, context) => lookupIn(values, context, true)),
  HLOOKUP: operands(3, 4, (values, context) => lookupIn(values, context, false)),
  LOOKUP: operands(2, 3, lookup),
  XLOOKUP: { least: 3, most: 6, apply: xlookup },
  XMATCH: operands(2, 4, xmatch),
  ADDRESS: operands(2, 5, address),
  HYPERLINK: operands(1, 2, (values, context) => scalarOf(values[1] ?? values[0], context)),
};
