import type { Dependency } from "#core/plan/dependency.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import { cellAddress } from "#core/recognise/snapshot.ts";
import { cellIn, cellOf, findRows } from "#sheet/read/find-rows.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import { readPlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { WorkbookSession } from "#sheet/session.ts";
import { stop, WorkbookProblem } from "#sheet/workbook-problem.ts";
import { guardedWrite } from "#sheet/write/guarded-write.ts";
import { logbookWrites } from "#sheet/write/logbook.ts";
import { planTable, rawRow, rowArea, sheetRow } from "#sheet/write/plan-table-rows.ts";
import type { PlanTable } from "#sheet/write/plan-table-rows.ts";
import { referenceEdits } from "#sheet/write/references.ts";
import { areaAddress } from "#core/recognise/snapshot.ts";
import type { DeleteMilestone, WriteOutcome } from "./contract.ts";
import { runAction } from "./run-action.ts";
import { writeFields } from "./write-fields.ts";

/** Deletes rows after their successors were repaired as asked; refuses while others depend on them. */
export const deleteMilestone: DeleteMilestone = (environment, input) =>
  runAction("writes", async (session): Promise<WriteOutcome> => {
    const repair = input.repair ?? "refuse";
    const why = input.why ?? null;
    const repaired = await writeFields(session, environment, input, (read) => {
      planTable(read);
      const gone = wanted(read, input.rows);
      const numbers = new Set(gone.map(({ nr }) => nr));
      const stay = read.plan.milestones.filter((milestone) => !gone.includes(milestone));
      const successors = stay.filter(({ predecessors }) => predecessors.some(({ nr }) => numbers.has(nr)));
      if (repair === "refuse" && successors.length > 0) {
        stop("MILESTONE-HAS-SUCCESSORS", { nr: [...numbers].join(", "), successors: successors.map(({ nr }) => nr) });
      }
      return referenceEdits(stay, (dependency) => replacement(dependency, gone, numbers, repair), why);
    });
    const read = await readPlanInWorkbook(session, input, { today: environment.today, withLogbook: true });
    const table = planTable(read);
    const gone = wanted(read, input.rows);
    const lines = gone.map((milestone) => ({
      line: {
        day: environment.today,
        nr: milestone.nr,
        name: milestone.name,
        field: "row",
        old: milestone.name ?? milestone.nr,
        new: null,
        why,
        source: "add-in",
      } as const,
      key: `row ${milestone.index}`,
    }));
    await guardedWrite(session, [], logbookWrites(session, read.index, read.logbook, lines, environment.language));
    const rows = gone.map((milestone) => ({
      action: "insert" as const,
      position: sheetRow(milestone) - table.area.top,
      nr: milestone.nr,
      cells: rawRow(read, table, sheetRow(milestone)),
    }));
    const skipped = await removeRows(session, read, table, gone);
    return {
      changes: [...repaired.changes, ...gone.map(({ nr }) => ({ nr, field: "nr" as const, old: nr, new: null }))],
      skipped: [...repaired.skipped, ...skipped],
      undo: { kind: "rows", target: { sheet: table.sheet }, changes: repaired.changes, rows },
    };
  });

function wanted(read: PlanInWorkbook, rows: Parameters<DeleteMilestone>[1]["rows"]): readonly Milestone[] {
  if (rows.length === 0) stop("NOTHING-SELECTED");
  const { found, troubles } = findRows(read.plan, rows);
  if (found.length === 0 || troubles.length > 0) throw new WorkbookProblem(troubles);
  return found;
}

/** What a dependency on a deleted row becomes; over several deleted rows in a chain too. */
function replacement(
  dependency: Dependency,
  gone: readonly Milestone[],
  numbers: ReadonlySet<string>,
  repair: "bridge" | "remove" | "refuse",
  visited: ReadonlySet<string> = new Set(),
): readonly Dependency[] {
  if (!numbers.has(dependency.nr)) return [dependency];
  if (repair !== "bridge" || visited.has(dependency.nr)) return [];
  const deleted = gone.find(({ nr }) => nr === dependency.nr);
  return (deleted?.predecessors ?? []).flatMap((before) =>
    replacement(before, gone, numbers, repair, new Set([...visited, dependency.nr])),
  );
}

/**
 * Deletes through ranges that follow their cells, after a look that each still holds its number: a row that a co-author
 * inserts above in between moves them along. Two round trips.
 */
async function removeRows(
  session: WorkbookSession,
  read: PlanInWorkbook,
  table: PlanTable,
  gone: readonly Milestone[],
): Promise<WriteOutcome["skipped"]> {
  const sheet = session.workbook.worksheets.getItem(table.sheet);
  const bottomUp = [...gone].sort((a, b) => sheetRow(b) - sheetRow(a));
  const found = bottomUp.map((milestone) => {
    const position = cellOf(milestone, "nr") ?? cellOf(milestone, "name");
    const guard = position === null ? null : sheet.getRange(cellAddress(position.row, position.column));
    guard?.load("values");
    return { milestone, position, guard, row: sheet.getRange(areaAddress(rowArea(table, sheetRow(milestone)))) };
  });
  await session.sync();
  const skipped: WriteOutcome["skipped"][number][] = [];
  for (const { milestone, position, guard, row } of found) {
    const now: unknown = guard === null ? null : (guard.values as unknown[][])[0]?.[0];
    const seen = position === null ? null : (cellIn(read.snapshot, position)?.value ?? "");
    if (guard !== null && now !== seen) skipped.push({ code: "ROW-CHANGED", facts: { nr: milestone.nr }, place: null });
    else row.delete("Up");
  }
  await session.sync();
  return skipped;
}
