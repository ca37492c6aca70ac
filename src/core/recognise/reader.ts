import { toIsoDate } from "../calendar/plan-day.ts";
import type { PlanDay } from "../calendar/plan-day.ts";
import type { Finding, FindingCode, Severity } from "../plan/finding.ts";
import type { FactsOf } from "../plan/finding-facts.ts";
import { makeFinding } from "../plan/make-finding.ts";
import type { FieldName, Status } from "../plan/milestone.ts";
import { readDate } from "../notation/date.ts";
import type { DateContext, DateReading } from "../notation/date.ts";
import { readFill } from "../notation/colour.ts";
import { readMoney } from "../notation/money.ts";
import { readDuration } from "../notation/duration.ts";
import type { DurationUnit } from "../notation/duration.ts";
import { readStatus } from "../notation/status.ts";
import { fromIsoDate } from "../calendar/plan-day.ts";
import type { Grid } from "./grid.ts";
import { isRowFill } from "./profile.ts";
import type { Corrections, Doubt, DoubtCode } from "./recognition.ts";
import { cellAddress, isCellError } from "./snapshot.ts";

/** Reads cells of one sheet and gathers everything that could not be read, or could be read otherwise. */
export interface Reader {
  readonly grid: Grid;
  readonly corrections: Corrections;
  readonly findings: Finding[];
  readonly doubts: Doubt[];
}

/** What a person chose for this cell, or undefined. */
function chosen(reader: Reader, cell: string): string | undefined {
  return reader.corrections.readings?.[cell];
}

export function addFinding<Code extends FindingCode>(
  reader: Reader,
  code: Code,
  severity: Severity,
  nr: string,
  cell: string,
  field: FieldName,
  facts: FactsOf<Code>,
): void {
  const place = { nr: nr === "" ? null : nr, sheet: reader.grid.sheet.name, cell, field };
  reader.findings.push(makeFinding(code, severity, place, facts));
}

export function addDoubt(
  reader: Reader,
  code: DoubtCode,
  cell: string | null,
  field: FieldName | null,
  rest: Partial<Doubt>,
): void {
  reader.doubts.push({
    code,
    sheet: reader.grid.sheet.name,
    cell,
    field,
    raw: "",
    taken: "",
    alternatives: [],
    reason: "",
    ask: false,
    ...rest,
  });
}

/** Error values have one finding whatever the field; true when the cell holds one. */
export function reportError(reader: Reader, row: number, column: number, nr: string, field: FieldName): boolean {
  const value = reader.grid.value(row, column);
  if (!isCellError(value)) return false;
  addFinding(reader, "CELL-ERROR", "fout", nr, cellAddress(row, column), field, { value: value.error, formula: null });
  return true;
}

export function plainValue(grid: Grid, row: number, column: number): string | number | boolean | null {
  const value = grid.value(row, column);
  return isCellError(value) ? null : value;
}

/** Doubts that only say how a notation was understood; the others ask for a choice. */
const ASKED = new Set([
  "no-year",
  "day-or-month",
  "season",
  "part-of-period",
  "winter",
  "year-in-date-cell",
  "school-year-or-years",
  "school-year-of-one-year",
  "month-year-or-day",
]);

export interface DateCell {
  readonly reading: DateReading;
  readonly day: PlanDay | null;
  /** Filled with something that gives no day. */
  readonly unreadable: boolean;
}

const NO_DATE: DateReading = { state: "empty", day: null, doubts: [], raw: "" };

/** One date cell with its findings: DATE-UNREADABLE, DATE-AMBIGUOUS, CELL-ERROR. */
export function readDateCell(
  reader: Reader,
  row: number,
  column: number,
  nr: string,
  field: FieldName,
  context: DateContext,
): DateCell {
  const cell = cellAddress(row, column);
  if (reportError(reader, row, column, nr, field)) return { reading: NO_DATE, day: null, unreadable: true };
  const own = reader.grid.cell(row, column);
  const reading = readDate(plainValue(reader.grid, row, column), {
    ...context,
    date1904: reader.grid.sheet.date1904,
    ...(own === null ? {} : { numberFormat: own.numberFormat }),
  });
  const choice = chosen(reader, cell);
  if (choice !== undefined) return { reading, day: fromIsoDate(choice), unreadable: false };
  if (reading.state === "open" || reading.state === "unreadable") {
    const severity: Severity = reading.state === "unreadable" && reading.looksLikeDate ? "fout" : "waarschuwing";
    addFinding(reader, "DATE-UNREADABLE", severity, nr, cell, field, { raw: reading.raw, why: null });
  }
  if (reading.state === "read") reportDateDoubts(reader, reading, nr, cell, field);
  return { reading, day: reading.day, unreadable: reading.state === "open" || reading.state === "unreadable" };
}

function reportDateDoubts(
  reader: Reader,
  reading: DateReading & { state: "read" },
  nr: string,
  cell: string,
  field: FieldName,
): void {
  for (const doubt of reading.doubts) {
    const alternatives = doubt.alternatives.map(toIsoDate);
    const ask = ASKED.has(doubt.code) && alternatives.length > 0;
    addDoubt(reader, "cell-date", cell, field, {
      raw: reading.raw,
      taken: toIsoDate(reading.day),
      alternatives,
      reason: doubt.code,
      ask,
    });
    if (doubt.code === "part-of-period" && alternatives.length === 0) continue;
    const severity: Severity =
      doubt.code === "year-in-date-cell" || doubt.code === "day-or-month" ? "waarschuwing" : "tip";
    addFinding(reader, "DATE-AMBIGUOUS", severity, nr, cell, field, {
      raw: reading.raw,
      readings: [toIsoDate(reading.day), ...alternatives],
    });
  }
}

