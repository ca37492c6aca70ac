import type { PlanDay } from "../calendar/plan-day.ts";
import { addWorkingDays, createCalendar } from "../calendar/working-calendar.ts";
import type { Plan } from "../plan/plan.ts";
import { delayEffect } from "../schedule/delay-effect.ts";
import type { DelayedMilestone } from "../schedule/delay-effect.ts";
import type { Schedule } from "../schedule/schedule.ts";
import { allSuccessors } from "./plan-graph.ts";
import type { PlanGraph } from "./plan-graph.ts";

/** What happens to the others when this milestone comes `days` working days later. */
export interface DelayConsequence {
  readonly days: number;
  /** "done": nothing can move any more; "unknown": no date or in a loop. */
  readonly state: "computed" | "done" | "unknown";
  readonly from: PlanDay | null;
  readonly to: PlanDay | null;
  /** The other milestones that move: end results first, then by the size of the shift, then in plan order. */
  readonly others: readonly DelayedMilestone[];
  /** Last finish of all after the delay. */
  readonly end: PlanDay | null;
}

export function delayConsequence(plan: Plan, schedule: Schedule, index: number, days: number): DelayConsequence {
  const row = schedule.rows[index];
  const from = row?.earliestFinish ?? null;
  const nothing = { days, from, to: null, others: [], end: schedule.end };
  if (row === undefined || from === null) return { ...nothing, state: "unknown" };
  if (row.state === "done") return { ...nothing, state: "done" };
  const to = addWorkingDays(createCalendar(plan.settings.holidays), from, days);
  const others = delayEffect(plan, schedule, index, days).filter((other) => other.index !== index);
  const last = Math.max(to, schedule.end ?? to, ...others.map((other) => other.delayedFinish)) as PlanDay;
  return {
    days,
    state: "computed",
    from,
    to,
    others: [...others].sort(
      (a, b) => Number(b.isEndResult) - Number(a.isEndResult) || b.days - a.days || a.index - b.index,
    ),
    end: last,
  };
}

/** Milestones that can't go on when this one never comes, in plan order; what is done stays done. */
export function waitingForever(plan: Plan, graph: PlanGraph, index: number): readonly number[] {
  return allSuccessors(graph, index).filter((other) => plan.milestones[other]?.done === false);
}
