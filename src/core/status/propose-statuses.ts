import type { PlanDay } from "../calendar/plan-day.ts";
import { toIsoDate } from "../calendar/plan-day.ts";
import type { Milestone, Status } from "../plan/milestone.ts";
import type { Plan } from "../plan/plan.ts";
import { layGroundwork } from "../schedule/schedule-plan.ts";
import type { Schedule, ScheduledMilestone } from "../schedule/schedule.ts";
import type { StatusProposal, StatusReason } from "./proposal.ts";
import type { Rule, RuleContext } from "./status-rules.ts";
import { floatUsedUp, knockOn, money, noNews, overdue, startMissed } from "./status-rules.ts";

/** In the order of STATUS_RULES. */
const RULES: readonly Rule[] = [overdue, knockOn, floatUsedUp, startMissed, noNews, money];

/**
 * A proposal with its reasons for each milestone that is not done, in plan order. The worst colour that a rule gives is
 * proposed, and among rules that give it the first decides. A proposal is never milder than the person's own verdict:
 * who sees an obstacle that dates do not show is right.
 */
export function proposeStatuses(plan: Plan, schedule: Schedule, today: PlanDay): readonly StatusProposal[] {
  const { calendar, facts } = layGroundwork(plan, { today }, schedule.network);
  const context: RuleContext = { plan, schedule, facts, calendar, today };
  return schedule.rows
    .filter(({ state, index }) => state !== "done" && !plan.milestones[index]!.done)
    .map((row) => proposeStatus(context, plan.milestones[row.index]!, row));
}

function proposeStatus(context: RuleContext, milestone: Milestone, row: ScheduledMilestone): StatusProposal {
  const applied = RULES.flatMap((rule) => rule(context, milestone, row) ?? []);
  const worst = Math.max(0, ...applied.map(({ status }) => weight(status)));
  if (milestone.status !== null && weight(milestone.status) > Math.max(worst, weight("groen")))
    applied.push({ rule: "own-verdict", status: milestone.status, facts: { status: milestone.status } });
  if (applied.length === 0) applied.push(allIsWell(milestone, row));
  // A stable sort: rules of one colour stay in their own order.
  const reasons = applied.sort((left, right) => weight(right.status) - weight(left.status));
  const proposed = reasons[0]!.status;
  return {
    index: row.index,
    nr: row.nr,
    current: milestone.status,
    proposed,
    differs: proposed !== milestone.status,
    reasons,
  };
}

function allIsWell(milestone: Milestone, row: ScheduledMilestone): StatusReason {
  if (milestone.status !== null) return { rule: "on-schedule", status: "groen", facts: { float: row.totalFloat } };
  const start = milestone.start ?? row.earliestStart;
  return { rule: "not-started", status: null, facts: { start: start === null ? null : toIsoDate(start) } };
}

function weight(status: Status | null): number {
  return status === null ? 0 : status === "groen" ? 1 : status === "oranje" ? 2 : 3;
}