export interface StatusCell {
  readonly status: Status | null;
  readonly done: boolean;
  readonly unreadable: boolean;
}

/** One status cell: the word first, else the fill; STATUS-UNKNOWN and STATUS-AMBIGUOUS. */
export function readStatusCell(reader: Reader, row: number, column: number, nr: string): StatusCell {
  const { grid } = reader;
  const cell = cellAddress(row, column);
  if (reportError(reader, row, column, nr, "status")) return { status: null, done: false, unreadable: true };
  const reading = readStatus(plainValue(grid, row, column));
  const choice = chosen(reader, cell);
  if (choice !== undefined) return { status: asStatus(choice), done: reading.done, unreadable: false };
  if (reading.state === "empty") return { ...readStatusFill(reader, row, column, nr), done: false };
  const fill = isRowFill(grid, row, column) ? null : readFill(grid.fill(row, column));
  if (reading.state === "unknown" && fill !== null && fill.status !== null && !fill.pastel) {
    addDoubt(reader, "cell-status", cell, "status", {
      raw: reading.raw,
      taken: fill.status,
      alternatives: [""],
      reason: "fill-beside-word",
      ask: true,
    });
    return { status: fill.status, done: false, unreadable: false };
  }
  const alternatives = reading.doubts.flatMap((doubt) => doubt.alternatives.map((status) => status ?? ""));
  if (reading.state === "unknown") {
    addDoubt(reader, "cell-status", cell, "status", {
      raw: reading.raw,
      taken: "",
      alternatives: alternatives.length > 0 ? alternatives : ["groen", "oranje", "rood"],
      reason: "unknown-word",
      ask: true,
    });
    addFinding(reader, "STATUS-UNKNOWN", "waarschuwing", nr, cell, "status", { raw: reading.raw });
    return { status: null, done: false, unreadable: true };
  }
  for (const doubt of reading.doubts) {
    addDoubt(reader, "cell-status", cell, "status", {
      raw: reading.raw,
      taken: reading.status ?? "",
      alternatives,
      reason: doubt.code,
      ask: doubt.code !== "done-as-green",
    });
    if (doubt.code !== "done-as-green")
      addFinding(reader, "STATUS-AMBIGUOUS", "tip", nr, cell, "status", {
        raw: reading.raw,
        readings: readingsOf(reading.status, alternatives),
      });
  }
  return { status: reading.status, done: reading.done, unreadable: false };
}

/** The possible verdicts, the one taken first; none at all is left out. */
function readingsOf(taken: Status | null, alternatives: readonly string[]): string[] {
  return [...new Set([taken ?? "", ...alternatives])].filter((status) => status !== "");
}

function asStatus(text: string): Status | null {
  return text === "groen" || text === "oranje" || text === "rood" ? text : null;
}

/** The stoplicht as colour alone; pale, yellow and grey shades are doubted. */
export function readStatusFill(reader: Reader, row: number, column: number, nr: string): StatusCell {
  const { grid } = reader;
  const fill = grid.fill(row, column);
  if (fill === null || isRowFill(grid, row, column)) return { status: null, done: false, unreadable: false };
  const cell = cellAddress(row, column);
  const choice = chosen(reader, cell);
  if (choice !== undefined) return { status: asStatus(choice), done: false, unreadable: false };
  const reading = readFill(fill);
  if (reading.alternatives.length > 0) {
    const alternatives = reading.alternatives.map((status) => status ?? "");
    addDoubt(reader, "cell-status", cell, "status", {
      raw: fill,
      taken: reading.status ?? "",
      alternatives,
      reason: reading.pastel ? "pale-fill" : "between-fill",
      ask: true,
    });
    addFinding(reader, "STATUS-AMBIGUOUS", "tip", nr, cell, "status", {
      raw: fill,
      readings: readingsOf(reading.status, alternatives),
    });
  }
  if (reading.class === "other") {
    addDoubt(reader, "cell-status", cell, "status", {
      raw: fill,
      taken: "",
      alternatives: ["groen", "oranje", "rood"],
      reason: "other-fill",
      ask: true,
    });
    addFinding(reader, "STATUS-UNKNOWN", "waarschuwing", nr, cell, "status", { raw: fill });
  }
  return { status: reading.status, done: false, unreadable: false };
}

export interface NumberCell {
  readonly value: number | null;
  readonly unreadable: boolean;
}

export function readMoneyCell(reader: Reader, row: number, column: number, nr: string, field: FieldName): NumberCell {
  if (reportError(reader, row, column, nr, field)) return { value: null, unreadable: true };
  const reading = readMoney(plainValue(reader.grid, row, column));
  if (reading.state === "unreadable")
    addFinding(reader, "MONEY-UNREADABLE", "waarschuwing", nr, cellAddress(row, column), field, { raw: reading.raw });
  return { value: reading.value, unreadable: reading.state === "unreadable" };
}

export function readDurationCell(
  reader: Reader,
  row: number,
  column: number,
  nr: string,
  unit: DurationUnit,
): NumberCell {
  if (reportError(reader, row, column, nr, "duration")) return { value: null, unreadable: true };
  const reading = readDuration(plainValue(reader.grid, row, column), unit);
  if (reading.state === "unreadable")
    addFinding(reader, "DURATION-UNREADABLE", "waarschuwing", nr, cellAddress(row, column), "duration", {
      raw: reading.raw,
    });
  return { value: reading.value, unreadable: reading.state === "unreadable" };
}

/** Clean text, null when blank; error values are reported. */
export function readTextCell(reader: Reader, row: number, column: number, nr: string, field: FieldName): string | null {
  if (reportError(reader, row, column, nr, field)) return null;
  const text = reader.grid.text(row, column);
  return text === "" ? null : text;
}
