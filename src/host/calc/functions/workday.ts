import { toNumber } from "../coerce.ts";
import { singleValue, type Context } from "../evaluate.ts";
import { isError, NUM, UnknownResult, VALUE, type CellError, type Operand, type Scalar } from "../value.ts";
import { eachValue, numberOf, operands, type Definitions } from "./define.ts";
import { weekdayOf } from "./date.ts";

/** Free days of the week, Monday first. */
type Weekend = readonly boolean[];

const saturdayAndSunday: Weekend = [false, false, false, false, false, true, true];

const pairs: Readonly<Record<number, readonly number[]>> = {
  1: [5, 6],
  2: [6, 0],
  3: [0, 1],
  4: [1, 2],
  5: [2, 3],
  6: [3, 4],
  7: [4, 5],
  11: [6],
  12: [0],
  13: [1],
  14: [2],
  15: [3],
  16: [4],
  17: [5],
};

function readWeekend(value: Scalar): Weekend | CellError {
  if (typeof value === "string") {
    if (!/^[01]{7}$/.test(value)) return VALUE;
    return [...value].map((mark) => mark === "1");
  }
  const number = value === null ? 1 : toNumber(value);
  if (isError(number)) return number;
  const days = pairs[Math.trunc(number)];
  return days ? saturdayAndSunday.map((_, day) => days.includes(day)) : NUM;
}

function readHolidays(operand: Operand | undefined, context: Context): ReadonlySet<number> | CellError {
  const found = new Set<number>();
  if (operand === undefined) return found;
  for (const { value } of eachValue([operand], context)) {
    if (isError(value)) return value;
    if (value === null) continue;
    const serial = toNumber(value);
    if (isError(serial)) return serial;
    found.add(Math.floor(serial));
  }
  return found;
}

interface Calendar {
  readonly weekend: Weekend;
  readonly holidays: ReadonlySet<number>;
}

function readCalendar(
  weekend: Operand | undefined,
  holidays: Operand | undefined,
  context: Context,
): Calendar | CellError {
  const mark = weekend === undefined ? null : singleValue(weekend, context);
  if (mark === undefined) return VALUE;
  const days = readWeekend(mark);
  if (isError(days)) return days;
  const free = readHolidays(holidays, context);
  return isError(free) ? free : { weekend: days, holidays: free };
}

function isWorkday(serial: number, calendar: Calendar): boolean {
  return calendar.weekend[weekdayOf(serial)] !== true && !calendar.holidays.has(serial);
}

function networkDays(from: number, to: number, calendar: Calendar): number {
  const first = Math.floor(Math.min(from, to));
  const last = Math.floor(Math.max(from, to));
  const perWeek = calendar.weekend.filter((free) => !free).length;
  const weeks = Math.floor((last - first + 1) / 7);
  let count = weeks * perWeek;
  for (let serial = first + weeks * 7; serial <= last; serial += 1) {
    if (calendar.weekend[weekdayOf(serial)] !== true) count += 1;
  }
  for (const holiday of calendar.holidays) {
    if (holiday >= first && holiday <= last && calendar.weekend[weekdayOf(holiday)] !== true) count -= 1;
  }
  return from > to ? -count : count;
}

const FARTHEST = 200_000;

function workday(from: number, days: number, calendar: Calendar): Scalar {
  if (calendar.weekend.every(Boolean)) return VALUE;
  const count = Math.trunc(days);
  if (Math.abs(count) > FARTHEST) throw new UnknownResult("WORKDAY far away");
  const step = Math.sign(count);
  let serial = Math.floor(from);
  for (let left = Math.abs(count); left > 0;) {
    serial += step;
    if (serial < 0) return NUM;
    if (isWorkday(serial, calendar)) left -= 1;
  }
  return serial;
}

/** A function of two numbers and a calendar; `international` has the weekend as third parameter. */
function overCalendar(international: boolean, apply: (a: number, b: number, calendar: Calendar) => Scalar) {
  return operands(2, international ? 4 : 3, (values, context) => {
    const a = numberOf(values[0], context, 0);
    if (isError(a)) return a;
    const b = numberOf(values[1], context, 0);
    if (isError(b)) return b;
    const calendar = international
      ? readCalendar(values[2], values[3], context)
      : readCalendar(undefined, values[2], context);
    return isError(calendar) ? calendar : apply(a, b, calendar);
  });
}

export const workdayFunctions: Definitions = {
  NETWORKDAYS: overCalendar(false, networkDays),
  "NETWORKDAYS.INTL": overCalendar(true, networkDays),
  WORKDAY: overCalendar(false, workday),
  "WORKDAY.INTL": overCalendar(true, workday),
};
