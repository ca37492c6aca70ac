import type { Milestone } from "#core/plan/milestone.ts";
import { areaAddress, isCellError } from "#core/recognise/snapshot.ts";
import type { CellArea, CellValue } from "#core/recognise/snapshot.ts";
import { cellIn } from "../read/find-rows.ts";
import type { PlanInWorkbook } from "../read/plan-in-workbook.ts";
import { supports } from "../session.ts";
import type { WorkbookSession } from "../session.ts";
import { stop } from "../workbook-problem.ts";
import { requireUnprotected } from "./require-unlocked.ts";

/** Our own table `Mijlpalen`, whose rows may be inserted, moved and deleted. */
export interface PlanTable {
  readonly sheet: string;
  readonly name: string;
  /** Header row and data, without a row of totals. */
  readonly area: CellArea;
  /** As Excel gives it. */
  readonly frame: CellArea;
}

/** @throws WorkbookProblem NOT-OWN-PLAN: rows of other people's lists are theirs to insert and delete. */
export function planTable(read: PlanInWorkbook): PlanTable {
  const { kind, sheet, table } = read.place;
  const found = read.snapshot.tables.find(({ name }) => name === table);
  if (kind !== "own" || found === undefined) stop("NOT-OWN-PLAN", { sheet });
  const { area } = found;
  return { sheet, name: found.name, area: found.hasTotals ? { ...area, bottom: area.bottom - 1 } : area, frame: area };
}

/** The table with the milestones that people typed right below it: Excel is told that they are in it. Queues only. */
export function planTableWithRowsBelow(session: WorkbookSession, read: PlanInWorkbook): PlanTable {
  const table = planTable(read);
  requireUnprotected(read.index, table.sheet);
  if (table.frame.bottom !== table.area.bottom || !supports("1.13")) return table;
  const rows = new Set(read.plan.milestones.map(sheetRow));
  let bottom = table.area.bottom;
  while (rows.has(bottom + 1)) bottom += 1;
  if (bottom === table.area.bottom) return table;
  const area = { ...table.area, bottom };
  session.workbook.tables.getItem(table.name).resize(areaAddress(area));
  return { ...table, area, frame: area };
}

/** 0-based sheet row of a milestone. */
export function sheetRow(milestone: Milestone): number {
  return milestone.place.rowNumber - 1;
}

export function rowArea(table: PlanTable, row: number): CellArea {
  return { ...table.area, top: row, bottom: row };
}

/** Whether a row of the table holds nothing at all. */
export function isBlankRow(read: PlanInWorkbook, table: PlanTable, row: number): boolean {
  for (let column = table.area.left; column <= table.area.right; column += 1) {
    const cell = cellIn(read.snapshot, { row, column });
    if (cell !== null && (cell.value !== null || cell.formula)) return false;
  }
  return true;
}

/** Where a row after this one, or at the end, can be written: an empty row that is there, else one to be inserted. */
export function placeForRow(
  read: PlanInWorkbook,
  table: PlanTable,
  after: Milestone | null,
): { readonly row: number; readonly insert: boolean } {
  const { area } = table;
  if (after !== null) {
    const row = sheetRow(after) + 1;
    return { row, insert: !isFreeRow(read, table, row) };
  }
  let last = area.bottom;
  while (last > area.top && isBlankRow(read, table, last)) last -= 1;
  const row = last + 1;
  return { row, insert: !isFreeRow(read, table, row) };
}

/** A blank row of the table, or right below it, as people type on; the row of totals is none, even when it is blank. */
export function isFreeRow(read: PlanInWorkbook, table: PlanTable, row: number): boolean {
  return isBlankRow(read, table, row) && (row <= table.area.bottom || row > table.frame.bottom);
}

/**
 * Makes room for one row, inside the table or right below it, where it is needed; gives the cells that were inserted,
 * null for a row that was free. Queues only.
 */
export function openRow(
  session: WorkbookSession,
  table: PlanTable,
  { row, insert }: { readonly row: number; readonly insert: boolean },
): Excel.Range | null {
  const sheet = session.workbook.worksheets.getItem(table.sheet);
  const fresh = insert ? sheet.getRange(areaAddress(rowArea(table, row))).insert("Down") : null;
  // Above a row of totals the new one is inside the table, which grows by itself.
  if (row > table.frame.bottom && supports("1.13")) {
    session.workbook.tables.getItem(table.name).resize(areaAddress({ ...table.area, bottom: row }));
  }
  return fresh;
}

/** Values of a row by header text, for the way back; formulas are kept as their text. */
export function rawRow(
  read: PlanInWorkbook,
  table: PlanTable,
  row: number,
  without: ReadonlySet<number> = new Set(),
): Readonly<Record<string, string | number | boolean>> {
  const cells: Record<string, string | number | boolean> = {};
  for (let column = table.area.left; column <= table.area.right; column += 1) {
    const header = cellIn(read.snapshot, { row: table.area.top, column })?.value ?? null;
    const value: CellValue = cellIn(read.snapshot, { row, column })?.value ?? null;
    if (header === null || isCellError(header) || value === null || without.has(column)) continue;
    cells[String(header)] = isCellError(value) ? value.error : value;
  }
  return cells;
}
