import type { PlanDay } from "#core/calendar/plan-day.ts";
import { civilDate, toIsoDate } from "#core/calendar/plan-day.ts";
import type { Language } from "#core/plan/plan.ts";

const MAX_TITLE = 31;
const TITLES = {
  decision: { nl: "Beslisdocument", en: "Decision document" },
  report: { nl: "Voortgangsrapportage", en: "Progress report" },
} as const;

/** Without what Excel forbids in a sheet title: `: \ / ? * [ ]`, control characters, apostrophes at the ends. */
function allowed(text: string): string {
  return text
    .replace(/[:\\/?*[\]]/g, "-")
    .replace(/\p{C}/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^'+|'+$/g, "");
}

/** At most 31 UTF-16 code units, never half a character. */
function cut(text: string, length = MAX_TITLE): string {
  let result = "";
  for (const character of text) {
    if (result.length + character.length > length) break;
    result += character;
  }
  return result.trim();
}

/** A title that no sheet has yet: with ` (2)`, ` (3)`, … within the limit. */
export function freeDocumentTitle(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((title) => title.toLowerCase()));
  // Excel keeps this title for itself.
  used.add("history");
  const first = cut(allowed(wanted));
  let title = first;
  for (let count = 2; used.has(title.toLowerCase()); count += 1) {
    const ending = ` (${count})`;
    title = `${cut(first, MAX_TITLE - ending.length)}${ending}`;
  }
  return title;
}

/** Begins as the titles of our documents do, in either language. */
export function isDocumentTitle(title: string): boolean {
  return Object.values(TITLES)
    .flatMap((words) => Object.values(words))
    .some((word) => title.toLowerCase().startsWith(word.toLowerCase()));
}

/** `Beslisdocument 3.2`, from the second version on `Beslisdocument 3.2 v2`. */
export function decisionTitle(nr: string, version: number, language: Language): string {
  const ending = version === 1 ? "" : ` v${version}`;
  const opening = `${TITLES.decision[language]} ${allowed(nr)}`.trim();
  return `${cut(opening, MAX_TITLE - ending.length)}${ending}`;
}

/** `Voortgangsrapportage 2026-1`; a name that does not fit makes place for the year, or the month in which the period ends. */
export function reportTitle(name: string, from: PlanDay, to: PlanDay, language: Language): string {
  const title = TITLES.report[language];
  const clean = allowed(name);
  const [first, last] = [civilDate(from), civilDate(to)];
  const wholeYear = first.year === last.year && first.month === 1 && last.month === 12;
  const named = `${title} ${clean}`;
  if (clean !== "" && named.length <= MAX_TITLE) return named;
  return `${title} ${wholeYear ? String(last.year) : toIsoDate(to).slice(0, 7)}`;
}
