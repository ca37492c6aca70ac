import type { PeriodFailure, TextPeriod } from "./period-years.ts";
import type { PlanDay } from "../calendar/plan-day.ts";
import { civilDate, planDay } from "../calendar/plan-day.ts";
import { dayOfSerial, isDateFormat, showsDay, showsMonth } from "./excel-serial.ts";
import { monthWord } from "./date-words.ts";
import { monthPeriod, yearPeriod } from "./period.ts";
import type { DateDoubtCode, DatePrecision, Span } from "./period.ts";
import { parsePeriodText } from "./period-text.ts";
import type { DayOrder } from "./period-notation.ts";
import { cleanText, foldText } from "./text.ts";

export interface DateContext {
  /** Of a period, a start field takes the first day and a due field the last. */
  readonly edge: "start" | "end";
  readonly date1904?: boolean;
  /** Of the cell; a number without a date format is doubted. */
  readonly numberFormat?: string;
  /** What the rest of the column proves about 4/5/2026; day-first is the Dutch order. */
  readonly order?: DayOrder;
  /** A year that stands beside or above the cell. */
  readonly year?: number | null;
  /** The other date of the row: lends its year to "1 maart". */
  readonly anchor?: PlanDay | null;
  /** A year that the sheet's title names: lends it, with a doubt, where nothing else does. */
  readonly likelyYear?: number | null;
  /** First year of the school year that the sheet's title names; goes before `likelyYear`. */
  readonly schoolYear?: number | null;
  /** What a bare number in this column counts: a week number under "Startweek". */
  readonly unit?: CountedUnit | null;
}

export type CountedUnit = "week" | "month" | "quarter";

const COUNTED: readonly (readonly [RegExp, CountedUnit, number])[] = [
  [/(?:week|\bwk)(?: ?(?:nr|nummer|number))?$|^week\b/, "week", 53],
  [/(?:maand|month)(?: ?(?:nr|nummer|number))?$/, "month", 12],
  [/(?:kwartaal|quarter)$/, "quarter", 4],
];

/** The unit that a heading counts in ("Startweek", "Maand gereed"); null for other headings. */
export function countedUnit(heading: string): CountedUnit | null {
  const folded = foldText(heading.replace(/\([^)]*\)/g, " "));
  return COUNTED.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

function asCounted(value: string | number, unit: CountedUnit): string | null {
  const text = typeof value === "number" ? String(value) : value.trim();
  const most = COUNTED.find((entry) => entry[1] === unit)?.[2] ?? 0;
  if (!/^\d{1,2}$/.test(text) || Number(text) < 1 || Number(text) > most) return null;
  return unit === "week" ? `week ${text}` : unit === "quarter" ? `kwartaal ${text}` : monthWord(Number(text));
}

export interface DateDoubt {
  readonly code: DateDoubtCode;
  /** Other days that the cell may mean, most likely first, without the day that was taken. */
  readonly alternatives: readonly PlanDay[];
}

export type DateFailure = PeriodFailure | "error-value" | "not-a-serial" | "boolean";

/**
 * `empty`: nothing, or a dash; `open`: the person says that the date isn't known ("n.t.b.", "eind dit jaar");
 * `unreadable`: something that is meant as a date or as anything else.
 */
export type DateReading =
  | {
      readonly state: "read";
      readonly day: PlanDay;
      readonly period: TextPeriod;
      readonly precision: DatePrecision;
      readonly doubts: readonly DateDoubt[];
      readonly raw: string;
    }
  | { readonly state: "empty"; readonly day: null; readonly doubts: readonly []; readonly raw: string }
  | {
      readonly state: "open" | "unreadable";
      readonly day: null;
      readonly reason: DateFailure;
      /** True when it has the shape of a date: then it is an error, not a remark. */
      readonly looksLikeDate: boolean;
      readonly doubts: readonly [];
      readonly raw: string;
    };

