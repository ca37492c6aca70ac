import type { WorkbookModel } from "../workbook/model.ts";
import { createCalculator, type Calculated, type Calculator } from "./calculator.ts";
import { sheetRules } from "./conditional/evaluate-rules.ts";
import { noResult, type ConditionalResult } from "./conditional/result.ts";
import type { CalcSettings } from "./source.ts";
import { sourceOfWorkbook } from "./workbook-source.ts";

export interface CalcOptions {
  /** Serial number of today in the 1900 system, whole; TODAY() gives it. */
  readonly today: number;
  /** `nl-NL`, `en-US`, … for the text of numbers and dates. */
  readonly localeName: string;
}

/** The values and conditional formats of a workbook as they are now. */
export interface Calculation {
  /** Value of a cell, formula or not; 0-based. */
  cell(sheetId: number, row: number, column: number): Calculated;
  /** What a formula gives in the first cell of a sheet. */
  formula(sheetId: number, formula: string): Calculated;
  /** Conditional formats of a cell; 0-based. */
  conditional(sheetId: number, row: number, column: number): ConditionalResult;
  /** Stops following the workbook. */
  stop(): void;
}

/**
 * Calculates a workbook cell by cell as it is asked, never more than is needed for the answer. Answers follow the
 * workbook's changes. Nothing is written into the workbook.
 */
export function calculationOf(workbook: WorkbookModel, options: CalcOptions): Calculation {
  const settings: CalcSettings = {
    today: options.today,
    decimalSeparator: options.localeName.startsWith("en") ? "." : ",",
  };
  const calculator: Calculator = createCalculator(sourceOfWorkbook(workbook, options.localeName), settings);
  let rules = new Map<number, (row: number, column: number) => ConditionalResult>();
  let outdated = false;
  const stop = workbook.onChange((change) => {
    // Moving the selection changes no value; arrow keys must not cost a calculation.
    if (change.kind !== "view") outdated = true;
  });

  function refresh(): void {
    if (!outdated) return;
    outdated = false;
    calculator.forget();
    rules = new Map();
  }

  return {
    cell(sheetId, row, column) {
      refresh();
      const sheet = workbook.sheetById(sheetId);
      if (!sheet || sheet.kind !== "worksheet") return { known: true, value: null };
      return calculator.cell(sheet.position, row, column);
    },
    formula(sheetId, formula) {
      refresh();
      const sheet = workbook.sheetById(sheetId);
      if (!sheet) return { known: false, reason: "no such sheet" };
      return calculator.formula(formula, { sheet: sheet.position, row: 0, column: 0, rowShift: 0, columnShift: 0 });
    },
    conditional(sheetId, row, column) {
      refresh();
      const sheet = workbook.sheetById(sheetId);
      if (!sheet || sheet.kind !== "worksheet") return noResult;
      let evaluate = rules.get(sheetId);
      if (!evaluate) {
        evaluate = sheetRules(sheet, calculator, settings);
        rules.set(sheetId, evaluate);
      }
      return evaluate(row, column);
    },
    stop,
  };
}
