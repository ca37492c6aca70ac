import { toIsoDate } from "../calendar/plan-day.ts";
import type { BarReading } from "./bars.ts";
import { addDoubt, addFinding, plainValue } from "./reader.ts";
import { countedUnit, readDate } from "../notation/date.ts";
import { yearOfHeading } from "../notation/period-text.ts";
import { foldText } from "../notation/text.ts";
import { cellAddress, columnLetters } from "./snapshot.ts";
import type { DateCell } from "./cell-dates.ts";
import { readDateCell } from "./cell-dates.ts";
import { columnOf } from "./column-roles.ts";
import type { PlanDay } from "../calendar/plan-day.ts";
import type { FieldName } from "../plan/milestone.ts";
import type { Shape } from "./block-shape.ts";
import type { ColumnReading } from "./recognition.ts";

export interface RowDates {
  readonly start: PlanDay | null;
  readonly due: PlanDay | null;
  readonly cells: { readonly start: string | null; readonly due: string | null };
  /** Dates that stand for a period longer than a day. */
  readonly rough: readonly FieldName[];
}

export function readDates(
  shape: Shape,
  row: number,
  nr: string,
  titleYear: number | null,
  unreadable: FieldName[],
): RowDates {
  const { reader, block, order, likelyYear, schoolYear } = shape;
  const year = yearBeside(shape, row) ?? titleYear;
  const [startAt, dueAt, periodAt] = [
    columnOf(block.columns, "start"),
    columnOf(block.columns, "due"),
    columnOf(block.columns, "period"),
  ];
  const bar = shape.bars.get(row);
  if (startAt === null && dueAt === null && periodAt === null)
    return bar === undefined
      ? { start: null, due: null, cells: { start: null, due: null }, rough: [] }
      : barDates(shape, row, nr, bar);
  const blank: DateCell = { reading: { state: "empty", day: null, doubts: [], raw: "" }, day: null, unreadable: false };
  const read = (
    at: ColumnReading | null,
    field: "start" | "due",
    anchor: PlanDay | null,
    ownYear: number | null,
  ): DateCell =>
    at === null
      ? blank
      : readDateCell(reader, row, at.column, nr, field, {
          edge: field === "start" ? "start" : "end",
          order,
          year: ownYear,
          anchor,
          likelyYear,
          schoolYear,
          unit: countedUnit(at.header),
        });
  // A date without its year borrows from the other one; the one that can stand alone is read first.
  const dueAlone = anchorOf(shape, row, dueAt, year);
  const start = read(startAt, "start", dueAlone, year);
  // "nov" to "jan" beside 2026 runs on into the next year.
  const runsOn = year !== null && start.day !== null && dueAlone !== null && dueAlone < start.day;
  const later = runsOn ? anchorOf(shape, row, dueAt, year + 1) : null;
  const due = read(dueAt, "due", start.day, later !== null && later !== dueAlone ? (year ?? 0) + 1 : year);
  if (start.unreadable) unreadable.push("start");
  if (due.unreadable) unreadable.push("due");
  const cellOf = (at: ColumnReading | null): string | null => (at === null ? null : cellAddress(row, at.column));
  const rough = (["start", "due"] as const).filter((field) => isRough(field === "start" ? start : due));
  const dates: RowDates = {
    start: start.day,
    due: due.day,
    cells: { start: cellOf(startAt), due: cellOf(dueAt) },
    rough,
  };
  if (periodAt !== null && (dates.start === null || dates.due === null))
    return withPeriod(shape, row, nr, year, periodAt, dates, unreadable);
  const spread = dueAt === null || due.reading.state === "empty" ? rangeEnd(start) : null;
  return spread === null ? dates : { ...dates, due: spread };
}

/** The year that stands in a column of its own. */
function yearBeside(shape: Shape, row: number): number | null {
  const at = columnOf(shape.block.columns, "year");
  return at === null ? null : yearOfHeading(foldText(shape.reader.grid.text(row, at.column)));
}

const RANGE_SIGN = /\S\s(?:t\/m|tot en met|tot|-|–|until|to)\s\S/i;

function isRough({ reading }: DateCell): boolean {
  return reading.state === "read" && reading.precision !== "dag";
}

