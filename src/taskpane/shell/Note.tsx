import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle20Regular } from "@fluentui/react-icons/svg/error-circle";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { Warning20Regular } from "@fluentui/react-icons/svg/warning";
import type { ReactElement, ReactNode } from "react";
import { tokens } from "../tokens.ts";

export type NoteTone = "info" | "success" | "warning" | "error";

const ICONS = {
  info: Info20Regular,
  success: CheckmarkCircle20Regular,
  warning: Warning20Regular,
  error: ErrorCircle20Regular,
} as const;

const useStyles = makeStyles({
  note: {
    flexShrink: 0,
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: "8px",
    alignItems: "start",
    padding: "8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  icon: { display: "flex" },
  infoIcon: { color: tokens.colorNeutralForeground3 },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "6px" },
  square: { borderRadius: 0, borderLeft: "none", borderRight: "none", borderTop: "none" },
});

/** Something told above or between the contents. Fluent's message bar in small: that one weighs 11 kB before first use. */
export function Note({ tone, actions, aside, edge = false, children }: NoteProps): ReactElement {
  const styles = useStyles();
  const Icon = ICONS[tone];
  return (
    <div className={mergeClasses(styles.note, tone !== "info" && styles[tone], edge && styles.square)}>
      <span className={mergeClasses(styles.icon, styles[`${tone}Icon`])}>
        <Icon aria-hidden />
      </span>
      <div>
        {children}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {aside}
    </div>
  );
}

interface NoteProps {
  readonly tone: NoteTone;
  readonly actions?: ReactNode;
  /** In the corner. */
  readonly aside?: ReactNode;
  /** From edge to edge of the pane. */
  readonly edge?: boolean;
  readonly children: ReactNode;
}
