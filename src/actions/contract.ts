import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { FactValue, Finding } from "#core/plan/finding.ts";
import type { FieldName, MilestoneKind, Status } from "#core/plan/milestone.ts";
import type { Holiday, Language, LevelLabels, Plan, PlanHeader, ReportingPeriod, Thresholds } from "#core/plan/plan.ts";
import type { DecisionKind, Verdict } from "#core/report/decision-facts.ts";
import type { DecisionAction, DecisionRecord } from "#core/report/register.ts";
import type { DocumentBlock } from "#core/report/document-model.ts";
import type { WordCount } from "#core/report/word-count.ts";
import type { Schedule } from "#core/schedule/schedule.ts";
import type { StatusProposal } from "#core/status/proposal.ts";

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
  | "CELL-EDIT-MODE"
  | "SHEET-PROTECTED"
  | "WORKBOOK-READ-ONLY"
  | "OTHER-WORKBOOK"
  | "SESSION-LOST"
  | "PAYLOAD-TOO-LARGE"
  | "SHEET-TOO-LARGE"
  | "EXCEL-TOO-OLD"
  | "EXCEL-BUSY"
  | "NOT-FOUND-IN-WORKBOOK"
  | "NOT-SUPPORTED-HERE"
  | "EXCEL-REFUSED"
  | "STOPPED"
  | "FILTER-ACTIVE"
  | "UNDO-NOT-SUPPORTED"
  // our own sheets
  | "PLAN-NOT-FOUND"
  | "PLAN-EXISTS"
  | "NOT-OWN-PLAN"
  | "PLAN-UNREADABLE"
  | "LAYOUT-NEWER"
  | "SHEET-DAMAGED"
  | "COLUMN-MISSING"
  // what was asked
  | "INPUT-INVALID"
  | "PERIOD-INVALID"
  | "NOTHING-SELECTED"
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

// ── reading ─────────────────────────────────────────────────────────────────

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

// ── writing: what every writing action reports ──────────────────────────────

export interface CellChange {
  /** Before the action. */
  readonly nr: string;
  /** Of the row before the action, where it has one. */
  readonly name?: string | null;
  readonly field: FieldName | "roles";
  /** With `roles`: whose. */
  readonly party?: string;
  /** As the cell shows it: days `yyyy-mm-dd`, texts as they are; null is an empty cell. */
  readonly old: string | number | null;
  readonly new: string | number | null;
}

/** Enough to put back what one action changed, cell by cell, where nobody changed it since. Opaque to the pane. */
export interface UndoRecord {
  readonly kind: "cells" | "rows";
  readonly target: PlanTarget;
  readonly changes: readonly CellChange[];
  /** Rows to insert again (deleted) or to remove (inserted), as raw table rows by header text. */
  readonly rows?: readonly {
    readonly action: "insert" | "remove";
    readonly position: number;
    readonly nr: string;
    readonly cells: Readonly<Record<string, string | number | boolean>>;
    /** Cells that hold a formula, number formats, and colours of the person, by header text. */
    readonly formulas?: Readonly<Record<string, string>>;
    readonly formats?: Readonly<Record<string, string>>;
    readonly fills?: Readonly<Record<string, string>>;
  }[];
  /** The rows as they stood: what tells each of them, null for a blank one; and whether they were grouped. */
  readonly order?: { readonly keys: readonly (string | null)[]; readonly grouped: boolean };
}

export interface WriteOutcome {
  readonly changes: readonly CellChange[];
  /** Rows that were left alone, and why; the rest was written. */
  readonly skipped: readonly Problem[];
  readonly undo: UndoRecord | null;
}

// ── new plan, settings ──────────────────────────────────────────────────────

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

// ── stoplicht, controle, logboek ────────────────────────────────────────────

export interface SetStatusInput extends PlanTarget {
  readonly rows: RowChoice;
  /** null empties the status (grijs, niet gestart). */
  readonly status: Status | null;
  readonly why?: string;
  readonly explanation?: string;
  readonly bottleneck?: string;
  readonly measure?: string;
}

