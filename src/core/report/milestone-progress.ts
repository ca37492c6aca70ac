import { addDays } from "../calendar/plan-day.ts";
import type { PlanDay } from "../calendar/plan-day.ts";
import type { Milestone } from "../plan/milestone.ts";

/** Both days inclusive. */
export interface ReportSpan {
  readonly start: PlanDay;
  readonly end: PlanDay;
}

/**
 * Where a milestone stands at the end of a reporting period, or today when the period still runs.
 * - `reached`: done in this period, on time; `reached-late`: done in this period, after its due date;
 * - `reached-before`: done before this period;
 * - `not-reached`: due in or before this period and passed, not done;
 * - `running`: started in or before this period, due later; `upcoming`: starts later;
 * - `undated`: no date to judge by.
 */
export type Progress =
  "reached" | "reached-late" | "reached-before" | "not-reached" | "running" | "upcoming" | "undated";

/**
 * A milestone that is done without a day counts by its due date. What was done after the period's end was not done at
 * its end.
 */
export function progressOf(milestone: Milestone, span: ReportSpan, today: PlanDay): Progress {
  const { done, doneOn, start, due } = milestone;
  // What is due today may still be done today.
  const lastDay = Math.min(span.end, addDays(today, -1));
  const reachedOn = doneOn ?? (done ? due : null);
  if (reachedOn !== null && reachedOn <= span.end) {
    if (reachedOn < span.start) return "reached-before";
    return due !== null && reachedOn > due ? "reached-late" : "reached";
  }
  if (done && reachedOn === null) return "reached";
  // Marked done without a day while its due date lies ahead: the mark is the fact.
  if (done && doneOn === null) return "reached";
  if (due !== null && due <= lastDay) return "not-reached";
  if (start !== null) return start <= span.end ? "running" : "upcoming";
  return due === null ? "undated" : "running";
}

/** Due in the span after this one, or running in it: what the outlook tells. */
export function isInOutlook(milestone: Milestone, next: ReportSpan): boolean {
  if (milestone.done) return false;
  const first = milestone.start ?? milestone.due;
  const last = milestone.due ?? milestone.start;
  return first !== null && last !== null && first <= next.end && last >= next.start;
}
