import { areaAddress } from "#core/recognise/snapshot.ts";
import type { Language } from "#core/plan/plan.ts";
import type { DocumentGrid } from "../layout/report-grid-model.ts";
import { paginate, scaleToWidth } from "../layout/report-pages.ts";
import type { Pages } from "../layout/report-pages.ts";
import { FIRST_COLUMN, FIRST_ROW } from "./report-cells.ts";
import type { DocumentCells } from "./report-cells.ts";

export interface PrintSetUp {
  readonly orientation: "Portrait" | "Landscape";
  /** All on one page, or as many pages as it takes, one page wide. */
  readonly onePage: boolean;
  readonly footer: { readonly left: string; readonly right: string };
}

/** Centimetres of margin, in points. */
const MARGIN = 1.5 * 28.35;
const FOOTER = 8;
/** Points. */
const A4 = { short: 595, long: 842 } as const;

/** A4 landscape as far as rows go, in points of the sheet at the scale that fits its width. */
export function pagesOf(grid: DocumentGrid, print: PrintSetUp): Pages {
  if (print.onePage) return { grid, breaks: [] };
  const paper = { width: A4.long - 2 * MARGIN, height: A4.short - 2 * MARGIN - FOOTER };
  return paginate(grid, paper.height / (scaleToWidth(grid.layout, paper.width) / 100));
}

/** A4, the title on every page, page numbers, and in the footer whose document it is. Queues only. */
export function setUpPrint(
  sheet: Excel.Worksheet,
  cells: DocumentCells,
  breaks: readonly number[],
  print: PrintSetUp,
  language: Language,
): void {
  const page = sheet.pageLayout;
  page.orientation = print.orientation;
  page.paperSize = "A4";
  if (print.onePage) page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  else {
    // Excel itself passes over manual breaks when it fits the width; a column too wide for the page would be worse.
    page.zoom = { horizontalFitToPages: 1 };
    sheet.horizontalPageBreaks.removePageBreaks();
    for (const row of breaks) {
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
