import { useMemo } from "react";
import type { Baseline } from "#actions/read-baselines.ts";
import type { PlanView } from "#actions/contract/reading.ts";
import type { PaneActions } from "./pane-actions.ts";
import { useReading } from "./use-reading.ts";

const NOTHING = {} as const;
const NONE: readonly Baseline[] = [];

/** Frozen periods, read anew when the workbook's sheets change; null until they are known. */
export function useBaselines(actions: PaneActions, view: PlanView, version = 0): readonly Baseline[] | null {
  // Closing and reopening write to sheets of their own; which sheets there are tells of the first.
  const { logbook, plan } = view.sheets;
  const versions = useMemo(() => ({ logbook, plan, version }), [logbook, plan, version]);
  const { value, problems } = useReading(actions.readBaselines, NOTHING, versions);
  return value ?? (problems.length > 0 ? NONE : null);
}
