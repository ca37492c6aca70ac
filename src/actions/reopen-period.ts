import { toIsoDate } from "#core/calendar/plan-day.ts";
import { standingBaselines } from "#core/report/baseline.ts";
import { formatSpan } from "#core/report/words.ts";
import { rowReader } from "#sheet/read/report-tables.ts";
import { stop } from "#sheet/workbook-problem.ts";
import { dayInput } from "#sheet/write/cell-input.ts";
import { guardedWrite } from "#sheet/write/guarded-write.ts";
import { logbookWrites } from "#sheet/write/logbook.ts";
import type { LogLine } from "#sheet/write/logbook.ts";
import { changeColumn } from "#sheet/write/report-rows.ts";
import type { ReopenPeriod } from "./contract/periods.ts";
import { readDocumentSource } from "./report-source.ts";
import { runAction } from "./run-action.ts";

/** The baseline of this period stays readable and is no longer compared with; closing again makes a new one. */
export const reopenPeriod: ReopenPeriod = (environment, input) =>
  runAction("writes", async (session) => {
    const { language, today } = environment;
    const source = await readDocumentSource(session, environment, input);
    const state = source.baselineTable;
    const closed = standingBaselines(source.baselines).find(
      ({ period }) => period.start === input.from && period.end === input.to,
    );
    if (closed === undefined || state === null) {
      return stop("PERIOD-UNKNOWN", {
        period: formatSpan(input.from, input.to, language),
        from: toIsoDate(input.from),
        to: toIsoDate(input.to),
      });
    }
    const rows = state.rows.flatMap((cells, row) =>
      rowReader(state, cells, source.date1904).number("version") === closed.version ? [row] : [],
    );
    const line: LogLine = {
      day: today,
      nr: "",
      name: closed.period.name,
      field: "period",
      old: language === "nl" ? `afgesloten, nulmeting ${closed.version}` : `closed, baseline ${closed.version}`,
      new: language === "nl" ? "heropend" : "reopened",
      why: input.why,
      source: "add-in",
    };
    const writes = logbookWrites(session, source.read.index, source.read.logbook, [{ line, key: "period" }], language);
    // The logbook first: a run that was cut off in between finds the period closed still, and does the rest.
    await guardedWrite(session, [], writes, null, () => {
      changeColumn(session, state, rows, "reopenedOn", dayInput(today, source.date1904));
    });
    return { sheet: state.sheet, version: closed.version };
  });
