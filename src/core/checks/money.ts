import type { Finding } from "../plan/finding.ts";
import { makeFinding, placeOf } from "../plan/make-finding.ts";
import type { Milestone } from "../plan/milestone.ts";
import { overrunOf } from "../status/overrun.ts";
import type { CheckContext } from "./check-context.ts";

/** MONEY-OVERRUN per milestone and COFINANCING-SHORT for the plan. */
export function findMoneyFaults({ plan, milestones }: CheckContext): readonly Finding[] {
  const { thresholds } = plan.settings;
  return [
    ...milestones.flatMap((milestone) => findOverrun(milestone, thresholds.overrunFraction)),
    ...findShortCofinancing(plan.milestones, thresholds.cofinancingFraction, thresholds.cofinancingBase),
  ];
}

function findOverrun(milestone: Milestone, allowedFraction: number): Finding[] {
  const overrun = overrunOf(milestone, allowedFraction);
  if (overrun === null) return [];
  const place = placeOf(milestone, overrun.basis);
  return [makeFinding("MONEY-OVERRUN", "waarschuwing", place, { ...overrun })];
}

/** Only in a plan that has both a budget and promises of cofinancing; without the column nothing is known. */
function findShortCofinancing(
  milestones: readonly Milestone[],
  fraction: number,
  baseName: "begroting" | "subsidie",
): Finding[] {
  const first = milestones.find(({ money }) => money.cofinancing !== null);
  if (first === undefined || !milestones.some(({ money }) => money.budget !== null)) return [];
  const cofinancing = total(milestones, "cofinancing");
  const budget = total(milestones, "budget");
  const base = baseName === "begroting" ? budget : budget - cofinancing;
  const required = Math.round(base * fraction);
  if (cofinancing >= required) return [];
  const place = { nr: null, sheet: first.place.sheet, cell: null, field: "cofinancing" as const };
  return [
    makeFinding("COFINANCING-SHORT", "waarschuwing", place, {
      cofinancing: cofinancing / 100,
      required: required / 100,
      base: base / 100,
      baseName,
      fraction,
    }),
  ];
}

/** In cents, so that sums are exact. */
function total(milestones: readonly Milestone[], field: "budget" | "cofinancing"): number {
  return milestones.reduce((sum, { money }) => sum + cents(money[field] ?? 0), 0);
}

function cents(euros: number): number {
  return Math.round(euros * 100);
}
