import { MONTH_PATTERN, monthOfWord, ordinalOf, SEASON_OF_WORD } from "./date-words.ts";
import {
  dayPeriod,
  fullYear,
  monthPeriod,
  monthsPeriod,
  quarterPeriod,
  schoolYearPeriod,
  seasonPeriod,
  weekPeriod,
  yearPeriod,
} from "./period.ts";
import type { DateDoubtCode, Period } from "./period.ts";

/** What other cells of the same column prove about 4/5/2026. */
export type DayOrder = "day-first" | "month-first" | "mixed";

/** A recognised notation; `build` gives null for what the calendar does not have (31 June, week 54). */
export interface Notation {
  /** null when the text names no year. */
  readonly year: number | null;
  readonly build: (year: number) => Period | null;
}

type Rule = readonly [RegExp, (match: RegExpExecArray, order: DayOrder) => Notation | null];

const YEAR = "'?(\\d{4}|\\d{2})";
/** A year that can't be mistaken for a day: four digits, or two behind an apostrophe. */
const CLEAR_YEAR = "(?:((?:19|20)\\d{2})|'(\\d{2}))";
const SEPARATOR = "[ ,/'.-]*(?:van |of |in )?";
const QUARTER_WORD = "(?:q|k|kw|kwart|kwrt|kwartaal|qtr|quarter)";
const SCHOOL_WORD = "(?:schooljaar|schooljr|schj|sj|cursusjaar|studiejaar|school ?year|academic year)\\.?";

function fixed(year: string | undefined, build: (year: number) => Period | null): Notation {
  return { year: year === undefined || year === "" ? null : fullYear(year), build };
}

function withDoubt(found: Period | null, code: DateDoubtCode, others: readonly (Period | null)[]): Period | null {
  const alternatives = others.filter((other) => other !== null);
  return found === null ? null : { ...found, doubts: [...found.doubts, { code, alternatives }] };
}

function dayMonth(first: number, second: number, year: string | undefined, order: DayOrder): Notation {
  return fixed(year, (full) => {
    const dayFirst = dayPeriod(full, second, first);
    const monthFirst = dayPeriod(full, first, second);
    if (dayFirst === null) return withDoubt(monthFirst, "month-first", []);
    if (monthFirst === null || first === second || order === "day-first") return dayFirst;
    return order === "month-first"
      ? withDoubt(monthFirst, "day-or-month", [dayFirst])
      : withDoubt(dayFirst, "day-or-month", [monthFirst]);
  });
}

function month(word: string | undefined): number {
  return monthOfWord(word ?? "") ?? 0;
}

function schoolYear(from: string, to: string, sure: boolean): Notation | null {
  const start = fullYear(from);
  const end = to.length === 2 && from.length === 4 ? Math.floor(start / 100) * 100 + Number(to) : fullYear(to);
  if (end !== start + 1) return null;
  return fixed(String(start), (year) => {
    const school = schoolYearPeriod(year);
    return sure
      ? school
      : withDoubt(school, "school-year-or-years", [{ ...yearPeriod(year), last: yearPeriod(year + 1).last }]);
  });
}

function half(which: number, year: string | undefined): Notation | null {
  return which > 2 ? null : fixed(year, (full) => monthsPeriod(full, which * 6 - 5, 6, "halfjaar"));
}

/** Later years than this stand in no plan: behind a dash they count a week. */
const LAST_SHORT_YEAR = 2035;

/** "wk 36-26" is a week of 2026, "wk 36-40" are five weeks, and "wk 10-26" may be either. */
function weekOf(week: number, year: string | undefined, isDashed: boolean): Notation | null {
  if (!isDashed || year === undefined) return fixed(year, (full) => weekPeriod(full, week));
  if (fullYear(year) > LAST_SHORT_YEAR || fullYear(year) < 2000) return null;
  return fixed(year, (full) => {
    const [found, end] = [weekPeriod(full, week), weekPeriod(full, Number(year))];
    const span = found === null || end === null || end.first < found.first ? null : { ...found, last: end.last };
    return span === null ? found : withDoubt(found, "weeks-or-year", [span]);
  });
}

