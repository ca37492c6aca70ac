import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { DecisionKind, Verdict } from "#core/report/decision-facts.ts";
import type { DocumentBlock } from "#core/report/document-model.ts";
import type { DecisionAction, DecisionRecord } from "#core/report/register.ts";
import type { WordCount } from "#core/report/word-count.ts";
import type { Action, PlanTarget, RowRef } from "./action.ts";
import type { WriteOutcome } from "./outcome.ts";

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
  /** Any other box by its key in `blocks`, as `beheersing.tijd.gevraagd`; goes before the above. What the client fills in is left. */
  readonly fields?: Readonly<Record<string, string>>;
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

/** What persons typed in the concept for this milestone, by key; null while there is none. Reads only. */
export type ReadDecisionDocument = Action<PlanTarget & { readonly row: RowRef }, DecisionConcept | null>;

export interface DecisionConcept {
  readonly sheet: string;
  readonly kind: DecisionKind;
  readonly texts: Readonly<Record<string, string>>;
}

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
