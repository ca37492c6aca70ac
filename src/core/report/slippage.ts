import type { PlanDay } from "../calendar/plan-day.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { Plan } from "../plan/plan.ts";
import type { Schedule } from "../schedule/schedule.ts";
import type { Baseline } from "./baseline.ts";
import { pairWithBaseline, standingBaselines } from "./baseline.ts";
import type { MilestoneReport } from "./report-facts.ts";
import { expectedFinish, shiftBetween } from "./expected-finish.ts";

/** A picture with more bars or lines is not read any more. */
const SHOWN = 12;

/** The milestones that moved most, either way; ties in plan order. */
export function largestShifts(reports: readonly MilestoneReport[]): readonly MilestoneReport[] {
  return reports
    .filter(({ shift, progress }) => shift !== null && shift !== 0 && progress !== "reached-before")
    .sort((a, b) => Math.abs(b.shift ?? 0) - Math.abs(a.shift ?? 0) || a.milestone.index - b.milestone.index)
    .slice(0, SHOWN);
}

export interface TrendLine {
  readonly nr: string;
  readonly name: string;
  /** Expected finish at each moment; null where the milestone was not in the plan. */
  readonly days: readonly (PlanDay | null)[];
}

/** Milestone trend: what each moment of looking thought the finish would be. */
export interface Trend {
  /** Names of the frozen periods, oldest first; the present is the last column of `days` and has no name here. */
  readonly moments: readonly string[];
  readonly lines: readonly TrendLine[];
}

/** Baselines before this period ends; at most the last five, so that the table fits its page. */
export function milestoneTrend(
  plan: Plan,
  schedule: Schedule,
  baselines: readonly Baseline[],
  periodEnd: PlanDay,
  calendar: WorkingCalendar,
): Trend | null {
  const looks = standingBaselines(baselines.filter((baseline) => baseline.period.end < periodEnd)).slice(-5);
  if (looks.length === 0) return null;
  const columns = looks.map((baseline) => {
    const before = new Map<Milestone, PlanDay | null>();
    for (const pair of pairWithBaseline(plan, baseline)) {
      if (pair.now !== null) before.set(pair.now, pair.before?.expectedFinish ?? pair.before?.due ?? null);
    }
    return before;
  });
  const lines = plan.milestones.map((milestone) => {
    const now = expectedFinish(schedule, milestone) ?? milestone.due;
    const days = [...columns.map((column) => column.get(milestone) ?? null), now];
    return { milestone, line: { nr: milestone.nr, name: milestone.name ?? milestone.description ?? "", days } };
  });
  const moved = lines
    .map((entry) => ({ ...entry, size: spread(entry.line.days, calendar) }))
    .filter((entry) => entry.size > 0)
    .sort((a, b) => b.size - a.size || a.milestone.index - b.milestone.index)
    .slice(0, 8)
    .sort((a, b) => a.milestone.index - b.milestone.index);
  return { moments: looks.map((baseline) => baseline.period.name), lines: moved.map((entry) => entry.line) };
}

function spread(days: readonly (PlanDay | null)[], calendar: WorkingCalendar): number {
  const known = days.filter((day) => day !== null);
  const first = known[0];
  if (first === undefined || known.length < 2) return 0;
  return Math.max(...known.map((day) => Math.abs(shiftBetween(calendar, first, day))));
}
