import type { Finding } from "#core/plan/finding.ts";
import { headerFields } from "#core/notation/headers.ts";
import { wordsOf } from "#core/notation/text.ts";
import type { FieldName, Milestone } from "#core/plan/milestone.ts";
import { EMPTY_HEADER } from "#core/plan/plan.ts";
import type { PlanHeader } from "#core/plan/plan.ts";
import { readOwnTable } from "#core/recognise/own-table.ts";
import type { OwnTableReading } from "#core/recognise/own-table.ts";
import type { ColumnReading, Doubt } from "#core/recognise/recognition.ts";
import { columnLetters } from "#core/recognise/snapshot.ts";
import type { CellArea, SheetSnapshot, SnapshotTable } from "#core/recognise/snapshot.ts";

const FIELDS = Object.keys(headerFields) as readonly FieldName[];

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
  /** How our own table was read, for reading it again; absent for other lists. */
  readonly own?: OwnTableReading;
}

/**
 * Our own plan sheet: its table, also while it has no rows yet.
 *
 * @param previous What was read of it before; rows whose cells are the same array are not read again.
 */
export function recogniseOwnPlan(
  snapshot: SheetSnapshot,
  table: SnapshotTable,
  parties: readonly string[] = [],
  previous: RecognisedPlan | null = null,
): RecognisedPlan {
  const own = readOwnTable(snapshot, table, ownColumns(snapshot, table.area), parties, previous?.own ?? null);
  return {
    sheet: snapshot.name,
    table: table.name,
    area: table.area,
    header: EMPTY_HEADER,
    milestones: own.milestones,
    findings: own.findings,
    doubts: own.doubts,
    columns: own.columns,
    own,
  };
}

/** Under our own header a column is what its header says, whatever people typed in it. */
function ownColumns(snapshot: SheetSnapshot, area: CellArea): Readonly<Record<string, FieldName>> {
  const columns: Record<string, FieldName> = {};
  for (let column = area.left; column <= area.right; column += 1) {
    const cell = snapshot.cells[area.top - snapshot.firstRow]?.[column - snapshot.firstColumn] ?? null;
    const words = cell === null || typeof cell.value !== "string" ? "" : wordsOf(cell.value);
    const field = FIELDS.find((name) =>
      [headerFields[name].nl, headerFields[name].en].some((word) => wordsOf(word) === words),
    );
    if (field !== undefined) columns[columnLetters(column)] = field;
  }
  return columns;
}
