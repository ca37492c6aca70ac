import { Field, Input, makeStyles, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import type { DecisionConsequence, RecordDecisionInput } from "#actions/contract/decision.ts";
import { fromIsoDate, toIsoDate } from "#core/calendar/plan-day.ts";
import type { Verdict } from "#core/report/decision-facts.ts";
import { formatIsoDay } from "#core/wording/format.ts";
import { FIELD_TEXTS } from "../../field-texts.ts";
import { refOf } from "../../plan-facts.ts";
import { ProblemList } from "../../shell/ProblemList.tsx";
import { Writing } from "../../shell/Writing.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { useDraft } from "../../use-draft.ts";
import type { DecisionPageProps } from "./DecisionPage.tsx";
import { Button } from "../../shell/Button.tsx";
import { Text } from "../../shell/Text.tsx";

interface VerdictDraft {
  readonly verdict: Verdict | "";
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly conditions: string;
  readonly until: string;
  readonly why: string;
}

const VERDICT_TEXTS = {
  go: "verdictGo",
  "go-mits": "verdictGoIf",
  "no-go": "verdictNoGo",
  aanhouden: "verdictHold",
} as const;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "10px" },
  list: { margin: 0, paddingLeft: "18px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** What the client decided; what it means for the plan is shown first and done only on request. */
export function RecordDecision(props: DecisionPageProps): ReactElement {
  const { milestone, view, today, actions, drafts, report, refresh } = props;
  const styles = useStyles();
  const { t } = useWording();
  const [draft, setDraft] = useDraft<VerdictDraft>(drafts, `verdict:${milestone.nr}`);
  const [consequences, setConsequences] = useState<readonly DecisionConsequence[]>([]);
  const record = useAction(actions.recordDecision);
  const value: VerdictDraft = draft ?? {
    verdict: "",
    decidedBy: view.plan.header.client ?? "",
    decidedOn: toIsoDate(today),
    conditions: "",
    until: "",
    why: "",
  };
  const set = (change: Partial<VerdictDraft>): void => setDraft({ ...value, ...change });
  const ready = value.verdict !== "" && value.decidedBy.trim() !== "";

  const run = async (apply: boolean): Promise<void> => {
    if (value.verdict === "") return;
    const outcome = await record.run({ ...inputOf(value, value.verdict), row: refOf(milestone), apply });
    if (outcome === null) return;
    setConsequences(outcome.applied ? [] : outcome.consequences);
    if (outcome.applied || outcome.consequences.length === 0) setDraft(null);
    report({
      text: outcome.applied ? t.decisionApplied : t.decisionRecorded(outcome.sheet),
      undo: outcome.undo,
      place: { sheet: outcome.sheet, cell: "A1" },
    });
    await refresh();
  };

  return (
    <div className={styles.form}>
      <Field label={t.decisionVerdict}>
        <Select value={value.verdict} onChange={(_, choice) => set({ verdict: choice.value as Verdict | "" })}>
          <option value="">{t.decisionVerdictNone}</option>
          {(Object.keys(VERDICT_TEXTS) as Verdict[]).map((verdict) => (
            <option key={verdict} value={verdict}>
              {t[VERDICT_TEXTS[verdict]]}
            </option>
          ))}
        </Select>
      </Field>
      {value.verdict !== "" && (
        <>
          <Field label={t.decisionBy} required>
            <Input value={value.decidedBy} onChange={(_, { value: text }) => set({ decidedBy: text })} />
          </Field>
          <Field label={t.decisionOn}>
            <Input type="date" value={value.decidedOn} onChange={(_, { value: day }) => set({ decidedOn: day })} />
          </Field>
          {value.verdict === "go-mits" && (
            <Field label={t.decisionConditions} hint={t.settingsPartiesHint}>
              <Textarea
                rows={3}
                value={value.conditions}
                onChange={(_, { value: text }) => set({ conditions: text })}
              />
            </Field>
          )}
          {value.verdict === "aanhouden" && (
            <Field label={t.decisionUntil}>
              <Input type="date" value={value.until} onChange={(_, { value: day }) => set({ until: day })} />
            </Field>
          )}
          <Field label={t.decisionWhy} hint={t.optional}>
            <Textarea rows={2} value={value.why} onChange={(_, { value: text }) => set({ why: text })} />
          </Field>
          <div className={styles.buttons}>
            <Button disabled={!ready || record.state.phase === "running"} onClick={() => void run(false)}>
              {t.decisionRecord}
            </Button>
          </div>
        </>
      )}
      {record.state.phase === "running" && <Writing />}
      {record.state.phase === "failed" && <ProblemList problems={record.state.problems} />}
      {consequences.length > 0 && (
        <>
          <Text weight="semibold">{t.decisionConsequences}</Text>
          <ul className={styles.list}>
            {consequences.map((consequence) => (
              <Consequence key={`${consequence.nr} ${consequence.field}`} consequence={consequence} />
            ))}
          </ul>
          <div className={styles.buttons}>
            <Button appearance="primary" disabled={record.state.phase === "running"} onClick={() => void run(true)}>
              {t.decisionApply}
            </Button>
            <Button onClick={() => setConsequences([])}>{t.decisionLeave}</Button>
          </div>
        </>
      )}
    </div>
  );
}

function Consequence({ consequence }: { readonly consequence: DecisionConsequence }): ReactElement {
  const { t, language } = useWording();
  const { nr, name, field, old, new: next } = consequence;
  const word = (text: string | null): string => (text === null ? "–" : formatIsoDay(text, language));
  return (
    <li>
      {nr} {name} · {t[FIELD_TEXTS[field]]}: {word(old)} → {word(next)}
    </li>
  );
}

function inputOf(value: VerdictDraft, verdict: Verdict): Omit<RecordDecisionInput, "row"> {
  const decidedOn = fromIsoDate(value.decidedOn);
  const conditions = value.conditions
    .split("\n")
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => ({ text, owner: "", due: null }));
  return {
    verdict,
    decidedBy: value.decidedBy.trim(),
    ...(decidedOn === null ? {} : { decidedOn }),
    ...(verdict === "go-mits" && conditions.length > 0 ? { conditions } : {}),
    ...(verdict === "aanhouden" ? { until: fromIsoDate(value.until) } : {}),
    ...(value.why.trim() === "" ? {} : { why: value.why.trim() }),
  };
}
