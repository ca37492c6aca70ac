import type { Finding } from "#core/plan/finding.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import { EMPTY_HEADER } from "#core/plan/plan.ts";
import type { PlanHeader } from "#core/plan/plan.ts";
import { readCandidates } from "#core/recognise/read-candidate.ts";
import { recogniseSheets } from "#core/recognise/recognise.ts";
import type { Candidate, ColumnReading, Doubt } from "#core/recognise/recognition.ts";
import type { CellArea, SheetSnapshot, SnapshotTable } from "#core/recognise/snapshot.ts";

export interface RecognisedPlan {
  /** Of the first candidate; a plan may be spread over several sheets. */
  readonly sheet: string;
  readonly table: string | null;
  /** Header row and data. */
  readonly area: CellArea;
  readonly header: PlanHeader;
  readonly milestones: readonly Milestone[];
  readonly findings: readonly Finding[];
  readonly doubts: readonly Doubt[];
  /** Of the first candidate; empty for an empty plan of ours. */
  readonly columns: readonly ColumnReading[];
}

/** Our own plan sheet: its table, also while it has no rows yet. */
export function recogniseOwnPlan(snapshot: SheetSnapshot, table: SnapshotTable): RecognisedPlan {
  const [candidate] = recogniseSheets([snapshot]).candidates;
  const read = candidate === undefined ? null : readCandidates([candidate], [snapshot]);
  return {
    sheet: snapshot.name,
    table: table.name,
    area: table.area,
    header: EMPTY_HEADER,
    milestones: read?.milestones ?? [],
    findings: read?.readingFindings ?? [],
    doubts: read?.doubts ?? [],
    columns: candidate?.columns ?? [],
  };
}

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
    bottom: Math.max(candidate.dataRows[1], candidate.headerRows[1]) - 1,
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

function tableOf(candidate: Candidate, snapshots: readonly SheetSnapshot[]): SnapshotTable | null {
  const row = candidate.headerRows[1] - 1;
  const snapshot = snapshots.find(({ name }) => name === candidate.sheet);
  return snapshot?.tables.find(({ area }) => row >= area.top && row <= area.bottom) ?? null;
}
