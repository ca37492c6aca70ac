import type { Language } from "#core/plan/plan.ts";
import { areaAddress, cellAddress } from "#core/recognise/snapshot.ts";
import type { DocumentGrid } from "../layout/report-grid-model.ts";
import { documentName, headKey } from "../layout/report-keys.ts";
import type { DocumentHead } from "../layout/report-keys.ts";
import { stashCells, stashStart } from "../layout/report-stash.ts";
import { freeDocumentTitle } from "../layout/report-titles.ts";
import type { DocumentList, FoundDocument } from "../read/find-documents.ts";
import type { DocumentContent } from "../read/report-documents.ts";
import type { WorkbookIndex } from "../read/workbook-index.ts";
import type { WorkbookSession } from "../session.ts";
import { setName } from "./own-sheet.ts";
import { documentCells } from "./report-cells.ts";
import type { DocumentCells } from "./report-cells.ts";
import { writeCharts } from "./report-charts.ts";
import { fillDocument } from "./report-fill.ts";
import { bytesOf, BYTES_PER_TRIP, inTrips } from "./report-freight.ts";
import { beginDocument, writeNote } from "./report-note.ts";
import { pagesOf, setUpPrint } from "./report-print.ts";
import type { PrintSetUp } from "./report-print.ts";

export interface DocumentWrite {
  readonly grid: DocumentGrid;
  readonly head: DocumentHead;
  readonly language: Language;
  readonly wantedTitle: string;
  readonly print: PrintSetUp;
  /** For who looks at the sheet, not for who reads the page. */
  readonly note: string | null;
  readonly date1904: boolean;
}

export interface WrittenDocument {
  readonly sheet: string;
  readonly created: boolean;
  /** A1 place of each input, by key. */
  readonly inputs: ReadonlyMap<string, string>;
}

/**
 * Writes a document into its own sheet: the one it already has, rewritten in place, or a new one. Never deletes, renames or
 * copies a sheet. Queues, so that sheet, names and cells go in one request; a very long one takes several, the last is queued.
 */
export async function writeDocument(
  session: WorkbookSession,
  index: WorkbookIndex,
  list: DocumentList,
  existing: { readonly found: FoundDocument; readonly content: DocumentContent } | null,
  document: DocumentWrite,
): Promise<WrittenDocument> {
  const { grid, breaks } = pagesOf(document.grid, document.print);
  const cells = documentCells(grid, document.head, document.language, document.date1904);
  const born = birthPlace(index, list, document.wantedTitle);
  const title = existing?.found.sheet ?? born.title;
  const { worksheets } = session.workbook;
  const sheet = existing === null && !born.isThere ? worksheets.add(title) : worksheets.getItem(title);
  const rowCount = Math.max(cells.rowCount, existing?.found.rowCount ?? 0);
  const clearStash = existing === null ? null : await stash(session, sheet, existing, cells);
  if (existing !== null) makeRoom(sheet, existing, cells);
  const name = existing?.found.name ?? born.name ?? list.broken[0] ?? documentName(list.nextNumber);
  setName(session, index, name, title, `A1:A${rowCount}`);
  // At once, so that a run that is cut off after this finds it again.
  if (existing === null) beginDocument(sheet, cells, headKey(document.head));
  await fillDocument(session, sheet, cells, grid.layout);
  clearStash?.();
  writeLinks(sheet, title, cells);
  writeNote(sheet, cells, existing?.found ?? null, document.note);
  setUpPrint(sheet, cells, breaks, document.print, document.language);
  // Before the charts: their places are measured from the corner.
  sheet.getRange("1:1").rowHidden = true;
  sheet.getRange("A:A").columnHidden = true;
  writeCharts(sheet, grid, cells, existing?.content.chartNames ?? []);
  sheet.showGridlines = false;
  sheet.activate();
  return {
    sheet: title,
    created: existing === null,
    inputs: new Map([...cells.inputs].map(([key, place]) => [key, cellAddress(place.row, place.column)])),
  };
}

