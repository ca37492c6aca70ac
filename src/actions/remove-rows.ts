import type { Milestone } from "#core/plan/milestone.ts";
import { isCellError } from "#core/recognise/snapshot.ts";
import { cellIn } from "#sheet/read/find-rows.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { WorkbookSession } from "#sheet/session.ts";
import { deleteRows } from "#sheet/write/delete-rows.ts";
import type { DeletedRow } from "#sheet/write/delete-rows.ts";
import { sheetRow } from "#sheet/write/plan-table-rows.ts";
import type { PlanTable } from "#sheet/write/plan-table-rows.ts";
import { clearGroups, knownGroups } from "#sheet/write/row-groups.ts";
import { groupRows } from "./group-rows.ts";
import type { UndoRecord } from "./contract.ts";

type UndoneRow = NonNullable<UndoRecord["rows"]>[number];

/** Deletes rows, keeps what brings them back, and lays the folding groups around the rest anew. */
export async function removeRows(
  session: WorkbookSession,
  read: PlanInWorkbook,
  table: PlanTable,
  milestones: readonly Milestone[],
): Promise<{ readonly deleted: readonly UndoneRow[]; readonly kept: readonly Milestone[] }> {
  const grouped = knownGroups(read.index).length > 0;
  await clearGroups(session, read.index, table.sheet);
  const { deleted, kept } = await deleteRows(session, read, table, milestones);
  const gone = new Set(deleted.map(({ milestone }) => milestone.index));
  if (grouped) {
    groupRows(session, read, table, (rows) =>
      rows.filter((milestone) => milestone === null || !gone.has(milestone.index)),
    );
    await session.sync();
  }
  return { deleted: deleted.map((row) => undoneRow(read, table, row)), kept };
}

function undoneRow(read: PlanInWorkbook, table: PlanTable, { milestone, formulas, values }: DeletedRow): UndoneRow {
  const cells: Record<string, string | number | boolean> = {};
  const written: Record<string, string> = {};
  values.forEach((value, offset) => {
    const column = table.area.left + offset;
    const header = cellIn(read.snapshot, { row: table.area.top, column })?.value ?? null;
    const formula = formulas[offset];
    if (header === null || isCellError(header)) return;
    if (typeof formula === "string" && formula !== value) written[String(header)] = formula;
    else if (typeof value === "number" || typeof value === "boolean") cells[String(header)] = value;
    else if (typeof value === "string" && value !== "") cells[String(header)] = value;
  });
  return {
    action: "insert",
    position: sheetRow(milestone) - table.area.top,
    nr: milestone.nr,
    cells,
    ...(Object.keys(written).length === 0 ? {} : { formulas: written }),
  };
}