const RULES: readonly Rule[] = [
  [/^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/, (m) => fixed(m[1], (y) => dayPeriod(y, Number(m[2]), Number(m[3])))],
  [
    new RegExp(`^(\\d{1,2}) ?[-/. ] ?(\\d{1,2}) ?[-/. ] ?${YEAR}$`),
    (m, order) => dayMonth(Number(m[1]), Number(m[2]), m[3], order),
  ],
  [/^((?:19|20)\d{2})(\d{2})(\d{2})$/, (m) => fixed(m[1], (y) => dayPeriod(y, Number(m[2]), Number(m[3])))],
  [
    new RegExp(`^(\\d{1,2})(?:e|ste|de|st|nd|rd|th)?[ .-]*(?:of )?${MONTH_PATTERN},?[ /.-]*${YEAR}$`),
    (m) => fixed(m[3], (y) => dayPeriod(y, month(m[2]), Number(m[1]))),
  ],
  [
    new RegExp(`^${MONTH_PATTERN}[ -]?(\\d{1,2})(?:st|nd|rd|th)?,? ${CLEAR_YEAR}$`),
    (m) => fixed(m[3] ?? m[4], (y) => dayPeriod(y, month(m[1]), Number(m[2]))),
  ],
  [
    new RegExp(`^(\\d{4})[ -]${MONTH_PATTERN}[ -](\\d{1,2})$`),
    (m) => fixed(m[1], (y) => dayPeriod(y, month(m[2]), Number(m[3]))),
  ],
  [
    new RegExp(`^${MONTH_PATTERN}[ /.,-]*${CLEAR_YEAR}$`),
    (m) => fixed(m[2] ?? m[3], (y) => monthPeriod(y, month(m[1]))),
  ],
  [new RegExp(`^(\\d{4})[ -]+${MONTH_PATTERN}$`), (m) => fixed(m[1], (y) => monthPeriod(y, month(m[2])))],
  [
    // "sep 25" is September 2025 in Dutch lists and 25 September in English ones.
    new RegExp(`^${MONTH_PATTERN}[ /.-]*(\\d{2})$`),
    (m) =>
      fixed(m[2], (y) => {
        const other = dayPeriod(y, month(m[1]), Number(m[2]));
        return Number(m[2]) <= 31 && m[0].includes(" ")
          ? withDoubt(monthPeriod(y, month(m[1])), "month-year-or-day", [other])
          : monthPeriod(y, month(m[1]));
      }),
  ],
  [
    new RegExp(`^(\\d{1,2})(?:e|ste|de|st|nd|rd|th)?[ .-]*(?:of )?${MONTH_PATTERN}$`),
    (m) => fixed("", (y) => dayPeriod(y, month(m[2]), Number(m[1]))),
  ],
  [
    new RegExp(`^${MONTH_PATTERN} (\\d)(?:st|nd|rd|th)?$`),
    (m) => fixed("", (y) => dayPeriod(y, month(m[1]), Number(m[2]))),
  ],
  [new RegExp(`^(?:maand |month )?${MONTH_PATTERN}$`), (m) => fixed("", (y) => monthPeriod(y, month(m[1])))],
  [
    /^(\d{1,2})[-/]((?:19|20)\d{2})$/,
    (m) => (Number(m[1]) > 12 ? null : fixed(m[2], (y) => (Number(m[1]) < 1 ? null : monthPeriod(y, Number(m[1]))))),
  ],
  [
    new RegExp(`^${QUARTER_WORD}\\.? ?([1-4])e?${SEPARATOR}(\\d{4}|\\d{2})?$`),
    (m) => fixed(m[2], (y) => quarterPeriod(y, Number(m[1]))),
  ],
  [
    new RegExp(`^([a-z0-9]+?) ?${QUARTER_WORD}\\.?${SEPARATOR}(\\d{4}|\\d{2})?$`),
    (m) => {
      const quarter = ordinalOf(m[1] ?? "");
      return quarter === null ? null : fixed(m[2], (y) => quarterPeriod(y, quarter));
    },
  ],
  [
    new RegExp(`^'?(\\d{4}|\\d{2})[ /-]*${QUARTER_WORD}\\.? ?([1-4])$`),
    (m) => fixed(m[1], (y) => quarterPeriod(y, Number(m[2]))),
  ],
  [
    new RegExp(`^(?:h|s|hj|sem|semester|half|halfjaar)\\.? ?([12])${SEPARATOR}(\\d{4}|\\d{2})?$`),
    (m) => half(Number(m[1]), m[2]),
  ],
  [
    new RegExp(
      `^(?:de )?([a-z0-9]+?) ?(?:helft|halfjaar|half jaar|half year|half|semester|sem|hj|h)${SEPARATOR}(\\d{4}|\\d{2})?$`,
    ),
    (m) => {
      const which = ordinalOf(m[1] ?? "");
      return which === null ? null : half(/^(laatste|last)$/.test(m[1] ?? "") ? 2 : which, m[2]);
    },
  ],
  [new RegExp(`^(\\d{4})[ /-]*h([12])$`), (m) => half(Number(m[2]), m[1])],
  [
    new RegExp(`^(?:week|wk|w|weeknr|weeknummer|calendar week|cw)\\.? ?(\\d{1,2})${SEPARATOR}(\\d{4}|\\d{2})?$`),
    (m) => weekOf(Number(m[1]), m[2], /\d-\d{2}$/.test(m[0])),
  ],
  [/^(\d{4})[ /-]*(?:week|wk|w)\.? ?(\d{1,2})$/, (m) => fixed(m[1], (y) => weekPeriod(y, Number(m[2])))],
  [
    new RegExp(`^${SCHOOL_WORD} ?'?(\\d{4}|\\d{2}) ?[-/] ?'?(\\d{4}|\\d{2})$`),
    (m) => schoolYear(m[1] ?? "", m[2] ?? "", true),
  ],
  [
    new RegExp(`^${SCHOOL_WORD} ?${YEAR}$`),
    (m) => fixed(m[1], (y) => withDoubt(schoolYearPeriod(y), "school-year-of-one-year", [schoolYearPeriod(y - 1)])),
  ],
  [
    /^'?(\d{4}|\d{2}) ?[-/] ?'?(\d{4}|\d{2})$/,
    (m) => schoolYear(m[1] ?? "", m[2] ?? "", m[0].includes("/") && (m[1] ?? "").length === 4),
  ],
  [
    /^(\d{4})-(\d{2})$/,
    (m) => (Number(m[2]) < 1 || Number(m[2]) > 12 ? null : fixed(m[1], (y) => monthPeriod(y, Number(m[2])))),
  ],
  [
    /^(\d{4})\/(\d{1,2})$/,
    (m) => (Number(m[2]) < 1 || Number(m[2]) > 12 ? null : fixed(m[1], (y) => monthPeriod(y, Number(m[2])))),
  ],
  [
    /^(\d{1,2})[-/](\d{1,2})$/,
    (m, order) => (Number(m[1]) > 31 || Number(m[2]) > 31 ? null : dayMonth(Number(m[1]), Number(m[2]), "", order)),
  ],
  [/^(?:heel |geheel |all of |jaar |year )?((?:19|20)\d{2})$/, (m) => fixed(m[1], yearPeriod)],
  [/^'(\d{2})$/, (m) => fixed(m[1], yearPeriod)],
  [
    /^winter '?(\d{4}|\d{2}) ?[-/] ?'?(\d{4}|\d{2})$/,
    (m) => fixed(m[1], (y) => ({ ...seasonPeriod(y, "winter"), doubts: [] })),
  ],
  [
    new RegExp(`^([a-z]+)${SEPARATOR}(\\d{4}|\\d{2})?$`),
    (m) => {
      const season = SEASON_OF_WORD[m[1] ?? ""];
      return season === undefined ? null : fixed(m[2], (y) => seasonPeriod(y, season));
    },
  ],
  [
    /^(\d{4}) ([a-z]+)$/,
    (m) => {
      const season = SEASON_OF_WORD[m[2] ?? ""];
      return season === undefined ? null : fixed(m[1], (y) => seasonPeriod(y, season));
    },
  ],
];

/** The notation of one day or period in folded text; null when it is none. The first rule that fits decides. */
export function parseNotation(folded: string, order: DayOrder): Notation | null {
  for (const [pattern, build] of RULES) {
    const match = pattern.exec(folded);
    const notation = match === null ? null : build(match, order);
    if (notation !== null) return notation;
  }
  return null;
}
