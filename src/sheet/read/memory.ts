import type { Milestone } from "#core/plan/milestone.ts";
import { isCellError } from "#core/recognise/snapshot.ts";
import type { CellArea, SheetSnapshot } from "#core/recognise/snapshot.ts";
import { MEMORY_LAYOUT, WATCHED_FIELDS } from "../layout/list-layouts.ts";
import { TABLE_NAMES } from "../layout/names.ts";
import type { WorkbookSession } from "../session.ts";
import { shownValue } from "../write/field-edits.ts";
import { cellIn, cellOf } from "./find-rows.ts";
import { freeRowsBelow } from "./free-rows.ts";
import type { PlanInWorkbook } from "./plan-in-workbook.ts";
import { readExtents, readSnapshots } from "./sheet-snapshot.ts";
import { ownTable } from "./workbook-index.ts";
import type { WorkbookIndex } from "./workbook-index.ts";

/** A row as it was last seen: number, name, watched fields; "" is empty. */
export type RememberedRow = readonly string[];

/** Hidden cells beside the version: lines in the logbook at that time, and of which plan this is the memory. */
export const MEMORY_MARKS = `B${MEMORY_LAYOUT.markRow + 1}:C${MEMORY_LAYOUT.markRow + 1}`;

export interface Memory {
  readonly area: CellArea;
  /** Free rows right below it. */
  readonly free: number;
  /** Lines that the logbook had; what the add-in did since stands below them. */
  readonly lines: number;
  /** "" where it was not noted. */
  readonly plan: string;
  readonly rows: readonly RememberedRow[];
}

/** The last known state, null when there is none. Two round trips. */
export async function readMemory(session: WorkbookSession, index: WorkbookIndex): Promise<Memory | null> {
  const own = index.own.memory;
  if (own === undefined || own.version === null) return null;
  const entry = ownTable(index, own.sheet, TABLE_NAMES.memory);
  const [extent] = await readExtents(session, index, [own.sheet]);
  const table = extent?.tables.find(({ name }) => name === entry?.name);
  if (extent === undefined || table === undefined) return null;
  const [snapshot] = await readSnapshots(session, [{ extent, area: extent.used, of: "ours" }]);
  if (snapshot === undefined) return null;
  const mark = (column: number) => cellIn(snapshot, { row: MEMORY_LAYOUT.markRow, column })?.value ?? null;
  const [lines, plan] = [mark(1), mark(2)];
  return {
    area: table.area,
    free: freeRowsBelow(snapshot, table.area),
    // A cell of a text column gives a number back as text.
    lines: Number.isInteger(Number(lines)) ? Number(lines) : 0,
    plan: typeof plan === "string" ? plan : "",
    rows: rowsOf(snapshot, table.area),
  };
}

function rowsOf(snapshot: SheetSnapshot, area: CellArea): readonly RememberedRow[] {
  const rows: string[][] = [];
  for (let row = area.top + 1; row <= area.bottom; row += 1) {
    const cells: string[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const value = cellIn(snapshot, { row, column })?.value ?? null;
      cells.push(value === null || isCellError(value) ? "" : String(value));
    }
    if (cells.some((cell) => cell !== "")) rows.push(cells);
  }
  return rows;
}

/** The row as it stands now. */
export function presentRow(read: PlanInWorkbook, milestone: Milestone): RememberedRow {
  const snapshot = read.snapshotOf(milestone.place.sheet);
  const shown = WATCHED_FIELDS.map((field) => {
    const position = cellOf(milestone, field);
    return position === null ? "" : String(shownValue(cellIn(snapshot, position), snapshot.date1904) ?? "").trim();
  });
  return [milestone.nr, milestone.name ?? "", ...shown];
}
