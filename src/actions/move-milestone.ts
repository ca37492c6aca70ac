import { areaAddress } from "#core/recognise/snapshot.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import { findRows } from "#sheet/read/find-rows.ts";
import { readPlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import { stop, WorkbookProblem } from "#sheet/workbook-problem.ts";
import {
  deleteRow,
  insertRow,
  isBlankRow,
  planTable,
  rawRow,
  rowArea,
  sheetRow,
} from "#sheet/write/plan-table-rows.ts";
import type { PlanTable } from "#sheet/write/plan-table-rows.ts";
import type { MoveMilestone, RowRef } from "./contract.ts";
import { runAction } from "./run-action.ts";

/**
 * Puts a row elsewhere in the table: room is made, the row is copied with its formats, the old one deleted. At no point
 * is it gone; a copy that an interruption left behind is taken away when the action is repeated. Four round trips.
 */
export const moveMilestone: MoveMilestone = (environment, input) =>
  runAction("writes", async (session) => {
    const read = await readPlanInWorkbook(session, input, { today: environment.today });
    const table = planTable(read);
    const after = input.after === null ? null : one(read, input.after);
    const nothing = { changes: [], skipped: [], undo: null };
    const twins = read.plan.milestones.filter(({ nr }) => nr === input.row.nr.trim() && nr !== "");
    const target = after === null ? table.area.top + 1 : sheetRow(after) + 1;
    if (twins.length === 2 && sameRows(read, table, twins)) {
      const copy = twins.find((twin) => sheetRow(twin) !== target) ?? twins[1];
      if (copy !== undefined) deleteRow(session, table, sheetRow(copy));
      await session.sync();
      return nothing;
    }
    const milestone = one(read, input.row);
    const from = sheetRow(milestone);
    if (milestone === after || from === target) return nothing;
    const reuse = target <= table.area.bottom && isBlankRow(read, table, target);
    if (!reuse) insertRow(session, table, target);
    const moved = !reuse && from >= target ? from + 1 : from;
    const sheet = session.workbook.worksheets.getItem(table.sheet);
    sheet.getRange(areaAddress(rowArea(table, target))).copyFrom(areaAddress(rowArea(table, moved)), "All");
    sheet.getRange(areaAddress(rowArea(table, moved))).delete("Up");
    await session.sync();
    return nothing;
  });

function one(read: PlanInWorkbook, ref: RowRef): Milestone {
  const { found, troubles } = findRows(read.plan, [ref]);
  const [milestone] = found;
  if (milestone === undefined) throw new WorkbookProblem(troubles);
  return milestone;
}

function sameRows(read: PlanInWorkbook, table: PlanTable, [first, second]: readonly Milestone[]): boolean {
  if (first === undefined || second === undefined) return stop("ROW-CHANGED");
  const raw = (milestone: Milestone): string => JSON.stringify(rawRow(read, table, sheetRow(milestone)));
  return raw(first) === raw(second);
}
