import { Field, Input, makeStyles, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Section } from "../../shell/Section.tsx";
import { useWording } from "../../texts/texts.ts";
import type { OptionBoxes } from "./decision-draft.ts";
import { tokens } from "../../tokens.ts";
import { Button } from "../../shell/Button.tsx";

const useStyles = makeStyles({
  option: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** Options A, B, …; doing nothing is always one of them and needs no box. */
export function OptionFields({ options, onChange, onAdd }: OptionFieldsProps): ReactElement {
  const styles = useStyles();
  const { t } = useWording();
  const set = (at: number, part: Partial<OptionBoxes>): void =>
    onChange(options.map((option, index) => (index === at ? { ...option, ...part } : option)));
  return (
    <Section title={t.decisionOptions}>
      {options.map((option, at) => (
        <div key={at} className={styles.option} role="group" aria-label={t.decisionOption(letter(at))}>
          <Field label={t.decisionOption(letter(at))}>
            <Input value={option.name} onChange={(_, { value }) => set(at, { name: value })} />
          </Field>
          <Field label={t.decisionPros}>
            <Textarea rows={2} value={option.pros} onChange={(_, { value }) => set(at, { pros: value })} />
          </Field>
          <Field label={t.decisionCons}>
            <Textarea rows={2} value={option.cons} onChange={(_, { value }) => set(at, { cons: value })} />
          </Field>
        </div>
      ))}
      {onAdd !== undefined && (
        <div>
          <Button size="small" onClick={onAdd}>
            {t.decisionOptionAdd}
          </Button>
        </div>
      )}
    </Section>
  );
}

interface OptionFieldsProps {
  readonly options: readonly OptionBoxes[];
  readonly onChange: (options: readonly OptionBoxes[]) => void;
  readonly onAdd?: () => void;
}

function letter(at: number): string {
  return String.fromCharCode(65 + at);
}
