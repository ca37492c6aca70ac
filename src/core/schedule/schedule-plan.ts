import type { PlanDay } from "../calendar/plan-day.ts";
import type { Plan } from "../plan/plan.ts";
import { buildNetwork } from "./network.ts";
import type { Schedule, ScheduleOptions } from "./schedule.ts";

/** Computes earliest and latest dates, floats, critical path and drivers; never changes a person's date. */
export function schedulePlan(plan: Plan, options: ScheduleOptions): Schedule {
  let end: PlanDay | null = null;
  const rows = plan.milestones.map((milestone) => {
    const finish = milestone.doneOn ?? milestone.due ?? milestone.start;
    if (finish !== null && (end === null || finish > end)) end = finish;
    return {
      index: milestone.index,
      nr: milestone.nr,
      state: milestone.done ? ("done" as const) : ("planned" as const),
      duration: milestone.duration,
      earliestStart: milestone.start,
      earliestFinish: finish,
      latestStart: null,
      latestFinish: null,
      totalFloat: null,
      freeFloat: null,
      deadlineFloat: null,
      critical: false,
      nearCritical: false,
      drivers: [],
    };
  });
  const network = buildNetwork(plan.milestones);
  return {
    mode: options.mode ?? "forward",
    today: options.today,
    start: options.start ?? null,
    end,
    leastFloat: null,
    rows,
    network,
  };
}
