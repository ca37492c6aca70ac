import { useEffect } from "react";
import type { Problem } from "#actions/contract/action.ts";
import { RIBBON_EVENT, takeReport } from "#actions/ribbon-report.ts";
import type { RibbonReport } from "#actions/ribbon-report.ts";
import type { Notice } from "./panel-props.ts";
import type { PlaceRequest } from "./place.ts";
import type { FirstTexts } from "./texts/texts.ts";

export interface RibbonAnswer {
  readonly notice: Notice | null;
  readonly problems: readonly Problem[];
  /** Where the pane goes on with what the button could not ask. */
  readonly request: PlaceRequest | null;
}

/** Tells in the pane what a ribbon button did. */
export function useRibbonReports(answer: (answer: RibbonAnswer) => void, t: FirstTexts): void {
  useEffect(() => {
    const listen = (): void => {
      const report = takeReport();
      if (report !== null) answer(answerTo(report, t));
    };
    window.addEventListener(RIBBON_EVENT, listen);
    // Pressed before the pane was there.
    listen();
    return () => window.removeEventListener(RIBBON_EVENT, listen);
  }, [answer, t]);
}

export function answerTo(report: RibbonReport, t: FirstTexts): RibbonAnswer {
  const nothing: RibbonAnswer = { notice: null, problems: [], request: null };
  switch (report.command) {
    case "failed":
      return { ...nothing, problems: report.problems };
    case "choose":
      return {
        ...nothing,
        request: { place: report.document === "decision" ? "beslisdocument" : "voortgangsrapportage" },
      };
    case "decision":
      return { ...nothing, notice: { text: t.decisionMade(report.sheet), place: { sheet: report.sheet, cell: "A1" } } };
    case "report":
      return { ...nothing, notice: { text: t.reportMade(report.sheet), place: { sheet: report.sheet, cell: "A1" } } };
    case "check":
      return {
        ...nothing,
        notice: { text: t.checkDone(report.outcome.view.findings.length, report.outcome.sheet ?? t.placeCheck) },
      };
    case "status": {
      const { outcome, status } = report;
      const count = new Set(outcome.changes.filter((change) => change.field === "status").map(({ nr }) => nr)).size;
      return {
        notice: {
          text: count === 0 ? t.nothingChanged : t.statusDone(count, t[status]),
          undo: outcome.changes.length === 0 ? null : outcome.undo,
        },
        problems: outcome.skipped,
        request: outcome.needExplanation.length > 0 ? { place: "stoplicht", explain: outcome.needExplanation } : null,
      };
    }
  }
}
