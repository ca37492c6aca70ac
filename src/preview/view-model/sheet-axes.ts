import type { SheetModel, WorkbookModel } from "#host/workbook/model.ts";
import { axisOf, type Axis } from "./axis.ts";
import { wrappedLines } from "./text-width.ts";
import { digitPixels } from "#host/objects/measures.ts";

export const POINT = 4 / 3;

/** Width in CSS pixels of a column of so many characters. Source: ECMA-376 part 1, 18.3.1.13. */
export function columnPixels(workbook: WorkbookModel, characters: number): number {
  const digit = digitPixels(workbook);
  return Math.trunc(((256 * characters + Math.trunc(128 / digit)) / 256) * digit);
}

/** Width in characters of a column that is so many CSS pixels wide. */
export function columnCharacters(workbook: WorkbookModel, pixels: number): number {
  return Math.trunc((pixels / digitPixels(workbook)) * 256) / 256;
}

export function columnAxis(workbook: WorkbookModel, sheet: SheetModel, count: number): Axis {
  return axisOf(count, (index) => {
    const format = sheet.column(index);
    return format.hidden ? 0 : columnPixels(workbook, format.width ?? sheet.defaultColumnWidth);
  });
}

/** Rows without a height of their own are as high as their wrapped text, as Excel makes them when it opens a file. */
export function rowAxis(workbook: WorkbookModel, sheet: SheetModel, count: number, columns: Axis): Axis {
  const wanted = wrappedHeights(workbook, sheet, columns);
  return axisOf(count, (index) => {
    const format = sheet.row(index);
    if (format.hidden) return 0;
    if (format.height !== null) return Math.round(format.height * POINT);
    return Math.round(Math.max(sheet.defaultRowHeight * POINT, wanted.get(index) ?? 0));
  });
}

const TALLEST = 546;

function wrappedHeights(workbook: WorkbookModel, sheet: SheetModel, columns: Axis): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const merged = mergedCells(sheet);
  const looks = new Map<number, { readonly wrap: boolean; readonly size: number; readonly bold: boolean }>();
  sheet.forEachCell(null, (row, column, cell) => {
    if (typeof cell.value !== "string") return;
    let look = looks.get(cell.style);
    if (!look) {
      const { font, alignment } = workbook.styles.resolve(cell.style);
      look = { wrap: alignment.wrapText && alignment.textRotation === 0, size: font.size, bold: font.bold };
      looks.set(cell.style, look);
    }
    const taller = look.size > 12;
    if ((!look.wrap && !taller) || sheet.row(row).height !== null || merged.has(row * 16_384 + column)) return;
    const lines = look.wrap ? wrappedLines(cell.value, columns.size(column) - 5, look.size, look.bold) : 1;
    const height = Math.min(lines * Math.ceil(look.size * POINT * 1.22) + 3, TALLEST);
    if (height > (heights.get(row) ?? 0)) heights.set(row, height);
  });
  return heights;
}

/** Excel doesn't fit rows to merged cells. */
function mergedCells(sheet: SheetModel): ReadonlySet<number> {
  const cells = new Set<number>();
  for (const merge of sheet.merges) cells.add(merge.top * 16_384 + merge.left);
  return cells;
}
