import { type Area, intersect } from "../workbook/area.ts";
import type { SheetModel } from "../workbook/model.ts";

/** Column names of a table follow its header cells: texts, never empty, never twice. To be called after cells changed. */
export function syncTableHeaders(sheet: SheetModel, changed: Area): void {
  for (const table of sheet.tables) {
    if (!table.headerRow || !intersect({ ...table.area, bottom: table.area.top }, changed)) continue;
    // Setting the same frame again makes the model read its headers anew.
    table.resize(table.area);
  }
}
