import type { Context } from "../evaluate.ts";
import { UnknownResult, VALUE, isError, isScalar, type Area, type Operand, type Scalar } from "../value.ts";
import { numberOf, operands, type Definitions } from "./define.ts";

/** Functions by the number that SUBTOTAL and AGGREGATE give them; from 12 on AGGREGATE only. */
const BY_NUMBER = [
  "", "AVERAGE", "COUNT", "COUNTA", "MAX", "MIN", "PRODUCT", "STDEV.S", "STDEV.P", "SUM", "VAR.S", "VAR.P", "MEDIAN",
  "MODE.SNGL", "LARGE", "SMALL", "PERCENTILE.INC", "QUARTILE.INC", "PERCENTILE.EXC", "QUARTILE.EXC",
] as const; // prettier-ignore
const LAST_OF_SUBTOTAL = 11;
/** From here on a second argument says which value is wanted. */
const FIRST_WITH_POSITION = 14;

interface LeftOut {
  readonly hidden: boolean;
  readonly errors: boolean;
  readonly nested: RegExp | null;
}

/** Values of an area but for what is left out, row by row. */
function kept(area: Area, context: Context, out: LeftOut): Scalar[][] {
  const rows: Scalar[][] = [];
  context.matrixOfArea(area).cells.forEach((row, offset) => {
    const index = area.top + offset;
    if (out.hidden && context.source.rowHidden(area.sheet, index)) return;
    rows.push(
      row.filter((value, place) => {
        if (out.errors && isError(value)) return false;
        const formula = context.source.cell(area.sheet, index, area.left + place)?.formula;
        return out.nested === null || !out.nested.test(formula ?? "");
      }),
    );
  });
  return rows;
}

function call(name: string, rows: readonly (readonly Scalar[])[], more: readonly Scalar[], context: Context): Operand {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const matrix = { kind: "matrix" as const, rows: rows.length, columns, cells: rows };
  return context.call(name, [{ type: "matrix", matrix }, ...more.map((value) => ({ type: "value" as const, value }))], context); // prettier-ignore
}

/** SUBTOTAL leaves out other subtotals and hidden rows; of the functions 1-11 only rows that a filter hides. */
function subtotal(values: readonly Operand[], context: Context): Operand {
  const code = numberOf(values[0], context, 0);
  if (isError(code)) return code;
  const number = Math.trunc(code) % 100;
  const name = BY_NUMBER[number];
  if (!name || number > LAST_OF_SUBTOTAL || code < 1 || (code > LAST_OF_SUBTOTAL && code < 101)) return VALUE;
  const rows: Scalar[][] = [];
  for (const area of values.slice(1)) {
    if (isScalar(area) || area.kind !== "area") return VALUE;
    // The model doesn't tell rows hidden by a filter from rows hidden by hand; 9 and 109 agree for the first.
    if (code < 100 && anyHidden(area, context)) throw new UnknownResult("SUBTOTAL over hidden rows");
    rows.push(...kept(area, context, { hidden: true, errors: false, nested: /\bSUBTOTAL\(/i }));
  }
  return call(name, rows, [], context);
}

function anyHidden(area: Area, context: Context): boolean {
  return context.matrixOfArea(area).cells.some((_, offset) => context.source.rowHidden(area.sheet, area.top + offset));
}

/** Source: Microsoft Support, AGGREGATE function: options 0-7. */
function aggregate(values: readonly Operand[], context: Context): Operand {
  const code = numberOf(values[0], context, 0);
  const option = numberOf(values[1], context, 0);
  if (isError(code)) return code;
  if (isError(option)) return option;
  const name = BY_NUMBER[Math.trunc(code)];
  const choice = Math.trunc(option);
  if (!name || choice < 0 || choice > 7) return VALUE;
  const out: LeftOut = {
    hidden: choice % 2 === 1,
    errors: [2, 3, 6, 7].includes(choice),
    nested: choice < 4 ? /\b(?:SUBTOTAL|AGGREGATE)\(/i : null,
  };
  const withPosition = Math.trunc(code) >= FIRST_WITH_POSITION;
  const given = withPosition ? values.slice(2, 3) : values.slice(2);
  const rows: Scalar[][] = [];
  for (const operand of given) {
    if (isScalar(operand)) return VALUE;
    if (operand.kind === "area") rows.push(...kept(operand, context, out));
    else if (!withPosition) return VALUE;
    else if (operand.kind === "matrix") {
      rows.push(...operand.cells.map((row) => row.filter((value) => !out.errors || !isError(value))));
    } else throw new UnknownResult("AGGREGATE over several areas");
  }
  if (!withPosition) return call(name, rows, [], context);
  const position = numberOf(values[3], context, NaN);
  if (isError(position)) return position;
  return Number.isNaN(position) ? VALUE : call(name, rows, [position], context);
}

export const subtotalFunctions: Definitions = {
  SUBTOTAL: operands(2, 255, subtotal),
  AGGREGATE: operands(3, 253, aggregate),
};
