import type { ActionResult } from "#actions/contract/action.ts";
import type { WriteOutcome } from "#actions/contract/outcome.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import type { PaneActions } from "../../pane-actions.ts";
import { refOf } from "../../plan-facts.ts";
import { NOTHING_WRITTEN, together } from "./explain-rows.ts";

export interface FinishInput {
  readonly rows: readonly Milestone[];
  readonly day: PlanDay;
}

/** The rows that can be finished here: the sheet has a column for it, and nobody did. */
export function unfinished(rows: readonly Milestone[]): readonly Milestone[] {
  return rows.filter(({ doneOn, place }) => doneOn === null && place.cells.doneOn !== undefined);
}

/** Gives each row its day of completion, one write a row; what someone else filled in meanwhile stays. */
export async function finishRows(
  actions: Pick<PaneActions, "editMilestone">,
  { rows, day }: FinishInput,
): Promise<ActionResult<WriteOutcome>> {
  let outcome = NOTHING_WRITTEN;
  for (const row of rows) {
    const result = await actions.editMilestone({ row: refOf(row), fields: { doneOn: day }, seen: { doneOn: null } });
    if (!result.ok) return result;
    outcome = together(outcome, result.value);
  }
  return { ok: true, value: outcome };
}
