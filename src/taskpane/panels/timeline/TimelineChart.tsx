import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import type { PlanView } from "#actions/contract/reading.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import { formatDay } from "#core/wording/format.ts";
import { lightOf } from "../../plan-facts.ts";
import { useWording } from "../../texts/texts.ts";
import { Axis } from "./Axis.tsx";
import { Bars } from "./Bars.tsx";
import type { FrozenRows } from "./frozen-rows.ts";
import { AXIS_HEIGHT, ROW_HEIGHT } from "./timeline-layout.ts";
import type { TimeSpan } from "./timeline-layout.ts";
import { tokens } from "../../tokens.ts";

/** Narrower labels hold the number alone. */
const WITH_NAMES = 100;

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflow: "auto", position: "relative" },
  inner: { position: "relative" },
  axis: { position: "sticky", top: 0, zIndex: 2, display: "flex", backgroundColor: tokens.colorNeutralBackground1 },
  corner: {
    position: "sticky",
    left: 0,
    zIndex: 3,
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: "border-box",
  },
  labels: { position: "sticky", left: 0, zIndex: 1, width: 0, height: 0 },
  label: {
    position: "absolute",
    left: 0,
    boxSizing: "border-box",
    padding: "0 4px 0 8px",
    border: "none",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    textAlign: "left",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  nr: { fontVariantNumeric: "tabular-nums" },
  chosen: { backgroundColor: tokens.colorBrandBackground2, fontWeight: tokens.fontWeightSemibold },
});

/** One row a milestone. The drawing is for the eye; each row's button says the same in words. */
export function TimelineChart(props: TimelineChartProps): ReactElement {
  const { view, today, span, pixelsPerDay, labelWidth, chosen, onChoose, onZoom } = props;
  const styles = useStyles();
  const { t, language } = useWording();
  const { milestones } = view.plan;
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: milestones.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  const visible = rows.getVirtualItems();
  const chartWidth = Math.ceil((span.last - span.first + 1) * pixelsPerDay);
  useTodayInSight(scroll, (today - span.first) * pixelsPerDay, labelWidth);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const at = Number((event.target as HTMLElement).dataset["row"] ?? NaN);
    if (event.key === "+" || event.key === "-") return onZoom(event.key === "+" ? 1.5 : 1 / 1.5);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: milestones.length - 1 }[event.key];
    if (next === undefined || Number.isNaN(at)) return;
    event.preventDefault();
    const row = Math.max(0, Math.min(milestones.length - 1, next));
    rows.scrollToIndex(row);
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus());
  };

  return (
    <div ref={scroll} className={styles.scroll} role="group" aria-label={t.placeTimeline} onKeyDown={onKeyDown}>
      <div
        className={styles.inner}
        style={{ width: labelWidth + chartWidth, height: AXIS_HEIGHT + rows.getTotalSize() }}
      >
        <div className={styles.axis}>
          <div className={styles.corner} style={{ width: labelWidth, height: AXIS_HEIGHT }} />
          <Axis span={span} pixelsPerDay={pixelsPerDay} width={chartWidth} />
        </div>
        <div className={styles.labels}>
          {visible.map(({ index }) => {
            const milestone = milestones[index];
            if (milestone === undefined) return null;
            const scheduled = view.schedule.rows[index];
            const { start, due } = milestone;
            const baselineDay = props.frozen.get(index)?.due ?? null;
            return (
              <button
                key={index}
                type="button"
                data-row={index}
                className={mergeClasses(styles.label, index === chosen && styles.chosen)}
                style={{ top: index * ROW_HEIGHT, width: labelWidth, height: ROW_HEIGHT }}
                tabIndex={index === (chosen ?? visible[0]?.index) ? 0 : -1}
                aria-pressed={index === chosen}
                title={`${milestone.nr} ${milestone.name ?? ""}`}
                aria-label={t.timelineRow({
                  name: `${milestone.nr} ${milestone.name ?? t.unnamed}`,
                  start: start === null ? null : formatDay(start, language),
                  due: due === null ? null : formatDay(due, language),
                  light: t[lightOf(milestone)],
                  critical: scheduled?.critical === true,
                  baseline: baselineDay === null ? null : formatDay(baselineDay, language),
                })}
                onClick={() => onChoose(index === chosen ? null : index)}
              >
                <span className={styles.nr}>{milestone.nr === "" ? "–" : milestone.nr}</span>
                {labelWidth > WITH_NAMES && ` ${milestone.name ?? ""}`}
              </button>
            );
          })}
        </div>
        <Bars {...props} first={visible[0]?.index ?? 0} last={visible.at(-1)?.index ?? -1} width={chartWidth} />
      </div>
    </div>
  );
}

export interface TimelineChartProps {
  readonly view: PlanView;
  readonly frozen: FrozenRows;
  readonly today: PlanDay;
  readonly span: TimeSpan;
  readonly pixelsPerDay: number;
  readonly labelWidth: number;
  readonly chosen: number | null;
  /** Calendar days by which the chosen milestone would move. */
  readonly shift: number;
  readonly onChoose: (index: number | null) => void;
  readonly onShift: (days: number) => void;
  readonly onZoom: (factor: number) => void;
}

/** Once, when the chart is wider than the pane: the present is where the work is. */
function useTodayInSight(scroll: { readonly current: HTMLDivElement | null }, x: number, labelWidth: number): void {
  const done = useRef(false);
  useEffect(() => {
    const element = scroll.current;
    if (done.current || element === null) return;
    done.current = true;
    const room = element.clientWidth - labelWidth;
    if (x > room) element.scrollLeft = x - room / 3;
  }, [scroll, x, labelWidth]);
}
