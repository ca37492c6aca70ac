import type { Status } from "../plan/milestone.ts";

/** Named rules, in the order in which they decide among equals. */
export const STATUS_RULES = [
  "overdue",
  "knock-on",
  "float-used-up",
  "start-missed",
  "no-news",
  "money",
  "own-verdict",
  "on-schedule",
  "not-started",
] as const;
export type StatusRule = (typeof STATUS_RULES)[number];

/** What each rule knows. Days are `yyyy-mm-dd`, day counts are working days unless said otherwise. */
export interface ReasonFacts {
  readonly overdue: { readonly due: string; readonly days: number };
  /** `days`: how late the predecessor is, 0 when only its status is rood; `float`: what is left of the own float. */
  readonly "knock-on": {
    readonly other: string;
    readonly otherStatus: string | null;
    readonly days: number;
    readonly float: number | null;
  };
  /** `due` is the own promised day, null when it is a later result that becomes too late. */
  readonly "float-used-up": { readonly expected: string; readonly due: string | null; readonly days: number };
  readonly "start-missed": { readonly start: string; readonly days: number };
  /** `days` are calendar days. */
  readonly "no-news": { readonly asOf: string; readonly days: number; readonly period: string | null };
  readonly money: {
    readonly budget: number;
    readonly amount: number;
    readonly over: number;
    readonly basis: "forecast" | "spent";
  };
  /** The person judges worse than the rules do, and knows more. */
  readonly "own-verdict": { readonly status: string };
  readonly "on-schedule": { readonly float: number | null };
  readonly "not-started": { readonly start: string | null };
}

export type StatusReason = {
  readonly [Rule in StatusRule]: {
    readonly rule: Rule;
    /** What this rule alone would propose; null is grijs (not started). */
    readonly status: Status | null;
    readonly facts: ReasonFacts[Rule];
  };
}[StatusRule];

/** Beside the person's verdict, never in its place. Milestones that are done get none. */
export interface StatusProposal {
  readonly index: number;
  readonly nr: string;
  /** The person's verdict. */
  readonly current: Status | null;
  /** Never milder than the person's verdict. */
  readonly proposed: Status | null;
  readonly differs: boolean;
  /** Every reason that applied, the deciding one first; at least one. */
  readonly reasons: readonly StatusReason[];
}
