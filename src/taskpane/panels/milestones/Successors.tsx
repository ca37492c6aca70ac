import { makeStyles } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import type { ReactElement } from "react";
import { formatDependencies } from "#core/notation/dependencies-format.ts";
import type { Dependency } from "#core/plan/dependency.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import { outcomeNotice } from "../../outcome-notice.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { refOf } from "../../plan-facts.ts";
import { ActionStatus } from "../../shell/ActionStatus.tsx";
import { Button } from "../../shell/Button.tsx";
import { MilestonePicker } from "../../shell/MilestonePicker.tsx";
import { RowLine } from "../../shell/RowLine.tsx";
import { Text } from "../../shell/Text.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  item: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 32px", alignItems: "center", gap: "4px" },
});

/**
 * What waits for this milestone, picked by name. The dependency stands in the other row, so that it is written there at
 * once, with a way back, and not kept until this row is saved.
 */
export function Successors(props: SuccessorsProps): ReactElement {
  const { milestone, milestones, successors, actions, report, refresh, open } = props;
  const styles = useStyles();
  const { t } = useWording();
  const edit = useAction(actions.editMilestone);
  const busy = edit.state.phase === "running";
  const [asked, setAsked] = useState<Parameters<typeof write> | null>(null);
  const write = async (other: Milestone, predecessors: readonly Dependency[], said: string): Promise<void> => {
    setAsked([other, predecessors, said]);
    const asText = (value: readonly Dependency[]): string | null => formatDependencies(value) || null;
    const outcome = await edit.run({
      row: refOf(other),
      fields: { predecessors: asText(predecessors) },
      seen: { predecessors: asText(other.predecessors) },
    });
    if (outcome === null) return;
    report(outcomeNotice(outcome, said, t));
    await refresh();
  };
  // What could not be read of a cell would be lost by writing the rest.
  const canChange = (other: Milestone): boolean =>
    other.nr !== "" && other.place.cells.predecessors !== undefined && !other.unreadable.includes("predecessors");
  return (
    <>
      {successors.length === 0 && <Text>{t.successorsNone}</Text>}
      <ul className={styles.list} aria-label={t.successors}>
        {successors.map((other) => (
          <li key={other.index} className={styles.item}>
            <RowLine
              milestone={other}
              aside=""
              onOpen={() => {
                void actions.goTo({ row: refOf(other) });
                open({ place: "milestones", row: refOf(other) });
              }}
            />
            {canChange(other) && (
              <Button
                appearance="subtle"
                size="small"
                disabled={busy}
                icon={<Dismiss16Regular />}
                label={t.successorRemove(other.nr)}
                onClick={() => {
                  const left = other.predecessors.filter(({ nr }) => nr !== milestone.nr);
                  void write(other, left, t.successorRemoved(other.nr, milestone.nr));
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {milestone.nr !== "" && (
        <MilestonePicker
          label={t.successorAdd}
          milestones={milestones}
          exclude={(other) => !canChange(other) || other.nr === milestone.nr || successors.includes(other)}
          onPick={(other) => {
            const added: Dependency = { nr: milestone.nr, type: "FS", lag: 0, unit: "d" };
            void write(other, [...other.predecessors, added], t.successorAdded(other.nr, milestone.nr));
          }}
        />
      )}
      <ActionStatus
        state={edit.state}
        onRetry={() => {
          if (asked !== null) void write(...asked);
        }}
      />
    </>
  );
}

interface SuccessorsProps extends PlanPanelProps {
  readonly milestone: Milestone;
  readonly milestones: readonly Milestone[];
  readonly successors: readonly Milestone[];
}
