import type { PlanDay } from "../calendar/plan-day.ts";
import { addDays, civilDate, planDay } from "../calendar/plan-day.ts";
import { createCalendar } from "../calendar/working-calendar.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { Language, Plan, ReportingPeriod } from "../plan/plan.ts";
import type { Schedule, ScheduledMilestone } from "../schedule/schedule.ts";
import type { Baseline } from "./baseline.ts";
import { baselineFor, freezeRows } from "./baseline.ts";
import { expectedFinish, isLate, shiftBetween } from "./expected-finish.ts";
import { isInOutlook, progressOf } from "./milestone-progress.ts";
import type { Progress, ReportSpan } from "./milestone-progress.ts";
import type { MoneySummary } from "./money-summary.ts";
import { summariseMoney } from "./money-summary.ts";
import { comparePlan } from "./plan-changes.ts";
import type { PlanChange, PlanComparison } from "./plan-changes.ts";
import { endResults, planGraph } from "./plan-graph.ts";
import type { PlanGraph } from "./plan-graph.ts";
import { planGrouping, planGroups } from "./plan-groups.ts";
import type { Grouping } from "./plan-groups.ts";
import type { DecisionRecord, LogEntry } from "./register.ts";
import type { SubsidyVerdict } from "./subsidy-rules.ts";
import { judgeChange } from "./subsidy-rules.ts";
import type { TypedTexts } from "./typed-texts.ts";

export interface ReportInput {
  readonly plan: Plan;
  readonly schedule: Schedule;
  readonly today: PlanDay;
  readonly language: Language;
  readonly period: ReportingPeriod;
  /** Every baseline of the workbook, reopened ones included; in any order. */
  readonly baselines: readonly Baseline[];
  readonly logbook: readonly LogEntry[];
  readonly decisions: readonly DecisionRecord[];
  readonly typed: TypedTexts;
}

/** What a late milestone means for the results the plan is for. */
export type EndEffect =
  | { readonly kind: "done" | "no-end" | "none" }
  | { readonly kind: "float"; readonly days: number }
  | { readonly kind: "late"; readonly nr: string; readonly expected: PlanDay; readonly days: number };

export interface MilestoneReport {
  readonly milestone: Milestone;
  readonly scheduled: ScheduledMilestone | null;
  readonly progress: Progress;
  /** The yardstick: due date of the baseline, else the plan's own. */
  readonly promised: PlanDay | null;
  /** Done on, else the computed finish. */
  readonly expected: PlanDay | null;
  /** Working days from promised to expected; positive is later; null when one is missing. */
  readonly shift: number | null;
  readonly effect: EndEffect;
  /** Needs cause, effect and measure: not reached in time, or running towards a date it will miss, or oranje or rood. */
  readonly deviates: boolean;
}

export interface GoalReport {
  readonly name: string;
  readonly milestones: readonly MilestoneReport[];
  readonly ends: readonly MilestoneReport[];
}

export interface JudgedChange {
  readonly change: PlanChange;
  readonly verdict: SubsidyVerdict;
  /** Latest reason in the logbook for a date of this milestone within or after the period. */
  readonly reason: string | null;
}

export interface ReportFacts {
  readonly grouping: Grouping;
  readonly goals: readonly GoalReport[];
  readonly baseline: Baseline | null;
  readonly changes: readonly JudgedChange[];
  readonly money: MoneySummary | null;
  readonly next: ReportSpan & { readonly name: string | null };
  readonly outlook: readonly MilestoneReport[];
  readonly decisions: readonly DecisionRecord[];
  readonly calendar: WorkingCalendar;
}

export function gatherReportFacts(input: ReportInput, totalName: string): ReportFacts {
  const { plan, period } = input;
  const calendar = createCalendar(plan.settings.holidays);
  const graph = planGraph(plan);
  const ends = endResults(plan, graph);
  const baseline = baselineFor(input.baselines, period);
  const comparison = compareWith(input, baseline);
  const promisedBefore = new Map(comparison.pairs.map(({ now, before }) => [now, before?.due ?? null]));
  const latest = latestEnds(input, graph, ends, calendar);
  const reports = plan.milestones.map((milestone) =>
    reportMilestone(milestone, promisedBefore.get(milestone) ?? null, { input, latest, calendar }),
  );
  const reasons = lastReasons(input);
  const grouping = planGrouping(plan);
  const at = (milestone: Milestone): MilestoneReport[] =>
    reports[milestone.index] === undefined ? [] : [reports[milestone.index]!];
  const endSet = new Set(ends);
  const situation = { ...comparison.context, grantEnd: plan.header.periodEnd };
  const next = nextSpan(input);
  return {
    grouping,
    goals: planGroups(plan, grouping).map((group) => {
      const milestones = group.milestones.flatMap(at);
      return { name: group.name, milestones, ends: milestones.filter(({ milestone }) => endSet.has(milestone.index)) };
    }),
    baseline,
    changes: comparison.changes.map((change) => ({
      change,
      verdict: judgeChange(change, situation),
      reason: reasons.get(change.nr) ?? null,
    })),
    money: summariseMoney(plan, totalName),
    next,
    outlook: reports.filter(({ milestone }) => isInOutlook(milestone, next)),
    decisions: input.decisions.filter((decision) => {
      const when = decision.decidedOn ?? decision.askedOn;
      return when !== null && when >= period.start && when <= period.end;
    }),
    calendar,
  };
}

