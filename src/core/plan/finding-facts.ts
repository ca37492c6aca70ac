import type { FindingCode } from "./finding.ts";

/**
 * What each finding knows. Days are `yyyy-mm-dd`; day counts are working days unless the name says otherwise;
 * a cell is an A1 address, with its sheet where a finding names more than one.
 */
export interface FindingFacts {
  "NR-MISSING": { readonly rowNumber: number; readonly name: string | null };
  /** Every cell and row with this number, in plan order. */
  "NR-DUPLICATE": { readonly nr: string; readonly cells: readonly string[]; readonly rowNumbers: readonly number[] };
  /** `other` is the number that may have been meant (1.1 for 1.10). */
  "NR-AMBIGUOUS": { readonly nr: string; readonly other: string };
  "NAME-MISSING": { readonly rowNumber: number };
  "CELL-ERROR": { readonly value: string; readonly formula: string | null };

  /** `part` is the piece of `raw` that could not be read. */
  "DEP-UNREADABLE": { readonly raw: string; readonly part: string };
  "DEP-UNKNOWN": { readonly other: string; readonly nearest: string | null };
  "DEP-SELF": { readonly nr: string };
  "DEP-DUPLICATE": { readonly other: string; readonly times: number };
  /** `readings` are the possible meanings, the preferred one first. */
  "DEP-AMBIGUOUS": { readonly other: string; readonly readings: readonly string[] };
  /**
   * `cycle` in order: each waits for the next, the last for the first. The cut: let `cutNr` no longer wait for
   * `cutOther`. `cutReason`: its dates already contradict that wait by `cutDays`, or it waits for what stands farthest
   * down the list.
   */
  "DEP-CYCLE": {
    readonly cycle: readonly string[];
    readonly cells: readonly string[];
    readonly cutNr: string;
    readonly cutOther: string;
    readonly cutCell: string | null;
    readonly cutReason: "dates" | "order";
    readonly cutDays: number;
  };
  /** `via`: the path that already says it, from `other` to just before the milestone itself. */
  "DEP-REDUNDANT": { readonly other: string; readonly via: readonly string[] };

  /** `why` is a code of `wording/date-reasons`, or words. */
  "DATE-UNREADABLE": { readonly raw: string; readonly why: string | null };
  /** `readings` as days, the one used first. */
  "DATE-AMBIGUOUS": { readonly raw: string; readonly readings: readonly string[] };
  "DATE-ORDER": { readonly start: string; readonly due: string; readonly days: number };
  /** `missing`: nothing at all, or only the end of a row that has a start. */
  "DATE-MISSING": { readonly missing: "both" | "due" };
  /** `typedYear`: the year that was probably typed into a date cell (2025 becomes 1905). */
  "DATE-OUTSIDE-PERIOD": {
    readonly day: string;
    readonly periodStart: string | null;
    readonly periodEnd: string | null;
    readonly typedYear: number | null;
  };
  /** `holiday` is null for a Saturday or Sunday; `next` is the first working day after. */
  "DATE-NON-WORKING": {
    readonly day: string;
    readonly weekday: number;
    readonly holiday: string | null;
    readonly next: string;
  };
  "DURATION-UNREADABLE": { readonly raw: string };

  /**
   * The typed day is `days` working days before what the predecessor allows; `firstPossible` is that first day.
   * `other` is the deciding predecessor, `others` all that clash, the worst first. `otherDay` is the predecessor's
   * start or due day by `type`; `newDue` is the due day when the whole span moves along, null without a span.
   */
  "DATE-BEFORE-PREDECESSOR": {
    readonly other: string;
    readonly others: readonly string[];
    readonly type: string;
    readonly lag: string;
    readonly otherDay: string;
    readonly otherDayIs: "start" | "due";
    readonly day: string;
    readonly dayIs: "start" | "due";
    readonly firstPossible: string;
    readonly newDue: string | null;
    readonly days: number;
  };
  /** `cause`: the duration does not fit, or what it waits for ends too late (then `other`). */
  "DUE-INFEASIBLE": {
    readonly due: string;
    readonly expected: string;
    readonly days: number;
    readonly cause: "duration" | "predecessor";
    readonly other: string | null;
  };
  /**
   * Must have started on `latestStart`, `days` working days ago, to make the day `promised` of `promisedNr`; that is null
   * for the own day, and both are null when no day was promised.
   */
  "START-TOO-LATE": {
    readonly latestStart: string;
    readonly days: number;
    readonly today: string;
    readonly promisedNr: string | null;
    readonly promised: string | null;
  };
  "PERIOD-INFEASIBLE": {
    readonly end: string;
    readonly periodEnd: string;
    readonly days: number;
    readonly other: string;
  };

  "STATUS-UNKNOWN": { readonly raw: string };
  "STATUS-AMBIGUOUS": { readonly raw: string; readonly readings: readonly string[] };
  /** Which of explanation, bottleneck, measure are empty. */
  "STATUS-WITHOUT-EXPLANATION": { readonly status: string; readonly missing: readonly string[] };
  /** `days` are calendar days since the status was judged; `period` names the period it falls before, if any. */
  "STATUS-STALE": { readonly asOf: string; readonly days: number; readonly period: string | null };
  "STATUS-OVERDUE": { readonly due: string; readonly days: number; readonly status: string | null };
  "STATUS-KNOCK-ON": { readonly status: string; readonly other: string; readonly otherStatus: string };
  "DONE-BEFORE-PREDECESSOR": {
    readonly other: string;
    readonly doneOn: string | null;
    readonly otherDoneOn: string | null;
  };
  "DONE-IN-FUTURE": { readonly doneOn: string; readonly today: string };

  "ROLE-NO-OWNER": { readonly parties: readonly string[] };
  "ROLE-SEVERAL-OWNERS": { readonly owners: readonly string[] };

  "SMART-VAGUE": { readonly word: string };
  "SMART-ACTIVITY": { readonly word: string };
  "SMART-NO-MEASURE": { readonly word: string };

  "MONEY-UNREADABLE": { readonly raw: string };
  /** Euros. */
  "MONEY-OVERRUN": {
    readonly budget: number;
    readonly amount: number;
    readonly over: number;
    readonly basis: "forecast" | "spent";
  };
  "COFINANCING-SHORT": {
    readonly cofinancing: number;
    readonly required: number;
    readonly base: number;
    readonly baseName: string;
    readonly fraction: number;
  };

  "DECISION-OPEN": { readonly due: string; readonly days: number };
  /** `gap` names the empty field as the report does. */
  "REPORT-GAP": { readonly gap: string };
}

/** Facts of one code; a compile error here means that a code has no facts. */
export type FactsOf<Code extends FindingCode> = FindingFacts[Code];