interface BirthPlace {
  readonly title: string;
  /** A making that was cut off left it, empty. */
  readonly isThere: boolean;
  readonly name: string | null;
}

/** The sheet that a making which was cut off has left for this title, else a title that is free. */
function birthPlace(index: WorkbookIndex, list: DocumentList, wanted: string): BirthPlace {
  const waiting = new Map(list.waiting.map((empty) => [empty.sheet.toLowerCase(), empty]));
  const taken = index.sheets.map(({ name }) => name).filter((name) => !waiting.has(name.toLowerCase()));
  const title = freeDocumentTitle(wanted, taken);
  const left = waiting.get(title.toLowerCase());
  return { title: left?.sheet ?? title, isThere: left !== undefined, name: left?.name ?? null };
}

/**
 * Keeps what a person typed in the hidden first row until it is back in its place: a run that is cut off has lost nothing. Goes
 * with what follows in one request, unless that would be too large.
 *
 * @returns Queues the clearing of it.
 */
async function stash(
  session: WorkbookSession,
  sheet: Excel.Worksheet,
  { found, content }: { readonly found: FoundDocument; readonly content: DocumentContent },
  cells: DocumentCells,
): Promise<(() => void) | null> {
  const kept = stashCells(content.typed);
  const old = stashStart(found.columnNames);
  const end = found.column + found.columnNames.length;
  if (kept.length === 0 && old < 0) return null;
  const left = Math.max(cells.columnCount, old < 0 ? end : found.column + old);
  const row = (from: number, to: number): Excel.Range =>
    sheet.getRange(
      areaAddress({ top: found.row, left: left + from, bottom: found.row, right: left + Math.max(from, to) }),
    );
  const sizes = kept.map((cell) => bytesOf([cell]));
  const alone = [...sizes, ...cells.values.map(bytesOf)].reduce((sum, size) => sum + size, 0) > BYTES_PER_TRIP;
  for (const [first, last] of inTrips(sizes)) {
    const piece = row(first, last);
    piece.numberFormat = [["@"]];
    piece.values = [kept.slice(first, last + 1)];
    if (alone) await session.sync();
  }
  return () => void row(0, Math.max(kept.length, end - left) - 1).clear("All");
}

/**
 * What a person wrote below the document moves down when it grows; the document's own area is wiped, but for the first row, by
 * which it is found again when this is cut off.
 */
function makeRoom(
  sheet: Excel.Worksheet,
  { found, content }: { readonly found: FoundDocument; readonly content: DocumentContent },
  cells: DocumentCells,
): void {
  const below = content.lastUsedRow >= found.row + found.rowCount;
  if (below && cells.rowCount > found.rowCount) {
    // Above its last row, so that the name grows with it in the same step.
    sheet.getRange(`${found.rowCount}:${cells.rowCount - 1}`).insert("Down");
  }
  const rows = Math.max(cells.rowCount, found.rowCount);
  const last = { bottom: rows - 1, right: cells.columnCount - 1 };
  sheet.getRange(areaAddress({ top: 0, left: 0, ...last })).unmerge();
  sheet.getRange(areaAddress({ top: 1, left: 0, ...last })).clear("All");
}

/** More than anyone follows; the places stay readable as text. */
const MAX_LINKS = 200;

function writeLinks(sheet: Excel.Worksheet, title: string, cells: DocumentCells): void {
  for (const { row, column, text, target } of cells.links.slice(0, MAX_LINKS)) {
    const place = target.kind === "input" ? cells.inputs.get(target.key) : undefined;
    const [name, cell] =
      target.kind === "cell"
        ? [target.sheet, target.cell]
        : [title, place === undefined ? null : cellAddress(place.row, place.column)];
    if (cell === null) continue;
    sheet.getRange(cellAddress(row, column)).hyperlink = {
      documentReference: `'${name.replaceAll("'", "''")}'!${cell}`,
      textToDisplay: text,
    };
  }
}
