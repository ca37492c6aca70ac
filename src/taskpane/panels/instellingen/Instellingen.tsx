import { Field, Input, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PlanPanelProps } from "../../panel-props.ts";
import { Page } from "../../shell/Page.tsx";
import { ProblemList } from "../../shell/ProblemList.tsx";
import { Section } from "../../shell/Section.tsx";
import { Working } from "../../shell/Working.tsx";
import { useWording } from "../../texts/texts.ts";
import { useEditCount } from "../../use-edit-count.ts";
import { useReading } from "../../use-reading.ts";
import { PlanSettingsForm } from "./PlanSettingsForm.tsx";
import { Text } from "../../shell/Text.tsx";
import { Link } from "../../shell/Link.tsx";

const NONE = {} as const;

/** What belongs to the plan stands in the workbook; what belongs to the person on this computer. */
export function Instellingen(props: PlanPanelProps): ReactElement {
  const { actions, preferences, setPreferences } = props;
  const { t } = useWording();
  const edits = useEditCount(props.onEdited);
  const { value: settings, problems, isRunning, again } = useReading(actions.readSettings, NONE, edits);

  return (
    <Page title={t.placeSettings}>
      <Section title={t.settingsGeneral}>
        <Field label={t.settingsLanguage}>
          <Select
            value={preferences.language ?? ""}
            onChange={(_, { value }) =>
              setPreferences({ ...preferences, language: value === "nl" || value === "en" ? value : null })
            }
          >
            <option value="">{t.settingsLanguageOffice}</option>
            <option value="nl">{t.settingsDutch}</option>
            <option value="en">{t.settingsEnglish}</option>
          </Select>
        </Field>
        <Field label={t.settingsMe} hint={t.settingsMeHint}>
          <Input value={preferences.me} onChange={(_, { value }) => setPreferences({ ...preferences, me: value })} />
        </Field>
      </Section>
      {isRunning && settings === null && <Working />}
      {problems.length > 0 && <ProblemList problems={problems} onRetry={again} />}
      {settings !== null && <PlanSettingsForm {...props} settings={settings} onSaved={again} />}
      <Section title={t.settingsAbout}>
        <Text>{t.settingsPrivacy}</Text>
        <Link href={helpAddress()}>{t.settingsHelp}</Link>
      </Section>
    </Page>
  );
}

/** The page says where people find help: the build may have been given another address than our own page. */
function helpAddress(): string {
  return document.querySelector<HTMLLinkElement>("link[rel=help]")?.getAttribute("href") ?? "support.html";
}
