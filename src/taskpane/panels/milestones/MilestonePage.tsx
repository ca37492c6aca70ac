import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import type { Milestone } from "#core/plan/milestone.ts";
import { mergeEdit, same } from "../../merge-edit.ts";
import type { Edit } from "../../merge-edit.ts";
import { outcomeNotice } from "../../outcome-notice.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { refOf } from "../../plan-facts.ts";
import { Note } from "../../shell/Note.tsx";
import { ActionStatus } from "../../shell/ActionStatus.tsx";
import { Conflicts } from "../../shell/Conflicts.tsx";
import { Page } from "../../shell/Page.tsx";
import { Section } from "../../shell/Section.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { useDraft } from "../../use-draft.ts";
import { boxLabel, boxText } from "./box-words.ts";
import { DatesExplained } from "./DatesExplained.tsx";
import { DeleteMilestone } from "./DeleteMilestone.tsx";
import { FormFields } from "./FormFields.tsx";
import { MoveMilestone } from "./MoveMilestone.tsx";
import { boxesOf, formFrom, formOf, readForm } from "./milestone-form.ts";
import type { MilestoneForm } from "./milestone-form.ts";
import { detailDraft } from "./detail-draft.ts";
import { Predecessors } from "./Predecessors.tsx";
import { ProposalBeside } from "./ProposalBeside.tsx";
import { Button } from "../../shell/Button.tsx";
import { Text } from "../../shell/Text.tsx";
import { Successors } from "./Successors.tsx";

/** One milestone: its fields, why its dates are what they are, and what it hangs together with. */
export function MilestonePage(props: MilestonePageProps): ReactElement {
  const { milestone, onBack } = props;
  const { t } = useWording();
  if (milestone === null) {
    return (
      <Page title={t.placeMilestones} onBack={onBack}>
        <Text>{t.detailGone}</Text>
        <LeftOver {...props} />
      </Page>
    );
  }
  return <KnownMilestone {...props} milestone={milestone} />;
}

/** What was half typed for a row that someone took away: to be copied, and back in its boxes when the row comes back. */
function LeftOver({ request, view, drafts }: MilestonePageProps): ReactElement | null {
  const { t, language } = useWording();
  const kept = request.row === undefined ? undefined : drafts.get<Edit>(detailDraft(request.row));
  if (kept === undefined) return null;
  const boxes = Object.keys(kept.after).filter((box) => !same(kept.before[box], kept.after[box]));
  return (
    <Section title={t.detailTyped}>
      {boxes.map((box) => (
        <Text key={box}>
          {boxLabel(box, t, view.plan.settings.labels)}: {boxText(kept.after[box], box, t, language)}
        </Text>
      ))}
    </Section>
  );
}

interface MilestonePageProps extends PlanPanelProps {
  /** null when it is no longer in the plan. */
  readonly milestone: Milestone | null;
  readonly onBack: () => void;
}

function KnownMilestone(props: MilestonePageProps & { readonly milestone: Milestone }): ReactElement {
  const { milestone, view, today, actions, drafts, onBack, report, refresh } = props;
  const { t, language } = useWording();
  const { milestones, settings } = view.plan;
  const now = boxesOf(formOf(milestone, settings.parties));
  const [kept, setKept] = useDraft<Edit>(drafts, detailDraft(milestone));
  const [showErrors, setShowErrors] = useState(false);
  const save = useAction(actions.editMilestone);
  const merged = mergeEdit(kept, now);
  const { edit } = merged;
  const form = formFrom(edit?.after ?? now);
  const reading = readForm(formFrom(edit?.before ?? now), form);

  const change = (next: MilestoneForm): void => {
    const [before, after] = [edit?.before ?? now, boxesOf(next)];
    setKept(same(before, after) ? null : { before, after });
  };
  useEffect(() => {
    // All that was typed stands in the sheet by now.
    if (kept !== null && edit === null) setKept(null);
  }, [kept, edit, setKept]);
  const submit = async (): Promise<void> => {
    setShowErrors(true);
    if (reading.badNumbers.length > 0) return;
    const outcome = await save.run({ row: refOf(milestone), fields: reading.fields, seen: reading.seen });
    if (outcome === null) return;
    if (outcome.skipped.length === 0) setKept(null);
    report(outcomeNotice(outcome, t.detailSaved(milestone.nr), t));
    await refresh();
  };
  const successors = milestones.filter((other) => other.predecessors.some(({ nr }) => nr === milestone.nr));

  return (
    <Page
      title={`${milestone.nr} ${milestone.name ?? t.unnamed}`}
      onBack={onBack}
      status={
        <>
          <Conflicts
            merged={merged}
            labelOf={(box) => boxLabel(box, t, settings.labels)}
            textOf={(value, box) => boxText(value, box, t, language)}
            onSettle={setKept}
          />
          <ActionStatus state={save.state} onRetry={() => void submit()} />
        </>
      }
      foot={
        edit !== null && (
          <>
            <Button
              appearance="primary"
              label={t.detailSave}
              disabled={save.state.phase === "running"}
              onClick={() => void submit()}
            >
              {t.save}
            </Button>
            <Button onClick={() => setKept(null)}>{t.detailDiscard}</Button>
          </>
        )
      }
    >
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
