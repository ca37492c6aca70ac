import type { Language } from "../plan/plan.ts";
import type { DecisionFacts, DecisionInput } from "./decision-facts.ts";
import type { SayDecision } from "./decision-texts.ts";
import type { DocumentCell } from "./document-model.ts";
import { inputCell } from "./typed-texts.ts";

export interface ControlContext {
  readonly input: DecisionInput;
  readonly facts: DecisionFacts;
  readonly say: SayDecision;
  readonly language: Language;
}

export type ControlRow = readonly [
  norm: DocumentCell,
  state: DocumentCell,
  forecast: DocumentCell,
  light: DocumentCell,
  asked: DocumentCell,
];

/** A cell of the table that a person fills in, with a suggestion where the plan has one. */
export function controlField(
  { input }: ControlContext,
  aspect: string,
  part: "norm" | "stand" | "prognose" | "stoplicht" | "gevraagd",
  prompt: string,
  suggestion: string | null = null,
): DocumentCell {
  return inputCell(input.typed, `beheersing.${aspect}.${part}`, prompt, suggestion);
}
