import type { WorkbookModel } from "./model.ts";

/**
 * Opens the bytes of an .xlsx file.
 * @throws WorkbookFormatError with a sentence for people when the file is damaged, encrypted, hostile or something else.
 */
export declare function openWorkbook(bytes: Uint8Array): WorkbookModel;

/** A new workbook with one empty sheet, `Blad1`. */
export declare function newWorkbook(): WorkbookModel;
