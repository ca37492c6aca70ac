import type { DecisionConcept, MakeDecisionDocumentInput } from "#actions/contract/decision.ts";
import type { RowRef } from "#actions/contract/action.ts";
import type { DecisionKind } from "#core/report/decision-facts.ts";
import { MAX_OPEN_OPTIONS, openOptionCount } from "#core/report/option-delays.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import { mergeEdit } from "../../merge-edit.ts";
import type { Boxes, Edit, Merged } from "../../merge-edit.ts";

/** What the person changed in the pane; everything else is as it stands on the sheet. */
export interface DecisionDraft {
  /** null: as the concept has it, else by the kind of milestone. */
  readonly kind: DecisionKind | null;
  /** Working days of "later" as typed; empty is the usual. */
  readonly later: string;
  /** Options shown at least; empty ones included. */
  readonly options: number;
  /** By key of the document. */
  readonly fields: Readonly<Record<string, string>>;
  /** What stood on the sheet in those boxes when the person began in them. */
  readonly seen?: Readonly<Record<string, string>>;
}

export const EMPTY_DRAFT: DecisionDraft = { kind: null, later: "", options: 2, fields: {} };

export function draftKey(milestone: Milestone): string {
  return `decision:${milestone.nr === "" ? `#${milestone.index}` : milestone.nr}`;
}

/** The kwestie that a finding raises; a problem that the person wrote already stays, with this one under it. */
export function issueDraft(draft: DecisionDraft | undefined, problem: string): DecisionDraft {
  const own = draft?.fields["aanleiding"]?.trim() ?? "";
  const told = own === "" || own === problem ? problem : own.includes(problem) ? own : `${own}\n${problem}`;
  const before = draft ?? EMPTY_DRAFT;
  return { ...before, kind: "kwestie", fields: { ...before.fields, aanleiding: told } };
}

export function kindOf(draft: DecisionDraft, concept: DecisionConcept | null, milestone: Milestone): DecisionKind {
  return draft.kind ?? concept?.kind ?? (milestone.kind === "beslismoment" ? "faseovergang" : "kwestie");
}

/** Whole working days, 1 to 9999; null while it is empty or something else. */
export function laterDays(text: string): number | null {
  const days = /^\+?(\d{1,4})$/.exec(text.trim())?.[1];
  return days === undefined || Number(days) === 0 ? null : Number(days);
}

export function optionCount(draft: DecisionDraft, texts: ReadonlyMap<string, string>): number {
  return Math.min(MAX_OPEN_OPTIONS, Math.max(draft.options, openOptionCount(texts)));
}

/** The person's boxes over those of the sheet as they are now. */
export function mergedFields({ fields, seen = {} }: DecisionDraft, texts: Readonly<Record<string, string>>): Merged {
  const of = (from: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): Boxes =>
    Object.fromEntries(Object.keys(fields).map((key) => [key, from[key] ?? other[key] ?? ""]));
  return mergeEdit({ before: of(seen, texts), after: fields }, of(texts, {}));
}

/** The draft with these boxes in place of its own. */
export function withFields(draft: DecisionDraft, edit: Edit): DecisionDraft {
  const texts = (boxes: Boxes): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(boxes).map(([key, text]) => [key, String(text)]));
  return { ...draft, fields: texts(edit.after), seen: texts(edit.before) };
}

/** What is asked of the document; boxes that the person left alone stay as they are on the sheet. */
export function documentInput(row: RowRef, kind: DecisionKind, draft: DecisionDraft): MakeDecisionDocumentInput {
  const delayDays = laterDays(draft.later);
  const fields = Object.fromEntries(Object.entries(draft.fields).map(([key, text]) => [key, text.trim()]));
  return {
    row,
    kind,
    ...(delayDays === null ? {} : { delayDays }),
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
  };
}
