import { asPlanDay } from "#core/calendar/plan-day.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import { currentNumbers } from "#core/plan/record-owner.ts";
import type { Baseline } from "#core/report/baseline.ts";
import type { LogEntry } from "#core/report/register.ts";
import { dayOfSerial } from "#core/notation/excel-serial.ts";
import { queueDocuments } from "#sheet/read/find-documents.ts";
import type { DocumentList } from "#sheet/read/find-documents.ts";
import { BASELINES_LAYOUT, DECISIONS_LAYOUT } from "#sheet/layout/report-lists.ts";
import { readBaselines, readRegister } from "#sheet/read/report-registers.ts";
import type { Register } from "#sheet/read/report-registers.ts";
import { queueTable } from "#sheet/read/report-tables.ts";
import type { TableState } from "#sheet/read/report-tables.ts";
import { findRows } from "#sheet/read/find-rows.ts";
import { readPlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { WorkbookSession } from "#sheet/session.ts";
import { WorkbookProblem } from "#sheet/workbook-problem.ts";
import type { LogbookState } from "#sheet/read/logbook-state.ts";
import type { ActionEnvironment, PlanTarget, RowRef } from "./contract/action.ts";
import type { PlanView } from "./contract/reading.ts";
import { viewOf } from "./plan-view.ts";

/** Plan, computed facts, logbook and the documents that are there already. */
export interface DocumentSource {
  readonly read: PlanInWorkbook;
  readonly view: PlanView;
  readonly documents: DocumentList;
  readonly logbook: readonly LogEntry[];
  /** Our tables as they were read, for writing; null while there are none. */
  readonly decisionTable: TableState | null;
  readonly baselineTable: TableState | null;
  readonly register: Register;
  readonly baselines: readonly Baseline[];
  readonly date1904: boolean;
}

export async function readDocumentSource(
  session: WorkbookSession,
  environment: ActionEnvironment,
  target: PlanTarget,
): Promise<DocumentSource> {
  const read = await readPlanInWorkbook(session, target, { today: environment.today, withLogbook: true });
  const { index } = read;
  const { date1904 } = read.snapshotOf(read.place.sheet);
  const documentsOf = queueDocuments(session, index);
  const decisionsOf = queueTable(session, index, "decisions", DECISIONS_LAYOUT);
  const baselinesOf = queueTable(session, index, "baselines", BASELINES_LAYOUT);
  await session.sync();
  const documents = documentsOf();
  const decisionTable = decisionsOf();
  const baselineTable = baselinesOf();
  const numberNow = currentNumbers(read.plan.milestones);
  return {
    read,
    decisionTable,
    baselineTable,
    register: registerNow(readRegister(decisionTable, date1904), numberNow),
    baselines: readBaselines(baselineTable, date1904),
    view: viewOf(read, environment),
    documents: documentsNow(documents, numberNow),
    logbook: read.logbook === null ? [] : logEntries(read.logbook, date1904),
    date1904,
  };
}

type NumberNow = ReturnType<typeof currentNumbers>;

/** Under the numbers that the milestones bear now; "" where it cannot be said of which milestone a line is. */
function registerNow({ decisions, actions }: Register, numberNow: NumberNow): Register {
  return {
    decisions: decisions.map((record) => ({ ...record, nr: numberNow(record) ?? "" })),
    actions: actions.map((action) => ({ ...action, nr: numberNow(action) ?? "" })),
  };
}

function documentsNow(list: DocumentList, numberNow: NumberNow): DocumentList {
  const documents = list.documents.flatMap((found) => {
    const { head } = found;
    if (head.document !== "beslisdocument") return [found];
    const about = numberNow({ nr: head.about, title: head.title ?? "" });
    return about === null ? [] : [{ ...found, head: { ...head, about } }];
  });
  return { ...list, documents };
}

/** @throws WorkbookProblem MILESTONE-UNKNOWN, MILESTONE-AMBIGUOUS, ROW-CHANGED */
export function findMilestone(source: DocumentSource, row: RowRef): Milestone {
  const { found, troubles } = findRows(source.view.plan, [row]);
  const [milestone] = found;
  if (milestone === undefined) throw new WorkbookProblem(troubles);
  return milestone;
}

/** Lines in the order of the table: the columns are day, number, name, field, old, new, why, source. */
function logEntries(state: LogbookState, date1904: boolean): readonly LogEntry[] {
  return state.lines.flatMap((line): LogEntry[] => {
    const [serial, nr, , field, old, next, why] = line;
    const day = typeof serial === "number" ? dayOfSerial(serial, date1904) : null;
    if (day === null) return [];
    return [
      {
        day: asPlanDay(day),
        nr: asText(nr),
        field: asText(field),
        old: asText(old),
        new: asText(next),
        why: asText(why) === "" ? null : asText(why),
      },
    ];
  });
}

function asText(value: LogbookState["lines"][number][number] | undefined): string {
  return value === null || value === undefined || typeof value === "object" ? "" : String(value);
}
