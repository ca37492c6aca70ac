import type { Dependency } from "../plan/dependency.ts";
import type { Finding } from "../plan/finding.ts";
import { makeFinding, placeOf } from "../plan/make-finding.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { CheckContext } from "./check-context.ts";
import { NearestNumbers } from "./nearest-number.ts";

/** DEP-UNKNOWN, DEP-SELF, DEP-AMBIGUOUS and DEP-DUPLICATE. */
export function findDependencyFaults(context: CheckContext): readonly Finding[] {
  return [...findUnlinked(context), ...context.milestones.flatMap(findRepeated)];
}

function findUnlinked({ milestones, network }: CheckContext): Finding[] {
  if (network.unlinked.length === 0) return [];
  const nearest = new NearestNumbers(milestones);
  const cells = cellsOfDoubleNumbers(milestones, network.duplicateNumbers);
  return network.unlinked.map(({ index, dependency, reason }) => {
    const milestone = milestones[index]!;
    const place = placeOf(milestone, "predecessors");
    const other = dependency.nr;
    if (reason === "self") return makeFinding("DEP-SELF", "fout", place, { nr: milestone.nr });
    if (reason === "unknown")
      return makeFinding("DEP-UNKNOWN", "fout", place, { other, nearest: nearest.nearestTo(other, milestone.nr) });
    return makeFinding("DEP-AMBIGUOUS", "waarschuwing", place, { other, readings: cells.get(other) ?? [] });
  });
}

function cellsOfDoubleNumbers(milestones: readonly Milestone[], double: ReadonlySet<string>): Map<string, string[]> {
  const cells = new Map<string, string[]>();
  if (double.size === 0) return cells;
  for (const milestone of milestones) {
    if (!double.has(milestone.nr)) continue;
    const cell = placeOf(milestone, "nr").cell ?? String(milestone.place.rowNumber);
    const same = cells.get(milestone.nr);
    if (same === undefined) cells.set(milestone.nr, [cell]);
    else same.push(cell);
  }
  return cells;
}

/** The same predecessor twice: needless when the words are the same, contradictory when the lag differs. */
function findRepeated(milestone: Milestone): Finding[] {
  const { predecessors } = milestone;
  if (predecessors.length < 2 || new Set(predecessors.map(({ nr }) => nr)).size === predecessors.length) return [];
  const groups = new Map<string, Dependency[]>();
  for (const dependency of predecessors) {
    const key = `${dependency.nr}\n${dependency.type}`;
    groups.set(key, [...(groups.get(key) ?? []), dependency]);
  }
  const findings: Finding[] = [];
  for (const same of groups.values()) {
    const [first, ...others] = same;
    if (first === undefined || others.length === 0 || first.nr === milestone.nr) continue;
    const contradict = others.some(({ lag, unit }) => lag !== first.lag || (lag !== 0 && unit !== first.unit));
    findings.push(
      makeFinding("DEP-DUPLICATE", contradict ? "waarschuwing" : "tip", placeOf(milestone, "predecessors"), {
        other: first.nr,
        times: same.length,
      }),
    );
  }
  return findings;
}
