import { toNumber } from "./coerce.ts";
import type { BinaryOperator, Expression, RangeReference } from "./expression.ts";
import { parseFormula } from "./expression.ts";
import { applyOperator } from "./operators.ts";
import { areaOf, intersect, tableArea } from "./references.ts";
import type { CalcSettings, CalcSource } from "./source.ts";
import { isError, isScalar, matrixOf, NA, NAME, NULL_ERROR, REF, UnknownResult, VALUE } from "./value.ts";
import type { Area, Areas, Matrix, Operand, Scalar } from "./value.ts";

/** Where a formula stands and how far it was moved from where it was written. */
export interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  /** Shift of relative references, as conditional formats and names have it. */
  readonly rowShift: number;
  readonly columnShift: number;
}

/** What a function may ask of the calculation that calls it. */
export interface Context {
  readonly source: CalcSource;
  readonly settings: CalcSettings;
  readonly place: Place;
  readonly locals: ReadonlyMap<string, Operand>;
  /** Calculated value of a cell. */
  valueAt(sheet: number, row: number, column: number): Scalar;
  /** Calculated values of a block, cut off at the used part of its sheet. */
  matrixOfArea(area: Area): Matrix;
  /** To be called by functions whose result changes by itself. */
  meetVolatile(): void;
  call(name: string, parameters: readonly Expression[], context: Context): Operand;
}

/** A block larger than this is not multiplied out; no sheet that people make by hand comes near it. */
const LARGEST_RESULT = 400_000;

/** @throws UnknownResult for what this engine can't know */
export function evaluate(expression: Expression, context: Context): Operand {
  switch (expression.type) {
    case "value":
      return expression.value;
    case "matrix":
      return expression.matrix;
    case "range":
      return rangeOperand(expression.reference, context);
    case "name":
      return nameOperand(expression.name, expression.sheet, context);
    case "table":
      return tableArea(expression, context.source, context.place) ?? REF;
    case "unary":
      return unary(expression.operator, evaluate(expression.operand, context), context);
    case "binary":
      return binary(expression.operator, expression.left, expression.right, context);
    case "call":
      return context.call(expression.name, expression.arguments, context);
    case "let": {
      const locals = new Map(context.locals);
      for (const { name, value } of expression.declarations) locals.set(name, evaluate(value, { ...context, locals }));
      return evaluate(expression.body, { ...context, locals });
    }
  }
}

function rangeOperand(reference: RangeReference, context: Context): Operand {
  const { place, source } = context;
  const sheet = reference.sheet === null ? place.sheet : source.sheetIndex(reference.sheet);
  if (sheet === null) return REF;
  return areaOf(reference, sheet, place.rowShift, place.columnShift) ?? REF;
}

function nameOperand(name: string, sheetName: string | null, context: Context): Operand {
  const local = context.locals.get(name.toUpperCase());
  if (local !== undefined) return local;
  const { source, place } = context;
  const sheet = sheetName === null ? place.sheet : source.sheetIndex(sheetName);
  if (sheet === null) return REF;
  const formula = source.nameFormula(name, sheet);
  if (formula !== null) {
    // Relative references of a name are written as seen from A1.
    const moved = { ...place, rowShift: place.row, columnShift: place.column };
    return evaluate(parseFormula(formula), { ...context, place: moved, locals: new Map() });
  }
  const table = source.table(name);
  if (table) return tableArea({ table: name, columns: [], sections: [] }, source, place) ?? REF;
  return NAME;
}

function unary(operator: "+" | "-" | "%" | "@", operand: Operand, context: Context): Operand {
  if (operator === "@") return implicitIntersection(operand, context);
  if (operator === "+") return operand;
  return mapOperand(operand, context, (value) => {
    const number = toNumber(value);
    if (isError(number)) return number;
    return operator === "-" ? -number : number / 100;
  });
}

function implicitIntersection(operand: Operand, context: Context): Scalar {
  if (isScalar(operand)) return operand;
  if (operand.kind === "matrix") return operand.cells[0]?.[0] ?? null;
  if (operand.kind === "areas") return VALUE;
  const { row, column } = context.place;
  const wide = operand.left !== operand.right;
  const high = operand.top !== operand.bottom;
  if (wide && high) return VALUE;
  const atRow = high ? row : operand.top;
  const atColumn = wide ? column : operand.left;
  const inside =
    atRow >= operand.top && atRow <= operand.bottom && atColumn >= operand.left && atColumn <= operand.right;
  return inside ? context.valueAt(operand.sheet, atRow, atColumn) : VALUE;
}

