import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { tokens } from "../tokens.ts";

const useStyles = makeStyles({
  button: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    gap: "6px",
    boxSizing: "border-box",
    minHeight: "32px",
    minWidth: "64px",
    padding: "5px 12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "center",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "@media (forced-colors: active)": { forcedColorAdjust: "auto" },
  },
  primary: {
    border: "1px solid transparent",
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover },
    ":active": { backgroundColor: tokens.colorBrandBackgroundPressed },
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      color: "HighlightText",
      forcedColorAdjust: "none",
    },
  },
  quiet: {
    border: "1px solid transparent",
    backgroundColor: "transparent",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
  small: {
    minHeight: "26px",
    minWidth: "48px",
    padding: "2px 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  alone: { minWidth: "32px", padding: "5px" },
  aloneSmall: { minWidth: "26px", padding: "3px" },
  pressed: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  off: {
    border: `1px solid ${tokens.colorNeutralStrokeDisabled}`,
    backgroundColor: tokens.colorNeutralBackgroundDisabled,
    color: tokens.colorNeutralForegroundDisabled,
    cursor: "default",
    "@media (forced-colors: active)": { border: "1px solid GrayText", color: "GrayText" },
    ":hover": { backgroundColor: tokens.colorNeutralBackgroundDisabled },
    ":active": { backgroundColor: tokens.colorNeutralBackgroundDisabled },
  },
  icon: { display: "flex" },
});

/** Fluent's button in small: same tokens, a fifth of its weight before first use. See Button.rationale.md. */
export function Button(props: ButtonProps): ReactElement {
  const { appearance, size, icon, disabled = false, pressed, label, onClick, children } = props;
  const styles = useStyles();
  const small = size === "small";
  const quiet = appearance === "subtle" || appearance === "transparent";
  return (
    <button
      type="button"
      className={mergeClasses(
        styles.button,
        appearance === "primary" && styles.primary,
        quiet && styles.quiet,
        small && styles.small,
        children === undefined && (small ? styles.aloneSmall : styles.alone),
        pressed === true && styles.pressed,
        disabled && styles.off,
      )}
      // Not the browser's own: that would drop the focus of who just pressed it.
      aria-disabled={disabled || undefined}
      aria-pressed={pressed}
      aria-label={label}
      onClick={disabled ? undefined : onClick}
    >
      {icon !== undefined && <span className={styles.icon}>{icon}</span>}
      {children}
    </button>
  );
}

interface ButtonProps {
  readonly appearance?: "primary" | "subtle" | "transparent";
  readonly size?: "small";
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
  /** Makes it a toggle. */
  readonly pressed?: boolean;
  /** Read out instead of the words; contains them. For a button with only an icon: all it says. */
  readonly label?: string;
  readonly onClick: () => void;
  readonly children?: ReactNode;
}
