import { addMonths, civilDate, planDay } from "#core/calendar/plan-day.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import type { FrozenRows } from "./frozen-rows.ts";
import type { Schedule } from "#core/schedule/schedule.ts";

export const ROW_HEIGHT = 30;
export const AXIS_HEIGHT = 38;

/** First and last day drawn, both inclusive, on whole months. */
export interface TimeSpan {
  readonly first: PlanDay;
  readonly last: PlanDay;
}

/** Everything dated, today included when it lies within three months of it; null when nothing has a date. */
export function spanOf(
  milestones: readonly Milestone[],
  schedule: Schedule,
  today: PlanDay,
  frozen: FrozenRows = new Map(),
): TimeSpan | null {
  const days: number[] = [];
  for (const { start, due } of frozen.values()) for (const day of [start, due]) if (day !== null) days.push(day);
  milestones.forEach((milestone, at) => {
    for (const day of [milestone.start, milestone.due, milestone.doneOn]) if (day !== null) days.push(day);
    const expected = schedule.rows[at]?.earliestFinish;
    if (expected !== null && expected !== undefined && !milestone.done) days.push(expected);
  });
  if (days.length === 0) return null;
  const [least, most] = days.reduce(
    ([low, high], day) => [Math.min(low, day), Math.max(high, day)],
    [Infinity, -Infinity],
  );
  const NEAR = 92;
  const low = today < least && least - today <= NEAR ? today : least;
  const high = today > most && today - most <= NEAR ? today : most;
  return { first: monthStart(low as PlanDay), last: (addMonths(monthStart(high as PlanDay), 1) - 1) as PlanDay };
}

function monthStart(day: PlanDay): PlanDay {
  const { year, month } = civilDate(day);
  return planDay(year, month, 1);
}

/** Pixels from the left edge to the beginning of the day. */
export function xOf(day: number, span: TimeSpan, pixelsPerDay: number): number {
  return (day - span.first) * pixelsPerDay;
}

export interface Tick {
  readonly day: PlanDay;
  readonly days: number;
  readonly label: string;
}

/** Two lines of the axis: years above, and below quarters or months as far as there is room for their words. */
export function axisTicks(
  span: TimeSpan,
  pixelsPerDay: number,
  names: { readonly month: (month: number) => string; readonly quarter: (quarter: number) => string },
): { readonly years: readonly Tick[]; readonly parts: readonly Tick[] } {
  const months = pixelsPerDay * 30 >= 34 ? 1 : pixelsPerDay * 91 >= 26 ? 3 : 12;
  const parts =
    months === 12
      ? []
      : steps(span, months, (day) => {
          const { month } = civilDate(day);
          return months === 1 ? names.month(month) : names.quarter(Math.ceil(month / 3));
        });
  return { years: steps(span, 12, (day) => String(civilDate(day).year)), parts };
}

/** Calendar steps of `months`, the first and last cut off at the span. */
function steps(span: TimeSpan, months: number, label: (day: PlanDay) => string): readonly Tick[] {
  const ticks: Tick[] = [];
  const { year, month } = civilDate(span.first);
  let from = planDay(year, month - ((month - 1) % months), 1);
  while (from <= span.last) {
    const next = addMonths(from, months);
    const day = Math.max(from, span.first) as PlanDay;
    ticks.push({ day, days: Math.min(next, span.last + 1) - day, label: label(day) });
    from = next;
  }
  return ticks;
}

export interface Bar {
  readonly x: number;
  /** 0 draws a diamond. */
  readonly width: number;
}

/** The promised span; a single known day or a decision moment is a diamond on it; null without dates. */
export function barOf(milestone: Pick<Milestone, "start" | "due">, span: TimeSpan, pixelsPerDay: number): Bar | null {
  const first = milestone.start ?? milestone.due;
  const last = milestone.due ?? milestone.start;
  if (first === null || last === null || last < first) return null;
  const end = xOf(last + 1, span, pixelsPerDay);
  if (milestone.start === null || milestone.due === null || milestone.start === milestone.due) {
    return { x: xOf(last + 0.5, span, pixelsPerDay), width: 0 };
  }
  const x = xOf(first, span, pixelsPerDay);
  return { x, width: Math.max(3, end - x) };
}

/** An elbow from the end of one row's bar to the beginning of another's. */
export function linkPath(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): string {
  const turn = 7;
  if (to.x >= from.x + 2 * turn) {
    return `M${from.x} ${from.y}H${from.x + turn}V${to.y}H${to.x}`;
  }
  const between = from.y + (to.y > from.y ? ROW_HEIGHT / 2 : -ROW_HEIGHT / 2);
  return `M${from.x} ${from.y}H${from.x + turn}V${between}H${to.x - turn}V${to.y}H${to.x}`;
}
