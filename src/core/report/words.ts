import type { PlanDay } from "../calendar/plan-day.ts";
import { civilDate } from "../calendar/plan-day.ts";
import type { Language } from "../plan/plan.ts";
import { formatDay } from "../wording/format.ts";

const SHORT_MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nl: ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};

/** `mrt 2026`, `Mar 2026` */
export function formatShortMonth(day: PlanDay, language: Language): string {
  const { year, month } = civilDate(day);
  return `${SHORT_MONTHS[language][month - 1] ?? ""} ${year}`;
}

/** `1 mrt 2026`, `1 Mar 2026` */
export function formatShortDay(day: PlanDay, language: Language): string {
  return `${civilDate(day).day} ${formatShortMonth(day, language)}`;
}

/** `1 mei 2026 t/m 31 mei 2026`; both days inclusive. */
export function formatSpan(start: PlanDay, end: PlanDay, language: Language): string {
  return `${formatDay(start, language)} ${language === "nl" ? "t/m" : "to"} ${formatDay(end, language)}`;
}

/** Keeps the opening of a long text at a word, with `…`, on one line; shorter texts as they are. */
export function shorten(text: string, length: number): string {
  const plain = text.replace(/\s+/gu, " ").trim();
  const characters = [...plain];
  if (characters.length <= length) return plain;
  const cut = characters.slice(0, length - 1).join("");
  const lastSpace = cut.lastIndexOf(" ");
  return `${(lastSpace > length / 2 ? cut.slice(0, lastSpace) : cut).trimEnd()}…`;
}

/** Ends in a full stop, once. */
export function asSentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === "" || /[.!?…]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
