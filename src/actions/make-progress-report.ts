import { toIsoDate } from "#core/calendar/plan-day.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { Language, Plan, ReportingPeriod } from "#core/plan/plan.ts";
import { buildProgressReport } from "#core/report/progress-report.ts";
import type { ProgressReport } from "#core/report/progress-report.ts";
import { gapFindings } from "#core/report/report-gaps.ts";
import { reportSpeaker } from "#core/report/report-texts.ts";
import { formatSpan } from "#core/report/words.ts";
import { layOutDocument } from "#sheet/layout/report-grid.ts";
import { DOCUMENT_LAYOUT_VERSION } from "#sheet/layout/report-keys.ts";
import { REPORT_LAYOUT } from "#sheet/layout/report-layout.ts";
import { reportTitle } from "#sheet/layout/report-titles.ts";
import type { FoundDocument } from "#sheet/read/find-documents.ts";
import { readDocument } from "#sheet/read/report-documents.ts";
import type { DocumentContent } from "#sheet/read/report-documents.ts";
import type { WorkbookSession } from "#sheet/session.ts";
import { stop } from "#sheet/workbook-problem.ts";
import { writeDocument } from "#sheet/write/report-document.ts";
import type { ActionEnvironment } from "./contract/action.ts";
import type { MakeProgressReport, MakeProgressReportInput } from "./contract/periods.ts";
import { withTexts } from "./make-decision-document.ts";
import { readDocumentSource } from "./report-source.ts";
import type { DocumentSource } from "./report-source.ts";
import { refused, runAction } from "./run-action.ts";

/** Six round trips at most, whatever the plan's size. */
export const makeProgressReport: MakeProgressReport = async (environment, input) => {
  if (input.to < input.from) return refused("PERIOD-INVALID", { from: toIsoDate(input.from), to: toIsoDate(input.to) });
  return runAction("writes", async (session) => {
    const prepared = await prepareReport(session, environment, input);
    const { source, period, report, existing } = prepared;
    const { plan } = source.view;
    const written = await writeDocument(session, source.read.index, source.documents, existing, {
      grid: layOutDocument(report.blocks, REPORT_LAYOUT),
      head: {
        document: "voortgangsrapportage",
        layout: DOCUMENT_LAYOUT_VERSION,
        about: period.name,
        version: 1,
        state: "concept",
        kind: "",
        from: toIsoDate(period.start),
        to: toIsoDate(period.end),
      },
      language: environment.language,
      wantedTitle: reportTitle(period.name, period.start, period.end, environment.language),
      print: {
        orientation: "Landscape",
        onePage: false,
        footer: {
          left: reportSpeaker(environment.language)("label"),
          right: [plan.header.region ?? plan.header.project ?? source.view.source.sheet, plan.header.registrationNumber]
            .filter((part) => part !== null)
            .join(" · "),
        },
      },
      note: null,
      date1904: source.date1904,
    });
    await session.sync();
    return {
      sheet: written.sheet,
      created: written.created,
      period,
      blocks: report.blocks,
      gaps: gapFindings(report.gaps, {
        reportSheet: written.sheet,
        inputs: written.inputs,
        planSheet: source.view.source.sheet,
        header: headerCells(source),
      }),
      baselineVersion: report.facts.baseline?.version ?? null,
    };
  });
};

export interface PreparedReport {
  readonly source: DocumentSource;
  readonly period: ReportingPeriod;
  readonly report: ProgressReport;
  readonly existing: { readonly found: FoundDocument; readonly content: DocumentContent } | null;
}

export async function prepareReport(
  session: WorkbookSession,
  environment: ActionEnvironment,
  input: MakeProgressReportInput,
): Promise<PreparedReport> {
  const source = await readDocumentSource(session, environment, input);
  const period = periodOf(source.view.plan, input.from, input.to, environment.language);
  const found = reportOf(source, period);
  const content = found === null ? null : await readDocument(session, found);
  const report = buildProgressReport({
    plan: source.view.plan,
    schedule: source.view.schedule,
    today: source.view.schedule.today,
    language: environment.language,
    period,
    baselines: source.baselines,
    logbook: source.logbook,
    decisions: source.register.decisions,
    typed: withTexts(content?.typed ?? new Map(), new Map(Object.entries(input.texts ?? {}))),
  });
  return { source, period, report, existing: found === null || content === null ? null : { found, content } };
}

/** The period of the settings with these days, else one named by its days. */
export function periodOf(plan: Plan, from: PlanDay, to: PlanDay, language: Language): ReportingPeriod {
  const known = plan.settings.periods.find((period) => period.start === from && period.end === to);
  return known ?? { name: formatSpan(from, to, language), start: from, end: to, due: null };
}

/** Found by its days: a period that got another name in the settings is still the same report. */
function reportOf(source: DocumentSource, period: ReportingPeriod): FoundDocument | null {
  const [from, to] = [toIsoDate(period.start), toIsoDate(period.end)];
  const found = source.documents.documents.find(
    ({ head }) => head.document === "voortgangsrapportage" && head.from === from && head.to === to,
  );
  if (found !== undefined && found.head.layout > DOCUMENT_LAYOUT_VERSION) {
    stop("LAYOUT-NEWER", { found: found.head.layout, known: DOCUMENT_LAYOUT_VERSION, sheet: found.sheet });
  }
  return found ?? null;
}

/** Cells of the header block on our own plan sheet; a list has none. */
export function headerCells(source: DocumentSource): Readonly<Record<string, string>> {
  if (source.read.place.kind !== "own") return {};
  return Object.fromEntries(
    Object.entries(source.read.index.header).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, value.cell]],
    ),
  );
}
