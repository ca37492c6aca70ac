import { addDays, civilDate } from "../calendar/plan-day.ts";
import type { PlanDay } from "../calendar/plan-day.ts";
import {
  monthPeriod,
  monthsPeriod,
  period,
  quarterPeriod,
  schoolYearPeriod,
  weekPeriod,
  yearPeriod,
} from "../notation/period.ts";
import type { DatePrecision, Period } from "../notation/period.ts";
import type { Grid } from "./grid.ts";
import { KIND_ORDER, periodRun } from "./period-header.ts";
import type { HeaderPeriod, Run } from "./period-header.ts";

/** One column of a time grid. */
export interface GridColumn {
  readonly column: number;
  /** Inclusive. */
  readonly first: PlanDay;
  /** Inclusive. */
  readonly last: PlanDay;
  readonly precision: DatePrecision;
  /** As a person sees it: "2025 K1". */
  readonly label: string;
}

export interface TimeGrid {
  readonly columns: readonly GridColumn[];
  /** Header rows that the grid uses, 0-based. */
  readonly rows: readonly number[];
  /** Years that were not written but follow from the order, or sub-columns without a heading. */
  readonly inferred: "none" | "year" | "sub-columns" | "school-quarters";
}

/** The time grid that the header rows draw; null when they draw none. `titleYear` helps where no year is written. */
export function findTimeGrid(grid: Grid, rows: readonly number[], titleYear: number | null): TimeGrid | null {
  const runs = rows.map((row) => periodRun(grid, row)).filter((run) => run !== null);
  const leaf = runs.reduce<Run | null>((best, run) => (best === null || rank(run) >= rank(best) ? run : best), null);
  if (leaf === null) return null;
  const above = runs
    .filter((run) => run !== leaf && rank(run) < rank(leaf))
    .reduce<Run | null>((best, run) => (best === null || rank(run) < rank(best) ? run : best), null);
  const split = splitWideYears(grid, leaf, rows[rows.length - 1] ?? leaf.row);
  if (split !== null) return { columns: split, rows: [leaf.row], inferred: "sub-columns" };
  return buildGrid(leaf, above, titleYear);
}

function rank(run: Run): number {
  return KIND_ORDER.indexOf(run.cells[0]?.period.kind ?? "year");
}

/** A year over two, four or twelve columns without headings of their own: halves, quarters or months. */
function splitWideYears(grid: Grid, leaf: Run, lastRow: number): GridColumn[] | null {
  const kind = leaf.cells[0]?.period.kind;
  if (kind !== "year" && kind !== "schoolyear") return null;
  const first = leaf.cells[0];
  const width = first === undefined ? 0 : first.right - first.column + 1;
  const pieces = { 2: 6, 4: 3, 12: 1 }[width];
  if (pieces === undefined || leaf.cells.slice(0, -1).some((cell) => cell.right - cell.column + 1 !== width))
    return null;
  if (leaf.cells.every((cell) => grid.merge(leaf.row, cell.column) === null) && lastRow === leaf.row) return null;
  const precision: DatePrecision = pieces === 1 ? "maand" : pieces === 3 ? "kwartaal" : "halfjaar";
  return leaf.cells.flatMap((cell) =>
    Array.from({ length: width }, (_, at) => {
      const span = monthsPeriod(
        cell.period.year ?? 0,
        (kind === "schoolyear" ? 8 : 1) + at * pieces,
        pieces,
        precision,
      );
      return gridColumn(cell.column + at, span, `${cell.period.year ?? ""} ${at + 1}/${width}`);
    }),
  );
}

function gridColumn(column: number, span: Period, label: string): GridColumn {
  return { column, first: span.first, last: span.last, precision: span.precision, label };
}

function buildGrid(leaf: Run, above: Run | null, titleYear: number | null): TimeGrid | null {
  const rows = above === null ? [leaf.row] : [above.row, leaf.row];
  if (leaf.cells[0]?.period.kind === "day") {
    const columns = dayColumns(leaf);
    return { columns, rows, inferred: "none" };
  }
  const schoolQuarters =
    above?.cells[0]?.period.kind === "schoolyear" &&
    leaf.cells[0]?.period.kind === "quarter" &&
    leaf.cells[0].period.index === 1;
  const columns: GridColumn[] = [];
  let inferred: TimeGrid["inferred"] = schoolQuarters ? "school-quarters" : "none";
  let carried: number | null = null;
  let previousIndex = 0;
  let previousLabel: number | null = null;
  for (const cell of leaf.cells) {
    const label = yearAbove(above, cell.column);
    const own = cell.period.year ?? (label === null ? null : yearUnder(label, cell.period, schoolQuarters));
    if (own !== null && (cell.period.year !== null || label?.year !== previousLabel || label?.kind === "schoolyear"))
      carried = own;
    else if (carried !== null && cell.period.index <= previousIndex) {
      carried += 1;
      if (label === null) inferred = "year";
    } else if (carried === null && own === null && titleYear !== null) {
      carried = titleYear;
      inferred = "year";
    } else if (carried === null) carried = own;
    previousLabel = label?.year ?? null;
    previousIndex = cell.period.index;
    if (carried === null) return null;
    const span = schoolQuarters ? schoolQuarter(carried, cell.period.index) : spanOf(cell.period, carried);
    if (span === null) return null;
    columns.push(gridColumn(cell.column, span, labelOf(cell.period, carried)));
  }
  return { columns, rows, inferred };
}

