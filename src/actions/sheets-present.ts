import type { WorkbookIndex } from "#sheet/read/workbook-index.ts";
import type { SheetsPresent } from "./contract/reading.ts";

const DECISION_TITLE = /^(?:Beslisdocument|Decision document) (.+?)(?: v\d+)?(?: \(\d+\))?$/;
const REPORT_TITLE = /^(?:Voortgangsrapportage|Progress report) (.+)$/;

export function sheetsPresent(index: WorkbookIndex): SheetsPresent {
  const titled = (pattern: RegExp): readonly { readonly sheet: string; readonly about: string }[] =>
    index.sheets.flatMap(({ name }) => {
      const about = pattern.exec(name)?.[1];
      return about === undefined ? [] : [{ sheet: name, about }];
    });
  const { own } = index;
  return {
    plan: own.plan?.sheet ?? null,
    settings: own.settings?.sheet ?? null,
    findings: own.findings?.sheet ?? null,
    logbook: own.logbook?.sheet ?? null,
    decisions: own.decisions?.sheet ?? null,
    decisionDocuments: titled(DECISION_TITLE).map(({ sheet, about }) => ({ sheet, nr: about })),
    progressReports: titled(REPORT_TITLE).map(({ sheet, about }) => ({ sheet, period: about })),
  };
}
