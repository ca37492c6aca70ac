import type { Finding, FindingCode } from "../plan/finding.ts";
import type { Language } from "../plan/plan.ts";
import { fieldLabel } from "./field-names.ts";
import type { FindingText, FindingTexts, Subject } from "./finding-texts.ts";
import { FINDINGS_EN } from "./findings-en.ts";
import { FINDINGS_NL } from "./findings-nl.ts";

const TEXTS: Readonly<Record<Language, FindingTexts>> = { nl: FINDINGS_NL, en: FINDINGS_EN };

/** Every code that has a text; the same in both languages. */
export const FINDING_CODES = Object.keys(FINDINGS_NL) as readonly FindingCode[];

/** A finding in words, from its code and facts. */
export function describeFinding(finding: Finding, language: Language): FindingText {
  // makeFinding ties facts to codes; the map loses that tie for a code that is only known at run time.
  const describe = TEXTS[language][finding.code] as (facts: Finding["facts"], subject: Subject) => FindingText;
  return describe(finding.facts, subjectOf(finding, language));
}

function subjectOf(finding: Finding, language: Language): Subject {
  const row = /\d+$/.exec(finding.cell ?? "")?.[0];
  const field = finding.field === null ? "" : fieldLabel(finding.field, language);
  if (finding.nr !== null) return { name: finding.nr, inside: finding.nr, field };
  if (row !== undefined)
    return language === "nl"
      ? { name: `Rij ${row}`, inside: `rij ${row}`, field }
      : { name: `Row ${row}`, inside: `row ${row}`, field };
  return language === "nl"
    ? { name: "Het plan", inside: "het plan", field }
    : { name: "The plan", inside: "the plan", field };
}
