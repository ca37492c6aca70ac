import { UnsupportedByHostError } from "../protocol/host-error.ts";

type Value = string | number | boolean | null;
type Span = readonly [first: number, afterLast: number];

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

function dayOf(year: number, month: number, day: number): number {
  return (Date.UTC(year, month, day) - EPOCH) / DAY_MS;
}

/** The days that a dynamic filter means, seen from a day. Weeks start on Sunday, as in Excel's filters. */
function spanOf(type: string, nowSerial: number): Span | null {
  const today = Math.floor(nowSerial);
  const date = new Date(EPOCH + today * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const week = today - date.getUTCDay();
  const quarter = Math.floor(month / 3) * 3;
  const months = (first: number, count: number): Span => [dayOf(year, first, 1), dayOf(year, first + count, 1)];
  const spans: Readonly<Record<string, Span>> = {
    today: [today, today + 1],
    yesterday: [today - 1, today],
    tomorrow: [today + 1, today + 2],
    thisWeek: [week, week + 7],
    lastWeek: [week - 7, week],
    nextWeek: [week + 7, week + 14],
    thisMonth: months(month, 1),
    lastMonth: months(month - 1, 1),
    nextMonth: months(month + 1, 1),
    thisQuarter: months(quarter, 3),
    lastQuarter: months(quarter - 3, 3),
    nextQuarter: months(quarter + 3, 3),
    thisYear: months(0, 12),
    lastYear: months(-12, 12),
    nextYear: months(12, 12),
    yearToDate: [dayOf(year, 0, 1), today + 1],
  };
  return spans[type] ?? null;
}

/** `values` are all the values of the column, for the averages. */
export function dynamicTest(
  type: string,
  values: readonly Value[],
  nowSerial: number,
): (cell: { readonly value: Value }) => boolean {
  if (type === "aboveAverage" || type === "belowAverage") {
    const numbers = values.filter((value): value is number => typeof value === "number");
    const average = numbers.reduce((sum, value) => sum + value, 0) / Math.max(1, numbers.length);
    return ({ value }) => typeof value === "number" && (type === "aboveAverage" ? value > average : value < average);
  }
  const span = spanOf(type, nowSerial);
  if (span) return ({ value }) => typeof value === "number" && value >= span[0] && value < span[1];
  const month = /^M(\d{1,2})$/u.exec(type)?.[1];
  const quarter = /^Q([1-4])$/u.exec(type)?.[1];
  if (month === undefined && quarter === undefined) {
    throw new UnsupportedByHostError(`dynamic filter "${type}"`, "this criterion is not evaluated.");
  }
  return ({ value }) => {
    if (typeof value !== "number") return false;
    const of = new Date(EPOCH + Math.floor(value) * DAY_MS).getUTCMonth();
    return month === undefined ? Math.floor(of / 3) + 1 === Number(quarter) : of + 1 === Number(month);
  };
}
