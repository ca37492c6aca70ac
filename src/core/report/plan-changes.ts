import type { PlanDay } from "../calendar/plan-day.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { Plan } from "../plan/plan.ts";
import type { Baseline, BaselineRow, MilestonePair } from "./baseline.ts";
import { pairWithBaseline } from "./baseline.ts";
import { groupName, planGrouping } from "./plan-groups.ts";

/** What became different between two readings of the plan; amounts in euros. */
export type PlanChange = { readonly nr: string; readonly name: string; readonly group: string } & (
  | { readonly kind: "dropped"; readonly due: PlanDay | null }
  | { readonly kind: "new"; readonly due: PlanDay | null }
  /** The promised date itself was changed. */
  | { readonly kind: "moved"; readonly from: PlanDay; readonly to: PlanDay }
  /** The promise stands, the expectation passes it and did not before. */
  | { readonly kind: "slipping"; readonly from: PlanDay; readonly to: PlanDay }
  /** Done, after the promised date. */
  | { readonly kind: "finishedLate"; readonly from: PlanDay; readonly to: PlanDay }
  /** There was a promised date and there is none any more. */
  | { readonly kind: "unplanned"; readonly from: PlanDay }
  | { readonly kind: "budget"; readonly from: number; readonly to: number }
  | { readonly kind: "cofinancing"; readonly from: number; readonly to: number }
);

export type PlanChangeKind = PlanChange["kind"];

/** What the subsidy rules need to know around a single change. */
export interface ChangeContext {
  /** Goals all of whose milestones vanished. */
  readonly droppedGroups: ReadonlySet<string>;
  /** Goals none of whose milestones was there before. */
  readonly newGroups: ReadonlySet<string>;
  /** Goals that exist still and got a milestone that was not there before. */
  readonly groupsWithNew: ReadonlySet<string>;
  /** Goals that exist still and lost a milestone. */
  readonly groupsWithDropped: ReadonlySet<string>;
}

export interface PlanComparison {
  readonly changes: readonly PlanChange[];
  readonly context: ChangeContext;
  readonly pairs: readonly MilestonePair[];
}

/** Changes in plan order, the dropped milestones last. */
export function comparePlan(
  plan: Plan,
  baseline: Baseline,
  expectedFinish: (milestone: Milestone) => PlanDay | null,
): PlanComparison {
  const pairs = pairWithBaseline(plan, baseline);
  const grouping = planGrouping(plan);
  const groupOf = (row: Milestone | BaselineRow): string => groupName(grouping, row);
  const changes = pairs.flatMap(({ before, now }): PlanChange[] => {
    const row = now ?? before;
    if (row === null) return [];
    const who = { nr: row.nr, name: row.name ?? "", group: groupOf(row) };
    if (now === null) return [{ ...who, kind: "dropped", due: row.due }];
    if (before === null) return [{ ...who, kind: "new", due: row.due }];
    return [...dateChanges(who, before, now, expectedFinish(now)), ...moneyChanges(who, before, now)];
  });
  return { changes, context: contextOf(pairs, groupOf), pairs };
}

type Who = Pick<PlanChange, "nr" | "name" | "group">;

function dateChanges(who: Who, before: BaselineRow, now: Milestone, expected: PlanDay | null): PlanChange[] {
  if (before.due !== null && now.due !== null && before.due !== now.due) {
    return [{ ...who, kind: "moved", from: before.due, to: now.due }];
  }
  if (before.due !== null && now.due === null && !now.done) return [{ ...who, kind: "unplanned", from: before.due }];
  const late = now.done ? now.doneOn : expected;
  const wasLate = before.expectedFinish !== null && before.due !== null && before.expectedFinish > before.due;
  if (now.due !== null && late !== null && late > now.due && !(wasLate && before.expectedFinish === late)) {
    if (now.done && before.done) return [];
    return [{ ...who, kind: now.done ? "finishedLate" : "slipping", from: now.due, to: late }];
  }
  return [];
}

function moneyChanges(who: Who, before: BaselineRow, now: Milestone): PlanChange[] {
  return (["budget", "cofinancing"] as const).flatMap((kind): PlanChange[] => {
    const from = before.money[kind] ?? 0;
    const to = now.money[kind] ?? 0;
    return from === to ? [] : [{ ...who, kind, from, to }];
  });
}

function contextOf(pairs: readonly MilestonePair[], groupOf: (row: Milestone | BaselineRow) => string): ChangeContext {
  const kept = new Set<string>();
  const lost = new Set<string>();
  const gained = new Set<string>();
  for (const { before, now } of pairs) {
    // A renamed goal keeps its milestones: both its names count as kept.
    if (before !== null && now !== null) kept.add(groupOf(before)).add(groupOf(now));
    else if (before !== null) lost.add(groupOf(before));
    else if (now !== null) gained.add(groupOf(now));
  }
  const without = (from: ReadonlySet<string>): Set<string> => new Set([...from].filter((group) => !kept.has(group)));
  return {
    // A goal that lost every milestone but got others instead still stands.
    droppedGroups: new Set([...without(lost)].filter((group) => !gained.has(group))),
    newGroups: new Set([...without(gained)].filter((group) => !lost.has(group))),
    groupsWithNew: gained,
    groupsWithDropped: lost,
  };
}
