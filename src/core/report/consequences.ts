import type { PlanDay } from "../calendar/plan-day.ts";
import { addWorkingDays, createCalendar } from "../calendar/working-calendar.ts";
import type { Plan } from "../plan/plan.ts";
import { delayEffect } from "../schedule/delay-effect.ts";
import type { DelayedMilestone } from "../schedule/delay-effect.ts";
import { schedulePlan } from "../schedule/schedule-plan.ts";
import type { Schedule } from "../schedule/schedule.ts";
import { isUndated, shiftBetween } from "./expected-finish.ts";
import { allSuccessors, endResults, planGraph } from "./plan-graph.ts";
import type { PlanGraph } from "./plan-graph.ts";

/** What happens to the others when this milestone comes `days` working days later; earlier when negative. */
export interface DelayConsequence {
  readonly days: number;
  /** "done": nothing can move any more; "unknown": no date or in a loop. */
  readonly state: "computed" | "done" | "unknown";
  readonly from: PlanDay | null;
  readonly to: PlanDay | null;
  /** The other milestones that move: end results first, then by the size of the shift, then in plan order. */
  readonly others: readonly DelayedMilestone[];
}

export function delayConsequence(plan: Plan, schedule: Schedule, index: number, days: number): DelayConsequence {
  const milestone = plan.milestones[index];
  const row = schedule.rows[index];
  const from = row?.earliestFinish ?? null;
  const nothing = { days, from, to: null, others: [] };
  if (milestone === undefined || row === undefined || from === null) return { ...nothing, state: "unknown" };
  if (row.state === "done") return { ...nothing, state: "done" };
  if (isUndated(milestone)) return { ...nothing, from: null, state: "unknown" };
  if (days < 0) return earlierConsequence(plan, schedule, index, days);
  const others = delayEffect(plan, schedule, index, days).filter((other) => other.index !== index);
  return {
    days,
    state: "computed",
    from,
    to: addWorkingDays(createCalendar(plan.settings.holidays), from, days),
    others: inOrder(others),
  };
}

/** The plan again with this milestone planned earlier: what its predecessors and today do not allow, does not happen. */
function earlierConsequence(plan: Plan, schedule: Schedule, index: number, days: number): DelayConsequence {
  const calendar = createCalendar(plan.settings.holidays);
  const from = schedule.rows[index]?.earliestFinish ?? null;
  const milestones = plan.milestones.map((milestone) => {
    if (milestone.index !== index || from === null) return milestone;
    const due = addWorkingDays(calendar, from, days);
    const start = milestone.start !== null && milestone.start > due ? due : milestone.start;
    return { ...milestone, due, start, duration: null };
  });
  const { today, mode, start } = schedule;
  const after = schedulePlan({ ...plan, milestones }, start === null ? { today, mode } : { today, mode, start });
  const ends = new Set(endResults(plan, planGraph(plan)));
  const others = plan.milestones.flatMap(({ index: other, nr, due }): DelayedMilestone[] => {
    const finish = schedule.rows[other]?.earliestFinish ?? null;
    const earlier = after.rows[other]?.earliestFinish ?? null;
    if (other === index || finish === null || earlier === null || earlier >= finish) return [];
    return [
      {
        index: other,
        nr,
        finish,
        delayedFinish: earlier,
        days: shiftBetween(calendar, finish, earlier),
        isEndResult: ends.has(other),
        pastDue: due !== null && earlier > due ? shiftBetween(calendar, due, earlier) : 0,
      },
    ];
  });
  return { days, state: "computed", from, to: after.rows[index]?.earliestFinish ?? null, others: inOrder(others) };
}

function inOrder(others: readonly DelayedMilestone[]): readonly DelayedMilestone[] {
  return [...others].sort(
    (a, b) => Number(b.isEndResult) - Number(a.isEndResult) || Math.abs(b.days) - Math.abs(a.days) || a.index - b.index,
  );
}

/** Milestones that can't go on when this one never comes, in plan order; what is done stays done. */
export function waitingForever(plan: Plan, graph: PlanGraph, index: number): readonly number[] {
  return allSuccessors(graph, index).filter((other) => plan.milestones[other]?.done === false);
}
