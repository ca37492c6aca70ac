import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Milestone } from "#core/plan/milestone.ts";
import { lightOf } from "../../plan-facts.ts";
import type { Light } from "../../shell/StatusMark.tsx";
import { StatusMark } from "../../shell/StatusMark.tsx";
import { useFirstWording } from "../../texts/texts.ts";
import { tokens } from "../../tokens.ts";

const LIGHTS: readonly Light[] = ["rood", "oranje", "groen", "grijs", "gereed"];

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, max(40px, 3em)), 1fr))",
    gap: "4px",
    margin: "0 -4px",
  },
  count: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "2px",
    padding: "8px 0",
    textAlign: "center",
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  number: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  word: { fontSize: tokens.fontSizeBase100, lineHeight: 1.2, color: tokens.colorNeutralForeground2 },
});

/** One number per stoplicht; choosing it shows those milestones. */
export function LightCounts({ milestones, onChoose }: LightCountsProps): ReactElement {
  const styles = useStyles();
  const { t } = useFirstWording();
  return (
    <div className={styles.row}>
      {LIGHTS.map((light) => {
        const count = milestones.filter((milestone) => lightOf(milestone) === light).length;
        return (
          <button
            key={light}
            type="button"
            className={styles.count}
            title={`${t[light]}: ${t.homeAll(count)}`}
            onClick={() => onChoose(light)}
          >
            <StatusMark light={light} named={false} />
            <span className={styles.number}>{count}</span>
            <span className={styles.word}>{t[light]}</span>
          </button>
        );
      })}
    </div>
  );
}

interface LightCountsProps {
  readonly milestones: readonly Milestone[];
  readonly onChoose: (light: Light) => void;
}
