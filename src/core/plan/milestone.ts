import type { PlanDay } from "../calendar/plan-day.ts";
import type { Dependency } from "./dependency.ts";

/** The person's verdict; null elsewhere means none given (grijs, niet gestart). */
export type Status = "groen" | "oranje" | "rood";
export const STATUSES: readonly Status[] = ["groen", "oranje", "rood"];

export type MilestoneKind = "mijlpaal" | "activiteit" | "beslismoment" | "eindresultaat";
export const MILESTONE_KINDS: readonly MilestoneKind[] = ["mijlpaal", "activiteit", "beslismoment", "eindresultaat"];

/** Columns of the plan table by meaning; the Dutch header words belong to the sheet layer. */
export type FieldName =
  | "nr"
  | "subproject"
  | "goal"
  | "name"
  | "description"
  | "kind"
  | "start"
  | "due"
  | "duration"
  | "predecessors"
  | "latestStart"
  | "expectedFinish"
  | "totalFloat"
  | "status"
  | "explanation"
  | "bottleneck"
  | "measure"
  | "actionOwner"
  | "doneOn"
  | "asOf"
  | "budget"
  | "spent"
  | "forecast"
  | "cofinancing";

/** Where a row stands, as a person names it. */
export interface Place {
  readonly sheet: string;
  /** As Excel shows it, 1-based. */
  readonly rowNumber: number;
  /** A1 address without the sheet, per field that has a column. */
  readonly cells: Readonly<Partial<Record<FieldName, string>>>;
  /** 0-based, inclusive: its own cells, where other milestones stand in the same rows. */
  readonly area?: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };
  /** Fields that were read from a cell of something else (a bar, a range, a coloured text): nothing may be written there. */
  readonly borrowed?: readonly FieldName[];
}

export interface Role {
  readonly party: string;
  /** As typed: one of E, U, B, A, I, or words; a cell "E/U" gives two roles. */
  readonly role: string;
}

/** Euros; null where the cell is empty or unreadable. */
export interface Money {
  readonly budget: number | null;
  readonly spent: number | null;
  readonly forecast: number | null;
  readonly cofinancing: number | null;
}

/** One row of the plan: what the person typed, as read. Computed columns are not here. */
export interface Milestone {
  /** 0-based order in the plan; unique even where `nr` is missing or double. */
  readonly index: number;
  /** Trimmed, as written ("1.10" is not "1.1"); "" when missing. */
  readonly nr: string;
  readonly subproject: string | null;
  readonly goal: string | null;
  readonly name: string | null;
  readonly description: string | null;
  readonly kind: MilestoneKind;
  /** First day, inclusive. */
  readonly start: PlanDay | null;
  /** Promised last day, inclusive. */
  readonly due: PlanDay | null;
  /** Working days from start to due, both counted; only what the person typed. */
  readonly duration: number | null;
  readonly predecessors: readonly Dependency[];
  readonly status: Status | null;
  readonly explanation: string | null;
  readonly bottleneck: string | null;
  readonly measure: string | null;
  readonly actionOwner: string | null;
  /** Done is a fact of its own; a status word such as "gereed" sets it without a day. */
  readonly done: boolean;
  readonly doneOn: PlanDay | null;
  /** The day the status was last judged. */
  readonly asOf: PlanDay | null;
  readonly roles: readonly Role[];
  readonly money: Money;
  readonly place: Place;
  /** Fields whose cell holds something that could not be read; their value above is null. */
  readonly unreadable: readonly FieldName[];
  /** Dates that stand for a period (Q3 2026, a coloured quarter): the day above is its first or last day. */
  readonly rough?: readonly FieldName[];
}

export const NO_MONEY: Money = { budget: null, spent: null, forecast: null, cofinancing: null };
