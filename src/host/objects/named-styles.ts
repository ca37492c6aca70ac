import { HostError, invalidArgument } from "../protocol/host-error.ts";
import type { WorkbookModel } from "../workbook/model.ts";
import { distinctStyles, requirePermission } from "./sheet-guard.ts";
import { areasOf, type CellsTarget } from "./targets.ts";

/** Name of the cell style that all cells share, or null. */
export function commonStyleName(workbook: WorkbookModel, cells: CellsTarget): string | null {
  const names = new Set(
    areasOf(cells)
      .flatMap((area) => distinctStyles(cells.sheet, area))
      .map((xf) => workbook.styles.resolve(xf).styleName),
  );
  const [first] = names;
  return names.size === 1 && first !== undefined ? first : null;
}

export function applyStyleName(workbook: WorkbookModel, cells: CellsTarget, given: unknown): void {
  if (typeof given !== "string") throw invalidArgument("A style is named by its text.");
  requirePermission(cells.sheet, "allowFormatCells");
  const xf = workbook.styles.styleOfName(given);
  if (xf === null) throw new HostError("ItemNotFound", `The workbook has no cell style "${given}".`);
  for (const area of areasOf(cells)) cells.sheet.restyle(area, () => xf);
}