export interface StatusOutcome extends WriteOutcome {
  /** Rows that are now oranje or rood and still lack explanation or measure: the pane asks for them at once. */
  readonly needExplanation: readonly RowRef[];
}

export type SetStatus = Action<SetStatusInput, StatusOutcome>;

/** Only proposals that still hold (same status as when proposed) are taken over. */
export type AcceptProposals = Action<
  PlanTarget & {
    readonly proposals: readonly {
      readonly row: RowRef;
      readonly from: Status | null;
      readonly to: Status;
      readonly why: string;
    }[];
  },
  StatusOutcome
>;

/** Writes `Controle`; with `write: false` it only computes. */
export type CheckPlan = Action<
  PlanTarget & { readonly write?: boolean },
  { readonly view: PlanView; readonly sheet: string | null }
>;

/** Compares with the last known state and logs edits made by hand; the first call only remembers. */
export type LogChanges = Action<PlanTarget, { readonly logged: readonly CellChange[]; readonly firstTime: boolean }>;

// ── editing ─────────────────────────────────────────────────────────────────

/** Fields a person may set; null empties the cell. Texts stay texts, whatever they look like. */
export interface MilestoneFields {
  readonly nr?: string;
  readonly subproject?: string | null;
  readonly goal?: string | null;
  readonly name?: string | null;
  readonly description?: string | null;
  readonly kind?: MilestoneKind | null;
  readonly start?: PlanDay | null;
  readonly due?: PlanDay | null;
  readonly duration?: number | null;
  readonly predecessors?: string | null;
  readonly status?: Status | null;
  readonly explanation?: string | null;
  readonly bottleneck?: string | null;
  readonly measure?: string | null;
  readonly actionOwner?: string | null;
  readonly doneOn?: PlanDay | null;
  readonly asOf?: PlanDay | null;
  readonly budget?: number | null;
  readonly spent?: number | null;
  readonly forecast?: number | null;
  readonly cofinancing?: number | null;
  /** By party; null empties the cell. */
  readonly roles?: Readonly<Record<string, string | null>>;
}

export type EditMilestone = Action<
  PlanTarget & {
    readonly row: RowRef;
    readonly fields: MilestoneFields;
    readonly why?: string;
    /** What the person saw when the edit began; a cell that differs by now is not overwritten (CELL-CHANGED). */
    readonly seen?: MilestoneFields;
  },
  WriteOutcome
>;

export type InsertMilestone = Action<
  PlanTarget & {
    readonly fields: MilestoneFields & { readonly nr: string };
    /** After this row; left out: at the end. */
    readonly after?: RowRef;
  },
  WriteOutcome
>;

export type DeleteMilestone = Action<
  PlanTarget & {
    readonly rows: readonly RowRef[];
    /**
     * What happens to dependencies on the deleted row: "bridge" gives its successors its predecessors, "remove" only
     * takes the reference away, "refuse" (default) does nothing and names the successors.
     */
    readonly repair?: "bridge" | "remove" | "refuse";
    readonly why?: string;
  },
  WriteOutcome
>;

export type MoveMilestone = Action<PlanTarget & { readonly row: RowRef; readonly after: RowRef | null }, WriteOutcome>;

/** Numbers anew in sheet order (1.1, 1.2, … per deelproject) or as mapped; every reference follows. */
export type Renumber = Action<
  PlanTarget & { readonly mapping?: Readonly<Record<string, string>> },
  WriteOutcome & { readonly mapping: Readonly<Record<string, string>> }
>;

export type SortAndGroup = Action<
  PlanTarget & { readonly by: "nr" | "subproject" | "start" | "due" | "status"; readonly group?: boolean },
  WriteOutcome
>;

// ── schedule ────────────────────────────────────────────────────────────────

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

// ── adopt ───────────────────────────────────────────────────────────────────

