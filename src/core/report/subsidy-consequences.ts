import type { PlanDay } from "../calendar/plan-day.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { Plan } from "../plan/plan.ts";
import type { Schedule } from "../schedule/schedule.ts";
import type { DelayConsequence } from "./consequences.ts";
import { expectedFinish } from "./expected-finish.ts";
import type { SubsidyRuleId, SubsidyTier } from "./subsidy-rules.ts";
import { compareTiers, judgeChange, ONLY_DATES } from "./subsidy-rules.ts";

/** What one way of deciding means for the reporting duty. */
export interface SubsidyConsequence {
  readonly tier: SubsidyTier;
  /** null: nothing changes, or `known` is false. */
  readonly rule: SubsidyRuleId | null;
  /** false: the dates cannot be computed. */
  readonly known: boolean;
  /** Numbers of the milestones the rule applies to, in plan order. */
  readonly nrs: readonly string[];
}

const UNKNOWN: SubsidyConsequence = { tier: "geen", rule: null, known: false, nrs: [] };
const NOTHING: SubsidyConsequence = { tier: "geen", rule: null, known: true, nrs: [] };

interface Slip {
  readonly milestone: Milestone;
  readonly to: PlanDay;
}

/** The heaviest rule among the milestones that pass their promised date, with all milestones it applies to. */
function judgeSlips(plan: Plan, slips: readonly Slip[]): SubsidyConsequence {
  const situation = { ...ONLY_DATES, grantEnd: plan.header.periodEnd };
  const judged = slips.flatMap(({ milestone, to }) => {
    const due = milestone.due;
    if (due === null || to <= due) return [];
    const who = { nr: milestone.nr, name: milestone.name ?? "", group: "" };
    return [{ ...judgeChange({ ...who, kind: "slipping", from: due, to }, situation), nr: milestone.nr }];
  });
  const heaviest = [...judged].sort((a, b) => compareTiers(a.tier, b.tier))[0];
  if (heaviest === undefined) return NOTHING;
  const nrs = judged.filter((other) => other.rule === heaviest.rule).map((other) => other.nr);
  return { tier: heaviest.tier, rule: heaviest.rule, known: true, nrs };
}

/** Nothing changes by itself: what counts is which of these pass their promised date already. */
export function subsidyAsItStands(
  plan: Plan,
  schedule: Schedule,
  milestone: Milestone,
  behind: readonly Milestone[] = [],
): SubsidyConsequence {
  const own = expectedFinish(schedule, milestone);
  if (own === null && !milestone.done) return UNKNOWN;
  const slips = [milestone, ...behind].flatMap((other): Slip[] => {
    const to = other.done ? null : expectedFinish(schedule, other);
    return to === null ? [] : [{ milestone: other, to }];
  });
  return judgeSlips(plan, inPlanOrder(slips));
}

/** This milestone and those that move with it, at the days they move to. */
export function subsidyWhenMoved(plan: Plan, moved: DelayConsequence, milestone: Milestone): SubsidyConsequence {
  if (moved.state === "unknown") return UNKNOWN;
  const own = moved.to === null ? [] : [{ milestone, to: moved.to }];
  const others = moved.others.flatMap((other): Slip[] => {
    const found = plan.milestones[other.index];
    return found === undefined ? [] : [{ milestone: found, to: other.delayedFinish }];
  });
  return judgeSlips(plan, inPlanOrder([...own, ...others]));
}

/** Refused for good: this milestone and all that waits for it are not carried out. */
export function subsidyWhenStopped(plan: Plan, milestone: Milestone, stops: readonly Milestone[]): SubsidyConsequence {
  if (milestone.done && stops.length === 0) return NOTHING;
  const lost = milestone.done ? stops : [milestone, ...stops];
  const who = { nr: milestone.nr, name: milestone.name ?? "", group: "" };
  const { tier, rule } = judgeChange(
    { ...who, kind: "dropped", due: milestone.due },
    { ...ONLY_DATES, grantEnd: plan.header.periodEnd },
  );
  const nrs = [...lost].sort((a, b) => a.index - b.index).map((other) => other.nr);
  return { tier, rule, known: true, nrs };
}

function inPlanOrder(slips: readonly Slip[]): readonly Slip[] {
  return [...slips].sort((a, b) => a.milestone.index - b.milestone.index);
}
