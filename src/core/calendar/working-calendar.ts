import type { NamedDay } from "./dutch-holidays.ts";
import type { PlanDay } from "./plan-day.ts";
import { asPlanDay, planDay } from "./plan-day.ts";

/**
 * Working days as a number line. `ordinal(day)` counts the working days before that day, so that
 * - the start of work on `day` lies at `ordinal(day)`,
 * - the end of work on `day` lies at `ordinal(day + 1)`,
 * - a weekend or holiday has no length: its start and end coincide with the start of the next working day.
 */
export interface WorkingCalendar {
  /** Working days before `day`, from an arbitrary zero. */
  ordinal(day: number): number;
  /** The working day that starts at this ordinal. */
  dayAt(ordinal: number): PlanDay;
  isWorkingDay(day: PlanDay): boolean;
  /** null when the day is no holiday or when the table gives it no name. */
  holidayName(day: PlanDay): string | null;
}

/** 1970-01-01 was a Thursday, so that day 0 is three days into its week. */
const DAYS_BEFORE_EPOCH_IN_WEEK = 3;
/** Plans lie here; other days are computed one by one. */
const TABLE_START: number = planDay(2000, 1, 1);
const TABLE_END: number = planDay(2080, 1, 1);

/** Monday to Friday less the holidays; the order of the holidays and double ones do not matter. */
export function createCalendar(holidays: readonly NamedDay[]): WorkingCalendar {
  const names = new Map<number, string>();
  for (const { day, name } of holidays) if (!names.has(day)) names.set(day, name);
  const weekdayHolidays = Float64Array.from([...names.keys()].filter(isWeekday)).sort();
  /** Ordinal that each holiday would have had; the k-th holiday shifts every later day by one. */
  const holidayOrdinals = weekdayHolidays.map((day, k) => weekdaysBefore(day) - k);
  const countBefore = (day: number): number => lowerBound(weekdayHolidays, day);
  const computeOrdinal = (day: number): number => weekdaysBefore(day) - countBefore(day);
  const computeDay = (ordinal: number): number => weekdayAt(ordinal + lowerBound(holidayOrdinals, ordinal + 1));

  const ordinals = new Int32Array(TABLE_END - TABLE_START);
  const firstOrdinal = computeOrdinal(TABLE_START);
  const days = new Int32Array(computeOrdinal(TABLE_END) - firstOrdinal);
  let weekday = mod7(TABLE_START + DAYS_BEFORE_EPOCH_IN_WEEK);
  let holiday = countBefore(TABLE_START);
  for (let day = TABLE_START, ordinal = firstOrdinal; day < TABLE_END; day++) {
    ordinals[day - TABLE_START] = ordinal;
    if (weekdayHolidays[holiday] === day) holiday++;
    else if (weekday < 5) days[ordinal++ - firstOrdinal] = day;
    weekday = weekday === 6 ? 0 : weekday + 1;
  }

  return {
    ordinal: (day) => ordinals[day - TABLE_START] ?? computeOrdinal(day),
    dayAt: (ordinal) => asPlanDay(days[ordinal - firstOrdinal] ?? computeDay(ordinal)),
    isWorkingDay: (day) => isWeekday(day) && !names.has(day),
    holidayName: (day) => names.get(day) ?? null,
  };
}

/** Working days in [from, to], both inclusive; 0 when `to` is before `from` or neither works. */
export function workingDaysBetween(calendar: WorkingCalendar, from: PlanDay, to: PlanDay): number {
  return to < from ? 0 : calendar.ordinal(to + 1) - calendar.ordinal(from);
}

/** `day` itself when it is a working day, else the first one after. */
export function workingDayOnOrAfter(calendar: WorkingCalendar, day: PlanDay): PlanDay {
  return calendar.dayAt(calendar.ordinal(day));
}

/** `day` itself when it is a working day, else the last one before. */
export function workingDayOnOrBefore(calendar: WorkingCalendar, day: PlanDay): PlanDay {
  return calendar.dayAt(calendar.ordinal(day + 1) - 1);
}

/** The day `count` working days after (or before) `day`; 0 gives `day` or the first working day after it. */
export function addWorkingDays(calendar: WorkingCalendar, day: PlanDay, count: number): PlanDay {
  const from = count < 0 ? calendar.ordinal(day) : calendar.ordinal(day + 1) - 1;
  return count === 0 ? workingDayOnOrAfter(calendar, day) : calendar.dayAt(from + count);
}

/** Working days from `from` to `to`: 1 for the next working day, negative when `to` is earlier, 0 for the same. */
export function workingDaysFrom(calendar: WorkingCalendar, from: PlanDay, to: PlanDay): number {
  return calendar.ordinal(to) - calendar.ordinal(from);
}

function isWeekday(day: number): boolean {
  return mod7(day + DAYS_BEFORE_EPOCH_IN_WEEK) < 5;
}

function weekdaysBefore(day: number): number {
  const shifted = day + DAYS_BEFORE_EPOCH_IN_WEEK;
  return Math.floor(shifted / 7) * 5 + Math.min(mod7(shifted), 5);
}

function weekdayAt(ordinal: number): number {
  const weeks = Math.floor(ordinal / 5);
  return weeks * 7 + (ordinal - weeks * 5) - DAYS_BEFORE_EPOCH_IN_WEEK;
}

function mod7(value: number): number {
  return ((value % 7) + 7) % 7;
}

/** How many of the sorted values are less than `limit`. */
function lowerBound(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
