import { areaAddress, isCellError } from "#core/recognise/snapshot.ts";
import { cellIn, findRows } from "#sheet/read/find-rows.ts";
import { readPlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import { FIELD_COLUMNS } from "#sheet/layout/columns.ts";
import type { WorkbookSession } from "#sheet/session.ts";
import { textInput, textInputAnyFormat } from "#sheet/write/cell-input.ts";
import { guardedWrite } from "#sheet/write/guarded-write.ts";
import { fieldColumns } from "#sheet/write/new-row.ts";
import type { CellWrite } from "#sheet/write/guarded-write.ts";
import { insertRow, isBlankRow, planTable, rowArea, sheetRow } from "#sheet/write/plan-table-rows.ts";
import type { PlanTable } from "#sheet/write/plan-table-rows.ts";
import type { ActionEnvironment, UndoRecord } from "./contract.ts";

/** Takes an inserted row away again, or puts deleted rows back where they stood. A row that is there already stays. */
export async function undoRows(
  session: WorkbookSession,
  environment: ActionEnvironment,
  undo: UndoRecord,
): Promise<void> {
  // Top down, so that each row is put back among those that were above it.
  const rows = [...(undo.rows ?? [])].sort((a, b) => a.position - b.position);
  for (const { action, position, nr, cells } of rows) {
    const read = await readPlanInWorkbook(session, undo.target, { today: environment.today });
    const table = planTable(read);
    const [milestone] = findRows(read.plan, [{ nr }]).found;
    const sheet = session.workbook.worksheets.getItem(table.sheet);
    if (action === "remove") {
      if (milestone !== undefined) sheet.getRange(areaAddress(rowArea(table, sheetRow(milestone)))).delete("Up");
      await session.sync();
      continue;
    }
    if (milestone !== undefined) continue;
    const row = Math.min(table.area.top + position, table.area.bottom + 1);
    if (row > table.area.bottom || !isBlankRow(read, table, row)) insertRow(session, table, row);
    const plain = valueColumns(read, table);
    const writes: CellWrite[] = [];
    for (let column = table.area.left; column <= table.area.right; column += 1) {
      const header = cellIn(read.snapshot, { row: table.area.top, column })?.value ?? null;
      if (header === null || isCellError(header)) continue;
      const value = cells[String(header)];
      if (value === undefined) continue;
      const input =
        typeof value !== "string" ? value : plain.has(column) ? textInputAnyFormat(value) : textInput(value);
      writes.push({ sheet: table.sheet, row, column, seen: null, input, key: nr });
    }
    await guardedWrite(session, [], writes, table.sheet);
  }
}

/** Columns of days and numbers: a text there is no `@` cell's. */
function valueColumns(read: PlanInWorkbook, table: PlanTable): ReadonlySet<number> {
  const kinds = new Map(FIELD_COLUMNS.map(({ field, kind }) => [field, kind]));
  return new Set(
    [...fieldColumns(read, table)].flatMap(([field, column]) => (kinds.get(field) === "text" ? [] : [column])),
  );
}
