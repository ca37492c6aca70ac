import type { Area } from "../area.ts";
import { InvalidEditError } from "../errors.ts";
import { translateFormula } from "../references/translate.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import { takeCell } from "./copy-cells.ts";

/** Puts the rows of an area in another order, as a sort does: relative references of a formula move along with it. */
export function reorderRows(sheet: SheetModelPart, area: Area, order: readonly number[]): void {
  const count = area.bottom - area.top + 1;
  if (order.length !== count || new Set(order).size !== count || order.some((i) => i < 0 || i >= count)) {
    throw new InvalidEditError("invalid-value", "not an order of these rows");
  }
  sheet.cells?.groups.unshare(null);
  const lines = order.map((from) => {
    const line: ReturnType<typeof takeCell>[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(takeCell(sheet, area.top + from, column));
    return line;
  });
  lines.forEach((line, i) => {
    const row = area.top + i;
    const from = area.top + (order[i] as number);
    if (row === from) return;
    line.forEach(({ value, style, extra }, c) => {
      const formula = extra?.formula;
      const moved =
        extra && formula
          ? { ...extra, formula: { ...formula, text: translateFormula(formula.text, row - from, 0) } }
          : extra;
      sheet.cells?.put(row, area.left + c, value, moved);
      if (sheet.style(row, area.left + c) !== style) sheet.cells?.setStyle(row, area.left + c, style);
    });
  });
}
