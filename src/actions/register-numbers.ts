import { currentNumbers } from "#core/plan/record-owner.ts";
import { registerTable } from "#sheet/read/report-decided.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import { readRegister } from "#sheet/read/report-registers.ts";
import type { WorkbookSession } from "#sheet/session.ts";
import { rowKey } from "#sheet/write/field-edits.ts";
import type { PlannedEdit } from "#sheet/write/field-edits.ts";
import type { CellWrite } from "#sheet/write/guarded-write.ts";
import { literalText } from "#sheet/write/report-text.ts";

/**
 * The numbers in the register that follow the milestones whose numbers are to change: written with them, or put back with them. The
 * number of the decision itself stays; so does a register that is protected, which is read by the milestones' names. One round trip
 * when there is something to change.
 */
export async function registerNumbers(
  session: WorkbookSession,
  read: PlanInWorkbook,
  planned: readonly PlannedEdit[],
): Promise<readonly CellWrite[]> {
  const own = read.index.own.decisions;
  if (own === undefined) return [];
  const snapshot = read.snapshotOf(own.sheet);
  const state = registerTable(read.index, [snapshot]);
  const column = state?.columns.get("nr");
  if (state === null || column === undefined) return [];
  const numberNow = currentNumbers(read.plan.milestones);
  const { decisions, actions } = readRegister(state, snapshot.date1904);
  const writes = [...decisions, ...actions].flatMap((line): CellWrite[] => {
    const owner = numberNow(line);
    const changes = planned.filter(({ edit }) => edit.field === "nr" && edit.milestone.nr === owner);
    const [change] = changes;
    const value = change?.edit.value;
    const next = value?.kind === "text" ? value.text : null;
    if (change === undefined || changes.length > 1 || next === null || next === line.nr) return [];
    const { input, format } = literalText(next);
    return [
      {
        sheet: state.sheet,
        row: state.top + 1 + line.row,
        column: state.left + column,
        seen:
          snapshot.cells[state.top + 1 + line.row - snapshot.firstRow]?.[state.left + column - snapshot.firstColumn]
            ?.value ?? null,
        input,
        text: next,
        numberFormat: format,
        key: rowKey(change.edit.milestone),
      },
    ];
  });
  if (writes.length === 0) return [];
  const { protection } = session.workbook.worksheets.getItem(state.sheet);
  protection.load("protected");
  await session.sync();
  return protection.protected ? [] : writes;
}
