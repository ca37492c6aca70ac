import { type Area, intersect } from "../workbook/area.ts";
import type { SheetModel } from "../workbook/model.ts";
import { boundingArea } from "./area-checks.ts";

/** The smallest area inside `within` with all its contents (and formats, unless only values count), or null. */
export function usedAreaWithin(sheet: SheetModel, within: Area, valuesOnly: boolean): Area | null {
  const used = sheet.usedArea(!valuesOnly);
  const common = used && intersect(used, within);
  if (!used || !common) return null;
  if (
    used.top >= within.top &&
    used.left >= within.left &&
    used.bottom <= within.bottom &&
    used.right <= within.right
  ) {
    return used;
  }
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  sheet.forEachCell(common, (row, column, cell) => {
    if (valuesOnly && cell.value === null && !cell.formula) return;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  });
  return bottom < 0 ? null : { top, left, bottom, right };
}

/** The used area of a sheet: contents, formats and merges. Null for an empty sheet. */
export function usedAreaOfSheet(sheet: SheetModel, valuesOnly: boolean): Area | null {
  const cells = sheet.usedArea(!valuesOnly);
  if (valuesOnly) return cells;
  return boundingArea([...(cells ? [cells] : []), ...sheet.merges]);
}
