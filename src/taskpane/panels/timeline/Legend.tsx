import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PlanView } from "#actions/contract/reading.ts";
import { lightOf } from "../../plan-facts.ts";
import { StatusMark } from "../../shell/StatusMark.tsx";
import type { Light } from "../../shell/StatusMark.tsx";
import { useWording } from "../../texts/texts.ts";
import { tokens } from "../../tokens.ts";

const LIGHTS: readonly Light[] = ["groen", "oranje", "rood", "grijs", "gereed"];

const useStyles = makeStyles({
  legend: {
    flexShrink: 0,
    listStyle: "none",
    margin: 0,
    padding: "8px 12px",
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  item: { display: "flex", alignItems: "center", gap: "4px" },
  critical: {
    width: "14px",
    height: "9px",
    borderRadius: "2px",
    border: `2px solid ${tokens.colorNeutralForeground1}`,
    boxSizing: "border-box",
  },
  today: {
    width: "2px",
    height: "14px",
    backgroundColor: tokens.colorCompoundBrandStroke,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  frozen: {
    width: "16px",
    height: "3px",
    backgroundColor: tokens.colorNeutralForeground2,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  expected: { fontWeight: tokens.fontWeightSemibold },
});

/** What the drawing holds, and no more. */
export function Legend({ view, hasBaseline }: LegendProps): ReactElement {
  const styles = useStyles();
  const { t } = useWording();
  const { milestones } = view.plan;
  const { rows } = view.schedule;
  const lights = new Set(milestones.map(lightOf));
  const hasCritical = milestones.some(({ index, done }) => !done && rows[index]?.critical === true);
  const hasLater = milestones.some(
    ({ index, done, due }) => !done && due !== null && (rows[index]?.earliestFinish ?? due) > due,
  );
  return (
    <ul className={styles.legend} aria-label={t.timelineLegend}>
      {LIGHTS.filter((light) => lights.has(light)).map((light) => (
        <li key={light} className={styles.item}>
          <StatusMark light={light} size={14} named={false} />
          {t[light]}
        </li>
      ))}
      {hasCritical && (
        <li className={styles.item}>
          <span className={styles.critical} />
          {t.filterCritical}
        </li>
      )}
      <li className={styles.item}>
        <span className={styles.today} />
        {t.timelineToday}
      </li>
      {hasLater && (
        <li className={styles.item}>
          <span className={styles.expected} aria-hidden>
            +
          </span>
          {t.fieldExpectedFinish}
        </li>
      )}
      {hasBaseline && (
        <li className={styles.item}>
          <span className={styles.frozen} />
          {t.timelineBaseline}
        </li>
      )}
    </ul>
  );
}

interface LegendProps {
  readonly view: PlanView;
  readonly hasBaseline: boolean;
}
