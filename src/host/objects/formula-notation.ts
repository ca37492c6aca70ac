import { containsCell } from "../workbook/area.ts";
import type { Cell } from "../workbook/cell.ts";
import type { SheetModel } from "../workbook/model.ts";
import { fromFileNotation, toFileNotation } from "../workbook/references/file-notation.ts";
import { plainValue } from "./cell-display.ts";

/** A formula as a program writes it (without `=`) in the notation of the file: prefixes for younger functions. */
export function fileFormula(formula: string): string {
  return toFileNotation(formula, null);
}

/** A formula of a file as a program sees it. @param tableName the table that the cell lies in, for `[@Column]` */
export function programFormula(formula: string, tableName: string | null = null): string {
  return fromFileNotation(formula, tableName);
}

/** Reads cells as `Range.formulas` gives them: formulas with `=`, otherwise the value. */
export function formulaReader(
  sheet: SheetModel,
): (cell: Cell, row: number, column: number) => string | number | boolean {
  return (cell, row, column) => {
    if (!cell.formula) return plainValue(cell.value);
    const { text } = cell.formula;
    const table = text.includes("[") ? sheet.tables.find(({ area }) => containsCell(area, row, column)) : undefined;
    return `=${programFormula(text, table?.name ?? null)}`;
  };
}
