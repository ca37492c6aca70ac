import { foreignHeaders, otherHeaders } from "../notation/headers-foreign.ts";
import { headerFields } from "../notation/headers.ts";
import type { FieldHeader } from "../notation/header-words.ts";
import type { ForeignField } from "../notation/headers-foreign.ts";
import { editDistance, wordsOf } from "../notation/text.ts";
import type { FieldName } from "../plan/milestone.ts";

/** Everything that a column of a list can be; the foreign ones are turned into fields of the milestone. */
export type ColumnField = FieldName | ForeignField;

/** How a header was recognised, from sure to loose. */
export type MatchKind = "own-header" | "synonym" | "weak-synonym" | "contains" | "spelling";

export interface HeaderMatch {
  readonly field: ColumnField;
  /** 0–1 */
  readonly strength: number;
  readonly kind: MatchKind;
  /** The word of our list that it was recognised by. */
  readonly word: string;
}

interface Entry {
  readonly field: ColumnField | "other";
  readonly words: string;
  readonly word: string;
  readonly strength: number;
  readonly kind: MatchKind;
}

const ENTRIES: readonly Entry[] = [
  ...Object.entries(headerFields).flatMap(([field, header]) => entriesOf(field as FieldName, header)),
  ...Object.entries(foreignHeaders).flatMap(([field, header]) => entriesOf(field as ForeignField, header)),
  ...otherHeaders.map((word): Entry => ({
    field: "other",
    words: wordsOf(word),
    word,
    strength: 0.95,
    kind: "synonym",
  })),
];
const BY_WORDS: ReadonlyMap<string, readonly Entry[]> = groupByWords(ENTRIES);
/** Long enough to be looked for inside other headers, or with a slip of the pen. */
const LOOSE_ENTRIES = ENTRIES.filter((entry) => entry.words.length >= 4 && entry.kind !== "weak-synonym");

function entriesOf(field: ColumnField, header: FieldHeader): Entry[] {
  const entry = (word: string, strength: number, kind: MatchKind): Entry => ({
    field,
    words: wordsOf(word) || word,
    word,
    strength,
    kind,
  });
  return [
    entry(header.nl, 1, "own-header"),
    entry(header.en, 1, "own-header"),
    ...header.synonyms.map((word) => entry(word, 0.95, "synonym")),
    ...header.weak.map((word) => entry(word, 0.62, "weak-synonym")),
  ];
}

function groupByWords(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) groups.set(entry.words, [...(groups.get(entry.words) ?? []), entry]);
  return groups;
}

const LONGEST_HEADER = 70;
/** Every heading is looked at several times; the answer depends on the text alone. */
const remembered = new Map<string, readonly HeaderMatch[]>();
const MOST_REMEMBERED = 2000;

/** "Oplever-\ndatum" in one cell is one word. */
function unbroken(heading: string): string {
  return heading.includes("\n") ? heading.replace(/(\p{L})-\s*\n\s*(\p{Ll})/gu, "$1$2") : heading;
}

/** Every field that a header may mean, strongest first; none for prose, blanks and headers that mean something else. */
export function matchHeader(heading: string): readonly HeaderMatch[] {
  const text = unbroken(heading);
  if (text.length > LONGEST_HEADER) return [];
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const found = findMatches(text);
  remembered.set(text, found);
  return found;
}

/** The fields whose words are exactly this text: cheap enough to try on every cell of a sheet. */
export function matchHeaderExactly(heading: string): readonly HeaderMatch[] {
  const text = unbroken(heading);
  if (text.length > LONGEST_HEADER || text === "") return [];
  const words = wordsOf(text) || text.trim();
  const bare = words.includes(" ") || text.includes("(") ? wordsOf(text.replace(/\([^)]*\)/g, " ")) : words;
  return strongest([...(BY_WORDS.get(words) ?? []), ...lowered(BY_WORDS.get(bare) ?? [], 0.03)]);
}

const EARLIER =
  /\b(?:oorspronkelijke?|oude?|vorige?|eerdere?|initiele|baseline|nulmeting|previous|original|old|initial)\b/;

/** A heading that we know to be none of the plan's fields: other registers, and earlier values of a field. */
export function isOtherHeading(heading: string): boolean {
  const words = wordsOf(unbroken(heading));
  return EARLIER.test(words) || (BY_WORDS.get(words) ?? []).some((entry) => entry.field === "other");
}

