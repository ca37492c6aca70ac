import type { Language } from "../plan/plan.ts";
import { decisionBox } from "./decision-box.ts";
import type { DecisionKind, DecisionTaken } from "./decision-facts.ts";
import { DECISION_TEXTS, decisionSpeaker } from "./decision-texts.ts";
import { inputsOf } from "./document-model.ts";
import { NO_TYPED_TEXTS } from "./typed-texts.ts";

/** The inputs of the last section, filled with what was decided, by key. */
export function takenTexts(taken: DecisionTaken, kind: DecisionKind, language: Language): ReadonlyMap<string, string> {
  const blocks = decisionBox({ kind, language, taken, typed: NO_TYPED_TEXTS }, decisionSpeaker(language));
  return new Map(inputsOf(blocks).map(({ key, text }) => [key, text]));
}

/** Ours and not filled in: it asks for something between these two signs. */
export function isPrompt(text: string): boolean {
  return /^‹.*›$/su.test(text.trim());
}

/** `3.2 · versie 1 · concept` becomes `3.2 · versie 1 · definitief`, in the language it is in; null for another text. */
export function definitiveAside(text: string): { readonly text: string; readonly language: Language } | null {
  for (const language of ["nl", "en"] as const) {
    const ending = ` · ${DECISION_TEXTS.concept[language]}`;
    if (text.endsWith(ending)) {
      return { text: `${text.slice(0, -ending.length)} · ${DECISION_TEXTS.definitief[language]}`, language };
    }
  }
  return null;
}
