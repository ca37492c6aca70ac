import type { Positions } from "../schedule/link-limits.ts";
import { earliestByLink, holdsStart } from "../schedule/link-limits.ts";
import { DONE } from "../schedule/row-facts.ts";
import type { CheckContext } from "./check-context.ts";
import { inSameLoop } from "./check-context.ts";

/**
 * Where each row stands if every typed date holds: the person's own days as they are, and for rows without them the
 * earliest that follows. NaN where nothing is known, and for what is done, which holds up nobody.
 *
 * Conflicts are measured against this and not against the computed schedule. A row that must move is then told once,
 * at the row itself, and does not turn every later row that relies on its promise into a fault as well. Reference day
 * and progress play no part: being late is another finding.
 */
export function promisedPositions(context: CheckContext): Positions {
  const { network, calendar, facts } = context;
  const positions: Positions = {
    start: new Float64Array(network.count).fill(NaN),
    finish: new Float64Array(network.count).fill(NaN),
    atDayStart: new Uint8Array(network.count),
    length: facts.length,
  };
  for (const i of network.order) {
    if (facts.state[i] === DONE) continue;
    const duration = facts.duration[i]!;
    const ownStart = facts.ownStart[i]!;
    const ownDue = facts.ownDue[i]!;
    const known = facts.durationKnown[i] === 1;
    const [fromStart, fromFinish] = limitsOf(context, positions, i, duration);
    const start = firstNumber(ownStart, known ? ownDue - duration : NaN, fromStart);
    positions.start[i] = start;
    positions.finish[i] = firstNumber(ownDue, Math.max(start + duration, orLeast(fromFinish)));
    if (duration === 0 && ownStart === ownStart && ownDue !== ownDue) positions.atDayStart[i] = 1;
  }
  return positions;

  function limitsOf(
    { network: links }: CheckContext,
    known: Positions,
    i: number,
    duration: number,
  ): readonly [start: number, finish: number] {
    let start = NaN;
    let finish = NaN;
    for (let k = links.linksInto[i]!; k < links.linksInto[i + 1]!; k++) {
      if (inSameLoop(links, links.linkFrom[k]!, i)) continue;
      const limit = earliestByLink(links, calendar, known, k);
      if (limit !== limit) continue;
      if (holdsStart(links.linkType[k]!)) start = Math.max(orLeast(start), limit);
      else {
        finish = Math.max(orLeast(finish), limit);
        start = Math.max(orLeast(start), limit - duration);
      }
    }
    return [start, finish];
  }
}

function orLeast(value: number): number {
  return value === value ? value : -Infinity;
}

function firstNumber(...values: readonly number[]): number {
  return values.find((value) => value === value) ?? NaN;
}
