import { areaOf, LAST_COLUMN, LAST_ROW } from "../references.ts";
import { evaluate, singleValue, toMatrix, type Context } from "../evaluate.ts";
import { parseFormula, type Expression } from "../expression.ts";
import {
  isError,
  isScalar,
  matrixOf,
  REF,
  UnknownResult,
  VALUE,
  type Area,
  type Operand,
  type Scalar,
} from "../value.ts";
import { booleanOf, numberOf, operands, scalarOf, type Definitions } from "./define.ts";

/** INDEX gives a reference when it gets one, so that `A1:INDEX(…)` works; 0 stands for a whole row or column. */
function index(values: readonly Operand[], context: Context): Operand {
  const [source] = values;
  if (source === undefined) return VALUE;
  if (isError(source)) return source;
  const from = isScalar(source) ? matrixOf([[source]]) : source;
  if (from.kind === "areas") throw new UnknownResult("INDEX of several areas");
  const first = singleValue(values[1] ?? null, context);
  const second = values[2] === undefined ? null : singleValue(values[2], context);
  if (first === undefined || second === undefined) throw new UnknownResult("INDEX with a block of positions");
  const a = numberOf(first, context, 0);
  const b = numberOf(second, context, 0);
  if (isError(a)) return a;
  if (isError(b)) return b;
  const height = from.kind === "area" ? from.bottom - from.top + 1 : from.rows;
  const width = from.kind === "area" ? from.right - from.left + 1 : from.columns;
  // With one position a single row is counted along its columns.
  const alongRow = values[2] === undefined && height === 1;
  const row = Math.trunc(alongRow ? (width > 1 || a > 1 ? 1 : a) : a);
  const column = Math.trunc(alongRow ? a : values[2] === undefined && width === 1 ? 1 : b);
  if (row < 0 || column < 0) return VALUE;
  if (row > height || column > width) return REF;
  return from.kind === "area" ? partOfArea(from, row, column) : partOfMatrix(from.cells, row, column, height, width);
}

function partOfArea(area: Area, row: number, column: number): Area {
  return {
    ...area,
    top: row === 0 ? area.top : area.top + row - 1,
    bottom: row === 0 ? area.bottom : area.top + row - 1,
    left: column === 0 ? area.left : area.left + column - 1,
    right: column === 0 ? area.right : area.left + column - 1,
  };
}

function partOfMatrix(
  cells: readonly (readonly Scalar[])[],
  row: number,
  column: number,
  height: number,
  width: number,
): Operand {
  const rows = row === 0 ? Array.from({ length: height }, (_, at) => at) : [row - 1];
  const columns = column === 0 ? Array.from({ length: width }, (_, at) => at) : [column - 1];
  const part = rows.map((at) => columns.map((place) => cells[at]?.[place] ?? null));
  return part.length === 1 && part[0]?.length === 1 ? (part[0][0] ?? null) : matrixOf(part);
}

function offset(values: readonly Operand[], context: Context): Operand {
  context.meetVolatile();
  const [base] = values;
  if (base === undefined || isScalar(base)) return isError(base) ? base : VALUE;
  if (base.kind !== "area") return VALUE;
  const shifts = [1, 2, 3, 4].map((at) => {
    const given = values[at];
    return given === undefined || given === null ? null : numberOf(given, context, 0);
  });
  const wrong = shifts.find(isError);
  if (wrong) return wrong;
  const [rows, columns, height, width] = shifts as readonly (number | null)[];
  const top = base.top + Math.trunc(rows ?? 0);
  const left = base.left + Math.trunc(columns ?? 0);
  const tall = Math.trunc(height ?? base.bottom - base.top + 1);
  const wide = Math.trunc(width ?? base.right - base.left + 1);
  if (tall === 0 || wide === 0) return REF;
  const area: Area = {
    kind: "area",
    sheet: base.sheet,
    top: tall < 0 ? top + tall + 1 : top,
    bottom: tall < 0 ? top : top + tall - 1,
    left: wide < 0 ? left + wide + 1 : left,
    right: wide < 0 ? left : left + wide - 1,
  };
  const inside = area.top >= 0 && area.left >= 0 && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN;
  return inside ? area : REF;
}

function indirect(values: readonly Operand[], context: Context): Operand {
  context.meetVolatile();
  const text = scalarOf(values[0], context);
  if (isError(text)) return text;
  if (values[1] !== undefined && booleanOf(values[1], context, true) === false) throw new UnknownResult("R1C1");
  if (typeof text !== "string") return REF;
  const expression = referenceIn(text);
  if (!expression) return REF;
  if (expression.type === "range") {
    const { reference } = expression;
    const sheet = reference.sheet === null ? context.place.sheet : context.source.sheetIndex(reference.sheet);
    return sheet === null ? REF : (areaOf(reference, sheet, 0, 0) ?? REF);
  }
  const found = evaluate(expression, context);
  return isError(found) ? REF : found;
}

function referenceIn(text: string): Expression | null {
  try {
    const expression = parseFormula(text);
    return expression.type === "range" || expression.type === "name" || expression.type === "table" ? expression : null;
  } catch (error) {
    if (error instanceof UnknownResult) return null;
    throw error;
  }
}

/** ROW and COLUMN of a reference, or of the cell itself. */
function position(values: readonly Operand[], context: Context, rows: boolean): Operand {
  const [reference] = values;
  if (reference === undefined) return rows ? context.place.row + 1 : context.place.column + 1;
  if (isScalar(reference)) return isError(reference) ? reference : VALUE;
  if (reference.kind !== "area") return VALUE;
  const first = rows ? reference.top : reference.left;
  const last = rows ? reference.bottom : reference.right;
  if (first === last) return first + 1;
  if (last - first > 100_000) throw new UnknownResult("positions of whole columns");
  const list = Array.from({ length: last - first + 1 }, (_, at) => first + at + 1);
  return matrixOf(rows ? list.map((value) => [value]) : [list]);
}

function extent(values: readonly Operand[], context: Context, rows: boolean): Operand {
  const [block] = values;
  if (block === undefined || isError(block)) return block ?? VALUE;
  if (!isScalar(block) && block.kind === "area")
    return rows ? block.bottom - block.top + 1 : block.right - block.left + 1;
  const matrix = toMatrix(block, context);
  return rows ? matrix.rows : matrix.columns;
}

export const referenceFunctions: Definitions = {
  INDEX: operands(2, 4, (values, context) => {
    if (values.length > 3) throw new UnknownResult("INDEX with an area number");
    return index(values, context);
  }),
  OFFSET: operands(3, 5, offset),
  INDIRECT: operands(1, 2, indirect),
  ROW: operands(0, 1, (values, context) => position(values, context, true)),
  COLUMN: operands(0, 1, (values, context) => position(values, context, false)),
  ROWS: operands(1, 1, (values, context) => extent(values, context, true)),
  COLUMNS: operands(1, 1, (values, context) => extent(values, context, false)),
};
