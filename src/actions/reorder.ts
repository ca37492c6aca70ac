import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { readPlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { WorkbookSession } from "#sheet/session.ts";
import { stop } from "#sheet/workbook-problem.ts";
import { planTableWithRowsBelow } from "#sheet/write/plan-table-rows.ts";
import { reorderRows } from "#sheet/write/reorder-rows.ts";
import { knownGroups } from "#sheet/write/row-groups.ts";
import { arrange, tableRows } from "#sheet/write/table-rows.ts";
import type { TableRows } from "#sheet/write/table-rows.ts";
import type { ActionEnvironment, PlanTarget } from "./contract/action.ts";
import type { WriteOutcome } from "./contract/outcome.ts";

/** Someone may get in between this often before we give up and say so. */
const ATTEMPTS = 3;

export interface WantedOrder {
  readonly keys: readonly (string | null)[];
  readonly grouped: boolean;
}

/**
 * The way every action changes the order of rows. Where a co-author moves rows meanwhile, it is read and done again;
 * the way back is the order as it was first seen.
 *
 * @param decide Says the order on what was read first; null leaves everything as it is.
 */
export async function reorder(
  session: WorkbookSession,
  environment: ActionEnvironment,
  target: PlanTarget,
  decide: (read: PlanInWorkbook, rows: TableRows, wasGrouped: boolean) => WantedOrder | null,
): Promise<WriteOutcome> {
  const nothing = { changes: [], skipped: [], undo: null };
  let wanted: WantedOrder | null = null;
  let undo: WriteOutcome["undo"] = null;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const read = await readPlanInWorkbook(session, target, { today: environment.today });
    const table = planTableWithRowsBelow(session, read);
    const rows = tableRows(read, table);
    if (undo === null) {
      const grouped = knownGroups(read.index).length > 0;
      wanted = decide(read, rows, grouped);
      undo = { kind: "rows", target: { sheet: table.sheet }, changes: [], order: { keys: rows.keys, grouped } };
    }
    if (wanted === null) return nothing;
    const places = arrange(rows.keys, wanted.keys);
    const isSame = places.every((offset, place) => offset === place) && wanted.grouped === undo.order?.grouped;
    const schedule = schedulePlan(read.plan, { today: environment.today });
    if (await reorderRows(session, read, table, places, schedule, wanted.grouped)) {
      return isSame && attempt === 1 ? nothing : { ...nothing, undo };
    }
  }
  return stop("ROW-CHANGED", { nr: "" });
}
