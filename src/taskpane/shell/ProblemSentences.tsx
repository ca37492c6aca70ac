import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Problem } from "#actions/contract/action.ts";
import { describeProblem } from "#actions/problem-text.ts";
import type { ProblemText } from "#actions/problem-text.ts";
import { useFirstWording } from "../texts/texts.ts";
import { FAULT, PART_MISSING } from "../use-action.ts";
import type { FirstTexts } from "../texts/texts.ts";
import { Note } from "./Note.tsx";
import type { ProblemListProps } from "./ProblemList.tsx";
import { Button } from "./Button.tsx";
import { Text } from "./Text.tsx";

const useStyles = makeStyles({ list: { margin: "4px 0 0", paddingLeft: "16px" }, title: { display: "block" } });

/** The whole list, since mending one by one costs the person a round each; the same sentence once. */
export function ProblemSentences({ problems, title, onRetry, tone = "error" }: ProblemListProps): ReactElement {
  const styles = useStyles();
  const { t, language } = useFirstWording();
  const sentences = [
    ...new Set(problems.map((problem) => own(problem, t) ?? sentence(describeProblem(problem, language)))),
  ];
  return (
    <Note
      tone={tone}
      actions={
        onRetry === undefined ? undefined : (
          <Button size="small" onClick={onRetry}>
            {t.retry}
          </Button>
        )
      }
    >
      <Text weight="semibold" className={styles.title}>
        {title ?? t.problemTitle}
      </Text>
      {sentences.length === 1 ? (
        sentences[0]
      ) : (
        <ul className={styles.list}>
          {sentences.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </Note>
  );
}

/** What goes wrong in the pane itself, not in the workbook. */
function own({ facts }: Problem, t: FirstTexts): string | null {
  if (facts["ours"] === FAULT.facts["ours"]) return t.fault;
  return facts["ours"] === PART_MISSING.facts["ours"] ? t.notFetched : null;
}

function sentence({ what, remedy }: ProblemText): string {
  return remedy === "" ? what : `${what} ${remedy}`;
}
