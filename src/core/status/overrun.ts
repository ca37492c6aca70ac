import type { Milestone } from "../plan/milestone.ts";

export interface Overrun {
  readonly budget: number;
  readonly amount: number;
  readonly over: number;
  readonly basis: "forecast" | "spent";
}

/** What is spent counts before the forecast, as it is a fact; null within the allowed fraction over the budget. */
export function overrunOf({ money }: Milestone, allowedFraction: number): Overrun | null {
  const { budget, spent, forecast } = money;
  if (budget === null) return null;
  const limit = cents(budget * (1 + allowedFraction));
  const exceeds = (amount: number | null): amount is number => amount !== null && cents(amount) > limit;
  if (exceeds(spent) && (forecast === null || spent >= forecast))
    return { budget, amount: spent, over: (cents(spent) - cents(budget)) / 100, basis: "spent" };
  if (exceeds(forecast))
    return { budget, amount: forecast, over: (cents(forecast) - cents(budget)) / 100, basis: "forecast" };
  return exceeds(spent) ? { budget, amount: spent, over: (cents(spent) - cents(budget)) / 100, basis: "spent" } : null;
}

function cents(euros: number): number {
  return Math.round(euros * 100);
}