/** Without a baseline the promised dates themselves are the yardstick: what slips shows, nothing counts as new. */
function compareWith({ plan, schedule, period }: ReportInput, baseline: Baseline | null): PlanComparison {
  const expected = (milestone: Milestone): PlanDay | null => expectedFinish(schedule, milestone);
  const yardstick: Baseline = baseline ?? {
    version: 0,
    period,
    frozenOn: period.start,
    reopenedOn: null,
    // What was done in the period is news of the period.
    rows: freezeRows(plan, () => null).map((row) =>
      row.doneOn === null || row.doneOn < period.start ? row : { ...row, done: false, doneOn: null },
    ),
  };
  return comparePlan(plan, yardstick, expected);
}

interface Surroundings {
  readonly input: ReportInput;
  readonly latest: ReadonlyMap<number, LatestEnd | null>;
  readonly calendar: WorkingCalendar;
}

function reportMilestone(milestone: Milestone, promisedBefore: PlanDay | null, around: Surroundings): MilestoneReport {
  const { input, calendar } = around;
  const scheduled = input.schedule.rows[milestone.index] ?? null;
  const progress = progressOf(milestone, input.period, input.today);
  const promised = promisedBefore ?? milestone.due;
  const expected = expectedFinish(input.schedule, milestone);
  const missed = progress === "not-reached" || progress === "reached-late";
  const slips = !milestone.done && isLate(input.schedule, milestone) && progress === "running";
  const worrying = !milestone.done && (milestone.status === "oranje" || milestone.status === "rood");
  return {
    milestone,
    scheduled,
    progress,
    promised,
    expected,
    shift: promised === null || expected === null ? null : shiftBetween(calendar, promised, expected),
    effect: endEffect(milestone, scheduled, around),
    deviates: missed || slips || (worrying && progress !== "upcoming"),
  };
}

type LatestEnd = Extract<EndEffect, { readonly kind: "late" }>;

/**
 * For each milestone the end result behind it that slips most; null where all are in time, absent where there is none. Found
 * backwards from the end results, the latest first, so that each milestone is met once: looking forward from every one takes
 * minutes in a chain of ten thousand.
 */
function latestEnds(
  input: ReportInput,
  graph: PlanGraph,
  ends: readonly number[],
  calendar: WorkingCalendar,
): ReadonlyMap<number, LatestEnd | null> {
  const judged = ends.map((end): readonly [number, LatestEnd | null] => {
    const result = input.plan.milestones[end];
    const expected = input.schedule.rows[end]?.earliestFinish ?? null;
    if (result === undefined || expected === null || result.due === null || !isLate(input.schedule, result))
      return [end, null];
    return [end, { kind: "late", nr: result.nr, expected, days: shiftBetween(calendar, result.due, expected) }];
  });
  const found = new Map<number, LatestEnd | null>();
  for (const [end, late] of judged.sort(([, a], [, b]) => (b?.days ?? -Infinity) - (a?.days ?? -Infinity))) {
    const open = [end];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.set(next, late);
      open.push(...(graph.predecessors[next] ?? []));
    }
  }
  return found;
}

function endEffect(milestone: Milestone, scheduled: ScheduledMilestone | null, around: Surroundings): EndEffect {
  if (milestone.done) return { kind: "done" };
  const late = around.latest.get(milestone.index);
  if (late === undefined) return { kind: "no-end" };
  if (late !== null) return late;
  const float = scheduled?.totalFloat ?? null;
  return float !== null && float > 0 ? { kind: "float", days: float } : { kind: "none" };
}

/** The last reason that was given for each number, from the start of the period on. */
function lastReasons({ logbook, period }: ReportInput): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const { nr, day, why } of logbook) if (day >= period.start && why !== null && why !== "") reasons.set(nr, why);
  return reasons;
}

/** The next period of the settings; else as many whole months after whole months, or as many days. */
function nextSpan({ plan, period }: ReportInput): ReportFacts["next"] {
  const following = plan.settings.periods
    .filter((other) => other.start > period.end)
    .sort((a, b) => a.start - b.start)[0];
  if (following !== undefined) return following;
  const start = addDays(period.end, 1);
  const [first, next] = [civilDate(period.start), civilDate(start)];
  if (first.day !== 1 || next.day !== 1) return { start, end: addDays(start, period.end - period.start), name: null };
  const months = (next.year - first.year) * 12 + next.month - first.month;
  const after = next.month - 1 + months;
  return { start, end: addDays(planDay(next.year + Math.floor(after / 12), (after % 12) + 1, 1), -1), name: null };
}
