import { lazy, Suspense } from "react";
import type { ReactElement } from "react";
import type { Problem } from "#actions/contract/action.ts";

const Sentences = lazy(async () => ({ default: (await import("./ProblemSentences.tsx")).ProblemSentences }));

export interface ProblemListProps {
  readonly problems: readonly Problem[];
  readonly title?: string;
  readonly tone?: "error" | "warning";
  readonly onRetry?: () => void;
}

/** What could not be done and how to go on; read out at once. The sentences come when the first problem does. */
export function ProblemList(props: ProblemListProps): ReactElement {
  return (
    <div role="alert">
      {props.problems.length > 0 && (
        <Suspense fallback={null}>
          <Sentences {...props} />
        </Suspense>
      )}
    </div>
  );
}