function yearAbove(above: Run | null, column: number): HeaderPeriod | null {
  if (above === null) return null;
  const cells = above.cells.filter((cell) => cell.column <= column);
  return cells[cells.length - 1]?.period ?? above.cells[0]?.period ?? null;
}

/** Months and quarters from August on lie in the first calendar year of a school year. */
function yearUnder(label: HeaderPeriod, leaf: HeaderPeriod, schoolQuarters: boolean): number | null {
  if (label.year === null || label.kind !== "schoolyear" || schoolQuarters) return label.year;
  if (leaf.kind === "month") return leaf.index >= 8 ? label.year : label.year + 1;
  if (leaf.kind === "quarter") return leaf.index >= 3 ? label.year : label.year + 1;
  if (leaf.kind === "week") return leaf.index >= 31 ? label.year : label.year + 1;
  return leaf.kind === "half" ? (leaf.index === 2 ? label.year : label.year + 1) : label.year;
}

function schoolQuarter(startYear: number, index: number): Period {
  return monthsPeriod(startYear, 5 + index * 3, 3, "kwartaal");
}

function spanOf(leaf: HeaderPeriod, year: number): Period | null {
  switch (leaf.kind) {
    case "year":
      return yearPeriod(year);
    case "schoolyear":
      return schoolYearPeriod(year);
    case "half":
      return monthsPeriod(year, leaf.index * 6 - 5, 6, "halfjaar");
    case "quarter":
      return quarterPeriod(year, leaf.index);
    case "month":
      return monthPeriod(year, leaf.index);
    case "week":
      return weeksPeriod(year, leaf);
    case "day":
      return null;
  }
}

/** One week, or several; "wk 51-2" ends in the next year. */
function weeksPeriod(year: number, { index, until }: HeaderPeriod): Period | null {
  const first = weekPeriod(year, index);
  if (first === null || until === undefined) return first;
  const last = weekPeriod(until < index ? year + 1 : year, until) ?? weekPeriod(year, until - 1);
  return last === null ? first : { ...first, last: last.last };
}

function labelOf(leaf: HeaderPeriod, year: number): string {
  switch (leaf.kind) {
    case "year":
      return String(year);
    case "schoolyear":
      return `${year}-${year + 1}`;
    case "half":
      return `${year} H${leaf.index}`;
    case "quarter":
      return `${year} K${leaf.index}`;
    case "month":
      return `${year}-${String(leaf.index).padStart(2, "0")}`;
    case "week":
      return `${year} week ${leaf.index}${leaf.until === undefined ? "" : `-${leaf.until}`}`;
    case "day":
      return String(year);
  }
}

/** Real dates as headings: each column lasts until the day before the next; the last one as long as the one before it. */
function dayColumns(leaf: Run): GridColumn[] {
  const days = leaf.cells.map((cell) => cell.period.day).filter((day) => day !== null);
  const step = (days[1] ?? 0) - (days[0] ?? 0);
  return leaf.cells.flatMap((cell, at) => {
    const day = days[at];
    if (day === undefined) return [];
    const { year, month, day: dayOfMonth } = civilDate(day);
    if (step >= 28 && step <= 31 && dayOfMonth === 1)
      return [gridColumn(cell.column, monthPeriod(year, month), `${year}-${String(month).padStart(2, "0")}`)];
    if (step >= 89 && step <= 93 && dayOfMonth === 1)
      return [gridColumn(cell.column, monthsPeriod(year, month, 3, "kwartaal"), `${year}-${month}`)];
    const next = days[at + 1];
    const last = next === undefined ? addDays(day, Math.max(step, 1) - 1) : addDays(next, -1);
    const precision: DatePrecision =
      step <= 1 ? "dag" : step <= 14 ? "week" : step <= 31 ? "maand" : step <= 92 ? "kwartaal" : "jaar";
    return [gridColumn(cell.column, period(day, last, precision), `${year}-${month}-${dayOfMonth}`)];
  });
}
