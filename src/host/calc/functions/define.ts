import { evaluate, lift, singleValue, toMatrix, type Context } from "../evaluate.ts";
import type { Expression } from "../expression.ts";
import { toBoolean, toNumber, toText } from "../coerce.ts";
import { isError, isScalar, VALUE, type CellError, type Operand, type Scalar } from "../value.ts";

/** A function of the sheet: gets its parameters unevaluated, so that IF can leave one alone. */
export type SheetFunction = (parameters: readonly Expression[], context: Context) => Operand;

/** Number of parameters that a function takes; Excel does not accept a formula that has another number. */
export interface Arity {
  readonly least: number;
  readonly most: number;
}

export interface Definition extends Arity {
  readonly apply: SheetFunction;
}

export type Definitions = Readonly<Record<string, Definition>>;

/** A function of whole operands (references and blocks stay what they are). */
export function operands(
  least: number,
  most: number,
  apply: (values: readonly Operand[], context: Context) => Operand,
): Definition {
  return {
    least,
    most,
    apply: (parameters, context) =>
      apply(
        parameters.map((parameter) => evaluate(parameter, context)),
        context,
      ),
  };
}

/** A function of single values; a block gives a block. An error among the values is the result. */
export function scalars(
  least: number,
  most: number,
  apply: (values: readonly Scalar[], context: Context) => Scalar,
): Definition {
  return liftedScalars(least, most, (values, context) => values.find(isError) ?? apply(values, context));
}

/** As `scalars`, for functions that want to see errors. */
export function liftedScalars(
  least: number,
  most: number,
  apply: (values: readonly Scalar[], context: Context) => Scalar,
): Definition {
  return operands(least, most, (values, context) => {
    const singles: Scalar[] = [];
    for (const value of values) {
      const single = singleValue(value, context);
      if (single === undefined) return lift(values, context, (items) => apply(items, context));
      singles.push(single);
    }
    return apply(singles, context);
  });
}

/** A function of numbers; texts are read as numbers. */
export function numbers(least: number, most: number, apply: (values: readonly number[]) => Scalar): Definition {
  return scalars(least, most, (values) => {
    const read: number[] = [];
    for (const value of values) {
      const number = toNumber(value);
      if (isError(number)) return number;
      read.push(number);
    }
    const result = apply(read);
    return typeof result === "number" && !Number.isFinite(result) ? VALUE : result;
  });
}

/** One value of an operand; a block of several gives `#VALUE!`. */
export function scalarOf(operand: Operand | undefined, context: Context): Scalar {
  if (operand === undefined) return null;
  const single = singleValue(operand, context);
  return single === undefined ? VALUE : single;
}

export function numberOf(operand: Operand | undefined, context: Context, otherwise: number): number | CellError {
  return operand === undefined ? otherwise : toNumber(scalarOf(operand, context));
}

export function booleanOf(operand: Operand | undefined, context: Context, otherwise: boolean): boolean | CellError {
  return operand === undefined ? otherwise : toBoolean(scalarOf(operand, context));
}

export function textOf(value: Scalar | undefined, context: Context): string {
  const text = toText(value ?? null, context.settings.decimalSeparator);
  return isError(text) ? text.code : text;
}

/** Whether the operand was written as a value and not as cells; functions such as SUM treat the two differently. */
export function isDirect(operand: Operand): boolean {
  return isScalar(operand);
}

/** All values of the operands in row order; unions are read block by block. */
export function* eachValue(
  list: readonly Operand[],
  context: Context,
): Generator<{ readonly value: Scalar; readonly direct: boolean }> {
  for (const operand of list) {
    if (isScalar(operand)) {
      yield { value: operand, direct: true };
      continue;
    }
    const parts: readonly Operand[] = operand.kind === "areas" ? operand.areas : [operand];
    for (const part of parts) {
      for (const row of toMatrix(part, context).cells) for (const value of row) yield { value, direct: false };
    }
  }
}

/**
 * The numbers that SUM and its family see: of cells only numbers, of values written in the formula also texts and
 * booleans. The first error is the result.
 */
export function numericValues(list: readonly Operand[], context: Context): number[] | CellError {
  const found: number[] = [];
  for (const { value, direct } of eachValue(list, context)) {
    if (isError(value)) return value;
    if (typeof value === "number") found.push(value);
    else if (direct) {
      const number = toNumber(value);
      if (isError(number)) return number;
      found.push(number);
    }
  }
  return found;
}
