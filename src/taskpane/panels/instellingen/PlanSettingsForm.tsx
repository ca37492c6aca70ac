import { Checkbox, Field, Input, makeStyles, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import type { Settings } from "#actions/contract/settings.ts";
import { mergeEdit } from "../../merge-edit.ts";
import type { Edit } from "../../merge-edit.ts";
import type { PlanPanelProps } from "../../panel-props.ts";
import { ActionStatus } from "../../shell/ActionStatus.tsx";
import { Conflicts } from "../../shell/Conflicts.tsx";
import { Section } from "../../shell/Section.tsx";
import { useWording } from "../../texts/texts.ts";
import { useAction } from "../../use-action.ts";
import { useDraft } from "../../use-draft.ts";
import { PeriodFields } from "./PeriodFields.tsx";
import { changedSettings, settingsBoxes, settingsForm, settingsFrom, settingsText } from "./settings-form.ts";
import type { SettingsForm } from "./settings-form.ts";
import { Button } from "../../shell/Button.tsx";
import { StickyFoot } from "../../shell/StickyFoot.tsx";
import { Text } from "../../shell/Text.tsx";

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, max(116px, 8.2em)), 1fr))",
    alignItems: "end",
    gap: "10px",
  },
  narrow: { minWidth: 0 },
});

export function PlanSettingsForm(props: PlanSettingsFormProps): ReactElement {
  const { settings, actions, drafts, report, refresh, onSaved } = props;
  const styles = useStyles();
  const { t } = useWording();
  const [kept, setKept] = useDraft<Edit>(drafts, "settings");
  const [asked, setAsked] = useState(false);
  const write = useAction(actions.writeSettings);
  const now = settingsBoxes(settingsForm(settings));
  const merged = mergeEdit(kept, now);
  const form = settingsFrom(merged.edit?.after ?? now);
  const set = (change: Partial<SettingsForm>): void =>
    setKept({ before: merged.edit?.before ?? now, after: settingsBoxes({ ...form, ...change }) });
  const { changed, faults } = changedSettings(settings, form);
  const isChanged = faults.length > 0 || Object.keys(changed).length > 0;

  const save = async (): Promise<void> => {
    setAsked(true);
    if (faults.length > 0) return;
    const written = await write.run(changed);
    if (written === null) return;
    setKept(null);
    report({ text: t.settingsSaved(written.sheet), place: { sheet: written.sheet, cell: "A1" } });
    onSaved();
    await refresh();
  };

  const labels: Readonly<Record<string, string>> = {
    periods: t.settingsPeriods,
    parties: t.settingsParties,
    subproject: t.settingsLabelSubproject,
    goal: t.settingsLabelGoal,
    overdueRedDays: t.settingsOverdueRed,
    nearCriticalDays: t.settingsNearCritical,
    staleDays: t.settingsStale,
    smartTips: t.settingsSmart,
  };

  return (
    <>
      <Conflicts
        merged={merged}
        labelOf={(box) => labels[box] ?? box}
        textOf={(value) => settingsText(value, t)}
        onSettle={setKept}
      />
      <Section title={t.settingsPeriods}>
        <PeriodFields periods={form.periods} onChange={(periods) => set({ periods })} />
        {asked && faults.includes("period") && <Text role="alert">{t.settingsPeriodWrong}</Text>}
      </Section>
      <Section title={t.settingsParties}>
        <Field label={t.settingsParties} hint={t.settingsPartiesHint}>
          <Textarea rows={4} value={form.parties} onChange={(_, { value }) => set({ parties: value })} />
        </Field>
      </Section>
      <Section title={t.settingsLabels}>
        <div className={styles.pair}>
          <Field label={t.settingsLabelSubproject}>
            <Input
              className={styles.narrow}
              value={form.subproject}
              onChange={(_, { value }) => set({ subproject: value })}
            />
          </Field>
          <Field label={t.settingsLabelGoal}>
            <Input className={styles.narrow} value={form.goal} onChange={(_, { value }) => set({ goal: value })} />
          </Field>
        </div>
      </Section>
      <Section title={t.settingsThresholds}>
        <Field label={t.settingsOverdueRed}>
          <Input
            inputMode="numeric"
            value={form.overdueRedDays}
            onChange={(_, { value }) => set({ overdueRedDays: value })}
          />
        </Field>
        <Field label={t.settingsNearCritical}>
          <Input
            inputMode="numeric"
            value={form.nearCriticalDays}
            onChange={(_, { value }) => set({ nearCriticalDays: value })}
          />
        </Field>
        <Field label={t.settingsStale}>
          <Input inputMode="numeric" value={form.staleDays} onChange={(_, { value }) => set({ staleDays: value })} />
        </Field>
        <Checkbox
          label={t.settingsSmart}
          checked={form.smartTips}
          onChange={(_, { checked }) => set({ smartTips: checked === true })}
        />
        {asked && faults.includes("number") && <Text role="alert">{t.settingsNumberWrong}</Text>}
      </Section>
      <Text soft>
        {t.settingsHolidays(settings.holidays.length)}. {t.settingsHolidaysHint}
      </Text>
      <StickyFoot on={isChanged}>
        <Button
          appearance="primary"
          disabled={write.state.phase === "running" || !isChanged}
          onClick={() => void save()}
        >
          {t.settingsSave}
        </Button>
      </StickyFoot>
      <ActionStatus state={write.state} onRetry={() => void save()} />
    </>
  );
}

interface PlanSettingsFormProps extends PlanPanelProps {
  readonly settings: Settings;
  readonly onSaved: () => void;
}
