import type { PlanDay } from "../calendar/plan-day.ts";
import { createCalendar } from "../calendar/working-calendar.ts";
import type { Plan } from "../plan/plan.ts";
import { usableDates } from "./row-facts.ts";
import type { Driver, Schedule, ScheduledMilestone } from "./schedule.ts";

export interface DateChange {
  readonly from: PlanDay | null;
  readonly to: PlanDay;
}

/** Dates that a person may take over, one by one; the other way out is always to adjust the goal or the dependency. */
export interface DateProposal {
  readonly index: number;
  readonly nr: string;
  /** null: that date may stay. */
  readonly start: DateChange | null;
  readonly due: DateChange | null;
  /** Working days that the due day (or else the start) moves; 0 when only empty dates are filled in. */
  readonly days: number;
  readonly drivers: readonly Driver[];
}

/**
 * Old and new dates of every row whose own dates cannot hold, or that has none but whose duration is known. Planning
 * forward: the earliest dates, for rows that come too early. Planning backward: the latest dates, for rows that come
 * too late. Dates that differ by a weekend or holiday only are left alone.
 */
export function proposeDates(plan: Plan, schedule: Schedule): readonly DateProposal[] {
  const calendar = createCalendar(plan.settings.holidays);
  const backward = schedule.mode === "backward";
  const proposals: DateProposal[] = [];
  for (const row of schedule.rows) {
    const milestone = plan.milestones[row.index]!;
    if (row.state === "done" || row.state === "loop") continue;
    const { start, due } = usableDates(milestone);
    if (milestone.unreadable.includes("start") || milestone.unreadable.includes("due")) continue;
    const [newStart, newDue] = targetDates(row, backward);
    if (newStart === null || newDue === null) continue;
    const late = (own: PlanDay, end: boolean, target: PlanDay): number =>
      calendar.ordinal(target + (end ? 1 : 0)) - calendar.ordinal(own + (end ? 1 : 0));
    const wrong = (distance: number): boolean => (backward ? distance < 0 : distance > 0);
    const startDistance = start === null ? 0 : late(start, false, newStart);
    const dueDistance = due === null ? 0 : late(due, true, newDue);
    const isEmpty = start === null && due === null && milestone.duration !== null;
    const startChange = (start === null ? isEmpty : row.state === "planned" && wrong(startDistance))
      ? { from: start, to: newStart }
      : null;
    const dueChange = (due === null ? isEmpty : wrong(dueDistance)) ? { from: due, to: newDue } : null;
    if (startChange === null && dueChange === null) continue;
    proposals.push({
      index: row.index,
      nr: row.nr,
      start: startChange,
      due: dueChange,
      days: dueChange !== null && due !== null ? dueDistance : startDistance,
      drivers: row.drivers,
    });
  }
  return proposals;
}

function targetDates(row: ScheduledMilestone, backward: boolean): readonly [PlanDay | null, PlanDay | null] {
  return backward ? [row.latestStart, row.latestFinish] : [row.earliestStart, row.earliestFinish];
}
