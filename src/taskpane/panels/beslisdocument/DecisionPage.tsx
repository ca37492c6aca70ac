import { Field, makeStyles, Select, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DecisionDocumentOutcome } from "#actions/contract/decision.ts";
import type { DecisionKind } from "#core/report/decision-facts.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { refOf } from "../../plan-facts.ts";
import { ActionStatus } from "../../shell/ActionStatus.tsx";
import { Page } from "../../shell/Page.tsx";
import { Section } from "../../shell/Section.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { useDraft } from "../../use-draft.ts";
import { documentInput, EMPTY_OPTION, MOST_OPTIONS, TEXT_BOXES } from "./decision-draft.ts";
import type { DecisionDraft } from "./decision-draft.ts";
import { OptionFields } from "./OptionFields.tsx";
import { RecordDecision } from "./RecordDecision.tsx";
import { tokens } from "../../tokens.ts";
import { Button } from "../../shell/Button.tsx";
import { Text } from "../../shell/Text.tsx";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "10px" },
  done: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: "6px",
    padding: "10px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** One milestone's decision: make its paper, and later record what was decided. */
export function DecisionPage(props: DecisionPageProps): ReactElement {
  const { milestone, view, actions, drafts, report, refresh, onBack } = props;
  const styles = useStyles();
  const { t } = useWording();
  const [draft, setDraft] = useDraft<DecisionDraft>(drafts, `decision:${milestone.nr}`);
  const make = useAction(actions.makeDecisionDocument);
  const value = draft ?? firstDraft(milestone);
  const set = (change: Partial<DecisionDraft>): void => setDraft({ ...value, ...change });
  const existing = view.sheets.decisionDocuments.find(({ nr }) => nr === milestone.nr);

  const submit = async (): Promise<void> => {
    const outcome = await make.run(documentInput(refOf(milestone), value));
    if (outcome === null) return;
    setDraft(null);
    report({
      text: outcome.created ? t.decisionMade(outcome.sheet) : t.decisionRefreshed(outcome.sheet),
      place: { sheet: outcome.sheet, cell: outcome.openCells[0]?.cell ?? "A1" },
    });
    void actions.goTo({ sheet: outcome.sheet, cell: outcome.openCells[0]?.cell ?? "A1" });
    await refresh();
  };
  const labels = {
    requested: t.decisionRequested,
    background: t.decisionBackground,
    advice: t.decisionAdvice,
    meeting: t.decisionMeeting,
  };

  return (
    <Page
      title={`${t.placeDecision} ${milestone.nr}`}
      onBack={onBack}
      status={<ActionStatus state={make.state} onRetry={() => void submit()} />}
      foot={
        <Button appearance="primary" disabled={make.state.phase === "running"} onClick={() => void submit()}>
          {existing === undefined ? t.decisionMake : t.decisionRefresh}
        </Button>
      }
    >
      <Text>{milestone.name ?? t.unnamed}</Text>
      {make.state.phase === "done" && <Made outcome={make.state.value} />}
      <div className={styles.form}>
        <Field label={t.decisionKind}>
          <Select value={value.kind} onChange={(_, choice) => set({ kind: choice.value as DecisionKind })}>
            <option value="faseovergang">{t.decisionPhase}</option>
            <option value="kwestie">{t.decisionIssue}</option>
          </Select>
        </Field>
        <Text size={200}>
          {existing === undefined ? t.decisionPreview(milestone.nr) : t.decisionKeeps(existing.sheet)}
        </Text>
        {TEXT_BOXES.map((box) => (
          <Field key={box} label={labels[box]} hint={t.optional}>
            <Textarea
              rows={2}
              resize="vertical"
              value={value[box]}
              onChange={(_, { value: text }) => set({ [box]: text })}
            />
          </Field>
        ))}
        {value.kind === "kwestie" && (
          <OptionFields
            options={value.options}
            onChange={(options) => set({ options })}
            {...(value.options.length < MOST_OPTIONS
              ? { onAdd: () => set({ options: [...value.options, EMPTY_OPTION] }) }
              : {})}
          />
        )}
      </div>
      <Section title={t.decisionTaken}>
        <RecordDecision {...props} />
      </Section>
    </Page>
  );
}

export interface DecisionPageProps extends PlanPanelProps {
  readonly milestone: Milestone;
  readonly onBack: () => void;
}

function Made({ outcome }: { readonly outcome: DecisionDocumentOutcome }): ReactElement {
  const styles = useStyles();
  const { t } = useWording();
  return (
    <div className={styles.done}>
      <Text>{t.decisionWords(outcome.words.total, outcome.words.limit)}</Text>
      {outcome.tooLong !== null && <Text weight="semibold">{outcome.tooLong}</Text>}
      {outcome.openCells.length > 0 && <Text>{t.decisionOpenCells(outcome.openCells.length)}</Text>}
    </div>
  );
}

function firstDraft(milestone: Milestone): DecisionDraft {
  return {
    kind: milestone.kind === "beslismoment" ? "faseovergang" : "kwestie",
    requested: "",
    background: "",
    advice: "",
    meeting: "",
    options: [EMPTY_OPTION, EMPTY_OPTION],
  };
}
