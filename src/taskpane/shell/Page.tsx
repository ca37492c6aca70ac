import { makeStyles } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import type { ReactElement, ReactNode } from "react";
import { useFirstWording } from "../texts/texts.ts";
import { tokens } from "../tokens.ts";
import { Button } from "./Button.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  head: {
    display: "flex",
    alignItems: "flex-start",
    gap: "4px",
    flexShrink: 0,
    // Right: room for Office's own menu in the corner of the pane.
    padding: "12px 40px 8px 12px",
  },
  title: {
    margin: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    hyphens: "auto",
    textWrap: "balance",
    // A whole sentence as a name would push the place out of sight; it stands in full in its own box.
    display: "-webkit-box",
    WebkitLineClamp: 4,
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
    outline: "none",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  // The arrow stands beside the first line and its sign at the left edge of everything below.
  back: { margin: "-5px 0 -5px -6px" },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: "4px 12px 16px",
    display: "flex",
    flexDirection: "column",
    gap: "20px",
    // No last word alone on a line.
    textWrap: "pretty",
    // Fluent's boxes have a least width and a fixed height; with text twice as large they must give way.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0 },
    "& .fui-Input, & .fui-Textarea, & .fui-Select": { minWidth: 0, maxWidth: "100%" },
    "& input, & textarea": { minWidth: 0, width: "100%" },
    "& input[type=checkbox], & input[type=radio]": { width: "auto" },
    "& .fui-Select__select": { height: "auto", minHeight: "32px" },
    "& .fui-Input": { height: "auto", minHeight: "32px" },
    // A box grows with what is typed in it; where a browser can't do so yet it scrolls.
    "& .fui-Textarea__textarea": { fieldSizing: "content", maxHeight: "none" },
    "& .fui-Textarea": { maxHeight: "320px" },
  },
  status: {
    flexShrink: 0,
    maxHeight: "40%",
    overflowY: "auto",
    padding: "0 12px",
    "& > :not(:empty)": { marginBottom: "8px" },
  },
  foot: {
    flexShrink: 0,
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
  },
});

/** One place: title, body that scrolls, and the main action that stays in sight. */
export function Page({ title, onBack, foot, status, fixed = false, children }: PageProps): ReactElement {
  const styles = useStyles();
  const { t } = useFirstWording();
  const heading = useKeptFocus();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        {onBack !== undefined && (
          <span className={styles.back}>
            <Button appearance="subtle" icon={<ArrowLeft20Regular />} label={t.back} onClick={onBack} />
          </span>
        )}
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
      </header>
      {fixed ? children : <div className={styles.body}>{children}</div>}
      {status !== undefined && <div className={styles.status}>{status}</div>}
      {foot !== undefined && foot !== false && <div className={styles.foot}>{foot}</div>}
    </div>
  );
}

interface PageProps {
  readonly title: string;
  readonly onBack?: (() => void) | undefined;
  readonly foot?: ReactNode;
  /** How the main action goes: stays in sight above it. */
  readonly status?: ReactNode;
  /** The children scroll by themselves. */
  readonly fixed?: boolean;
  readonly children: ReactNode;
}
