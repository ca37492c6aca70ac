import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Milestone } from "#core/plan/milestone.ts";
import { lightOf } from "../plan-facts.ts";
import { useFirstWording } from "../texts/texts.ts";
import { StatusMark } from "./StatusMark.tsx";
import { tokens } from "../tokens.ts";

const useStyles = makeStyles({
  line: {
    width: "100%",
    boxSizing: "border-box",
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: "8px",
    alignItems: "start",
    padding: "7px 6px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  name: {
    display: "-webkit-box",
    WebkitLineClamp: 4,
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
    overflowWrap: "anywhere",
  },
  nr: { fontWeight: tokens.fontWeightSemibold, marginRight: "3px", fontVariantNumeric: "tabular-nums" },
  aside: {
    gridColumn: 2,
    display: "flex",
    flexWrap: "wrap",
    columnGap: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  critical: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** One milestone as a button: stoplicht, number, name, and one fact. */
export function RowLine({
  milestone,
  aside,
  chosen = false,
  critical = false,
  tabIndex = 0,
  onOpen,
}: RowLineProps): ReactElement {
  const styles = useStyles();
  const { t } = useFirstWording();
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      className={mergeClasses(styles.line, chosen && styles.chosen)}
      {...(chosen ? { "aria-current": true as const } : {})}
      onClick={onOpen}
    >
      <StatusMark light={lightOf(milestone)} />
      <span className={styles.name}>
        <span className={styles.nr}>{milestone.nr === "" ? t.noNumber : milestone.nr}</span>{" "}
        {milestone.name ?? t.unnamed}
      </span>
      <span className={styles.aside}>
        {aside}
        {critical && <span className={styles.critical}>{t.critical}</span>}
      </span>
    </button>
  );
}

interface RowLineProps {
  readonly milestone: Milestone;
  readonly aside: string;
  /** Also selected in the sheet. */
  readonly chosen?: boolean;
  readonly critical?: boolean;
  readonly tabIndex?: 0 | -1;
  readonly onOpen: () => void;
}
