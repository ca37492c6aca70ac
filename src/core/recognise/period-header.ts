import { civilDate } from "../calendar/plan-day.ts";
import type { PlanDay } from "../calendar/plan-day.ts";
import { monthOfWord, ordinalOf } from "../notation/date-words.ts";
import { dayOfSerial, isDateFormat } from "../notation/excel-serial.ts";
import { fullYear } from "../notation/period.ts";
import { foldText } from "../notation/text.ts";
import type { Grid } from "./grid.ts";

type PeriodKind = "year" | "schoolyear" | "half" | "quarter" | "month" | "week" | "day";

/** What one header cell of a time grid says by itself. */
export interface HeaderPeriod {
  readonly kind: PeriodKind;
  readonly year: number | null;
  /** 1-based place in its year; 0 where the kind needs none. */
  readonly index: number;
  readonly day: PlanDay | null;
  /** The last of several weeks in one column ("wk 36-40"). */
  readonly until?: number;
}

export const KIND_ORDER: readonly PeriodKind[] = ["schoolyear", "year", "half", "quarter", "month", "week", "day"];
const QUARTER = /^(?:q|k|kw|p|periode|kwartaal|kwart|kwrt|qtr)\.? ?([1-4])(?:[ /'-]+(\d{4}|\d{2}))?$/;
const QUARTER_AFTER = /^((?:19|20)\d{2}|'?\d{2})[ -/]*(?:q|k|kw)\.? ?([1-4])$/;
const ORDINAL_QUARTER =
  /^([1-4](?:e|de|ste|st|nd|rd|th)?|eerste|tweede|derde|vierde|i{1,3}|iv) ?(?:q|k|kw|kwartaal|quarter)\.?(?:[ '-]+(\d{4}|\d{2}))?$/;
const HALF =
  /^(?:h|hj|s|halfjaar|semester) ?([12])(?:[ '-]+(\d{4}|\d{2}))?$|^([12])e (?:helft|halfjaar|semester|hj)(?:[ '-]+(\d{4}|\d{2}))?$/;
const MONTH = /^([a-z]{3,9})\.?(?:[ /'-]*(\d{4}|\d{2}))?$/;
const MONTH_RANGE = /^([a-z]{3,9})\.? ?(?:-|\/|t\/m|tm|tot en met) ?([a-z]{3,9})\.?(?:[ '-]+(\d{4}|\d{2}))?$/;
const WEEK = /^(?:week|wk|w)\.? ?(\d{1,2})(?:[ '-]+(\d{4}|\d{2}))?$/;
const WEEKS = /^(?:weken|weeks|week|wkn|wk|w)\.? ?(\d{1,2}) ?(?:-|t\/m|tm|tot en met|to) ?(\d{1,2})(?:[ '-]+(\d{4}))?$/;
const SCHOOL = /^(?:schooljaar|sj|schj|school year)?\.? ?'?(\d{4}|\d{2}) ?[-/] ?'?(\d{4}|\d{2})$/;

export function readHeaderPeriod(grid: Grid, row: number, column: number): HeaderPeriod | null {
  const area = grid.merge(row, column);
  const cell = grid.cell(area?.top ?? row, area?.left ?? column);
  if (cell === null || cell.value === null) return null;
  if (typeof cell.value === "number") return numberPeriod(cell.value, cell.numberFormat, grid.sheet.date1904);
  return typeof cell.value === "string" && cell.value.length < 30 ? textPeriod(foldText(cell.value)) : null;
}

function found(kind: PeriodKind, index: number, year: string | undefined): HeaderPeriod {
  return { kind, index, year: year === undefined || year === "" ? null : fullYear(year), day: null };
}

function numberPeriod(value: number, format: string, date1904: boolean): HeaderPeriod | null {
  if (isDateFormat(format)) {
    const day = dayOfSerial(value, date1904);
    return day === null ? null : { kind: "day", index: 0, year: civilDate(day).year, day };
  }
  return Number.isInteger(value) && value >= 2000 && value < 2100
    ? { kind: "year", index: 0, year: value, day: null }
    : null;
}

function textPeriod(folded: string): HeaderPeriod | null {
  const text = folded.replace(/^(?:jaar|kalenderjaar|year) /, "").replace(/[.:]$/, "");
  if (/^20\d{2}$/.test(text)) return found("year", 0, text);
  if (/^'\d{2}$/.test(text)) return found("year", 0, text.slice(1));
  const school = SCHOOL.exec(text);
  if (school !== null && (fullYear(school[1] ?? "") + 1 - fullYear(school[2] ?? "")) % 100 === 0)
    return found("schoolyear", 0, school[1]);
  const quarter = QUARTER.exec(text);
  if (quarter !== null) return found("quarter", Number(quarter[1]), quarter[2]);
  const after = QUARTER_AFTER.exec(text);
  if (after !== null) return found("quarter", Number(after[2]), after[1]?.replace("'", ""));
  const ordinal = ORDINAL_QUARTER.exec(text);
  if (ordinal !== null) return found("quarter", ordinalOf(ordinal[1] ?? "") ?? 1, ordinal[2]);
  const half = HALF.exec(text);
  if (half !== null) return found("half", Number(half[1] ?? half[3]), half[2] ?? half[4]);
  const weeks = WEEKS.exec(text);
  if (weeks !== null && Number(weeks[1]) <= 53 && Number(weeks[2]) <= 53)
    return { ...found("week", Number(weeks[1]), weeks[3]), until: Number(weeks[2]) };
  const week = WEEK.exec(text);
  if (week !== null) return found("week", Number(week[1]), week[2]);
  const range = MONTH_RANGE.exec(text);
  if (range !== null) return monthRange(monthOfWord(range[1] ?? ""), monthOfWord(range[2] ?? ""), range[3]);
  const month = MONTH.exec(text);
  const index = month === null ? null : monthOfWord(month[1] ?? "");
  return index === null ? null : found("month", index, month?.[2]);
}

/** "jan-mrt" is a quarter, "jul t/m dec" a half year; other lengths are no heading of a time grid. */
function monthRange(from: number | null, to: number | null, year: string | undefined): HeaderPeriod | null {
  if (from === null || to === null) return null;
  if (to - from === 2 && from % 3 === 1) return found("quarter", (from + 2) / 3, year);
  return to - from === 5 && from % 6 === 1 ? found("half", (from + 5) / 6, year) : null;
}

export interface Run {
  readonly row: number;
  readonly cells: readonly { readonly column: number; readonly right: number; readonly period: HeaderPeriod }[];
}

/** The longest run of header periods in a row; a run may have no gap but its own merged width. */
export function periodRun(grid: Grid, row: number): Run | null {
  let best: Run["cells"] = [];
  let current: { column: number; right: number; period: HeaderPeriod }[] = [];
  for (let column = grid.left; column <= grid.right; column += 1) {
    const area = grid.merge(row, column);
    if (area !== null && area.left !== column) continue;
    const read = readHeaderPeriod(grid, row, column);
    const blank = read === null && grid.text(row, column) === "";
    const previous = current[current.length - 1];
    if (read !== null) {
      const follows = previous === undefined || (KIND_ORDER.includes(read.kind) && previous.period.kind === read.kind);
      if (!follows) current = [];
      current = [...current, { column, right: area?.right ?? column, period: read }];
    } else if (
      blank &&
      previous !== undefined &&
      (previous.period.kind === "year" || previous.period.kind === "schoolyear")
    ) {
      // An unmerged year stands above the first of its quarters.
      current = [...current.slice(0, -1), { ...previous, right: column }];
    } else current = [];
    if (current.length > best.length) best = current;
  }
  return best.length >= 2 && ascending(best.map((cell) => cell.period))
    ? { row, cells: best }
    : (letterMonths(grid, row) ?? countedRun(grid, row) ?? loneYear(grid, row));
}

/** One year merged over the columns of its own quarters or months; a title over the whole list is none. */
function loneYear(grid: Grid, row: number): Run | null {
  for (let column = grid.left; column <= grid.right; column += 1) {
    const area = grid.merge(row, column);
    if (area === null || area.left !== column || area.top !== row || area.right === column) continue;
    const period = readHeaderPeriod(grid, row, column);
    if (period === null || (period.kind !== "year" && period.kind !== "schoolyear")) continue;
    const below = Array.from({ length: area.right - column + 1 }, (_, at) => column + at);
    const areParts = below.every((at) => isPartOfYear(grid, area.bottom + 1, at));
    if (areParts) return { row, cells: [{ column, right: area.right, period }] };
  }
  return null;
}

function isPartOfYear(grid: Grid, row: number, column: number): boolean {
  const text = grid.text(row, column);
  if (/^(?:\d{1,2}|[a-z])$/i.test(text)) return true;
  const period = readHeaderPeriod(grid, row, column);
  return period !== null && period.kind !== "year" && period.kind !== "schoolyear";
}

/** 1 2 3 4 1 2 3 4 (or 1 … 12) under years: quarters or months by number; 50 51 52 1 2: weeks. */
function countedRun(grid: Grid, row: number): Run | null {
  const years = row > grid.top && firstCount(grid, row) !== "" ? yearRun(grid, row - 1) : null;
  if (years === null) return null;
  const [from, to] = [years.cells[0]?.column ?? 0, grid.right];
  const counts: number[] = [];
  for (let column = from; column <= to && /^\d{1,2}$/.test(grid.text(row, column)); column += 1)
    counts.push(Number(grid.text(row, column)));
  const kind = kindOfCounts(counts);
  if (kind === null) return null;
  return {
    row,
    cells: counts.map((count, at) => ({ column: from + at, right: from + at, period: found(kind, count, undefined) })),
  };
}

function kindOfCounts(counts: readonly number[]): PeriodKind | null {
  const size = counts.length % 12 === 0 && counts[11] === 12 ? 12 : 4;
  if (counts.length >= size && counts.every((count, at) => count === (at % size) + 1))
    return size === 12 ? "month" : "quarter";
  const areWeeks = counts.every(
    (count, at) => at === 0 || count === (counts[at - 1] ?? 0) + 1 || (count === 1 && (counts[at - 1] ?? 0) >= 52),
  );
  return counts.length >= 4 && areWeeks && counts.some((count) => count > 12) && Math.max(...counts) <= 53
    ? "week"
    : null;
}

function firstCount(grid: Grid, row: number): string {
  for (let column = grid.left; column <= grid.right; column += 1) {
    const text = grid.text(row, column);
    if (/^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 53) return text;
  }
  return "";
}

function yearRun(grid: Grid, row: number): Run | null {
  const kinds = Array.from(
    { length: Math.max(0, grid.right - grid.left + 1) },
    (_, at) => readHeaderPeriod(grid, row, grid.left + at)?.kind,
  );
  return kinds.some((kind) => kind === "year" || kind === "schoolyear") ? periodRun(grid, row) : null;
}

function ascending(periods: readonly HeaderPeriod[]): boolean {
  return periods.every((current, at) => {
    const previous = periods[at - 1];
    if (previous === undefined) return true;
    if (current.kind === "day") return (current.day ?? 0) > (previous.day ?? 0);
    if (current.kind === "year" || current.kind === "schoolyear")
      return (current.year ?? 0) === (previous.year ?? 0) + 1;
    if (current.year !== null && previous.year !== null && current.year !== previous.year)
      return current.year > previous.year;
    return current.index !== previous.index || (current.year !== null && current.year !== previous.year);
  });
}

/** "J F M A M J J A S O N D" and 1 … 12: months only when at least six stand in a row in their order. */
function letterMonths(grid: Grid, row: number): Run | null {
  const letters = "jfmamjjasond";
  let start = -1;
  const texts: string[] = [];
  for (let column = grid.left; column <= grid.right; column += 1) {
    const text = foldText(grid.text(row, column)).replace(/\.$/, "");
    const fits = text.length === 1 && letters.includes(text);
    if (!fits && texts.length >= 6) break;
    if (!fits) texts.length = 0;
    else {
      if (texts.length === 0) start = column;
      texts.push(text);
    }
  }
  if (texts.length < 6) return null;
  const offset = [...letters].findIndex((_, from) => texts.every((text, at) => letters[(from + at) % 12] === text));
  if (offset < 0) return null;
  const cells = texts.map((_, at) => ({
    column: start + at,
    right: start + at,
    period: found("month", ((offset + at) % 12) + 1, undefined),
  }));
  return { row, cells };
}
