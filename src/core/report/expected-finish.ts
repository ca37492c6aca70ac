import type { PlanDay } from "../calendar/plan-day.ts";
import { addDays } from "../calendar/plan-day.ts";
import { workingDaysFrom } from "../calendar/working-calendar.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { Schedule } from "../schedule/schedule.ts";

/** A row without any date or length: the schedule can place it, but that place is no forecast. */
export function isUndated(milestone: Milestone): boolean {
  return !milestone.done && milestone.start === null && milestone.due === null && milestone.duration === null;
}

/** What the plan expects of the finish: the day it was done, else the computed one; null when nothing can be said. */
export function expectedFinish(schedule: Schedule, milestone: Milestone): PlanDay | null {
  if (milestone.done) return milestone.doneOn ?? milestone.due;
  return isUndated(milestone) ? null : (schedule.rows[milestone.index]?.earliestFinish ?? null);
}

/** Expected after its promised day. */
export function isLate(schedule: Schedule, milestone: Milestone): boolean {
  if (milestone.done || milestone.due === null) return false;
  const expected = schedule.rows[milestone.index]?.earliestFinish ?? null;
  return expected !== null && expected > milestone.due;
}

/** Working days later, negative when earlier; a shift over a weekend alone is none. */
export function shiftBetween(calendar: WorkingCalendar, from: PlanDay, to: PlanDay): number {
  return workingDaysFrom(calendar, addDays(from, 1), addDays(to, 1));
}
