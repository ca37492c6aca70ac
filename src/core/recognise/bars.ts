import type { GridColumn, TimeGrid } from "./time-grid.ts";
import { isPale, isWhite, mainFill, splitLighter } from "./bar-shades.ts";
import type { BarCell } from "./bar-shades.ts";
import { readFill } from "../notation/colour.ts";
import { readDate } from "../notation/date.ts";
import type { DatePrecision } from "../notation/period.ts";
import { foldText } from "../notation/text.ts";
import type { PlanDay } from "../calendar/plan-day.ts";
import { civilDate } from "../calendar/plan-day.ts";
import type { Status } from "../plan/milestone.ts";
import type { Grid } from "./grid.ts";
import { isCellError } from "./snapshot.ts";

/** The span that a row draws in the time grid. */
export interface BarReading {
  readonly start: PlanDay | null;
  readonly due: PlanDay | null;
  readonly startPrecision: DatePrecision | null;
  readonly duePrecision: DatePrecision | null;
  /** 0-based columns of the first and last cell that count; null when nothing is drawn. */
  readonly firstColumn: number | null;
  readonly lastColumn: number | null;
  /** First column of the time grid, where an empty row is pointed at. */
  readonly gridColumn: number;
  readonly doubts: readonly BarDoubt[];
  /** The bar's own fill, for time grids that carry the stoplicht. */
  readonly fill: string | null;
}

export interface BarDoubt {
  readonly code: "bar-interrupted" | "bar-lighter-end" | "bar-date";
  readonly column: number;
  readonly due: PlanDay | null;
  readonly start: PlanDay | null;
}

const NO_MARK = /^(?:|-+|\.|0|0[.,]0+|n\.?v\.?t\.?|nee|no|o)$/;

/** Reads the bars of all rows of a block: what is background depends on the block as a whole. */
export function readBars(
  grid: Grid,
  timeGrid: TimeGrid,
  rows: readonly number[],
  labelColumns: readonly number[],
): ReadonlyMap<number, BarReading> {
  const background = backgroundFills(grid, timeGrid, rows);
  return new Map(rows.map((row) => [row, readBar(grid, timeGrid, row, labelColumns, background)]));
}

interface Background {
  readonly everywhere: ReadonlySet<string>;
  readonly byColumn: ReadonlyMap<number, string>;
}

/** A pale fill over most of the grid, or down a whole column, is paper and not a bar. */
function backgroundFills(grid: Grid, timeGrid: TimeGrid, rows: readonly number[]): Background {
  const counts = new Map<string, number>();
  const byColumn = new Map<number, string>();
  let filled = 0;
  for (const { column } of timeGrid.columns) {
    const inColumn = new Map<string, number>();
    for (const row of rows) {
      const fill = grid.fill(row, column);
      if (fill === null) continue;
      filled += 1;
      counts.set(fill, (counts.get(fill) ?? 0) + 1);
      inColumn.set(fill, (inColumn.get(fill) ?? 0) + 1);
    }
    for (const [fill, count] of inColumn)
      if (rows.length >= 4 && count >= rows.length * 0.8 && isPale(fill)) byColumn.set(column, fill);
  }
  const cells = rows.length * timeGrid.columns.length;
  const everywhere = [...counts]
    .filter(([fill, count]) => count > cells * 0.5 && count < filled && isPale(fill))
    .map(([fill]) => fill);
  return { everywhere: new Set(everywhere), byColumn };
}

function readBar(
  grid: Grid,
  timeGrid: TimeGrid,
  row: number,
  labelColumns: readonly number[],
  background: Background,
): BarReading {
  const rowFills = bandFills(grid, timeGrid, row, labelColumns);
  const cells = timeGrid.columns.flatMap((at) => barCell(grid, at, row, rowFills, background) ?? []);
  const gridColumn = timeGrid.columns[0]?.column ?? 0;
  const { inside, lighter } = splitLighter(cells);
  const first = inside[0];
  const last = inside[inside.length - 1];
  if (first === undefined || last === undefined) {
    return {
      start: null,
      due: null,
      startPrecision: null,
      duePrecision: null,
      firstColumn: null,
      lastColumn: null,
      gridColumn,
      doubts: [],
      fill: null,
    };
  }
  const start = startOf(first);
  const due = last.written?.last ?? last.at.last;
  const doubts: BarDoubt[] = [
    ...interruptions(timeGrid, inside, lighter),
    ...lighter.map((cell): BarDoubt => ({
      code: "bar-lighter-end",
      column: cell.at.column,
      start: cell.at.first < first.at.first ? cell.at.first : start,
      due: cell.at.last > due ? cell.at.last : due,
    })),
    ...[...new Set([first, last])].flatMap((cell): BarDoubt[] =>
      cell.written === null
        ? []
        : [{ code: "bar-date", column: cell.at.column, start: first.at.first, due: last.at.last }],
    ),
  ];
  return {
    start,
    due,
    startPrecision: start === null ? null : (first.written?.precision ?? first.at.precision),
    duePrecision: last.written?.precision ?? last.at.precision,
    firstColumn: first.at.column,
    lastColumn: last.at.column,
    gridColumn,
    doubts: onePerCode(doubts),
    fill: mainFill(inside),
  };
}

