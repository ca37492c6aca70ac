import type { FindingFacts } from "../plan/finding-facts.ts";
import type { FindingCode } from "../plan/finding.ts";

export interface FindingText {
  /** What is wrong and where, one sentence. */
  readonly what: string;
  /** What to do about it, one sentence. */
  readonly remedy: string;
}

/** Where a finding is, ready for the start of a sentence or its middle. */
export interface Subject {
  /** "7.1", "Rij 12" or "Het plan". */
  readonly name: string;
  /** "7.1", "rij 12" or "het plan". */
  readonly inside: string;
  /** The column in running text ("opleverdatum"), or "". */
  readonly field: string;
}

/** One text per code, from its facts; a code without a text does not compile. */
export type FindingTexts = {
  readonly [Code in FindingCode]: (facts: FindingFacts[Code], subject: Subject) => FindingText;
};
