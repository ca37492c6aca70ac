import type { Finding } from "../plan/finding.ts";
import type { Language } from "../plan/plan.ts";

export interface FindingText {
  /** What is wrong and where, one sentence. */
  readonly what: string;
  /** What to do about it, one sentence. */
  readonly remedy: string;
}

/** A finding in words, from its code and facts. */
export function describeFinding(finding: Finding, _language: Language): FindingText {
  return { what: finding.code, remedy: "" };
}
