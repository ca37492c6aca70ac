import type { DecisionKind, Verdict } from "./decision-facts.ts";
import type { Language } from "../plan/plan.ts";
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

/** `go`, `go: optie B`: the verdict with the option that was chosen. */
export function verdictText(verdict: Verdict | null, option: string, language: Language): string {
  if (verdict === null) return "";
  return option === "" ? VERDICT_TEXTS[verdict][language] : `${VERDICT_TEXTS[verdict][language]}: ${option}`;
}

/** The verdict a cell names, in either language, with what stands after a colon; null for an empty or other text. */
export function readVerdict(text: string): { readonly verdict: Verdict | null; readonly option: string } {
  const [word = "", ...rest] = text.split(":");
  const wanted = word.trim().toLowerCase();
  const found = Object.entries(VERDICT_TEXTS).find(([, words]) => Object.values(words).includes(wanted));
  return {
    verdict: (found?.[0] as Verdict | undefined) ?? null,
    option: found === undefined ? "" : rest.join(":").trim(),
  };
}

export function readDecisionKind(text: string): DecisionKind {
  const wanted = text.trim().toLowerCase();
  return Object.values(KIND_TEXTS.faseovergang).includes(wanted) ? "faseovergang" : "kwestie";
}