/** Fills of the labels that run on through the grid: a band paints every cell of the row, a bar only its own. */
function bandFills(grid: Grid, timeGrid: TimeGrid, row: number, labelColumns: readonly number[]): ReadonlySet<string> {
  const labels = new Set(labelColumns.map((column) => grid.fill(row, column)).filter((fill) => fill !== null));
  const painted = timeGrid.columns.filter(({ column }) => grid.fill(row, column) !== null).length;
  return painted >= timeGrid.columns.length * 0.9 ? labels : new Set([...labels].filter(isPale));
}

/** A bar that begins with a written day has only that day: the beginning was not drawn. */
function startOf(first: BarCell): PlanDay | null {
  if (first.written === null) return first.at.first;
  return first.written.precision === "dag" && first.written.first === first.written.last ? null : first.written.first;
}

function barCell(
  grid: Grid,
  at: GridColumn,
  row: number,
  rowFills: ReadonlySet<string>,
  background: Background,
): BarCell | null {
  const text = foldText(markText(grid, row, at.column));
  const fill = grid.fill(row, at.column);
  const paper =
    fill === null ||
    isWhite(fill) ||
    rowFills.has(fill) ||
    background.everywhere.has(fill) ||
    background.byColumn.get(at.column) === fill;
  const hasMark = !NO_MARK.test(text);
  if (paper && !hasMark) return null;
  const written = hasMark ? writtenDate(text, at) : null;
  return { at, fill: paper ? null : fill, text: hasMark ? text : "", written };
}

/** A merged bar shows its text once; only the first cell holds it. */
function markText(grid: Grid, row: number, column: number): string {
  const value = grid.value(row, column);
  return isCellError(value) ? "" : grid.text(row, column);
}

function writtenDate(text: string, at: GridColumn): BarCell["written"] {
  if (!/[a-z]{3}|\d[-/]\d/.test(text) || text.length > 40) return null;
  const reading = readDate(text, { edge: "end", year: civilDate(at.first).year });
  if (reading.state !== "read") return null;
  const { first, last, precision } = reading.period;
  const within = [first, last].every((day) => day === null || (day >= at.first - 1 && day <= at.last + 1));
  if (!within) return null;
  return reading.period.bound === "until"
    ? { first: last, last, precision: "dag" }
    : { first, last: last ?? at.last, precision };
}

function interruptions(timeGrid: TimeGrid, inside: readonly BarCell[], lighter: readonly BarCell[]): BarDoubt[] {
  const drawn = new Set([...inside, ...lighter].map((cell) => cell.at.column));
  const first = inside[0];
  const last = inside[inside.length - 1];
  if (first === undefined || last === undefined) return [];
  const gap = timeGrid.columns.findIndex(
    (at) => at.column > first.at.column && at.column < last.at.column && !drawn.has(at.column),
  );
  const before = timeGrid.columns[gap - 1];
  return gap < 1 || before === undefined
    ? []
    : [{ code: "bar-interrupted", column: first.at.column, start: first.at.first, due: before.last }];
}

function onePerCode(doubts: readonly BarDoubt[]): BarDoubt[] {
  return doubts.filter((doubt, at) => doubts.findIndex((other) => other.code === doubt.code) === at);
}

/** Time grids whose bars are green, orange and red carry the stoplicht; null when the colours say nothing of the kind. */
export function statusOfBars(bars: ReadonlyMap<number, BarReading>): ReadonlyMap<number, Status> | null {
  const drawn = [...bars].filter(([, bar]) => bar.fill !== null);
  const read = drawn.map(([row, bar]) => [row, readFill(bar.fill).status] as const);
  const kinds = new Set(read.map(([, status]) => status));
  if (drawn.length < 2 || kinds.has(null) || kinds.size < 2) return null;
  return new Map(read.flatMap(([row, status]) => (status === null ? [] : [[row, status] as const])));
}
