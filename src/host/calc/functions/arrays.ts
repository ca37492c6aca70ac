import { compareScalars } from "../coerce.ts";
import { toMatrix, type Context } from "../evaluate.ts";
import { CALC, isError, matrixOf, UnknownResult, VALUE, type Operand, type Scalar } from "../value.ts";
import { numberOf, operands, type Definitions } from "./define.ts";

/** All values of a block; empty cells stay empty. */
function wholeCells(operand: Operand | undefined, context: Context): Scalar[][] {
  const block = toMatrix(operand ?? null, context);
  if (block.rows * block.columns > 400_000) throw new UnknownResult("very large block");
  return Array.from({ length: block.rows }, (_, row) =>
    Array.from({ length: block.columns }, (__, column) => block.cells[row]?.[column] ?? null),
  );
}

function filter(values: readonly Operand[], context: Context): Operand {
  const cells = wholeCells(values[0], context);
  const include = toMatrix(values[1] ?? null, context);
  if (include.columns !== 1 || include.rows !== cells.length) throw new UnknownResult("FILTER of columns");
  const kept: Scalar[][] = [];
  for (const [index, row] of cells.entries()) {
    const value = include.cells[index]?.[0] ?? null;
    if (isError(value)) return value;
    if (typeof value === "string") return VALUE;
    if (value) kept.push(row);
  }
  if (kept.length > 0) return matrixOf(kept);
  return values[2] ?? CALC;
}

function unique(values: readonly Operand[], context: Context): Operand {
  if (values.length > 1) throw new UnknownResult("UNIQUE with options");
  const kept: Scalar[][] = [];
  for (const row of wholeCells(values[0], context)) {
    const seen = kept.some((other) => other.every((value, index) => sameCell(value, row[index] ?? null)));
    if (!seen) kept.push(row);
  }
  return matrixOf(kept);
}

function sameCell(a: Scalar, b: Scalar): boolean {
  return a === null || b === null ? a === b : typeof a === typeof b && compareScalars(a, b) === 0;
}

function sort(values: readonly Operand[], context: Context): Operand {
  if (values.length > 3) throw new UnknownResult("SORT of columns");
  const index = numberOf(values[1], context, 1);
  const order = numberOf(values[2], context, 1);
  if (isError(index)) return index;
  if (isError(order)) return order;
  const cells = wholeCells(values[0], context);
  const place = Math.trunc(index) - 1;
  if (place < 0 || place >= (cells[0]?.length ?? 0)) return VALUE;
  const sorted = [...cells].sort((a, b) => compareForSort(a[place] ?? null, b[place] ?? null, order < 0));
  return matrixOf(sorted);
}

/** Empty cells stay last in both directions. */
function compareForSort(a: Scalar, b: Scalar, descending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = compareScalars(a, b);
  return descending ? -order : order;
}

function transpose(values: readonly Operand[], context: Context): Operand {
  const cells = wholeCells(values[0], context);
  return matrixOf((cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? null)));
}

export const arrayFunctions: Definitions = {
  FILTER: operands(2, 3, filter),
  UNIQUE: operands(1, 3, unique),
  SORT: operands(1, 4, sort),
  TRANSPOSE: operands(1, 1, transpose),
};
