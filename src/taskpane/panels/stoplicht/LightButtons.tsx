import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Status } from "#core/plan/milestone.ts";
import { StatusMark } from "../../shell/StatusMark.tsx";
import { useWording } from "../../texts/texts.ts";
import { tokens } from "../../tokens.ts";

const useStyles = makeStyles({
  group: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, max(96px, 7em)), 1fr))",
    gap: "8px",
  },
  button: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: "8px",
    alignContent: "start",
    alignItems: "center",
    minHeight: "60px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "[aria-disabled]": { opacity: 0.6, cursor: "default" },
  },
  pressed: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    padding: "7px",
    "@media (forced-colors: active)": { border: "2px solid Highlight" },
  },
  meaning: {
    gridColumn: "1 / 3",
    marginTop: "2px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

/** The three lights and no light, each with its official meaning. */
export function LightButtons({ current, disabled, onChoose }: LightButtonsProps): ReactElement {
  const styles = useStyles();
  const { t } = useWording();
  const choices = [
    { status: "groen", word: t.groen, meaning: t.meaningGreen },
    { status: "oranje", word: t.oranje, meaning: t.meaningOrange },
    { status: "rood", word: t.rood, meaning: t.meaningRed },
    { status: null, word: t.statusClear, meaning: t.statusClearHint },
  ] as const;
  return (
    <div className={styles.group} role="group" aria-label={t.statusSet}>
      {choices.map(({ status, word, meaning }) => (
        <button
          key={word}
          type="button"
          className={mergeClasses(styles.button, status !== null && status === current && styles.pressed)}
          aria-disabled={disabled || undefined}
          aria-pressed={status === null ? undefined : status === current}
          onClick={disabled ? undefined : () => onChoose(status)}
        >
          <StatusMark light={status ?? "grijs"} named={false} />
          <span>{word}</span>
          <span className={styles.meaning}>{meaning}</span>
        </button>
      ))}
    </div>
  );
}

interface LightButtonsProps {
  /** The light that all chosen rows have. */
  readonly current: Status | null;
  readonly disabled: boolean;
  readonly onChoose: (status: Status | null) => void;
}
