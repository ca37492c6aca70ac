import { readAsChosen } from "#core/recognise/choose.ts";
import type { Candidate } from "#core/recognise/recognition.ts";
import type { SheetSnapshot, SnapshotTable } from "#core/recognise/snapshot.ts";
import { candidateArea, TURNED } from "#core/recognise/views.ts";
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
    area: candidateArea(first),
    header: read.header,
    milestones: read.milestones,
    findings: read.readingFindings,
    doubts: read.doubts,
    columns: first.columns,
  };
}

function tableOf(candidate: Candidate, snapshots: readonly SheetSnapshot[]): SnapshotTable | null {
  if (candidate.view === TURNED) return null;
  const { left, right } = candidateArea(candidate);
  const row = candidate.headerRows[1] - 1;
  const snapshot = snapshots.find(({ name }) => name === candidate.sheet);
  const tables = snapshot?.tables.filter(({ area }) => row >= area.top && row <= area.bottom) ?? [];
  return tables.find(({ area }) => area.left <= right && area.right >= left) ?? null;
}
