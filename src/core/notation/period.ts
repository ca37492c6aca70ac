import { addDays, addMonths, daysInMonth, isoWeekday, planDay, validPlanDay } from "../calendar/plan-day.ts";
import type { PlanDay } from "../calendar/plan-day.ts";
import type { Season } from "./date-words.ts";

/** How exactly a date is known; Dutch because it stands in the contract and on the sheet. */
export type DatePrecision =
  "dag" | "week" | "maand" | "kwartaal" | "seizoen" | "halfjaar" | "jaar" | "schooljaar" | "jaarbegin" | "jaareinde";

/** Why a date may mean something else than the reading that is preferred. */
export type DateDoubtCode =
  | "no-year"
  | "day-or-month"
  | "month-first"
  | "season"
  | "part-of-period"
  | "approximate"
  | "until"
  | "after"
  | "school-year-or-years"
  | "school-year-of-one-year"
  | "winter"
  | "plain-number"
  | "year-in-date-cell"
  | "month-year-or-day"
  | "relative"
  | "school-quarter"
  | "weeks-or-year"
  | "month-shown"
  | "with-remark";

export interface Span {
  /** Inclusive. */
  readonly first: PlanDay;
  /** Inclusive; before `first` only where a notation names a point between two days ("medio 2025"). */
  readonly last: PlanDay;
}

export interface PeriodDoubt {
  readonly code: DateDoubtCode;
  /** The other readings, most likely first. */
  readonly alternatives: readonly Span[];
}

export interface Period extends Span {
  readonly precision: DatePrecision;
  readonly doubts: readonly PeriodDoubt[];
}

export function period(
  first: PlanDay,
  last: PlanDay,
  precision: DatePrecision,
  doubts: readonly PeriodDoubt[] = [],
): Period {
  return { first, last, precision, doubts };
}

export function dayPeriod(year: number, month: number, day: number): Period | null {
  const found = validPlanDay(year, month, day);
  return found === null ? null : period(found, found, "dag");
}

export function monthPeriod(year: number, month: number): Period {
  return period(planDay(year, month, 1), planDay(year, month, daysInMonth(year, month)), "maand");
}

/** Months `month` … `month + count - 1`; both may run on over the year's end (14 is February of the next year). */
export function monthsPeriod(year: number, month: number, count: number, precision: DatePrecision): Period {
  const first = planDay(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, 1);
  return period(first, addDays(addMonths(first, count), -1), precision);
}

export function quarterPeriod(year: number, quarter: number): Period {
  return monthsPeriod(year, quarter * 3 - 2, 3, "kwartaal");
}

export function yearPeriod(year: number): Period {
  return monthsPeriod(year, 1, 12, "jaar");
}

/** Schooljaar: 1 August to 31 July (CBS). */
export function schoolYearPeriod(startYear: number): Period {
  return monthsPeriod(startYear, 8, 12, "schooljaar");
}

/** ISO 8601 week, Monday to Sunday; null where that year has no such week. */
export function weekPeriod(year: number, week: number): Period | null {
  if (week < 1 || week > 53) return null;
  const fourth = planDay(year, 1, 4);
  const monday = addDays(fourth, 1 - isoWeekday(fourth) + (week - 1) * 7);
  const thursday = addDays(monday, 3);
  if (thursday < planDay(year, 1, 1) || thursday > planDay(year, 12, 31)) return null;
  return period(monday, addDays(monday, 6), "week");
}

/** Meteorological seasons; a winter with one year is the one that begins in it, or the one that ends in it. */
export function seasonPeriod(year: number, season: Season): Period {
  if (season === "winter") {
    const begins = monthsPeriod(year, 12, 3, "seizoen");
    const ends = monthsPeriod(year - 1, 12, 3, "seizoen");
    return { ...begins, doubts: [{ code: "winter", alternatives: [ends] }] };
  }
  const month = season === "voorjaar" ? 3 : season === "zomer" ? 6 : 9;
  const found = monthsPeriod(year, month, 3, "seizoen");
  const astronomic: Span = {
    first: planDay(year, month, season === "najaar" ? 23 : 21),
    last: planDay(year, month + 3, season === "najaar" ? 20 : season === "voorjaar" ? 20 : 22),
  };
  const loose: Span = {
    first: planDay(year, month + 1, 1),
    last: planDay(year, month + 3, daysInMonth(year, month + 3)),
  };
  return { ...found, doubts: [{ code: "season", alternatives: [astronomic, loose] }] };
}

/** 26 is 2026, 97 is 1997: Excel's own window (00–29 is 20xx) stretched to 2049, because plans look ahead. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

export type PeriodPart = "begin" | "medio" | "eind";

/**
 * Begin, middle or end of a period. Start fields take its first day, due fields its last; the alternatives are the other
 * ways in which people mean it.
 */
export function partOfPeriod(whole: Period, part: PeriodPart): Period {
  const months = monthsOf(whole);
  if (whole.precision === "dag" || whole.precision === "week" || months === 0) return whole;
  const piece = part === "medio" ? middleOf(whole, months) : edgeOf(whole, months, part);
  const precision = partPrecision(whole.precision, part);
  return {
    ...piece,
    precision,
    doubts: [...whole.doubts, { code: "part-of-period", alternatives: partAlternatives(whole, months, part) }],
  };
}

function monthsOf(whole: Span): number {
  return Math.round((whole.last - whole.first + 1) / 30.44);
}

function partPrecision(precision: DatePrecision, part: PeriodPart): DatePrecision {
  if (precision !== "jaar") return precision;
  return part === "begin" ? "jaarbegin" : part === "eind" ? "jaareinde" : "halfjaar";
}

function middleOf(whole: Span, months: number): Span {
  if (months === 1) return { first: addDays(whole.first, 14), last: addDays(whole.first, 14) };
  if (months % 2 === 1) {
    const first = addMonths(whole.first, (months - 1) / 2);
    return { first, last: addDays(addMonths(first, 1), -1) };
  }
  const half = addMonths(whole.first, months / 2);
  return { first: half, last: addDays(half, -1) };
}

function edgeOf(whole: Span, months: number, part: PeriodPart): Span {
  if (months === 1) {
    return part === "begin"
      ? { first: whole.first, last: addDays(whole.first, 9) }
      : { first: addDays(whole.first, 20), last: whole.last };
  }
  const size = months >= 9 ? 3 : 1;
  return part === "begin"
    ? { first: whole.first, last: addDays(addMonths(whole.first, size), -1) }
    : { first: addMonths(addDays(whole.last, 1), -size), last: whole.last };
}

function partAlternatives(whole: Span, months: number, part: PeriodPart): Span[] {
  if (part === "medio") {
    if (months === 1) return [{ first: addDays(whole.first, 10), last: addDays(whole.first, 19) }];
    const beforeHalf = addMonths(whole.first, Math.floor((months - 1) / 2));
    const point = addDays(beforeHalf, 14);
    return [
      { first: point, last: point },
      { first: beforeHalf, last: addDays(addMonths(beforeHalf, 2), -1) },
    ];
  }
  if (part === "begin") {
    const lastOfMonth = addDays(addMonths(whole.first, 1), -1);
    return [
      { first: whole.first, last: months === 1 ? whole.first : lastOfMonth },
      { first: whole.first, last: whole.first },
    ];
  }
  const lastMonth = addMonths(addDays(whole.last, 1), -1);
  return [
    { first: months === 1 ? whole.last : lastMonth, last: whole.last },
    { first: whole.last, last: whole.last },
  ];
}
