import type { FindingFacts } from "../plan/finding-facts.ts";
import type { Language } from "../plan/plan.ts";
import { formatIsoDay, formatNumber } from "./format.ts";

const UNITS: Readonly<Record<Language, Readonly<Record<string, readonly [one: string, many: string]>>>> = {
  nl: { d: ["werkdag", "werkdagen"], w: ["week", "weken"], m: ["maand", "maanden"], kd: ["dag", "dagen"] },
  en: { d: ["working day", "working days"], w: ["week", "weeks"], m: ["month", "months"], kd: ["day", "days"] },
};

/** `2w` as `2 weken`, without its sign; "" for no lag. */
export function lagSize(lag: string, language: Language): string {
  const match = /^(-?[\d.]+)(d|w|m|kd)$/.exec(lag);
  const size = Math.abs(Number(match?.[1] ?? 0));
  if (match === null || size === 0) return "";
  const [one, many] = UNITS[language][match[2]!]!;
  return `${formatNumber(size, language)} ${size === 1 ? one : many}`;
}

/** What a clash asks of the predecessor: "5.2 is pas op 31 december 2026 gereed". */
export function linkWords(facts: FindingFacts["DATE-BEFORE-PREDECESSOR"], language: Language): string {
  const day = formatIsoDay(facts.otherDay, language);
  const size = lagSize(facts.lag, language);
  const isOverlap = facts.lag.startsWith("-");
  if (language === "nl") {
    const event =
      facts.otherDayIs === "due" ? `${facts.other} is pas op ${day} gereed` : `${facts.other} begint pas op ${day}`;
    return size === "" ? event : `${event} (${isOverlap ? "overlap" : "wachttijd"} ${size})`;
  }
  const event =
    facts.otherDayIs === "due"
      ? `${facts.other} is not ready until ${day}`
      : `${facts.other} does not start until ${day}`;
  return size === "" ? event : `${event} (${isOverlap ? "overlap" : "lag"} ${size})`;
}

/** The third way out where a waiting time can be shortened: ", of verkort de wachttijd van 2 weken". */
export function lagWords(lag: string, language: Language): string {
  const size = lagSize(lag, language);
  if (size === "" || lag.startsWith("-")) return "";
  return language === "nl" ? `, of verkort de wachttijd van ${size}` : `, or shorten the lag of ${size}`;
}
