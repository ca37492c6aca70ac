import { compareNumbers } from "#core/notation/dependency-numbers.ts";
import { editDistance } from "#core/notation/text.ts";
import type { FieldName, Milestone } from "#core/plan/milestone.ts";
import type { Plan } from "#core/plan/plan.ts";
import type { CellValue, SheetSnapshot } from "#core/recognise/snapshot.ts";
import type { WorkbookTrouble } from "../workbook-problem.ts";

export interface RowRefInput {
  readonly nr: string;
  readonly index?: number;
}

export interface CellPosition {
  /** 0-based. */
  readonly row: number;
  readonly column: number;
}

/** 0-based position of an A1 address without sheet. */
export function positionOf(address: string): CellPosition {
  const match = /^([A-Z]+)(\d+)$/.exec(address);
  if (match === null) throw new Error(`not a cell: ${address}`);
  const column = [...(match[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}

export function cellOf(milestone: Milestone, field: FieldName): CellPosition | null {
  const address = milestone.place.cells[field];
  return address === undefined ? null : positionOf(address);
}

export function valueAt(snapshot: SheetSnapshot, position: CellPosition): CellValue {
  return cellIn(snapshot, position)?.value ?? null;
}

export function cellIn(snapshot: SheetSnapshot, { row, column }: CellPosition): SheetSnapshot["cells"][number][number] {
  return snapshot.cells[row - snapshot.firstRow]?.[column - snapshot.firstColumn] ?? null;
}

/**
 * Milestones by number. The index of an earlier reading only tells double or missing numbers apart: a row that has
 * another number by now is not it.
 */
export function findRows(
  plan: Plan,
  refs: readonly RowRefInput[],
): { readonly found: readonly Milestone[]; readonly troubles: readonly WorkbookTrouble[] } {
  const found = new Set<Milestone>();
  const troubles: WorkbookTrouble[] = [];
  for (const ref of refs) {
    const row = findRow(plan, ref);
    if ("code" in row) troubles.push(row);
    else found.add(row);
  }
  return { found: [...found], troubles };
}

/** Rows by number, made once per reading: an action may look up thousands. */
const byNumber = new WeakMap<Plan, ReadonlyMap<string, readonly Milestone[]>>();

function rowsWithNumber(plan: Plan, nr: string): readonly Milestone[] {
  let rows = byNumber.get(plan);
  if (rows === undefined) {
    const made = new Map<string, Milestone[]>();
    for (const milestone of plan.milestones) {
      const same = made.get(milestone.nr);
      if (same === undefined) made.set(milestone.nr, [milestone]);
      else same.push(milestone);
    }
    rows = made;
    byNumber.set(plan, made);
  }
  return rows.get(nr) ?? [];
}

function findRow(plan: Plan, ref: RowRefInput): Milestone | WorkbookTrouble {
  const same = rowsWithNumber(plan, ref.nr.trim());
  const [only, ...others] = same;
  if (only !== undefined && others.length === 0) return only;
  const byIndex = ref.index === undefined ? undefined : plan.milestones[ref.index];
  if (byIndex !== undefined && byIndex.nr === ref.nr.trim()) return byIndex;
  if (only !== undefined) {
    const rows = same.map((milestone) => milestone.place.rowNumber);
    return { code: "MILESTONE-AMBIGUOUS", facts: { nr: ref.nr, rows }, place: null };
  }
  if (ref.nr.trim() === "") return { code: "ROW-CHANGED", facts: { nr: ref.nr }, place: null };
  return { code: "MILESTONE-UNKNOWN", facts: { nr: ref.nr, nearest: nearestNumber(plan, ref.nr) }, place: null };
}

/** The number that was probably meant; null when none is near. */
export function nearestNumber(plan: Plan, nr: string): string | null {
  const numbers = plan.milestones.map((milestone) => milestone.nr).filter((candidate) => candidate !== "");
  const ranked = numbers
    .map((candidate) => ({ candidate, distance: editDistance(candidate, nr.trim(), 2) }))
    .filter(({ distance }) => distance <= 2)
    .sort((a, b) => a.distance - b.distance || compareNumbers(a.candidate, b.candidate));
  return ranked[0]?.candidate ?? null;
}
