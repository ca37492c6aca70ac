import type { PlanDay } from "../calendar/plan-day.ts";
import { civilDate, fromIsoDate } from "../calendar/plan-day.ts";
import type { Language } from "../plan/plan.ts";

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};
const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  nl: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

/** `1 mei 2026`, `1 May 2026` */
export function formatDay(day: PlanDay, language: Language): string {
  const date = civilDate(day);
  return `${date.day} ${MONTHS[language][date.month - 1]!} ${date.year}`;
}

/** As formatDay, from `yyyy-mm-dd`; other text stays as it is. */
export function formatIsoDay(iso: string, language: Language): string {
  const day = fromIsoDate(iso);
  return day === null ? iso : formatDay(day, language);
}

/** `mei 2026`; month 1–12. */
export function formatMonth(year: number, month: number, language: Language): string {
  return `${MONTHS[language][month - 1]!} ${year}`;
}

/** Name of an ISO weekday (1 = Monday). */
export function formatWeekday(isoWeekday: number, language: Language): string {
  return WEEKDAYS[language][isoWeekday - 1]!;
}

/** `1 werkdag`, `12 werkdagen`; the sign is left out. */
export function formatWorkingDays(days: number, language: Language): string {
  const size = Math.abs(days);
  if (language === "nl") return size === 1 ? "1 werkdag" : `${formatNumber(size, language)} werkdagen`;
  return size === 1 ? "1 working day" : `${formatNumber(size, language)} working days`;
}

/** `1 dag`, `12 dagen`: calendar days; the sign is left out. */
export function formatDays(days: number, language: Language): string {
  const size = Math.abs(days);
  if (language === "nl") return size === 1 ? "1 dag" : `${formatNumber(size, language)} dagen`;
  return size === 1 ? "1 day" : `${formatNumber(size, language)} days`;
}

/** `a`, `a en b`, `a, b en c`. */
export function formatList(items: readonly string[], language: Language): string {
  if (items.length <= 1) return items[0] ?? "";
  const and = language === "nl" ? "en" : "and";
  return `${items.slice(0, -1).join(", ")} ${and} ${items[items.length - 1]!}`;
}

/** Thousands and decimals as the language writes them: `1.234,5` or `1,234.5`; at most two decimals. */
export function formatNumber(value: number, language: Language): string {
  const [point, comma] = language === "nl" ? [".", ","] : [",", "."];
  const [whole = "0", decimals = ""] = String(Math.round(Math.abs(value) * 100) / 100).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, point);
  return `${value < 0 ? "-" : ""}${grouped}${decimals === "" ? "" : comma + decimals}`;
}

/** `€ 75.000` or `€ 1.234,50`. */
export function formatMoney(euros: number, language: Language): string {
  const cents = Math.round(Math.abs(euros) * 100);
  const rest = cents % 100;
  const whole = formatNumber((cents - rest) / 100, language);
  const decimals = rest === 0 ? "" : (language === "nl" ? "," : ".") + String(rest).padStart(2, "0");
  return `€ ${euros < 0 && cents > 0 ? "-" : ""}${whole}${decimals}`;
}

/** A fraction as `10 %` (nl) or `10%` (en). */
export function formatPercent(fraction: number, language: Language): string {
  const percent = formatNumber(fraction * 100, language);
  return language === "nl" ? `${percent} %` : `${percent}%`;
}
