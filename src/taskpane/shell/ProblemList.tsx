import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Problem } from "#actions/contract.ts";
import { describeProblem } from "#actions/problem-text.ts";
import type { ProblemText } from "#actions/problem-text.ts";
import { useWording } from "../texts/texts.ts";

const useStyles = makeStyles({
  bar: { alignItems: "start", paddingTop: "8px", paddingBottom: "8px" },
  list: { margin: "4px 0 0", paddingLeft: "16px" },
});

/** What could not be done and how to go on; the whole list, since mending one by one costs the person a round each. */
export function ProblemList({ problems, title, onRetry, tone = "error" }: ProblemListProps): ReactElement | null {
  const styles = useStyles();
  const { t, language } = useWording();
  const sentences = [...new Set(problems.map((problem) => sentence(describeProblem(problem, language))))];
  if (sentences.length === 0) return null;
  return (
    <MessageBar intent={tone} layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{title ?? t.problemTitle}</MessageBarTitle>
        {sentences.length === 1 ? (
          <div>{sentences[0]}</div>
        ) : (
          <ul className={styles.list}>
            {sentences.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      {onRetry !== undefined && (
        <MessageBarActions>
          <Button size="small" onClick={onRetry}>
            {t.retry}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

interface ProblemListProps {
  readonly problems: readonly Problem[];
  readonly title?: string;
  readonly tone?: "error" | "warning";
  readonly onRetry?: () => void;
}

function sentence({ what, remedy }: ProblemText): string {
  return remedy === "" ? what : `${what} ${remedy}`;
}
