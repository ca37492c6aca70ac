declare const planDayBrand: unique symbol;

/** A whole calendar day without time or zone: days since 1970-01-01, which was a Thursday. */
export type PlanDay = number & { readonly [planDayBrand]: true };

export interface CivilDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/** The day with this number; the caller vouches that it is whole. */
export function asPlanDay(dayNumber: number): PlanDay {
  return dayNumber as PlanDay;
}

/**
 * Proleptic Gregorian date to day number.
 * Source: H. Hinnant, chrono-compatible low-level date algorithms, days_from_civil.
 */
export function planDay(year: number, month: number, day: number): PlanDay {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return asPlanDay(era * 146097 + dayOfEra - 719468);
}

/** Inverse of planDay (civil_from_days of the same source). */
export function civilDate(day: PlanDay): CivilDate {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** Days in a month of 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : planDay(year, month + 1, 1) - planDay(year, month, 1);
}

/** The day, or null when that month has no such day. */
export function validPlanDay(year: number, month: number, day: number): PlanDay | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return planDay(year, month, day);
}

export function addDays(day: PlanDay, days: number): PlanDay {
  return asPlanDay(day + days);
}

/** Same day of the month, `months` later; the last day of the month where that day does not exist (31 Jan + 1 = 28 or 29 Feb). */
export function addMonths(day: PlanDay, months: number): PlanDay {
  const { year, month, day: dayOfMonth } = civilDate(day);
  const monthIndex = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(monthIndex / 12);
  const targetMonth = monthIndex - targetYear * 12 + 1;
  return planDay(targetYear, targetMonth, Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)));
}

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export function isoWeekday(day: PlanDay): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** `yyyy-mm-dd` */
export function toIsoDate(day: PlanDay): string {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

/** Reads `yyyy-mm-dd` and nothing else; null for any other text and for days that do not exist. */
export function fromIsoDate(text: string): PlanDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match === null ? null : validPlanDay(Number(match[1]), Number(match[2]), Number(match[3]));
}
