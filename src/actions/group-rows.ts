import type { Milestone } from "#core/plan/milestone.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { WorkbookSession } from "#sheet/session.ts";
import type { PlanTable } from "#sheet/write/plan-table-rows.ts";
import { groupsOf, layGroups } from "#sheet/write/row-groups.ts";
import { tableRows } from "#sheet/write/table-rows.ts";

/**
 * Lays the folding groups of a grouped plan around its rows as they stand after a change. Queues only.
 *
 * @param change From the rows as they were read to the rows as they are now; null is a blank one.
 */
export function groupRows(
  session: WorkbookSession,
  read: PlanInWorkbook,
  table: PlanTable,
  change: (
    rows: readonly (Pick<Milestone, "subproject" | "index"> | null)[],
  ) => readonly (Pick<Milestone, "subproject"> | null)[],
): void {
  const rows = change(tableRows(read, table).milestones);
  const subprojects = rows.map((row) => row?.subproject ?? null);
  layGroups(session, read.index, table.sheet, groupsOf(subprojects, table.area.top + 1));
}
