export { watchWorkbook } from "#sheet/read/watch-workbook.ts";
export type { WorkbookListener } from "#sheet/read/watch-workbook.ts";
export type { SheetChange } from "#sheet/read/sheet-change.ts";
