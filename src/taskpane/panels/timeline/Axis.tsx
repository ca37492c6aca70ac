import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { CONTRAST } from "../../contrast.ts";
import { shortMonth } from "../../day-text.ts";
import { useWording } from "../../texts/texts.ts";
import { AXIS_HEIGHT, axisTicks, xOf } from "./timeline-layout.ts";
import type { TimeSpan } from "./timeline-layout.ts";
import { tokens } from "../../tokens.ts";

const INK = { [CONTRAST]: { fill: "CanvasText" } } as const;
const FAINT = { [CONTRAST]: { stroke: "GrayText" } } as const;

const useStyles = makeStyles({
  axis: {
    display: "block",
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: "border-box",
  },
  year: {
    fill: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    ...INK,
  },
  part: { fill: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase100, ...INK },
  line: { stroke: tokens.colorNeutralStroke2, ...FAINT },
});

export function Axis({ span, pixelsPerDay, width }: AxisProps): ReactElement {
  const styles = useStyles();
  const { t, language } = useWording();
  const { years, parts } = axisTicks(span, pixelsPerDay, {
    month: (month) => shortMonth(month, language),
    quarter: t.quarter,
  });
  return (
    <svg className={styles.axis} width={width} height={AXIS_HEIGHT} aria-hidden>
      {years.map(({ day, days, label }) => {
        const x = xOf(day, span, pixelsPerDay);
        return (
          <g key={day}>
            <line className={styles.line} x1={x} x2={x} y1={0} y2={AXIS_HEIGHT} />
            {days * pixelsPerDay > 30 && (
              <text className={styles.year} x={x + 4} y={15}>
                {label}
              </text>
            )}
          </g>
        );
      })}
      {parts.map(({ day, days, label }) => {
        const x = xOf(day, span, pixelsPerDay);
        return (
          <g key={day}>
            <line className={styles.line} x1={x} x2={x} y1={20} y2={AXIS_HEIGHT} />
            {days * pixelsPerDay > 16 && (
              <text className={styles.part} x={x + 4} y={32}>
                {label}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

interface AxisProps {
  readonly span: TimeSpan;
  readonly pixelsPerDay: number;
  readonly width: number;
}
