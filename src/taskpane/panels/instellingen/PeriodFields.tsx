import { Field, Input, makeStyles } from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import type { ReactElement } from "react";
import { useWording } from "../../texts/texts.ts";
import type { PeriodBoxes } from "./settings-form.ts";
import { tokens } from "../../tokens.ts";
import { Button } from "../../shell/Button.tsx";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid", gap: "10px" },
  item: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: "6px 8px",
    padding: "8px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: {
    gridColumn: "1 / -1",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 32px",
    gap: "6px",
    alignItems: "end",
  },
  narrow: { minWidth: 0 },
});

export function PeriodFields({ periods, onChange }: PeriodFieldsProps): ReactElement {
  const styles = useStyles();
  const { t } = useWording();
  const set = (at: number, part: Partial<PeriodBoxes>): void =>
    onChange(periods.map((period, index) => (index === at ? { ...period, ...part } : period)));
  return (
    <>
      <ul className={styles.list}>
        {periods.map((period, at) => (
          <li key={at} className={styles.item}>
            <div className={styles.head}>
              <Field label={t.settingsPeriodName}>
                <Input
                  className={styles.narrow}
                  value={period.name}
                  onChange={(_, { value }) => set(at, { name: value })}
                />
              </Field>
              <Button
                appearance="subtle"
                icon={<Delete20Regular />}
                label={t.settingsPeriodRemove(period.name)}
                onClick={() => onChange(periods.filter((_, index) => index !== at))}
              />
            </div>
            <Field label={t.settingsPeriodStart}>
              <Input
                type="date"
                className={styles.narrow}
                value={period.start}
                onChange={(_, { value }) => set(at, { start: value })}
              />
            </Field>
            <Field label={t.settingsPeriodEnd}>
              <Input
                type="date"
                className={styles.narrow}
                value={period.end}
                onChange={(_, { value }) => set(at, { end: value })}
              />
            </Field>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={() => onChange([...periods, { name: "", start: "", end: "", due: "" }])}>
          {t.settingsPeriodAdd}
        </Button>
      </div>
    </>
  );
}

interface PeriodFieldsProps {
  readonly periods: readonly PeriodBoxes[];
  readonly onChange: (periods: readonly PeriodBoxes[]) => void;
}
