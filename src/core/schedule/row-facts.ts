import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { PlanDay } from "../calendar/plan-day.ts";
import { planDay } from "../calendar/plan-day.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { Network } from "./network.ts";

export const PLANNED = 0;
export const RUNNING = 1;
export const DONE = 2;
export const IN_LOOP = 3;

/** Days outside these years are slips of typing (2025 in a date cell is 1905) and do not steer the schedule. */
const FIRST_PLAUSIBLE: number = planDay(1990, 1, 1);
const LAST_PLAUSIBLE: number = planDay(2100, 1, 1);

/** Working days; forty years. What is longer is a slip of typing. */
const LONGEST_DURATION = 10_000;

/**
 * The typed facts on the working-day line (see WorkingCalendar): starts as the ordinal at which work begins,
 * finishes as the ordinal at which it ends, one past that of the last day. NaN where nothing usable was typed.
 */
export interface RowFacts {
  readonly state: Uint8Array;
  /** Working days; 0 for a moment and where the duration is not known. */
  readonly duration: Float64Array;
  /** The duration, but at least 1 for what runs: work under way is no moment. */
  readonly length: Float64Array;
  /** 1 where duration or both dates were typed. */
  readonly durationKnown: Uint8Array;
  readonly ownStart: Float64Array;
  readonly ownDue: Float64Array;
  /** When it was finished; done rows only. */
  readonly doneAt: Float64Array;
}

export function isPlausibleDay(day: PlanDay): boolean {
  return day >= FIRST_PLAUSIBLE && day < LAST_PLAUSIBLE;
}

/** Start and due as the schedule uses them: a slip of typing counts as empty, a due day before the start too. */
export function usableDates(milestone: Milestone): { readonly start: PlanDay | null; readonly due: PlanDay | null } {
  const start = milestone.start !== null && isPlausibleDay(milestone.start) ? milestone.start : null;
  const due = milestone.due !== null && isPlausibleDay(milestone.due) ? milestone.due : null;
  return { start, due: start !== null && due !== null && due < start ? null : due };
}

/** Whole working days; halves count as a day that is used; nonsense counts as not typed. */
export function usableDuration(milestone: Milestone): number | null {
  const { duration } = milestone;
  return duration !== null && duration >= 0 && duration <= LONGEST_DURATION ? Math.ceil(duration) : null;
}

export function readRowFacts(
  milestones: readonly Milestone[],
  network: Network,
  calendar: WorkingCalendar,
  today: PlanDay,
): RowFacts {
  const count = milestones.length;
  const facts = {
    state: new Uint8Array(count),
    duration: new Float64Array(count),
    length: new Float64Array(count),
    durationKnown: new Uint8Array(count),
    ownStart: new Float64Array(count).fill(NaN),
    ownDue: new Float64Array(count).fill(NaN),
    doneAt: new Float64Array(count).fill(NaN),
  };
  for (let i = 0; i < count; i++) {
    const milestone = milestones[i]!;
    const { start, due } = usableDates(milestone);
    const typed = usableDuration(milestone);
    if (start !== null) facts.ownStart[i] = calendar.ordinal(start);
    if (due !== null) facts.ownDue[i] = calendar.ordinal(due + 1);
    if (typed !== null) {
      facts.duration[i] = typed;
      facts.durationKnown[i] = 1;
    } else if (start !== null && due !== null) {
      facts.duration[i] = facts.ownDue[i]! - facts.ownStart[i]!;
      facts.durationKnown[i] = 1;
    }
    if (milestone.done || milestone.doneOn !== null) {
      facts.state[i] = DONE;
      const finished = finishedOn(milestone, start, due, today);
      facts.doneAt[i] = calendar.ordinal(finished + 1);
      // It was finished before it was to start, so that start is no fact.
      if (start !== null && start > finished) facts.ownStart[i] = NaN;
    } else if (network.loopOf[i]! >= 0) facts.state[i] = IN_LOOP;
    else if (milestone.status !== null && start !== null && start <= today) facts.state[i] = RUNNING;
    facts.length[i] = facts.state[i] === RUNNING ? Math.max(1, facts.duration[i]!) : facts.duration[i]!;
  }
  return facts;
}

/** The day of a done milestone; without one, the promised day as far as that has passed. */
export function finishedOn(milestone: Milestone, start: PlanDay | null, due: PlanDay | null, today: PlanDay): PlanDay {
  if (milestone.doneOn !== null) return milestone.doneOn;
  if (due !== null && due <= today) return due;
  return start !== null && start > today ? start : today;
}
