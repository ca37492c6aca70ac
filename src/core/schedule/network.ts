import type { Dependency, DependencyType, LagUnit } from "../plan/dependency.ts";
import type { Milestone } from "../plan/milestone.ts";
import { NumberIndex } from "./number-index.ts";
import { findComponents, topologicalOrder } from "./order.ts";

export const TYPE_CODES: readonly DependencyType[] = ["FS", "SS", "FF", "SF"];
export const UNIT_CODES: readonly LagUnit[] = ["d", "w", "m", "kd"];
export const FS = 0;
export const SS = 1;
export const FF = 2;
export const SF = 3;
export const WORKING_DAYS = 0;
export const WEEKS = 1;
export const MONTHS = 2;
export const CALENDAR_DAYS = 3;

/** Why a dependency of a milestone does not take part in the schedule. */
export type UnlinkedReason = "unknown" | "self" | "ambiguous";

export interface UnlinkedDependency {
  readonly index: number;
  readonly dependency: Dependency;
  readonly reason: UnlinkedReason;
}

/** Dependencies between rows as flat arrays (compressed rows), so that passes take linear time and memory. */
export interface Network {
  readonly count: number;
  /** Links into milestone i are `linksInto[i]` up to `linksInto[i + 1]`, in the order in which they were written. */
  readonly linksInto: Int32Array;
  readonly linkFrom: Int32Array;
  readonly linkTo: Int32Array;
  /** Position in TYPE_CODES. */
  readonly linkType: Uint8Array;
  /** Position in UNIT_CODES. */
  readonly linkUnit: Uint8Array;
  /** In units of linkUnit; working days are whole, rounded up. */
  readonly linkLag: Float64Array;
  /** Links out of milestone i are `linksOut[outStart[i]]` up to `outStart[i + 1]`. */
  readonly outStart: Int32Array;
  readonly linksOut: Int32Array;
  /** Every milestone after its predecessors; links inside a loop do not count. */
  readonly order: Int32Array;
  /** Which loop (strongly connected part) a milestone is in; -1 for none. */
  readonly loopOf: Int32Array;
  readonly hasLoops: boolean;
  readonly unlinked: readonly UnlinkedDependency[];
  /** The row with a number, the first where a number is double. */
  readonly byNumber: NumberIndex;
  readonly duplicateNumbers: ReadonlySet<string>;
}

/** Resolves predecessor numbers to rows. A number that several rows have is ambiguous and links to none of them. */
export function buildNetwork(milestones: readonly Milestone[]): Network {
  const count = milestones.length;
  const byNumber = new NumberIndex(count);
  const duplicateNumbers = new Set<string>();
  let capacity = 0;
  for (let i = 0; i < count; i++) {
    const milestone = milestones[i]!;
    capacity += milestone.predecessors.length;
    if (milestone.nr !== "" && !byNumber.add(milestone.nr, i)) duplicateNumbers.add(milestone.nr);
  }
  const linksInto = new Int32Array(count + 1);
  const linkFrom = new Int32Array(capacity);
  const linkTo = new Int32Array(capacity);
  const linkType = new Uint8Array(capacity);
  const linkUnit = new Uint8Array(capacity);
  const linkLag = new Float64Array(capacity);
  const unlinked: UnlinkedDependency[] = [];
  let links = 0;
  let inOrder = true;
  for (let i = 0; i < count; i++) {
    for (const dependency of milestones[i]!.predecessors) {
      const from = byNumber.rowOf(dependency.nr);
      const isSelf = from === i || (duplicateNumbers.size > 0 && dependency.nr === milestones[i]!.nr);
      if (from < 0) unlinked.push({ index: i, dependency, reason: "unknown" });
      else if (isSelf) unlinked.push({ index: i, dependency, reason: "self" });
      else if (duplicateNumbers.size > 0 && duplicateNumbers.has(dependency.nr))
        unlinked.push({ index: i, dependency, reason: "ambiguous" });
      else {
        linkFrom[links] = from;
        linkTo[links] = i;
        linkType[links] = typeNumber(dependency.type);
        linkUnit[links] = unitNumber(dependency.unit);
        linkLag[links] = dependency.unit === "d" ? Math.ceil(dependency.lag) : dependency.lag;
        if (from > i) inOrder = false;
        links++;
      }
    }
    linksInto[i + 1] = links;
  }
  const { outStart, linksOut } = invertLinks(count, links, linkFrom);
  const graph = { count, linksInto, linkFrom, linkTo, outStart, linksOut };
  const noLoops = new Int32Array(count).fill(-1);
  const direct = inOrder ? asWritten(count) : topologicalOrder(graph, noLoops);
  const hasLoops = direct.length < count;
  const loopOf = hasLoops ? findComponents(graph) : noLoops;
  return {
    ...graph,
    linkFrom: linkFrom.subarray(0, links),
    linkTo: linkTo.subarray(0, links),
    linkType: linkType.subarray(0, links),
    linkUnit: linkUnit.subarray(0, links),
    linkLag: linkLag.subarray(0, links),
    order: hasLoops ? topologicalOrder(graph, loopOf) : direct,
    loopOf,
    hasLoops,
    unlinked,
    byNumber,
    duplicateNumbers,
  };
}

// Comparisons instead of a table: a look-up by text for each of three hundred thousand links would be felt.
function typeNumber(type: DependencyType): number {
  return type === "FS" ? FS : type === "SS" ? SS : type === "FF" ? FF : SF;
}

function unitNumber(unit: LagUnit): number {
  return unit === "d" ? WORKING_DAYS : unit === "w" ? WEEKS : unit === "m" ? MONTHS : CALENDAR_DAYS;
}

/** Rows that only wait for rows above them, as in most plans that people type, already stand in order. */
function asWritten(count: number): Int32Array {
  const order = new Int32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  return order;
}

function invertLinks(count: number, links: number, linkFrom: Int32Array) {
  const outStart = new Int32Array(count + 1);
  for (let k = 0; k < links; k++) outStart[linkFrom[k]! + 1]!++;
  for (let i = 0; i < count; i++) outStart[i + 1]! += outStart[i]!;
  const next = outStart.slice(0, count);
  const linksOut = new Int32Array(links);
  for (let k = 0; k < links; k++) linksOut[next[linkFrom[k]!]!++] = k;
  return { outStart, linksOut };
}
