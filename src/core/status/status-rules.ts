import type { PlanDay } from "../calendar/plan-day.ts";
import { toIsoDate } from "../calendar/plan-day.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { Milestone } from "../plan/milestone.ts";
import type { Plan } from "../plan/plan.ts";
import { isLiveLink } from "../schedule/backward-pass.ts";
import type { RowFacts } from "../schedule/row-facts.ts";
import { usableDates } from "../schedule/row-facts.ts";
import type { Schedule, ScheduledMilestone } from "../schedule/schedule.ts";
import { overrunOf } from "./overrun.ts";
import type { StatusReason } from "./proposal.ts";
import { staleness } from "./staleness.ts";

export interface RuleContext {
  readonly plan: Plan;
  readonly schedule: Schedule;
  readonly facts: RowFacts;
  readonly calendar: WorkingCalendar;
  readonly today: PlanDay;
}

export type Rule = (context: RuleContext, milestone: Milestone, row: ScheduledMilestone) => StatusReason | null;

/** The promised day has passed. Rood beyond the threshold, oranje before. */
export function overdue(context: RuleContext, milestone: Milestone): StatusReason | null {
  const days = daysOverdue(context, milestone);
  const { due } = milestone;
  if (days <= 0 || due === null) return null;
  const status = days > context.plan.settings.thresholds.overdueRedDays ? "rood" : "oranje";
  return { rule: "overdue", status, facts: { due: toIsoDate(due), days } };
}

/**
 * A direct predecessor is late or stands on rood. Late and holding this row up: rood when that breaks this row's own or
 * a later promise, oranje while there is float. Only rood by its verdict: oranje. The worst predecessor is named.
 */
export function knockOn(context: RuleContext, _milestone: Milestone, row: ScheduledMilestone): StatusReason | null {
  const { plan, schedule, facts } = context;
  const { network } = schedule;
  let worst: (StatusReason & { rule: "knock-on" }) | null = null;
  for (let link = network.linksInto[row.index]!; link < network.linksInto[row.index + 1]!; link++) {
    const from = network.linkFrom[link]!;
    if (!isLiveLink(network, facts, link)) continue;
    const other = plan.milestones[from]!;
    const holdsUp = row.drivers.some((driver) => driver.kind === "dependency" && driver.index === from);
    const late = Math.max(0, -(schedule.rows[from]!.deadlineFloat ?? 0));
    if (!(late > 0 && holdsUp) && other.status !== "rood") continue;
    const broken = late > 0 && holdsUp && floatLeft(row) < 0;
    if (worst !== null && (worst.status === "rood" || !broken) && (worst.facts.days >= late || worst.status === "rood"))
      continue;
    const float = row.totalFloat === null ? null : Math.max(0, floatLeft(row));
    worst = {
      rule: "knock-on",
      status: broken ? "rood" : "oranje",
      facts: { other: other.nr, otherStatus: other.status, days: holdsUp ? late : 0, float },
    };
  }
  return worst;
}

/**
 * What is expected comes after what was promised: the own day, or for a row that promises none a later result. A row
 * that keeps its own promise is not to blame for a later one. Overdue rows are told by their own rule.
 */
export function floatUsedUp(context: RuleContext, milestone: Milestone, row: ScheduledMilestone): StatusReason | null {
  if (row.earliestFinish === null || daysOverdue(context, milestone) > 0) return null;
  const own = row.deadlineFloat !== null && row.deadlineFloat < 0;
  const days = own ? -row.deadlineFloat! : row.deadlineFloat === null ? -(row.totalFloat ?? 0) : 0;
  if (days <= 0) return null;
  const status = days > context.plan.settings.thresholds.overdueRedDays ? "rood" : "oranje";
  const due = own && milestone.due !== null ? toIsoDate(milestone.due) : null;
  return { rule: "float-used-up", status, facts: { expected: toIsoDate(row.earliestFinish), due, days } };
}

/** The start day has passed and there is no status yet. */
export function startMissed(context: RuleContext, milestone: Milestone, row: ScheduledMilestone): StatusReason | null {
  const { start } = usableDates(milestone);
  if (row.state !== "planned" || start === null || milestone.status !== null) return null;
  const days = context.calendar.ordinal(context.today) - context.calendar.ordinal(start);
  return days > 0 ? { rule: "start-missed", status: "oranje", facts: { start: toIsoDate(start), days } } : null;
}

/** The status was judged before this reporting period: it asks for attention, it does not get better or worse. */
export function noNews({ plan, today }: RuleContext, milestone: Milestone): StatusReason | null {
  const stale = staleness(plan.settings, milestone, today);
  if (stale === null) return null;
  const { asOf, days, period } = stale;
  return { rule: "no-news", status: "oranje", facts: { asOf: toIsoDate(asOf), days, period } };
}

/** Spent or forecast exceeds the budget by more than the allowed fraction. */
export function money({ plan }: RuleContext, milestone: Milestone): StatusReason | null {
  const overrun = overrunOf(milestone, plan.settings.thresholds.overrunFraction);
  return overrun === null ? null : { rule: "money", status: "oranje", facts: overrun };
}

/** Working days since the promised day; 0 or less while it is not past. */
function daysOverdue({ calendar, today }: RuleContext, milestone: Milestone): number {
  const { due } = usableDates(milestone);
  return due === null ? 0 : calendar.ordinal(today + 1) - calendar.ordinal(due + 1);
}

/** The lesser of the float to later promises and to the own one. */
function floatLeft(row: ScheduledMilestone): number {
  return Math.min(row.totalFloat ?? Infinity, row.deadlineFloat ?? Infinity);
}