const NOTHING = /^(?:|-+|\.+|\/|n\.?v\.?t\.?|nvt|niet van toepassing|n\/a|na|geen|none|x)$/;
const OPEN =
  /^(?:n\.?\s?t\.?\s?b\.?|nader te bepalen|nog te bepalen|nog (?:in te )?plannen|t\.?b\.?d\.?|tba|tbc|to be (?:determined|decided|done|confirmed)|\?+|onbekend|unknown|nog (?:niet|on)\s?bekend|volgt|volgt nog|doorlopend|continu|structureel|permanent|lopend|ongoing|continuous|z\.?s\.?m\.?|asap|zo spoedig mogelijk|in overleg|p\.?m\.?|open|later|jaarlijks|maandelijks|wekelijks)(?: .*)?$/;
const DATE_SHAPE =
  /\d{1,4} ?[-/.] ?\d{1,2} ?[-/.] ?\d{1,4}|\d{1,2}[ .-]*[a-z]{3,9}\.?[ .-]*'?\d{2,4}|^(?:q|k|kw|kwartaal|week|wk) ?\d+(?: |-|\/|$)|^\d{1,2}[-/]\d{1,2}$/;

/** First serial that is plausible in a plan: 1950-01-01; below, a number is rather a year, a count or a slip. */
const FIRST_PLAUSIBLE_DAY = planDay(1950, 1, 1);

/** Reads one cell of a date column; never guesses silently: `doubts` carry the other readings. */
export function readDate(value: string | number | boolean | null, context: DateContext): DateReading {
  if (value === null) return { state: "empty", day: null, doubts: [], raw: "" };
  const counted = typeof value === "boolean" || !context.unit ? null : asCounted(value, context.unit);
  if (counted !== null) return readText(counted, context);
  if (typeof value === "number") return readNumber(value, context);
  if (typeof value === "boolean") return failed("unreadable", "boolean", true, String(value));
  return readText(value, context);
}

function failed(state: "open" | "unreadable", reason: DateFailure, looksLikeDate: boolean, raw: string): DateReading {
  return { state, day: null, reason, looksLikeDate, doubts: [], raw };
}

function pointReading(day: PlanDay, raw: string, doubts: readonly DateDoubt[]): DateReading {
  const period: TextPeriod = { first: day, last: day, precision: "dag", doubts: [], bound: null };
  return { state: "read", day, period, precision: "dag", doubts, raw };
}

function readNumber(serial: number, context: DateContext): DateReading {
  const raw = String(serial);
  const asDate = context.numberFormat === undefined || isDateFormat(context.numberFormat);
  const isYear = Number.isInteger(serial) && serial >= 1900 && serial <= 2100;
  if (isYear && !asDate) return readText(raw, context);
  if (Number.isInteger(serial) && serial > 19000101 && serial < 21010101) return readText(raw, context);
  const day = dayOfSerial(serial, context.date1904 ?? false);
  if (day === null) return failed("unreadable", "not-a-serial", serial !== 0, raw);
  if (isYear) {
    const year = edgeOfYear(serial, context.edge);
    return pointReading(day, raw, [{ code: "year-in-date-cell", alternatives: [year] }]);
  }
  if (asDate) return shownPeriod(day, context, raw) ?? pointReading(day, raw, []);
  if (day < FIRST_PLAUSIBLE_DAY || civilDate(day).year > 2200) return failed("unreadable", "not-a-serial", true, raw);
  return pointReading(day, raw, [{ code: "plain-number", alternatives: [] }]);
}

/** A cell that shows "mrt-26" was made of a month: its first day stands for the whole. */
function shownPeriod(day: PlanDay, { edge, numberFormat }: DateContext, raw: string): DateReading | null {
  if (numberFormat === undefined || edge === "start" || showsDay(numberFormat)) return null;
  const { year, month, day: dayOfMonth } = civilDate(day);
  if (dayOfMonth !== 1) return null;
  const shown = showsMonth(numberFormat) ? monthPeriod(year, month) : month === 1 ? yearPeriod(year) : null;
  if (shown === null) return null;
  const doubts = [{ code: "month-shown" as const, alternatives: [{ first: day, last: day }] }];
  return periodReading({ ...shown, doubts, bound: null }, edge, raw);
}

