import { Checkbox, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import type { NewPlanInput } from "#actions/contract/settings.ts";
import { civilDate, fromIsoDate } from "#core/calendar/plan-day.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { PanelProps } from "../../panel-props.ts";
import { ActionStatus } from "../../shell/ActionStatus.tsx";
import { Page } from "../../shell/Page.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { useDraft } from "../../use-draft.ts";
import { Button } from "../../shell/Button.tsx";
import { Text } from "../../shell/Text.tsx";

interface NewPlanDraft {
  readonly project: string;
  readonly from: string;
  readonly to: string;
  readonly years: "calendar" | "school";
  readonly parts: "quarters" | "months" | "none";
  readonly money: boolean;
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px" },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, max(116px, 8.2em)), 1fr))",
    alignItems: "start",
    gap: "12px",
  },
});

/** The questions that a plan sheet needs, with answers that fit most plans. */
export function NewPlanPage(props: PanelProps & { readonly onBack: () => void }): ReactElement {
  const { actions, today, drafts, onBack } = props;
  const styles = useStyles();
  const { t } = useWording();
  const [draft, setDraft] = useDraft<NewPlanDraft>(drafts, "new-plan");
  const [asked, setAsked] = useState(false);
  const make = useAction(actions.newPlan);
  const value = draft ?? firstDraft(today);
  const set = (change: Partial<NewPlanDraft>): void => setDraft({ ...value, ...change });
  const [from, to] = [fromIsoDate(value.from), fromIsoDate(value.to)];
  const wrong = from === null || to === null ? t.newIncomplete : to < from ? t.newOrder : null;

  const submit = async (): Promise<void> => {
    setAsked(true);
    if (from === null || to === null || to < from) return;
    const made = await make.run(inputOf(value, from, to));
    if (made === null) return;
    setDraft(null);
    props.report({ text: made.created ? t.newDone(made.sheet) : t.newExists(made.sheet) });
    await props.refresh();
  };

  return (
    <Page
      title={t.newTitle}
      onBack={onBack}
      status={<ActionStatus state={make.state} text={t.newWorking} onRetry={() => void submit()} />}
      foot={
        <Button appearance="primary" disabled={make.state.phase === "running"} onClick={() => void submit()}>
          {t.newMake}
        </Button>
      }
    >
      <div className={styles.form}>
        <Field label={t.newProject} hint={t.optional}>
          <Input value={value.project} onChange={(_, { value: project }) => set({ project })} />
        </Field>
        <div className={styles.pair}>
          <Field label={t.newFrom} {...(asked && from === null ? { validationMessage: t.newIncomplete } : {})}>
            <Input type="date" value={value.from} onChange={(_, { value: day }) => set({ from: day })} />
          </Field>
          <Field label={t.newTo} {...(asked && from !== null && wrong !== null ? { validationMessage: wrong } : {})}>
            <Input type="date" value={value.to} onChange={(_, { value: day }) => set({ to: day })} />
          </Field>
        </div>
        <div className={styles.pair}>
          <Field label={t.newYears}>
            <Select value={value.years} onChange={(_, choice) => set({ years: choice.value as NewPlanDraft["years"] })}>
              <option value="calendar">{t.newYearsCalendar}</option>
              <option value="school">{t.newYearsSchool}</option>
            </Select>
          </Field>
          <Field label={t.newParts}>
            <Select value={value.parts} onChange={(_, choice) => set({ parts: choice.value as NewPlanDraft["parts"] })}>
              <option value="quarters">{t.newPartsQuarters}</option>
              <option value="months">{t.newPartsMonths}</option>
              <option value="none">{t.newPartsNone}</option>
            </Select>
          </Field>
        </div>
        <Checkbox
          label={t.newMoney}
          checked={value.money}
          onChange={(_, { checked }) => set({ money: checked === true })}
        />
      </div>
      {from !== null && to !== null && to >= from && (
        <Text>{t.newPreview(civilDate(to).year - civilDate(from).year + 1)}</Text>
      )}
    </Page>
  );
}

/** Four years from this one: the length of the grant period that most plans here follow. */
function firstDraft(today: PlanDay): NewPlanDraft {
  const { year } = civilDate(today);
  return {
    project: "",
    from: `${year}-01-01`,
    to: `${year + 3}-12-31`,
    years: "calendar",
    parts: "quarters",
    money: false,
  };
}

function inputOf(draft: NewPlanDraft, from: PlanDay, to: PlanDay): NewPlanInput {
  const project = draft.project.trim();
  const { years, parts, money } = draft;
  return { from, to, years, parts, money, ...(project === "" ? {} : { header: { project } }) };
}
