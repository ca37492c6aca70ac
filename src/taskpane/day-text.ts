import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { Language } from "#core/plan/plan.ts";

const LOCALES: Readonly<Record<Language, string>> = { nl: "nl-NL", en: "en-GB" };
const DAY_MS = 86_400_000;
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
