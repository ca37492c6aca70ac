import type { PlanDay } from "../calendar/plan-day.ts";
import type { Finding } from "../plan/finding.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { Language, Plan } from "../plan/plan.ts";
import type { Schedule, ScheduledMilestone } from "../schedule/schedule.ts";
import { delayConsequence, waitingForever } from "./consequences.ts";
import type { DelayConsequence } from "./consequences.ts";
import { endResults, planGraph } from "./plan-graph.ts";
import type { PlanGraph } from "./plan-graph.ts";
import type { SubsidyRuleId, SubsidyTier } from "./subsidy-rules.ts";
import { compareTiers, judgeChange, ONLY_DATES } from "./subsidy-rules.ts";
import type { TypedTexts } from "./typed-texts.ts";

export type DecisionKind = "faseovergang" | "kwestie";
export const DECISION_KINDS: readonly DecisionKind[] = ["faseovergang", "kwestie"];

export type DecisionState = "concept" | "definitief";

/** What the client decided. */
export type Verdict = "go" | "go-mits" | "no-go" | "aanhouden";
export const VERDICTS: readonly Verdict[] = ["go", "go-mits", "no-go", "aanhouden"];

export interface DecisionTaken {
  readonly verdict: Verdict;
  readonly conditions: string;
  readonly heldUntil: PlanDay | null;
  readonly decidedBy: string;
  readonly decidedOn: PlanDay;
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
  readonly state: DecisionState;
  readonly typed: TypedTexts;
  /** Working days of "later"; 20 is four weeks, about the time between two steering meetings. */
  readonly delayDays?: number;
  readonly taken?: DecisionTaken | null;
}

export interface SubsidyConsequence {
  readonly when: "go" | "later" | "stop";
  readonly tier: SubsidyTier;
  /** null: nothing changes, or `known` is false. */
  readonly rule: SubsidyRuleId | null;
  /** false: the dates cannot be computed. */
  readonly known: boolean;
  /** Numbers of the milestones the rule applies to, in plan order. */
  readonly nrs: readonly string[];
}

/** Everything the document computes, before it becomes words. */
export interface DecisionFacts {
  readonly milestone: Milestone;
  readonly scheduled: ScheduledMilestone | null;
  readonly graph: PlanGraph;
  readonly next: readonly Milestone[];
  readonly before: readonly Milestone[];
  readonly later: DelayConsequence;
  /** What waits for ever on a no-go. */
  readonly stops: readonly Milestone[];
  readonly ends: readonly number[];
  /** End results expected after their promised date, as the plan stands now. */
  readonly lateEnds: readonly number[];
  readonly subsidy: readonly SubsidyConsequence[];
  readonly errorCount: number;
}

export const DEFAULT_DELAY_DAYS = 20;

export function gatherDecisionFacts(input: DecisionInput): DecisionFacts {
  const { plan, schedule, index } = input;
  const milestone = plan.milestones[index];
  if (milestone === undefined) throw new RangeError(`no milestone at ${index}`);
  const graph = planGraph(plan);
  const at = (positions: readonly number[] | undefined): Milestone[] =>
    (positions ?? []).flatMap((position) => plan.milestones[position] ?? []);
  const later = delayConsequence(plan, schedule, index, input.delayDays ?? DEFAULT_DELAY_DAYS);
  const stops = at(waitingForever(plan, graph, index));
  const ends = endResults(plan, graph);
  return {
    milestone,
    scheduled: schedule.rows[index] ?? null,
    graph,
    next: at(graph.successors[index]),
    before: at(graph.predecessors[index]),
    later,
    stops,
    ends,
    lateEnds: ends.filter((end) => isLate(plan.milestones[end], schedule.rows[end])),
    subsidy: [
      subsidyNow(plan, schedule, milestone),
      subsidyLater(plan, later, milestone),
      subsidyStop(plan, milestone, stops),
    ],
    errorCount: input.findings.filter((finding) => finding.severity === "fout").length,
  };
}

export function isLate(milestone: Milestone | undefined, row: ScheduledMilestone | undefined): boolean {
  if (milestone === undefined || milestone.done || milestone.due === null) return false;
  return row !== undefined && row.earliestFinish !== null && row.earliestFinish > milestone.due;
}

interface Slip {
  readonly milestone: Milestone;
  readonly to: PlanDay;
}

/** The heaviest rule among the milestones that pass their promised date, with all milestones it applies to. */
function judgeSlips(plan: Plan, when: SubsidyConsequence["when"], slips: readonly Slip[]): SubsidyConsequence {
  const situation = { ...ONLY_DATES, grantEnd: plan.header.periodEnd };
  const judged = slips.flatMap(({ milestone, to }) => {
    const due = milestone.due;
    if (due === null || to <= due) return [];
    const change = {
      kind: "slipping",
      nr: milestone.nr,
      name: milestone.name ?? "",
      group: "",
      from: due,
      to,
    } as const;
    return [{ ...judgeChange(change, situation), nr: milestone.nr }];
  });
  const heaviest = [...judged].sort((a, b) => compareTiers(a.tier, b.tier))[0];
  if (heaviest === undefined) return { when, tier: "geen", rule: null, known: true, nrs: [] };
  return {
    when,
    tier: heaviest.tier,
    rule: heaviest.rule,
    known: true,
    nrs: judged.filter((other) => other.rule === heaviest.rule).map((other) => other.nr),
  };
}

/** A go changes nothing by itself: what counts is whether this milestone passes its own date already. */
function subsidyNow(plan: Plan, schedule: Schedule, milestone: Milestone): SubsidyConsequence {
  const expected = schedule.rows[milestone.index]?.earliestFinish ?? null;
  if (expected === null && !milestone.done) return { when: "go", tier: "geen", rule: null, known: false, nrs: [] };
  return judgeSlips(plan, "go", milestone.done || expected === null ? [] : [{ milestone, to: expected }]);
}

function subsidyLater(plan: Plan, later: DelayConsequence, milestone: Milestone): SubsidyConsequence {
  if (later.state === "unknown") return { when: "later", tier: "geen", rule: null, known: false, nrs: [] };
  const own = later.to === null ? [] : [{ milestone, to: later.to }];
  const others = later.others.flatMap((other) => {
    const found = plan.milestones[other.index];
    return found === undefined ? [] : [{ milestone: found, to: other.delayedFinish }];
  });
  const slips = [...own, ...others].sort((a, b) => a.milestone.index - b.milestone.index);
  return judgeSlips(plan, "later", slips);
}

/** Refused for good: this milestone and all that waits for it are not carried out. */
function subsidyStop(plan: Plan, milestone: Milestone, stops: readonly Milestone[]): SubsidyConsequence {
  if (milestone.done && stops.length === 0) return { when: "stop", tier: "geen", rule: null, known: true, nrs: [] };
  const lost = milestone.done ? stops : [milestone, ...stops];
  const judged = judgeChange(
    { kind: "dropped", nr: milestone.nr, name: milestone.name ?? "", group: "", due: milestone.due },
    { ...ONLY_DATES, grantEnd: plan.header.periodEnd },
  );
  const nrs = [...lost].sort((a, b) => a.index - b.index).map((other) => other.nr);
  return { when: "stop", tier: judged.tier, rule: judged.rule, known: true, nrs };
}
