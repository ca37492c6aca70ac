import { compareScalars, dateOfSerial, DAYS_1900_TO_1904, toText } from "../coerce.ts";
import { wildcardSource } from "../criteria.ts";
import { weekdayOf } from "../functions/date.ts";
import { average, ascending } from "../functions/statistics.ts";
import { isError, UnknownResult, type Scalar } from "../value.ts";
import type { CellIsOperator, ConditionalTest, TimePeriod } from "../../workbook/conditional-format.ts";

export function cellIs(operator: CellIsOperator, value: Scalar, bounds: readonly Scalar[]): boolean {
  const [first = null, second = null] = bounds;
  if (isError(value) || bounds.some(isError)) return false;
  // An empty cell is no number here: a rule "less than 5" leaves empty cells alone, "equal to 0" does not colour them.
  if (value === null) return false;
  const low = compareScalars(value, first);
  switch (operator) {
    case "equal":
      return low === 0;
    case "notEqual":
      return low !== 0;
    case "lessThan":
      return low < 0;
    case "lessThanOrEqual":
      return low <= 0;
    case "greaterThan":
      return low > 0;
    case "greaterThanOrEqual":
      return low >= 0;
    case "between":
    case "notBetween": {
      const turned = compareScalars(first, second) > 0;
      const inside =
        compareScalars(value, turned ? second : first) >= 0 && compareScalars(value, turned ? first : second) <= 0;
      return inside === (operator === "between");
    }
  }
}

type TextTest = Extract<ConditionalTest, { kind: "text" }>;

export function textHolds(test: TextTest, value: Scalar, separator: "," | "."): boolean {
  const text = isError(value) ? null : toText(value, separator);
  if (text === null || isError(text)) return test.operator === "notContains";
  const wanted = wildcardSource(test.text);
  switch (test.operator) {
    case "containsText":
      return new RegExp(wanted, "isu").test(text);
    case "notContains":
      return !new RegExp(wanted, "isu").test(text);
    case "beginsWith":
      return new RegExp(`^${wanted}`, "isu").test(text);
    case "endsWith":
      return new RegExp(`${wanted}$`, "isu").test(text);
  }
}

/** Weeks run from Sunday to Saturday here, whatever the country, as the formulas of Excel's own rules have it. */
export function inPeriod(period: TimePeriod, value: Scalar, today: number, date1904 = false): boolean {
  if (typeof value !== "number") return false;
  const day = Math.floor(value) + (date1904 ? DAYS_1900_TO_1904 : 0);
  const sunday = today - ((weekdayOf(today) + 1) % 7);
  switch (period) {
    case "today":
      return day === today;
    case "yesterday":
      return day === today - 1;
    case "tomorrow":
      return day === today + 1;
    case "last7Days":
      return day > today - 7 && day <= today;
    case "thisWeek":
      return day >= sunday && day < sunday + 7;
    case "lastWeek":
      return day >= sunday - 7 && day < sunday;
    case "nextWeek":
      return day >= sunday + 7 && day < sunday + 14;
    case "thisMonth":
      return monthOf(day) === monthOf(today);
    case "lastMonth":
      return monthOf(day) === monthOf(today) - 1;
    case "nextMonth":
      return monthOf(day) === monthOf(today) + 1;
  }
}

function monthOf(serial: number): number {
  const date = dateOfSerial(serial);
  return date ? date.year * 12 + date.month : NaN;
}

/** What rules over a whole range compare with. */
export interface RangeFacts {
  /** Numbers in the range, ascending. */
  readonly sorted: readonly number[];
  /** How often each value occurs, by `valueKey`. */
  readonly counts: ReadonlyMap<string, number>;
}

export function readFacts(values: Iterable<Scalar>): RangeFacts {
  const numbers: number[] = [];
  const counts = new Map<string, number>();
  for (const value of values) {
    if (typeof value === "number") numbers.push(value);
    const key = valueKey(value);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { sorted: ascending(numbers), counts };
}

function valueKey(value: Scalar): string | null {
  if (value === null || value === "") return null;
  if (isError(value)) return `e${value.code}`;
  return `${typeof value}:${typeof value === "string" ? value.toLowerCase() : String(value)}`;
}

export function occursOften(value: Scalar, facts: RangeFacts): boolean | null {
  const key = valueKey(value);
  return key === null ? null : (facts.counts.get(key) ?? 0) > 1;
}

type TopTest = Extract<ConditionalTest, { kind: "top" }>;

export function isAmongTop(test: TopTest, value: Scalar, { sorted }: RangeFacts): boolean {
  if (typeof value !== "number" || sorted.length === 0) return false;
  const share = test.percent ? Math.max(1, Math.floor((sorted.length * test.rank) / 100)) : test.rank;
  const count = Math.min(Math.max(1, Math.trunc(share)), sorted.length);
  const bound = test.bottom ? sorted[count - 1] : sorted[sorted.length - count];
  return bound !== undefined && (test.bottom ? value <= bound : value >= bound);
}

type AverageTest = Extract<ConditionalTest, { kind: "average" }>;

/** @throws UnknownResult for bounds counted in standard deviations: Excel does not document which it takes */
export function isBesideAverage(test: AverageTest, value: Scalar, { sorted }: RangeFacts): boolean {
  if (test.standardDeviations !== 0) throw new UnknownResult("standard deviations");
  const mean = average(sorted);
  if (typeof value !== "number" || typeof mean !== "number") return false;
  const order = compareScalars(value, mean);
  if (order === 0) return test.equal;
  return test.above ? order > 0 : order < 0;
}
