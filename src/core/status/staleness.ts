import type { PlanDay } from "../calendar/plan-day.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { PlanSettings, ReportingPeriod } from "../plan/plan.ts";

export interface Staleness {
  readonly asOf: PlanDay;
  /** Calendar days since. */
  readonly days: number;
  /** The reporting period that has begun since then; null when only the number of days decides. */
  readonly period: string | null;
}

/**
 * Whether a status was last judged before the reporting period that is running; without reporting periods, longer ago
 * than the threshold. null when it is fresh, or when nobody wrote down when it was judged.
 */
export function staleness(settings: PlanSettings, milestone: Milestone, today: PlanDay): Staleness | null {
  const { asOf, status } = milestone;
  if (asOf === null || status === null || asOf > today) return null;
  const days = today - asOf;
  const period = runningPeriod(settings.periods, today);
  if (period !== null) return asOf < period.start ? { asOf, days, period: period.name } : null;
  return days > settings.thresholds.staleDays ? { asOf, days, period: null } : null;
}

/** The period that holds this day; the last one to begin where periods overlap. */
function runningPeriod(periods: readonly ReportingPeriod[], today: PlanDay): ReportingPeriod | null {
  let running: ReportingPeriod | null = null;
  for (const period of periods)
    if (period.start <= today && today <= period.end && (running === null || period.start > running.start))
      running = period;
  return running;
}
