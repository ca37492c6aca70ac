import { findRows } from "#sheet/read/find-rows.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import { WorkbookProblem } from "#sheet/workbook-problem.ts";
import type { TableRows } from "#sheet/write/table-rows.ts";
import type { RowRef } from "./contract/action.ts";
import type { MoveMilestone } from "./contract/editing.ts";
import { reorder } from "./reorder.ts";
import { runAction } from "./run-action.ts";

/** Puts a row elsewhere in the table, with everything in it; null puts it first. */
export const moveMilestone: MoveMilestone = (environment, input) =>
  runAction("writes", async (session) =>
    reorder(session, environment, input, (read, rows, grouped) => {
      const moved = keyOf(read, rows, input.row);
      const after = input.after === null ? null : keyOf(read, rows, input.after);
      if (moved === after) return null;
      const others = rows.keys.filter((key) => key !== moved);
      const place = after === null ? 0 : others.indexOf(after) + 1;
      return { keys: [...others.slice(0, place), moved, ...others.slice(place)], grouped };
    }),
  );

function keyOf(read: PlanInWorkbook, rows: TableRows, ref: RowRef): string {
  const { found, troubles } = findRows(read.plan, [ref]);
  const [milestone] = found;
  if (milestone === undefined) throw new WorkbookProblem(troubles);
  const key = rows.keys[rows.milestones.indexOf(milestone)];
  if (key === undefined || key === null) {
    throw new WorkbookProblem([{ code: "ROW-CHANGED", facts: { nr: ref.nr }, place: null }]);
  }
  return key;
}
