import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useDeferredValue, useMemo } from "react";
import type { ReactElement } from "react";
import type { DecisionDocumentOutcome } from "#actions/contract/decision.ts";
import type { DecisionKind } from "#core/report/decision-facts.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { refOf } from "../../plan-facts.ts";
import { ActionStatus } from "../../shell/ActionStatus.tsx";
import { Conflicts } from "../../shell/Conflicts.tsx";
import { Page } from "../../shell/Page.tsx";
import { Section } from "../../shell/Section.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { useDraft } from "../../use-draft.ts";
import {
  documentInput,
  draftKey,
  EMPTY_DRAFT,
  kindOf,
  laterDays,
  mergedFields,
  optionCount,
  withFields,
} from "./decision-draft.ts";
import type { DecisionDraft } from "./decision-draft.ts";
import { decisionLabel } from "./decision-labels.ts";
import { computedFrom, decisionModel } from "./decision-model.ts";
import { DecisionSteps } from "./DecisionSteps.tsx";
import { RecordDecision } from "./RecordDecision.tsx";
import { useConcept } from "./use-concept.ts";
import { tokens } from "../../tokens.ts";
import { Button } from "../../shell/Button.tsx";
import { Text } from "../../shell/Text.tsx";

const useStyles = makeStyles({
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
  const { milestone, view, today, actions, drafts, report, refresh, onBack } = props;
  const styles = useStyles();
  const { t, language } = useWording();
  const [kept, setDraft] = useDraft<DecisionDraft>(drafts, draftKey(milestone));
  const make = useAction(actions.makeDecisionDocument);
  // By its title alone it is not known whose it is: a milestone may have got another number since.
  const exists = view.sheets.decisionDocuments.length > 0;
  const { concept, setConcept } = useConcept(actions, refOf(milestone), view, exists, props.onEdited);
  const draft = kept ?? EMPTY_DRAFT;
  const kind = kindOf(draft, concept, milestone);
  const set = (change: Partial<DecisionDraft>): void => setDraft({ ...draft, ...change });

  const texts = useMemo(() => new Map(Object.entries({ ...concept?.texts, ...draft.fields })), [concept, draft.fields]);
  const options = optionCount(draft, texts);
  // What is computed costs time on a large plan: only when its own inputs change, and never before a letter is shown.
  const computed = useDeferredValue(JSON.stringify([...computedFrom(texts, options)]));
  const delayDays = useDeferredValue(laterDays(draft.later));
  const model = useMemo(
    () =>
      decisionModel(view, milestone, today, language, {
        kind,
        delayDays,
        typed: new Map(JSON.parse(computed) as [string, string][]),
      }),
    [view, milestone, today, language, kind, delayDays, computed],
  );

  const merged = mergedFields(draft, concept?.texts ?? {});
  const submit = async (): Promise<void> => {
    const outcome = await make.run(documentInput(refOf(milestone), kind, draft));
    if (outcome === null) return;
    setConcept({ sheet: outcome.sheet, kind, texts: Object.fromEntries(texts) });
    setDraft(null);
    report({
      text: outcome.created ? t.decisionMade(outcome.sheet) : t.decisionRefreshed(outcome.sheet),
      place: { sheet: outcome.sheet, cell: outcome.openCells[0]?.cell ?? "A1" },
    });
    void actions.goTo({ sheet: outcome.sheet, cell: outcome.openCells[0]?.cell ?? "A1" });
    await refresh();
  };

  return (
    <Page
      title={`${t.placeDecision} ${milestone.nr}`}
      onBack={onBack}
      status={
        <>
          <Conflicts
            merged={merged}
            labelOf={(key) => decisionLabel(key, model, t, language)}
            onSettle={(edit) => setDraft(withFields(draft, edit))}
          />
          <ActionStatus state={make.state} text={t.decisionWorking} onRetry={() => void submit()} />
        </>
      }
      foot={
        <Button
          appearance="primary"
          disabled={make.state.phase === "running" || merged.conflicts.length > 0}
          onClick={() => void submit()}
        >
          {concept === null ? t.decisionMake : t.decisionRefresh}
        </Button>
      }
    >
      <Text>{milestone.name ?? t.unnamed}</Text>
      {make.state.phase === "done" && (
        <div className={styles.done}>
          <Made outcome={make.state.value} />
        </div>
      )}
      <Field label={t.decisionKind}>
        <Select value={kind} onChange={(_, choice) => set({ kind: choice.value as DecisionKind })}>
          <option value="faseovergang">{t.decisionPhase}</option>
          <option value="kwestie">{t.decisionIssue}</option>
        </Select>
      </Field>
      <Text soft>{concept === null ? t.decisionPreview(milestone.nr) : t.decisionKeeps(concept.sheet)}</Text>
      <DecisionSteps
        kind={kind}
        model={model}
        form={{
          text: (key) => texts.get(key) ?? "",
          set: (key, text) =>
            set({
              fields: { ...draft.fields, [key]: text },
              seen: { [key]: concept?.texts[key] ?? "", ...draft.seen },
            }),
        }}
        options={options}
        onAddOption={() => set({ options: options + 1 })}
        later={draft.later}
        onLater={(later) => set({ later })}
      />
      <Section title={t.decisionTaken}>
        <RecordDecision {...props} kind={kind} texts={texts} options={options} />
      </Section>
    </Page>
  );
}

export interface DecisionPageProps extends PlanPanelProps {
  readonly milestone: Milestone;
  readonly onBack: () => void;
}

function Made({ outcome }: { readonly outcome: DecisionDocumentOutcome }): ReactElement {
  const { t } = useWording();
  return (
    <>
      <Text>{t.decisionWords(outcome.words.total, outcome.words.limit)}</Text>
      {outcome.tooLong !== null && <Text weight="semibold">{outcome.tooLong}</Text>}
      {outcome.openCells.length > 0 && <Text>{t.decisionOpenCells(outcome.openCells.length)}</Text>}
    </>
  );
}
