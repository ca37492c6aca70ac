import { evaluate, singleValue, type Context, type Place } from "./evaluate.ts";
import { parseFormula } from "./expression.ts";
import { callFunction } from "./functions/table.ts";
import type { CalcSettings, CalcSource, SourceCell } from "./source.ts";
import { UnknownResult, type Area, type Matrix, type Scalar } from "./value.ts";

/** A calculated value, or `unknown` with the reason why this engine doesn't know what Excel would show. */
export type Calculated =
  { readonly known: true; readonly value: Scalar } | { readonly known: false; readonly reason: string };

/** Calculates cells when they are asked for; every answer is remembered until `forget`. */
export interface Calculator {
  /** The workbook counts days from 1 January 1904. */
  readonly date1904: boolean;
  /** Value of a cell; sheet, row and column are 0-based. */
  cell(sheet: number, row: number, column: number): Calculated;
  /** Value of a formula that stands in a place, such as the rule of a conditional format. */
  formula(formula: string, place: Place): Calculated;
  /** To be called after any change of the workbook. */
  forget(): void;
}

/** Cells below this depth are put off and calculated first; the call stack of a browser holds many times more. */
const DEEPEST = 150;

/** Unwinds the stack towards a cell that has to be calculated first. */
class CellFirst extends Error {
  readonly key: number;
  constructor(key: number) {
    super("cell first");
    this.key = key;
  }
}

const ROWS = 1_048_576;
const COLUMNS = 16_384;

export function createCalculator(source: CalcSource, settings: CalcSettings): Calculator {
  const results = new Map<number, Calculated>();
  const blocks = new Map<string, { readonly matrix: Matrix; readonly volatile: boolean }>();
  const volatileCells = new Set<number>();
  const running = new Set<number>();
  const waiting: number[] = [];
  let depth = 0;
  // Whether what is being calculated has met the clock; stored values of such cells are of another day.
  let volatile = false;

  const keyOf = (sheet: number, row: number, column: number): number => (sheet * ROWS + row) * COLUMNS + column;

  function valueAt(sheet: number, row: number, column: number): Scalar {
    const cell = source.cell(sheet, row, column);
    if (cell === null) return null;
    if (cell.formula === null) return cell.value;
    const result = resultOf(keyOf(sheet, row, column), cell.formula, { sheet, row, column });
    if (result.known) return result.value;
    throw new UnknownResult(result.reason);
  }

  function resultOf(
    key: number,
    formula: string,
    at: { readonly sheet: number; readonly row: number; readonly column: number },
  ): Calculated {
    const done = results.get(key);
    if (done) {
      volatile ||= volatileCells.has(key);
      return done;
    }
    const circular = running.has(key) || (waiting.includes(key) && waiting.at(-1) !== key);
    if (circular) return { known: false, reason: "circular reference" };
    if (depth >= DEEPEST) throw new CellFirst(key);
    running.add(key);
    depth += 1;
    const outerVolatile = volatile;
    volatile = false;
    try {
      const fresh = attempt(formula, { ...at, rowShift: 0, columnShift: 0 });
      const result = preferStored(fresh, source.cell(at.sheet, at.row, at.column));
      results.set(key, result);
      if (volatile) volatileCells.add(key);
      return result;
    } finally {
      volatile ||= outerVolatile;
      depth -= 1;
      running.delete(key);
    }
  }

  /** What Excel computed is better than what this engine computes, as long as nothing has changed. */
  function preferStored(fresh: Calculated, cell: SourceCell | null): Calculated {
    if (!cell?.stored || (volatile && fresh.known)) return fresh;
    return { known: true, value: cell.value };
  }

  function attempt(formula: string, place: Place): Calculated {
    try {
      const context: Context = {
        source,
        settings,
        place,
        locals: new Map(),
        valueAt,
        matrixOfArea,
        meetVolatile() {
          volatile = true;
        },
        call: callFunction,
      };
      const value = singleValue(evaluate(parseFormula(formula), context), context);
      if (value === undefined) return { known: false, reason: "more than one value" };
      // A formula that refers to an empty cell shows 0.
      return { known: true, value: value === null ? 0 : value };
    } catch (error) {
      if (error instanceof UnknownResult) return { known: false, reason: error.message };
      throw error;
    }
  }

  function matrixOfArea(area: Area): Matrix {
    const key = `${area.sheet}:${area.top}:${area.left}:${area.bottom}:${area.right}`;
    let block = blocks.get(key);
    if (block) {
      volatile ||= block.volatile;
    } else {
      const outerVolatile = volatile;
      volatile = false;
      const used = source.used(area.sheet);
      const lastRow = Math.min(area.bottom, Math.max(used.rows - 1, area.top));
      const lastColumn = Math.min(area.right, Math.max(used.columns - 1, area.left));
      const cells: Scalar[][] = [];
      for (let row = area.top; row <= lastRow; row += 1) {
        const values: Scalar[] = [];
        for (let column = area.left; column <= lastColumn; column += 1) values.push(valueAt(area.sheet, row, column));
        cells.push(values);
      }
      const rows = area.bottom - area.top + 1;
      block = { matrix: { kind: "matrix", rows, columns: area.right - area.left + 1, cells }, volatile };
      volatile ||= outerVolatile;
      blocks.set(key, block);
    }
    return block.matrix;
  }

  /** Runs `work` again after each cell that was too deep to reach from it. */
  function settle(work: () => Calculated): Calculated {
    for (;;) {
      try {
        return work();
      } catch (error) {
        if (!(error instanceof CellFirst)) throw error;
        calculateFirst(error.key);
      }
    }
  }

  function calculateFirst(first: number): void {
    const base = waiting.length;
    waiting.push(first);
    try {
      while (waiting.length > base) {
        const key = waiting[waiting.length - 1] ?? first;
        try {
          calculateKey(key);
          waiting.pop();
        } catch (error) {
          if (!(error instanceof CellFirst)) throw error;
          waiting.push(error.key);
        }
      }
    } finally {
      waiting.length = base;
    }
  }

  function calculateKey(key: number): void {
    const column = key % COLUMNS;
    const row = Math.floor(key / COLUMNS) % ROWS;
    const sheet = Math.floor(key / COLUMNS / ROWS);
    const formula = source.cell(sheet, row, column)?.formula;
    if (formula !== null && formula !== undefined) resultOf(key, formula, { sheet, row, column });
  }

  return {
    date1904: source.date1904,
    cell(sheet, row, column) {
      return settle(() => {
        const cell = source.cell(sheet, row, column);
        if (cell === null || cell.formula === null) return { known: true, value: cell?.value ?? null };
        return resultOf(keyOf(sheet, row, column), cell.formula, { sheet, row, column });
      });
    },
    formula(formula, place) {
      return settle(() => attempt(formula, place));
    },
    forget() {
      source.forget();
      results.clear();
      blocks.clear();
      volatileCells.clear();
    },
  };
}
