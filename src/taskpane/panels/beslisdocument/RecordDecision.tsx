import { Field, Input, makeStyles, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import type { DecisionConsequence } from "#actions/contract/decision.ts";
import { toIsoDate } from "#core/calendar/plan-day.ts";
import type { DecisionKind, Verdict } from "#core/report/decision-facts.ts";
import { optionLetter } from "#core/report/option-delays.ts";
import { refOf } from "../../plan-facts.ts";
import { ActionStatus } from "../../shell/ActionStatus.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { useDraft } from "../../use-draft.ts";
import { ConditionFields } from "./ConditionFields.tsx";
import { draftKey } from "./decision-draft.ts";
import { DecisionEffects } from "./DecisionEffects.tsx";
import type { DecisionPageProps } from "./DecisionPage.tsx";
import { EMPTY_CONDITION, isComplete, recordInput, verdictGaps } from "./verdict-draft.ts";
import type { VerdictDraft } from "./verdict-draft.ts";
import { Button } from "../../shell/Button.tsx";

const VERDICT_TEXTS = {
  go: "verdictGo",
  "go-mits": "verdictGoIf",
  "no-go": "verdictNoGo",
  aanhouden: "verdictHold",
} as const;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "10px" },
  narrow: { minWidth: 0 },
});

interface RecordDecisionProps extends DecisionPageProps {
  readonly kind: DecisionKind;
  /** Of the document, for the names of its options. */
  readonly texts: ReadonlyMap<string, string>;
  readonly options: number;
}

/** What the client decided; what it means for the plan is shown first and done only on request. */
export function RecordDecision(props: RecordDecisionProps): ReactElement {
  const { milestone, view, today, actions, drafts, report, refresh, kind } = props;
  const styles = useStyles();
  const { t } = useWording();
  const [draft, setDraft] = useDraft<VerdictDraft>(drafts, `verdict ${draftKey(milestone)}`);
  const [consequences, setConsequences] = useState<readonly DecisionConsequence[]>([]);
  const [tried, setTried] = useState(false);
  const record = useAction(actions.recordDecision);
  const busy = record.state.phase === "running";
  const value: VerdictDraft = draft ?? {
    verdict: "",
    option: "",
    decidedBy: view.plan.header.client ?? "",
    decidedOn: toIsoDate(today),
    conditions: [EMPTY_CONDITION],
    until: "",
    why: "",
  };
  const set = (change: Partial<VerdictDraft>): void => {
    setConsequences([]);
    setDraft({ ...value, ...change });
  };
  const gaps = verdictGaps(value);
  const shown = tried ? gaps : null;
  const told = (lacks: boolean | undefined): { validationMessage?: string } =>
    lacks === true ? { validationMessage: t.fillIn } : {};

  const run = async (apply: boolean): Promise<void> => {
    if (value.verdict === "") return;
    setTried(true);
    if (!isComplete(gaps)) return;
    const outcome = await record.run({ ...recordInput(value, value.verdict), row: refOf(milestone), apply });
    if (outcome === null) return;
    setTried(false);
    setConsequences(outcome.applied ? [] : outcome.consequences);
    if (outcome.applied || outcome.consequences.length === 0) setDraft(null);
    report({
      text: outcome.applied ? t.decisionApplied : t.decisionRecorded(outcome.sheet),
      undo: outcome.undo,
      place: { sheet: outcome.sheet, cell: "A1" },
    });
    await refresh();
  };

  const names = value.verdict === "go" || value.verdict === "go-mits";
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
          {kind === "kwestie" && names && (
            <ChosenOption {...props} option={value.option} onChange={(option) => set({ option })} />
          )}
          <Field label={t.decisionBy} required {...told(shown?.decidedBy)}>
            <Input
              className={styles.narrow}
              value={value.decidedBy}
              onChange={(_, { value: text }) => set({ decidedBy: text })}
            />
          </Field>
          <Field label={t.decisionOn} required {...told(shown?.decidedOn)}>
            <Input
              type="date"
              className={styles.narrow}
              value={value.decidedOn}
              onChange={(_, { value: day }) => set({ decidedOn: day })}
            />
          </Field>
          {value.verdict === "go-mits" && (
            <ConditionFields
              conditions={value.conditions}
              gaps={shown?.conditions ?? []}
              onChange={(conditions) => set({ conditions })}
            />
          )}
          {value.verdict === "aanhouden" && (
            <Field label={t.decisionUntil} required {...told(shown?.until)}>
              <Input
                type="date"
                className={styles.narrow}
                value={value.until}
                onChange={(_, { value: day }) => set({ until: day })}
              />
            </Field>
          )}
          <Field label={t.decisionWhy} hint={t.optional}>
            <Textarea rows={2} value={value.why} onChange={(_, { value: text }) => set({ why: text })} />
          </Field>
          {consequences.length === 0 && (
            <div>
              <Button disabled={busy} onClick={() => void run(false)}>
                {t.decisionRecord}
              </Button>
            </div>
          )}
        </>
      )}
      <ActionStatus state={record.state} onRetry={() => void run(consequences.length > 0)} />
      {consequences.length > 0 && (
        <DecisionEffects
          consequences={consequences}
          busy={busy}
          onApply={() => void run(true)}
          onLeave={() => {
            setConsequences([]);
            setDraft(null);
          }}
        />
      )}
    </div>
  );
}

interface ChosenOptionProps extends RecordDecisionProps {
  readonly option: string;
  readonly onChange: (option: string) => void;
}

function ChosenOption({ option, onChange, texts, options }: ChosenOptionProps): ReactElement {
  const { t } = useWording();
  const letters = Array.from({ length: options }, (_, at) => optionLetter(at));
  const nameOf = (letter: string): string => {
    const name = texts.get(`optie.${letter}.naam`)?.trim() ?? "";
    return name === "" ? t.decisionOption(letter) : `${letter}: ${name}`;
  };
  return (
    <Field label={t.decisionChosen}>
      <Select value={option} onChange={(_, { value }) => onChange(value)}>
        <option value="">{t.decisionChosenNone}</option>
        {letters.map((letter) => (
          <option key={letter} value={letter}>
            {nameOf(letter)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
