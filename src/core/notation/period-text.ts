import { addDays } from "../calendar/plan-day.ts";
import { MONTH_PATTERN, WEEKDAY_PREFIX } from "./date-words.ts";
import { parseNotation } from "./period-notation.ts";
import type { DayOrder, Notation } from "./period-notation.ts";
import { giveYears } from "./period-years.ts";
import type { Parsed, PeriodContext, PeriodFailure, PeriodResult } from "./period-years.ts";
import { partOfPeriod } from "./period.ts";
import type { Period, PeriodDoubt, PeriodPart } from "./period.ts";

/** Nobody writes a date this long; longer text is prose. */
const LONGEST = 80;
/** More words than this with a date among them are a sentence about something. */
const MOST_WORDS = 8;
const NEGATION = /\b(?:niet|geen|not|no|of|or|en|and)\b/;
/** "na de zomervakantie 2026" is not 2026: what stands before a moment that we do not know changes everything. */
const BESIDE_MOMENT = /\b(?:na|voor|tot|tijdens|vanaf|sinds|after|before|during|until)\b/;
const RELATIVE = /\b(?:dit|deze|volgend|volgende|vorig|vorige|komend|komende|afgelopen|this|next|last|coming)\b/;
const UNTIL_AND_WITH =
  "(?:t/m|tm|t\\.m\\.|t\\.e\\.m\\.|tem|tot en met|tot/met|through|thru|up to and including|until and including|to and including)";
const INCLUSIVE = new RegExp(`^${UNTIL_AND_WITH} (.+)$`);
const EXCLUSIVE = /^(?:uiterlijk |klaar |gereed |ruim )?(?:tot|until|till|voor|before|prior to|up to)(?: aan)?:? (.+)$/;
const LIMIT =
  /^(?:uiterlijk|ten laatste|op zijn laatst|no later than|not later than|by|deadline|due|klaar op|gereed op|finish)(?: op| in| per)?:? (.+)$/;
const FROM =
  /^(?:vanaf|van|per|m\.?i\.?v\.?|met ingang van|sinds|from|starting|as of|since|start|start op|starts)(?: op| in)?:? (.+)$/;
const AFTER = /^(?:na|pas na|after) (.+)$/;
const AT = /^(?:op|in|gedurende|on|at|during|datum|gepland|planned|streven|loopt) (.+)$/;
const ABOUT =
  /^(?:ca|circa|ongeveer|rond|omstreeks|around|about|approx|approximately|plusminus|plm|verwacht|expected|\+\/-|±|~)\.? ?(.+)$/;
const ARTICLE = /^(?:de|het|the) (.+)$/;
const PART: readonly (readonly [RegExp, PeriodPart])[] = [
  [/^(?:begin|start of|beginning of|early|early in|begin of|start|aanvang)(?: van| of)?[ -](.+)$/, "begin"],
  [/^(?:medio|midden|half|halverwege|mid|middle of|mid of)(?: van| in| of)?[ -](.+)$/, "medio"],
  [/^(?:eind|einde|ultimo|end|end of|late|late in|eind van)(?: van| of)?[ -](.+)$/, "eind"],
];
const RANGE = new RegExp(`^(.+?) ?(?: ${UNTIL_AND_WITH} | tot (?:aan )?| until | till | to | - | -|- |>|→)\\s*(.+)$`);
const TIME = /(?:t| |, ?)(?:om |at )?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)? ?(?:z|uur|u|h|am|pm)?$/;
const NUMBER_DATE = /^\d{4}-\d{1,2}-\d{1,2}|^\d{1,2}[-/]\d{1,2}[-/]\d{2,4}|[a-z]\.? ?'?\d{4}/;

/** Reads any notation of a day, a period or a range in folded text. */
export function parsePeriodText(folded: string, context: PeriodContext): PeriodResult {
  if (folded.length > LONGEST) return { ok: false, reason: "no-date", alternatives: [] };
  const bare = tidy(folded);
  const parsed = parseSides(bare, context.order) ?? besideRemark(bare, context.order);
  if (parsed === null) return { ok: false, reason: relativeOrNone(bare), alternatives: [] };
  const withYears = giveYears(parsed, context);
  if (!withYears.ok) return withYears;
  return { ok: true, period: withYears.period };
}

/**
 * "15-4-2026 onder voorbehoud", "verwacht begin mei 2026": a date with its year among words without figures. The words
 * may change its meaning, so it is doubted.
 */
