import { toIsoDate } from "#core/calendar/plan-day.ts";
import { freezeRows, standingBaselines } from "#core/report/baseline.ts";
import type { Baseline } from "#core/report/baseline.ts";
import { BASELINES_LAYOUT } from "#sheet/layout/report-lists.ts";
import { SHEET_TITLES } from "#sheet/layout/names.ts";
import { dayInput } from "#sheet/write/cell-input.ts";
import { guardedWrite } from "#sheet/write/guarded-write.ts";
import { logbookWrites } from "#sheet/write/logbook.ts";
import type { LogLine } from "#sheet/write/logbook.ts";
import { appendLines } from "#sheet/write/report-rows.ts";
import type { Line } from "#sheet/write/report-rows.ts";
import type { ActionEnvironment } from "./contract/action.ts";
import type { ClosePeriod } from "./contract/periods.ts";
import { periodOf } from "./make-progress-report.ts";
import { readDocumentSource } from "./report-source.ts";
import type { DocumentSource } from "./report-source.ts";
import { refused, runAction } from "./run-action.ts";

/** Freezes the plan as it stands. The next report compares with it. */
export const closePeriod: ClosePeriod = async (environment, input) => {
  if (input.to < input.from) return refused("PERIOD-INVALID", { from: toIsoDate(input.from), to: toIsoDate(input.to) });
  return runAction("writes", async (session) => {
    const { language, today } = environment;
    const source = await readDocumentSource(session, environment, input);
    const { plan, schedule } = source.view;
    const period = periodOf(plan, input.from, input.to, language);
    const next = plan.settings.periods.filter((other) => other.start > period.end).sort((a, b) => a.start - b.start)[0];
    const closed = standingBaselines(source.baselines).find(
      (baseline) => baseline.period.start === period.start && baseline.period.end === period.end,
    );
    if (closed !== undefined && !isCutOff(closed, source, environment)) {
      return {
        sheet: source.baselineTable?.sheet ?? SHEET_TITLES.baselines,
        version: closed.version,
        rows: closed.rows.length,
        alreadyClosed: true,
        next: next ?? null,
      };
    }
    const baseline: Baseline = {
      version: closed?.version ?? Math.max(0, ...source.baselines.map(({ version }) => version)) + 1,
      period,
      frozenOn: today,
      reopenedOn: null,
      rows: freezeRows(plan, (milestone) => schedule.rows[milestone.index]?.earliestFinish ?? null),
    };
    const made = appendLines(
      session,
      source.read.index,
      "baselines",
      BASELINES_LAYOUT,
      source.baselineTable,
      // A large one is written in several steps: what is there already of a run that was cut off stays.
      baselineLines({ ...baseline, rows: baseline.rows.slice(closed?.rows.length ?? 0) }, source.date1904),
      language,
    );
    // Empty or half filled: a run was cut off before it hid the sheet.
    if (made.created || closed !== undefined || source.baselines.length === 0) made.sheet.visibility = "Hidden";
    const line: LogLine = {
      day: today,
      nr: "",
      name: period.name,
      field: "period",
      old: null,
      new: closedWords(baseline.version)[language],
      why: null,
      source: "add-in",
    };
    const writes = logbookWrites(session, source.read.index, source.read.logbook, [{ line, key: "period" }], language);
    await guardedWrite(session, [], writes);
    return {
      sheet: made.title,
      version: baseline.version,
      rows: baseline.rows.length,
      alreadyClosed: false,
      next: next ?? null,
    };
  });
};

function closedWords(version: number): Readonly<Record<"nl" | "en", string>> {
  return { nl: `afgesloten, nulmeting ${version}`, en: `closed, baseline ${version}` };
}

/** The logbook's line comes last: without it a baseline of today is of a run that was cut off. */
function isCutOff(closed: Baseline, source: DocumentSource, { today }: ActionEnvironment): boolean {
  const words = Object.values(closedWords(closed.version));
  return closed.frozenOn === today && !source.logbook.some((line) => words.includes(line.new));
}

/** A plan without rows still closes: one line that says so by its empty number. */
function baselineLines(baseline: Baseline, date1904: boolean): readonly Line[] {
  const day = (value: Parameters<typeof dayInput>[0]): string | number => dayInput(value, date1904);
  const text = (value: string | null): string => value ?? "";
  return baseline.rows.map((row) => ({
    version: baseline.version,
    period: text(baseline.period.name),
    from: day(baseline.period.start),
    to: day(baseline.period.end),
    frozenOn: day(baseline.frozenOn),
    reopenedOn: "",
    nr: text(row.nr),
    subproject: text(row.subproject),
    goal: text(row.goal),
    name: text(row.name),
    kind: row.kind,
    start: day(row.start),
    due: day(row.due),
    expectedFinish: day(row.expectedFinish),
    status: row.status ?? "",
    done: row.done ? "ja" : "nee",
    doneOn: day(row.doneOn),
    budget: row.money.budget ?? "",
    spent: row.money.spent ?? "",
    forecast: row.money.forecast ?? "",
    cofinancing: row.money.cofinancing ?? "",
  }));
}
