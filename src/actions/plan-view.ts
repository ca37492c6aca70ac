import { checkSteps } from "#core/checks/check-plan.ts";
import { mergeFindings } from "#core/checks/order-findings.ts";
import type { Finding } from "#core/plan/finding.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { proposeStatuses } from "#core/status/propose-statuses.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { ActionEnvironment } from "./contract/action.ts";
import type { PlanView } from "./contract/reading.ts";
import { sheetsPresent } from "./sheets-present.ts";

/** Plan with all that the core computes from it. */
export function viewOf(read: PlanInWorkbook, environment: ActionEnvironment): PlanView {
  const steps = viewSteps(read, environment);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same with a pause after each step, so that nobody waits for a list of ten thousand to scroll or to type. */
export async function viewWithPauses(read: PlanInWorkbook, environment: ActionEnvironment): Promise<PlanView> {
  const steps = viewSteps(read, environment);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (read.plan.milestones.length > PAUSE_FROM) await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

/** Fewer milestones are computed faster than a pause lasts. */
const PAUSE_FROM = 1500;

function* viewSteps({ plan, place, index, findings }: PlanInWorkbook, { today }: ActionEnvironment) {
  yield;
  const schedule = schedulePlan(plan, { today });
  yield;
  const found: (readonly Finding[])[] = [];
  for (const check of checkSteps(plan, schedule, today)) {
    found.push(check());
    yield;
  }
  const merged = mergeFindings(plan, findings, found.flat());
  yield;
  const proposals = proposeStatuses(plan, schedule, today);
  return { plan, findings: merged, schedule, proposals, source: place, sheets: sheetsPresent(index) };
}
