import type { DecisionKind, Verdict } from "./decision-facts.ts";
import type { Sentence } from "./sentence.ts";

/** As the register and the pane name them. */
export const VERDICT_TEXTS: Readonly<Record<Verdict, Sentence>> = {
  go: { nl: "go", en: "go" },
  "go-mits": { nl: "go, mits", en: "go, provided" },
  "no-go": { nl: "no-go", en: "no-go" },
  aanhouden: { nl: "aanhouden", en: "on hold" },
};

export const KIND_TEXTS: Readonly<Record<DecisionKind, Sentence>> = {
  faseovergang: { nl: "faseovergang", en: "phase transition" },
  kwestie: { nl: "kwestie", en: "issue" },
};

/** The verdict a cell names, in either language; null for an empty or other text. */
export function readVerdict(text: string): Verdict | null {
  const wanted = text.trim().toLowerCase();
  const found = Object.entries(VERDICT_TEXTS).find(([, words]) => Object.values(words).includes(wanted));
  return (found?.[0] as Verdict | undefined) ?? null;
}

export function readDecisionKind(text: string): DecisionKind {
  const wanted = text.trim().toLowerCase();
  return Object.values(KIND_TEXTS.faseovergang).includes(wanted) ? "faseovergang" : "kwestie";
}
