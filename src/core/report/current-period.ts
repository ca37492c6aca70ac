import type { PlanDay } from "../calendar/plan-day.ts";
import type { ReportingPeriod } from "../plan/plan.ts";

/** The period to report on: the one that holds the day, else the last that ended before it, else the first to come. */
export function currentPeriod(periods: readonly ReportingPeriod[], day: PlanDay): ReportingPeriod | null {
  const inOrder = [...periods].sort((a, b) => a.end - b.end || a.start - b.start);
  return (
    inOrder.find((period) => period.start <= day && day <= period.end) ??
    inOrder.filter((period) => period.end < day).at(-1) ??
    inOrder[0] ??
    null
  );
}
