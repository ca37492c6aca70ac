import { fromIsoDate, planDay } from "#core/calendar/plan-day.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";

/** The day on the person's own calendar; a day given in the address (`?today=2026-03-02`) takes its place. */
export function planDayOfClock(now: Date, given: string | null): PlanDay {
  return (given === null ? null : fromIsoDate(given)) ?? planDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
