import type { PlanDay } from "../calendar/plan-day.ts";
import type { Plan } from "../plan/plan.ts";
import { forwardPass } from "./forward-pass.ts";
import { layGroundwork } from "./schedule-plan.ts";
import type { Schedule } from "./schedule.ts";

/** What happens to one later milestone when another is delayed. */
export interface DelayedMilestone {
  readonly index: number;
  readonly nr: string;
  readonly finish: PlanDay;
  readonly delayedFinish: PlanDay;
  /** Working days later. */
  readonly days: number;
  /** Its kind says so, or nothing waits for it. */
  readonly isEndResult: boolean;
  /** Working days past its promised day after the delay; 0 when it still holds or there is none. */
  readonly pastDue: number;
}

/**
 * Effect of finishing milestone `index` `days` working days later than expected: every other milestone that moves, in
 * plan order. Empty for what is done or in a loop.
 */
export function delayEffect(plan: Plan, schedule: Schedule, index: number, days: number): readonly DelayedMilestone[] {
  const { today, mode, start } = schedule;
  const ground = layGroundwork(plan, start === null ? { today, mode } : { today, mode, start }, schedule.network);
  const { calendar, facts, limits, network } = ground;
  const delay = new Float64Array(network.count);
  delay[index] = Math.max(0, Math.ceil(days));
  const before = forwardPass(network, calendar, facts, limits);
  const after = forwardPass(network, calendar, facts, { ...limits, delay });
  const moved: DelayedMilestone[] = [];
  for (let i = 0; i < network.count; i++) {
    const later = after.finish[i]! - before.finish[i]!;
    const finish = schedule.rows[i]!.earliestFinish;
    // NaN in a loop, which is never more.
    if (i === index || finish === null || !(later > 0)) continue;
    const milestone = plan.milestones[i]!;
    const isDayStart = after.start[i] === after.finish[i] && after.atDayStart[i] === 1;
    const promised = facts.ownDue[i]!;
    moved.push({
      index: i,
      nr: milestone.nr,
      finish,
      delayedFinish: calendar.dayAt(after.finish[i]! - (isDayStart ? 0 : 1)),
      days: later,
      isEndResult: milestone.kind === "eindresultaat" || network.outStart[i] === network.outStart[i + 1],
      pastDue: promised < after.finish[i]! ? after.finish[i]! - promised : 0,
    });
  }
  return moved;
}
