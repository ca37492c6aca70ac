import { Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useCallback } from "react";
import type { ReactElement } from "react";
import type { RowRef } from "#actions/contract/action.ts";
import { formatList } from "#core/wording/format.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { findRow } from "../../plan-facts.ts";
import { ActionStatus } from "../../shell/ActionStatus.tsx";
import { Section } from "../../shell/Section.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { useDraft } from "../../use-draft.ts";
import { explainRows, filledIn } from "./explain-rows.ts";
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

/** Asked right after oranje or rood; leaves nothing behind when the person has no time now. */
export function ExplainForm(props: ExplainFormProps): ReactElement | null {
  const { rows, view, actions, drafts, report, refresh, onClose } = props;
  const styles = useStyles();
  const { t, language } = useWording();
  const [draft, setDraft] = useDraft<Explanation>(drafts, `explain:${rows.map((row) => row.nr).join("|")}`);
  const milestones = rows.flatMap((ref) => findRow(view.plan.milestones, ref) ?? []);
  const save = useAction(useCallback((input: ExplainInput) => explainRows(actions, input), [actions]));
  const [first] = milestones;
  if (first === undefined) return null;
  // One row shows what is there; several rows start empty, since one text would hide the others.
  const known = milestones.length === 1 ? first : null;
  const value: Explanation = draft ?? {
    explanation: known?.explanation ?? "",
    bottleneck: known?.bottleneck ?? "",
    measure: known?.measure ?? "",
  };
  const names = formatList(
    milestones.map((row) => row.nr),
    language,
  );

  const submit = async (): Promise<void> => {
    const outcome = await save.run({ rows: milestones, words: value });
    if (outcome === null) return;
    setDraft(null);
    report({ text: t.statusAskSaved, undo: outcome.undo });
    onClose();
    await refresh();
  };

  return (
    <Section title={t.statusAsk(names)}>
      <div className={styles.form}>
        <Text soft>{t.statusAskHint}</Text>
        {(["explanation", "bottleneck", "measure"] as const).map((field) => (
          <Field
            key={field}
            label={{ explanation: t.fieldExplanation, bottleneck: t.fieldBottleneck, measure: t.fieldMeasure }[field]}
          >
            <Textarea
              value={value[field]}
              resize="vertical"
              rows={2}
              onChange={(_, { value: text }) => setDraft({ ...value, [field]: text })}
            />
          </Field>
        ))}
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabled={save.state.phase === "running" || Object.keys(filledIn(value)).length === 0}
            onClick={() => void submit()}
          >
            {t.statusAskSave}
          </Button>
          <Button onClick={onClose}>{t.statusAskLater}</Button>
        </div>
        <ActionStatus state={save.state} onRetry={() => void submit()} />
      </div>
    </Section>
  );
}

interface ExplainFormProps extends PlanPanelProps {
  readonly rows: readonly RowRef[];
  readonly onClose: () => void;
}
