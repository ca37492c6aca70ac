import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import type { RowRef } from "#actions/contract/action.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { refOf } from "../../plan-facts.ts";
import { ActionStatus } from "../../shell/ActionStatus.tsx";
import { Button } from "../../shell/Button.tsx";
import { MilestonePicker } from "../../shell/MilestonePicker.tsx";
import { Section } from "../../shell/Section.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: "8px" } });

/** Puts the row of this milestone elsewhere in the plan. */
export function MoveMilestone(props: PlanPanelProps & { readonly milestone: Milestone }): ReactElement {
  const { milestone, view, actions, report, refresh } = props;
  const styles = useStyles();
  const { t } = useWording();
  const move = useAction(actions.moveMilestone);
  const { milestones } = view.plan;
  const at = milestone.index;
  const [wanted, setWanted] = useState<RowRef | null>(null);
  const run = async (after: RowRef | null): Promise<void> => {
    setWanted(after);
    const outcome = await move.run({ row: refOf(milestone), after });
    if (outcome === null) return;
    report({ text: t.moved(milestone.nr), undo: outcome.undo });
    await refresh();
  };
  const busy = move.state.phase === "running";
  const [above, below] = [milestones[at - 2], milestones[at + 1]];
  return (
    <Section title={t.moveTitle}>
      <div className={styles.buttons}>
        <Button
          size="small"
          disabled={busy || at === 0}
          onClick={() => void run(above === undefined ? null : refOf(above))}
        >
          {t.moveUp}
        </Button>
        <Button
          size="small"
          disabled={busy || below === undefined}
          onClick={() => {
            if (below !== undefined) void run(refOf(below));
          }}
        >
          {t.moveDown}
        </Button>
        <Button size="small" disabled={busy || at === 0} onClick={() => void run(null)}>
          {t.moveFirst}
        </Button>
      </div>
      <MilestonePicker
        label={t.moveAfter}
        placeholder={t.moveAfter}
        milestones={milestones}
        exclude={(other) => other.index === at || other.index === at - 1}
        onPick={(other) => void run(refOf(other))}
      />
      <ActionStatus state={move.state} onRetry={() => void run(wanted)} />
    </Section>
  );
}
