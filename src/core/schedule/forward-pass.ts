import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { Positions } from "./link-limits.ts";
import { earliestByLink, holdsStart } from "./link-limits.ts";
import type { Network } from "./network.ts";
import { FF, FS, SF } from "./network.ts";
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

/** Earliest positions of all rows in one pass over rows and links; NaN where a row in a loop has no typed date. */
export function forwardPass(
  network: Network,
  calendar: WorkingCalendar,
  facts: RowFacts,
  limits: ForwardLimits,
): Positions {
  const { count, order, linksInto, linkFrom, linkType, loopOf } = network;
  const start = new Float64Array(count);
  const finish = new Float64Array(count);
  const atDayStart = new Uint8Array(count);
  const positions: Positions = { start, finish, atDayStart };
  for (let o = 0; o < count; o++) {
    const i = order[o]!;
    const state = facts.state[i]!;
    const duration = facts.duration[i]!;
    const own = facts.ownStart[i]!;
    if (state === DONE) {
      finish[i] = facts.doneAt[i]!;
      start[i] = own <= finish[i]! ? own : finish[i]! - duration;
      continue;
    }
    if (state === IN_LOOP) {
      finish[i] = facts.ownDue[i]!;
      start[i] = own;
      continue;
    }
    let position: number;
    let finishAtLeast = -Infinity;
    let moment: 0 | 1 = 1;
    if (state === RUNNING) {
      position = own;
      finishAtLeast = limits.runningUntil;
    } else {
      position = ownFloor(facts, limits, i);
      if (position === facts.ownDue[i] && position > limits.notBefore && isDueOnly(facts, limits, i)) moment = 0;
    }
    for (let k = linksInto[i]!; k < linksInto[i + 1]!; k++) {
      const from = linkFrom[k]!;
      if (loopOf[i]! >= 0 && loopOf[from] === loopOf[i]) continue;
      const type = linkType[k]!;
      const limit = earliestByLink(network, calendar, positions, k);
      if (limit !== limit) continue;
      if (!holdsStart(type)) {
        if (state === RUNNING) {
          if (limit > finishAtLeast) finishAtLeast = limit;
          continue;
        }
        if (limit - duration < position) continue;
        if (limit - duration === position) {
          moment = moment === 1 ? 1 : atEndOfDay(positions, type, from);
          continue;
        }
        position = limit - duration;
        moment = atEndOfDay(positions, type, from);
      } else if (state !== RUNNING && limit >= position) {
        moment = limit === position && moment === 1 ? 1 : atEndOfDay(positions, type, from);
        position = limit;
      }
    }
    start[i] = position;
    finish[i] = Math.max(position + duration, finishAtLeast) + (limits.delay === null ? 0 : limits.delay[i]!);
    atDayStart[i] = start[i] === finish[i] ? moment : 0;
  }
  return positions;
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
  return limits.ownDatesHold && facts.durationKnown[i] === 0 && own !== own && due === due;
}

/** Which side a moment gets from the link that holds it: 0 where the link brings it to the end of a day. */
function atEndOfDay(positions: Positions, type: number, from: number): 0 | 1 {
  if (type === SF) return 0;
  const isMoment = positions.start[from] === positions.finish[from];
  if (isMoment) return positions.atDayStart[from] === 1 ? 1 : 0;
  return type === FS || type === FF ? 0 : 1;
}
