import { toIsoDate } from "#core/calendar/plan-day.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { Dependency } from "#core/plan/dependency.ts";
import type { Finding } from "#core/plan/finding.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import { scheduleToJson } from "#core/schedule/schedule-json.ts";
import type { PlanView } from "#actions/contract/reading.ts";

function isoOrNull(day: PlanDay | null): string | null {
  return day === null ? null : toIsoDate(day);
}

/** What the row itself says; a number that the reading gave a row without one stands apart, as `givenNr`. */
function milestoneJson(milestone: Milestone) {
  const typed = milestone.place.cells.nr !== undefined && milestone.nr !== "";
  return {
    nr: typed ? milestone.nr : null,
    ...(typed || milestone.nr === "" ? {} : { givenNr: milestone.nr }),
    subproject: milestone.subproject,
    milestone: milestone.name,
    start: isoOrNull(milestone.start),
    due: isoOrNull(milestone.due),
    predecessors: milestone.predecessors.map(({ nr, type, lag, unit }: Dependency) => ({ nr, type, lag, unit })),
    status: milestone.status,
    done: milestone.done,
    goal: milestone.goal,
    description: milestone.description,
    kind: milestone.kind,
    duration: milestone.duration,
    explanation: milestone.explanation,
    bottleneck: milestone.bottleneck,
    measure: milestone.measure,
    doneOn: isoOrNull(milestone.doneOn),
    roles: milestone.roles.map(({ party, role }) => ({ party, role })),
    sheet: milestone.place.sheet,
    row: milestone.place.rowNumber,
  };
}

function findingJson(finding: Finding) {
  const { code, severity, nr, sheet, cell, facts } = finding;
  return { code, severity, nr, sheet, cell, facts };
}

/** The object of `check --json`; its shape is a contract with whoever reads it. */
export function viewJson(view: PlanView) {
  return {
    plan: view.plan.milestones.map(milestoneJson),
    findings: view.findings.map(findingJson),
    ...scheduleToJson(view.schedule, view.plan),
  };
}

export function planJson(plan: PlanView["plan"], findings: readonly Finding[]) {
  return { plan: plan.milestones.map(milestoneJson), findings: findings.map(findingJson) };
}