export interface AdoptColumn {
  /** A1 column letters on the source sheet. */
  readonly column: string;
  readonly header: string;
  /** null: not used; `party:` columns carry the party's name. */
  readonly field: FieldName | "party" | "time" | null;
  readonly party: string | null;
  /** Why, in words of the header or its values: "synoniem van Opleverdatum". */
  readonly reason: { readonly code: string; readonly facts: Readonly<Record<string, FactValue>> };
  /** The reason in words. */
  readonly says: string;
  readonly samples: readonly string[];
}

export interface AdoptDoubt {
  readonly code: string;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly sheet: string;
  readonly cell: string | null;
  readonly raw: string | null;
  /** The one that was taken first. */
  readonly readings: readonly string[];
  /** What was taken, why, and what else it may be, in words. */
  readonly says: string;
  /** True when a person has to choose; false when it is only good to know. */
  readonly asks: boolean;
}

export interface AdoptBlock {
  /** Stable within one recognition. */
  readonly id: string;
  readonly sheet: string;
  readonly address: string;
  readonly kind: "flat" | "table-a" | "table-b";
  readonly columns: readonly AdoptColumn[];
  readonly rowCount: number;
  readonly chosen: boolean;
}

export interface AdoptPreview {
  /** What the person chose, now or before: remembered in the workbook once the plan is made or the choices are kept. */
  readonly choices: AdoptChoices;
  /** Which way round dates such as 4/5/2026 were read, and whether anything in the lists proves it. */
  readonly dateOrder: { readonly taken: "dmy" | "mdy"; readonly isProven: boolean };
  readonly blocks: readonly AdoptBlock[];
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly doubts: readonly AdoptDoubt[];
}

/** What the person corrected; remembered in the workbook. */
export interface AdoptChoices {
  readonly blocks?: Readonly<Record<string, boolean>>;
  /** By block id and column letters. */
  readonly columns?: Readonly<Record<string, Readonly<Record<string, FieldName | "party" | "none">>>>;
  readonly dateOrder?: "dmy" | "mdy";
  /** By block id: 1-based rows that are no milestones. */
  readonly leaveOut?: Readonly<Record<string, readonly number[]>>;
  /** By `Sheet!A1`: the reading that is meant, one of those of the doubt; "" is none. */
  readonly readings?: Readonly<Record<string, string>>;
}

/** Keeps the choices without making a plan sheet: for a person who goes on in their own list. */
export type KeepChoices = Action<{ readonly choices: AdoptChoices }, AdoptPreview>;
export type PreviewAdopt = Action<{ readonly choices?: AdoptChoices }, AdoptPreview>;
export type Adopt = Action<
  { readonly choices?: AdoptChoices; readonly years?: NewPlanInput["years"]; readonly parts?: NewPlanInput["parts"] },
  { readonly sheet: string; readonly table: string; readonly preview: AdoptPreview }
>;

// ── undo ────────────────────────────────────────────────────────────────────

/** Puts back what one action changed; cells that someone changed since stay and are listed. */
export type UndoLast = Action<{ readonly undo: UndoRecord }, WriteOutcome>;

// ── decision document ───────────────────────────────────────────────────────

/** An option of an issue as the person sees it; what is left out stays as it is on the sheet. */
export interface DecisionOptionInput {
  readonly name?: string;
  readonly pros?: string;
  readonly cons?: string;
  /** Working days this option delays the milestone; its consequences are computed. */
  readonly delayDays?: number;
  readonly money?: string;
  readonly quality?: string;
  readonly risk?: string;
}

/** Sentences that only a person can write; what is left out stays as it is on the sheet, "" brings back our prompt. */
export interface DecisionTexts {
  readonly requested?: string;
  readonly background?: string;
  readonly advice?: string;
  readonly consequences?: string;
  readonly meeting?: string;
  readonly client?: string;
  readonly projectLeader?: string;
  readonly conditions?: string;
  /** Name of the preferred option: becomes the requested decision where none was typed. */
  readonly preferred?: string;
}

