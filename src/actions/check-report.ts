import { toIsoDate } from "#core/calendar/plan-day.ts";
import { gapFindings } from "#core/report/report-gaps.ts";
import type { CheckReport } from "./contract/periods.ts";
import { headerCells, prepareReport } from "./make-progress-report.ts";
import { refused, runAction } from "./run-action.ts";

/** What the report of this period still lacks, with the cells to fill in; writes nothing. */
export const checkReport: CheckReport = async (environment, input) => {
  if (input.to < input.from) return refused("PERIOD-INVALID", { from: toIsoDate(input.from), to: toIsoDate(input.to) });
  return runAction("reads", async (session) => {
    const { source, report, existing } = await prepareReport(session, environment, input);
    const planSheet = source.view.source.sheet;
    return {
      sheet: existing?.found.sheet ?? null,
      blocks: report.blocks,
      gaps: gapFindings(report.gaps, {
        reportSheet: existing?.found.sheet ?? planSheet,
        inputs: existing?.content.places ?? new Map(),
        planSheet,
        header: headerCells(source),
      }),
    };
  });
};
