import { dutchPublicHolidaysBetween } from "#core/calendar/dutch-holidays.ts";
import { civilDate } from "#core/calendar/plan-day.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import { DEFAULT_THRESHOLDS } from "#core/plan/plan.ts";
import type { PlanSettings } from "#core/plan/plan.ts";

/** Settings of a workbook without a settings sheet: the national holidays of the plan's years, and our defaults. */
export function defaultSettings(days: readonly PlanDay[], today: PlanDay): PlanSettings {
  const years = [...days, today].map((day) => civilDate(day).year).filter((year) => year >= 1950 && year <= 2150);
  const first = years.reduce((least, year) => Math.min(least, year), civilDate(today).year);
  const last = years.reduce((most, year) => Math.max(most, year), civilDate(today).year);
  return {
    holidays: dutchPublicHolidaysBetween(first, last),
    periods: [],
    parties: [],
    labels: { subproject: "Deelproject", goal: "Doelstelling" },
    thresholds: DEFAULT_THRESHOLDS,
  };
}
