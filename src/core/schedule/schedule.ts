import type { PlanDay } from "../calendar/plan-day.ts";
import type { DependencyType, LagUnit } from "../plan/dependency.ts";
import type { Network } from "./network.ts";

/** forward: as early as possible. backward: every promised date is a limit and typed starts do not hold. */
export type ScheduleMode = "forward" | "backward";

export interface ScheduleOptions {
  /** Reference day: what has not started cannot start before it. */
  readonly today: PlanDay;
  readonly mode?: ScheduleMode;
  /** First day of the plan; takes the place of `today` for work that has not started. */
  readonly start?: PlanDay;
}

/** done: a fact. running: started, its start is a fact. planned: not started. loop: in a loop, not scheduled. */
export type MilestoneState = "done" | "running" | "planned" | "loop";

/** What determines the earliest dates of a milestone. */
export type Driver =
  | {
      readonly kind: "dependency";
      /** The predecessor. */
      readonly index: number;
      readonly nr: string;
      readonly type: DependencyType;
      readonly lag: number;
      readonly unit: LagUnit;
      /** The predecessor's day that counts: its finish (FS, FF) or its start (SS, SF). */
      readonly day: PlanDay;
    }
  /** The person's own start, or the promised day of a row with nothing else. */
  | { readonly kind: "own-start" | "own-due"; readonly day: PlanDay }
  /** Reference day, first day of the plan. */
  | { readonly kind: "today" | "plan-start"; readonly day: PlanDay }
  /** Facts. */
  | { readonly kind: "done" | "running"; readonly day: PlanDay }
  /** The day before the computed one is no working day, so that the date moved on from `day`. */
  | { readonly kind: "non-working"; readonly day: PlanDay; readonly holiday: string | null };

export interface ScheduledMilestone {
  readonly index: number;
  readonly nr: string;
  readonly state: MilestoneState;
  /** Working days used; 0 for a moment; null in a loop. */
  readonly duration: number | null;
  readonly earliestStart: PlanDay | null;
  readonly earliestFinish: PlanDay | null;
  /** null for what is done or in a loop. */
  readonly latestStart: PlanDay | null;
  readonly latestFinish: PlanDay | null;
  /** Working days; null for what is done or in a loop. */
  readonly totalFloat: number | null;
  /** Working days before a successor's earliest date moves; never below 0. */
  readonly freeFloat: number | null;
  /** Working days from earliest finish to the own promised due day; null without one. */
  readonly deadlineFloat: number | null;
  /** Has the least total float of the plan. */
  readonly critical: boolean;
  readonly nearCritical: boolean;
  readonly drivers: readonly Driver[];
}

export interface Schedule {
  readonly mode: ScheduleMode;
  readonly today: PlanDay;
  readonly start: PlanDay | null;
  /** Last earliest finish of all milestones; null for an empty plan. */
  readonly end: PlanDay | null;
  /** Least total float of what is not done; null when there is none. */
  readonly leastFloat: number | null;
  /** One per milestone, in the same order. */
  readonly rows: readonly ScheduledMilestone[];
  /** Resolved dependencies, order and loops; for the checks. */
  readonly network: Network;
}
