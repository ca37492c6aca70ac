import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { formatMonth } from "#core/wording/format.ts";
import { useWording } from "../../texts/texts.ts";
import { AXIS_HEIGHT, axisTicks, xOf } from "./timeline-layout.ts";
import type { TimeSpan } from "./timeline-layout.ts";
import { tokens } from "../../tokens.ts";

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
  },
  part: { fill: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase100 },
  line: { stroke: tokens.colorNeutralStroke2 },
});

export function Axis({ span, pixelsPerDay, width }: AxisProps): ReactElement {
  const styles = useStyles();
  const { t, language } = useWording();
  const { years, parts } = axisTicks(span, pixelsPerDay, {
    month: (month) => formatMonth(2000, month, language).slice(0, 3),
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
