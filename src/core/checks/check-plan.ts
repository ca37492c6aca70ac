import type { PlanDay } from "../calendar/plan-day.ts";
import type { Finding } from "../plan/finding.ts";
import type { Plan } from "../plan/plan.ts";
import type { Schedule } from "../schedule/schedule.ts";
import type { CheckContext } from "./check-context.ts";
import { createCheckContext } from "./check-context.ts";
import { findDateConflicts } from "./date-conflicts.ts";
import { findDateFaults } from "./dates.ts";
import { findOpenDecisions } from "./decisions.ts";
import { findDependencyFaults } from "./dependencies.ts";
import { findDoneFaults } from "./done.ts";
import { findInfeasiblePromises } from "./feasibility.ts";
import { findIdentityFaults } from "./identity.ts";
import { findLoops } from "./loops.ts";
import { findMoneyFaults } from "./money.ts";
import { mergeFindings } from "./order-findings.ts";
import { findRedundantDependencies } from "./redundant.ts";
import { findReportGaps } from "./report-gaps.ts";
import { findRoleFaults } from "./roles.ts";
import { findSmartTips } from "./smart.ts";
import { findStatusFaults } from "./status.ts";

type Check = (context: CheckContext) => readonly Finding[];

const CHECKS: readonly Check[] = [
  findIdentityFaults,
  findDependencyFaults,
  findLoops,
  findRedundantDependencies,
  findDateFaults,
  findDateConflicts,
  findInfeasiblePromises,
  findStatusFaults,
  findDoneFaults,
  findOpenDecisions,
  findRoleFaults,
  findSmartTips,
  findMoneyFaults,
  findReportGaps,
];

/**
 * All findings of the plan with those of the reading, each one once: faults first, then warnings, then tips, within
 * those in the order of the sheet.
 */
export function checkPlan(
  plan: Plan,
  schedule: Schedule,
  today: PlanDay,
  readingFindings: readonly Finding[],
): readonly Finding[] {
  return mergeFindings(
    plan,
    readingFindings,
    checkSteps(plan, schedule, today).flatMap((check) => check()),
  );
}

/** The checks one by one, for who has to do something else in between; merged in this order they are `checkPlan`. */
export function checkSteps(plan: Plan, schedule: Schedule, today: PlanDay): readonly (() => readonly Finding[])[] {
  const context = createCheckContext(plan, schedule, today);
  return CHECKS.map((check) => () => check(context));
}
