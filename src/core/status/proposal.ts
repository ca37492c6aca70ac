import type { FactValue } from "../plan/finding.ts";
import type { Status } from "../plan/milestone.ts";

/** Named rules, in the order in which they decide among equals. */
export type StatusRule =
  "overdue" | "knock-on" | "float-used-up" | "start-missed" | "no-news" | "money" | "on-schedule" | "not-started";

export interface StatusReason {
  readonly rule: StatusRule;
  /** What this rule alone would propose; null is grijs (not started). */
  readonly status: Status | null;
  readonly facts: Readonly<Record<string, FactValue>>;
}

/** Beside the person's verdict, never in its place. Milestones that are done get none. */
export interface StatusProposal {
  readonly index: number;
  readonly nr: string;
  /** The person's verdict. */
  readonly current: Status | null;
  readonly proposed: Status | null;
  readonly differs: boolean;
  /** Every reason that applied, the deciding one first; at least one. */
  readonly reasons: readonly StatusReason[];
}
