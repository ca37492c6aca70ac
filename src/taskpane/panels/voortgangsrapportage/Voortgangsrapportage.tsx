import { Field, Input, makeStyles, Select, Textarea } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import type { ReactElement } from "react";
import { fromIsoDate, toIsoDate } from "#core/calendar/plan-day.ts";
import type { Finding } from "#core/plan/finding.ts";
import type { ReportingPeriod } from "#core/plan/plan.ts";
import { describeFinding } from "#core/wording/describe-finding.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { ActionStatus } from "../../shell/ActionStatus.tsx";
import { Page } from "../../shell/Page.tsx";
import { ProblemList } from "../../shell/ProblemList.tsx";
import { Section } from "../../shell/Section.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { useDraft } from "../../use-draft.ts";
import { TrendPanel } from "../trend/TrendPanel.tsx";
import { ClosePeriod } from "./ClosePeriod.tsx";
import { reportPeriod } from "./report-period.ts";
import { tokens } from "../../tokens.ts";
import { Button } from "../../shell/Button.tsx";
import { Text } from "../../shell/Text.tsx";
import { Link } from "../../shell/Link.tsx";

interface ReportDraft {
  readonly from: string;
  readonly to: string;
  readonly summary: string;
}

const OTHER = "other";
const GAPS_SHOWN = 30;

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, max(124px, 8.6em)), 1fr))",
    alignItems: "end",
    gap: "10px",
  },
  narrow: { minWidth: 0 },
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid" },
  item: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, display: "grid", gap: "2px" },
});

/** One period: what its report still lacks, the report itself, and the close of the period. */
export function Voortgangsrapportage(props: PlanPanelProps): ReactElement {
  const { view, today, actions, drafts, report, refresh } = props;
  const styles = useStyles();
  const { t } = useWording();
  const { periods } = view.plan.settings;
  const [draft, setDraft] = useDraft<ReportDraft>(drafts, "report");
  const value = draft ?? firstDraft(reportPeriod(view.plan, today));
  const set = (change: Partial<ReportDraft>): void => setDraft({ ...value, ...change });
  const [from, to] = [fromIsoDate(value.from), fromIsoDate(value.to)];
  const valid = from !== null && to !== null && to >= from;
  const make = useAction(actions.makeProgressReport);
  const check = useAction(actions.checkReport);
  const { run: runCheck } = check;

  useEffect(() => {
    if (valid) void runCheck({ from, to });
    // The reading changes with the plan; the check goes with it.
  }, [runCheck, valid, from, to, view]);

  const gaps: readonly Finding[] = check.state.phase === "done" ? check.state.value.gaps : [];
  const period = useMemo(() => periods.find((known) => known.start === from && known.end === to), [periods, from, to]);

  const submit = async (): Promise<void> => {
    if (!valid) return;
    const summary = value.summary.trim();
    const outcome = await make.run({ from, to, ...(summary === "" ? {} : { texts: { samenvatting: summary } }) });
    if (outcome === null) return;
    set({ summary: "" });
    report({
      text: outcome.created ? t.reportMade(outcome.sheet) : t.reportRefreshed(outcome.sheet),
      place: { sheet: outcome.sheet, cell: "A1" },
    });
    void actions.goTo({ sheet: outcome.sheet, cell: "A1" });
    await refresh();
  };

  return (
    <Page
      title={t.placeReport}
      status={<ActionStatus state={make.state} onRetry={() => void submit()} />}
      foot={
        <Button appearance="primary" disabled={!valid || make.state.phase === "running"} onClick={() => void submit()}>
          {t.reportMake}
        </Button>
      }
    >
      <Text size={200}>{t.reportIntro}</Text>
      {periods.length > 0 && (
        <Field label={t.reportPeriod}>
          <Select
            value={period?.name ?? OTHER}
            onChange={(_, choice) => {
              const known = periods.find(({ name }) => name === choice.value);
              set(known === undefined ? { from: "", to: "" } : firstDraft(known));
            }}
          >
            {periods.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
            <option value={OTHER}>{t.reportOther}</option>
          </Select>
        </Field>
      )}
      <div className={styles.pair}>
        <Field label={t.newFrom}>
          <Input
            type="date"
            className={styles.narrow}
            value={value.from}
            onChange={(_, day) => set({ from: day.value })}
          />
        </Field>
        <Field label={t.newTo} {...(valid || value.to === "" ? {} : { validationMessage: t.newOrder })}>
          <Input type="date" className={styles.narrow} value={value.to} onChange={(_, day) => set({ to: day.value })} />
        </Field>
      </div>
      <Field label={t.reportSummary} hint={t.reportSummaryHint}>
        <Textarea rows={4} resize="vertical" value={value.summary} onChange={(_, box) => set({ summary: box.value })} />
      </Field>
      <Section title={t.reportGaps(gaps.length)}>
        {check.state.phase === "failed" && <ProblemList problems={check.state.problems} />}
        {check.state.phase === "done" && gaps.length === 0 && <Text>{t.reportComplete}</Text>}
        <GapList {...props} gaps={gaps} />
      </Section>
      {valid && <TrendPanel {...props} periodEnd={to} />}
      {valid && <ClosePeriod {...props} key={`${from} ${to}`} from={from} to={to} name={period?.name ?? ""} />}
    </Page>
  );
}

function GapList({
  gaps,
  view,
  actions,
  open,
}: Pick<PlanPanelProps, "view" | "actions" | "open"> & { readonly gaps: readonly Finding[] }): ReactElement {
  const styles = useStyles();
  const { t, language } = useWording();
  return (
    <ul className={styles.list}>
      {gaps.slice(0, GAPS_SHOWN).map((gap, at) => {
        const { what, remedy } = describeFinding(gap, language);
        const { sheet, cell } = gap;
        return (
          <li key={at} className={styles.item}>
            <span>
              {what} {remedy}
            </span>
            <span>
              {cell !== null && <Link onClick={() => void actions.goTo({ sheet, cell })}>{t.checkGoTo(cell)}</Link>}
              {isOfHeading(gap) && view.source.kind !== "own" && (
                // A list of the person's own has no heading with a place for it; the plan made from it has.
                <Link onClick={() => open({ place: "home", adopt: true })}>{t.homeAdopt}</Link>
              )}
            </span>
          </li>
        );
      })}
      {gaps.length > GAPS_SHOWN && <li>{t.statusMoreRows(gaps.length - GAPS_SHOWN)}</li>}
    </ul>
  );
}

function isOfHeading({ cell, facts }: Finding): boolean {
  return cell === null && ["region", "registrationNumber", "leadApplicant"].includes(String(facts["gap"]));
}

function firstDraft({ start, end }: Pick<ReportingPeriod, "start" | "end">): ReportDraft {
  return { from: toIsoDate(start), to: toIsoDate(end), summary: "" };
}
