import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Status } from "#core/plan/milestone.ts";
import { useFirstWording } from "../texts/texts.ts";
import { tokens } from "../tokens.ts";

export type Light = Status | "grijs" | "gereed";

const useStyles = makeStyles({
  mark: {
    flexShrink: 0,
    display: "block",
    "--sign": "#fff",
    "@media (forced-colors: active)": { "--sign": "Canvas" },
  },
  groen: { color: tokens.colorPaletteGreenBackground3 },
  oranje: {
    color: tokens.colorPaletteMarigoldBackground3,
    "--sign": "#1f1200",
    "@media (forced-colors: active)": { "--sign": "Canvas" },
  },
  rood: { color: tokens.colorPaletteRedBackground3 },
  grijs: { color: tokens.colorNeutralStroke1Hover, "@media (forced-colors: active)": { color: "CanvasText" } },
  gereed: { color: tokens.colorNeutralForeground3, "@media (forced-colors: active)": { color: "CanvasText" } },
});

/** Shape as well as colour: circle, triangle, octagon, ring, tick; in a contrast theme the shapes take the text colour. */
export function StatusMark({ light, size = 20, named = true }: MarkProps): ReactElement {
  const styles = useStyles();
  const { t } = useFirstWording();
  const label = named ? { role: "img", "aria-label": t[light] } : { "aria-hidden": true };
  return (
    <svg viewBox="0 0 20 20" width={size} height={size} className={mergeClasses(styles.mark, styles[light])} {...label}>
      {SHAPES[light]}
    </svg>
  );
}

interface MarkProps {
  readonly light: Light;
  readonly size?: number;
  /** False where the word stands beside it. */
  readonly named?: boolean;
}

const STROKE = { fill: "none", strokeWidth: 2, strokeLinecap: "round", strokeLinejoin: "round" } as const;

const SHAPES: Readonly<Record<Light, ReactElement>> = {
  groen: (
    <>
      <circle cx="10" cy="10" r="8" fill="currentColor" />
      <path d="m6.4 10.3 2.5 2.5 4.8-5.2" stroke="var(--sign)" {...STROKE} />
    </>
  ),
  oranje: (
    <>
      <path d="M10 3 18 17H2z" fill="currentColor" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
      <path d="M10 8v4" stroke="var(--sign)" {...STROKE} />
      <circle cx="10" cy="14.7" r="1.2" fill="var(--sign)" />
    </>
  ),
  rood: (
    <>
      <path d="M6.7 2h6.600L18 6.700v6.600L13.3 18H6.700L2 13.300V6.700z" fill="currentColor" />
      <path d="m7.2 7.2 5.6 5.600m0-5.6-5.6 5.6" stroke="var(--sign)" {...STROKE} />
    </>
  ),
  grijs: <circle cx="10" cy="10" r="7" stroke="currentColor" {...STROKE} />,
  gereed: (
    <>
      <rect x="2.5" y="2.5" width="15" height="15" rx="3" stroke="currentColor" {...STROKE} strokeWidth={1.5} />
      <path d="m6.4 10.3 2.5 2.5 4.8-5.2" stroke="currentColor" {...STROKE} />
    </>
  ),
};
