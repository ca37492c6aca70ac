import { makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { useFirstWording } from "../texts/texts.ts";
import { tokens } from "../tokens.ts";
import { Button } from "./Button.tsx";

/** Shorter work needs no sign, and a flash of one is restless. */
const SHOW_AFTER_MS = 400;
const OFFER_STOP_AFTER_MS = 1000;

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: "8px", padding: "4px 0", minHeight: "32px" },
  ring: {
    width: "16px",
    height: "16px",
    flexShrink: 0,
    boxSizing: "border-box",
    borderRadius: "50%",
    border: `2px solid ${tokens.colorBrandStroke2}`,
    borderTopColor: tokens.colorCompoundBrandStroke,
    animationName: { to: { transform: "rotate(360deg)" } },
    animationDuration: "1.2s",
    animationTimingFunction: "linear",
    animationIterationCount: "infinite",
    "@media (prefers-reduced-motion: reduce)": { animationName: "none" },
  },
});

/** Progress of something that takes its time; `onStop` leaves a reading whose result is no longer wanted. */
export function Working({ text, stopLabel, onStop }: WorkingProps): ReactElement {
  const styles = useStyles();
  const { t } = useFirstWording();
  const shown = useAfter(SHOW_AFTER_MS);
  const offerStop = useAfter(OFFER_STOP_AFTER_MS);
  return (
    <div className={styles.row} role="status">
      {shown && (
        <>
          <span className={styles.ring} aria-hidden />
          {text ?? t.working}
        </>
      )}
      {offerStop && onStop !== undefined && (
        <Button size="small" appearance="transparent" onClick={onStop}>
          {stopLabel ?? t.stopWaiting}
        </Button>
      )}
    </div>
  );
}

interface WorkingProps {
  readonly text?: string;
  readonly stopLabel?: string;
  readonly onStop?: () => void;
}

function useAfter(delayMs: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setPassed(true), delayMs);
    return () => window.clearTimeout(timer);
  }, [delayMs]);
  return passed;
}
