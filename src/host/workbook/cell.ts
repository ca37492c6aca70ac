/** An error value as Excel shows it: `#N/A`, `#REF!`, `#DIV/0!`, … */
export interface CellError {
  readonly error: string;
}

export type CellValue = string | number | boolean | CellError | null;

const errors = new Map<string, CellError>();

/** The one object for an error code, so that values can be compared with `===`. */
export function cellError(code: string): CellError {
  let error = errors.get(code);
  if (!error) {
    error = Object.freeze({ error: code });
    errors.set(code, error);
  }
  return error;
}

export function isCellError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}

/**
 * Where the value of a formula cell comes from. `stored`: the program that saved the file computed it and nothing it
 * depends on has changed since. `calculated`: an engine of the host computed it (shown, never saved). `unknown`: the
 * value shown is out of date or absent.
 */
export type ValueState = "stored" | "calculated" | "unknown";

export interface CellFormula {
  /** Without the leading `=`, as the file keeps it (English names, `,`, `_xlfn.` prefixes). */
  readonly text: string;
  /** `shared` formulas are already translated to their own cell; `array` and `spill` (dynamic) belong to `ref`. */
  readonly kind: "normal" | "shared" | "array" | "spill" | "dataTable";
  /** The cells that an array formula fills; null for other kinds. */
  readonly ref: string | null;
}

/** One piece of rich text; `bold` and so on are absent when the cell's own font counts. */
export interface RichTextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly size?: number;
  readonly fontName?: string;
}

/** A copy of what one cell holds at this moment. */
export interface Cell {
  readonly value: CellValue;
  readonly formula: CellFormula | null;
  /** Index into cellXfs; 0 for a cell that is not in the file and has no row or column style. */
  readonly style: number;
  /** Present only for formula cells. */
  readonly valueState: ValueState;
  readonly richText: readonly RichTextRun[] | null;
}
