import type { Language } from "../plan/plan.ts";

/** The same sentence in every language; `{name}` is a blank. */
export type Sentence = Readonly<Record<Language, string>>;

export type TextFacts = Readonly<Record<string, string | number>>;

/** The sentence with its blanks filled; a blank without a fact is a mistake of ours and stays visible. */
export function fillBlanks(sentence: string, facts: TextFacts): string {
  return sentence.replace(/\{(\w+)\}/g, (blank, name: string) => {
    const fact = facts[name];
    return fact === undefined ? blank : String(fact);
  });
}
