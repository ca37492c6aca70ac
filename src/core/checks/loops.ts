import type { Finding } from "../plan/finding.ts";
import { makeFinding, placeOf } from "../plan/make-finding.ts";
import { countsFromFinish, holdsStart } from "../schedule/link-limits.ts";
import type { CheckContext } from "./check-context.ts";
import { inSameLoop } from "./check-context.ts";

/** Links visited per plan while looking for shortest loops; a tangle of loops beyond that is told by its first ones. */
const BUDGET = 1_000_000;

/** DEP-CYCLE: for every dependency in a loop the shortest loop that it is part of, each loop once. */
export function findLoops(context: CheckContext): readonly Finding[] {
  const { network } = context;
  if (!network.hasLoops) return [];
  const search = {
    parent: new Int32Array(network.count),
    seen: new Int32Array(network.count).fill(-1),
    spent: 0,
    round: 0,
  };
  const loops = new Map<string, number[]>();
  for (let link = 0; link < network.linkFrom.length && search.spent < BUDGET; link++) {
    const from = network.linkFrom[link]!;
    const to = network.linkTo[link]!;
    if (!inSameLoop(network, from, to)) continue;
    const loop = startAtFirst(shortestLoop(context, search, to, from));
    const key = loop.join(" ");
    if (!loops.has(key)) loops.set(key, loop);
  }
  return [...loops.values()].map((loop) => describeLoop(context, loop));
}

interface Search {
  readonly parent: Int32Array;
  /** Round in which a row was last reached. */
  readonly seen: Int32Array;
  spent: number;
  round: number;
}

/**
 * Breadth first from `waiting` along what it waits for, back to itself by way of `awaited`, which it waits for.
 * Rows in the order of waiting: each waits for the next, the last for the first.
 */
function shortestLoop({ network }: CheckContext, search: Search, waiting: number, awaited: number): number[] {
  const { linksInto, linkFrom } = network;
  const round = search.round++;
  const queue = [awaited];
  search.seen[awaited] = round;
  search.parent[awaited] = waiting;
  for (let head = 0; head < queue.length; head++) {
    const row = queue[head]!;
    if (row === waiting) break;
    for (let link = linksInto[row]!; link < linksInto[row + 1]!; link++) {
      const next = linkFrom[link]!;
      search.spent++;
      if (!inSameLoop(network, row, next) || search.seen[next] === round) continue;
      search.seen[next] = round;
      search.parent[next] = row;
      queue.push(next);
    }
  }
  const loop: number[] = [];
  for (let row = search.parent[waiting]!; row !== waiting; row = search.parent[row]!) loop.push(row);
  return [waiting, ...loop.reverse()];
}

function startAtFirst(loop: readonly number[]): number[] {
  const first = loop.indexOf(Math.min(...loop));
  return [...loop.slice(first), ...loop.slice(0, first)];
}

interface Cut {
  readonly waiting: number;
  readonly awaited: number;
  readonly reason: "dates" | "order";
  /** Working days by which the typed dates go against the wait; 0 for none. */
  readonly days: number;
}

function describeLoop(context: CheckContext, loop: readonly number[]): Finding {
  const { milestones } = context;
  const cut = cheapestCut(context, loop);
  const cellOf = (row: number): string | null => placeOf(milestones[row]!, "predecessors").cell;
  return makeFinding("DEP-CYCLE", "fout", placeOf(milestones[loop[0]!]!, "predecessors"), {
    cycle: loop.map((row) => milestones[row]!.nr),
    cells: loop.map((row) => cellOf(row) ?? ""),
    cutNr: milestones[cut.waiting]!.nr,
    cutOther: milestones[cut.awaited]!.nr,
    cutCell: cellOf(cut.waiting),
    cutReason: cut.reason,
    cutDays: cut.days,
  });
}

/**
 * The wait that costs least to give up: the one that the typed dates contradict most, because the plan already goes
 * against it; else the one that points farthest down the list, since most lists are in order of time.
 */
function cheapestCut(context: CheckContext, loop: readonly number[]): Cut {
  const waits = loop.map((waiting, position) => {
    const awaited = loop[(position + 1) % loop.length]!;
    return { waiting, awaited, days: contradiction(context, waiting, awaited) };
  });
  const byDates = waits.reduce((best, each) => (each.days > best.days ? each : best));
  if (byDates.days > 0) return { ...byDates, reason: "dates" };
  const byOrder = waits.reduce((best, each) =>
    each.awaited - each.waiting > best.awaited - best.waiting ? each : best,
  );
  return { ...byOrder, reason: "order" };
}

/** Working days by which the typed dates of two rows go against the wait between them; 0 when they do not. */
function contradiction({ network, facts }: CheckContext, waiting: number, awaited: number): number {
  let days = 0;
  for (let link = network.linksInto[waiting]!; link < network.linksInto[waiting + 1]!; link++) {
    if (network.linkFrom[link] !== awaited) continue;
    const type = network.linkType[link]!;
    const needs = (countsFromFinish(type) ? facts.ownDue : facts.ownStart)[awaited]!;
    const has = (holdsStart(type) ? facts.ownStart : facts.ownDue)[waiting]!;
    if (needs - has > days) days = needs - has;
  }
  return days;
}
