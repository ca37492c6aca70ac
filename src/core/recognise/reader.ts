import { readDuration } from "../notation/duration.ts";
import type { DurationUnit } from "../notation/duration.ts";
import { readMoney } from "../notation/money.ts";
import type { FactsOf } from "../plan/finding-facts.ts";
import type { Finding, FindingCode, Severity } from "../plan/finding.ts";
import { makeFinding } from "../plan/make-finding.ts";
import type { FieldName } from "../plan/milestone.ts";
import type { Grid } from "./grid.ts";
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
export function chosen(reader: Reader, cell: string): string | undefined {
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

export interface NumberCell {
  readonly value: number | null;
  readonly unreadable: boolean;
}

/** @param counted Euros that a bare number in this column stands for. */
export function readMoneyCell(
  reader: Reader,
  row: number,
  column: number,
  nr: string,
  field: FieldName,
  counted: number,
): NumberCell {
  if (reportError(reader, row, column, nr, field)) return { value: null, unreadable: true };
  const reading = readMoney(plainValue(reader.grid, row, column), counted);
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
