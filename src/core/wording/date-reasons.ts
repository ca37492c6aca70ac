import type { Language } from "../plan/plan.ts";

/** Why a text is no date, by the code that the notation gives; other text is shown as it is. */
const REASONS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "no-such-day": { nl: "die dag bestaat niet", en: "there is no such day" },
  "no-year": { nl: "het jaar ontbreekt", en: "the year is missing" },
  relative: { nl: "het zegt niet welk jaar", en: "it does not say which year" },
  "not-a-serial": { nl: "dit getal is geen dag", en: "this number is not a day" },
};

export function dateReason(why: string, language: Language): string {
  return REASONS[why]?.[language] ?? why;
}
