import type { PlanDay } from "../calendar/plan-day.ts";
import type { ChangeContext, PlanChange } from "./plan-changes.ts";

/** Whether and how a change is told to DUS-I. */
export type SubsidyTier = "geen" | "rapportage" | "direct";

export type SubsidyRuleId =
  | "GOAL-DROPPED"
  | "GOAL-NEW"
  | "AFTER-GRANT"
  | "NOT-CARRIED-OUT"
  | "BUDGET-TO-OVERHEAD"
  | "OTHER-ACTIVITY"
  | "ACTIVITY-NEW"
  | "TIME-SHIFT"
  | "COFINANCING-CHANGED"
  | "BUDGET-MOVED";

export interface SubsidyRule {
  readonly id: SubsidyRuleId;
  readonly tier: SubsidyTier;
  /** Paragraph of `sto-domain.md` that the rule comes from: 2.6, first or second point. */
  readonly source: "2.6 directly" | "2.6 in the report";
  readonly applies: (change: PlanChange, situation: SubsidySituation) => boolean;
}

export interface SubsidySituation extends ChangeContext {
  /** Last day of the grant, inclusive; null when the plan's header does not say. */
  readonly grantEnd: PlanDay | null;
}

/**
 * The reporting duty as DUS-I and the programme office word it: facts that matter for the grant (activities not on time, not
 * fully or not at all; goals dropped or new; budget from activities to overhead) are notified at once; a shift in time, the
 * same goal by another activity and changed cofinancing are told in the progress report.
 * Summarised in `sto-domain.md` 2.6; sources: https://www.dus-i.nl/subsidies/sterk-techniekonderwijs,
 * https://www.sterktechniekonderwijs.nl/nieuws/meldplicht-en-verantwoorden-van-sto-gelden/.
 *
 * The first rule that applies decides, so the heavier ones come first.
 */
export const SUBSIDY_RULES: readonly SubsidyRule[] = [
  {
    id: "GOAL-DROPPED",
    tier: "direct",
    source: "2.6 directly",
    applies: (change, { droppedGroups }) => change.kind === "dropped" && droppedGroups.has(change.group),
  },
  {
    id: "GOAL-NEW",
    tier: "direct",
    source: "2.6 directly",
    applies: (change, { newGroups }) => change.kind === "new" && newGroups.has(change.group),
  },
  {
    id: "AFTER-GRANT",
    tier: "direct",
    source: "2.6 directly",
    applies: (change, { grantEnd }) =>
      grantEnd !== null &&
      (change.kind === "moved" || change.kind === "slipping" || change.kind === "finishedLate") &&
      change.to > grantEnd,
  },
  {
    id: "NOT-CARRIED-OUT",
    tier: "direct",
    source: "2.6 directly",
    applies: (change, { groupsWithNew }) => change.kind === "dropped" && !groupsWithNew.has(change.group),
  },
  {
    id: "BUDGET-TO-OVERHEAD",
    tier: "direct",
    source: "2.6 directly",
    applies: (change) => change.kind === "budget" && change.to > change.from && isOverhead(change),
  },
  {
    id: "OTHER-ACTIVITY",
    tier: "rapportage",
    source: "2.6 in the report",
    applies: (change) => change.kind === "dropped",
  },
  {
    id: "OTHER-ACTIVITY",
    tier: "rapportage",
    source: "2.6 in the report",
    applies: (change, { groupsWithDropped }) => change.kind === "new" && groupsWithDropped.has(change.group),
  },
  { id: "ACTIVITY-NEW", tier: "rapportage", source: "2.6 in the report", applies: (change) => change.kind === "new" },
  {
    id: "TIME-SHIFT",
    tier: "rapportage",
    source: "2.6 in the report",
    applies: ({ kind }) => kind === "moved" || kind === "slipping" || kind === "finishedLate" || kind === "unplanned",
  },
  {
    id: "COFINANCING-CHANGED",
    tier: "rapportage",
    source: "2.6 in the report",
    applies: (change) => change.kind === "cofinancing",
  },
  {
    id: "BUDGET-MOVED",
    tier: "rapportage",
    source: "2.6 in the report",
    applies: (change) => change.kind === "budget",
  },
];

export interface SubsidyVerdict {
  readonly tier: SubsidyTier;
  /** null: no rule applies, nothing to tell. */
  readonly rule: SubsidyRuleId | null;
}

export function judgeChange(change: PlanChange, situation: SubsidySituation): SubsidyVerdict {
  const rule = SUBSIDY_RULES.find((candidate) => candidate.applies(change, situation));
  return rule === undefined ? { tier: "geen", rule: null } : { tier: rule.tier, rule: rule.id };
}

/** No more than the date decides: what happens to dates when nobody drops, adds or pays anything. */
export const ONLY_DATES: ChangeContext = {
  droppedGroups: new Set(),
  newGroups: new Set(),
  groupsWithNew: new Set(),
  groupsWithDropped: new Set(),
};

const OVERHEAD =
  /\b(overhead|project(beheersing|leiding|leider|management|administratie)|programma(leiding|leider|management|bureau)|penvoerder|coördinatie|coordination|administratie|secretariaat|accountant|beheerkosten)/iu;

/** Cost of running the programme rather than of developing something, by the words people use for it. */
export function isOverhead(row: { readonly name: string; readonly group: string }): boolean {
  return OVERHEAD.test(row.group) || OVERHEAD.test(row.name);
}

const WEIGHT: Readonly<Record<SubsidyTier, number>> = { direct: 0, rapportage: 1, geen: 2 };

/** Heaviest first. */
export function compareTiers(a: SubsidyTier, b: SubsidyTier): number {
  return WEIGHT[a] - WEIGHT[b];
}
