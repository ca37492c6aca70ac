import type { Area, Scalar } from "./value.ts";

/** A cell as the engine reads it. `value` of a formula cell is the one that the file brought along. */
export interface SourceCell {
  readonly value: Scalar;
  /** With or without the leading `=`; null for a constant. */
  readonly formula: string | null;
  /** The value of a formula cell is the one that a spreadsheet program stored, and nothing it depends on has changed. */
  readonly stored: boolean;
}

/** A table by its whole block, header and totals rows included. */
export interface SourceTable {
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly string[];
}

/** What the engine asks of a workbook; sheets, rows and columns are 0-based. */
export interface CalcSource {
  /** Serial numbers count from 1 January 1904. */
  readonly date1904: boolean;
  /** The workbook brings functions of its own along that this engine can't run. */
  readonly hasMacros: boolean;
  /** Position of the sheet with this name, without regard to case; null when there is none. */
  sheetIndex(name: string): number | null;
  sheetName(sheet: number): string;
  /** Rows and columns up to the last used one. */
  used(sheet: number): { readonly rows: number; readonly columns: number };
  cell(sheet: number, row: number, column: number): SourceCell | null;
  /** Formula of a defined name, the sheet's own name before the workbook's. */
  nameFormula(name: string, sheet: number): string | null;
  table(name: string): SourceTable | null;
  tableAt(sheet: number, row: number, column: number): SourceTable | null;
  rowHidden(sheet: number, row: number): boolean;
  /** The workbook has changed; what the source remembers of it no longer counts. */
  forget(): void;
  /** Text of a value under a number format of the file. */
  format(value: Scalar, numberFormat: string): string;
}

/** Settings of a calculation; the clock and the language are given, never read. */
export interface CalcSettings {
  /** Serial number of today in the 1900 system, whole. */
  readonly today: number;
  readonly decimalSeparator: "," | ".";
}