function edgeOfYear(year: number, edge: "start" | "end"): PlanDay {
  return edge === "start" ? planDay(year, 1, 1) : planDay(year, 12, 31);
}

function readText(text: string, context: DateContext): DateReading {
  const raw = cleanText(text);
  const folded = foldText(raw);
  if (NOTHING.test(folded)) return { state: "empty", day: null, doubts: [], raw };
  if (/^\d{5}(?:[.,]\d+)?$/.test(folded))
    return readNumber(Number(folded.replace(",", ".")), { ...context, numberFormat: "General" });
  const result = parsePeriodText(folded, {
    edge: context.edge,
    order: context.order ?? "day-first",
    year: context.year ?? null,
    anchor: context.anchor ?? null,
  });
  if (!result.ok && result.reason === "no-year" && context.schoolYear)
    return inSchoolYear(text, context.schoolYear, context);
  if (!result.ok && result.reason === "no-year" && context.likelyYear)
    return likely(readText(text, { ...context, year: context.likelyYear, likelyYear: null }), text, context);
  if (!result.ok) {
    if (result.reason === "relative") return failed("open", "relative", false, raw);
    if (result.reason === "no-year") return failed("open", "no-year", true, raw);
    if (result.reason === "no-date" && OPEN.test(folded)) return failed("open", "no-date", false, raw);
    return failed("unreadable", result.reason, result.reason === "no-such-day" || DATE_SHAPE.test(folded), raw);
  }
  return periodReading(result.period, context.edge, raw);
}

/** From August on in the first of its two years, before that in the second; that nobody wrote the year stays a doubt. */
function inSchoolYear(text: string, first: number, context: DateContext): DateReading {
  const bare = { ...context, schoolYear: null, likelyYear: null };
  const [early, late] = [readText(text, { ...bare, year: first }), readText(text, { ...bare, year: first + 1 })];
  if (early.state !== "read" || late.state !== "read") return early.state === "read" ? early : late;
  const isEarly = civilDate(early.period.first ?? early.day).month >= 8;
  const [taken, other] = isEarly ? [early, late] : [late, early];
  return { ...taken, doubts: [...taken.doubts, { code: "no-year", alternatives: [other.day] }] };
}

/** A year from the title is a guess: the year after it is as good. */
function likely(reading: DateReading, text: string, context: DateContext): DateReading {
  if (reading.state !== "read") return reading;
  const next = readText(text, { ...context, year: (context.likelyYear ?? 0) + 1, likelyYear: null });
  const alternatives = next.state === "read" ? [next.day] : [];
  return { ...reading, doubts: [...reading.doubts, { code: "no-year", alternatives }] };
}

function periodReading(found: TextPeriod, edge: "start" | "end", raw: string): DateReading {
  const day = edge === "start" ? (found.first ?? found.last) : (found.last ?? found.first);
  if (day === null) return failed("unreadable", "no-date", false, raw);
  const doubts = found.doubts.map((doubt) => ({
    code: doubt.code,
    alternatives: alternativeDays(doubt.alternatives, edge, day),
  }));
  const merged = mergeDoubts(doubts);
  return { state: "read", day, period: found, precision: found.precision, doubts: merged, raw };
}

function alternativeDays(spans: readonly Span[], edge: "start" | "end", taken: PlanDay): PlanDay[] {
  const days = spans.map((span) => (edge === "start" ? span.first : span.last));
  return [...new Set(days)].filter((day) => day !== taken);
}

function mergeDoubts(doubts: readonly DateDoubt[]): DateDoubt[] {
  const byCode = new Map<DateDoubtCode, PlanDay[]>();
  for (const doubt of doubts) byCode.set(doubt.code, [...(byCode.get(doubt.code) ?? []), ...doubt.alternatives]);
  return [...byCode].map(([code, days]) => ({ code, alternatives: [...new Set(days)] }));
}
