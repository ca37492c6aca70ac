/** Folded month words, Dutch and English, every abbreviation that people use. */
const MONTH_WORDS: readonly (readonly string[])[] = [
  ["januari", "january", "jan", "jann", "januarie"],
  ["februari", "february", "feb", "febr", "febuari"],
  ["maart", "march", "mrt", "mar", "maa", "mrt"],
  ["april", "apr"],
  ["mei", "may"],
  ["juni", "june", "jun"],
  ["juli", "july", "jul"],
  ["augustus", "august", "aug"],
  ["september", "sept", "sep"],
  ["oktober", "october", "okt", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];

const MONTH_OF_WORD: ReadonlyMap<string, number> = new Map(
  MONTH_WORDS.flatMap((words, index) => words.map((word): [string, number] => [word, index + 1])),
);

/** 1–12 for a folded month word without its point, else null. */
export function monthOfWord(word: string): number | null {
  return MONTH_OF_WORD.get(word) ?? null;
}

/** The Dutch word of a month 1–12. */
export function monthWord(month: number): string {
  return MONTH_WORDS[month - 1]?.[0] ?? "";
}

/** Alternation of every month word, longest first, each with an optional point. */
export const MONTH_PATTERN = `(${[...MONTH_WORDS.flat()]
  .sort((left, right) => right.length - left.length)
  .join("|")})\\.?`;

const WEEKDAY_WORDS =
  "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|" +
  "maan|dins|woens|dond|vrij|mon|tues|tue|wed|thurs|thu|fri|sat|sun|ma|di|wo|do|vr|za|zo";

/** A weekday before a date says nothing that the date does not; it is dropped. */
export const WEEKDAY_PREFIX = new RegExp(`^(?:${WEEKDAY_WORDS})\\.?,? +(?=\\d|[a-z]{3,9}\\.? \\d)`);

const ORDINALS: Readonly<Record<string, number>> = {
  eerste: 1,
  tweede: 2,
  derde: 3,
  vierde: 4,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  laatste: 4,
  last: 4,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
};

/** 1–4 for `1e`, `2de`, `3rd`, `eerste`, `IV`; null for anything else. */
export function ordinalOf(word: string): number | null {
  const digits = /^([1-4])(?:e|ste|de|st|nd|rd|th)?$/.exec(word);
  return digits === null ? (ORDINALS[word] ?? null) : Number(digits[1]);
}

export type Season = "voorjaar" | "zomer" | "najaar" | "winter";

export const SEASON_OF_WORD: Readonly<Record<string, Season>> = {
  voorjaar: "voorjaar",
  lente: "voorjaar",
  spring: "voorjaar",
  zomer: "zomer",
  summer: "zomer",
  najaar: "najaar",
  herfst: "najaar",
  autumn: "najaar",
  fall: "najaar",
  winter: "winter",
};
