import type { PlanDay } from "#core/calendar/plan-day.ts";
import { createCalendar } from "#core/calendar/working-calendar.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import type { Plan } from "#core/plan/plan.ts";
import type { Baseline } from "#core/report/baseline.ts";
import { pairWithBaseline } from "#core/report/baseline.ts";
import { expectedFinish, shiftBetween } from "#core/report/expected-finish.ts";
import type { Schedule } from "#core/schedule/schedule.ts";

export interface Slip {
  readonly milestone: Milestone;
  readonly before: PlanDay;
  readonly now: PlanDay;
  /** Working days, positive is later. */
  readonly days: number;
}

/** Milestones whose expected finish moved since the baseline, the largest move first, equal ones in plan order. */
export function slipsSince(plan: Plan, schedule: Schedule, baseline: Baseline): readonly Slip[] {
  const calendar = createCalendar(plan.settings.holidays);
  return pairWithBaseline(plan, baseline)
    .flatMap(({ before: then, now: milestone }): Slip[] => {
      if (milestone === null || then === null || then.done) return [];
      const before = then.expectedFinish ?? then.due;
      const now = expectedFinish(schedule, milestone) ?? milestone.due;
      if (before === null || now === null) return [];
      const days = shiftBetween(calendar, before, now);
      return days === 0 ? [] : [{ milestone, before, now, days }];
    })
    .sort((a, b) => Math.abs(b.days) - Math.abs(a.days) || a.milestone.index - b.milestone.index);
}

export interface TrendPoint {
  readonly x: number;
  readonly y: number;
}

/** Places in a drawing of this size: moments from left to right, later days lower; gaps where a day is unknown. */
export function trendPoints(
  lines: readonly { readonly days: readonly (PlanDay | null)[] }[],
  size: { readonly width: number; readonly height: number },
): readonly (readonly (TrendPoint | null)[])[] {
  const known = lines.flatMap(({ days }) => days.filter((day) => day !== null));
  const first = known.reduce((least, day) => Math.min(least, day), Infinity);
  const last = known.reduce((most, day) => Math.max(most, day), -Infinity);
  const range = Math.max(1, last - first);
  return lines.map(({ days }) =>
    days.map((day, at) =>
      day === null
        ? null
        : {
            x: days.length < 2 ? 0 : (at / (days.length - 1)) * size.width,
            y: ((day - first) / range) * size.height,
          },
    ),
  );
}
