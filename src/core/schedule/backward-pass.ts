import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { Positions } from "./link-limits.ts";
import { latestByLink } from "./link-limits.ts";
import type { Network } from "./network.ts";
import { FF, FS, SS, WORKING_DAYS } from "./network.ts";
import type { RowFacts } from "./row-facts.ts";
import { DONE, IN_LOOP, PLANNED, RUNNING } from "./row-facts.ts";

export interface LatestPositions {
  /** NaN for what is done or in a loop. */
  readonly start: Float64Array;
  readonly finish: Float64Array;
  /** Working days before a successor moves; Infinity where none waits. */
  readonly room: Float64Array;
}

export interface BackwardLimits {
  /** Where rows end that promise nothing and for which nothing waits. */
  readonly planEnd: number;
  /** Nothing ends later than this, also when a successor that waits for its start only would let it. */
  readonly lastEnd: number;
  /** Every promised day is a limit (backward mode), not only those of end results and decision moments. */
  readonly everyDueHolds: boolean;
}

/** Whether the link still holds back its successor: what has started or is done no longer waits to start. */
export function isLiveLink(network: Network, facts: RowFacts, link: number): boolean {
  const from = facts.state[network.linkFrom[link]!]!;
  const to = facts.state[network.linkTo[link]!]!;
  const type = network.linkType[link]!;
  if (from === IS_DONE || from === IS_IN_LOOP || to === IS_DONE || to === IS_IN_LOOP) return false;
  if (from === IS_RUNNING && type !== TYPE_FS && type !== TYPE_FF) return false;
  return to === IS_PLANNED || (type !== TYPE_FS && type !== TYPE_SS);
}

// Copies for the innermost loop: a bundler or loader may turn every use of an imported name into a call.
const IS_PLANNED = PLANNED;
const IS_RUNNING = RUNNING;
const IS_DONE = DONE;
const IS_IN_LOOP = IN_LOOP;
const UNIT_WORKING_DAYS = WORKING_DAYS;
const TYPE_FS = FS;
const TYPE_SS = SS;
const TYPE_FF = FF;

/** Latest positions that keep the promised days, and the room before the next row moves, in one pass. */
export function backwardPass(
  network: Network,
  calendar: WorkingCalendar,
  facts: RowFacts,
  milestones: readonly Milestone[],
  earliest: Positions,
  limits: BackwardLimits,
): LatestPositions {
  const { count, order, outStart, linksInto, linkFrom, linkType, linkUnit, linkLag } = network;
  const start = new Float64Array(count).fill(NaN);
  const finish = new Float64Array(count).fill(Infinity);
  const room = new Float64Array(count).fill(Infinity);
  const waits = new Uint8Array(count);
  for (let o = count - 1; o >= 0; o--) {
    const i = order[o]!;
    const state = facts.state[i]!;
    if (state === IS_DONE || state === IS_IN_LOOP) {
      finish[i] = NaN;
      continue;
    }
    const promised = facts.ownDue[i]!;
    const isEnd = outStart[i] === outStart[i + 1];
    const keepsPromise = promised === promised && (isEnd || limits.everyDueHolds || isPromise(milestones[i]!));
    let latest = finish[i]!;
    if (keepsPromise) latest = Math.min(latest, promised);
    else if (waits[i] === 0) latest = limits.planEnd;
    latest = Math.min(latest, limits.lastEnd);
    finish[i] = latest;
    start[i] = state === IS_RUNNING ? earliest.start[i]! : latest - (earliest.finish[i]! - earliest.start[i]!);
    // All that wait for this row are settled; now it tells its predecessors, so that links are read in their own order.
    for (let k = linksInto[i]!; k < linksInto[i + 1]!; k++) {
      if (!isLiveLink(network, facts, k)) continue;
      const from = linkFrom[k]!;
      const type = linkType[k]!;
      const onStart = type === TYPE_FS || type === TYPE_SS;
      const fromFinish = type === TYPE_FS || type === TYPE_FF;
      const target = onStart ? start[i]! : latest;
      const early = onStart ? earliest.start[i]! : earliest.finish[i]!;
      const isPlain = linkUnit[k] === UNIT_WORKING_DAYS;
      // latestByLink, written out for the lags that nearly all links have.
      const lag = linkLag[k]!;
      const limit = isPlain ? target - lag : latestByLink(network, calendar, earliest, k, target);
      const free = isPlain ? early - lag : latestByLink(network, calendar, earliest, k, early);
      const earlyFrom = fromFinish ? earliest.finish[from]! : earliest.start[from]!;
      const back = fromFinish ? limit : limit + (earliest.finish[from]! - earliest.start[from]!);
      waits[from] = 1;
      if (back < finish[from]!) finish[from] = back;
      if (free - earlyFrom < room[from]!) room[from] = free - earlyFrom;
    }
  }
  return { start, finish, room };
}

/** End results and decision moments keep their day, whatever comes after them. */
export function isPromise(milestone: Milestone): boolean {
  return milestone.kind === "eindresultaat" || milestone.kind === "beslismoment";
}
