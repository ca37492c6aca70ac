import type { ReactElement } from "react";
import type { ActionState } from "../use-action.ts";
import { ProblemList } from "./ProblemList.tsx";
import { Writing } from "./Writing.tsx";

/** Progress of an action, or why it could not be done. */
export function ActionStatus({ state, onRetry, text }: ActionStatusProps): ReactElement | null {
  if (state.phase === "running") return <Writing {...(text === undefined ? {} : { text })} />;
  if (state.phase === "failed") {
    return <ProblemList problems={state.problems} {...(onRetry === undefined ? {} : { onRetry })} />;
  }
  return null;
}

interface ActionStatusProps {
  readonly state: ActionState<unknown>;
  readonly text?: string;
  readonly onRetry?: () => void;
}
