import type { Milestone, Status } from "#core/plan/milestone.ts";
import { findRows } from "#sheet/read/find-rows.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import { milestonesIn, readSelection } from "#sheet/read/selection.ts";
import type { SelectedRows } from "#sheet/read/selection.ts";
import { stop, WorkbookProblem } from "#sheet/workbook-problem.ts";
import type { WorkbookTrouble } from "#sheet/workbook-problem.ts";
import type { FieldEdit } from "#sheet/write/field-edits.ts";
import type { ActionEnvironment, RowChoice, RowRef } from "./contract/action.ts";
import type { SetStatus, SetStatusInput, StatusOutcome } from "./contract/status.ts";
import { runAction } from "./run-action.ts";
import { withoutStale } from "./seen-values.ts";
import { writeFields } from "./write-fields.ts";
import type { FieldWriteResult } from "./write-fields.ts";

/** Sets the stoplicht of the chosen rows with what was told about it; each change is a line in the logbook. */
export const setStatus: SetStatus = (environment, input) =>
  runAction("writes", async (session) => {
    const selection = input.rows === "selection" ? await readSelection(session) : null;
    const result = await writeFields(session, environment, input, (read) => {
      const { found, troubles } = chosenRows(read, input.rows, selection);
      const edits = found.flatMap((milestone) => statusEdits(milestone, input, environment));
      const seen = new Map(
        input.seen?.flatMap(({ row, fields }) => findRows(read.plan, [row]).found.map((found) => [found, fields])),
      );
      const kept = withoutStale(edits, (milestone) => seen.get(milestone), environment.language);
      return { edits: kept.edits, troubles: [...troubles, ...kept.troubles] };
    });
    return statusOutcome(result);
  });

/** @throws WorkbookProblem when none of the rows can be told. */
export function chosenRows(
  read: PlanInWorkbook,
  rows: RowChoice,
  selection: SelectedRows | null,
): { readonly found: readonly Milestone[]; readonly troubles: readonly WorkbookTrouble[] } {
  if (rows === "selection") {
    const found = selection === null ? [] : milestonesIn(selection, read.plan.milestones);
    return found.length === 0 ? stop("NOTHING-SELECTED") : { found, troubles: [] };
  }
  if (rows.length === 0) stop("NOTHING-SELECTED");
  const result = findRows(read.plan, rows);
  if (result.found.length === 0) throw new WorkbookProblem(result.troubles);
  return result;
}

function statusEdits(
  milestone: Milestone,
  input: SetStatusInput,
  environment: ActionEnvironment,
): readonly FieldEdit[] {
  const why = input.why?.trim() === "" ? null : (input.why ?? null);
  const edits: FieldEdit[] = [{ milestone, field: "status", value: { kind: "status", status: input.status }, why }];
  const told = { ...input, explanation: input.explanation ?? explanationFrom(milestone, input.status, why) };
  for (const field of ["explanation", "bottleneck", "measure"] as const) {
    const text = told[field];
    if (text !== undefined) edits.push({ milestone, field, value: { kind: "text", text }, why });
  }
  // The day of the verdict; lists without such a column simply have none.
  if (milestone.place.cells.asOf !== undefined && input.status !== null) {
    edits.push({ milestone, field: "asOf", value: { kind: "day", day: environment.today }, why: null, silent: true });
  }
  return edits;
}

/** Why a verdict was given is what an oranje or rood row has to explain; a text that stands there is the person's. */
function explanationFrom(milestone: Milestone, status: Status | null, why: string | null): string | undefined {
  const called = status === "oranje" || status === "rood";
  const open = milestone.explanation === null && milestone.place.cells.explanation !== undefined;
  return called && open && why !== null ? why : undefined;
}

/** With the rows that now call for an explanation or a measure. */
export function statusOutcome(result: FieldWriteResult): StatusOutcome {
  const { changes, skipped, undo, read } = result;
  const byField = new Map(changes.map((change) => [`${change.field} ${change.nr}`, change]));
  const after = (milestone: Milestone, field: "status" | "explanation" | "measure"): string | null => {
    const change = byField.get(`${field} ${milestone.nr}`);
    const now = change === undefined ? milestone[field] : change.new;
    return now === null ? null : String(now);
  };
  const changed = new Set(changes.filter(({ field }) => field === "status").map(({ nr }) => nr));
  const needExplanation = read.plan.milestones
    .filter((milestone) => changed.has(milestone.nr))
    .filter((milestone) => isTroubled(after(milestone, "status")))
    .filter((milestone) => after(milestone, "explanation") === null || after(milestone, "measure") === null)
    .map((milestone): RowRef => ({ nr: milestone.nr, index: milestone.index }));
  return { changes, skipped, undo, needExplanation };
}

function isTroubled(word: string | null): boolean {
  return word !== null && /^(oranje|rood|amber|orange|red)$/i.test(word);
}
