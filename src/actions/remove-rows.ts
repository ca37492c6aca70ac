import type { Milestone } from "#core/plan/milestone.ts";
import { isCellError } from "#core/recognise/snapshot.ts";
import { cellIn } from "#sheet/read/find-rows.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import { isTrouble, translateOfficeError } from "#sheet/office-error.ts";
import type { WorkbookSession } from "#sheet/session.ts";
import { deleteRows } from "#sheet/write/delete-rows.ts";
import type { DeletedRow } from "#sheet/write/delete-rows.ts";
import { rowKey } from "#sheet/write/field-edits.ts";
import { guardedWrite, takeBack } from "#sheet/write/guarded-write.ts";
import { logbookWrites } from "#sheet/write/logbook.ts";
import { sheetRow } from "#sheet/write/plan-table-rows.ts";
import type { PlanTable } from "#sheet/write/plan-table-rows.ts";
import { clearGroups, knownGroups } from "#sheet/write/row-groups.ts";
import { groupRows } from "./group-rows.ts";
import type { ActionEnvironment } from "./contract/action.ts";
import type { UndoRecord } from "./contract/outcome.ts";
import { rowLine } from "./row-line.ts";

type UndoneRow = NonNullable<UndoRecord["rows"]>[number];

/**
 * Deletes rows after a line in the logbook about each, keeps what brings them back, and lays the folding groups around
 * the rest anew. Lines about rows that stay after all are taken away again.
 */
export async function removeRows(
  session: WorkbookSession,
  environment: ActionEnvironment,
  read: PlanInWorkbook,
  table: PlanTable,
  milestones: readonly Milestone[],
  why: string | null,
): Promise<{ readonly deleted: readonly UndoneRow[]; readonly kept: readonly Milestone[] }> {
  const lines = milestones.map((milestone) => ({
    line: rowLine(environment, milestone, { old: milestone.name ?? milestone.nr, new: null, why }),
    key: rowKey(milestone),
  }));
  const log = logbookWrites(session, read.index, read.logbook, lines, environment.language);
  await guardedWrite(session, [], log);
  const grouped = knownGroups(read.index).length > 0;
  try {
    await clearGroups(session, read.index, table.sheet);
    // Groups belong to sheet rows, which stay when cells of the table go: they are laid as they will be, and first, so
    // that a repeat after an interruption finds nothing left to do.
    const { deleted, kept } = await deleteRows(session, read, table, milestones, (meant) => {
      const gone = new Set(meant.map(({ index }) => index));
      if (grouped)
        groupRows(session, read, table, (rows) => rows.filter((row) => row === null || !gone.has(row.index)));
    });
    const stayed = new Set(kept.map(rowKey));
    await takeBack(
      session,
      log.filter(({ key }) => stayed.has(key)),
    );
    return { deleted: deleted.map((row) => undoneRow(read, table, row)), kept };
  } catch (error) {
    if (isTrouble(translateOfficeError(error), "SHEET-PROTECTED")) await takeBack(session, log);
    throw error;
  }
}

function undoneRow(read: PlanInWorkbook, table: PlanTable, row: DeletedRow): UndoneRow {
  const { milestone } = row;
  const cells: Record<string, string | number | boolean> = {};
  const formulas: Record<string, string> = {};
  const formats: Record<string, string> = {};
  const fills: Record<string, string> = {};
  row.values.forEach((value, offset) => {
    const column = table.area.left + offset;
    const title = cellIn(read.snapshot, { row: table.area.top, column })?.value ?? null;
    if (title === null || isCellError(title)) return;
    const header = String(title);
    const [formula, format, fill] = [row.formulas[offset], row.formats[offset], row.fills[offset] ?? null];
    if (fill !== null) fills[header] = fill;
    if (typeof formula === "string" && formula !== value) formulas[header] = formula;
    else if (typeof value === "number" || typeof value === "boolean") cells[header] = value;
    else if (typeof value === "string" && value !== "") cells[header] = value;
    else return;
    formats[header] = String(format);
  });
  const position = sheetRow(milestone) - table.area.top;
  return { action: "insert", position, nr: milestone.nr, cells, formulas, formats, fills };
}
