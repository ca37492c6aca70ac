import { Checkbox, Field, makeStyles, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { proposeDates } from "#core/schedule/propose-dates.ts";
import { describeDateProposal } from "#core/wording/describe-schedule.ts";
import { outcomeNotice } from "../../outcome-notice.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { stableKeys } from "../../plan-facts.ts";
import { ActionStatus } from "../../shell/ActionStatus.tsx";
import { Page } from "../../shell/Page.tsx";
import { ProblemList } from "../../shell/ProblemList.tsx";
import { Working } from "../../shell/Working.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { useReading } from "../../use-reading.ts";
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
  name: { overflowWrap: "anywhere" },
  nr: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

/** Dates that could hold, old beside new with the reason; only what is ticked goes to the sheet. */
export function DateProposals(props: PlanPanelProps): ReactElement {
  const { view, actions, open, report, refresh } = props;
  const styles = useStyles();
  const { t, language } = useWording();
  const [mode, setMode] = useState<"forward" | "backward">("forward");
  // Ticked is this date for this milestone: another date, by an edit meanwhile, is not.
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(STEP);
  // A changed plan has other proposals.
  const propose = useReading(actions.proposeSchedule, { mode }, view);
  const apply = useAction(actions.applySchedule);

  const found = propose.value;
  const rows = useMemo(() => (found === null ? [] : proposeDates(found.view.plan, found.view.schedule)), [found]);
  const keys = useMemo(
    () => stableKeys(rows.map((row) => `${row.nr} ${describeDateProposal(row, language)}`)),
    [rows, language],
  );
  const chosen = rows.filter((_, at) => ticked.has(keys[at] ?? ""));
  const tick = (key: string, on: boolean): void =>
    setTicked((before) => new Set(on ? [...before, key] : [...before].filter((other) => other !== key)));

  const submit = async (): Promise<void> => {
    if (found === null) return;
    const indexes = new Set(chosen.map(({ index }) => index));
    const outcome = await apply.run({ proposals: found.proposals.filter(({ row }) => indexes.has(row.index ?? -1)) });
    if (outcome === null) return;
    setTicked(new Set());
    report(outcomeNotice(outcome, t.datesApplied(outcome.changes.length), t));
    await refresh();
  };

  return (
    <Page
      title={t.datesTitle}
      onBack={() => open({ place: "timeline" })}
      status={<ActionStatus state={apply.state} text={t.datesApplying} onRetry={() => void submit()} />}
      foot={
        rows.length > 0 && (
          <Button
            appearance="primary"
            disabled={chosen.length === 0 || propose.isRunning || apply.state.phase === "running"}
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
      {propose.isRunning && <Working text={t.datesWorking} />}
      {propose.problems.length > 0 && <ProblemList problems={propose.problems} onRetry={propose.again} />}
      {found !== null && rows.length === 0 && <Text>{t.datesNone}</Text>}
      {rows.length > 1 && (
        <Checkbox
          label={t.proposalsAll}
          checked={chosen.length === rows.length ? true : chosen.length === 0 ? false : "mixed"}
          onChange={(_, { checked }) => setTicked(new Set(checked === true ? keys : []))}
        />
      )}
      <ul className={styles.list}>
        {rows.slice(0, limit).map((row, at) => (
          <li key={keys[at]} className={styles.item}>
            <Checkbox
              aria-label={t.datesTick(row.nr)}
              checked={ticked.has(keys[at] ?? "")}
              onChange={(_, { checked }) => tick(keys[at] ?? "", checked === true)}
            />
            <div>
              <div className={styles.name}>
                <span className={styles.nr}>{row.nr}</span> {found?.view.plan.milestones[row.index]?.name ?? t.unnamed}
              </div>
              <Text soft>{describeDateProposal(row, language)}</Text>
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
