import { compareNumbers } from "#core/notation/dependency-numbers.ts";
import type { Milestone, Status } from "#core/plan/milestone.ts";
import { cellAddress } from "#core/recognise/snapshot.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { readPlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import { stop } from "#sheet/workbook-problem.ts";
import { fieldColumns } from "#sheet/write/new-row.ts";
import { computedInput } from "#sheet/write/plan-rows.ts";
import type { CellInput } from "#sheet/write/cell-input.ts";
import { planTable, sheetRow } from "#sheet/write/plan-table-rows.ts";
import type { SortAndGroup } from "./contract.ts";
import { runAction } from "./run-action.ts";

const STATUS_ORDER: readonly (Status | null)[] = ["rood", "oranje", "groen", null];

/**
 * Sorts the table, with all own columns and formats of the person, by Excel's own sorting: the wanted order is put into
 * our computed column, sorted by, and the column is computed again. Dependencies are by number and stay right.
 */
export const sortAndGroup: SortAndGroup = (environment, input) =>
  runAction("writes", async (session) => {
    const read = await readPlanInWorkbook(session, input, { today: environment.today });
    const table = planTable(read);
    const { milestones } = read.plan;
    const nothing = { changes: [], skipped: [], undo: null };
    const order = [...milestones].sort(comparison(input.by, input.group === true, milestones));
    const column =
      fieldColumns(read, table).get("totalFloat") ?? stop("COLUMN-MISSING", { sheet: table.sheet, column: "Speling" });
    const schedule = schedulePlan(read.plan, { today: environment.today });
    const first = table.area.top + 1;
    const height = table.area.bottom - table.area.top;
    const sheet = session.workbook.worksheets.getItem(table.sheet);
    const cells = (): Excel.Range =>
      sheet.getRange(`${cellAddress(first, column)}:${cellAddress(table.area.bottom, column)}`);
    const inOrder = order.every((milestone, index) => milestone === milestones[index]);
    if (!inOrder) {
      // Empty rows, which have no rank, come last in any sort.
      const ranks: CellInput[][] = Array.from({ length: height }, () => [""]);
      order.forEach((milestone, rank) => (ranks[sheetRow(milestone) - first] = [rank + 1]));
      cells().values = ranks;
      const sort = session.workbook.tables.getItem(table.name).sort;
      sort.apply([{ key: column - table.area.left, ascending: true }], false);
      sort.clear();
    }
    const rows = inOrder ? milestones.map((milestone) => sheetRow(milestone) - first) : order.map((_, index) => index);
    const floats: CellInput[][] = Array.from({ length: height }, () => [""]);
    order.forEach((milestone, index) => {
      floats[rows[index] ?? index] = [computedInput("totalFloat", schedule.rows[milestone.index] ?? null)];
    });
    cells().values = floats;
    await session.sync();
    return nothing;
  });

function comparison(
  by: "nr" | "subproject" | "start" | "due" | "status",
  group: boolean,
  milestones: readonly Milestone[],
): (a: Milestone, b: Milestone) => number {
  const groups = [...new Set(milestones.map(({ subproject }) => subproject))];
  const inGroups = (a: Milestone, b: Milestone): number => groups.indexOf(a.subproject) - groups.indexOf(b.subproject);
  const numbers = (a: Milestone, b: Milestone): number => compareNumbers(a.nr, b.nr);
  const days = (a: number | null, b: number | null): number => (a ?? Infinity) - (b ?? Infinity) || 0;
  const rules: Readonly<Record<typeof by, (a: Milestone, b: Milestone) => number>> = {
    nr: numbers,
    subproject: (a, b) => inGroups(a, b) || numbers(a, b),
    start: (a, b) => days(a.start, b.start) || numbers(a, b),
    due: (a, b) => days(a.due, b.due) || numbers(a, b),
    status: (a, b) => STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) || numbers(a, b),
  };
  const rule = rules[by];
  return (a, b) => (group ? inGroups(a, b) : 0) || rule(a, b) || a.index - b.index;
}
