import { displayText } from "#host/objects/cell-display.ts";
import { createCalculator } from "#host/calc/calculator.ts";
import type { CalcSource, SourceCell, SourceTable } from "#host/calc/source.ts";
import { cellOfScalar } from "#host/calc/workbook-source.ts";
import { errorFromCode, isError, type Scalar } from "#host/calc/value.ts";

/** A sheet as text: `=…` is a formula, `'…` a text, numbers and WAAR-like words as they are; null is empty. */
export type LiteralSheet = readonly (readonly (string | number | boolean | null)[])[];

export interface LiteralWorkbook {
  readonly sheets: Readonly<Record<string, LiteralSheet>>;
  readonly names?: Readonly<Record<string, string>>;
  readonly tables?: Readonly<Record<string, SourceTable>>;
  readonly hiddenRows?: readonly number[];
  readonly date1904?: boolean;
  readonly hasMacros?: boolean;
}

export function literalSource(workbook: LiteralWorkbook): CalcSource {
  const names = Object.keys(workbook.sheets);
  const grid = (sheet: number): LiteralSheet => workbook.sheets[names[sheet] ?? ""] ?? [];
  const find = <T>(record: Readonly<Record<string, T>> | undefined, name: string): T | null => {
    const key = Object.keys(record ?? {}).find((item) => item.toLowerCase() === name.toLowerCase());
    return key === undefined ? null : (record?.[key] ?? null);
  };
  return {
    date1904: workbook.date1904 === true,
    hasMacros: workbook.hasMacros === true,
    sheetIndex(name) {
      const index = names.findIndex((item) => item.toLowerCase() === name.toLowerCase());
      return index < 0 ? null : index;
    },
    sheetName: (sheet) => names[sheet] ?? "",
    used: (sheet) => ({
      rows: grid(sheet).length,
      columns: Math.max(0, ...grid(sheet).map((row) => row.length)),
    }),
    cell: (sheet, row, column) => literalCell(grid(sheet)[row]?.[column] ?? null),
    nameFormula: (name) => find(workbook.names, name),
    table: (name) => find(workbook.tables, name),
    tableAt: (sheet, row, column) =>
      Object.values(workbook.tables ?? {}).find(
        ({ area }) =>
          area.sheet === sheet && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
      ) ?? null,
    forget: () => undefined,
    rowHidden: (_, row) => workbook.hiddenRows?.includes(row) ?? false,
    format: (value, numberFormat) =>
      displayText(cellOfScalar(value), numberFormat, "nl-NL", workbook.date1904 === true),
  };
}

function literalCell(literal: string | number | boolean | null): SourceCell | null {
  if (literal === null) return null;
  if (typeof literal !== "string") return { value: literal, formula: null, stored: false };
  if (literal.startsWith("=")) return { value: null, formula: literal, stored: false };
  if (literal.startsWith("'")) return { value: literal.slice(1), formula: null, stored: false };
  return { value: errorFromCode(literal) ?? literal, formula: null, stored: false };
}

/** 15 January 2026. */
export const TODAY = 46_037;

/** Result of a formula that stands in the cell (row, column) of the first sheet: a value, an error code or `unknown`. */
export function calculate(
  workbook: LiteralWorkbook,
  formula: string,
  at: { readonly row: number; readonly column: number } = { row: 50, column: 50 },
  decimalSeparator: "," | "." = ",",
): number | string | boolean | null {
  const calculator = createCalculator(literalSource(workbook), { today: TODAY, decimalSeparator });
  const result = calculator.formula(formula, { sheet: 0, ...at, rowShift: 0, columnShift: 0 });
  return result.known ? plain(result.value) : "unknown";
}

function plain(value: Scalar): number | string | boolean | null {
  return isError(value) ? value.code : value;
}
