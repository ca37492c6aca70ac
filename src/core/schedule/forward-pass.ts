import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { Positions } from "./link-limits.ts";
import { earliestByLink, holdsStart, putsMomentAtDayStart } from "./link-limits.ts";
import type { Network } from "./network.ts";
import { FF, FS, SS, WORKING_DAYS } from "./network.ts";
import type { RowFacts } from "./row-facts.ts";
import { DONE, IN_LOOP, RUNNING } from "./row-facts.ts";

export interface ForwardLimits {
  /** Before this, nothing starts that has not started. */
  readonly notBefore: number;
  /** The same for rows without an own start. */
  readonly planStart: number;
  /** What runs is not finished before this. */
  readonly runningUntil: number;
  /** Typed starts, and the day of rows with nothing but a due day, hold (forward mode). */
  readonly ownDatesHold: boolean;
  /** Working days that each row's finish comes later than computed; null for none. */
  readonly delay: Float64Array | null;
}

// Copies for the innermost loops: a bundler or loader may turn every use of an imported name into a call.
const IS_DONE = DONE;
const IS_IN_LOOP = IN_LOOP;
const IS_RUNNING = RUNNING;
const UNIT_WORKING_DAYS = WORKING_DAYS;
const TYPE_FS = FS;
const TYPE_SS = SS;
const TYPE_FF = FF;

/** Earliest positions of all rows in one pass over rows and links; NaN where a row in a loop has no typed date. */
export function forwardPass(
  network: Network,
  calendar: WorkingCalendar,
  facts: RowFacts,
  limits: ForwardLimits,
): Positions {
  const { count, order, linksInto, linkFrom, linkType, linkUnit, linkLag } = network;
  const start = new Float64Array(count);
  const finish = new Float64Array(count);
  const atDayStart = new Uint8Array(count);
  const positions: Positions = { start, finish, atDayStart, length: facts.length };
  for (let o = 0; o < count; o++) {
    const i = order[o]!;
    const state = facts.state[i]!;
    const duration = facts.duration[i]!;
    const own = facts.ownStart[i]!;
    const delay = limits.delay === null ? 0 : limits.delay[i]!;
    if (state === IS_DONE) {
      finish[i] = facts.doneAt[i]!;
      start[i] = own <= finish[i]! ? own : finish[i]! - duration;
    } else if (state === IS_IN_LOOP) {
      finish[i] = facts.ownDue[i]!;
      start[i] = own;
    } else if (state === IS_RUNNING) {
      let latest = Math.max(own + duration, limits.runningUntil);
      for (let k = linksInto[i]!; k < linksInto[i + 1]!; k++) {
        if (holdsStart(linkType[k]!)) continue;
        const limit = earliestByLink(network, calendar, positions, k);
        if (limit > latest) latest = limit;
      }
      start[i] = own;
      finish[i] = latest + delay;
    } else {
      let position = ownFloor(facts, limits, i);
      for (let k = linksInto[i]!; k < linksInto[i + 1]!; k++) {
        const type = linkType[k]!;
        // earliestByLink, written out for the lags that nearly all links have: this is the innermost loop.
        const limit =
          linkUnit[k] === UNIT_WORKING_DAYS
            ? (type === TYPE_FS || type === TYPE_FF ? finish : start)[linkFrom[k]!]! + linkLag[k]!
            : earliestByLink(network, calendar, positions, k);
        // A predecessor in a loop without dates gives NaN, which is never more.
        const held = type === TYPE_FS || type === TYPE_SS ? limit : limit - duration;
        if (held > position) position = held;
      }
      start[i] = position;
      finish[i] = position + duration + delay;
      if (duration + delay === 0) atDayStart[i] = momentAtDayStart(network, calendar, positions, facts, limits, i);
    }
  }
  return positions;
}

/**
 * 1 when anything that holds the moment asks for the start of a day; those at the end of a day agree with the rest.
 * A row with a typed start and nothing else is work of unknown length: what its start waits for, it follows the next day.
 */
function momentAtDayStart(
  network: Network,
  calendar: WorkingCalendar,
  positions: Positions,
  facts: RowFacts,
  limits: ForwardLimits,
  i: number,
): 0 | 1 {
  const position = positions.start[i]!;
  if (ownFloor(facts, limits, i) === position && !(isDueOnly(facts, limits, i) && position > limits.notBefore))
    return 1;
  const isWork = facts.durationKnown[i] === 0 && facts.ownStart[i] === facts.ownStart[i];
  for (let k = network.linksInto[i]!; k < network.linksInto[i + 1]!; k++) {
    if (earliestByLink(network, calendar, positions, k) !== position) continue;
    if (isWork && holdsStart(network.linkType[k]!)) return 1;
    if (putsMomentAtDayStart(network, calendar, positions, k)) return 1;
  }
  return 0;
}

/** Before looking at its predecessors: what the row's own dates and the first possible day allow. */
export function ownFloor(facts: RowFacts, limits: ForwardLimits, i: number): number {
  const own = facts.ownStart[i]!;
  if (limits.ownDatesHold && own === own) return Math.max(own, limits.notBefore);
  return isDueOnly(facts, limits, i) ? Math.max(facts.ownDue[i]!, limits.notBefore) : limits.planStart;
}

/** A row with nothing but a promised day is a moment on that day. */
export function isDueOnly(facts: RowFacts, limits: ForwardLimits, i: number): boolean {
  const own = facts.ownStart[i]!;
  const due = facts.ownDue[i]!;
  return limits.ownDatesHold && facts.duration[i] === 0 && own !== own && due === due;
}
