import { milestonesIn, readSelection } from "#sheet/read/selection.ts";
import type { SelectedRows } from "#sheet/read/selection.ts";
import type { Action, RowRef } from "./contract/action.ts";
import type { PlanView } from "./contract/reading.ts";
import { runAction } from "./run-action.ts";

export type { SelectedRows } from "#sheet/read/selection.ts";

/** What is selected in the workbook, whatever stands there. One round trip. */
export const selectedRows: Action<Record<string, never>, SelectedRows> = () => runAction("reads", readSelection);

/** Milestones of the plan as last read under that selection, in sheet order. */
export function rowsInSelection(view: PlanView, selection: SelectedRows): readonly RowRef[] {
  return milestonesIn(selection, view.plan.milestones).map(({ nr, index }) => ({ nr, index }));
}
