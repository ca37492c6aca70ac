import type { SheetModel, WorkbookModel } from "../workbook/model.ts";

/** Worksheet ids as programs see them: a GUID-like text made of the file's sheet id, stable while the workbook is open. */
export function idOfSheet(sheet: SheetModel): string {
  return idOfSheetNumber(sheet.id);
}

export function idOfSheetNumber(sheetId: number): string {
  return `{00000000-0001-0000-0000-${String(sheetId).padStart(12, "0")}}`;
}

/** A worksheet by name (without regard to case) or id; null when there is none. Chart sheets are no worksheets. */
export function sheetOfKey(workbook: WorkbookModel, key: unknown): SheetModel | null {
  if (typeof key !== "string") return null;
  const sheet = worksheetsOf(workbook).find((candidate) => idOfSheet(candidate) === key) ?? workbook.sheetByName(key);
  return sheet?.kind === "worksheet" ? sheet : null;
}

export function worksheetsOf(workbook: WorkbookModel): SheetModel[] {
  return workbook.sheets.filter((sheet) => sheet.kind === "worksheet");
}
