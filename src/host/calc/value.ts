/** Error values as they stand in a cell. */
export type ErrorCode =
  "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A" | "#SPILL!" | "#CALC!" | "#GETTING_DATA";

/** An error as a value that formulas carry on; it is never thrown. */
export class CellError {
  readonly code: ErrorCode;
  constructor(code: ErrorCode) {
    this.code = code;
  }
}

export const NULL_ERROR = new CellError("#NULL!");
export const DIV0 = new CellError("#DIV/0!");
export const VALUE = new CellError("#VALUE!");
export const REF = new CellError("#REF!");
export const NAME = new CellError("#NAME?");
export const NUM = new CellError("#NUM!");
export const NA = new CellError("#N/A");
export const CALC = new CellError("#CALC!");

const known = new Map<string, CellError>(
  [NULL_ERROR, DIV0, VALUE, REF, NAME, NUM, NA, CALC, new CellError("#SPILL!"), new CellError("#GETTING_DATA")].map(
    (error) => [error.code, error],
  ),
);

/** The error with this code, or null when the text is no error code. */
export function errorFromCode(text: string): CellError | null {
  return known.get(text.toUpperCase()) ?? null;
}

/** One value; null is an empty cell. */
export type Scalar = number | string | boolean | null | CellError;

/** A block of values without an address. */
export interface Matrix {
  readonly kind: "matrix";
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (readonly Scalar[])[];
}

/** A block of cells; sheet, rows and columns are 0-based and inclusive. */
export interface Area {
  readonly kind: "area";
  readonly sheet: number;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Several blocks, as a union writes them. */
export interface Areas {
  readonly kind: "areas";
  readonly areas: readonly Area[];
}

export type Operand = Scalar | Matrix | Area | Areas;

export function isScalar(operand: Operand): operand is Scalar {
  return typeof operand !== "object" || operand === null || operand instanceof CellError;
}

export function isError(value: unknown): value is CellError {
  return value instanceof CellError;
}

export function matrixOf(cells: readonly (readonly Scalar[])[]): Matrix {
  return { kind: "matrix", rows: cells.length, columns: cells[0]?.length ?? 0, cells };
}

/**
 * Says that this engine can't know a result that Excel would have. It travels as an exception because nothing in a
 * formula may turn it into a value (IFERROR would), and it ends at the cell.
 */
export class UnknownResult extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "UnknownResult";
  }
}
