import { useCallback, useEffect, useRef, useState } from "react";
import type { ActionResult, Problem } from "#actions/contract/action.ts";
import { isPartMissing } from "./parts.ts";

export type ActionState<Value> =
  | { readonly phase: "idle" }
  | { readonly phase: "running" }
  | { readonly phase: "done"; readonly value: Value }
  | { readonly phase: "failed"; readonly problems: readonly Problem[] };

export interface ActionHandle<Input, Value> {
  readonly state: ActionState<Value>;
  /** The value when it was done, null when it failed or another run is still going on. */
  readonly run: (input: Input) => Promise<Value | null>;
  readonly reset: () => void;
}

/** What a person can't mend is a fault of ours; told as such, without its message, which may carry plan contents. */
export const FAULT: Problem = { code: "EXCEL-REFUSED", facts: { ours: "fault" }, place: null };

/** What does the work could not be fetched; nothing was done yet. */
export const PART_MISSING: Problem = { code: "EXCEL-REFUSED", facts: { ours: "not fetched" }, place: null };

export async function settled<Value>(promise: Promise<ActionResult<Value>>): Promise<ActionResult<Value>> {
  try {
    return await promise;
  } catch (error) {
    if (isPartMissing(error)) return { ok: false, problems: [PART_MISSING] };
    reportError(error);
    return { ok: false, problems: [FAULT] };
  }
}

export function useAction<Input, Value>(
  act: (input: Input) => Promise<ActionResult<Value>>,
): ActionHandle<Input, Value> {
  const [state, setState] = useState<ActionState<Value>>({ phase: "idle" });
  const running = useRef(false);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const run = useCallback(
    async (input: Input): Promise<Value | null> => {
      if (running.current) return null;
      running.current = true;
      setState({ phase: "running" });
      const result = await settled(act(input));
      running.current = false;
      if (mounted.current) {
        setState(result.ok ? { phase: "done", value: result.value } : { phase: "failed", problems: result.problems });
      }
      return result.ok ? result.value : null;
    },
    [act],
  );
  const reset = useCallback(() => setState({ phase: "idle" }), []);
  return { state, run, reset };
}
