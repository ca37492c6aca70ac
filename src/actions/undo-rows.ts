import { areaAddress, cellAddress, isCellError } from "#core/recognise/snapshot.ts";
import { NUMBER_FORMATS } from "#sheet/layout/columns.ts";
import { cellIn, findRows } from "#sheet/read/find-rows.ts";
import { readPlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { WorkbookSession } from "#sheet/session.ts";
import { textInput, textInputAnyFormat } from "#sheet/write/cell-input.ts";
import { guardedWrite } from "#sheet/write/guarded-write.ts";
import type { CellWrite } from "#sheet/write/guarded-write.ts";
import { logbookWrites } from "#sheet/write/logbook.ts";
import { fieldColumns } from "#sheet/write/new-row.ts";
import { isFreeRow, openRow, planTable, rowArea } from "#sheet/write/plan-table-rows.ts";
import type { PlanTable } from "#sheet/write/plan-table-rows.ts";
import { clearGroups, knownGroups } from "#sheet/write/row-groups.ts";
import { requireUnprotected } from "#sheet/write/require-unlocked.ts";
import type { ActionEnvironment, Problem } from "./contract/action.ts";
import type { UndoRecord } from "./contract/outcome.ts";
import { groupRows } from "./group-rows.ts";
import { removeRows } from "./remove-rows.ts";
import { rowLine } from "./row-line.ts";

type UndoneRow = NonNullable<UndoRecord["rows"]>[number];

/**
 * Takes an inserted row away again, or puts deleted rows back where they stood; each is a line in the logbook. A row
 * that is there already stays.
 *
 * @returns Rows that were not what they were when it came to it.
 */
export async function undoRows(
  session: WorkbookSession,
  environment: ActionEnvironment,
  undo: UndoRecord,
): Promise<readonly Problem[]> {
  const skipped: Problem[] = [];
  // Top down, so that each row is put back among those that were above it.
  const rows = [...(undo.rows ?? [])].sort((a, b) => a.position - b.position);
  for (const row of rows) {
    const read = await readPlanInWorkbook(session, undo.target, { today: environment.today, withLogbook: true });
    const table = planTable(read);
    requireUnprotected(read.index, table.sheet);
    const isDone =
      row.action === "remove"
        ? await removeAgain(session, environment, read, table, row)
        : await insertAgain(session, environment, read, table, row);
    if (!isDone) skipped.push({ code: "ROW-CHANGED", facts: { nr: row.nr }, place: null });
  }
  return skipped;
}

function why({ language }: ActionEnvironment): string {
  return language === "nl" ? "ongedaan gemaakt" : "undone";
}

async function removeAgain(
  session: WorkbookSession,
  environment: ActionEnvironment,
  read: PlanInWorkbook,
  table: PlanTable,
  { nr }: UndoneRow,
): Promise<boolean> {
  const [milestone] = findRows(read.plan, [{ nr }]).found;
  if (milestone === undefined) return true;
  const { kept } = await removeRows(session, environment, read, table, [milestone], why(environment));
  return kept.length === 0;
}

async function insertAgain(
  session: WorkbookSession,
  environment: ActionEnvironment,
  read: PlanInWorkbook,
  table: PlanTable,
  undone: UndoneRow,
): Promise<boolean> {
  const { nr, position } = undone;
  if (findRows(read.plan, [{ nr }]).found.length > 0) return true;
  const grouped = knownGroups(read.index).length > 0;
  await clearGroups(session, read.index, table.sheet);
  const row = Math.min(table.area.top + position, table.area.bottom + 1);
  const isFree = isFreeRow(read, table, row);
  const writes = cellsOf(read, table, row, undone);
  const texts = writes.flatMap(({ field, input }) => (typeof input === "string" ? [[field, input] as const] : []));
  const text = (field: string): string | null => texts.find(([name]) => name === field)?.[1] ?? null;
  const line = rowLine(
    environment,
    { nr, name: text("name") },
    { old: null, new: text("name") ?? nr, why: why(environment) },
  );
  const log = logbookWrites(session, read.index, read.logbook, [{ line, key: nr }], environment.language);
  const fresh = openRow(session, table, { row, insert: !isFree });
  if (grouped) {
    const place = row - table.area.top - 1;
    const added = { subproject: text("subproject") };
    groupRows(session, read, table, (rows) => [
      ...rows.slice(0, place),
      added,
      ...rows.slice(isFree ? place + 1 : place),
    ]);
  }
  // A row that is inserted takes on the colours of the one above it.
  if (undone.fills !== undefined) {
    session.workbook.worksheets
      .getItem(table.sheet)
      .getRange(areaAddress(rowArea(table, row)))
      .format.fill.clear();
  }
  paint(session, read, table, row, undone);
  const together = { sheet: table.sheet, staging: null };
  const lost = await guardedWrite(session, [], [...log, ...writes.map(({ write }) => write)], together);
  if (lost.size > 0) {
    fresh?.delete("Up");
    await session.sync();
  }
  return lost.size === 0;
}

function textFor(numberFormat: string | undefined): (text: string) => string {
  return numberFormat === NUMBER_FORMATS.text ? textInput : textInputAnyFormat;
}

/** Colours by cell; queues only. */
function paint(session: WorkbookSession, read: PlanInWorkbook, table: PlanTable, row: number, undone: UndoneRow): void {
  const sheet = session.workbook.worksheets.getItem(table.sheet);
  for (let column = table.area.left; column <= table.area.right; column += 1) {
    const title = cellIn(read.snapshot, { row: table.area.top, column })?.value ?? null;
    const fill = title === null || isCellError(title) ? undefined : undone.fills?.[String(title)];
    if (fill !== undefined) sheet.getRange(cellAddress(row, column)).format.fill.color = fill;
  }
}

interface NamedWrite {
  readonly field: string;
  /** null for a formula. */
  readonly input: CellWrite["input"];
  readonly write: CellWrite;
}

function cellsOf(read: PlanInWorkbook, table: PlanTable, row: number, undone: UndoneRow): readonly NamedWrite[] {
  const fields = new Map([...fieldColumns(read, table)].map(([field, column]) => [column, field]));
  const writes: NamedWrite[] = [];
  for (let column = table.area.left; column <= table.area.right; column += 1) {
    const title = cellIn(read.snapshot, { row: table.area.top, column })?.value ?? null;
    if (title === null || isCellError(title)) continue;
    const header = String(title);
    const field = fields.get(column) ?? "";
    const numberFormat = undone.formats?.[header];
    const format = numberFormat === undefined ? {} : { numberFormat };
    const cell = { sheet: table.sheet, row, column, seen: null, key: undone.nr, ...format };
    const value = undone.formulas?.[header] ?? undone.cells[header];
    if (value === undefined) continue;
    const isFormula = undone.formulas?.[header] !== undefined;
    const input = typeof value !== "string" || isFormula ? value : textFor(numberFormat)(value);
    writes.push({ field, input: isFormula ? null : value, write: { ...cell, input } });
  }
  return writes;
}
