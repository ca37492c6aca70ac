import { Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { decisionSpeaker } from "#core/report/decision-texts.ts";
import { optionLetter } from "#core/report/option-delays.ts";
import { useWording } from "../../texts/texts.ts";
import type { DecisionForm } from "./BoxField.tsx";

/** The option of the project leader's choice: it becomes the decision that is asked, which can still be worded otherwise. */
export function PreferredOption({
  form,
  count,
}: {
  readonly form: DecisionForm;
  readonly count: number;
}): ReactElement {
  const { t, language } = useWording();
  const say = decisionSpeaker(language);
  const asked = form.text("gevraagd");
  const options = [
    ...Array.from({ length: count }, (_, at) => {
      const name = form.text(`optie.${optionLetter(at)}.naam`).trim();
      return name === "" ? t.decisionOption(optionLetter(at)) : name;
    }),
    say("optionNothing"),
  ];
  const sentence = (option: string): string => say("requestedIssue", { option });
  const chosen = options.findIndex((option) => sentence(option) === asked);
  return (
    <Field label={t.decisionPreferred} hint={t.decisionPreferredHint}>
      <Select
        value={chosen < 0 ? "" : String(chosen)}
        onChange={(_, { value }) => {
          const option = options[Number(value)];
          if (value === "") form.set("gevraagd", "");
          else if (option !== undefined) form.set("gevraagd", sentence(option));
        }}
      >
        <option value="">{t.decisionPreferredNone}</option>
        {options.map((option, at) => (
          <option key={at} value={String(at)}>
            {option}
          </option>
        ))}
      </Select>
    </Field>
  );
}
