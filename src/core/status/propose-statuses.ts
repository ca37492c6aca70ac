import type { PlanDay } from "../calendar/plan-day.ts";
import type { Plan } from "../plan/plan.ts";
import type { Schedule } from "../schedule/schedule.ts";
import type { StatusProposal } from "./proposal.ts";

/** A proposal with its reasons for each milestone that is not done, in plan order. */
export function proposeStatuses(plan: Plan, _schedule: Schedule, _today: PlanDay): readonly StatusProposal[] {
  return plan.milestones
    .filter((milestone) => !milestone.done)
    .map((milestone) => ({
      index: milestone.index,
      nr: milestone.nr,
      current: milestone.status,
      proposed: milestone.status,
      differs: false,
      reasons: [
        { rule: milestone.status === null ? "not-started" : "on-schedule", status: milestone.status, facts: {} },
      ],
    }));
}
