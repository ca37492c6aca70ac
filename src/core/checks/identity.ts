import type { Finding } from "../plan/finding.ts";
import { makeFinding, placeOf } from "../plan/make-finding.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { CheckContext } from "./check-context.ts";

/** NR-MISSING, NR-DUPLICATE, NR-AMBIGUOUS and NAME-MISSING. */
export function findIdentityFaults(context: CheckContext): readonly Finding[] {
  return [...findMissingNumbers(context), ...findDoubleNumbers(context), ...findMissingNames(context)];
}

/** A list that uses no numbers at all gets one tip, not a warning on every row. */
function findMissingNumbers({ milestones }: CheckContext): Finding[] {
  const missing = milestones.filter((milestone) => milestone.nr === "" && !milestone.unreadable.includes("nr"));
  const unnumbered = missing.length === milestones.length;
  return (unnumbered ? missing.slice(0, 1) : missing).map((milestone) =>
    makeFinding("NR-MISSING", unnumbered ? "tip" : "waarschuwing", placeOf(milestone, "nr"), {
      rowNumber: milestone.place.rowNumber,
      name: milestone.name,
    }),
  );
}

function findDoubleNumbers({ milestones, network }: CheckContext): Finding[] {
  if (network.duplicateNumbers.size === 0) return [];
  const rows = new Map<string, Milestone[]>();
  for (const milestone of milestones) {
    if (!network.duplicateNumbers.has(milestone.nr)) continue;
    const same = rows.get(milestone.nr);
    if (same === undefined) rows.set(milestone.nr, [milestone]);
    else same.push(milestone);
  }
  const findings: Finding[] = [];
  for (const [nr, same] of rows) {
    const severalSheets = new Set(same.map(({ place }) => place.sheet)).size > 1;
    findings.push(
      makeFinding("NR-DUPLICATE", "fout", placeOf(same[1]!, "nr"), {
        nr,
        cells: same.map((milestone) => cellName(milestone, severalSheets)),
        rowNumbers: same.map(({ place }) => place.rowNumber),
      }),
    );
    for (const milestone of same.slice(1)) {
      const meant = lostZero(milestones[milestone.index - 1]?.nr ?? "", nr);
      if (meant !== null && network.byNumber.rowOf(meant) < 0)
        findings.push(makeFinding("NR-AMBIGUOUS", "waarschuwing", placeOf(milestone, "nr"), { nr, other: meant }));
    }
  }
  return findings;
}

function cellName(milestone: Milestone, withSheet: boolean): string {
  const cell = placeOf(milestone, "nr").cell ?? String(milestone.place.rowNumber);
  return withSheet ? `${milestone.place.sheet}!${cell}` : cell;
}

/** 1.1 right after 1.9 was 1.10 before it became a number; 1.2 after 1.19 was 1.20. */
function lostZero(previous: string, nr: string): string | null {
  const before = /^(.*\.)(\d+)$/.exec(previous);
  const now = /^(.*\.)(\d+)$/.exec(nr);
  if (before === null || now === null || before[1] !== now[1]) return null;
  return Number(now[2]) * 10 === Number(before[2]) + 1 ? `${nr}0` : null;
}

function findMissingNames({ milestones }: CheckContext): Finding[] {
  return milestones
    .filter(
      ({ name, description, unreadable }) => name === null && description === null && !unreadable.includes("name"),
    )
    .map((milestone) =>
      makeFinding("NAME-MISSING", "waarschuwing", placeOf(milestone, "name"), { rowNumber: milestone.place.rowNumber }),
    );
}
