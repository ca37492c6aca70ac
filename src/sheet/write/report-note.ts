import { cellAddress } from "#core/recognise/snapshot.ts";
import { LIGHT_COLOURS } from "../layout/palette.ts";
import type { FoundDocument } from "../read/find-documents.ts";
import { FIRST_ROW } from "./report-cells.ts";
import type { DocumentCells } from "./report-cells.ts";

/** In the hidden first row: the column under it holds our note. */
const NOTE_MARK = "melding";

/** The first row of a new document: what it is, and the place of the note. In one step, so that no cut falls in between. */
export function beginDocument(sheet: Excel.Worksheet, cells: DocumentCells, head: string): void {
  const between = Array.from({ length: cells.columnCount }, () => "");
  const row = sheet.getRange(`A1:${cellAddress(0, cells.columnCount + 1)}`);
  row.values = [[head, ...between, NOTE_MARK]];
}

/**
 * What the maker of a document has to know while looking at it, beside the page and outside what is printed; null takes the last
 * note away. A document without the mark of this column has no place for a note: what stands there may be a person's. Queues only.
 */
export function writeNote(
  sheet: Excel.Worksheet,
  cells: DocumentCells,
  existing: FoundDocument | null,
  note: string | null,
): void {
  const place = cells.columnCount + 1;
  if (existing !== null) {
    const marked = existing.columnNames.flatMap((name, at) => (name === NOTE_MARK ? [existing.column + at] : []));
    if (marked.length === 0) return;
    // Before an old mark goes: a run that is cut off in between still finds one.
    sheet.getRange(cellAddress(existing.row, place)).values = [[NOTE_MARK]];
    for (const column of marked) {
      sheet.getRange(cellAddress(existing.row + FIRST_ROW, column)).clear("Contents");
      if (column !== place) sheet.getRange(cellAddress(existing.row, column)).clear("Contents");
    }
  }
  if (note === null) return;
  const cell = sheet.getRange(cellAddress(FIRST_ROW, place));
  cell.numberFormat = [["@"]];
  cell.values = [[note]];
  cell.format.font.color = LIGHT_COLOURS.rood.text;
  cell.format.font.bold = true;
  cell.format.verticalAlignment = "Center";
}
