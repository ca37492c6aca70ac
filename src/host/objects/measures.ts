import type { Area } from "../workbook/area.ts";
import type { SheetModel, WorkbookModel } from "../workbook/model.ts";

/**
 * Office.js gives sizes in points, the file keeps column widths in characters of the Normal font.
 * Source: ECMA-376 part 1, 18.3.1.13 (width) with the usual 7 pixels per digit of Calibri 11 at 96 dpi; other fonts
 * get a digit width in proportion to their size.
 */
export function digitPixels(workbook: WorkbookModel): number {
  const { name, size } = workbook.styles.defaultFont;
  const perPoint = /arial|verdana|segoe|tahoma/iu.test(name) ? 0.72 : 7 / 11;
  return Math.max(1, Math.round(size * perPoint));
}

const pointsPerPixel = 0.75;
const paddingPixels = 5;

/** Width in characters, padding included as the file has it, to points. */
export function pointsOfWidth(workbook: WorkbookModel, characters: number): number {
  const digit = digitPixels(workbook);
  return Math.trunc(((256 * characters + Math.trunc(128 / digit)) / 256) * digit) * pointsPerPixel;
}

/** Points to the width in characters that the file keeps. */
export function widthOfPoints(workbook: WorkbookModel, points: number): number {
  const pixels = Math.round(points / pointsPerPixel);
  return Math.trunc((pixels / digitPixels(workbook)) * 256) / 256;
}

/** Width that shows a text of this many characters, as autofit would choose it. */
export function widthForCharacters(workbook: WorkbookModel, characters: number): number {
  const digit = digitPixels(workbook);
  return Math.trunc(((characters * digit + paddingPixels) / digit) * 256) / 256;
}

export function columnPoints(workbook: WorkbookModel, sheet: SheetModel, column: number): number {
  const { width } = sheet.column(column);
  return width === null ? standardPoints(workbook, sheet) : pointsOfWidth(workbook, width);
}

/** Width of columns that have none of their own. One that follows from the font alone is rounded up to 8 pixels. */
export function standardPoints(workbook: WorkbookModel, sheet: SheetModel): number {
  const points = pointsOfWidth(workbook, sheet.defaultColumnWidth);
  const fromFont = Math.abs((sheet.defaultColumnWidth % 1) - 0.7109375) < 1e-9;
  return fromFont ? Math.ceil(points / 6) * 6 : points;
}

export function rowPoints(sheet: SheetModel, row: number): number {
  return sheet.row(row).height ?? sheet.defaultRowHeight;
}

function sum(first: number, last: number, sizeOf: (index: number) => number): number {
  let total = 0;
  for (let index = first; index <= last; index++) total += sizeOf(index);
  return total;
}

function visibleColumn(workbook: WorkbookModel, sheet: SheetModel, column: number): number {
  return sheet.column(column).hidden ? 0 : columnPoints(workbook, sheet, column);
}

function visibleRow(sheet: SheetModel, row: number): number {
  return sheet.row(row).hidden ? 0 : rowPoints(sheet, row);
}

/** Distance in points from the top of the sheet to the row. */
export function rowTop(sheet: SheetModel, row: number): number {
  return sum(0, row - 1, (index) => visibleRow(sheet, index));
}

export function columnLeft(workbook: WorkbookModel, sheet: SheetModel, column: number): number {
  return sum(0, column - 1, (index) => visibleColumn(workbook, sheet, index));
}

export function rowSpanHeight(sheet: SheetModel, area: Area): number {
  return sum(area.top, area.bottom, (index) => visibleRow(sheet, index));
}

export function columnSpanWidth(workbook: WorkbookModel, sheet: SheetModel, area: Area): number {
  return sum(area.left, area.right, (index) => visibleColumn(workbook, sheet, index));
}
