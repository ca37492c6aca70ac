import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useRef } from "react";
import type { PointerEvent, ReactElement } from "react";
import { lightOf } from "../../plan-facts.ts";
import { useWording } from "../../texts/texts.ts";
import { Links } from "./Links.tsx";
import { shifted } from "./shift-effect.ts";
import { AXIS_HEIGHT, barOf, ROW_HEIGHT, xOf } from "./timeline-layout.ts";
import type { TimelineChartProps } from "./TimelineChart.tsx";
import { CONTRAST } from "../../contrast.ts";
import { tokens } from "../../tokens.ts";

const BAR_HEIGHT = 14;

const useStyles = makeStyles({
  chart: { position: "absolute", top: `${AXIS_HEIGHT}px`, display: "block", touchAction: "pan-x pan-y" },
  line: { stroke: tokens.colorNeutralStroke3, [CONTRAST]: { stroke: "GrayText" } },
  row: { cursor: "pointer" },
  hit: { fill: "transparent" },
  hitChosen: { fill: tokens.colorBrandBackground2, [CONTRAST]: { fill: "Canvas", stroke: "Highlight" } },
  today: { stroke: tokens.colorCompoundBrandStroke, strokeWidth: "2px", [CONTRAST]: { stroke: "Highlight" } },
  period: { fill: tokens.colorNeutralBackground2, [CONTRAST]: { fill: "Canvas" } },
  groen: { fill: tokens.colorPaletteGreenBackground3 },
  oranje: { fill: tokens.colorPaletteMarigoldBackground3 },
  rood: { fill: tokens.colorPaletteRedBackground3 },
  grijs: { fill: tokens.colorNeutralStroke1Hover, [CONTRAST]: { fill: "GrayText" } },
  gereed: { fill: tokens.colorNeutralForeground3, [CONTRAST]: { fill: "CanvasText" } },
  frozen: { fill: tokens.colorNeutralForeground2, [CONTRAST]: { fill: "CanvasText" } },
  critical: { stroke: tokens.colorNeutralForeground1, strokeWidth: "2px", [CONTRAST]: { stroke: "CanvasText" } },
  expected: {
    fill: "none",
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "1.5px",
    [CONTRAST]: { stroke: "CanvasText" },
  },
  ghost: {
    fill: "none",
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: "2px",
    strokeDasharray: "4 3",
    [CONTRAST]: { stroke: "Highlight" },
  },
  grab: { cursor: "ew-resize", touchAction: "none" },
});

/** The drawing below the axis: rows near the window only. */
export function Bars(props: BarsProps): ReactElement {
  const { view, today, span, pixelsPerDay, labelWidth, chosen, shift, first, last, width } = props;
  const styles = useStyles();
  const { t } = useWording();
  const { milestones, settings } = view.plan;
  const top = first * ROW_HEIGHT;
  const height = Math.max(0, (last - first + 1) * ROW_HEIGHT);
  const rows = milestones.slice(first, last + 1);
  return (
    <svg
      className={styles.chart}
      style={{ left: labelWidth }}
      width={width}
      height={milestones.length * ROW_HEIGHT}
      aria-hidden
    >
      {settings.periods
        .filter((_, at) => at % 2 === 0)
        .map((period) => (
          <rect
            key={period.name}
            className={styles.period}
            x={xOf(period.start, span, pixelsPerDay)}
            y={top}
            width={Math.max(0, (period.end - period.start + 1) * pixelsPerDay)}
            height={height}
          />
        ))}
      {rows.map((milestone) => (
        <Row key={milestone.index} {...props} index={milestone.index} />
      ))}
      <Links view={view} span={span} pixelsPerDay={pixelsPerDay} first={first} last={last} chosen={chosen} />
      {today >= span.first && today <= span.last && (
        <line
          className={styles.today}
          x1={xOf(today + 0.5, span, pixelsPerDay)}
          x2={xOf(today + 0.5, span, pixelsPerDay)}
          y1={top}
          y2={top + height}
        >
          <title>{t.timelineToday}</title>
        </line>
      )}
      {chosen !== null && shift !== 0 && <Ghost {...props} index={chosen} />}
    </svg>
  );
}

interface BarsProps extends TimelineChartProps {
  /** Rows in view, both inclusive. */
  readonly first: number;
  readonly last: number;
  readonly width: number;
}

