import { Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useCallback } from "react";
import type { ReactElement } from "react";
import type { RowRef } from "#actions/contract/action.ts";
import { formatList } from "#core/wording/format.ts";
import { mergeEdit, same } from "../../merge-edit.ts";
import type { Edit } from "../../merge-edit.ts";
import { outcomeNotice } from "../../outcome-notice.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { findRow } from "../../plan-facts.ts";
import { ActionStatus } from "../../shell/ActionStatus.tsx";
import { Conflicts } from "../../shell/Conflicts.tsx";
import { Section } from "../../shell/Section.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { useDraft } from "../../use-draft.ts";
import { explainRows, filledIn, wordsIn } from "./explain-rows.ts";
import type { ExplainInput, Explanation } from "./explain-rows.ts";
import { tokens } from "../../tokens.ts";
import { Button } from "../../shell/Button.tsx";
import { Text } from "../../shell/Text.tsx";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    padding: "10px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Where half-typed words for these rows are kept. */
export function explainDraft(rows: readonly RowRef[]): string {
  return `explain:${rows.map((row) => row.nr).join("|")}`;
}

/** Asked right after oranje or rood; leaves nothing behind when the person has no time now. */
export function ExplainForm(props: ExplainFormProps): ReactElement | null {
  const { rows, view, actions, drafts, report, refresh, onClose } = props;
  const styles = useStyles();
  const { t, language } = useWording();
  const [kept, setKept] = useDraft<Edit>(drafts, explainDraft(rows));
  const milestones = rows.flatMap((ref) => findRow(view.plan.milestones, ref) ?? []);
  const save = useAction(useCallback((input: ExplainInput) => explainRows(actions, input), [actions]));
  const [first] = milestones;
  if (first === undefined) return null;
  const now = wordsIn(milestones);
  const merged = mergeEdit(kept, now);
  const boxes = merged.edit?.after ?? now;
  // One row shows what is there; several rows start empty, since one text would hide the others.
  const shown = (field: keyof Explanation): string =>
    milestones.length > 1 && same(boxes[field], now[field]) ? "" : String(boxes[field]);
  const value: Explanation = {
    explanation: shown("explanation"),
    bottleneck: shown("bottleneck"),
    measure: shown("measure"),
  };
  const labels = { explanation: t.fieldExplanation, bottleneck: t.fieldBottleneck, measure: t.fieldMeasure };
  const names = formatList(
    milestones.map((row) => row.nr),
    language,
  );

  const submit = async (): Promise<void> => {
    const outcome = await save.run({ rows: milestones, words: value });
    if (outcome === null) return;
    report(outcomeNotice(outcome, t.statusAskSaved, t));
    if (outcome.skipped.length === 0) {
      setKept(null);
      onClose();
    }
    await refresh();
  };

  return (
    <Section title={t.statusAsk(names)}>
      <div className={styles.form}>
        <Text soft>{t.statusAskHint}</Text>
        {(["explanation", "bottleneck", "measure"] as const).map((field) => (
          <Field key={field} label={labels[field]}>
            <Textarea
              value={value[field]}
              resize="vertical"
              rows={2}
              onChange={(_, { value: text }) =>
                setKept({ before: merged.edit?.before ?? now, after: { ...boxes, [field]: text } })
              }
            />
          </Field>
        ))}
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabled={
              save.state.phase === "running" || merged.conflicts.length > 0 || Object.keys(filledIn(value)).length === 0
            }
            onClick={() => void submit()}
          >
            {t.statusAskSave}
          </Button>
          <Button onClick={onClose}>{t.statusAskLater}</Button>
        </div>
        <Conflicts merged={merged} labelOf={(box) => labels[box as keyof Explanation]} onSettle={setKept} />
        <ActionStatus state={save.state} onRetry={() => void submit()} />
      </div>
    </Section>
  );
}

interface ExplainFormProps extends PlanPanelProps {
  readonly rows: readonly RowRef[];
  readonly onClose: () => void;
}
