import { Suspense } from "react";
import type { ReactElement } from "react";
import type { Problem } from "#actions/contract/action.ts";
import { fetchedOnce, part } from "../parts.ts";
import { useFirstWording } from "../texts/texts.ts";
import { Button } from "./Button.tsx";
import { Note } from "./Note.tsx";
import { PartBoundary } from "./PartBoundary.tsx";

/** The sentences come with the first problem, or before: a lost connection would take them along. */
export const fetchSentences = fetchedOnce(async () => (await import("./ProblemSentences.tsx")).ProblemSentences);

const Sentences = part(fetchSentences);

export interface ProblemListProps {
  readonly problems: readonly Problem[];
  readonly title?: string;
  readonly tone?: "error" | "warning";
  readonly onRetry?: () => void;
}

/** What could not be done and how to go on; read out at once. */
export function ProblemList(props: ProblemListProps): ReactElement {
  const { t } = useFirstWording();
  const { problems, onRetry } = props;
  return (
    <div role="alert">
      {problems.length > 0 && (
        <PartBoundary
          instead={({ again }) => (
            <Note
              tone="error"
              actions={
                <Button size="small" onClick={onRetry ?? again}>
                  {t.retry}
                </Button>
              }
            >
              {t.fault}
            </Note>
          )}
        >
          <Suspense fallback={null}>
            <Sentences {...props} />
          </Suspense>
        </PartBoundary>
      )}
    </div>
  );
}
