import type { PlanDay } from "./plan-day.ts";
import { addDays, isoWeekday, planDay } from "./plan-day.ts";

/** Structurally the plan's Holiday; named here because the calendar knows no plan. */
export interface NamedDay {
  readonly day: PlanDay;
  readonly name: string;
}

/**
 * Easter Sunday in the Gregorian calendar.
 * Source: anonymous Gregorian algorithm (Nature, 1876), as in J. Meeus, Astronomical Algorithms, chapter 8.
 */
export function easterSunday(year: number): PlanDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return planDay(year, Math.floor(n / 31), (n % 31) + 1);
}

/** 27 April, or the Saturday before when that is a Sunday (2025, 2031). */
export function kingsDay(year: number): PlanDay {
  const day = planDay(year, 4, 27);
  return isoWeekday(day) === 7 ? addDays(day, -1) : day;
}

/**
 * Days on which Dutch schools and offices are closed, in order. Goede Vrijdag is left out because most collective
 * agreements let people work; Bevrijdingsdag is in only in the lustrum years (2025, 2030), in which most are closed.
 * A plan holds its own copy, so that both can be added or removed there.
 */
export function dutchPublicHolidays(year: number): readonly NamedDay[] {
  const easter = easterSunday(year);
  const days: NamedDay[] = [
    { day: planDay(year, 1, 1), name: "Nieuwjaarsdag" },
    { day: easter, name: "Eerste paasdag" },
    { day: addDays(easter, 1), name: "Tweede paasdag" },
    { day: kingsDay(year), name: "Koningsdag" },
    ...(year % 5 === 0 ? [{ day: planDay(year, 5, 5), name: "Bevrijdingsdag" }] : []),
    { day: addDays(easter, 39), name: "Hemelvaartsdag" },
    { day: addDays(easter, 49), name: "Eerste pinksterdag" },
    { day: addDays(easter, 50), name: "Tweede pinksterdag" },
    { day: planDay(year, 12, 25), name: "Eerste kerstdag" },
    { day: planDay(year, 12, 26), name: "Tweede kerstdag" },
  ];
  return days.sort((left, right) => left.day - right.day);
}

/** Public holidays of all years from `firstYear` to `lastYear`, both inclusive, in order. */
export function dutchPublicHolidaysBetween(firstYear: number, lastYear: number): readonly NamedDay[] {
  const days: NamedDay[] = [];
  for (let year = firstYear; year <= lastYear; year++) days.push(...dutchPublicHolidays(year));
  return days;
}
