import { readCandidates } from "#core/recognise/read-candidate.ts";
import { recogniseSheets } from "#core/recognise/recognise.ts";
import type { Candidate } from "#core/recognise/recognition.ts";
import type { CellArea, SheetSnapshot, SnapshotTable } from "#core/recognise/snapshot.ts";
import type { RecognisedPlan } from "./recognise-plan.ts";

/** The plan of these sheets, null when none of them reads as one. */
export function recogniseList(
  snapshots: readonly SheetSnapshot[],
  target: { readonly sheet?: string; readonly table?: string },
): RecognisedPlan | null {
  const { candidates, chosen } = recogniseSheets(snapshots);
  const wanted =
    target.table === undefined
      ? candidates.filter(({ id }) => chosen.includes(id))
      : candidates.filter(
          (candidate) => tableOf(candidate, snapshots)?.name.toLowerCase() === target.table?.toLowerCase(),
        );
  const [first] = wanted;
  if (first === undefined) return null;
  const read = readCandidates(wanted, snapshots);
  return {
    sheet: first.sheet,
    table: tableOf(first, snapshots)?.name ?? null,
    area: areaOf(first),
    header: read.header,
    milestones: read.milestones,
    findings: read.readingFindings,
    doubts: read.doubts,
    columns: first.columns,
  };
}

function areaOf(candidate: Candidate): CellArea {
  const columns = candidate.columns.map(({ column }) => column);
  return {
    top: candidate.headerRows[0] - 1,
    bottom: Math.max(candidate.dataRows[1], candidate.headerRows[1], candidate.headerRows[0]) - 1,
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

function tableOf(candidate: Candidate, snapshots: readonly SheetSnapshot[]): SnapshotTable | null {
  const row = candidate.headerRows[1] - 1;
  const snapshot = snapshots.find(({ name }) => name === candidate.sheet);
  return snapshot?.tables.find(({ area }) => row >= area.top && row <= area.bottom) ?? null;
}
