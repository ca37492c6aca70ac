import type { PlanDay } from "../calendar/plan-day.ts";
import { asPlanDay } from "../calendar/plan-day.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { createCalendar } from "../calendar/working-calendar.ts";
import type { Plan } from "../plan/plan.ts";
import type { BackwardLimits, LatestPositions } from "./backward-pass.ts";
import { backwardPass } from "./backward-pass.ts";
import type { DriverContext } from "./drivers.ts";
import type { ForwardLimits } from "./forward-pass.ts";
import { forwardPass } from "./forward-pass.ts";
import type { Positions } from "./link-limits.ts";
import type { Network } from "./network.ts";
import { buildNetwork } from "./network.ts";
import type { RowFacts } from "./row-facts.ts";
import { DONE, finishedOn, IN_LOOP, PLANNED, readRowFacts, usableDates } from "./row-facts.ts";
import { ScheduledRow } from "./scheduled-row.ts";
import type { Schedule, ScheduledMilestone, ScheduleOptions } from "./schedule.ts";

// Copies for the loop over rows: a bundler or loader may turn every use of an imported name into a call.
const IS_DONE = DONE;
const IS_IN_LOOP = IN_LOOP;

/** Rows, links and limits on the working-day line: what every computation over the plan starts from. */
export interface Groundwork {
  readonly plan: Plan;
  readonly options: ScheduleOptions;
  readonly calendar: WorkingCalendar;
  readonly network: Network;
  readonly facts: RowFacts;
  readonly limits: ForwardLimits;
  readonly firstDay: PlanDay;
  readonly planStart: PlanDay;
}

export function layGroundwork(plan: Plan, options: ScheduleOptions, network?: Network): Groundwork {
  const calendar = createCalendar(plan.settings.holidays);
  const links = network ?? buildNetwork(plan.milestones);
  const facts = readRowFacts(plan.milestones, links, calendar, options.today);
  const firstDay = options.start ?? options.today;
  const planStart = options.start ?? asPlanDay(Math.max(options.today, plan.header.periodStart ?? options.today));
  const limits = {
    notBefore: calendar.ordinal(firstDay),
    planStart: calendar.ordinal(planStart),
    runningUntil: calendar.ordinal(options.today) + 1,
    ownDatesHold: options.mode !== "backward",
    delay: null,
  };
  return { plan, options, calendar, network: links, facts, limits, firstDay, planStart };
}

/** Computes earliest and latest dates, floats, critical path and drivers; never changes a person's date. */
export function schedulePlan(plan: Plan, options: ScheduleOptions): Schedule {
  const ground = layGroundwork(plan, options);
  const { calendar, network, facts, limits } = ground;
  const earliest = forwardPass(network, calendar, facts, limits);
  const ends = findEnds(ground, earliest);
  const latest = backwardPass(network, calendar, facts, plan.milestones, earliest, ends);
  return assemble(ground, earliest, latest);
}

/**
 * Where rows end that nothing waits for and that promise nothing: planning forward at the last earliest finish, planning
 * backward at the last promised day, or else at the end of the period. Nothing ends after that and the last promise.
 */
function findEnds({ plan, options, calendar, facts, network }: Groundwork, earliest: Positions): BackwardLimits {
  let finish = -Infinity;
  let promised = -Infinity;
  for (let i = 0; i < network.count; i++) {
    if (facts.state[i] === IS_IN_LOOP) continue;
    if (earliest.finish[i]! > finish) finish = earliest.finish[i]!;
    if (facts.state[i] !== IS_DONE && facts.ownDue[i]! > promised) promised = facts.ownDue[i]!;
  }
  const everyDueHolds = options.mode === "backward";
  if (!everyDueHolds) return { planEnd: finish, lastEnd: Math.max(finish, promised), everyDueHolds };
  const { periodEnd } = plan.header;
  const end = promised > -Infinity ? promised : periodEnd === null ? finish : calendar.ordinal(periodEnd + 1);
  return { planEnd: end, lastEnd: end, everyDueHolds };
}

function assemble(ground: Groundwork, earliest: Positions, latest: LatestPositions): Schedule {
  const { plan, options, network } = ground;
  const leastFloat = findLeastFloat(earliest, latest);
  const context = driverContext(ground, earliest);
  const rows: ScheduledMilestone[] = new Array(network.count);
  let end: PlanDay | null = null;
  for (let i = 0; i < network.count; i++) {
    const row = new ScheduledRow(context, latest, leastFloat, plan.settings.thresholds.nearCriticalDays, i);
    rows[i] = row;
    if (row.earliestFinish !== null && (end === null || row.earliestFinish > end)) end = row.earliestFinish;
  }
  return {
    mode: options.mode ?? "forward",
    today: options.today,
    start: options.start ?? null,
    end,
    leastFloat,
    rows,
    network,
  };
}

function findLeastFloat(earliest: Positions, latest: LatestPositions): number | null {
  let least = Infinity;
  for (let i = 0; i < latest.finish.length; i++) {
    // What is done or in a loop has no latest finish: NaN, which is never less.
    const float = latest.finish[i]! - earliest.finish[i]!;
    if (float < least) least = float;
  }
  return least === Infinity ? null : least;
}

function driverContext(ground: Groundwork, earliest: Positions): DriverContext {
  const { plan, options, calendar, network, facts, limits, firstDay, planStart } = ground;
  const milestones = plan.milestones;
  const dayOf = (i: number, position: number, endOfDay: boolean): PlanDay => {
    const isMoment = earliest.start[i] === earliest.finish[i];
    const before = isMoment ? earliest.atDayStart[i] === 0 : endOfDay;
    return calendar.dayAt(before ? position - 1 : position);
  };
  return {
    milestones,
    network,
    calendar,
    facts,
    limits,
    earliest,
    today: options.today,
    firstDay,
    firstDayGiven: options.start !== undefined,
    planStart,
    startDay(i) {
      const { start } = milestones[i]!;
      const isFact = facts.state[i] !== PLANNED && start !== null && facts.ownStart[i] === earliest.start[i];
      return isFact ? start : dayOf(i, earliest.start[i]!, false);
    },
    finishDay(i) {
      if (facts.state[i] !== DONE) return dayOf(i, earliest.finish[i]!, true);
      const { start, due } = usableDates(milestones[i]!);
      return finishedOn(milestones[i]!, start, due, options.today);
    },
  };
}
