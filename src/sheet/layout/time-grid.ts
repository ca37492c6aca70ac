import { addDays, civilDate, planDay } from "#core/calendar/plan-day.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { Language } from "#core/plan/plan.ts";

export type GridYears = "calendar" | "school";
export type GridParts = "quarters" | "months" | "none";

export interface GridColumn {
  /** Unique within the grid, since table headers must be. */
  readonly header: string;
  /** Both inclusive. */
  readonly start: PlanDay;
  readonly end: PlanDay;
  /** Title of the year in its first column, null in the others and where the header itself is the year. */
  readonly yearTitle: string | null;
}

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nl: ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
  en: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
};

const MONTHS_PER_COLUMN: Readonly<Record<GridParts, number>> = { none: 12, quarters: 3, months: 1 };

/** School years run from 1 August to 31 July (CBS). */
const FIRST_MONTH: Readonly<Record<GridYears, number>> = { calendar: 1, school: 8 };

function monthNumber(year: number, month: number): number {
  return year * 12 + month - 1;
}

function firstDayOf(monthIndex: number): PlanDay {
  return planDay(Math.floor(monthIndex / 12), (((monthIndex % 12) + 12) % 12) + 1, 1);
}

function yearTitle(years: GridYears, startYear: number): string {
  return years === "calendar" ? String(startYear) : `${startYear}-${startYear + 1}`;
}

function partHeader(
  years: GridYears,
  parts: GridParts,
  monthIndex: number,
  startYear: number,
  language: Language,
): string {
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12;
  const shortYear = String(year).slice(-2).padStart(2, "0");
  const names = MONTHS[language];
  if (parts === "none") return yearTitle(years, startYear);
  if (parts === "months") return `${names[month] ?? ""} ${shortYear}`;
  if (years === "calendar") return `Q${month / 3 + 1} ${shortYear}`;
  return `${names[month] ?? ""}-${names[(month + 2) % 12] ?? ""} ${shortYear}`;
}

/**
 * Columns that cover every day from `from` to `to`, both inclusive, in whole years, quarters or months. With quarters
 * or months the grid starts and ends with the part that holds `from` and `to`.
 */
export function timeGrid(
  from: PlanDay,
  to: PlanDay,
  years: GridYears,
  parts: GridParts,
  language: Language,
): readonly GridColumn[] {
  const step = MONTHS_PER_COLUMN[parts];
  const offset = FIRST_MONTH[years] - 1;
  const first = civilDate(from);
  const last = civilDate(to);
  const align = (index: number): number => Math.floor((index - offset) / step) * step + offset;
  const begin = align(monthNumber(first.year, first.month));
  const end = align(monthNumber(last.year, last.month));
  const columns: GridColumn[] = [];
  let shownYear: number | null = null;
  for (let index = begin; index <= end; index += step) {
    const startYear = Math.floor((index - offset) / 12);
    columns.push({
      header: partHeader(years, parts, index, startYear, language),
      start: firstDayOf(index),
      end: addDays(firstDayOf(index + step), -1),
      yearTitle: startYear === shownYear || parts === "none" ? null : yearTitle(years, startYear),
    });
    shownYear = startYear;
  }
  return columns;
}

const GRID_HEADER = new RegExp(
  `^(Q[1-4] \\d\\d|\\d{4}(-\\d{4})?|(${[...MONTHS.nl, ...MONTHS.en].join("|")})(-(${[...MONTHS.nl, ...MONTHS.en].join("|")}))? \\d\\d)$`,
);

/** Where a grid header comes among headers of its kind: the next period is one more. NaN for what is none. */
export function gridPlace(header: string): number {
  const [name = "", short] = header.toLowerCase().split(" ");
  const year = Number((short ?? name).slice(0, 4));
  if (short === undefined) return year;
  if (name.startsWith("q")) return year * 4 + Number(name.slice(1)) + 100_000;
  const [first = "", last] = name.split("-");
  const month = Math.max(MONTHS.nl.indexOf(first), MONTHS.en.indexOf(first));
  return last === undefined ? year * 12 + month + 200_000 : year * 4 + (month + 2) / 3 + 300_000;
}

/** Whether a header of our table is one of the time grid's. */
export function isGridHeader(header: string): boolean {
  return GRID_HEADER.test(header);
}
