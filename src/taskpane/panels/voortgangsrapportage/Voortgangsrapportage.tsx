import { Field, Input, makeStyles, Select, Textarea } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ReactElement } from "react";
import { fromIsoDate, toIsoDate } from "#core/calendar/plan-day.ts";
import type { Finding } from "#core/plan/finding.ts";
import type { Language, ReportingPeriod } from "#core/plan/plan.ts";
import { inputsOf } from "#core/report/document-model.ts";
import type { DocumentBlock } from "#core/report/document-model.ts";
import { SUMMARY_KEY } from "#core/report/report-gaps.ts";
import { gapLabel } from "#core/wording/field-names.ts";
import { formatList } from "#core/wording/format.ts";
import { mergeEdit } from "../../merge-edit.ts";
import type { Edit } from "../../merge-edit.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { ActionStatus } from "../../shell/ActionStatus.tsx";
import { Conflicts } from "../../shell/Conflicts.tsx";
import { Page } from "../../shell/Page.tsx";
import { ProblemList } from "../../shell/ProblemList.tsx";
import { Section } from "../../shell/Section.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { useDraft } from "../../use-draft.ts";
import { useEditCount } from "../../use-edit-count.ts";
import { useReading } from "../../use-reading.ts";
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
  /** The summary over the one on the sheet; null: not touched. */
  readonly summary: Edit | null;
}

const OTHER = "other";
const GAPS_SHOWN = 30;

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, max(116px, 8.2em)), 1fr))",
    alignItems: "start",
    gap: "10px",
  },
  narrow: { minWidth: 0 },
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid" },
  item: {
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "0 12px",
    minHeight: "24px",
  },
});

/** One period: what its report still lacks, the report itself, and the close of the period. */
export function Voortgangsrapportage(props: PlanPanelProps): ReactElement {
  const { view, today, actions, drafts, report, refresh, onEdited } = props;
  const styles = useStyles();
  const { t } = useWording();
  const { periods } = view.plan.settings;
  const [draft, setDraft] = useDraft<ReportDraft>(drafts, "report");
  const value = draft ?? firstDraft(reportPeriod(view.plan, today));
  const set = (change: Partial<ReportDraft>): void => setDraft({ ...value, ...change });
  const [from, to] = [fromIsoDate(value.from), fromIsoDate(value.to)];
  const valid = from !== null && to !== null && to >= from;
  const make = useAction(actions.makeProgressReport);
  const edits = useEditCount(onEdited);
  // The gaps change with the plan, and with what a person types in the report's own sheet.
  const versions = useMemo(() => ({ view, edits }), [view, edits]);
  const check = useReading(actions.checkReport, valid ? { from, to } : null, versions);
  const gaps: readonly Finding[] = check.value?.gaps ?? [];
  const onSheet = { summary: valid ? summaryIn(check.value?.blocks ?? []) : "" };
  const merged = mergeEdit(value.summary, onSheet);
  const summary = String((merged.edit?.after ?? onSheet)["summary"]);
  const period = useMemo(() => periods.find((known) => known.start === from && known.end === to), [periods, from, to]);

  const submit = async (): Promise<void> => {
    if (!valid) return;
    const texts = merged.edit === null ? {} : { texts: { [SUMMARY_KEY]: summary.trim() } };
    const outcome = await make.run({ from, to, ...texts });
    if (outcome === null) return;
    set({ summary: null });
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
      status={
        <>
          <Conflicts
            merged={merged}
            labelOf={() => t.reportSummary}
            onSettle={(settled) => set({ summary: settled })}
          />
          <ActionStatus state={make.state} text={t.reportWorking} onRetry={() => void submit()} />
        </>
      }
      foot={
        <Button
          appearance="primary"
          disabled={!valid || make.state.phase === "running" || merged.conflicts.length > 0}
          onClick={() => void submit()}
        >
          {t.reportMake}
        </Button>
      }
    >
      <Text soft>{t.reportIntro}</Text>
      {periods.length > 0 && (
        <Field label={t.reportPeriod}>
          <Select
            value={period?.name ?? OTHER}
            onChange={(_, choice) => {
              const known = periods.find(({ name }) => name === choice.value);
              set(known === undefined ? { from: "", to: "" } : daysOf(known));
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
        <Textarea
          rows={4}
          resize="vertical"
          value={summary}
          onChange={(_, box) =>
            set({ summary: { before: merged.edit?.before ?? onSheet, after: { summary: box.value } } })
          }
        />
      </Field>
      <Section title={t.reportGaps(gaps.length)}>
        {check.problems.length > 0 && <ProblemList problems={check.problems} onRetry={check.again} />}
        {check.value !== null && gaps.length === 0 && <Text>{t.reportComplete}</Text>}
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
  // A list of the person's own has no heading with a place for these; the plan made from it has.
  const homeless = view.source.kind === "own" ? [] : gaps.filter(isOfHeading);
  const others = gaps.filter((gap) => !homeless.includes(gap));
  return (
    <ul className={styles.list}>
      {homeless.length > 0 && (
        <li className={styles.item}>
          <span>
            {sentenceCase(
              formatList(
                homeless.map((gap) => gapText(gap, language).toLowerCase()),
                language,
              ),
            )}
          </span>
          <Link onClick={() => open({ place: "home", adopt: true })}>{t.homeAdopt}</Link>
        </li>
      )}
      {others.slice(0, GAPS_SHOWN).map((gap, at) => {
        const { sheet, cell } = gap;
        const what = gapText(gap, language);
        return (
          <li key={at} className={styles.item}>
            <span>{what}</span>
            {cell !== null && (
              <Link label={`${t.checkGoTo(cell)}: ${what}`} onClick={() => void actions.goTo({ sheet, cell })}>
                {t.checkGoTo(cell)}
              </Link>
            )}
          </li>
        );
      })}
      {others.length > GAPS_SHOWN && <li>{t.statusMoreRows(others.length - GAPS_SHOWN)}</li>}
    </ul>
  );
}

/** `Maatregel (2.2)`: the heading above says that it is lacking. */
function gapText({ facts, nr }: Finding, language: Language): string {
  return sentenceCase(gapLabel(String(facts["gap"]), language)) + (nr === null ? "" : ` (${nr})`);
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isOfHeading({ cell, facts }: Finding): boolean {
  return cell === null && ["region", "registrationNumber", "leadApplicant"].includes(String(facts["gap"]));
}

function firstDraft({ start, end }: Pick<ReportingPeriod, "start" | "end">): ReportDraft {
  return { ...daysOf({ start, end }), summary: null };
}

function daysOf({ start, end }: Pick<ReportingPeriod, "start" | "end">): Pick<ReportDraft, "from" | "to"> {
  return { from: toIsoDate(start), to: toIsoDate(end) };
}

/** What a person typed as the summary on the report's own sheet. */
function summaryIn(blocks: readonly DocumentBlock[]): string {
  const box = inputsOf(blocks).find(({ key }) => key === SUMMARY_KEY);
  return box?.state === "typed" ? box.text : "";
}