function findMatches(text: string): readonly HeaderMatch[] {
  const words = wordsOf(text) || text.trim();
  if (words === "") return [];
  if (EARLIER.test(words)) return [];
  const bare = wordsOf(text.replace(/\([^)]*\)/g, " "));
  const exact = [...(BY_WORDS.get(words) ?? []), ...lowered(BY_WORDS.get(bare) ?? [], 0.03)];
  if (exact.some((entry) => entry.field === "other")) return [];
  const found =
    exact.length > 0 && exact.some((entry) => entry.strength > 0.9) ? exact : [...exact, ...looseMatches(words)];
  if (found.length > 0) return strongest(found);
  const withoutPeriod = words.replace(PERIOD_BEHIND, "");
  return withoutPeriod === words ? [] : strongest(lowered(BY_WORDS.get(withoutPeriod) ?? [], 0.03));
}

/** "Voortgang 1e halfjaar", "Stand Q2 2026": the period says of which one, not what. */
const PERIOD_BEHIND =
  /(?: (?:(?:q|k|kw|p)[1-4]|[1-4](?:e|ste|de)? (?:halfjaar|helft|kwartaal|semester|periode)|20\d{2}|(?:jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*))+$/;

function lowered(entries: readonly Entry[], by: number): Entry[] {
  return entries.map((entry) => ({ ...entry, strength: entry.strength - by }));
}

function looseMatches(words: string): Entry[] {
  const tokens = words.split(" ");
  const padded = ` ${words} `;
  const found: Entry[] = [];
  for (const entry of LOOSE_ENTRIES) {
    const inside = entry.words.length > words.length ? 0 : containedStrength(padded, tokens, entry.words);
    if (inside > 0) found.push({ ...entry, strength: inside, kind: "contains" });
    const limit = entry.words.length >= 9 ? 2 : entry.words.length >= 5 ? 1 : 0;
    const sameEnd = words[0] === entry.words[0] || words[words.length - 1] === entry.words[entry.words.length - 1];
    const near = limit > 0 && sameEnd && Math.abs(words.length - entry.words.length) <= limit;
    const slips = near ? editDistance(words, entry.words, limit) : limit + 1;
    if (limit > 0 && slips <= limit) found.push({ ...entry, strength: 0.86 - 0.06 * slips, kind: "spelling" });
  }
  const best = found.reduce((most, entry) => Math.max(most, entry.strength), 0);
  return found.some((entry) => entry.field === "other" && entry.strength === best) ? [] : found;
}

/** All words of the entry stand in the header, in order; the more of the header they are, the stronger. */
function containedStrength(padded: string, tokens: readonly string[], entry: string): number {
  const share = entry.length / (padded.length - 2);
  if (padded.includes(entry) && padded.includes(` ${entry} `)) return 0.6 + 0.28 * share;
  if (entry.includes(" ") || entry.length < 5) return 0;
  return tokens.some((token) => token !== entry && (token.startsWith(entry) || token.endsWith(entry)))
    ? 0.5 + 0.25 * share
    : 0;
}

function strongest(entries: readonly Entry[]): readonly HeaderMatch[] {
  const best = new Map<ColumnField, HeaderMatch>();
  for (const entry of entries) {
    if (entry.field === "other") continue;
    const known = best.get(entry.field);
    if (known === undefined || entry.strength > known.strength) {
      best.set(entry.field, { field: entry.field, strength: entry.strength, kind: entry.kind, word: entry.word });
    }
  }
  return [...best.values()].sort(
    (left, right) => right.strength - left.strength || (left.field < right.field ? -1 : 1),
  );
}

export type HeaderGroup = "planning" | "tijdsduur" | "rollen" | "status" | "geld" | "werkelijk";

const GROUPS: readonly (readonly [RegExp, HeaderGroup])[] = [
  [
    /^(?:rollen|rol|rollen en (?:verantwoordelijkheden|taken)|taken en verantwoordelijkheden|verantwoordelijkheden|verantwoordelijkheid|partijen|betrokken partijen|betrokkenen|wie doet wat|roles|roles and responsibilities|responsibilities|parties|stakeholders|raci|rasci|actoren|organisaties)$/,
    "rollen",
  ],
  [
    /^(?:tijdsduur|tijd|doorlooptijd|tijdpad|tijdsplanning|looptijd|kalender|jaren|kwartalen|maanden|time|timeline|duration|timing|schedule|tijdlijn|fasering|uitvoering in|periode)$/,
    "tijdsduur",
  ],
  [/^(?:planning|plan|gepland|planned)$/, "planning"],
  [/^(?:status|voortgang|monitoring|monitor|stand van zaken|progress|stoplicht)$/, "status"],
  [/^(?:geld|financien|financieel|kosten|budget|begroting|money|finance|costs)$/, "geld"],
  [/^(?:werkelijk|realisatie|gerealiseerd|actual|actuals|werkelijke planning)$/, "werkelijk"],
];

/** The meaning of a heading that stands over several columns; null when it is none that we know. */
export function matchGroup(text: string): HeaderGroup | null {
  const words = wordsOf(text);
  return GROUPS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
