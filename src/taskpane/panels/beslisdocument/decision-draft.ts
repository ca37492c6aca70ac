import type { RowRef } from "#actions/contract/action.ts";
import type { DecisionOptionInput, DecisionTexts, MakeDecisionDocumentInput } from "#actions/contract/decision.ts";
import type { DecisionKind } from "#core/report/decision-facts.ts";

export interface OptionBoxes {
  readonly name: string;
  readonly pros: string;
  readonly cons: string;
}

export interface DecisionDraft {
  readonly kind: DecisionKind;
  readonly requested: string;
  readonly background: string;
  readonly advice: string;
  readonly meeting: string;
  readonly options: readonly OptionBoxes[];
}

export const TEXT_BOXES = ["requested", "background", "advice", "meeting"] as const;
export const MOST_OPTIONS = 4;
export const EMPTY_OPTION: OptionBoxes = { name: "", pros: "", cons: "" };

/** What is asked of the document; boxes left empty stay as they are on the sheet. */
export function documentInput(row: RowRef, draft: DecisionDraft): MakeDecisionDocumentInput {
  const texts: DecisionTexts = Object.fromEntries(
    TEXT_BOXES.flatMap((box) => (draft[box].trim() === "" ? [] : [[box, draft[box].trim()]])),
  );
  const options: readonly DecisionOptionInput[] = draft.options.flatMap((option) => {
    const filled = Object.entries(option).filter(([, text]: [string, string]) => text.trim() !== "");
    return filled.length === 0 ? [] : [Object.fromEntries(filled)];
  });
  return {
    row,
    kind: draft.kind,
    ...(Object.keys(texts).length === 0 ? {} : { texts }),
    ...(draft.kind === "kwestie" && options.length > 0 ? { options } : {}),
  };
}
