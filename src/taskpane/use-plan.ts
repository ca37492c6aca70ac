import { useCallback, useEffect, useRef, useState } from "react";
import type { PlanView, Problem, RowRef } from "#actions/contract.ts";
import type { PaneActions } from "./pane-actions.ts";
import { settled } from "./use-action.ts";

export type PlanState =
  | { readonly phase: "reading" }
  /** No plan in this workbook: the first run. */
  | { readonly phase: "none" }
  | { readonly phase: "ready"; readonly view: PlanView; readonly problems: readonly Problem[] }
  | { readonly phase: "failed"; readonly problems: readonly Problem[] };

export interface PlanHandle {
  readonly state: PlanState;
  readonly selection: readonly RowRef[];
  readonly refresh: () => Promise<void>;
}

/** Edits come in bursts (paste, fill, our own blocks): one reading per burst. */
const QUIET_MS = 30;
/** How long to wait before asking again to be told of changes. */
const FOLLOW_AGAIN_MS = 2000;

/** Reads the plan now and after every change of the workbook; never writes. */
export function usePlan(actions: PaneActions): PlanHandle {
  const [state, setState] = useState<PlanState>({ phase: "reading" });
  const [selection, setSelection] = useState<readonly RowRef[]>([]);

  const read = useCallback(async () => {
    const result = await settled(actions.readPlan({}));
    setState((before) => nextState(before, result));
  }, [actions]);
  const readSelection = useCallback(async () => {
    const result = await settled(actions.selectedMilestones({}));
    if (result.ok) setSelection((before) => (sameRows(before, result.value.rows) ? before : result.value.rows));
  }, [actions]);
  const refresh = useOneAtATime(read);
  const refreshSelection = useOneAtATime(readSelection);

  useEffect(() => {
    let end: (() => void) | null = null;
    let ended = false;
    const timers = { plan: 0, selection: 0, follow: 0 };
    const later = (name: keyof typeof timers, work: () => Promise<void>): void => {
      window.clearTimeout(timers[name]);
      timers[name] = window.setTimeout(() => void work(), QUIET_MS);
    };
    const follow = (): Promise<void> =>
      actions
        .watch({
          onPlanChanged: () => later("plan", refresh),
          onSelectionChanged: () => later("selection", refreshSelection),
        })
        .then(
          (stop) => {
            if (ended) stop();
            else end = stop;
          },
          () => {
            // Excel refuses while a person types in a cell; the reading of the plan tells so, and following starts later.
            if (!ended) timers.follow = window.setTimeout(() => void follow().then(refresh), FOLLOW_AGAIN_MS);
          },
        );
    void refresh().then(refreshSelection);
    void follow();
    return () => {
      ended = true;
      window.clearTimeout(timers.plan);
      window.clearTimeout(timers.selection);
      window.clearTimeout(timers.follow);
      end?.();
    };
  }, [actions, refresh, refreshSelection]);

  return { state, selection, refresh };
}

function nextState(before: PlanState, result: Awaited<ReturnType<PaneActions["readPlan"]>>): PlanState {
  if (result.ok) return { phase: "ready", view: result.value, problems: [] };
  if (result.problems.some((problem) => problem.code === "PLAN-NOT-FOUND")) return { phase: "none" };
  // A plan that can't be read for a moment (someone types in a cell) stays on screen with the reason above it.
  return before.phase === "ready"
    ? { ...before, problems: result.problems }
    : { phase: "failed", problems: result.problems };
}

function sameRows(a: readonly RowRef[], b: readonly RowRef[]): boolean {
  return a.length === b.length && a.every((row, at) => row.nr === b[at]?.nr && row.index === b[at]?.index);
}

/** While one run goes on, any number of new asks become one more run after it; each ask waits for a run begun after it. */
function useOneAtATime(work: () => Promise<void>): () => Promise<void> {
  const current = useRef<Promise<void> | null>(null);
  const following = useRef<Promise<void> | null>(null);
  return useCallback(() => {
    const start = (): Promise<void> => {
      const run = work().finally(() => {
        if (current.current === run) current.current = null;
      });
      current.current = run;
      return run;
    };
    if (current.current === null) return start();
    following.current ??= current.current.then(() => {
      following.current = null;
      return start();
    });
    return following.current;
  }, [work]);
}
