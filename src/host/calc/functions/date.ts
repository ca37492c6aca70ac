import { dateOfSerial, daysInMonth, serialOfDate, textToNumber, toNumber, type CalendarDate } from "../coerce.ts";
import { isError, NUM, UnknownResult, VALUE, type Scalar } from "../value.ts";
import { numbers, operands, scalars, type Definition, type Definitions } from "./define.ts";

function ofDate(read: (date: CalendarDate, serial: number) => Scalar): Definition {
  return numbers(1, 1, ([serial = 0]) => {
    const date = dateOfSerial(serial);
    return date ? read(date, Math.floor(serial)) : NUM;
  });
}

function ofTime(read: (seconds: number) => number): Definition {
  return numbers(1, 1, ([serial = 0]) => {
    if (serial < 0) return NUM;
    // Half a second is where Excel moves on to the next second.
    return read(Math.round((serial - Math.floor(serial)) * 86_400) % 86_400);
  });
}

/** Same day `months` later, or the last day of that month when it has no such day. */
function addMonths(serial: number, months: number, endOfMonth: boolean): Scalar {
  const date = dateOfSerial(serial);
  if (!date) return NUM;
  const month = date.month - 1 + Math.trunc(months);
  const year = date.year + Math.floor(month / 12);
  const monthInYear = ((month % 12) + 12) % 12;
  const longest = daysInMonth(year, monthInYear + 1);
  return serialOfDate(year, monthInYear + 1, endOfMonth ? longest : Math.min(date.day, longest)) ?? NUM;
}

function date([year = 0, month = 0, day = 0]: readonly number[]): Scalar {
  const whole = Math.trunc(year);
  const full = whole < 1900 ? whole + 1900 : whole;
  if (whole < 0) return NUM;
  return serialOfDate(full, Math.trunc(month), Math.trunc(day)) ?? NUM;
}

/** Day of the week, Monday 0 … Sunday 6. */
export function weekdayOf(serial: number): number {
  return (((Math.floor(serial) - 2) % 7) + 7) % 7;
}

const weekdayStarts: Readonly<Record<number, { readonly first: number; readonly base: number }>> = {
  1: { first: 6, base: 1 },
  2: { first: 0, base: 1 },
  3: { first: 0, base: 0 },
  11: { first: 0, base: 1 },
  12: { first: 1, base: 1 },
  13: { first: 2, base: 1 },
  14: { first: 3, base: 1 },
  15: { first: 4, base: 1 },
  16: { first: 5, base: 1 },
  17: { first: 6, base: 1 },
};

function weekday([serial = 0, kind = 1]: readonly number[]): Scalar {
  const start = weekdayStarts[Math.trunc(kind)];
  if (!start || serial < 0) return NUM;
  return ((weekdayOf(serial) - start.first + 7) % 7) + start.base;
}

function isoWeek(serial: number): Scalar {
  const thursday = Math.floor(serial) - weekdayOf(serial) + 3;
  const day = dateOfSerial(thursday);
  if (!day) return NUM;
  const firstDay = serialOfDate(day.year, 1, 1) ?? 0;
  return Math.floor((thursday - firstDay) / 7) + 1;
}

function weekNumber([serial = 0, kind = 1]: readonly number[]): Scalar {
  const code = Math.trunc(kind);
  if (code === 21) return isoWeek(serial);
  const start = weekdayStarts[code];
  const day = dateOfSerial(serial);
  if (!start || code === 3 || !day) return NUM;
  const firstDay = serialOfDate(day.year, 1, 1) ?? 0;
  const lead = (weekdayOf(firstDay) - start.first + 7) % 7;
  return Math.floor((Math.floor(serial) - firstDay + lead) / 7) + 1;
}

function dateDifference([from, to, unit]: readonly Scalar[]): Scalar {
  const first = toNumber(from ?? null);
  const last = toNumber(to ?? null);
  if (isError(first)) return first;
  if (isError(last)) return last;
  const a = dateOfSerial(first);
  const b = dateOfSerial(last);
  if (!a || !b || Math.floor(first) > Math.floor(last)) return NUM;
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (typeof unit === "string" ? unit.toUpperCase() : "") {
    case "D":
      return Math.floor(last) - Math.floor(first);
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "MD":
    case "YD":
      // Microsoft documents these two as unreliable.
      throw new UnknownResult(`DATEDIF ${String(unit)}`);
    default:
      return NUM;
  }
}

/** Days on a year of 360 days, the American way. */
function days360(first: number, last: number, european: boolean): Scalar {
  const a = dateOfSerial(first);
  const b = dateOfSerial(last);
  if (!a || !b) return NUM;
  let fromDay = a.day;
  let toDay = b.day;
  if (european) {
    fromDay = Math.min(fromDay, 30);
    toDay = Math.min(toDay, 30);
  } else {
    if (a.month === 2 && a.day === daysInMonth(a.year, 2)) fromDay = 30;
    if (toDay === 31 && fromDay >= 30) toDay = 30;
    fromDay = Math.min(fromDay, 30);
  }
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + toDay - fromDay;
}

function dateText([value]: readonly Scalar[]): Scalar {
  if (typeof value !== "string") return VALUE;
  const number = textToNumber(value);
  // A bare number is no date; anything but year-month-day depends on regional settings and was refused above.
  return isError(number) || !/^\s*\d{4}-/.test(value) ? VALUE : number;
}

export const dateFunctions: Definitions = {
  TODAY: operands(0, 0, (_, context) => {
    context.meetVolatile();
    return context.settings.today;
  }),
  NOW: operands(0, 0, (_, context) => {
    context.meetVolatile();
    throw new UnknownResult("NOW");
  }),
  DATE: numbers(3, 3, date),
  YEAR: ofDate((day) => day.year),
  MONTH: ofDate((day) => day.month),
  DAY: ofDate((day) => day.day),
  WEEKDAY: numbers(1, 2, weekday),
  WEEKNUM: numbers(1, 2, weekNumber),
  ISOWEEKNUM: ofDate((_, serial) => isoWeek(serial)),
  EDATE: numbers(2, 2, ([serial = 0, months = 0]) => addMonths(serial, months, false)),
  EOMONTH: numbers(2, 2, ([serial = 0, months = 0]) => addMonths(serial, months, true)),
  DATEDIF: scalars(3, 3, dateDifference),
  DAYS: numbers(2, 2, ([last = 0, first = 0]) => Math.floor(last) - Math.floor(first)),
  DAYS360: numbers(2, 3, ([first = 0, last = 0, european = 0]) => days360(first, last, european !== 0)),
  YEARFRAC: numbers(2, 3, ([first = 0, last = 0, basis = 0]) => {
    const a = Math.min(first, last);
    const b = Math.max(first, last);
    if (basis === 2) return (Math.floor(b) - Math.floor(a)) / 360;
    if (basis === 3) return (Math.floor(b) - Math.floor(a)) / 365;
    if (basis !== 0 && basis !== 4) throw new UnknownResult("YEARFRAC with basis 1");
    const days = days360(a, b, basis === 4);
    return typeof days === "number" ? days / 360 : days;
  }),
  DATEVALUE: scalars(1, 1, dateText),
  TIME: numbers(3, 3, ([hours = 0, minutes = 0, seconds = 0]) => {
    const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds);
    return total < 0 ? NUM : (total % 86_400) / 86_400;
  }),
  HOUR: ofTime((seconds) => Math.floor(seconds / 3600)),
  MINUTE: ofTime((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: ofTime((seconds) => seconds % 60),
};