function binary(operator: BinaryOperator, left: Expression, right: Expression, context: Context): Operand {
  const a = evaluate(left, context);
  const b = evaluate(right, context);
  if (operator === ":" || operator === " " || operator === ",") return combineReferences(operator, a, b);
  return zip(a, b, context, (x, y) => applyOperator(operator, x, y, context.settings.decimalSeparator));
}

function combineReferences(operator: ":" | " " | ",", a: Operand, b: Operand): Operand {
  if (isError(a)) return a;
  if (isError(b)) return b;
  if (isScalar(a) || isScalar(b) || a.kind === "matrix" || b.kind === "matrix") return VALUE;
  if (operator === ",") {
    const areas = [...(a.kind === "areas" ? a.areas : [a]), ...(b.kind === "areas" ? b.areas : [b])];
    return { kind: "areas", areas } satisfies Areas;
  }
  if (a.kind === "areas" || b.kind === "areas") throw new UnknownResult("intersection of unions");
  if (a.sheet !== b.sheet) return VALUE;
  if (operator === " ") return intersect(a, b) ?? NULL_ERROR;
  return {
    kind: "area",
    sheet: a.sheet,
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** The operand's values; a reference is read, a single value becomes 1 by 1. */
export function toMatrix(operand: Operand, context: Context): Matrix {
  if (isScalar(operand)) return matrixOf([[operand]]);
  if (operand.kind === "matrix") return operand;
  if (operand.kind === "area") return context.matrixOfArea(operand);
  const single = operand.areas.length === 1 ? operand.areas[0] : undefined;
  if (single) return context.matrixOfArea(single);
  throw new UnknownResult("union as a block of values");
}

/** One value of an operand that is one cell or one value; undefined when it is more. */
export function singleValue(operand: Operand, context: Context): Scalar | undefined {
  if (isScalar(operand)) return operand;
  if (operand.kind === "area" && operand.top === operand.bottom && operand.left === operand.right)
    return context.valueAt(operand.sheet, operand.top, operand.left);
  if (operand.kind === "matrix" && operand.rows === 1 && operand.columns === 1) return operand.cells[0]?.[0] ?? null;
  return undefined;
}

export function mapOperand(operand: Operand, context: Context, change: (value: Scalar) => Scalar): Operand {
  const single = singleValue(operand, context);
  if (single !== undefined) return change(single);
  return lift([operand], context, ([value]) => change(value ?? null));
}

function zip(a: Operand, b: Operand, context: Context, join: (x: Scalar, y: Scalar) => Scalar): Operand {
  const x = singleValue(a, context);
  const y = singleValue(b, context);
  if (x !== undefined && y !== undefined) return join(x, y);
  return lift([a, b], context, ([left, right]) => join(left ?? null, right ?? null));
}

/**
 * Applies a function of single values to blocks, place by place; a single row, column or value is repeated, and what
 * lies outside a shorter block is `#N/A`.
 */
export function lift(
  operands: readonly Operand[],
  context: Context,
  apply: (values: readonly Scalar[]) => Scalar,
): Matrix {
  const blocks = operands.map((operand) => toMatrix(operand, context));
  const rows = Math.max(...blocks.map((block) => block.rows));
  const columns = Math.max(...blocks.map((block) => block.columns));
  if (rows * columns > LARGEST_RESULT) throw new UnknownResult(`block of ${rows} by ${columns}`);
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const values: Scalar[] = [];
      for (const block of blocks) {
        const value = liftedValue(block, row, column);
        if (value === undefined) return NA;
        values.push(value);
      }
      return apply(values);
    }),
  );
  return { kind: "matrix", rows, columns, cells };
}

function liftedValue(block: Matrix, row: number, column: number): Scalar | undefined {
  const atRow = block.rows === 1 ? 0 : row;
  const atColumn = block.columns === 1 ? 0 : column;
  if (atRow >= block.rows || atColumn >= block.columns) return undefined;
  return block.cells[atRow]?.[atColumn] ?? null;
}
