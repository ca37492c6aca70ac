import { makeStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import type { RowRef } from "#actions/contract/action.ts";
import type { StatusOutcome } from "#actions/contract/status.ts";
import type { Milestone, Status } from "#core/plan/milestone.ts";
import { outcomeNotice } from "../../outcome-notice.ts";
import { formatDay } from "#core/wording/format.ts";
import type { Drafts } from "../../drafts.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { findRow, lightOf, refOf } from "../../plan-facts.ts";
import { ActionStatus } from "../../shell/ActionStatus.tsx";
import { MilestonePicker } from "../../shell/MilestonePicker.tsx";
import { Page } from "../../shell/Page.tsx";
import { Section } from "../../shell/Section.tsx";
import { StatusMark } from "../../shell/StatusMark.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { useDraft } from "../../use-draft.ts";
import { explainDraft, ExplainForm } from "./ExplainForm.tsx";
import { finishRows, unfinished } from "./finish-rows.ts";
import type { FinishInput } from "./finish-rows.ts";
import { LightButtons } from "./LightButtons.tsx";
import { Proposals } from "./Proposals.tsx";
import { tokens } from "../../tokens.ts";
import { Button } from "../../shell/Button.tsx";
import { Text } from "../../shell/Text.tsx";
import { Link } from "../../shell/Link.tsx";

const ROWS_SHOWN = 5;

const useStyles = makeStyles({
  rows: { listStyle: "none", margin: 0, padding: 0, display: "grid", gap: "4px" },
  row: { display: "grid", gridTemplateColumns: "20px 1fr", gap: "8px", alignItems: "start" },
  nr: { fontWeight: tokens.fontWeightSemibold },
  soft: { color: tokens.colorNeutralForeground3 },
});

/** One click per stoplicht for the chosen rows; oranje and rood ask for words at once. */
export function Stoplicht(props: PlanPanelProps): ReactElement {
  const { view, today, actions, drafts, request, selection, report, refresh } = props;
  const styles = useStyles();
  const { t, language } = useWording();
  const [picked, setPicked] = useState<readonly RowRef[]>(request.row === undefined ? [] : [request.row]);
  // Kept with the texts: who comes back, or sets another light first, finds each question as it was left.
  const [asking, setAsking] = useDraft<readonly Question[]>(drafts, "explain");
  const questions = asking ?? NO_QUESTIONS;
  const [asked, setAsked] = useState<Status | null>(null);
  const set = useAction(actions.setStatus);
  const finish = useAction(useCallback((input: FinishInput) => finishRows(actions, input), [actions]));

  const sentFor = useRef<PlanPanelProps["request"] | null>(null);
  useEffect(() => {
    if (sentFor.current === request) return;
    sentFor.current = request;
    const needing = rowsToExplain({ request, view });
    if (needing.length > 0) setAsking(withQuestion(drafts, drafts.get("explain") ?? NO_QUESTIONS, needing));
  }, [request, view, drafts, setAsking]);

  // A selection in the sheet takes over from a choice made in the pane.
  const selectionKey = selection.map((row) => `${row.index ?? ""}:${row.nr}`).join("|");
  useEffect(() => {
    if (selectionKey !== "") setPicked([]);
  }, [selectionKey]);

  const refs = picked.length > 0 ? picked : selection;
  const rows = refs.flatMap((ref) => findRow(view.plan.milestones, ref) ?? []);

  const done = async (outcome: StatusOutcome | null, text: (count: number) => string): Promise<void> => {
    if (outcome === null) return;
    const count = new Set(outcome.changes.filter((change) => change.field === "status").map((change) => change.nr))
      .size;
    report(outcomeNotice(outcome, count === 0 ? t.nothingChanged : text(count), t));
    setAsking(withQuestion(drafts, questions, outcome.needExplanation));
    await refresh();
  };
  const choose = async (status: Status | null): Promise<void> => {
    setAsked(status);
    const outcome = await set.run({ rows: rows.map(refOf), status });
    await done(outcome, (count) => (status === null ? t.statusCleared(count) : t.statusDone(count, t[status])));
  };

  const open = unfinished(rows);
  const markDone = async (): Promise<void> => {
    const outcome = await finish.run({ rows: open, day: today });
    if (outcome === null) return;
    report(outcomeNotice(outcome, t.statusFinished(outcome.changes.length), t));
    await refresh();
  };

  return (
    <Page title={t.placeStatus}>
      <Section title={rows.length === 0 ? t.statusPick : t.statusChosen(rows.length)}>
        {rows.length === 0 && <Text className={styles.soft}>{t.statusNone}</Text>}
        {rows.length > 0 && <ChosenRows rows={rows} />}
        {rows.length > 0 && (
          <LightButtons
            current={sameLight(rows)}
            disabled={set.state.phase === "running"}
            onChoose={(status) => void choose(status)}
          />
        )}
        {open.length > 0 && (
          <div>
            <Button disabled={finish.state.phase === "running"} onClick={() => void markDone()}>
              {t.statusFinish(open.length, formatDay(today, language))}
            </Button>
          </div>
        )}
        <ActionStatus state={set.state} onRetry={() => void choose(asked)} />
        <ActionStatus state={finish.state} onRetry={() => void markDone()} />
        <MilestonePicker
          label={rows.length === 0 ? t.statusPick : t.statusPickMore}
          milestones={view.plan.milestones}
          exclude={(milestone) => rows.includes(milestone)}
          onPick={(milestone) => setPicked([...rows, milestone].map(refOf))}
        />
        {picked.length > 0 && (
          <div>
            <Button size="small" onClick={() => setPicked([])}>
              {t.statusPickNone}
            </Button>
          </div>
        )}
      </Section>
      {questions.map((question) => (
        <ExplainForm
          key={explainDraft(question)}
          {...props}
          rows={question}
          onClose={() => setAsking(questions.filter((other) => other !== question))}
        />
      ))}
      <Proposals {...props} onAccepted={(outcome) => void done(outcome, t.statusProposalsDone)} />
    </Page>
  );
}

/** Rows that turned oranje or rood together and still lack words. */
type Question = readonly RowRef[];
const NO_QUESTIONS: readonly Question[] = [];

/** The new question first; of the others those that are half answered. */
function withQuestion(drafts: Drafts, before: readonly Question[], rows: Question): readonly Question[] {
  const halfway = before.filter(
    (question) => drafts.get(explainDraft(question)) !== undefined && explainDraft(question) !== explainDraft(rows),
  );
  return rows.length === 0 ? halfway : [rows, ...halfway];
}

/** Sent here to explain: the form is open from the start. */
function rowsToExplain({ request, view }: Pick<PlanPanelProps, "request" | "view">): readonly RowRef[] {
  if (request.explain !== undefined) return request.explain;
  const row = request.row === undefined ? null : findRow(view.plan.milestones, request.row);
  const needs =
    row !== null &&
    view.findings.some((finding) => finding.code === "STATUS-WITHOUT-EXPLANATION" && finding.nr === row.nr);
  return needs ? [refOf(row)] : [];
}

function sameLight(rows: readonly Milestone[]): Status | null {
  const [first] = rows;
  return first !== undefined && rows.every((row) => row.status === first.status) ? first.status : null;
}

function ChosenRows({ rows }: { readonly rows: readonly Milestone[] }): ReactElement {
  const styles = useStyles();
  const { t } = useWording();
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, ROWS_SHOWN);
  return (
    <>
      <ul className={styles.rows}>
        {shown.map((row) => (
          <li key={row.index} className={styles.row}>
            <StatusMark light={lightOf(row)} />
            <span>
              <span className={styles.nr}>{row.nr === "" ? t.noNumber : row.nr}</span> {row.name ?? t.unnamed}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > shown.length && (
        <Link onClick={() => setAll(true)}>{t.statusMoreRows(rows.length - shown.length)}</Link>
      )}
    </>
  );
}
