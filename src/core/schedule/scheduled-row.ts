import type { PlanDay } from "../calendar/plan-day.ts";
import type { LatestPositions } from "./backward-pass.ts";
import type { DriverContext } from "./drivers.ts";
import { driversOf } from "./drivers.ts";
import { DONE, IN_LOOP, PLANNED } from "./row-facts.ts";
import type { Driver, MilestoneState, ScheduledMilestone } from "./schedule.ts";

const STATES: readonly MilestoneState[] = ["planned", "running", "done", "loop"];
// Copies for the loop over rows: a bundler or loader may turn every use of an imported name into a call.
const IS_PLANNED = PLANNED;
const IS_DONE = DONE;
const IS_IN_LOOP = IN_LOOP;

/**
 * One row of the schedule. A class only because of `drivers`: most rows are never asked why, and for a hundred thousand
 * rows the reasons take more time and memory than the dates. Copy a row field by field, a spread leaves drivers behind.
 */
export class ScheduledRow implements ScheduledMilestone {
  readonly index: number;
  readonly nr: string;
  readonly state: MilestoneState;
  readonly duration: number | null;
  readonly earliestStart: PlanDay | null;
  readonly earliestFinish: PlanDay | null;
  readonly latestStart: PlanDay | null;
  readonly latestFinish: PlanDay | null;
  readonly totalFloat: number | null;
  readonly freeFloat: number | null;
  readonly deadlineFloat: number | null;
  readonly critical: boolean;
  readonly nearCritical: boolean;
  readonly #context: DriverContext;
  #drivers: readonly Driver[] | null = null;

  constructor(
    context: DriverContext,
    latest: LatestPositions,
    leastFloat: number | null,
    nearCriticalDays: number,
    i: number,
  ) {
    const { facts, earliest, calendar } = context;
    const state = facts.state[i]!;
    const inLoop = state === IS_IN_LOOP;
    const settled = inLoop || state === IS_DONE;
    const isPlanned = state === IS_PLANNED;
    const start = earliest.start[i]!;
    const finish = earliest.finish[i]!;
    const isMoment = start === finish;
    const startShift = isMoment && earliest.atDayStart[i] === 0 ? 1 : 0;
    const finishShift = isMoment ? startShift : 1;
    // Whole numbers, said so that they are kept as such: boxed ones would double the memory of a schedule.
    const float = settled ? null : (latest.finish[i]! - finish) | 0;
    const due = facts.ownDue[i]!;
    this.#context = context;
    this.index = i;
    this.nr = context.milestones[i]!.nr;
    this.state = STATES[state]!;
    this.duration = inLoop ? null : facts.duration[i]! | 0;
    this.earliestStart = inLoop ? null : isPlanned ? calendar.dayAt(start - startShift) : context.startDay(i);
    this.earliestFinish = inLoop ? null : isPlanned ? calendar.dayAt(finish - finishShift) : context.finishDay(i);
    this.latestStart = settled ? null : isPlanned ? calendar.dayAt(latest.start[i]! - startShift) : context.startDay(i);
    this.latestFinish = settled ? null : calendar.dayAt(latest.finish[i]! - finishShift);
    this.totalFloat = float;
    this.freeFloat = float === null ? null : Math.max(0, Math.min(float, latest.room[i]!)) | 0;
    this.deadlineFloat = settled || due !== due ? null : (due - finish) | 0;
    this.critical = float !== null && float === leastFloat;
    this.nearCritical = float !== null && float !== leastFloat && float <= nearCriticalDays;
  }

  get drivers(): readonly Driver[] {
    return (this.#drivers ??= driversOf(this.#context, this.index));
  }
}
