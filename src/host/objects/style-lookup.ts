import type { WorkbookModel } from "../workbook/model.ts";
import type { CellStyle } from "../workbook/style.ts";

/**
 * Resolves style indexes for one pass over cells, each index once: looking a style up costs far more than a cell.
 * Not to be kept beyond the pass.
 */
export function styleLookup({ styles }: WorkbookModel): (xf: number) => CellStyle {
  const known: CellStyle[] = [];
  return (xf) => (known[xf] ??= styles.resolve(xf));
}
