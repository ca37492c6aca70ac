import type { PlanDay } from "../calendar/plan-day.ts";
import { createCalendar } from "../calendar/working-calendar.ts";
import type { Finding } from "../plan/finding.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { Language, Plan } from "../plan/plan.ts";
import type { Schedule, ScheduledMilestone } from "../schedule/schedule.ts";
import { delayConsequence, waitingForever } from "./consequences.ts";
import type { DelayConsequence } from "./consequences.ts";
import { endResults, planGraph } from "./plan-graph.ts";
import type { PlanGraph } from "./plan-graph.ts";
import { expectedFinish, isLate, shiftBetween } from "./expected-finish.ts";
import { openOptionCount, optionDays, optionLetter } from "./option-delays.ts";
import { subsidyAsItStands, subsidyWhenMoved, subsidyWhenStopped } from "./subsidy-consequences.ts";
import type { SubsidyConsequence } from "./subsidy-consequences.ts";
import type { TypedTexts } from "./typed-texts.ts";

export type DecisionKind = "faseovergang" | "kwestie";
export const DECISION_KINDS: readonly DecisionKind[] = ["faseovergang", "kwestie"];

/** What the client decided. */
export type Verdict = "go" | "go-mits" | "no-go" | "aanhouden";
export const VERDICTS: readonly Verdict[] = ["go", "go-mits", "no-go", "aanhouden"];

export interface DecisionTaken {
  readonly verdict: Verdict;
  readonly conditions: string;
  readonly heldUntil: PlanDay | null;
  readonly decidedBy: string;
  readonly decidedOn: PlanDay;
  /** The option that the client chose, where it is another than the one advised or the document has options. */
  readonly option?: string;
}

export interface DecisionInput {
  readonly plan: Plan;
  readonly schedule: Schedule;
  /** All findings of the plan; those of this milestone and its errors are told. */
  readonly findings: readonly Finding[];
  readonly today: PlanDay;
  readonly language: Language;
  /** The milestone the decision is about, by its index in the plan. */
  readonly index: number;
  readonly kind: DecisionKind;
  /** 1, 2, … */
  readonly version: number;
  readonly typed: TypedTexts;
  /** Working days of "later"; 20 is four weeks, about the time between two steering meetings. */
  readonly delayDays?: number;
  readonly taken?: DecisionTaken | null;
}

/** What an option of an issue does to the dates; only options that say by how many working days. */
export interface OptionEffect {
  readonly letter: string;
  readonly moved: DelayConsequence;
  readonly subsidy: SubsidyConsequence;
}

/** Everything the document computes, before it becomes words. */
export interface DecisionFacts {
  readonly milestone: Milestone;
  readonly scheduled: ScheduledMilestone | null;
  /** null: nothing can be said of it. */
  readonly expected: PlanDay | null;
  /** Working days past its promised day, when the plan can say no more than "not before today"; else null. */
  readonly overdueDays: number | null;
  readonly graph: PlanGraph;
  readonly next: readonly Milestone[];
  readonly before: readonly Milestone[];
  readonly later: DelayConsequence;
  readonly options: readonly OptionEffect[];
  /** What waits for ever on a no-go. */
  readonly stops: readonly Milestone[];
  readonly ends: readonly number[];
  /** End results expected after their promised date, as the plan stands now. */
  readonly lateEnds: readonly number[];
  readonly subsidy: {
    /** Nothing is changed: a go, or doing nothing about an issue. */
    readonly now: SubsidyConsequence;
    readonly later: SubsidyConsequence;
    readonly stop: SubsidyConsequence;
  };
  readonly errorCount: number;
}

export const DEFAULT_DELAY_DAYS = 20;

export function gatherDecisionFacts(input: DecisionInput): DecisionFacts {
  const { plan, schedule, index } = input;
  const milestone = plan.milestones[index];
  if (milestone === undefined) throw new RangeError(`no milestone at ${index}`);
  const graph = planGraph(plan);
  const expected = expectedFinish(schedule, milestone);
  const { due } = milestone;
  const at = (positions: readonly number[] | undefined): Milestone[] =>
    (positions ?? []).flatMap((position) => plan.milestones[position] ?? []);
  const later = delayConsequence(plan, schedule, index, input.delayDays ?? DEFAULT_DELAY_DAYS);
  const stops = at(waitingForever(plan, graph, index));
  const ends = endResults(plan, graph);
  return {
    milestone,
    scheduled: schedule.rows[index] ?? null,
    expected,
    overdueDays:
      milestone.done || due === null || expected === null || due >= input.today || expected > input.today
        ? null
        : shiftBetween(createCalendar(plan.settings.holidays), due, input.today),
    graph,
    next: at(graph.successors[index]),
    before: at(graph.predecessors[index]),
    later,
    options: input.kind === "kwestie" ? optionEffects(input, milestone) : [],
    stops,
    ends,
    lateEnds: ends.filter((end) => at([end]).some((result) => isLate(schedule, result))),
    subsidy: {
      now: subsidyAsItStands(plan, schedule, milestone, input.kind === "kwestie" ? stops : []),
      later: subsidyWhenMoved(plan, later, milestone),
      stop: subsidyWhenStopped(plan, milestone, stops),
    },
    errorCount: input.findings.filter((finding) => finding.severity === "fout").length,
  };
}

function optionEffects({ plan, schedule, index, typed }: DecisionInput, milestone: Milestone): OptionEffect[] {
  return Array.from({ length: openOptionCount(typed) }, (_, position) => optionLetter(position)).flatMap((letter) => {
    const days = optionDays(typed, letter);
    if (days === null) return [];
    const moved = delayConsequence(plan, schedule, index, days);
    return [{ letter, moved, subsidy: subsidyWhenMoved(plan, moved, milestone) }];
  });
}
