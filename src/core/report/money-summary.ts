import type { Milestone } from "../plan/milestone.ts";
import type { Plan, Thresholds } from "../plan/plan.ts";
import { planGroups } from "./plan-groups.ts";

/** Euros; null where no row of the group has an amount in that column. */
export interface MoneyLine {
  readonly name: string;
  readonly budget: number | null;
  readonly spent: number | null;
  readonly forecast: number | null;
  /** Forecast less budget: positive is more than budgeted. */
  readonly difference: number | null;
  readonly cofinancing: number | null;
}

export interface CofinancingCheck {
  readonly fraction: number;
  readonly baseName: Thresholds["cofinancingBase"];
  /** Euros the fraction is taken of. */
  readonly base: number;
  readonly required: number;
  /** Promised, the sum of the plan's column; null when the column is empty. */
  readonly promised: number | null;
  /** Promised less required: negative is short. */
  readonly difference: number;
  /** Promised as a fraction of the base; null when the base is 0 or less. */
  readonly share: number | null;
}

export interface MoneySummary {
  readonly lines: readonly MoneyLine[];
  readonly total: MoneyLine;
  /** null when the plan has no budget to take a fraction of. */
  readonly cofinancing: CofinancingCheck | null;
}

/** null when the plan has no money columns or nothing in them. */
export function summariseMoney(plan: Plan, totalName: string): MoneySummary | null {
  const hasMoney = plan.milestones.some((milestone) =>
    Object.values(milestone.money).some((amount) => amount !== null),
  );
  if (!hasMoney) return null;
  const total = moneyLine(totalName, plan.milestones);
  return {
    lines: planGroups(plan).map((group) => moneyLine(group.name, group.milestones)),
    total,
    cofinancing: total.budget === null ? null : checkCofinancing(total, total.budget, plan.settings.thresholds),
  };
}

export function moneyLine(name: string, milestones: readonly Milestone[]): MoneyLine {
  const budget = sumOf(milestones, "budget");
  const forecast = sumOf(milestones, "forecast");
  return {
    name,
    budget,
    spent: sumOf(milestones, "spent"),
    forecast,
    difference: budget === null || forecast === null ? null : roundCents(forecast - budget),
    cofinancing: sumOf(milestones, "cofinancing"),
  };
}

/**
 * DUS-I takes the fraction of the eligible part of the whole budget; others of the subsidy, which is the budget less what
 * companies bring in. Which one holds is a setting.
 */
function checkCofinancing(total: MoneyLine, budget: number, thresholds: Thresholds): CofinancingCheck {
  const promised = total.cofinancing ?? 0;
  const base = thresholds.cofinancingBase === "begroting" ? budget : budget - promised;
  const required = roundCents(base * thresholds.cofinancingFraction);
  return {
    fraction: thresholds.cofinancingFraction,
    baseName: thresholds.cofinancingBase,
    base,
    required,
    promised: total.cofinancing,
    difference: roundCents(promised - required),
    share: base <= 0 ? null : promised / base,
  };
}

function sumOf(milestones: readonly Milestone[], field: keyof Milestone["money"]): number | null {
  const amounts = milestones.flatMap((milestone) => milestone.money[field] ?? []);
  return amounts.length === 0 ? null : roundCents(amounts.reduce((sum, amount) => sum + amount, 0));
}

function roundCents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
