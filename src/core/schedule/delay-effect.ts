import type { PlanDay } from "../calendar/plan-day.ts";
import type { Plan } from "../plan/plan.ts";
import type { Schedule } from "./schedule.ts";

/** What happens to one later milestone when another is delayed. */
export interface DelayedMilestone {
  readonly index: number;
  readonly nr: string;
  readonly finish: PlanDay;
  readonly delayedFinish: PlanDay;
  /** Working days later. */
  readonly days: number;
  /** Nothing waits for it, or its kind says so. */
  readonly isEndResult: boolean;
  /** Working days past its promised date after the delay; 0 when it still holds or has none. */
  readonly pastDue: number;
}

/** Effect of finishing milestone `index` `days` working days later: every other milestone that moves, in plan order. */
export function delayEffect(
  _plan: Plan,
  _schedule: Schedule,
  _index: number,
  _days: number,
): readonly DelayedMilestone[] {
  return [];
}
