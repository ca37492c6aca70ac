import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { Positions } from "./link-limits.ts";
import { countsFromFinish, holdsStart, latestByLink } from "./link-limits.ts";
import type { Network } from "./network.ts";
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
  if (from === DONE || from === IN_LOOP || to === DONE || to === IN_LOOP) return false;
  if (from === RUNNING && !countsFromFinish(network.linkType[link]!)) return false;
  return to === PLANNED || !holdsStart(network.linkType[link]!);
}

/** Latest positions that keep the promised days, and the room before the next row moves, in one pass. */
export function backwardPass(
  network: Network,
  calendar: WorkingCalendar,
  facts: RowFacts,
  milestones: readonly Milestone[],
  earliest: Positions,
  limits: BackwardLimits,
): LatestPositions {
  const { count, order, outStart, linksOut, linkTo, linkType } = network;
  const start = new Float64Array(count).fill(NaN);
  const finish = new Float64Array(count).fill(NaN);
  const room = new Float64Array(count).fill(Infinity);
  for (let o = count - 1; o >= 0; o--) {
    const i = order[o]!;
    const state = facts.state[i]!;
    if (state === DONE || state === IN_LOOP) continue;
    const length = earliest.finish[i]! - earliest.start[i]!;
    let latest = Infinity;
    let waits = false;
    for (let n = outStart[i]!; n < outStart[i + 1]!; n++) {
      const link = linksOut[n]!;
      if (!isLiveLink(network, facts, link)) continue;
      waits = true;
      const to = linkTo[link]!;
      const type = linkType[link]!;
      const onStart = holdsStart(type);
      const fromFinish = countsFromFinish(type);
      const back = fromFinish ? 0 : length;
      const limit = latestByLink(network, calendar, earliest, link, onStart ? start[to]! : finish[to]!) + back;
      if (limit < latest) latest = limit;
      const free = latestByLink(
        network,
        calendar,
        earliest,
        link,
        onStart ? earliest.start[to]! : earliest.finish[to]!,
      );
      const space = free - (fromFinish ? earliest.finish[i]! : earliest.start[i]!);
      if (space < room[i]!) room[i] = space;
    }
    const promised = facts.ownDue[i]!;
    const isEnd = outStart[i] === outStart[i + 1];
    const keepsPromise = promised === promised && (isEnd || limits.everyDueHolds || isPromise(milestones[i]!));
    if (keepsPromise) latest = Math.min(latest, promised);
    else if (!waits) latest = limits.planEnd;
    latest = Math.min(latest, limits.lastEnd);
    finish[i] = latest;
    start[i] = state === RUNNING ? earliest.start[i]! : latest - length;
  }
  return { start, finish, room };
}

/** End results and decision moments keep their day, whatever comes after them. */
export function isPromise(milestone: Milestone): boolean {
  return milestone.kind === "eindresultaat" || milestone.kind === "beslismoment";
}
