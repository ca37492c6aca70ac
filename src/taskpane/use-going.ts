import { useCallback, useMemo, useState } from "react";
import type { Problem } from "#actions/contract/action.ts";
import type { PaneActions } from "./pane-actions.ts";
import { settled } from "./use-action.ts";

const NONE: readonly Problem[] = [];

export interface Going {
  /** The same actions; where going to a cell fails it is told here, whoever asked for it. */
  readonly actions: PaneActions;
  readonly problems: readonly Problem[];
  readonly again: () => void;
}

/** Going to a cell is mostly asked by the way, of nobody in particular: why it failed is told in one place. */
export function useGoing(actions: PaneActions): Going {
  const [problems, setProblems] = useState(NONE);
  const [last, setLast] = useState<Parameters<PaneActions["goTo"]>[0] | null>(null);
  const { goTo } = actions;
  const go = useCallback<PaneActions["goTo"]>(
    async (input) => {
      setLast(input);
      const result = await settled(goTo(input));
      setProblems(result.ok ? NONE : result.problems);
      return result;
    },
    [goTo],
  );
  const withGoing = useMemo(() => ({ ...actions, goTo: go }), [actions, go]);
  const again = useCallback(() => {
    if (last !== null) void go(last);
  }, [go, last]);
  return { actions: withGoing, problems, again };
}
