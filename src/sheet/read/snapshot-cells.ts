import type { CellArea, CellValue, SnapshotCell } from "#core/recognise/snapshot.ts";

const ERROR_TEXT =
  /^#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/;

/** A run of columns that was asked for, with its answers. */
export interface PendingBlock {
  readonly area: CellArea;
  readonly range: Excel.Range;
  /** Colours of cells and letters; null where they were not asked for. */
  readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
}

export type CellTest = (row: number, column: number) => boolean;

export function areaOf(range: Excel.Range): CellArea {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

/** Whether a cell lies in these areas; none where there are none. */
export function areasTest(areas: Excel.RangeAreas | null): CellTest {
  if (areas === null || areas.isNullObject) return () => false;
  const cells = new Set<number>();
  for (const { top, left, bottom, right } of areas.areas.items.map(areaOf)) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) cells.add(row * 16_384 + column);
    }
  }
  return (row, column) => cells.has(row * 16_384 + column);
}

/** Excel gives an error and the text that looks like it alike: only then it has to be asked which. */
export function looksLikeError(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("#") && ERROR_TEXT.test(value);
}

/** Puts a block's answers into the rows of the sheet. */
export function fillCells(
  cells: (SnapshotCell | null)[][],
  { area, range, looks }: PendingBlock,
  first: { readonly row: number; readonly column: number },
  isFormula: CellTest,
  isError: CellTest,
): void {
  const values = range.values as unknown[][];
  const formats = range.numberFormat as unknown[][];
  const texts = looks === null ? null : range.text;
  values.forEach((line, rowOffset) => {
    const row = area.top + rowOffset;
    const target = cells[row - first.row];
    if (target === undefined) return;
    line.forEach((raw, columnOffset) => {
      const column = area.left + columnOffset;
      const value = asCellValue(raw, () => isError(row, column));
      const look = looks?.value[rowOffset]?.[columnOffset]?.format;
      const fill = fillColour(look?.fill?.color);
      const formula = isFormula(row, column);
      const numberFormat = String(formats[rowOffset]?.[columnOffset] ?? "General");
      if (value === null && fill === null && !formula && numberFormat === "General") return;
      const font = fontColour(look?.font?.color);
      target[column - first.column] = {
        value,
        text: texts?.[rowOffset]?.[columnOffset] ?? "",
        numberFormat,
        formula,
        fill,
        ...(font === null ? {} : { font }),
        ...(look?.font?.bold === true ? { bold: true } : {}),
      };
    });
  });
}

/** Excel says "#FFFFFF" for a cell without fill as well as for a white one: neither tells anything. */
function fillColour(colour: string | undefined): string | null {
  if (colour === undefined || colour === "") return null;
  const upper = colour.toUpperCase();
  return upper === "#FFFFFF" ? null : upper;
}

/** Black and white letters tell nothing. */
function fontColour(colour: string | undefined): string | null {
  const upper = fillColour(colour);
  return upper === "#000000" ? null : upper;
}

function asCellValue(value: unknown, isError: () => boolean): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  const text = String(value);
  return looksLikeError(text) && isError() ? { error: text } : text;
}