function besideRemark(text: string, order: DayOrder): Parsed | null {
  const words = text.split(" ");
  if (words.length > MOST_WORDS) return null;
  for (let count = words.length - 1; count >= 1; count -= 1) {
    for (const from of [0, words.length - count]) {
      const rest = [...words.slice(0, from), ...words.slice(from + count)].join(" ");
      if (/\d/.test(rest) || RELATIVE.test(rest) || NEGATION.test(rest) || BESIDE_MOMENT.test(rest)) continue;
      const found = parseSides(
        words
          .slice(from, from + count)
          .join(" ")
          .replace(/[,;:]$/, ""),
        order,
      );
      const named = [found?.first, found?.last].filter((notation) => notation !== null && notation !== undefined);
      if (found === null || named.length === 0 || named.some((notation) => notation.year === null)) continue;
      return both(found, (notation) =>
        mapped(notation, (span) => addDoubt(span, { code: "with-remark", alternatives: [] })),
      );
    }
  }
  return null;
}

/** Without weekday, time of day, trailing marks and remarks between brackets. */
function tidy(folded: string): string {
  let text = folded
    .replace(/^\(([^()]+)\)$/, "$1")
    .replace(/\s*\([^)]*\)\s*$/, "")
    .replace(/[\s?*!;,]+$/, "")
    .trim();
  text = text.replace(WEEKDAY_PREFIX, "");
  if (NUMBER_DATE.test(text)) text = text.replace(TIME, "");
  return text.replace(/(?<=\d)\.$/, "").trim();
}

function relativeOrNone(text: string): PeriodFailure {
  return RELATIVE.test(text) &&
    /\b(?:jaar|maand|week|kwartaal|schooljaar|year|month|quarter|zomer|najaar|voorjaar)\b/.test(text)
    ? "relative"
    : "no-date";
}

function parseSides(text: string, order: DayOrder): Parsed | null {
  const plain = parseNotation(text, order);
  if (plain !== null) return { first: plain, last: plain, bound: null };
  const range = parseRange(text, order);
  if (range !== null) return range;
  return parseModified(text, order);
}

function both(parsed: Parsed | null, change: (notation: Notation) => Notation): Parsed | null {
  if (parsed === null) return null;
  const first = parsed.first === null ? null : change(parsed.first);
  const last = parsed.last === parsed.first ? first : parsed.last === null ? null : change(parsed.last);
  return { ...parsed, first, last };
}

function mapped(notation: Notation, change: (found: Period) => Period): Notation {
  return {
    year: notation.year,
    build: (year) => {
      const found = notation.build(year);
      return found === null ? null : change(found);
    },
  };
}

function addDoubt(found: Period, doubt: PeriodDoubt): Period {
  return { ...found, doubts: [...found.doubts, doubt] };
}

/** The day before a period begins: "tot 1 augustus" ends on 31 July; that it might include the day itself is kept as doubt. */
function before(notation: Notation): Notation {
  return mapped(notation, (found) => {
    const day = addDays(found.first, -1);
    const precision = found.precision === "dag" ? "dag" : found.precision;
    return {
      first: day,
      last: day,
      precision,
      doubts: [...found.doubts, { code: "until", alternatives: [{ first: found.first, last: found.last }] }],
    };
  });
}

function after(notation: Notation): Notation {
  return mapped(notation, (found) => {
    const day = addDays(found.last, 1);
    return {
      first: day,
      last: day,
      precision: found.precision,
      doubts: [...found.doubts, { code: "after", alternatives: [{ first: found.first, last: found.last }] }],
    };
  });
}

function parseModified(text: string, order: DayOrder): Parsed | null {
  const rest = (pattern: RegExp): Parsed | null => {
    const match = pattern.exec(text);
    return match === null ? null : parseSides(match[1]?.replace(WEEKDAY_PREFIX, "") ?? "", order);
  };
  for (const [pattern, part] of PART) {
    const whole = rest(pattern);
    if (whole !== null) return both(whole, (notation) => mapped(notation, (found) => partOfPeriod(found, part)));
  }
  const inclusive = rest(INCLUSIVE) ?? rest(LIMIT);
  if (inclusive !== null) return { first: null, last: inclusive.last, bound: "until" };
  const exclusive = rest(EXCLUSIVE);
  if (exclusive?.first) return { first: null, last: before(exclusive.first), bound: "until" };
  const from = rest(FROM);
  if (from !== null) return from.first === from.last ? { first: from.first, last: null, bound: "from" } : from;
  const later = rest(AFTER);
  if (later?.last) return { first: after(later.last), last: null, bound: "from" };
  const about = rest(ABOUT);
  if (about !== null)
    return both(about, (notation) =>
      mapped(notation, (found) => addDoubt(found, { code: "approximate", alternatives: [] })),
    );
  return rest(AT) ?? rest(ARTICLE);
}

