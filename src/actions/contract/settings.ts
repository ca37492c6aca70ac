import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { Holiday, LevelLabels, PlanHeader, ReportingPeriod, Thresholds } from "#core/plan/plan.ts";
import type { Action } from "./action.ts";

export interface NewPlanInput {
  readonly from: PlanDay;
  readonly to: PlanDay;
  readonly header?: Partial<PlanHeader>;
  readonly years?: "calendar" | "school";
  readonly parts?: "quarters" | "months" | "none";
  readonly parties?: readonly string[];
  /** Columns for Begroot, Besteed, Prognose and Cofinanciering; left out: none. */
  readonly money?: boolean;
}

/** Makes what is missing of plan sheet and settings; what is there stays, so a second run changes nothing. */
export type NewPlan = Action<
  NewPlanInput,
  { readonly sheet: string; readonly table: string; readonly settingsSheet: string; readonly created: boolean }
>;

export interface Settings {
  readonly holidays: readonly Holiday[];
  readonly schoolHolidays: readonly {
    readonly name: string;
    readonly region: string;
    readonly start: PlanDay;
    readonly end: PlanDay;
  }[];
  readonly periods: readonly ReportingPeriod[];
  readonly parties: readonly string[];
  readonly labels: LevelLabels;
  readonly thresholds: Thresholds;
}

export type ReadSettings = Action<Record<string, never>, Settings>;
/** Writes the given parts; parts left out stay. Makes the sheet when there is none. */
export type WriteSettings = Action<Partial<Settings>, { readonly sheet: string }>;
