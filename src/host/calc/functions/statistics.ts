import { compareScalars } from "../coerce.ts";
import type { Context } from "../evaluate.ts";
import { DIV0, isError, NA, NUM, VALUE, type CellError, type Operand, type Scalar } from "../value.ts";
import { eachValue, numberOf, numericValues, operands, type Definition, type Definitions } from "./define.ts";
import { sum } from "./math.ts";

function overNumbers(combine: (values: readonly number[]) => Scalar): Definition {
  return operands(1, 255, (values, context) => {
    const found = numericValues(values, context);
    return isError(found) ? found : combine(found);
  });
}

export function average(values: readonly number[]): Scalar {
  return values.length === 0 ? DIV0 : sum(values) / values.length;
}

export function variance(values: readonly number[], sample: boolean): Scalar {
  const divisor = sample ? values.length - 1 : values.length;
  if (divisor < 1) return DIV0;
  const mean = sum(values) / values.length;
  return sum(values.map((value) => (value - mean) ** 2)) / divisor;
}

function deviation(values: readonly number[], sample: boolean): Scalar {
  const squared = variance(values, sample);
  return typeof squared === "number" ? Math.sqrt(squared) : squared;
}

export function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

/** Value at a share (0-1) of the way through the sorted values, interpolated; inclusive as PERCENTILE.INC. */
export function percentile(values: readonly number[], share: number): Scalar {
  if (values.length === 0 || share < 0 || share > 1) return NUM;
  const sorted = ascending(values);
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below] ?? 0;
  const high = sorted[below + 1] ?? low;
  return low + (high - low) * (position - below);
}

function mode(values: readonly number[]): Scalar {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: number | null = null;
  let most = 1;
  for (const [value, count] of counts) {
    if (count > most) {
      best = value;
      most = count;
    }
  }
  return best ?? NA;
}

function countNumbers(values: readonly Operand[], context: Context): number {
  let count = 0;
  for (const { value, direct } of eachValue(values, context)) {
    if (typeof value === "number" || (direct && isNumeric(value))) count += 1;
  }
  return count;
}

function isNumeric(value: Scalar): boolean {
  if (value === null || typeof value === "boolean") return true;
  return typeof value === "string" && /^\s*[+-]?\d+([.,]\d+)?\s*$/.test(value);
}

function countFilled(values: readonly Operand[], context: Context): number {
  let count = 0;
  for (const { value, direct } of eachValue(values, context)) if (value !== null || direct) count += 1;
  return count;
}

function countBlank([area]: readonly Operand[], context: Context): Scalar {
  if (area === undefined || typeof area !== "object" || area === null || !("kind" in area) || area.kind !== "area")
    return VALUE;
  let filled = 0;
  for (const { value } of eachValue([area], context)) if (value !== null && value !== "") filled += 1;
  return (area.bottom - area.top + 1) * (area.right - area.left + 1) - filled;
}

function ranked(pick: (sorted: readonly number[], position: number) => number | undefined): Definition {
  return operands(2, 2, ([values, position], context) => {
    const found = numericValues(values === undefined ? [] : [values], context);
    if (isError(found)) return found;
    const place = numberOf(position, context, 0);
    if (isError(place)) return place;
    const index = Math.ceil(place);
    if (index < 1 || index > found.length) return NUM;
    return pick(ascending(found), index) ?? NUM;
  });
}

function shareOf(scale: number): Definition {
  return operands(2, 2, ([values, share], context) => {
    const found = numericValues(values === undefined ? [] : [values], context);
    if (isError(found)) return found;
    const part = numberOf(share, context, 0);
    if (isError(part)) return part;
    return percentile(found, scale === 1 ? part : Math.trunc(part) / scale);
  });
}

function rank(values: readonly Operand[], context: Context): Scalar {
  const subject = numberOf(values[0], context, 0);
  if (isError(subject)) return subject;
  const order = numberOf(values[2], context, 0);
  if (isError(order)) return order;
  const found = numericValues(values[1] === undefined ? [] : [values[1]], context);
  if (isError(found)) return found;
  if (!found.some((value) => compareScalars(value, subject) === 0)) return NA;
  return 1 + found.filter((value) => (order === 0 ? value > subject : value < subject)).length;
}

function extreme(choose: (a: number, b: number) => number): Definition {
  return overNumbers((values) => (values.length === 0 ? 0 : values.reduce(choose)));
}

function textAware(list: readonly Operand[], context: Context): number[] | CellError {
  const found: number[] = [];
  for (const { value } of eachValue(list, context)) {
    if (isError(value)) return value;
    if (value !== null) found.push(typeof value === "string" ? 0 : Number(value));
  }
  return found;
}

const standardDeviation = overNumbers((values) => deviation(values, true));
const standardDeviationAll = overNumbers((values) => deviation(values, false));
const sampleVariance = overNumbers((values) => variance(values, true));
const wholeVariance = overNumbers((values) => variance(values, false));
const rankFunction = operands(2, 3, rank);
const percentileFunction = shareOf(1);
const quartileFunction = shareOf(4);
const modeFunction = overNumbers(mode);

export const statisticsFunctions: Definitions = {
  AVERAGE: overNumbers(average),
  AVERAGEA: operands(1, 255, (values, context) => {
    const found = textAware(values, context);
    return isError(found) ? found : average(found);
  }),
  COUNT: operands(1, 255, countNumbers),
  COUNTA: operands(1, 255, countFilled),
  COUNTBLANK: operands(1, 1, countBlank),
  MIN: extreme((a, b) => Math.min(a, b)),
  MAX: extreme((a, b) => Math.max(a, b)),
  MEDIAN: overNumbers((values) => percentile(values, 0.5)),
  MODE: modeFunction,
  "MODE.SNGL": modeFunction,
  LARGE: ranked((sorted, position) => sorted[sorted.length - position]),
  SMALL: ranked((sorted, position) => sorted[position - 1]),
  RANK: rankFunction,
  "RANK.EQ": rankFunction,
  STDEV: standardDeviation,
  "STDEV.S": standardDeviation,
  STDEVP: standardDeviationAll,
  "STDEV.P": standardDeviationAll,
  VAR: sampleVariance,
  "VAR.S": sampleVariance,
  VARP: wholeVariance,
  "VAR.P": wholeVariance,
  PERCENTILE: percentileFunction,
  "PERCENTILE.INC": percentileFunction,
  QUARTILE: quartileFunction,
  "QUARTILE.INC": quartileFunction,
};