export interface MakeDecisionDocumentInput extends PlanTarget {
  readonly row: RowRef;
  readonly kind: DecisionKind;
  /** Working days that "later" means; 20 when left out. */
  readonly delayDays?: number;
  readonly texts?: DecisionTexts;
  /** Options A, B, … in order; at most four. "Niets doen" is always there. */
  readonly options?: readonly DecisionOptionInput[];
}

export interface DecisionDocumentOutcome {
  readonly sheet: string;
  readonly created: boolean;
  /** `3.2-1`: milestone and version. */
  readonly id: string;
  readonly version: number;
  /** What stands on the sheet, for showing it elsewhere. */
  readonly blocks: readonly DocumentBlock[];
  readonly words: WordCount;
  /** Where and by how much it is too long, as a sentence; null when it fits. */
  readonly tooLong: string | null;
  /** Cells still to fill in, in reading order. */
  readonly openCells: readonly { readonly key: string; readonly cell: string }[];
}

/**
 * Makes or refreshes the concept for this milestone on its own sheet; what a person typed there stays. A definitive one is never
 * touched: then a new version begins on a new sheet.
 */
export type MakeDecisionDocument = Action<MakeDecisionDocumentInput, DecisionDocumentOutcome>;

export interface RecordDecisionInput extends PlanTarget {
  readonly row: RowRef;
  readonly verdict: Verdict;
  /** The option that the client chose: its letter or its name in the document. Left out: none is named. */
  readonly option?: string;
  /** What becomes somebody's work with "go, mits"; each a line under the decision. */
  readonly conditions?: readonly { readonly text: string; readonly owner: string; readonly due: PlanDay | null }[];
  /** With "aanhouden". */
  readonly until?: PlanDay | null;
  readonly decidedBy: string;
  /** The reference day when left out. */
  readonly decidedOn?: PlanDay;
  readonly why?: string;
  /** Take over the consequences that are shown; false (default) only shows them. */
  readonly apply?: boolean;
}

/** What follows from the verdict for the plan; nothing of it is done unless asked. */
export interface DecisionConsequence {
  readonly nr: string;
  readonly name: string | null;
  readonly field: "start" | "due" | "status";
  readonly old: string | null;
  readonly new: string | null;
}

export interface RecordDecisionOutcome extends WriteOutcome {
  readonly record: DecisionRecord;
  readonly sheet: string;
  readonly consequences: readonly DecisionConsequence[];
  readonly applied: boolean;
  /** Where the beslismoment was made done: in the plan, or in the register alone where the list has no column for it. */
  readonly closed: "plan" | "register" | null;
}

/** Into `Besluiten` and the logbook; a go closes the beslismoment; the concept document becomes definitive as it was decided. */
export type RecordDecision = Action<RecordDecisionInput, RecordDecisionOutcome>;

export interface AgendaItem {
  readonly row: RowRef;
  readonly name: string | null;
  /** Where it comes from: a beslismoment in the plan, or a decision that was asked or put on hold. */
  readonly kind: "beslismoment" | "document" | "aangehouden";
  readonly due: PlanDay | null;
  /** Working days past its due day; 0 when it still lies ahead. */
  readonly overdueDays: number;
  /** When it waits `delayDays` more. */
  readonly movedMilestones: number;
  readonly movedEndResults: number;
  /** Working days that the worst end result moves; 0 when none does. */
  readonly endResultDays: number;
  readonly sheet: string | null;
}

/** All open decisions, the most harmful to wait with first. Reads only. */
export type DecisionAgenda = Action<
  PlanTarget & { readonly delayDays?: number },
  { readonly items: readonly AgendaItem[]; readonly actions: readonly AgendaAction[] }
>;

/** A condition of an earlier decision that is not done yet, with the cell to fill in when it is. */
export interface AgendaAction extends DecisionAction {
  /** Working days past its day; 0 when it still lies ahead or has none. */
  readonly overdueDays: number;
  readonly sheet: string;
  readonly cell: string | null;
}

// ── progress report, periods ────────────────────────────────────────────────

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
