import { Field, Input, makeStyles, Textarea } from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import type { ReactElement } from "react";
import { Button } from "../../shell/Button.tsx";
import { useWording } from "../../texts/texts.ts";
import { tokens } from "../../tokens.ts";
import { EMPTY_CONDITION } from "./verdict-draft.ts";
import type { ConditionBoxes, VerdictGaps } from "./verdict-draft.ts";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid", gap: "8px" },
  item: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, max(112px, 7.6em)), 1fr))",
    alignItems: "start",
    gap: "6px 8px",
    padding: "10px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  wide: { gridColumn: "1 / -1" },
  narrow: { minWidth: 0 },
});

/** What has to be done for the go to hold: each a line with who and by when. */
export function ConditionFields({ conditions, gaps, onChange }: ConditionFieldsProps): ReactElement {
  const styles = useStyles();
  const { t } = useWording();
  const set = (at: number, part: Partial<ConditionBoxes>): void =>
    onChange(conditions.map((condition, index) => (index === at ? { ...condition, ...part } : condition)));
  const told = (lacks: boolean | undefined): { validationMessage?: string } =>
    lacks === true ? { validationMessage: t.fillIn } : {};
  return (
    <>
      <ul className={styles.list}>
        {conditions.map((condition, at) => (
          <li key={at} className={styles.item}>
            <Field className={styles.wide} label={t.conditionText(at + 1)} required {...told(gaps[at]?.text)}>
              <Textarea rows={2} value={condition.text} onChange={(_, { value }) => set(at, { text: value })} />
            </Field>
            <Field label={t.conditionOwner} required {...told(gaps[at]?.owner)}>
              <Input
                className={styles.narrow}
                value={condition.owner}
                onChange={(_, { value }) => set(at, { owner: value })}
              />
            </Field>
            <Field label={t.conditionDue} required {...told(gaps[at]?.due)}>
              <Input
                type="date"
                className={styles.narrow}
                value={condition.due}
                onChange={(_, { value }) => set(at, { due: value })}
              />
            </Field>
            {conditions.length > 1 && (
              <div className={styles.wide}>
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<Delete20Regular />}
                  onClick={() => onChange(conditions.filter((_, index) => index !== at))}
                >
                  {t.conditionRemove(at + 1)}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button size="small" onClick={() => onChange([...conditions, EMPTY_CONDITION])}>
          {t.conditionAdd}
        </Button>
      </div>
    </>
  );
}

interface ConditionFieldsProps {
  readonly conditions: readonly ConditionBoxes[];
  readonly gaps: VerdictGaps["conditions"];
  readonly onChange: (conditions: readonly ConditionBoxes[]) => void;
}
