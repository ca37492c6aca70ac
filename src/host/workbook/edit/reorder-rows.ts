import type { Area } from "../area.ts";
import { InvalidEditError } from "../errors.ts";
import { translateFormula } from "../references/translate.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import { takeCell } from "./copy-cells.ts";

/** Puts the rows of an area in another order, as a sort does: relative references of a formula move along with it. */
export function reorderRows(sheet: SheetModelPart, area: Area, order: readonly number[]): void {
  reorder(sheet, area, order, (line, place) => [area.top + line, area.left + place], false);
}

/** The same with columns: a sort from left to right. */
export function reorderColumns(sheet: SheetModelPart, area: Area, order: readonly number[]): void {
  reorder(sheet, area, order, (line, place) => [area.top + place, area.left + line], true);
}

/** @param cellOf row and column of a place in a line (a row of the area, or a column). */
function reorder(
  sheet: SheetModelPart,
  area: Area,
  order: readonly number[],
  cellOf: (line: number, place: number) => readonly [row: number, column: number],
  columns: boolean,
): void {
  const [height, width] = [area.bottom - area.top + 1, area.right - area.left + 1];
  const [count, length] = columns ? [width, height] : [height, width];
  if (order.length !== count || new Set(order).size !== count || order.some((i) => i < 0 || i >= count)) {
    throw new InvalidEditError("invalid-value", "not an order of these lines");
  }
  sheet.cells?.groups.unshare(null);
  const lines = order.map((from) => Array.from({ length }, (_, place) => takeCell(sheet, ...cellOf(from, place))));
  lines.forEach((line, to) => {
    const from = order[to] as number;
    if (to === from) return;
    line.forEach(({ value, style, extra }, place) => {
      const [row, column] = cellOf(to, place);
      const formula = extra?.formula;
      const [down, right] = columns ? [0, to - from] : [to - from, 0];
      const moved =
        extra && formula
          ? { ...extra, formula: { ...formula, text: translateFormula(formula.text, down, right) } }
          : extra;
      sheet.cells?.put(row, column, value, moved);
      if (sheet.style(row, column) !== style) sheet.cells?.setStyle(row, column, style);
    });
  });
}
