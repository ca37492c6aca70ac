import { addDays } from "#core/calendar/plan-day.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import type { Plan } from "#core/plan/plan.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import type { Schedule } from "#core/schedule/schedule.ts";

export interface MovedMilestone {
  readonly milestone: Milestone;
  readonly before: PlanDay;
  readonly after: PlanDay;
}

/** The milestone with both its dates `days` calendar days later (earlier when negative). */
export function shifted(milestone: Milestone, days: number): Milestone {
  return {
    ...milestone,
    start: milestone.start === null ? null : addDays(milestone.start, days),
    due: milestone.due === null ? null : addDays(milestone.due, days),
  };
}

/** Which other milestones get another expected day when this one moves; in plan order. */
export function shiftEffect(plan: Plan, schedule: Schedule, index: number, days: number): readonly MovedMilestone[] {
  const milestones = plan.milestones.map((milestone) =>
    milestone.index === index ? shifted(milestone, days) : milestone,
  );
  const after = schedulePlan({ ...plan, milestones }, { today: schedule.today, mode: schedule.mode });
  return plan.milestones.flatMap((milestone) => {
    const was = schedule.rows[milestone.index]?.earliestFinish ?? null;
    const is = after.rows[milestone.index]?.earliestFinish ?? null;
    return milestone.index === index || was === null || is === null || was === is
      ? []
      : [{ milestone, before: was, after: is }];
  });
}
