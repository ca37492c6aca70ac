import type { Dependency } from "#core/plan/dependency.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import { findRows } from "#sheet/read/find-rows.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import { readPlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import { stop, WorkbookProblem } from "#sheet/workbook-problem.ts";
import { planTable } from "#sheet/write/plan-table-rows.ts";
import { referenceEdits } from "#sheet/write/references.ts";
import { requireUnprotected } from "#sheet/write/require-unlocked.ts";
import type { DeleteMilestone } from "./contract/editing.ts";
import type { WriteOutcome } from "./contract/outcome.ts";
import { removeRows } from "./remove-rows.ts";
import { runAction } from "./run-action.ts";
import { writeFields } from "./write-fields.ts";

/** Deletes rows after their successors were repaired as asked; refuses while others depend on them. */
export const deleteMilestone: DeleteMilestone = (environment, input) =>
  runAction("writes", async (session): Promise<WriteOutcome> => {
    const repair = input.repair ?? "refuse";
    const why = input.why ?? null;
    const repaired = await writeFields(session, environment, input, (read) => {
      requireUnprotected(read.index, planTable(read).sheet);
      const { found: gone, troubles } = wanted(read, input.rows);
      const numbers = new Set(gone.map(({ nr }) => nr));
      const stay = read.plan.milestones.filter((milestone) => !gone.includes(milestone));
      const successors = stay.filter(({ predecessors }) => predecessors.some(({ nr }) => numbers.has(nr)));
      if (repair === "refuse" && successors.length > 0) {
        stop("MILESTONE-HAS-SUCCESSORS", { nr: [...numbers].join(", "), successors: successors.map(({ nr }) => nr) });
      }
      const repairs = referenceEdits(stay, (dependency) => replacement(dependency, gone, numbers, repair), why);
      return { edits: repairs.edits, troubles: [...troubles, ...repairs.troubles] };
    });
    const read = await readPlanInWorkbook(session, input, { today: environment.today, withLogbook: true });
    const table = planTable(read);
    const { found: gone } = wanted(read, input.rows);
    const { deleted, kept } = await removeRows(session, environment, read, table, gone, why);
    const skipped = kept.map(({ nr }) => ({ code: "ROW-CHANGED" as const, facts: { nr }, place: null }));
    return {
      changes: [...repaired.changes, ...deleted.map(({ nr }) => ({ nr, field: "nr" as const, old: nr, new: null }))],
      skipped: [...repaired.skipped, ...skipped],
      undo: { kind: "rows", target: { sheet: table.sheet }, changes: repaired.changes, rows: deleted },
    };
  });

/** Those that are there; an interruption may have left only some of them to delete. */
function wanted(read: PlanInWorkbook, rows: Parameters<DeleteMilestone>[1]["rows"]): ReturnType<typeof findRows> {
  if (rows.length === 0) stop("NOTHING-SELECTED");
  const result = findRows(read.plan, rows);
  if (result.found.length === 0) throw new WorkbookProblem(result.troubles);
  return result;
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
