import { Checkbox, Field, makeStyles, Select } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { ReactElement } from "react";
import { proposeDates } from "#core/schedule/propose-dates.ts";
import { describeDateProposal } from "#core/wording/describe-schedule.ts";
import { outcomeNotice } from "../../outcome-notice.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { ActionStatus } from "../../shell/ActionStatus.tsx";
import { Page } from "../../shell/Page.tsx";
import { ProblemList } from "../../shell/ProblemList.tsx";
import { Working } from "../../shell/Working.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { tokens } from "../../tokens.ts";
import { Button } from "../../shell/Button.tsx";
import { Text } from "../../shell/Text.tsx";

const STEP = 25;

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid" },
  item: {
    display: "grid",
    gridTemplateColumns: "32px minmax(0, 1fr)",
    alignItems: "start",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** Dates that could hold, old beside new with the reason; only what is ticked goes to the sheet. */
export function DateProposals(props: PlanPanelProps): ReactElement {
  const { view, actions, open, report, refresh } = props;
  const styles = useStyles();
  const { t, language } = useWording();
  const [mode, setMode] = useState<"forward" | "backward">("forward");
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [limit, setLimit] = useState(STEP);
  const propose = useAction(actions.proposeSchedule);
  const apply = useAction(actions.applySchedule);
  const { run: ask } = propose;
  useEffect(() => {
    void ask({ mode });
    // A changed plan has other proposals.
  }, [ask, mode, view]);

  const found = propose.state.phase === "done" ? propose.state.value : null;
  const rows = useMemo(() => (found === null ? [] : proposeDates(found.view.plan, found.view.schedule)), [found]);
  const chosen = rows.filter(({ index }) => ticked.has(index));
  const tick = (index: number, on: boolean): void =>
    setTicked((before) => new Set(on ? [...before, index] : [...before].filter((other) => other !== index)));

  const submit = async (): Promise<void> => {
    if (found === null) return;
    const outcome = await apply.run({ proposals: found.proposals.filter(({ row }) => ticked.has(row.index ?? -1)) });
    if (outcome === null) return;
    setTicked(new Set());
    report(outcomeNotice(outcome, t.datesApplied(outcome.changes.length), t));
    await refresh();
  };

  return (
    <Page
      title={t.datesTitle}
      onBack={() => open({ place: "timeline" })}
      status={<ActionStatus state={apply.state} onRetry={() => void submit()} />}
      foot={
        rows.length > 0 && (
          <Button
            appearance="primary"
            disabled={chosen.length === 0 || apply.state.phase === "running"}
            onClick={() => void submit()}
          >
            {t.datesApply(chosen.length)}
          </Button>
        )
      }
    >
      <Text soft>{t.datesIntro}</Text>
      <Field label={t.datesMode}>
        <Select value={mode} onChange={(_, { value }) => setMode(value === "backward" ? "backward" : "forward")}>
          <option value="forward">{t.datesForward}</option>
          <option value="backward">{t.datesBackward}</option>
        </Select>
      </Field>
      {propose.state.phase === "running" && <Working />}
      {propose.state.phase === "failed" && <ProblemList problems={propose.state.problems} />}
      {found !== null && rows.length === 0 && <Text>{t.datesNone}</Text>}
      {rows.length > 1 && (
        <Checkbox
          label={t.proposalsAll}
          checked={chosen.length === rows.length ? true : chosen.length === 0 ? false : "mixed"}
          onChange={(_, { checked }) => setTicked(new Set(checked === true ? rows.map(({ index }) => index) : []))}
        />
      )}
      <ul className={styles.list}>
        {rows.slice(0, limit).map((row) => (
          <li key={row.index} className={styles.item}>
            <Checkbox
              aria-label={t.datesTick(row.nr)}
              checked={ticked.has(row.index)}
              onChange={(_, { checked }) => tick(row.index, checked === true)}
            />
            <div>
              <div className={styles.name}>{found?.view.plan.milestones[row.index]?.name ?? t.unnamed}</div>
              {describeDateProposal(row, language)}
            </div>
          </li>
        ))}
      </ul>
      {rows.length > limit && (
        <Button appearance="subtle" onClick={() => setLimit(limit + STEP)}>
          {t.checkMore(Math.min(STEP, rows.length - limit))}
        </Button>
      )}
    </Page>
  );
}
