import type { Finding } from "#core/plan/finding.ts";
import type { FieldName } from "#core/plan/milestone.ts";
import type { Plan } from "#core/plan/plan.ts";
import type { Schedule } from "#core/schedule/schedule.ts";
import type { StatusProposal } from "#core/status/proposal.ts";
import type { Action, PlanTarget, RowRef } from "./action.ts";

export interface PlanSource {
  /** "own": our layout, marked by its version name; "list": any other sheet that reads as a plan. */
  readonly kind: "own" | "list";
  readonly sheet: string;
  readonly table: string | null;
  /** A1 address of header row and data. */
  readonly address: string;
  readonly layoutVersion: number | null;
}

export interface SheetsPresent {
  readonly plan: string | null;
  readonly settings: string | null;
  readonly findings: string | null;
  readonly logbook: string | null;
  readonly decisions: string | null;
  /** `Beslisdocument …` sheets with the milestone they are about. */
  readonly decisionDocuments: readonly { readonly sheet: string; readonly nr: string }[];
  readonly progressReports: readonly { readonly sheet: string; readonly period: string }[];
}

export interface PlanView {
  readonly plan: Plan;
  /** Reading findings and checks together, sorted, each once. */
  readonly findings: readonly Finding[];
  readonly schedule: Schedule;
  readonly proposals: readonly StatusProposal[];
  readonly source: PlanSource;
  readonly sheets: SheetsPresent;
}

export type ReadPlan = Action<PlanTarget, PlanView>;

/** Milestones in the person's selection on the plan sheet, in sheet order; empty when the selection is elsewhere. */
export type SelectedMilestones = Action<PlanTarget, { readonly rows: readonly RowRef[] }>;

export type GoTo = Action<
  | { readonly sheet: string; readonly cell: string }
  | (PlanTarget & { readonly row: RowRef; readonly field?: FieldName }),
  { readonly sheet: string; readonly cell: string }
>;
