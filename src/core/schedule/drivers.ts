import type { PlanDay } from "../calendar/plan-day.ts";
import { isoWeekday } from "../calendar/plan-day.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { ForwardLimits } from "./forward-pass.ts";
import { isDueOnly, ownFloor } from "./forward-pass.ts";
import type { Positions } from "./link-limits.ts";
import { countsFromFinish, earliestByLink, holdsStart, targetDay } from "./link-limits.ts";
import type { Network } from "./network.ts";
import { TYPE_CODES, UNIT_CODES, WORKING_DAYS } from "./network.ts";
import type { RowFacts } from "./row-facts.ts";
import { DONE, IN_LOOP, RUNNING } from "./row-facts.ts";
import type { Driver } from "./schedule.ts";

export interface DriverContext {
  readonly milestones: readonly Milestone[];
  readonly network: Network;
  readonly calendar: WorkingCalendar;
  readonly facts: RowFacts;
  readonly limits: ForwardLimits;
  readonly earliest: Positions;
  readonly today: PlanDay;
  readonly firstDay: PlanDay;
  /** Whether `firstDay` was asked for, rather than following from the reference day. */
  readonly firstDayGiven: boolean;
  /** First day for rows without an own start; later than `firstDay` when the period begins later. */
  readonly planStart: PlanDay;
  startDay(i: number): PlanDay;
  finishDay(i: number): PlanDay;
}

/** Everything that holds row i at its earliest dates, ties included: dependencies first, then own and fixed days. */
export function driversOf(context: DriverContext, i: number): readonly Driver[] {
  const { facts, earliest, limits } = context;
  const state = facts.state[i]!;
  if (state === IN_LOOP) return [];
  if (state === DONE) return [{ kind: "done", day: context.finishDay(i) }];
  const drivers = dependencyDrivers(context, i);
  const start = earliest.start[i]!;
  if (state === RUNNING) {
    if (limits.runningUntil === earliest.finish[i] && facts.duration[i]! < earliest.finish[i]! - start)
      drivers.push({ kind: "today", day: context.today });
    return [{ kind: "running", day: context.startDay(i) }, ...drivers];
  }
  const milestone = context.milestones[i]!;
  const own = facts.ownStart[i]!;
  const hasOwnStart = limits.ownDatesHold && own === own;
  const dueOnly = isDueOnly(facts, limits, i);
  if (ownFloor(facts, limits, i) !== start) return drivers;
  if (hasOwnStart && own === start && milestone.start !== null) {
    drivers.push({ kind: "own-start", day: milestone.start });
    pushNonWorking(context, drivers, milestone.start);
  } else if (dueOnly && facts.ownDue[i] === start && start > limits.notBefore && milestone.due !== null)
    drivers.push({ kind: "own-due", day: milestone.due });
  else if (hasOwnStart || dueOnly || context.planStart === context.firstDay)
    drivers.push({ kind: context.firstDayGiven ? "plan-start" : "today", day: context.firstDay });
  else drivers.push({ kind: "plan-start", day: context.planStart });
  return drivers;
}

function dependencyDrivers(context: DriverContext, i: number): Driver[] {
  const { network, calendar, earliest, facts } = context;
  const drivers: Driver[] = [];
  for (let k = network.linksInto[i]!; k < network.linksInto[i + 1]!; k++) {
    const type = network.linkType[k]!;
    const onStart = holdsStart(type);
    if (onStart && facts.state[i] === RUNNING) continue;
    const limit = earliestByLink(network, calendar, earliest, k);
    if (limit !== (onStart ? earliest.start[i] : earliest.finish[i])) continue;
    const from = network.linkFrom[k]!;
    const day = countsFromFinish(type) ? context.finishDay(from) : context.startDay(from);
    const unit = network.linkUnit[k]!;
    drivers.push({
      kind: "dependency",
      index: from,
      nr: context.milestones[from]!.nr,
      type: TYPE_CODES[type]!,
      lag: network.linkLag[k]!,
      unit: UNIT_CODES[unit]!,
      day,
    });
    if (unit !== WORKING_DAYS) {
      const position = countsFromFinish(type) ? earliest.finish[from]! : earliest.start[from]!;
      pushNonWorking(context, drivers, targetDay(network, calendar, earliest, k, position));
    } else if (onStart) pushHolidayBetween(context, drivers, day, context.startDay(i));
  }
  return drivers;
}

/** A day that a lag or a person points at, on which no work is done. */
function pushNonWorking(context: DriverContext, drivers: Driver[], day: PlanDay): void {
  const holiday = context.calendar.holidayName(day);
  if (!context.calendar.isWorkingDay(day) && !drivers.some((each) => each.kind === "non-working" && each.day === day))
    drivers.push({ kind: "non-working", day, holiday });
}

/** The last holiday on a weekday that was skipped just before `start`; ordinary weekends need no explanation. */
function pushHolidayBetween(context: DriverContext, drivers: Driver[], from: PlanDay, start: PlanDay): void {
  for (let day = start - 1; day > from; day--) {
    const each = day as PlanDay;
    if (context.calendar.isWorkingDay(each)) return;
    if (isoWeekday(each) < 6) return pushNonWorking(context, drivers, each);
  }
}
