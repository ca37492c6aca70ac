import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { MilestoneFields } from "#actions/contract/editing.ts";
import { fromIsoDate } from "#core/calendar/plan-day.ts";
import { formatDependencies } from "#core/notation/dependencies-format.ts";
import type { Dependency } from "#core/plan/dependency.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { refOf } from "../../plan-facts.ts";
import { ActionStatus } from "../../shell/ActionStatus.tsx";
import { Page } from "../../shell/Page.tsx";
import { Section } from "../../shell/Section.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { useDraft } from "../../use-draft.ts";
import { nextNumber } from "./next-number.ts";
import { Predecessors } from "./Predecessors.tsx";
import { Button } from "../../shell/Button.tsx";

interface NewMilestoneDraft {
  readonly nr: string;
  readonly name: string;
  readonly start: string;
  readonly due: string;
  readonly predecessors: readonly Dependency[];
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "10px" },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, max(116px, 8.2em)), 1fr))",
    alignItems: "start",
    gap: "10px",
  },
  narrow: { minWidth: 0 },
});

/** The few fields a new row needs; it lands after the selected row, else at the end. */
export function NewMilestonePage(props: PlanPanelProps): ReactElement {
  const { view, actions, drafts, selection, open, report, refresh } = props;
  const styles = useStyles();
  const { t } = useWording();
  const { milestones } = view.plan;
  const after = selection.at(-1);
  const [draft, setDraft] = useDraft<NewMilestoneDraft>(drafts, "new-milestone");
  const insert = useAction(actions.insertMilestone);
  const value = draft ?? { nr: nextNumber(milestones, after?.nr), name: "", start: "", due: "", predecessors: [] };
  const set = (change: Partial<NewMilestoneDraft>): void => setDraft({ ...value, ...change });
  const back = (): void => open({ place: "milestones" });

  const submit = async (): Promise<void> => {
    const outcome = await insert.run({
      fields: fieldsOf(value, neighbour(milestones, after?.nr)),
      ...(after === undefined ? {} : { after }),
    });
    if (outcome === null) return;
    setDraft(null);
    report({ text: t.detailAdded(value.nr.trim()), undo: outcome.undo });
    await refresh();
    open({ place: "milestones", row: { nr: value.nr.trim() } });
  };

  return (
    <Page
      title={t.detailNew}
      onBack={back}
      status={<ActionStatus state={insert.state} onRetry={() => void submit()} />}
      foot={
        <>
          <Button
            appearance="primary"
            label={t.detailAdd}
            disabled={value.nr.trim() === "" || insert.state.phase === "running"}
            onClick={() => void submit()}
          >
            {t.add}
          </Button>
          <Button
            onClick={() => {
              setDraft(null);
              back();
            }}
          >
            {t.cancel}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={t.fieldNr} hint={`${t.detailAfter}: ${after?.nr ?? t.detailAtEnd}`} required>
          <Input className={styles.narrow} value={value.nr} onChange={(_, { value: nr }) => set({ nr })} />
        </Field>
        <Field label={t.fieldName}>
          <Input className={styles.narrow} value={value.name} onChange={(_, { value: name }) => set({ name })} />
        </Field>
        <div className={styles.pair}>
          <Field label={t.fieldStart}>
            <Input
              type="date"
              className={styles.narrow}
              value={value.start}
              onChange={(_, day) => set({ start: day.value })}
            />
          </Field>
          <Field label={t.fieldDue}>
            <Input
              type="date"
              className={styles.narrow}
              value={value.due}
              onChange={(_, day) => set({ due: day.value })}
            />
          </Field>
        </div>
      </div>
      <Section title={t.predecessors}>
        <Predecessors
          milestone={null}
          milestones={milestones}
          value={value.predecessors}
          onChange={(predecessors) => set({ predecessors })}
        />
      </Section>
    </Page>
  );
}

/** The row above lends its deelproject and doelstelling: a new row mostly belongs to the same. */
function neighbour(milestones: readonly Milestone[], nr: string | undefined): Milestone | undefined {
  return nr === undefined ? milestones.at(-1) : milestones.find((row) => refOf(row).nr === nr);
}

function fieldsOf(
  { nr, name, start, due, predecessors }: NewMilestoneDraft,
  above: Milestone | undefined,
): MilestoneFields & { readonly nr: string } {
  const waits = formatDependencies(predecessors);
  return {
    nr: nr.trim(),
    name: name.trim() === "" ? null : name.trim(),
    start: fromIsoDate(start),
    due: fromIsoDate(due),
    ...(waits === "" ? {} : { predecessors: waits }),
    ...(above === undefined ? {} : { subproject: above.subproject, goal: above.goal }),
  };
}
