import { readAsChosen } from "#core/recognise/choose.ts";
import type { Candidate } from "#core/recognise/recognition.ts";
import type { CellArea, SheetSnapshot, SnapshotTable } from "#core/recognise/snapshot.ts";
import type { RecognisedPlan } from "./recognise-plan.ts";

/**
 * The plan of these sheets, null when none of them reads as one.
 *
 * @param kept What the person chose when these lists were read before, as kept in the workbook; "" is nothing.
 */
export function recogniseList(
  snapshots: readonly SheetSnapshot[],
  target: { readonly sheet?: string; readonly table?: string },
  kept: string,
): RecognisedPlan | null {
  const inTable = (candidate: Candidate): boolean =>
    tableOf(candidate, snapshots)?.name.toLowerCase() === target.table?.toLowerCase();
  const only = target.table === undefined ? undefined : inTable;
  const { candidates, chosen, reading: read } = readAsChosen(snapshots, kept, {}, only);
  const first = candidates.find(({ id }) => chosen.has(id));
  if (first === undefined) return null;
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
