import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { FactValue } from "#core/plan/finding.ts";
import type { Action, PlanTarget, RowRef } from "./action.ts";
import type { WriteOutcome } from "./outcome.ts";
import type { PlanView } from "./reading.ts";

export interface ScheduleProposal {
  readonly row: RowRef;
  readonly name: string | null;
  readonly field: "start" | "due";
  readonly old: PlanDay | null;
  readonly new: PlanDay;
  /** Working days, positive is later; null when there was no date. */
  readonly shift: number | null;
  /** Codes and facts for `core/wording`. */
  readonly reason: { readonly code: string; readonly facts: Readonly<Record<string, FactValue>> };
}

export type ProposeSchedule = Action<
  PlanTarget & { readonly mode?: "forward" | "backward"; readonly start?: PlanDay },
  { readonly view: PlanView; readonly proposals: readonly ScheduleProposal[] }
>;

export type ApplySchedule = Action<PlanTarget & { readonly proposals: readonly ScheduleProposal[] }, WriteOutcome>;
