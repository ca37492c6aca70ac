import { civilDate, planDay } from "#core/calendar/plan-day.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { Plan, ReportingPeriod } from "#core/plan/plan.ts";
import { currentPeriod } from "#core/report/current-period.ts";

/** What the place opens with; without periods in the settings the calendar year. */
export function reportPeriod(plan: Plan, day: PlanDay): Pick<ReportingPeriod, "start" | "end"> {
  const { year } = civilDate(day);
  return currentPeriod(plan.settings.periods, day) ?? { start: planDay(year, 1, 1), end: planDay(year, 12, 31) };
}
