import type { FieldName } from "./milestone.ts";

export type Severity = "fout" | "waarschuwing" | "tip";

export type FindingCode =
  | "NR-MISSING"
  | "NR-DUPLICATE"
  | "NR-AMBIGUOUS"
  | "NAME-MISSING"
  | "CELL-ERROR"
  | "DEP-UNREADABLE"
  | "DEP-UNKNOWN"
  | "DEP-SELF"
  | "DEP-DUPLICATE"
  | "DEP-AMBIGUOUS"
  | "DEP-CYCLE"
  | "DEP-REDUNDANT"
  | "DATE-UNREADABLE"
  | "DATE-AMBIGUOUS"
  | "DATE-ORDER"
  | "DATE-MISSING"
  | "DATE-OUTSIDE-PERIOD"
  | "DATE-NON-WORKING"
  | "DURATION-UNREADABLE"
  | "DATE-BEFORE-PREDECESSOR"
  | "DUE-INFEASIBLE"
  | "START-TOO-LATE"
  | "PERIOD-INFEASIBLE"
  | "STATUS-UNKNOWN"
  | "STATUS-AMBIGUOUS"
  | "STATUS-WITHOUT-EXPLANATION"
  | "STATUS-STALE"
  | "STATUS-OVERDUE"
  | "STATUS-KNOCK-ON"
  | "DONE-BEFORE-PREDECESSOR"
  | "DONE-IN-FUTURE"
  | "ROLE-NO-OWNER"
  | "ROLE-SEVERAL-OWNERS"
  | "SMART-VAGUE"
  | "SMART-ACTIVITY"
  | "SMART-NO-MEASURE"
  | "MONEY-UNREADABLE"
  | "MONEY-OVERRUN"
  | "COFINANCING-SHORT"
  | "DECISION-OPEN"
  | "REPORT-GAP";

/** Days as `yyyy-mm-dd`, day counts as numbers, lists in the order that matters. */
export type FactValue = string | number | boolean | null | readonly string[] | readonly number[];

/**
 * Something questionable in the plan. A value: never thrown, never a ready-made sentence;
 * `core/wording` turns code and facts into words.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The milestone it is about; null when the row has no number or it concerns the whole plan. */
  readonly nr: string | null;
  readonly sheet: string;
  /** A1 address without the sheet; null when it concerns the whole plan. */
  readonly cell: string | null;
  readonly field: FieldName | null;
  readonly facts: Readonly<Record<string, FactValue>>;
}
