import { WorkbookFormatError } from "../errors.ts";

/** @param total bytes of the XML parts together, unpacked */
export function tooLarge(total: number): WorkbookFormatError {
  const megabytes = Math.round(total / 1e6);
  return new WorkbookFormatError(
    "too-large",
    `Dit bestand wordt niet geopend omdat het uitgepakt te groot is (${megabytes} MB).`,
    `This file is not opened because it is too large once unpacked (${megabytes} MB).`,
  );
}

export function onlyAnArchive(): WorkbookFormatError {
  return new WorkbookFormatError(
    "not-a-workbook",
    "Dit bestand is een zip-archief, maar geen Excel-werkmap.",
    "This file is a zip archive but no Excel workbook.",
  );
}

export function missing(path: string): WorkbookFormatError {
  return new WorkbookFormatError(
    "missing-part",
    `Dit bestand is beschadigd: het onderdeel ${path} ontbreekt. Open het in Excel, laat het herstellen en sla het opnieuw op.`,
    `This file is damaged: the part ${path} is missing. Open it in Excel, let it repair the file and save it again.`,
    path,
  );
}
