import { useEffect } from "react";
import type { Baseline } from "#actions/read-baselines.ts";
import type { PlanView } from "#actions/contract/reading.ts";
import type { PaneActions } from "./pane-actions.ts";
import { useAction } from "./use-action.ts";

const NONE: readonly Baseline[] = [];

/** Frozen periods, read anew when the workbook's sheets change; null until they are known. */
export function useBaselines(actions: PaneActions, view: PlanView, version = 0): readonly Baseline[] | null {
  const { state, run } = useAction(actions.readBaselines);
  const { sheets } = view;
  useEffect(() => {
    void run({});
    // Closing and reopening write to sheets of their own; which sheets there are tells of the first.
  }, [run, sheets.logbook, sheets.plan, version]);
  if (state.phase === "done") return state.value;
  return state.phase === "failed" ? NONE : null;
}
