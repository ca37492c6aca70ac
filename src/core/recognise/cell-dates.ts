import { fromIsoDate, toIsoDate } from "../calendar/plan-day.ts";
import type { PlanDay } from "../calendar/plan-day.ts";
import { readDate } from "../notation/date.ts";
import type { DateContext, DateReading } from "../notation/date.ts";
import type { Severity } from "../plan/finding.ts";
import type { FieldName } from "../plan/milestone.ts";
import { addDoubt, addFinding, chosen, plainValue, reportError } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { cellAddress } from "./snapshot.ts";

/** Failures that have words of their own; the others say no more than that it is no date. */
const WORDED = new Set<string>(["no-such-day", "no-year", "relative", "not-a-serial"]);
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
    addFinding(reader, "DATE-UNREADABLE", severity, nr, cell, field, {
      raw: reading.raw,
      why: WORDED.has(reading.reason) ? reading.reason : null,
    });
  }
  // A number says nothing to who sees "mrt-26" in the cell.
  const raw = typeof own?.value === "number" && own.text !== "" ? own.text : reading.raw;
  if (reading.state === "read") reportDateDoubts(reader, { ...reading, raw }, nr, cell, field);
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
