import { intersect } from "../workbook/area.ts";
import type { WorkbookModel } from "../workbook/model.ts";
import { displayText } from "./cell-display.ts";
import { widthForCharacters } from "./measures.ts";
import { requirePermission } from "./sheet-guard.ts";
import { areasOf, type CellsTarget } from "./targets.ts";

/**
 * Widths from the number of characters: the host has no font metrics, so a proportional font is taken as digits wide.
 * Excel measures; the result here is near, never narrower than the longest line of digits.
 */
export function autofitColumns(workbook: WorkbookModel, cells: CellsTarget, localeName: string): void {
  const { sheet } = cells;
  requirePermission(sheet, "allowFormatColumns");
  for (const area of areasOf(cells)) {
    const used = sheet.usedArea();
    const searched = used && intersect(used, area);
    if (!searched) continue;
    const longest = new Map<number, number>();
    sheet.forEachCell(searched, (row, column, cell) => {
      if (cell.value === null || isMerged(sheet.merges, row, column)) return;
      const style = workbook.styles.resolve(cell.style);
      const text = displayText(cell.value, style.numberFormat, localeName, workbook.date1904);
      const scale = (style.font.size / workbook.styles.defaultFont.size) * (style.font.bold ? 1.08 : 1);
      const length = Math.max(...text.split("\n").map((line) => line.length)) * scale + style.alignment.indent;
      longest.set(column, Math.max(longest.get(column) ?? 0, length));
    });
    for (const [column, length] of longest) {
      const width = Math.min(255, widthForCharacters(workbook, Math.max(1, length)));
      sheet.setColumns(column, column, { width, bestFit: true, hidden: false });
    }
  }
}

/** Rows high enough for their wrapped lines; rows of one line go back to the default height. */
export function autofitRows(workbook: WorkbookModel, cells: CellsTarget, localeName: string): void {
  const { sheet } = cells;
  requirePermission(sheet, "allowFormatRows");
  for (const area of areasOf(cells)) {
    const used = sheet.usedArea();
    const searched = used && intersect(used, area);
    if (!searched) continue;
    const heights = new Map<number, number>();
    sheet.forEachCell({ ...searched, left: 0, right: used.right }, (row, column, cell) => {
      if (cell.value === null || isMerged(sheet.merges, row, column)) return;
      const style = workbook.styles.resolve(cell.style);
      const lineHeight = style.font.size * 1.365;
      const text = displayText(cell.value, style.numberFormat, localeName, workbook.date1904);
      const width = Math.max(1, (sheet.column(column).width ?? sheet.defaultColumnWidth) - 0.7);
      const perLine = (width * workbook.styles.defaultFont.size) / style.font.size;
      const lines = style.alignment.wrapText
        ? text.split("\n").reduce((count, line) => count + Math.max(1, Math.ceil(line.length / perLine)), 0)
        : 1;
      heights.set(row, Math.max(heights.get(row) ?? 0, lines * lineHeight));
    });
    for (let row = searched.top; row <= searched.bottom; row++) {
      const height = heights.get(row) ?? 0;
      const taller = height > sheet.defaultRowHeight + 0.5;
      const fitted = taller ? Math.min(409.5, Math.ceil(height * 4) / 4) : null;
      if (sheet.row(row).height !== fitted) sheet.setRows(row, row, { height: fitted, customHeight: false });
    }
  }
}

function isMerged(
  merges: readonly { top: number; left: number; bottom: number; right: number }[],
  row: number,
  column: number,
): boolean {
  return merges.some(
    (merge) => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right,
  );
}
