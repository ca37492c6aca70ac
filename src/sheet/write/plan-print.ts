import type { Language } from "#core/plan/plan.ts";
import { cellAddress } from "#core/recognise/snapshot.ts";
import { PLAN_ROWS } from "../layout/plan-layout.ts";
import type { PlanLayout } from "../layout/plan-layout.ts";

const PAGE: Readonly<Record<Language, string>> = { nl: "Pagina &P van &N", en: "Page &P of &N" };

/** A3 landscape, one page wide, heads repeated; on A4 it scales down by the same fit. */
export function setUpPlanPrint(sheet: Excel.Worksheet, language: Language): void {
  const page = sheet.pageLayout;
  page.orientation = "Landscape";
  page.paperSize = "A3";
  page.zoom = { horizontalFitToPages: 1 };
  page.setPrintTitleRows(`$${PLAN_ROWS.groups + 1}:$${PLAN_ROWS.header + 1}`);
  page.leftMargin = 28;
  page.rightMargin = 28;
  page.topMargin = 36;
  page.bottomMargin = 42;
  page.footerMargin = 20;
  page.centerHorizontally = true;
  const footer = page.headersFooters.defaultForAllPages;
  footer.leftFooter = "&9&F – &A";
  footer.centerFooter = `&9${PAGE[language]}`;
  footer.rightFooter = "&9&D";
}

/** Collapsible column groups; the first column of each stays to carry the plus sign's meaning. */
export function groupedColumns(layout: PlanLayout): readonly string[] {
  return layout.groups
    .filter((group) => group.group !== "what" && group.last > group.first)
    .map(
      (group) =>
        `${cellAddress(0, group.first + 1).replace(/\d+$/, "")}:${cellAddress(0, group.last).replace(/\d+$/, "")}`,
    );
}
