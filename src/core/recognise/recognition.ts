import type { TimeGrid } from "./time-grid.ts";
import type { PlanDay } from "../calendar/plan-day.ts";
import type { DayOrder } from "../notation/period-notation.ts";
import type { FieldName } from "../plan/milestone.ts";
import type { ColumnField, MatchKind } from "./header-match.ts";

/** `own`: our table; `flat`: a list with dates or none; `table-a`: a time grid; `monitor`: a time grid with stoplichten per activity. */
export type CandidateKind = "own" | "flat" | "table-a" | "monitor";

/** `light`: one of the columns groen, oranje, rood, of which a mark picks one. */
export type ColumnRole = ColumnField | "party" | "grid" | "light" | "ignored";

/** Why a column was read as it was; `core/recognise/wording` puts it in words. */
export type Why =
  | { readonly by: "header"; readonly match: MatchKind; readonly word: string }
  | { readonly by: "group"; readonly group: string }
  | { readonly by: "content"; readonly what: ContentKind; readonly share: number }
  | { readonly by: "place"; readonly next: ColumnRole }
  | { readonly by: "person" }
  | { readonly by: "nothing" };

export type ContentKind =
  | "dates"
  | "numbers"
  | "status-words"
  | "fills"
  | "lights"
  | "roles"
  | "dependencies"
  | "texts"
  | "periods"
  | "ticks"
  | "nothing-known";

export interface ColumnReading {
  /** 0-based sheet column. */
  readonly column: number;
  readonly letters: string;
  /** As it stands in the sheet; "" when the column has no heading. */
  readonly header: string;
  readonly role: ColumnRole;
  /** The party's name for a party column, else null. */
  readonly party: string | null;
  readonly why: Why;
  /** 0–1 */
  readonly certainty: number;
}

/** Cells under one header: a list or table of its own. */
export interface Block {
  /** As Excel shows them, 1-based, inclusive. */
  readonly headerRows: readonly [number, number];
  /** First and last row with a milestone, 1-based; [0, 0] when there is none. */
  readonly dataRows: readonly [number, number];
  readonly columns: readonly ColumnReading[];
  readonly timeGrid: TimeGrid | null;
  /** What stands above or in the corner of the block ("DEELPROJECT: …"), label taken off. */
  readonly title: string | null;
  readonly titleIs: "subproject" | "goal";
}

export type DoubtCode =
  | "column-by-content"
  | "column-weak"
  | "column-two-claims"
  | "no-header"
  | "no-numbers"
  | "numbers-in-names"
  | "no-name-column"
  | "bar-interrupted"
  | "bar-lighter-end"
  | "grid-year-inferred"
  | "grid-sub-columns"
  | "grid-school-quarters"
  | "status-by-fill"
  | "subproject-from-sheet"
  | "row-left-out"
  | "row-without-number"
  | "rows-below-table"
  | "period-from-title"
  | "period-from-grid"
  | "period-from-scheme"
  | "reference-day-from-title"
  | "date-order"
  | "cell-date"
  | "cell-status"
  | "cell-dependency"
  | "cell-number"
  | "progress-as-done"
  | "summary-row"
  | "owner-as-role"
  | "several-versions"
  | "same-milestones"
  | "column-twice"
  | "numbers-per-list"
  | "side-by-side"
  | "list-turned";

/** A reading that may be otherwise: what was taken and what it could be instead. */
export interface Doubt {
  readonly code: DoubtCode;
  readonly sheet: string;
  /** A1 address, of the cell or of the heading; null for the whole sheet. */
  readonly cell: string | null;
  readonly field: FieldName | null;
  /** As typed. */
  readonly raw: string;
  /** The reading taken, as written in the contract (`yyyy-mm-dd`, a status, a number); "" is none. */
  readonly taken: string;
  /** The others, most likely first, in the same notation. */
  readonly alternatives: readonly string[];
  /** A sub-reason such as the code of the date doubt. */
  readonly reason: string;
  /** Of the column that the cell stands in, as typed; of the row in a list on its side. */
  readonly heading?: { readonly text: string; readonly isRow: boolean };
  /** True when a person has to choose; false when it is only good to know. */
  readonly ask: boolean;
}

export interface Candidate {
  /** Stable for the same sheet: name and first header row, and the columns where lists stand beside one another. */
  readonly id: string;
  /** How the sheet is looked at; see `views`. */
  readonly view: string;
  readonly kind: CandidateKind;
  readonly sheet: string;
  /** Of the first block, 1-based. */
  readonly headerRows: readonly [number, number];
  /** From the first block's first to the last block's last milestone, 1-based. */
  readonly dataRows: readonly [number, number];
  /** Of the first block. */
  readonly columns: readonly ColumnReading[];
  readonly blocks: readonly Block[];
  readonly milestoneCount: number;
  readonly doubts: readonly Doubt[];
  /** 0–1, how much it looks like a plan. */
  readonly score: number;
}

export interface Recognition {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Ids of the candidates that make the plan together when nobody chooses otherwise. */
  readonly chosen: readonly string[];
}

/** What a person changed in what was recognised. */
export interface Corrections {
  /** Column letters → what the column is; `party` takes the header as the party's name. */
  readonly columns?: Readonly<Record<string, ColumnRole>>;
  /** Which way round 4/5/2026 is; left out: what the column proves, else day first. */
  readonly dateOrder?: DayOrder;
  /** 1-based rows that are no milestones. */
  readonly leaveOut?: readonly number[];
  /** Cell address → the reading that the person chose, one of the alternatives of the doubt; "" is none. */
  readonly readings?: Readonly<Record<string, string>>;
}

/** First and last day of a row's bar in the time grid. */
export interface Bar {
  readonly first: PlanDay | null;
  readonly last: PlanDay | null;
}
