import type { PlanDay } from "../calendar/plan-day.ts";
import { createCalendar, workingDaysFrom } from "../calendar/working-calendar.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { Plan } from "../plan/plan.ts";
import type { Schedule } from "../schedule/schedule.ts";
import { delayConsequence, waitingForever } from "./consequences.ts";
import type { DecisionKind, Verdict } from "./decision-facts.ts";
import { planGraph } from "./plan-graph.ts";

/** A cell of the plan that a verdict would change. Nothing changes unless a person asks for it. */
export type VerdictConsequence = { readonly milestone: Milestone } & (
  | { readonly field: "due"; readonly old: PlanDay | null; readonly new: PlanDay }
  | { readonly field: "status"; readonly old: Milestone["status"]; readonly new: "rood" }
);

/**
 * On hold: the new day of the decision and every promised date that no longer holds. No-go to a phase: the milestone and what waits for
 * it stand still; to an issue nothing is done. A go changes dates only where the option that was chosen says by how much.
 *
 * @param optionDays Working days of the chosen option, negative is earlier; null when it does not say.
 */
export function verdictConsequences(
  plan: Plan,
  schedule: Schedule,
  milestone: Milestone,
  verdict: Verdict,
  until: PlanDay | null,
  kind: DecisionKind = "faseovergang",
  optionDays: number | null = null,
): readonly VerdictConsequence[] {
  if (verdict === "no-go") {
    if (kind === "kwestie") return [];
    const stopped = waitingForever(plan, planGraph(plan), milestone.index).flatMap(
      (index) => plan.milestones[index] ?? [],
    );
    return [milestone, ...stopped]
      .filter((other) => !other.done && other.status !== "rood")
      .map((other) => ({ milestone: other, field: "status", old: other.status, new: "rood" }));
  }
  if (verdict !== "aanhouden") return optionDays === null ? [] : movedBy(plan, schedule, milestone, optionDays);
  if (until === null) return [];
  const changes: VerdictConsequence[] = [];
  if (milestone.due !== null && until > milestone.due) {
    changes.push({ milestone, field: "due", old: milestone.due, new: until });
  }
  const finish = schedule.rows[milestone.index]?.earliestFinish ?? null;
  const days = finish === null ? 0 : workingDaysFrom(createCalendar(plan.settings.holidays), finish, until);
  if (days <= 0) return changes;
  const others = movedBy(plan, schedule, milestone, days).filter((change) => change.milestone !== milestone);
  return [...changes, ...others].sort((a, b) => a.milestone.index - b.milestone.index);
}

/** The milestone's own new promise, and of the others every promise that no longer holds. */
function movedBy(plan: Plan, schedule: Schedule, milestone: Milestone, days: number): readonly VerdictConsequence[] {
  const { to, others } = delayConsequence(plan, schedule, milestone.index, days);
  const changes: VerdictConsequence[] = [];
  if (to !== null && days !== 0 && to !== milestone.due) {
    changes.push({ milestone, field: "due", old: milestone.due, new: to });
  }
  for (const other of others) {
    const moved = plan.milestones[other.index];
    if (moved === undefined || moved.due === null || other.delayedFinish <= moved.due) continue;
    changes.push({ milestone: moved, field: "due", old: moved.due, new: other.delayedFinish });
  }
  return changes.sort((a, b) => a.milestone.index - b.milestone.index);
}
