import { PackageParts } from "./package/package-parts.ts";
import type { WorkbookModel } from "./model.ts";
import { TEMPLATE_PARTS } from "./template.ts";
import { WorkbookPart } from "./workbook/workbook-part.ts";

/**
 * Opens the bytes of an .xlsx file.
 * @throws WorkbookFormatError with a sentence for people when the file is damaged, encrypted, hostile or something else.
 */
export function openWorkbook(bytes: Uint8Array): WorkbookModel {
  return new WorkbookPart(PackageParts.open(bytes));
}

/** A new workbook with one empty sheet, `Blad1`. */
export function newWorkbook(): WorkbookModel {
  const parts = new PackageParts();
  const encoder = new TextEncoder();
  for (const [path, xml] of TEMPLATE_PARTS) {
    parts.setBytes(path, encoder.encode(xml));
  }
  return new WorkbookPart(parts);
}