function Row(props: BarsProps & { readonly index: number }): ReactElement | null {
  const { view, span, pixelsPerDay, chosen, index, width, onChoose } = props;
  const styles = useStyles();
  const drag = useDrag(props);
  const milestone = view.plan.milestones[index];
  if (milestone === undefined) return null;
  const scheduled = view.schedule.rows[index];
  const bar = barOf(milestone, span, pixelsPerDay);
  const light = lightOf(milestone);
  const y = index * ROW_HEIGHT;
  const middle = y + ROW_HEIGHT / 2;
  const critical = scheduled?.critical === true && !milestone.done;
  const expected = scheduled?.earliestFinish ?? null;
  const grab = index === chosen && !milestone.done;
  return (
    <g className={styles.row} onClick={() => onChoose(index === chosen && !drag.moved() ? null : index)}>
      <rect
        className={index === chosen ? styles.hitChosen : styles.hit}
        x={0}
        y={y}
        width={width}
        height={ROW_HEIGHT}
      />
      <line className={styles.line} x1={0} x2={width} y1={y + ROW_HEIGHT - 0.5} y2={y + ROW_HEIGHT - 0.5} />
      <FrozenBar {...props} />
      {bar !== null && (
        <g className={grab ? styles.grab : undefined} {...(grab ? drag.handlers : {})}>
          {bar.width === 0 ? (
            <path
              className={mergeClasses(styles[light], critical && styles.critical)}
              d={`M${bar.x} ${middle - 8}l8 8l-8 8l-8-8z`}
            />
          ) : (
            <rect
              className={mergeClasses(styles[light], critical && styles.critical)}
              x={bar.x}
              y={middle - BAR_HEIGHT / 2}
              width={bar.width}
              height={BAR_HEIGHT}
              rx={3}
            />
          )}
          <LightSign light={light} x={bar.x + bar.width / 2} y={middle} room={bar.width} />
        </g>
      )}
      {expected !== null && !milestone.done && milestone.due !== null && expected > milestone.due && (
        <path className={styles.expected} d={`M${xOf(expected + 1, span, pixelsPerDay)} ${middle - 6}v12m-4-6h8`} />
      )}
    </g>
  );
}

/** The dates of the last closed period, as a thin line under the bar. */
function FrozenBar({ frozen, span, pixelsPerDay, index }: BarsProps & { readonly index: number }): ReactElement | null {
  const styles = useStyles();
  const row = frozen.get(index);
  const bar = row === undefined ? null : barOf(row, span, pixelsPerDay);
  if (bar === null) return null;
  const y = index * ROW_HEIGHT + ROW_HEIGHT - 5;
  return bar.width === 0 ? (
    <path className={styles.frozen} d={`M${bar.x} ${y - 3}l3 3l-3 3l-3-3z`} />
  ) : (
    <rect className={styles.frozen} x={bar.x} y={y - 1.5} width={bar.width} height={3} />
  );
}

/** The light once more as a sign, where the bar is wide enough: colour alone says nothing in grey print. */
function LightSign({ light, x, y, room }: { light: string; x: number; y: number; room: number }): ReactElement | null {
  if (room < 14) return null;
  const stroke = light === "oranje" ? "#1f1200" : "#fff";
  const shape = {
    groen: "m-3 0 2 2.5 4-5",
    oranje: "m0-4v5m0 2.5v.5",
    rood: "m-3-3 6 6m0-6-6 6",
    gereed: "m-3 0 2 2.5 4-5",
  }[light];
  if (shape === undefined) return null;
  return (
    <path
      d={`M${x} ${y}${shape}`}
      fill="none"
      stroke={stroke}
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
}

/** Where the chosen milestone would come. */
function Ghost({
  view,
  span,
  pixelsPerDay,
  index,
  shift,
}: BarsProps & { readonly index: number }): ReactElement | null {
  const styles = useStyles();
  const milestone = view.plan.milestones[index];
  const bar = milestone === undefined ? null : barOf(shifted(milestone, shift), span, pixelsPerDay);
  if (bar === null) return null;
  const middle = index * ROW_HEIGHT + ROW_HEIGHT / 2;
  return bar.width === 0 ? (
    <path className={styles.ghost} d={`M${bar.x} ${middle - 9}l9 9l-9 9l-9-9z`} />
  ) : (
    <rect className={styles.ghost} x={bar.x} y={middle - 9} width={bar.width} height={18} rx={4} />
  );
}

interface Drag {
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
  };
  readonly moved: () => boolean;
}

/** Only a proposal: nothing is written until the person says so beside its effect. */
function useDrag({ pixelsPerDay, shift, onShift }: BarsProps): Drag {
  const from = useRef<{ readonly x: number; readonly shift: number } | null>(null);
  const moved = useRef(false);
  return {
    moved: () => moved.current,
    handlers: {
      onPointerDown: (event) => {
        from.current = { x: event.clientX, shift };
        moved.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event) => {
        if (from.current === null) return;
        const days = Math.round((event.clientX - from.current.x) / pixelsPerDay);
        if (days !== 0) moved.current = true;
        onShift(from.current.shift + days);
      },
      onPointerUp: () => {
        from.current = null;
      },
    },
  };
}
