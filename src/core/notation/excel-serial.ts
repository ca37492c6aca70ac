import { planDay } from "../calendar/plan-day.ts";
import type { PlanDay } from "../calendar/plan-day.ts";

/** Serial 0 of each date system: 1900 counts 1900-01-01 as 1, 1904 counts 1904-01-01 as 0. */
const BASE_1900 = planDay(1899, 12, 30);
const BASE_1904 = planDay(1904, 1, 1);
/** 9999-12-31, the last day Excel knows. */
const LAST_DAY = planDay(9999, 12, 31);

/**
 * The day of an Excel serial number, its time of day cut off; null for what is no day: below the first day, after the
 * year 9999, and the 29 February 1900 that Excel shows at 60 (a Lotus 1-2-3 bug kept on purpose).
 */
export function dayOfSerial(serial: number, date1904: boolean): PlanDay | null {
  if (!Number.isFinite(serial)) return null;
  const whole = Math.floor(serial);
  if (date1904) {
    const day = (BASE_1904 + whole) as PlanDay;
    return whole < 0 || day > LAST_DAY ? null : day;
  }
  if (whole < 1 || whole === 60) return null;
  const day = (BASE_1900 + whole + (whole < 60 ? 1 : 0)) as PlanDay;
  return day > LAST_DAY ? null : day;
}

/** Inverse of dayOfSerial; null for days that the date system has no number for. */
export function serialOfDay(day: PlanDay, date1904: boolean): number | null {
  if (day > LAST_DAY) return null;
  if (date1904) return day < BASE_1904 ? null : day - BASE_1904;
  const serial = day - BASE_1900;
  if (serial > 60) return serial;
  return serial - 1 < 1 ? null : serial - 1;
}

/** True when a number format shows a date (day, month or year letters outside quotes, colours and escapes). */
export function isDateFormat(numberFormat: string): boolean {
  if (numberFormat === "General") return false;
  const bare = lettersOf(numberFormat);
  if (/[dyj]/i.test(bare)) return true;
  // "m" alone is minutes when hours or seconds stand beside it.
  return /m/i.test(bare) && !/[hsu0#?]/i.test(bare);
}

/** Format letters outside quotes, colours and escapes. */
function lettersOf(numberFormat: string): string {
  return numberFormat
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/general|standaard/gi, "");
}

/** False for date formats that leave the day out, such as `mmm-yy`. */
export function showsDay(numberFormat: string): boolean {
  return /[dh]/i.test(lettersOf(numberFormat));
}

export function showsMonth(numberFormat: string): boolean {
  return /m/i.test(lettersOf(numberFormat));
}
