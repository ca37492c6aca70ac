import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import type { Milestone } from "#core/plan/milestone.ts";
import { formatList } from "#core/wording/format.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { refOf } from "../../plan-facts.ts";
import { ProblemList } from "../../shell/ProblemList.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { detailDraft } from "./detail-draft.ts";
import { tokens } from "../../tokens.ts";
import { Button } from "../../shell/Button.tsx";
import { Text } from "../../shell/Text.tsx";

const useStyles = makeStyles({
  ask: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "10px",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Asks first, and says what waits for the milestone. */
export function DeleteMilestone(props: DeleteMilestoneProps): ReactElement {
  const { milestone, successors, actions, drafts, report, refresh, onDeleted } = props;
  const styles = useStyles();
  const { t, language } = useWording();
  const [asking, setAsking] = useState(false);
  const remove = useAction(actions.deleteMilestone);

  const run = async (): Promise<void> => {
    const repair = successors.length > 0 ? "bridge" : "refuse";
    const outcome = await remove.run({ rows: [refOf(milestone)], repair });
    if (outcome === null) return;
    drafts.drop(detailDraft(milestone));
    report({ text: t.detailDeleted(milestone.nr), undo: outcome.undo });
    onDeleted();
    await refresh();
  };

  if (!asking) {
    return (
      <div key="delete">
        <Button key="ask" appearance="subtle" onClick={() => setAsking(true)}>
          {t.detailDelete}
        </Button>
      </div>
    );
  }
  return (
    // The same element as before it was asked: the focus stays in it.
    <div key="delete" className={styles.ask} role="group" aria-label={t.detailDelete}>
      <Text>{t.detailDeleteAsk(milestone.nr)}</Text>
      {successors.length > 0 && (
        <Text>
          {t.detailDeleteLinks(
            milestone.nr,
            formatList(
              successors.map(({ nr }) => nr),
              language,
            ),
          )}
        </Text>
      )}
      <div className={styles.buttons}>
        <Button disabled={remove.state.phase === "running"} onClick={() => void run()}>
          {t.detailDeletePlain}
        </Button>
        <Button appearance="subtle" onClick={() => setAsking(false)}>
          {t.cancel}
        </Button>
      </div>
      {remove.state.phase === "failed" && <ProblemList problems={remove.state.problems} onRetry={() => void run()} />}
    </div>
  );
}

interface DeleteMilestoneProps extends PlanPanelProps {
  readonly milestone: Milestone;
  readonly successors: readonly Milestone[];
  readonly onDeleted: () => void;
}
