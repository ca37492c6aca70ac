import { areaAddress, columnLetters } from "#core/recognise/snapshot.ts";
import type { DocumentLayout } from "../layout/report-grid-model.ts";
import { DOCUMENT_FONT } from "../layout/report-text-size.ts";
import type { WorkbookSession } from "../session.ts";
import { FIRST_COLUMN } from "./report-cells.ts";
import type { DocumentCells, RowHeight, StyledArea } from "./report-cells.ts";
import { bytesOf, inTrips } from "./report-freight.ts";
import { styleAreas } from "./report-styles.ts";

/**
 * Formats, values and looks, in this order: what a person typed is back in its cells before anything can fail for its looks. All in
 * the request that is being made up; more only where Excel's limit would be passed.
 */
export async function fillDocument(
  session: WorkbookSession,
  sheet: Excel.Worksheet,
  cells: DocumentCells,
  layout: DocumentLayout,
): Promise<void> {
  const last = { bottom: cells.rowCount - 1, right: cells.columnCount - 1 };
  const all = sheet.getRange(areaAddress({ top: 0, left: 0, ...last }));
  all.format.font.name = DOCUMENT_FONT;
  // An array of one cell counts for every cell of the range.
  all.numberFormat = [[cells.formats.base]];
  for (const { area, format } of cells.formats.areas) sheet.getRange(areaAddress(area)).numberFormat = [[format]];
  const pieces = inTrips(cells.values.map(bytesOf));
  for (const [top, bottom] of pieces) {
    const block = sheet.getRange(areaAddress({ top, left: 0, bottom, right: last.right }));
    block.values = cells.values.slice(top, bottom + 1) as unknown[][];
    if (pieces.length > 1) await session.sync();
  }
  layout.columns.forEach((width, position) => {
    const letters = columnLetters(FIRST_COLUMN + position);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = width;
  });
  for (const { area, byRow } of cells.merges) sheet.getRange(areaAddress(area)).merge(byRow);
  for (const { style, middle, areas } of stylesTogether(cells.styles)) {
    for (const addresses of inPieces(areas)) styleAreas(sheet.getRanges(addresses), style, layout, middle);
  }
  for (const [height, rows] of heightsTogether(cells.heights)) {
    for (const addresses of inPieces(rows)) sheet.getRanges(addresses).format.rowHeight = height;
  }
}

/** Rectangles of one look are dressed in one go: a long report has few looks and many cells. */
function stylesTogether(styles: readonly StyledArea[]) {
  const groups = new Map<string, { style: StyledArea["style"]; middle: boolean; areas: string[] }>();
  for (const { area, style, middle } of styles) {
    const id = `${style}:${middle}`;
    const group = groups.get(id) ?? { style, middle, areas: [] };
    group.areas.push(areaAddress(area));
    groups.set(id, group);
  }
  return groups.values();
}

function heightsTogether(heights: readonly RowHeight[]): ReadonlyMap<number, readonly string[]> {
  const groups = new Map<number, string[]>();
  for (const { first, last, height } of heights) {
    const rows = groups.get(height) ?? [];
    rows.push(`${first + 1}:${last + 1}`);
    groups.set(height, rows);
  }
  return groups;
}

/** Excel cuts an address off, without a word, at 8,192 characters. */
const MAX_ADDRESS = 8_000;

function inPieces(addresses: readonly string[]): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const address of addresses) {
    if (piece.length + address.length + 1 > MAX_ADDRESS) {
      pieces.push(piece);
      piece = "";
    }
    piece += piece === "" ? address : `,${address}`;
  }
  return piece === "" ? pieces : [...pieces, piece];
}
