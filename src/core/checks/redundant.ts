import type { Finding } from "../plan/finding.ts";
import { makeFinding, placeOf } from "../plan/make-finding.ts";
import type { Network } from "../schedule/network.ts";
import { FS } from "../schedule/network.ts";
import type { CheckContext } from "./check-context.ts";

/**
 * Rows looked at behind one milestone. Finding every needless dependency takes more than linear time; with this limit
 * a long way round can be missed, which is right for a tip: nobody calls a dependency needless that a path of more
 * than sixty steps repeats.
 */
const REACH = 60;

/**
 * DEP-REDUNDANT: a plain "after" that a chain of other dependencies already says. Only finish-start without lag is
 * called needless, and only by chains of finish-start without overlap, because every other kind says more.
 */
export function findRedundantDependencies({ milestones, network }: CheckContext): readonly Finding[] {
  const findings: Finding[] = [];
  const position = new Int32Array(network.count);
  network.order.forEach((row, place) => (position[row] = place));
  const via = new Map<number, number>();
  for (let i = 0; i < network.count; i++) {
    const first = network.linksInto[i]!;
    const last = network.linksInto[i + 1]!;
    if (last - first < 2 || network.loopOf[i]! >= 0) continue;
    let lowest = Infinity;
    for (let k = first; k < last; k++)
      if (isPlainAfter(network, k)) lowest = Math.min(lowest, position[network.linkFrom[k]!]!);
    if (lowest === Infinity) continue;
    reachBack(network, position, i, lowest, via);
    const told = new Set<number>();
    for (let k = first; k < last; k++) {
      const from = network.linkFrom[k]!;
      if (!isPlainAfter(network, k) || !via.has(from) || told.has(from)) continue;
      told.add(from);
      const chain = [from];
      for (let row = via.get(from)!; row !== i; row = via.get(row) ?? i) chain.push(row);
      findings.push(
        makeFinding("DEP-REDUNDANT", "tip", placeOf(milestones[i]!, "predecessors"), {
          other: milestones[from]!.nr,
          via: chain.map((row) => milestones[row]!.nr),
        }),
      );
    }
  }
  return findings;
}

/** Fills `via` with the rows before i's direct predecessors: by way of which row each leads to i. */
function reachBack(network: Network, position: Int32Array, i: number, lowest: number, via: Map<number, number>): void {
  via.clear();
  const direct = new Set<number>();
  const queue: number[] = [];
  for (let k = network.linksInto[i]!; k < network.linksInto[i + 1]!; k++) {
    const from = network.linkFrom[k]!;
    if (!isChainLink(network, k) || direct.has(from)) continue;
    direct.add(from);
    queue.push(from);
  }
  const seen = new Set<number>();
  for (let head = 0; head < queue.length && head < REACH; head++) {
    const row = queue[head]!;
    for (let k = network.linksInto[row]!; k < network.linksInto[row + 1]!; k++) {
      const from = network.linkFrom[k]!;
      if (!isChainLink(network, k) || position[from]! < lowest || seen.has(from)) continue;
      seen.add(from);
      via.set(from, row);
      if (!direct.has(from)) queue.push(from);
    }
  }
}

function isPlainAfter(network: Network, link: number): boolean {
  return network.linkType[link] === FS && network.linkLag[link] === 0;
}

function isChainLink(network: Network, link: number): boolean {
  return network.linkType[link] === FS && network.linkLag[link]! >= 0 && network.loopOf[network.linkFrom[link]!] === -1;
}