function parseRange(text: string, order: DayOrder): Parsed | null {
  const match =
    RANGE.exec(text.replace(/^(?:van|from|periode:?) /, "")) ??
    /^(\d{1,2})(?:-)(\d{1,2} .+)$/.exec(text) ??
    MONTH_RANGE.exec(text) ??
    QUARTER_RANGE.exec(text) ??
    YEAR_RANGE.exec(text) ??
    DATE_RANGE.exec(text) ??
    WEEK_RANGE.exec(text) ??
    SLASHED.exec(text);
  if (match === null) return null;
  const separator = text.slice((match[1] ?? "").length, text.length - (match[2] ?? "").length);
  const rightText = `${WEEKS.exec(match[1] ?? "") !== null && /^\d/.test(match[2] ?? "") ? "week " : ""}${match[2] ?? ""}`;
  const right = parseSides(rightText.replace(WEEKDAY_PREFIX, ""), order);
  if (right === null || right.last === null) return null;
  const leftText = (match[1] ?? "").replace(WEEKDAY_PREFIX, "").replace(/^(?:weken|weeks|wkn)\b/, "week");
  const left = parseLeft(leftText, match[2] ?? "", order);
  if (left === null || left.first === null) return null;
  const exclusive = /\b(?:tot|until|till)\b/.test(separator) && !/tot en met|tot\/met/.test(separator);
  const last = exclusive ? before(right.first ?? right.last) : right.last;
  return { first: inheritYear(left.first, last), last, bound: null };
}

/** A side that counts weeks lends its word to the other. */
const WEEKS = /^(?:weken|weeks|week|wk|wkn|w)\.? ?\d{1,2}$/;
const MONTH_GROUP = MONTH_PATTERN.replace("(", "(?:");
const MONTH_RANGE = new RegExp(`^(${MONTH_GROUP}(?: ?'?\\d{2,4})?)[-/+](${MONTH_GROUP}.*)$`);
const QUARTER_RANGE = /^((?:q|k|kw) ?[1-4])[-/+]((?:q|k|kw)? ?[1-4].*)$/;
const YEAR_RANGE = /^((?:19|20)\d{2})[-/]((?:19|20)\d{2})$/;
/** "wk 36-40 2026", "week 50-2 2027": the word stands once. */
const WEEK_RANGE = /^((?:weken|weeks|week|wk|wkn|w)\.? ?\d{1,2}) ?[-/] ?(\d{1,2}(?:[ ,/'-]+(?:\d{4}|'?\d{2}))?)$/;
/** "Q4 2026 / Q1 2027": both sides name their own period; of two days nobody knows which is meant. */
const SLASHED = /^(.*[a-z].*\d{4}) \/ (.*[a-z].*\d{4})$/;
const DATE_RANGE = /^(\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?)-(\d{1,2}[/.]\d{1,2}[/.]\d{2,4})$/;

/** The left side may borrow the right side's words: "1 t/m 5 juni 2026", "week 3 - 5 2026", "Q1-3 2026". */
function parseLeft(left: string, right: string, order: DayOrder): Parsed | null {
  const own = parseSides(left, order);
  if (own !== null) return own;
  if (/^\d{1,2}$/.test(left)) {
    const borrowed = right.replace(/^\d{1,2}(?:e|ste|de|st|nd|rd|th)?/, left);
    return borrowed === right && !right.startsWith(left) ? null : parseSides(borrowed, order);
  }
  return null;
}

/** "sep - jun 2026": the left side without a year lies before the right side. */
function inheritYear(left: Notation, right: Notation): Notation {
  if (left.year !== null || right.year === null) return left;
  const rightYear = right.year;
  const end = right.build(rightYear)?.last ?? null;
  const same = left.build(rightYear);
  return { year: end !== null && same !== null && same.first > end ? rightYear - 1 : rightYear, build: left.build };
}

/** The span that a text names as a whole year, for headings such as "2026"; null for anything else. */
export function yearOfHeading(folded: string): number | null {
  const match = /^(?:jaar |year |kalenderjaar )?((?:19|20)\d{2})$/.exec(folded);
  return match === null ? null : Number(match[1]);
}
