import { useCallback, useEffect, useState } from "react";
import type { ActionResult, Problem } from "#actions/contract/action.ts";
import { settled } from "./use-action.ts";

export interface Reading<Value> {
  /** As last read; stays in sight while it is read again. */
  readonly value: Value | null;
  readonly problems: readonly Problem[];
  readonly isRunning: boolean;
  readonly again: () => void;
}

const NONE: readonly Problem[] = [];

/**
 * Reads now and whenever what is asked, or `version`, changes; the answer to what is no longer asked is passed over.
 *
 * @param input null: there is nothing to ask yet. Compared by its JSON.
 */
export function useReading<Input, Value>(
  act: (input: Input) => Promise<ActionResult<Value>>,
  input: Input | null,
  version: unknown = null,
): Reading<Value> {
  const [value, setValue] = useState<Value | null>(null);
  const [problems, setProblems] = useState(NONE);
  const [isRunning, setIsRunning] = useState(input !== null);
  const [round, setRound] = useState(0);
  const asked = JSON.stringify(input);
  useEffect(() => {
    const wish = JSON.parse(asked) as Input | null;
    if (wish === null) return undefined;
    let isWanted = true;
    setIsRunning(true);
    void settled(act(wish)).then((result) => {
      if (!isWanted) return;
      setIsRunning(false);
      setProblems(result.ok ? NONE : result.problems);
      if (result.ok) setValue(() => result.value);
    });
    return () => {
      isWanted = false;
    };
  }, [act, asked, version, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return { value, problems, isRunning, again };
}
