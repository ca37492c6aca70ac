import type { ReactElement } from "react";
import type { Problem } from "#actions/contract/action.ts";
import { useWording } from "../texts/texts.ts";
import type { ActionState } from "../use-action.ts";
import { ProblemList } from "./ProblemList.tsx";
import { Writing } from "./Writing.tsx";

/** Progress of an action, why it could not be done, or what of it was left out. */
export function ActionStatus({ state, onRetry, text }: ActionStatusProps): ReactElement | null {
  const { t } = useWording();
  if (state.phase === "running") return <Writing {...(text === undefined ? {} : { text })} />;
  if (state.phase === "failed") {
    return <ProblemList problems={state.problems} {...(onRetry === undefined ? {} : { onRetry })} />;
  }
  const skipped = state.phase === "done" ? skippedIn(state.value) : [];
  return skipped.length === 0 ? null : <ProblemList tone="warning" title={t.skippedTitle} problems={skipped} />;
}

interface ActionStatusProps {
  readonly state: ActionState<unknown>;
  readonly text?: string;
  readonly onRetry?: () => void;
}

function skippedIn(value: unknown): readonly Problem[] {
  return typeof value === "object" && value !== null && "skipped" in value ? (value.skipped as readonly Problem[]) : [];
}
