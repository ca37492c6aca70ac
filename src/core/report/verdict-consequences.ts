import type { PlanDay } from "../calendar/plan-day.ts";
import { createCalendar, workingDaysFrom } from "../calendar/working-calendar.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { Plan } from "../plan/plan.ts";
import type { Schedule } from "../schedule/schedule.ts";
import { delayConsequence, waitingForever } from "./consequences.ts";
import type { Verdict } from "./decision-facts.ts";
import { planGraph } from "./plan-graph.ts";

/** A cell of the plan that a verdict would change. Nothing changes unless a person asks for it. */
export type VerdictConsequence = { readonly milestone: Milestone } & (
  | { readonly field: "due"; readonly old: PlanDay | null; readonly new: PlanDay }
  | { readonly field: "status"; readonly old: Milestone["status"]; readonly new: "rood" }
);

/**
 * On hold: the new day of the decision and every promised date that no longer holds. No-go: the milestone and what waits for it
 * stand still. A go, with or without conditions, changes no date or status.
 */
export function verdictConsequences(
  plan: Plan,
  schedule: Schedule,
  milestone: Milestone,
  verdict: Verdict,
  until: PlanDay | null,
): readonly VerdictConsequence[] {
  if (verdict === "no-go") {
    const stopped = waitingForever(plan, planGraph(plan), milestone.index).flatMap(
      (index) => plan.milestones[index] ?? [],
    );
    return [milestone, ...stopped]
      .filter((other) => !other.done && other.status !== "rood")
      .map((other) => ({ milestone: other, field: "status", old: other.status, new: "rood" }));
  }
  if (verdict !== "aanhouden" || until === null) return [];
  const changes: VerdictConsequence[] = [];
  if (milestone.due !== null && until > milestone.due) {
    changes.push({ milestone, field: "due", old: milestone.due, new: until });
  }
  const finish = schedule.rows[milestone.index]?.earliestFinish ?? null;
  const days = finish === null ? 0 : workingDaysFrom(createCalendar(plan.settings.holidays), finish, until);
  if (days <= 0) return changes;
  for (const other of delayConsequence(plan, schedule, milestone.index, days).others) {
    const moved = plan.milestones[other.index];
    if (moved === undefined || moved.due === null || other.delayedFinish <= moved.due) continue;
    changes.push({ milestone: moved, field: "due", old: moved.due, new: other.delayedFinish });
  }
  return changes.sort((a, b) => a.milestone.index - b.milestone.index);
}
