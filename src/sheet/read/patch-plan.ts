import type { CellArea, SheetSnapshot } from "#core/recognise/snapshot.ts";
import type { WorkbookSession } from "../session.ts";
import type { PlanInWorkbook } from "./plan-in-workbook.ts";
import { recogniseOwnPlan } from "./recognise-plan.ts";
import { sameCells } from "./same-rows.ts";
import type { SheetChange } from "./sheet-change.ts";
import { readSnapshots } from "./sheet-snapshot.ts";
import type { SnapshotRequest } from "./sheet-snapshot.ts";

/** More changed rows than this are read with all the others. */
const MOST_ROWS = 500;

interface Run {
  readonly first: number;
  readonly last: number;
}

/**
 * The plan after these changes, from the changed rows alone: one round trip. The same object when nothing of the plan
 * changed; null when only a whole reading can tell.
 */
export async function patchPlan(
  session: WorkbookSession,
  before: PlanInWorkbook,
  changes: readonly SheetChange[],
): Promise<PlanInWorkbook | null> {
  const table = before.snapshot.tables.find(({ name }) => name === before.place.table);
  const touched = touchedRows(before, changes);
  if (table === undefined || touched === null) return null;
  if (touched.length === 0) return before;
  const { area } = table;
  const asked = session.workbook.tables.getItemOrNullObject(table.name);
  asked.load("showHeaders,showTotals,worksheet/name");
  const range = asked.getRange();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  const header = asked.getHeaderRowRange();
  header.load("values");
  const rows = await readRows(session, before.snapshot, area, touched);
  const stands =
    !asked.isNullObject &&
    asked.worksheet.name === before.place.sheet &&
    asked.showHeaders === table.hasHeaders &&
    asked.showTotals === table.hasTotals &&
    range.rowIndex === area.top &&
    range.columnIndex === area.left &&
    range.rowIndex + range.rowCount - 1 === area.bottom &&
    range.columnIndex + range.columnCount - 1 === area.right &&
    sameHeader(before.snapshot, area, (header.values as unknown[][])[0] ?? []);
  return stands ? withRows(before, rows) : null;
}

/** 0-based sheet rows to read, as runs; null when the changes reach beyond the rows of our own plan. */
function touchedRows(before: PlanInWorkbook, changes: readonly SheetChange[]): readonly Run[] | null {
  const { index, place, snapshot } = before;
  const { milestones } = before.plan;
  // Without a settings sheet the holidays follow from the dates of all rows.
  if (place.kind !== "own" || milestones.length === 0 || index.own.settings?.version == null) return null;
  const sheetOf = new Map(index.sheets.map(({ id, name }) => [id, name]));
  const wanted = new Set<number>();
  const last = snapshot.firstRow + snapshot.cells.length - 1;
  for (const change of changes) {
    const sheet = sheetOf.get(change.sheetId);
    if (sheet === undefined || change.kind === "other" || sheet === index.own.settings.sheet) return null;
    if (sheet !== place.sheet) continue;
    for (const { top, bottom } of change.areas) {
      if (top <= snapshot.firstRow || bottom > last || bottom - top >= MOST_ROWS) return null;
      for (let row = top; row <= bottom; row += 1) wanted.add(row);
    }
  }
  // A formula's result may follow any cell of the workbook, and no event tells of it.
  for (const row of formulaRows(snapshot)) wanted.add(row);
  return wanted.size > MOST_ROWS ? null : runsOf([...wanted].sort((a, b) => a - b));
}

function formulaRows(snapshot: SheetSnapshot): readonly number[] {
  return snapshot.cells.flatMap((cells, row) =>
    cells.some((cell) => cell?.formula === true) ? [snapshot.firstRow + row] : [],
  );
}

function runsOf(rows: readonly number[]): readonly Run[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of rows) {
    const open = runs.at(-1);
    if (open !== undefined && open.last === row - 1) open.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

/** Cells by sheet row, as wide as the snapshot; the columns that it left out are left out again. */
async function readRows(
  session: WorkbookSession,
  snapshot: SheetSnapshot,
  area: CellArea,
  runs: readonly Run[],
): Promise<ReadonlyMap<number, SheetSnapshot["cells"][number]>> {
  const header = snapshot.cells[area.top - snapshot.firstRow] ?? [];
  const right = snapshot.firstColumn + header.length - 1;
  const skip = new Set(header.flatMap((cell, at) => (cell === null ? [snapshot.firstColumn + at] : [])));
  const extent = { sheet: snapshot.name, visibility: snapshot.visibility, used: null, tables: [] };
  const requests = runs.map(({ first, last }): SnapshotRequest => ({
    extent,
    area: { top: first, left: snapshot.firstColumn, bottom: last, right },
    of: "ours",
    skip,
  }));
  const rows = new Map<number, SheetSnapshot["cells"][number]>();
  for (const part of await readSnapshots(session, requests)) {
    part.cells.forEach((cells, at) => rows.set(part.firstRow + at, cells));
  }
  return rows;
}

function sameHeader(snapshot: SheetSnapshot, area: CellArea, now: readonly unknown[]): boolean {
  const cells = snapshot.cells[area.top - snapshot.firstRow] ?? [];
  return now.every((text, at) => {
    const cell = cells[area.left + at - snapshot.firstColumn] ?? null;
    return cell === null || String(cell.value) === String(text);
  });
}

function withRows(before: PlanInWorkbook, rows: ReadonlyMap<number, SheetSnapshot["cells"][number]>): PlanInWorkbook {
  const { snapshot } = before;
  const cells = snapshot.cells.map((old, at) => {
    const now = rows.get(snapshot.firstRow + at);
    return now === undefined || sameCells(now, old) ? old : now;
  });
  if (cells.every((row, at) => row === snapshot.cells[at])) return before;
  return reread(before, { ...snapshot, cells });
}

function reread(before: PlanInWorkbook, snapshot: SheetSnapshot): PlanInWorkbook {
  const table = snapshot.tables.find(({ name }) => name === before.place.table);
  if (table === undefined) return before;
  const recognised = recogniseOwnPlan(snapshot, table, before.plan.settings.parties, before.recognised);
  return {
    ...before,
    plan: { ...before.plan, milestones: recognised.milestones },
    findings: recognised.findings,
    snapshot,
    snapshotOf: (sheet) => (sheet === snapshot.name ? snapshot : before.snapshotOf(sheet)),
    recognised,
  };
}
