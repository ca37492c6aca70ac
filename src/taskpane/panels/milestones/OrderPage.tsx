import { Field, makeStyles, Select, Switch } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { numbersInOrder } from "#actions/numbers-in-order.ts";
import { outcomeNotice } from "../../outcome-notice.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { ActionStatus } from "../../shell/ActionStatus.tsx";
import { Button } from "../../shell/Button.tsx";
import { Page } from "../../shell/Page.tsx";
import { Section } from "../../shell/Section.tsx";
import { Text } from "../../shell/Text.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";

const KEYS = ["nr", "subproject", "start", "due", "status"] as const;
type Key = (typeof KEYS)[number];
const SHOWN = 8;

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: "18px" } });

/** Sorts the rows of the plan sheet, and gives numbers that follow the order. */
export function OrderPage(props: PlanPanelProps): ReactElement {
  const { view, actions, open, report, refresh } = props;
  const styles = useStyles();
  const { t } = useWording();
  const [by, setBy] = useState<Key>("nr");
  const [group, setGroup] = useState(true);
  const sort = useAction(actions.sortAndGroup);
  const renumber = useAction(actions.renumber);
  const { milestones, settings } = view.plan;
  const next = useMemo(() => numbersInOrder(milestones), [milestones]);
  const renamed = milestones.flatMap((milestone, at) => {
    const nr = next[at] ?? milestone.nr;
    return nr === milestone.nr ? [] : [{ milestone, nr }];
  });
  const labels: Readonly<Record<Key, string>> = {
    nr: t.fieldNr,
    subproject: settings.labels.subproject,
    start: t.fieldStart,
    due: t.fieldDue,
    status: t.fieldStatus,
  };
  const busy = sort.state.phase === "running" || renumber.state.phase === "running";

  const submitSort = async (): Promise<void> => {
    const outcome = await sort.run({ by, group });
    if (outcome === null) return;
    report({ text: t.orderSorted, undo: outcome.undo });
    await refresh();
  };
  const submitNumbers = async (): Promise<void> => {
    const outcome = await renumber.run({});
    if (outcome === null) return;
    const count = outcome.changes.filter(({ field }) => field === "nr").length;
    report(outcomeNotice(outcome, t.orderRenumbered(count), t));
    await refresh();
  };

  return (
    <Page title={t.orderTitle} onBack={() => open({ place: "milestones" })}>
      <Section title={t.orderSort}>
        <Text>{t.orderHint}</Text>
        <Field label={t.orderBy}>
          <Select value={by} onChange={(_, { value }) => setBy(KEYS.find((key) => key === value) ?? "nr")}>
            {KEYS.map((key) => (
              <option key={key} value={key}>
                {labels[key]}
              </option>
            ))}
          </Select>
        </Field>
        <Switch label={t.orderGroup} checked={group} onChange={(_, { checked }) => setGroup(checked)} />
        <div>
          <Button appearance="primary" disabled={busy} onClick={() => void submitSort()}>
            {t.orderSort}
          </Button>
        </div>
        <ActionStatus state={sort.state} text={t.orderSorting} onRetry={() => void submitSort()} />
      </Section>
      <Section title={t.orderRenumber}>
        {renamed.length === 0 ? (
          <Text>{t.orderRenumberSame}</Text>
        ) : (
          <>
            <Text>{t.orderRenumberHint(renamed.length)}</Text>
            <ul className={styles.list}>
              {renamed.slice(0, SHOWN).map(({ milestone, nr }) => (
                <li key={milestone.index}>
                  {milestone.nr === "" ? t.noNumber : milestone.nr} → {nr} {milestone.name}
                </li>
              ))}
              {renamed.length > SHOWN && <li>{t.statusMoreRows(renamed.length - SHOWN)}</li>}
            </ul>
            <div>
              <Button disabled={busy} onClick={() => void submitNumbers()}>
                {t.orderRenumberDo}
              </Button>
            </div>
          </>
        )}
        <ActionStatus state={renumber.state} text={t.orderNumbering} onRetry={() => void submitNumbers()} />
      </Section>
    </Page>
  );
}
