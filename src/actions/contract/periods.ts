import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { Finding } from "#core/plan/finding.ts";
import type { ReportingPeriod } from "#core/plan/plan.ts";
import type { DocumentBlock } from "#core/report/document-model.ts";
import type { Action, PlanTarget } from "./action.ts";

export interface MakeProgressReportInput extends PlanTarget {
  /** Both inclusive. */
  readonly from: PlanDay;
  readonly to: PlanDay;
  /** Sentences by input key, as `DecisionTexts`: `samenvatting`, `contactpersoon`, `wijzigingen`, `vooruitblik`, … */
  readonly texts?: Readonly<Record<string, string>>;
}

export interface ProgressReportOutcome {
  readonly sheet: string;
  readonly created: boolean;
  readonly period: ReportingPeriod;
  readonly blocks: readonly DocumentBlock[];
  /** REPORT-GAP findings with their cells, in the order of the report. */
  readonly gaps: readonly Finding[];
  readonly baselineVersion: number | null;
}

/** Makes or refreshes the report for this period on its own sheet; what a person typed there stays. */
export type MakeProgressReport = Action<MakeProgressReportInput, ProgressReportOutcome>;

/** As making the report, without writing: `sheet` is null while there is none. */
export type CheckReport = Action<
  MakeProgressReportInput,
  { readonly sheet: string | null; readonly gaps: readonly Finding[]; readonly blocks: readonly DocumentBlock[] }
>;

export interface ClosePeriodInput extends PlanTarget {
  readonly from: PlanDay;
  readonly to: PlanDay;
}

/** Freezes the plan as the baseline of this period on a hidden, readable sheet; logged. Closing twice changes nothing. */
export type ClosePeriod = Action<
  ClosePeriodInput,
  {
    readonly sheet: string;
    readonly version: number;
    readonly rows: number;
    readonly alreadyClosed: boolean;
    /** The period to report on from now, if the settings know it. */
    readonly next: ReportingPeriod | null;
  }
>;

/** The baseline of this period no longer counts; it stays readable and its reopening is logged. */
export type ReopenPeriod = Action<
  ClosePeriodInput & { readonly why: string },
  { readonly sheet: string; readonly version: number }
>;
