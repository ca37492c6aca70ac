import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { Language } from "#core/plan/plan.ts";

const LOCALES: Readonly<Record<Language, string>> = { nl: "nl-NL", en: "en-GB" };
const DAY_MS = 86_400_000;
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nl: ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};
const formats = new Map<string, Intl.DateTimeFormat>();

/** `1 sep 2026`, for narrow places; sentences use formatDay. A plan day has no zone, so the text never depends on one. */
export function shortDay(day: PlanDay, language: Language): string {
  const known = formats.get(language);
  const format =
    known ??
    new Intl.DateTimeFormat(LOCALES[language], { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  if (known === undefined) formats.set(language, format);
  return format.format(day * DAY_MS).replace(/\.(?= )/, "");
}

/** `mrt`; month 1–12. */
export function shortMonth(month: number, language: Language): string {
  return MONTHS[language][month - 1] ?? "";
}
