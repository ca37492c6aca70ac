import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { ActionResult, Problem, RowRef } from "#actions/contract/action.ts";
import type { PlanView } from "#actions/contract/reading.ts";
import { rowsInSelection } from "#actions/read-selection.ts";
import type { PlanOutline } from "#actions/plan-reader.ts";
import type { SelectedRows } from "#actions/read-selection.ts";
import type { SheetChange } from "#actions/watch-workbook.ts";
import type { PaneActions } from "./pane-actions.ts";
import { settled } from "./use-action.ts";
import type { OnEdited } from "./use-edit-count.ts";

export type PlanState =
  | { readonly phase: "reading" }
  /** No plan in this workbook: the first run, or someone took it away. */
  | { readonly phase: "none"; readonly isGone: boolean }
  /** First sight: schedule, findings and proposals are still being computed. */
  | { readonly phase: "outlined"; readonly outline: PlanOutline }
  | { readonly phase: "ready"; readonly view: PlanView; readonly problems: readonly Problem[] }
  | { readonly phase: "failed"; readonly problems: readonly Problem[] };

export interface PlanHandle {
  readonly state: PlanState;
  readonly selection: readonly RowRef[];
  readonly refresh: () => Promise<void>;
  readonly onEdited: OnEdited;
}

/** Edits come in bursts (paste, fill, our own blocks): one reading per burst. */
const QUIET_MS = 15;
/** How long to wait before asking again to be told of changes. */
const FOLLOW_AGAIN_MS = 2000;
/** What could not be read is tried again by itself: the person need not tell that the trouble is over. */
const READ_AGAIN_MS = 3000;
const NO_ROWS: readonly RowRef[] = [];

/** Reads the plan now and after every change of the workbook; never writes. */
export function usePlan(actions: PaneActions): PlanHandle {
  const [state, setState] = useState<PlanState>({ phase: "reading" });
  const [selected, setSelected] = useState<SelectedRows | null>(null);
  /** What changed since the last reading; "all" asks for a whole one. */
  const changed = useRef<"all" | SheetChange[]>("all");

  const read = useCallback(async () => {
    const changes = changed.current;
    changed.current = [];
    const result = await settled(
      changes === "all"
        ? // In sight before anything else is loaded or computed.
          actions.readPlan((outline) => flushSync(() => setState((before) => withOutline(before, outline))))
        : actions.followPlan(changes, (view) => show({ ok: true, value: view })),
    );
    // What was not read is still to be read.
    if (!result.ok) changed.current = "all";
    show(result);
    function show(told: ActionResult<PlanView>): void {
      // What the person is doing in the pane goes first.
      startTransition(() => setState((before) => nextState(before, told)));
    }
  }, [actions]);
  const readSelection = useCallback(async () => {
    const result = await settled(actions.selectedRows({}));
    if (!result.ok) return;
    startTransition(() => setSelected((before) => (sameSelection(before, result.value) ? before : result.value)));
  }, [actions]);
  const follow = useOneAtATime(read);
  const refresh = useCallback(() => {
    changed.current = "all";
    return follow();
  }, [follow]);
  const refreshSelection = useOneAtATime(readSelection);
  const listeners = useRef(new Set<() => void>());
  const onEdited = useCallback<OnEdited>((listener) => {
    const { current } = listeners;
    current.add(listener);
    return () => void current.delete(listener);
  }, []);

  useEffect(() => {
    let end: (() => void) | null = null;
    let ended = false;
    const timers = { plan: 0, edited: 0, selection: 0, watch: 0 };
    const later = (name: keyof typeof timers, work: () => Promise<void>): void => {
      window.clearTimeout(timers[name]);
      timers[name] = window.setTimeout(() => void work(), QUIET_MS);
    };
    const watch = (): Promise<void> =>
      actions
        .watch({
          onPlanChanged: (change) => {
            if (changed.current !== "all") changed.current = [...changed.current, change];
            later("plan", follow);
            later("edited", async () => listeners.current.forEach((listener) => listener()));
          },
          onSelectionChanged: () => later("selection", refreshSelection),
        })
        .then(
          (stop) => {
            if (ended) stop();
            else end = stop;
          },
          () => {
            // Excel refuses while a person types in a cell; the reading of the plan tells so, and following starts later.
            if (!ended) timers.watch = window.setTimeout(() => void watch().then(refresh), FOLLOW_AGAIN_MS);
          },
        );
    void refresh().then(refreshSelection);
    void watch();
    return () => {
      ended = true;
      for (const timer of Object.values(timers)) window.clearTimeout(timer);
      end?.();
    };
  }, [actions, follow, refresh, refreshSelection]);

  const isTroubled = state.phase === "failed" || (state.phase === "ready" && state.problems.length > 0);
  useEffect(() => {
    if (!isTroubled) return undefined;
    const timer = window.setInterval(() => void refresh(), READ_AGAIN_MS);
    return () => window.clearInterval(timer);
  }, [isTroubled, refresh]);

  const view = state.phase === "ready" ? state.view : null;
  const selection = useSameRows(
    useMemo(() => (view === null || selected === null ? NO_ROWS : rowsInSelection(view, selected)), [view, selected]),
  );
  return { state, selection, refresh, onEdited };
}

/** What is already on screen is whole and stays until the next whole view. */
function withOutline(before: PlanState, outline: PlanOutline): PlanState {
  return before.phase === "ready" ? before : { phase: "outlined", outline };
}

function nextState(before: PlanState, result: ActionResult<PlanView>): PlanState {
  if (result.ok) {
    const isSame = before.phase === "ready" && before.view === result.value && before.problems.length === 0;
    return isSame ? before : { phase: "ready", view: result.value, problems: [] };
  }
  if (result.problems.some((problem) => problem.code === "PLAN-NOT-FOUND")) {
    return before.phase === "none" ? before : { phase: "none", isGone: before.phase === "ready" };
  }
  // The same reason is not told twice.
  if ("problems" in before && JSON.stringify(before.problems) === JSON.stringify(result.problems)) return before;
  // A plan that can't be read for a moment (someone types in a cell) stays on screen with the reason above it.
  return before.phase === "ready"
    ? { ...before, problems: result.problems }
    : { phase: "failed", problems: result.problems };
}

function sameSelection(a: SelectedRows | null, b: SelectedRows): boolean {
  return a !== null && JSON.stringify(a) === JSON.stringify(b);
}

/** The same array as long as it names the same rows. */
function useSameRows(rows: readonly RowRef[]): readonly RowRef[] {
  const [kept, setKept] = useState(rows);
  const isSame =
    kept.length === rows.length && rows.every((row, at) => row.nr === kept[at]?.nr && row.index === kept[at]?.index);
  if (isSame) return kept;
  setKept(rows);
  return rows;
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
