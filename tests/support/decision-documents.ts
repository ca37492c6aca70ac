import type { ActionEnvironment } from "#actions/contract/action.ts";
import type { DecisionDocumentOutcome, MakeDecisionDocumentInput } from "#actions/contract/decision.ts";
import { makeDecisionDocument } from "#actions/make-decision-document.ts";
import { cellText } from "#core/report/plain-text.ts";
import { cellsOf } from "#core/report/document-model.ts";
import { day } from "#tests/support/report-plans.ts";

export const NL: ActionEnvironment = { today: day("2026-01-15"), language: "nl" };
export const EN: ActionEnvironment = { ...NL, language: "en" };
export const ISSUE: MakeDecisionDocumentInput = { row: { nr: "5.2" }, kind: "kwestie" };
export const PHASE: MakeDecisionDocumentInput = { row: { nr: "3.2" }, kind: "faseovergang" };

/** @throws Error with the problems when it was refused. */
export async function makeDecision(
  input: MakeDecisionDocumentInput = ISSUE,
  environment: ActionEnvironment = NL,
): Promise<DecisionDocumentOutcome> {
  const result = await makeDecisionDocument(environment, input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export function cellOf(outcome: DecisionDocumentOutcome, key: string): string {
  const found = outcome.openCells.find((open) => open.key === key);
  if (found === undefined) throw new Error(`no open cell ${key}`);
  return found.cell;
}

/** All texts that the outcome says stand on the sheet. */
export function shownDecision(outcome: DecisionDocumentOutcome): string[] {
  return outcome.blocks.flatMap(cellsOf).map((cell) => cellText(cell, "nl"));
}
