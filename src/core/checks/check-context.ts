import type { PlanDay } from "../calendar/plan-day.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { Plan } from "../plan/plan.ts";
import type { Network } from "../schedule/network.ts";
import type { RowFacts } from "../schedule/row-facts.ts";
import { DONE } from "../schedule/row-facts.ts";
import { layGroundwork } from "../schedule/schedule-plan.ts";
import type { Schedule } from "../schedule/schedule.ts";

/** What every check may look at. */
export interface CheckContext {
  readonly plan: Plan;
  readonly milestones: readonly Milestone[];
  readonly schedule: Schedule;
  readonly today: PlanDay;
  readonly calendar: WorkingCalendar;
  readonly network: Network;
  readonly facts: RowFacts;
}

export function createCheckContext(plan: Plan, schedule: Schedule, today: PlanDay): CheckContext {
  const { calendar, network, facts } = layGroundwork(plan, { today }, schedule.network);
  return { plan, milestones: plan.milestones, schedule, today, calendar, network, facts };
}

export function isDone(context: CheckContext, index: number): boolean {
  return context.facts.state[index] === DONE;
}

export function inSameLoop(network: Network, left: number, right: number): boolean {
  return network.loopOf[left]! >= 0 && network.loopOf[left] === network.loopOf[right];
}

/** Working days from the promised day to the end of today: 1 on the first working day after it, 0 or less in time. */
export function workingDaysPast({ calendar }: CheckContext, due: PlanDay, today: PlanDay): number {
  return calendar.ordinal(today + 1) - calendar.ordinal(due + 1);
}
