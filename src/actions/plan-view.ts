import { checkPlan as checkRules, checkSteps } from "#core/checks/check-plan.ts";
import { mergeFindings } from "#core/checks/order-findings.ts";
import type { Finding } from "#core/plan/finding.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { proposeStatuses } from "#core/status/propose-statuses.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { WorkbookIndex } from "#sheet/read/workbook-index.ts";
import type { ActionEnvironment, PlanView, SheetsPresent } from "./contract.ts";

/** Plan with all that the core computes from it. */
export function viewOf(read: PlanInWorkbook, environment: ActionEnvironment): PlanView {
  const { plan, place } = read;
  const { today } = environment;
  const schedule = schedulePlan(plan, { today });
  return {
    plan,
    findings: checkRules(plan, schedule, today, read.findings),
    schedule,
    proposals: proposeStatuses(plan, schedule, today),
    source: place,
    sheets: sheetsPresent(read.index),
  };
}

/** The same with a pause after each part, so that nobody waits for a list of ten thousand to scroll or to type. */
export async function viewInSteps(read: PlanInWorkbook, environment: ActionEnvironment): Promise<PlanView> {
  const { plan, place } = read;
  const { today } = environment;
  const isLarge = plan.milestones.length > PAUSE_FROM;
  const pause = async (): Promise<void> => (isLarge ? breathe() : undefined);
  await pause();
  const schedule = schedulePlan(plan, { today });
  await pause();
  const found: (readonly Finding[])[] = [];
  for (const check of checkSteps(plan, schedule, today)) {
    found.push(check());
    await pause();
  }
  const findings = mergeFindings(plan, read.findings, found.flat());
  await pause();
  const proposals = proposeStatuses(plan, schedule, today);
  return { plan, findings, schedule, proposals, source: place, sheets: sheetsPresent(read.index) };
}

const PAUSE_FROM = 1500;

function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

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