/** A start cell that holds a whole range gives the delivery as well, when that is empty. */
function rangeEnd(start: DateCell): PlanDay | null {
  if (start.reading.state !== "read" || !/ (?:t\/m|tm|tot|-|to|until) |\d-\d+ [a-z]|→/i.test(start.reading.raw))
    return null;
  return start.reading.period.bound === null ? start.reading.period.last : null;
}

function anchorOf(shape: Shape, row: number, at: ColumnReading | null, year: number | null): PlanDay | null {
  if (at === null) return null;
  const { grid } = shape.reader;
  const reading = readDate(plainValue(grid, row, at.column), {
    edge: "end",
    order: shape.order,
    year,
    date1904: grid.sheet.date1904,
    unit: countedUnit(at.header),
  });
  return reading.state === "read" ? reading.day : null;
}

function withPeriod(
  shape: Shape,
  row: number,
  nr: string,
  year: number | null,
  at: ColumnReading,
  dates: RowDates,
  unreadable: FieldName[],
): RowDates {
  const found = readDateCell(shape.reader, row, at.column, nr, "due", {
    edge: "end",
    order: shape.order,
    year,
    anchor: dates.start,
    likelyYear: shape.likelyYear,
    schoolYear: shape.schoolYear,
    unit: countedUnit(at.header),
  });
  if (found.unreadable && dates.due === null) unreadable.push("due");
  const cell = cellAddress(row, at.column);
  const cells = { start: dates.cells.start ?? cell, due: dates.cells.due ?? cell };
  if (found.reading.state !== "read") return { ...dates, cells };
  const { first, last, precision } = found.reading.period;
  // "Eind 2027" is a moment: nobody says when it began.
  const isMoment =
    found.reading.doubts.some(({ code }) => code === "part-of-period") && !RANGE_SIGN.test(found.reading.raw);
  const start = isMoment || (precision === "dag" && first === last) ? null : first;
  const due = dates.due ?? (found.day === found.reading.day ? last : found.day);
  const filled = [...(dates.start === null ? ["start" as const] : []), ...(dates.due === null ? ["due" as const] : [])];
  return { start: dates.start ?? start, due, cells, rough: isRough(found) ? [...dates.rough, ...filled] : dates.rough };
}

function barDates(shape: Shape, row: number, nr: string, bar: BarReading): RowDates {
  const { reader } = shape;
  const cells = {
    start: cellAddress(row, bar.firstColumn ?? bar.gridColumn),
    due: cellAddress(row, bar.lastColumn ?? bar.gridColumn),
  };
  for (const doubt of bar.doubts) {
    const cell = cellAddress(row, doubt.column);
    const taken = `${bar.start === null ? "" : toIsoDate(bar.start)}..${bar.due === null ? "" : toIsoDate(bar.due)}`;
    const other = `${doubt.start === null ? "" : toIsoDate(doubt.start)}..${doubt.due === null ? "" : toIsoDate(doubt.due)}`;
    if (doubt.code === "bar-date") {
      addDoubt(reader, "cell-date", cell, "due", {
        raw: reader.grid.text(row, doubt.column),
        taken,
        alternatives: [other],
        reason: "bar-date",
      });
      continue;
    }
    addDoubt(reader, doubt.code, cell, "due", { taken, alternatives: [other], ask: true });
    const days = [bar.due, doubt.due].filter((day): day is PlanDay => day !== null).map(toIsoDate);
    addFinding(reader, "DATE-AMBIGUOUS", "tip", nr, cell, "due", { raw: barText(bar), readings: [...new Set(days)] });
  }
  const rough = [
    ...(bar.startPrecision !== null && bar.startPrecision !== "dag" ? ["start" as const] : []),
    ...(bar.duePrecision !== null && bar.duePrecision !== "dag" ? ["due" as const] : []),
  ];
  return { start: bar.start, due: bar.due, cells, rough };
}

/** A bar as a person would name it: its first and last column. */
function barText(bar: BarReading): string {
  const [from, to] = [bar.firstColumn ?? bar.gridColumn, bar.lastColumn ?? bar.gridColumn];
  return from === to ? columnLetters(from) : `${columnLetters(from)}–${columnLetters(to)}`;
}
