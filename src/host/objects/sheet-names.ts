import { HostError, invalidArgument } from "../protocol/host-error.ts";
import type { WorkbookModel } from "../workbook/model.ts";

/**
 * What Excel refuses as the name of a sheet.
 * Source: Microsoft support, "Rename a worksheet": at most 31 characters, not blank, none of / \ ? * : [ ], no apostrophe
 * at either end, not "History".
 */
export function requireSheetName(workbook: WorkbookModel, name: string, except: number | null = null): void {
  const faulty =
    name.trim() === "" ||
    name.length > 31 ||
    /[:\\/?*[\]]/u.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === "history";
  if (faulty) throw invalidArgument(`"${name}" cannot be the name of a worksheet.`);
  const other = workbook.sheetByName(name);
  if (other && other.id !== except) {
    throw new HostError("ItemAlreadyExists", `A worksheet named "${other.name}" already exists.`);
  }
}
