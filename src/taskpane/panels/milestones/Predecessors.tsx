import { Input, makeStyles, Select } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement } from "react";
import type { Dependency, DependencyType, LagUnit } from "#core/plan/dependency.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import { MilestonePicker } from "../../shell/MilestonePicker.tsx";
import { useWording } from "../../texts/texts.ts";
import { tokens } from "../../tokens.ts";
import { Button } from "../../shell/Button.tsx";
import { Text } from "../../shell/Text.tsx";

const TYPES: readonly DependencyType[] = ["FS", "SS", "FF", "SF"];
const UNITS: readonly LagUnit[] = ["d", "w", "m", "kd"];

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid", gap: "8px" },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 32px",
    gap: "4px",
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  how: {
    gridColumn: "1 / 3",
    display: "grid",
    gridTemplateColumns: "minmax(56px, 1fr) minmax(0, 2fr)",
    gap: "4px",
  },
  type: { gridColumn: "1 / 3" },
  nr: { fontWeight: tokens.fontWeightSemibold },
  lag: { minWidth: 0 },
});

/** What the milestone waits for, picked by name; each with its kind and lag. */
export function Predecessors({ milestone, milestones, value, onChange }: PredecessorsProps): ReactElement {
  const styles = useStyles();
  const { t } = useWording();
  const change = (at: number, part: Partial<Dependency>): void =>
    onChange(value.map((dependency, index) => (index === at ? { ...dependency, ...part } : dependency)));
  return (
    <>
      {value.length === 0 && <Text>{t.predecessorsNone}</Text>}
      <ul className={styles.list} aria-label={t.predecessors}>
        {value.map((dependency, at) => (
          <li key={`${dependency.nr} ${at}`} className={styles.item}>
            <span>
              <span className={styles.nr}>{dependency.nr}</span>{" "}
              {milestones.find((other) => other.nr === dependency.nr)?.name}
            </span>
            <Button
              appearance="subtle"
              size="small"
              icon={<Dismiss16Regular />}
              label={t.predecessorRemove(dependency.nr)}
              onClick={() => onChange(value.filter((_, index) => index !== at))}
            />
            <div className={styles.how}>
              <Select
                size="small"
                className={styles.type}
                aria-label={t.predecessorType(dependency.nr)}
                value={dependency.type}
                onChange={(_, choice) => change(at, { type: choice.value as DependencyType })}
              >
                {TYPES.map((type) => (
                  <option key={type} value={type}>
                    {t[`type${type}`]}
                  </option>
                ))}
              </Select>
              <Input
                size="small"
                type="number"
                className={styles.lag}
                aria-label={t.predecessorLag(dependency.nr)}
                value={String(dependency.lag)}
                onChange={(_, { value: text }) => {
                  const lag = Number(text);
                  if (Number.isInteger(lag)) change(at, { lag });
                }}
              />
              <Select
                size="small"
                aria-label={t.predecessorUnit(dependency.nr)}
                value={dependency.unit}
                onChange={(_, choice) => change(at, { unit: choice.value as LagUnit })}
              >
                {UNITS.map((unit) => (
                  <option key={unit} value={unit}>
                    {t[`unit_${unit}`]}
                  </option>
                ))}
              </Select>
            </div>
          </li>
        ))}
      </ul>
      <MilestonePicker
        label={t.predecessorAdd}
        milestones={milestones}
        exclude={(other) => other.nr === "" || other.nr === milestone?.nr || value.some(({ nr }) => nr === other.nr)}
        onPick={(other) => onChange([...value, { nr: other.nr, type: "FS", lag: 0, unit: "d" }])}
      />
    </>
  );
}

interface PredecessorsProps {
  /** null for one that is not in the plan yet. */
  readonly milestone: Milestone | null;
  readonly milestones: readonly Milestone[];
  readonly value: readonly Dependency[];
  readonly onChange: (value: readonly Dependency[]) => void;
}
