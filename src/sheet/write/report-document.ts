import type { Language } from "#core/plan/plan.ts";
import { areaAddress, cellAddress, columnLetters } from "#core/recognise/snapshot.ts";
import type { DocumentGrid } from "../layout/report-grid-model.ts";
import { pageBreaks, scaleToWidth } from "../layout/report-pages.ts";
import { documentName } from "../layout/report-keys.ts";
import { DOCUMENT_FONT } from "../layout/report-text-size.ts";
import type { DocumentHead } from "../layout/report-keys.ts";
import { freeDocumentTitle } from "../layout/report-titles.ts";
import type { DocumentContent, DocumentList, FoundDocument } from "../read/report-documents.ts";
import type { WorkbookIndex } from "../read/workbook-index.ts";
import type { WorkbookSession } from "../session.ts";
import { setName } from "./own-sheet.ts";
import { documentCells, FIRST_COLUMN, FIRST_ROW } from "./report-cells.ts";
import type { DocumentCells, RowHeight, StyledArea } from "./report-cells.ts";
import { writeCharts } from "./report-charts.ts";
import { styleAreas } from "./report-styles.ts";

export interface PrintSetUp {
  readonly orientation: "Portrait" | "Landscape";
  /** All on one page, or as many pages as it takes, one page wide. */
  readonly onePage: boolean;
  readonly footer: { readonly left: string; readonly right: string };
}

export interface DocumentWrite {
  readonly grid: DocumentGrid;
  readonly head: DocumentHead;
  readonly language: Language;
  readonly wantedTitle: string;
  readonly print: PrintSetUp;
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
 * copies a sheet. Queues only, so that sheet, names and cells go in one request.
 */
export function writeDocument(
  session: WorkbookSession,
  index: WorkbookIndex,
  list: DocumentList,
  existing: { readonly found: FoundDocument; readonly content: DocumentContent } | null,
  document: DocumentWrite,
): WrittenDocument {
  const cells = documentCells(document.grid, document.head, document.language, document.date1904);
  const title =
    existing?.found.sheet ??
    freeDocumentTitle(
      document.wantedTitle,
      index.sheets.map((sheet) => sheet.name),
    );
  const { worksheets } = session.workbook;
  const sheet = existing === null ? worksheets.add(title) : worksheets.getItem(title);
  const rowCount = Math.max(cells.rowCount, existing?.found.rowCount ?? 0);
  if (existing !== null) makeRoom(sheet, existing, cells);
  const name = existing?.found.name ?? list.broken[0] ?? documentName(list.nextNumber);
  setName(session, index, name, title, `A1:A${rowCount}`);
  fill(sheet, cells, document);
  writeLinks(sheet, title, cells);
  setUpPrint(sheet, cells, document);
  // Before the charts: their places are measured from the corner.
  sheet.getRange("1:1").rowHidden = true;
  sheet.getRange("A:A").columnHidden = true;
  writeCharts(sheet, document.grid, cells, existing?.content.chartNames ?? []);
  sheet.showGridlines = false;
  sheet.activate();
  return {
    sheet: title,
    created: existing === null,
    inputs: new Map([...cells.inputs].map(([key, place]) => [key, cellAddress(place.row, place.column)])),
  };
}

/** What a person wrote below the document moves down when it grows; the document's own area is wiped. */
function makeRoom(
  sheet: Excel.Worksheet,
  { found, content }: { readonly found: FoundDocument; readonly content: DocumentContent },
  cells: DocumentCells,
): void {
  const below = content.lastUsedRow >= found.row + found.rowCount;
  if (below && cells.rowCount > found.rowCount) {
    sheet.getRange(`${found.rowCount + 1}:${cells.rowCount}`).insert("Down");
  }
  const rows = Math.max(cells.rowCount, found.rowCount);
  const area = sheet.getRange(areaAddress({ top: 0, left: 0, bottom: rows - 1, right: cells.columnCount - 1 }));
  area.unmerge();
  area.clear("All");
}

function fill(sheet: Excel.Worksheet, cells: DocumentCells, { grid }: DocumentWrite): void {
  const all = sheet.getRange(
    areaAddress({ top: 0, left: 0, bottom: cells.rowCount - 1, right: cells.columnCount - 1 }),
  );
  all.format.font.name = DOCUMENT_FONT;
  all.numberFormat = cells.formats as string[][];
  all.values = cells.values as unknown[][];
  grid.layout.columns.forEach((width, position) => {
    const letters = columnLetters(FIRST_COLUMN + position);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = width;
  });
  for (const area of cells.merges) sheet.getRange(areaAddress(area)).merge(false);
  for (const { style, middle, areas } of stylesTogether(cells.styles)) {
    for (const addresses of inPieces(areas)) styleAreas(sheet.getRanges(addresses), style, grid.layout, middle);
  }
  for (const [height, rows] of heightsTogether(cells.heights)) {
    for (const addresses of inPieces(rows)) sheet.getRanges(addresses).format.rowHeight = height;
  }
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

/** Centimetres of margin, in points. */
const MARGIN = 1.5 * 28.35;
const FOOTER = 8;
/** Points. */
const A4 = { short: 595, long: 842 } as const;

function setUpPrint(sheet: Excel.Worksheet, cells: DocumentCells, { grid, print, language }: DocumentWrite): void {
  const page = sheet.pageLayout;
  page.orientation = print.orientation;
  page.paperSize = "A4";
  if (print.onePage) page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  else {
    // Excel itself passes over manual breaks when it fits the width; a column too wide for the page would be worse.
    const paper = { width: A4.long - 2 * MARGIN, height: A4.short - 2 * MARGIN - FOOTER };
    const scale = scaleToWidth(grid.layout, paper.width);
    page.zoom = { horizontalFitToPages: 1 };
    sheet.horizontalPageBreaks.removePageBreaks();
    for (const row of pageBreaks(grid, paper.height / (scale / 100))) {
      sheet.horizontalPageBreaks.add(`A${(cells.rowOfGrid[row] ?? 0) + 1}`);
    }
  }
  page.leftMargin = MARGIN;
  page.rightMargin = MARGIN;
  page.topMargin = MARGIN;
  page.bottomMargin = MARGIN + FOOTER;
  page.headerMargin = MARGIN / 2;
  page.footerMargin = MARGIN / 2;
  page.centerHorizontally = true;
  page.setPrintArea(
    areaAddress({ top: FIRST_ROW, left: FIRST_COLUMN, bottom: cells.rowCount - 1, right: cells.columnCount - 1 }),
  );
  if (!print.onePage) page.setPrintTitleRows(`$${FIRST_ROW + 1}:$${FIRST_ROW + 1}`);
  const footer = page.headersFooters.defaultForAllPages;
  footer.leftFooter = `&8${asFooter(print.footer.left)}`;
  footer.centerFooter = language === "nl" ? "&8Pagina &P van &N" : "&8Page &P of &N";
  footer.rightFooter = `&8${asFooter(print.footer.right)}`;
}

/** `&` starts a code in a footer; digits right after the font size would be read as part of it; 255 characters in all. */
function asFooter(text: string): string {
  const plain = [...text.replace(/\s+/gu, " ")].slice(0, 70).join("").replaceAll("&", "&&");
  return /^\d/.test(plain) ? ` ${plain}` : plain;
}
