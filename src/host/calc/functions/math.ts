import { toMatrix, type Context } from "../evaluate.ts";
import { power } from "../operators.ts";
import { DIV0, isError, NUM, UnknownResult, VALUE, type CellError, type Operand, type Scalar } from "../value.ts";
import { numberOf, numbers, numericValues, operands, type Definition, type Definitions } from "./define.ts";

/** Rounds half away from zero on the decimal digits that a person sees, as Excel does (ROUND(1.005, 2) is 1.01). */
export function roundTo(value: number, digits: number): number {
  const places = Math.trunc(digits);
  if (places > 15) return value;
  if (places < 0) return Math.sign(value) * Math.floor(Math.abs(value) / 10 ** -places + 0.5) * 10 ** -places;
  return Math.sign(value) * Number(`${Math.floor(scaled(Math.abs(value), places) + 0.5)}e-${places}`);
}

/** value × 10^places without the noise that binary fractions add. */
function scaled(value: number, places: number): number {
  return Number((value * 10 ** places).toPrecision(15));
}

function cut(value: number, digits: number, round: (scaledValue: number) => number): number {
  const places = Math.trunc(digits);
  const magnitude = Math.abs(value);
  if (places < 0) return Math.sign(value) * round(magnitude / 10 ** -places) * 10 ** -places;
  return Math.sign(value) * Number(`${round(scaled(magnitude, places))}e-${places}`);
}

function toMultiple(value: number, step: number, round: (quotient: number) => number): number {
  if (step === 0) return 0;
  const result = round(Number((value / step).toPrecision(15))) * step;
  return Number(result.toPrecision(15));
}

function ceilingOrFloor(round: (quotient: number) => number): Definition {
  return numbers(2, 2, ([value = 0, step = 0]) => {
    if (step === 0) return round(0.5) === 1 || value === 0 ? 0 : DIV0;
    if (value > 0 && step < 0) return NUM;
    return toMultiple(value, step, round);
  });
}

function awayFromZeroTo(value: number, parity: 0 | 1): number {
  let whole = Math.ceil(Number(Math.abs(value).toPrecision(15)));
  if (whole % 2 !== parity) whole += 1;
  return value < 0 ? -whole : whole;
}

function aggregate(combine: (values: readonly number[]) => Scalar): Definition {
  return operands(1, 255, (values, context) => {
    const found = numericValues(values, context);
    return isError(found) ? found : combine(found);
  });
}

export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function sumProduct(list: readonly Operand[], context: Context): Scalar {
  const blocks = list.map((item) => toMatrix(item, context));
  const [first] = blocks;
  if (!first || blocks.some((block) => block.rows !== first.rows || block.columns !== first.columns)) return VALUE;
  const height = Math.max(...blocks.map((block) => block.cells.length));
  const width = Math.max(...blocks.map((block) => block.cells[0]?.length ?? 0));
  let total = 0;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      let product = 1;
      for (const block of blocks) {
        const value = block.cells[row]?.[column] ?? null;
        if (isError(value)) return value;
        product *= typeof value === "number" ? value : 0;
      }
      total += product;
    }
  }
  return total;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

function wholeNumbers(combine: (values: readonly number[]) => number): Definition {
  return aggregate((values) =>
    values.some((value) => value < 0) ? NUM : combine(values.map((value) => Math.trunc(value))),
  );
}

function factorial(value: number): Scalar {
  if (value < 0 || value > 170) return NUM;
  let result = 1;
  for (let factor = 2; factor <= Math.trunc(value); factor += 1) result *= factor;
  return result;
}

function combinations(n: number, k: number): Scalar {
  const total = Math.trunc(n);
  const chosen = Math.trunc(k);
  if (total < 0 || chosen < 0 || chosen > total) return NUM;
  let result = 1;
  for (let index = 1; index <= chosen; index += 1) result = (result * (total - chosen + index)) / index;
  return Math.round(result);
}

function sequence(values: readonly Operand[], context: Context): Operand {
  const read = [1, 1, 1, 1].map((otherwise, index) => numberOf(values[index], context, otherwise));
  const wrong = read.find((value): value is CellError => isError(value));
  if (wrong) return wrong;
  const [rows = 1, columns = 1, start = 1, step = 1] = read as readonly number[];
  const height = Math.trunc(rows);
  const width = Math.trunc(columns);
  if (height < 1 || width < 1) return VALUE;
  if (height * width > 400_000) throw new UnknownResult("very long SEQUENCE");
  const cells = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => start + (row * width + column) * step),
  );
  return { kind: "matrix", rows: height, columns: width, cells };
}

function angle(apply: (value: number) => number): Definition {
  return numbers(1, 1, ([value = 0]) => apply(value));
}

function volatileUnknown(name: string): Definition {
  return operands(0, 255, () => {
    throw new UnknownResult(name);
  });
}

