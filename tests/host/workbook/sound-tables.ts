import type { WorkbookModel } from "#host/workbook/model.ts";
import { openWorkbook } from "#host/workbook/open.ts";

/** What Excel's repair would look at: columns and header cells agree, names and ids are unique, the filter skips totals. */
export function expectSoundTables(workbook: WorkbookModel): void {
  const again = openWorkbook(workbook.save());
  const ids = again.tables.map((table) => table.id);
  const names = again.tables.map((table) => table.name.toLowerCase());
  expect([new Set(ids).size, new Set(names).size]).toEqual([ids.length, names.length]);
  for (const table of again.tables) {
    const sheet = again.sheetById(table.sheetId)!;
    const columns = table.columns.map((column) => column.name);
    expect(columns).toHaveLength(table.area.right - table.area.left + 1);
    expect(new Set(columns.map((name) => name.toLowerCase())).size).toBe(columns.length);
    expect(new Set(table.columns.map((column) => column.id)).size).toBe(columns.length);
    if (table.headerRow) expect(sheet.values({ ...table.area, bottom: table.area.top })[0]).toEqual(columns);
    if (table.filter.area)
      expect(table.filter.area).toEqual({ ...table.area, bottom: table.area.bottom - (table.totalsRow ? 1 : 0) });
    expect(table.dataArea.bottom).toBeGreaterThanOrEqual(table.dataArea.top);
  }
}
