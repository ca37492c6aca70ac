import type { Language } from "#core/plan/plan.ts";

/** Dutch for every Dutch display language; English for all others: who does not read Dutch is better off with it. */
export function paneLanguage(displayLanguage: string | undefined, preferred: Language | null): Language {
  if (preferred !== null) return preferred;
  return displayLanguage === undefined || /^nl\b/i.test(displayLanguage) ? "nl" : "en";
}
