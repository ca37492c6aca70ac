import type { Milestone } from "#core/plan/milestone.ts";
import type { Schedule } from "#core/schedule/schedule.ts";
import { areaAddress } from "#core/recognise/snapshot.ts";
import { headerText } from "../layout/columns.ts";
import { cellIn } from "../read/find-rows.ts";
import type { PlanInWorkbook } from "../read/plan-in-workbook.ts";
import { withoutSheet } from "../read/workbook-index.ts";
import type { WorkbookSession } from "../session.ts";
import { supports } from "../session.ts";
import { stop } from "../workbook-problem.ts";
import type { CellInput } from "./cell-input.ts";
import { fieldColumns } from "./new-row.ts";
import { COMPUTED_FIELDS, computedInput } from "./plan-rows.ts";
import type { ComputedField } from "./plan-rows.ts";
import type { PlanTable } from "./plan-table-rows.ts";
import { clearGroups, groupsOf, knownGroups, layGroups } from "./row-groups.ts";
import { columnValues, tableRows } from "./table-rows.ts";

/** A column of ours whose values the schedule gives again. */
interface RankColumn {
  readonly field: ComputedField;
  readonly column: number;
}

/**
 * Puts the rows of the table in another order, with all own columns, formats and notes of the person, by Excel's own
 * sorting: the wanted ranks are put into a computed column, sorted by, and the column is computed again. Data is at no
 * point in two places or in none. Two round trips, two more where rows were grouped.
 *
 * @param wanted Offset of the row that comes at each place.
 * @param grouped Whether the rows of a deelproject fold under its first one.
 * @returns false when rows moved meanwhile: the caller reads again and tries again.
 * @throws WorkbookProblem FILTER-ACTIVE: Excel sorts only what is visible. COLUMN-MISSING: no computed column is left.
 */
export async function reorderRows(
  session: WorkbookSession,
  read: PlanInWorkbook,
  table: PlanTable,
  wanted: readonly number[],
  schedule: Schedule,
  grouped: boolean,
): Promise<boolean> {
  const { milestones } = tableRows(read, table);
  const isSorted = wanted.every((offset, place) => offset === place);
  const rank = rankColumn(read, table);
  const after = wanted.map((offset) => milestones[offset] ?? null);
  const top = table.area.top + 1;
  const groups = grouped
    ? groupsOf(
        after.map((milestone) => milestone?.subproject ?? null),
        top,
      )
    : [];
  const sameGroups = isSorted && JSON.stringify(groups) === JSON.stringify(knownGroups(read.index));
  const folded = knownGroups(read.index).length > 0;
  if (!isSorted) await requireVisible(session, table, folded ? "filter" : "all");
  if (!sameGroups) await clearGroups(session, read.index, table.sheet);
  if (!isSorted && folded) await requireVisible(session, table, "all");

  const guard = queueGuard(session, read, table);
  const cells = session.workbook.worksheets
    .getItem(table.sheet)
    .getRange(areaAddress({ ...table.area, top, left: rank.column, right: rank.column }));
  if (!isSorted) {
    const ranks: CellInput[][] = wanted.map(() => [""]);
    wanted.forEach((offset, place) => (ranks[offset] = [place + 1]));
    cells.values = ranks;
    const { sort } = session.workbook.tables.getItem(table.name);
    sort.apply([{ key: rank.column - table.area.left, ascending: true }], false);
    sort.clear();
  }
  const computed = after.map((milestone) => computedOf(milestone, rank.field, schedule));
  if (!isSorted || differs(read, table, rank.column, computed)) cells.values = computed.map((input) => [input]);
  if (!sameGroups) layGroups(session, read.index, table.sheet, groups);
  await session.sync();
  return guard();
}

function computedOf(milestone: Milestone | null, field: ComputedField, schedule: Schedule): CellInput {
  return milestone === null ? "" : computedInput(field, schedule.rows[milestone.index] ?? null);
}

function differs(read: PlanInWorkbook, table: PlanTable, column: number, computed: readonly CellInput[]): boolean {
  const now = columnValues(read, table, column);
  return computed.some((input, offset) => (input ?? "") !== (now[offset] ?? ""));
}

/** The last computed column without a formula of the person in it. */
function rankColumn(read: PlanInWorkbook, table: PlanTable): RankColumn {
  const columns = fieldColumns(read, table);
  let taken: ComputedField | null = null;
  for (const field of [...COMPUTED_FIELDS].reverse()) {
    const column = columns.get(field);
    if (column === undefined) continue;
    let hasFormula = false;
    for (let row = table.area.top + 1; row <= table.area.bottom; row += 1) {
      hasFormula ||= cellIn(read.snapshot, { row, column })?.formula === true;
    }
    if (!hasFormula) return { field, column };
    taken ??= field;
  }
  return stop("COLUMN-MISSING", {
    sheet: table.sheet,
    column: headerText(taken ?? "totalFloat", "nl"),
    for: "order",
    formulas: taken !== null,
  });
}

/** Hidden rows of our own groups are no obstacle: those are unfolded first. */
async function requireVisible(session: WorkbookSession, table: PlanTable, what: "filter" | "all"): Promise<void> {
  const found = session.workbook.tables.getItem(table.name);
  if (supports("1.9")) found.autoFilter.load("isDataFiltered");
  const body = session.workbook.worksheets
    .getItem(table.sheet)
    .getRange(areaAddress({ ...table.area, top: table.area.top + 1 }));
  body.load("rowHidden");
  await session.sync();
  const hidden = body.rowHidden as boolean | null;
  const filtered = supports("1.9") && found.autoFilter.isDataFiltered;
  if (filtered || (what === "all" && hidden !== false)) stop("FILTER-ACTIVE", { sheet: table.sheet });
}

/** Reads, in the request that writes, whether each row still stands where it was seen. */
function queueGuard(session: WorkbookSession, read: PlanInWorkbook, table: PlanTable): () => boolean {
  const columns = fieldColumns(read, table);
  const sheet = session.workbook.worksheets.getItem(table.sheet);
  const frame = session.workbook.tables.getItem(table.name).getRange();
  frame.load("address");
  const seen = (["nr", "name"] as const).flatMap((field) => {
    const column = columns.get(field);
    if (column === undefined) return [];
    const range = sheet.getRange(areaAddress({ ...table.area, top: table.area.top + 1, left: column, right: column }));
    range.load("values");
    return [{ column, range }];
  });
  return () => {
    const sameFrame = withoutSheet(frame.address) === areaAddress(table.frame);
    return (
      sameFrame &&
      seen.every(({ column, range }) => {
        const before = columnValues(read, table, column);
        return (range.values as unknown[][]).every(([value], offset) => value === before[offset]);
      })
    );
  };
}