export const mathFunctions: Definitions = {
  SUM: aggregate(sum),
  PRODUCT: aggregate((values) => (values.length === 0 ? 0 : values.reduce((total, value) => total * value, 1))),
  SUMSQ: aggregate((values) => sum(values.map((value) => value * value))),
  SUMPRODUCT: operands(1, 255, sumProduct),
  ABS: numbers(1, 1, ([value = 0]) => Math.abs(value)),
  SIGN: numbers(1, 1, ([value = 0]) => Math.sign(value)),
  INT: numbers(1, 1, ([value = 0]) => Math.floor(value)),
  TRUNC: numbers(1, 2, ([value = 0, digits = 0]) => cut(value, digits, Math.floor)),
  ROUND: numbers(2, 2, ([value = 0, digits = 0]) => roundTo(value, digits)),
  ROUNDUP: numbers(2, 2, ([value = 0, digits = 0]) => cut(value, digits, Math.ceil)),
  ROUNDDOWN: numbers(2, 2, ([value = 0, digits = 0]) => cut(value, digits, Math.floor)),
  MROUND: numbers(2, 2, ([value = 0, step = 0]) =>
    value * step < 0
      ? NUM
      : toMultiple(value, step, (quotient) => Math.sign(quotient) * Math.floor(Math.abs(quotient) + 0.5)),
  ),
  CEILING: ceilingOrFloor(Math.ceil),
  FLOOR: ceilingOrFloor(Math.floor),
  "CEILING.MATH": numbers(1, 3, ([value = 0, step = 1, mode = 0]) =>
    value < 0 && mode !== 0
      ? -toMultiple(-value, Math.abs(step), Math.ceil)
      : toMultiple(value, Math.abs(step), Math.ceil),
  ),
  "FLOOR.MATH": numbers(1, 3, ([value = 0, step = 1, mode = 0]) =>
    value < 0 && mode !== 0
      ? -toMultiple(-value, Math.abs(step), Math.floor)
      : toMultiple(value, Math.abs(step), Math.floor),
  ),
  EVEN: numbers(1, 1, ([value = 0]) => awayFromZeroTo(value, 0)),
  ODD: numbers(1, 1, ([value = 0]) => awayFromZeroTo(value, 1)),
  MOD: numbers(2, 2, ([value = 0, divisor = 0]) =>
    divisor === 0
      ? DIV0
      : Number((value - divisor * Math.floor(Number((value / divisor).toPrecision(15)))).toPrecision(15)),
  ),
  QUOTIENT: numbers(2, 2, ([value = 0, divisor = 0]) => (divisor === 0 ? DIV0 : Math.trunc(value / divisor))),
  POWER: numbers(2, 2, ([base = 0, exponent = 0]) => power(base, exponent)),
  SQRT: numbers(1, 1, ([value = 0]) => (value < 0 ? NUM : Math.sqrt(value))),
  EXP: numbers(1, 1, ([value = 0]) => (value > 709.78 ? NUM : Math.exp(value))),
  LN: numbers(1, 1, ([value = 0]) => (value <= 0 ? NUM : Math.log(value))),
  LOG10: numbers(1, 1, ([value = 0]) => (value <= 0 ? NUM : Math.log10(value))),
  LOG: numbers(1, 2, ([value = 0, base = 10]) => {
    if (value <= 0 || base <= 0) return NUM;
    if (base === 1) return DIV0;
    return base === 10 ? Math.log10(value) : Number((Math.log(value) / Math.log(base)).toPrecision(15));
  }),
  PI: operands(0, 0, () => Math.PI),
  SIN: angle(Math.sin),
  COS: angle(Math.cos),
  TAN: angle(Math.tan),
  ATAN: angle(Math.atan),
  ASIN: numbers(1, 1, ([value = 0]) => (Math.abs(value) > 1 ? NUM : Math.asin(value))),
  ACOS: numbers(1, 1, ([value = 0]) => (Math.abs(value) > 1 ? NUM : Math.acos(value))),
  ATAN2: numbers(2, 2, ([x = 0, y = 0]) => (x === 0 && y === 0 ? DIV0 : Math.atan2(y, x))),
  DEGREES: angle((value) => (value * 180) / Math.PI),
  RADIANS: angle((value) => (value * Math.PI) / 180),
  FACT: numbers(1, 1, ([value = 0]) => factorial(value)),
  COMBIN: numbers(2, 2, ([n = 0, k = 0]) => combinations(n, k)),
  GCD: wholeNumbers((values) => values.reduce(gcd, 0)),
  LCM: wholeNumbers((values) => values.reduce((a, b) => (a === 0 || b === 0 ? 0 : (a / gcd(a, b)) * b), 1)),
  SEQUENCE: operands(1, 4, sequence),
  RAND: volatileUnknown("RAND"),
  RANDBETWEEN: volatileUnknown("RANDBETWEEN"),
};
