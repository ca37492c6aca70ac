import { useState } from "react";
import type { ReactElement } from "react";
import type { Milestone } from "#core/plan/milestone.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { refOf } from "../../plan-facts.ts";
import { Note } from "../../shell/Note.tsx";
import { ActionStatus } from "../../shell/ActionStatus.tsx";
import { Page } from "../../shell/Page.tsx";
import { ProblemList } from "../../shell/ProblemList.tsx";
import { Section } from "../../shell/Section.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { useDraft } from "../../use-draft.ts";
import { DatesExplained } from "./DatesExplained.tsx";
import { DeleteMilestone } from "./DeleteMilestone.tsx";
import { FormFields } from "./FormFields.tsx";
import { MoveMilestone } from "./MoveMilestone.tsx";
import { formOf, isSameForm, readForm } from "./milestone-form.ts";
import type { MilestoneForm } from "./milestone-form.ts";
import { detailDraft } from "./detail-draft.ts";
import { Predecessors } from "./Predecessors.tsx";
import { ProposalBeside } from "./ProposalBeside.tsx";
import { Button } from "../../shell/Button.tsx";
import { Text } from "../../shell/Text.tsx";
import { Successors } from "./Successors.tsx";

interface Edit {
  /** The form as it was when the person began. */
  readonly before: MilestoneForm;
  readonly after: MilestoneForm;
}

/** One milestone: its fields, why its dates are what they are, and what it hangs together with. */
export function MilestonePage(props: MilestonePageProps): ReactElement {
  const { milestone, onBack } = props;
  const { t } = useWording();
  if (milestone === null) {
    return (
      <Page title={t.placeMilestones} onBack={onBack}>
        <Text>{t.detailGone}</Text>
      </Page>
    );
  }
  return <KnownMilestone {...props} milestone={milestone} />;
}

interface MilestonePageProps extends PlanPanelProps {
  /** null when it is no longer in the plan. */
  readonly milestone: Milestone | null;
  readonly onBack: () => void;
}

function KnownMilestone(props: MilestonePageProps & { readonly milestone: Milestone }): ReactElement {
  const { milestone, view, today, actions, drafts, onBack, report, refresh } = props;
  const { t } = useWording();
  const { milestones, settings } = view.plan;
  const inSheet = formOf(milestone, settings.parties);
  const [edit, setEdit] = useDraft<Edit>(drafts, detailDraft(milestone));
  const [showErrors, setShowErrors] = useState(false);
  const save = useAction(actions.editMilestone);
  const form = edit?.after ?? inSheet;
  const reading = readForm(edit?.before ?? inSheet, form);
  const changedElsewhere = edit !== null && !isSameForm(edit.before, inSheet);

  const change = (after: MilestoneForm): void => {
    const before = edit?.before ?? inSheet;
    setEdit(isSameForm(before, after) ? null : { before, after });
  };
  const submit = async (): Promise<void> => {
    setShowErrors(true);
    if (reading.badNumbers.length > 0) return;
    const outcome = await save.run({ row: refOf(milestone), fields: reading.fields, seen: reading.seen });
    if (outcome === null) return;
    if (outcome.skipped.length === 0) setEdit(null);
    report({ text: outcome.changes.length === 0 ? t.nothingChanged : t.detailSaved(milestone.nr), undo: outcome.undo });
    await refresh();
  };
  const successors = milestones.filter((other) => other.predecessors.some(({ nr }) => nr === milestone.nr));

  return (
    <Page
      title={`${milestone.nr} ${milestone.name ?? t.unnamed}`}
      onBack={onBack}
      status={<ActionStatus state={save.state} onRetry={() => void submit()} />}
      foot={
        edit !== null && (
          <>
            <Button appearance="primary" disabled={save.state.phase === "running"} onClick={() => void submit()}>
              {t.detailSave}
            </Button>
            <Button onClick={() => setEdit(null)}>{t.detailDiscard}</Button>
          </>
        )
      }
    >
      {changedElsewhere && <Note tone="warning">{t.detailChangedElsewhere}</Note>}
      {save.state.phase === "done" && save.state.value.skipped.length > 0 && (
        <ProblemList tone="warning" title={t.skippedTitle} problems={save.state.value.skipped} />
      )}
      <ProposalBeside {...props} milestone={milestone} />
      <Section title={t.detailFields}>
        <FormFields
          form={form}
          has={(field) => milestone.place.cells[field] !== undefined}
          parties={settings.parties}
          labels={{ subproject: settings.labels.subproject, goal: settings.labels.goal }}
          badNumbers={showErrors ? reading.badNumbers : []}
          onChange={change}
        />
      </Section>
      {milestone.place.cells.predecessors !== undefined && (
        <Section title={t.predecessors}>
          {milestone.unreadable.includes("predecessors") ? (
            <Note tone="warning">{t.predecessorsUnreadable}</Note>
          ) : (
            <Predecessors
              milestone={milestone}
              milestones={milestones}
              value={form.predecessors}
              onChange={(predecessors) => change({ ...form, predecessors })}
            />
          )}
        </Section>
      )}
      <Section title={t.successors}>
        <Successors {...props} milestone={milestone} milestones={milestones} successors={successors} />
      </Section>
      <Section title={t.detailDates}>
        <DatesExplained
          scheduled={view.schedule.rows[milestone.index] ?? null}
          holidays={settings.holidays}
          today={today}
        />
      </Section>
      {view.source.kind === "own" && milestones.length > 1 && <MoveMilestone {...props} milestone={milestone} />}
      <DeleteMilestone {...props} milestone={milestone} successors={successors} onDeleted={onBack} />
    </Page>
  );
}
