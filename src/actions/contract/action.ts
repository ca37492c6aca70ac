import type { FactValue } from "#core/plan/finding.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { Language } from "#core/plan/plan.ts";
import type { OfficeTrouble } from "#sheet/office-error.ts";

/** What every action gets from its surroundings; there is no clock and no locale below this line. */
export interface ActionEnvironment {
  readonly today: PlanDay;
  readonly language: Language;
}

/** A cell as a person names it; what is unknown is left out. */
export interface ProblemPlace {
  readonly sheet: string;
  /** A1 address without the sheet. */
  readonly cell: string | null;
  /** As Excel shows it, 1-based. */
  readonly rowNumber: number | null;
  /** Header text of the column. */
  readonly column: string | null;
}

/** Why an action could not do (all of) what was asked. `actions/problem-text.ts` turns it into words. */
export type ProblemCode =
  // the workbook or the program
  | OfficeTrouble
  | "STOPPED"
  // our own sheets
  | "PLAN-NOT-FOUND"
  | "PLAN-EXISTS"
  | "NOT-OWN-PLAN"
  | "PLAN-UNREADABLE"
  | "LAYOUT-NEWER"
  | "SHEET-DAMAGED"
  | "CHOICES-TOO-MANY"
  | "COLUMN-MISSING"
  // what was asked
  | "INPUT-INVALID"
  | "PERIOD-INVALID"
  | "MILESTONE-UNKNOWN"
  | "MILESTONE-AMBIGUOUS"
  | "MILESTONE-HAS-SUCCESSORS"
  | "NR-EXISTS"
  | "REFERENCE-UNREADABLE"
  | "ROW-CHANGED"
  | "CELL-CHANGED"
  | "FORMULA-IN-CELL"
  | "TEXT-TOO-LONG"
  | "PROPOSAL-STALE"
  | "PERIOD-UNKNOWN"
  | "DECISION-UNKNOWN"
  | "NOTHING-TO-UNDO";

export interface Problem {
  readonly code: ProblemCode;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly place: ProblemPlace | null;
}

/** Either it was done, or all reasons why not. Never a sentence, never an exception for what a person can mend. */
export type ActionResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export type Action<Input, Value> = (environment: ActionEnvironment, input: Input) => Promise<ActionResult<Value>>;

/** Which plan of the workbook; both left out: our own plan sheet if it has rows, else the best list found. */
export interface PlanTarget {
  readonly sheet?: string;
  readonly table?: string;
}

/** A row by number; `index` (of the last reading) tells double or missing numbers apart and is checked, never trusted. */
export interface RowRef {
  readonly nr: string;
  readonly index?: number;
}

export type RowChoice = readonly RowRef[] | "selection";
