import type { Area } from "../area.ts";
import { areaOf, MAX_COLUMNS, MAX_ROWS } from "../area.ts";
import type { CellExtra } from "../cells/row-store.ts";
import { PLAIN } from "../cells/row-store.ts";
import { InvalidEditError } from "../errors.ts";
import { translateFormula } from "../references/translate.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";

interface Copied {
  readonly value: ReturnType<SheetModelPart["value"]>;
  readonly style: number;
  readonly extra: CellExtra | null;
}

/** Reads a cell such that it can be put elsewhere: formulas in full, rich text as runs. */
export function takeCell(sheet: SheetModelPart, row: number, column: number): Copied {
  const cell = sheet.get(row, column);
  let extra: CellExtra | null = null;
  if (cell.formula) {
    const { text } = cell.formula;
    extra = {
      ...PLAIN,
      state: cell.valueState === "stored" ? "stored" : "unknown",
      formula: { text, kind: "normal", ref: null, shared: -1, attributes: "" },
    };
  } else if (cell.richText) extra = { ...PLAIN, runs: cell.richText };
  return { value: cell.value, style: cell.style, extra };
}

/** Copies a block; returns the area that was written. The source is read whole first, so overlaps are safe. */
export function copyCells(
  from: SheetModelPart,
  source: Area,
  to: SheetModelPart,
  row: number,
  column: number,
  what: "all" | "values" | "formulas" | "formats",
): Area {
  const target = areaOf(row, column, source.bottom - source.top + 1, source.right - source.left + 1);
  if (row < 0 || column < 0 || target.bottom >= MAX_ROWS || target.right >= MAX_COLUMNS) {
    throw new InvalidEditError("out-of-grid", "the copy does not fit on the sheet");
  }
  // Blocks of whole rows or columns: nothing beyond the used cells of both sides needs a look.
  const lastRow = Math.max(from.usedArea(true)?.bottom ?? -1, (to.usedArea(true)?.bottom ?? -1) + source.top - row);
  const lastColumn = Math.max(
    from.usedArea(true)?.right ?? -1,
    (to.usedArea(true)?.right ?? -1) + source.left - column,
  );
  const bottom = Math.min(source.bottom, lastRow);
  const right = Math.min(source.right, lastColumn);
  const taken: Copied[][] = [];
  for (let r = source.top; r <= bottom; r++) {
    const line: Copied[] = [];
    for (let c = source.left; c <= right; c++) line.push(takeCell(from, r, c));
    taken.push(line);
  }
  const rows = row - source.top;
  const columns = column - source.left;
  const { cells } = to;
  taken.forEach((line, r) => {
    line.forEach(({ value, style, extra }, c) => {
      if (what !== "formats") {
        const formula = extra?.formula;
        if (formula && what !== "values") {
          const text = translateFormula(formula.text, rows, columns);
          cells?.put(row + r, column + c, value, { ...extra, state: "unknown", formula: { ...formula, text } });
        } else cells?.put(row + r, column + c, value, formula ? null : extra);
      }
      if ((what === "all" || what === "formats") && to.style(row + r, column + c) !== style)
        cells?.setStyle(row + r, column + c, style);
    });
  });
  return target;
}
