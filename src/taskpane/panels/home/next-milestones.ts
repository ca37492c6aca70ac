import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { Milestone } from "#core/plan/milestone.ts";

export type DatedMilestone = Milestone & { readonly due: PlanDay };

/** Not done and due today or later, soonest first, equal days in plan order. */
export function nextMilestones(
  milestones: readonly Milestone[],
  today: PlanDay,
  limit: number,
): readonly DatedMilestone[] {
  return milestones
    .filter(
      (milestone): milestone is DatedMilestone => !milestone.done && milestone.due !== null && milestone.due >= today,
    )
    .sort((a, b) => a.due - b.due || a.index - b.index)
    .slice(0, limit);
}
