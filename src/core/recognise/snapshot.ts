/** An error value such as `#REF!`, apart from a text that merely looks like one. */
export interface CellError {
  readonly error: string;
}

export type CellValue = string | number | boolean | null | CellError;

/** One cell as data: what a person sees and what lies beneath. */
export interface SnapshotCell {
  /** Dates are serial numbers; a formula gives its result. null is an empty cell that has a fill or format. */
  readonly value: CellValue;
  /** As shown in the cell (Office.js `text`); "" when unknown. */
  readonly text: string;
  /** en-US format code, "General" by default. */
  readonly numberFormat: string;
  /** True when the value comes from a formula. */
  readonly formula: boolean;
  /** `#RRGGBB` in capitals, theme and tint resolved; null is no fill. */
  readonly fill: string | null;
  /** `#RRGGBB` of the letters; left out for black, white and the theme's own text colour. */
  readonly font?: string;
  readonly bold?: boolean;
  /** The fill comes from a conditional format: somebody gave that colour a meaning. */
  readonly fillByRule?: boolean;
  /** A conditional format colours this cell and what it shows could not be worked out. */
  readonly hiddenColour?: boolean;
}

/** A block of cells; 0-based sheet indices, all four inclusive. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SnapshotTable {
  readonly name: string;
  /** With the header row and the totals row where shown. */
  readonly area: CellArea;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

/** One sheet as pure data: the only thing that recognition knows of a workbook. */
export interface SheetSnapshot {
  readonly name: string;
  /** Stays the same when the sheet is renamed or moved; absent where the workbook was not asked. */
  readonly id?: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** 0-based sheet row of `cells[0]`. */
  readonly firstRow: number;
  /** 0-based sheet column of `cells[n][0]`. */
  readonly firstColumn: number;
  /** Used range, row by row; null is a cell with neither value nor fill. Rows may be shorter than the widest. */
  readonly cells: readonly (readonly (SnapshotCell | null)[])[];
  readonly merges: readonly CellArea[];
  /** 0-based sheet indices; hidden by hand, by filter or by a closed group. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly tables: readonly SnapshotTable[];
  /** The workbook counts days from 1904-01-01. */
  readonly date1904: boolean;
  /** The columns of one of several lists that stand beside one another, with the heading above them. */
  readonly part?: { readonly title: string | null };
  /** A list on its side, turned upright: rows are the sheet's columns. */
  readonly turned?: true;
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** 0 is A, 26 is AA. */
export function columnLetters(columnIndex: number): string {
  let letters = "";
  for (let rest = columnIndex; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** A1 address of 0-based indices, without the sheet. */
export function cellAddress(rowIndex: number, columnIndex: number): string {
  return `${columnLetters(columnIndex)}${rowIndex + 1}`;
}

/** `C7:D9`, or `C7` for a single cell. */
export function areaAddress(area: CellArea): string {
  const from = cellAddress(area.top, area.left);
  const to = cellAddress(area.bottom, area.right);
  return from === to ? from : `${from}:${to}`;
}
