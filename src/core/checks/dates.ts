import type { PlanDay } from "../calendar/plan-day.ts";
import { addDays, civilDate, isoWeekday, toIsoDate } from "../calendar/plan-day.ts";
import { workingDayOnOrAfter, workingDaysBetween } from "../calendar/working-calendar.ts";
import type { Finding } from "../plan/finding.ts";
import { makeFinding, placeOf } from "../plan/make-finding.ts";
import type { Milestone } from "../plan/milestone.ts";
import { isPlausibleDay } from "../schedule/row-facts.ts";
import type { CheckContext } from "./check-context.ts";
import { isDone } from "./check-context.ts";

/** Excel's day number of 1970-01-01. */
const SERIAL_OF_EPOCH = 25569;

/** DATE-ORDER, DATE-MISSING, DATE-OUTSIDE-PERIOD and DATE-NON-WORKING. */
export function findDateFaults(context: CheckContext): readonly Finding[] {
  return context.milestones.flatMap((milestone) => [
    ...findWrongOrder(context, milestone),
    ...findMissing(context, milestone),
    ...findOutsidePeriod(context, milestone),
    ...findNonWorking(context, milestone),
  ]);
}

function findWrongOrder({ calendar }: CheckContext, milestone: Milestone): Finding[] {
  const { start, due } = milestone;
  if (start === null || due === null || due >= start) return [];
  if (!isPlausibleDay(start) || !isPlausibleDay(due)) return [];
  return [
    makeFinding("DATE-ORDER", "fout", placeOf(milestone, "due"), {
      start: toIsoDate(start),
      due: toIsoDate(due),
      days: workingDaysBetween(calendar, due, addDays(start, -1)),
    }),
  ];
}

/** Rows of which nothing is filled in at all are told by NAME-MISSING alone. */
function findMissing(context: CheckContext, milestone: Milestone): Finding[] {
  const { start, due, duration, unreadable } = milestone;
  const isEmpty = milestone.name === null && milestone.description === null && milestone.predecessors.length === 0;
  if (due !== null || duration !== null || isEmpty || isDone(context, milestone.index)) return [];
  if (unreadable.includes("start") || unreadable.includes("due") || unreadable.includes("duration")) return [];
  return [
    makeFinding("DATE-MISSING", "waarschuwing", placeOf(milestone, "due"), {
      missing: start === null ? "both" : "due",
    }),
  ];
}

function findOutsidePeriod({ plan }: CheckContext, milestone: Milestone): Finding[] {
  const { periodStart, periodEnd } = plan.header;
  const findings: Finding[] = [];
  for (const field of ["start", "due"] as const) {
    const day = milestone[field];
    if (day === null) continue;
    const outside = (periodStart !== null && day < periodStart) || (periodEnd !== null && day > periodEnd);
    if (!outside && isPlausibleDay(day)) continue;
    findings.push(
      makeFinding("DATE-OUTSIDE-PERIOD", "waarschuwing", placeOf(milestone, field), {
        day: toIsoDate(day),
        periodStart: periodStart === null ? null : toIsoDate(periodStart),
        periodEnd: periodEnd === null ? null : toIsoDate(periodEnd),
        typedYear: typedYear(day),
      }),
    );
  }
  return findings;
}

/** A year typed into a cell with a date format becomes a day in 1905: 2025 is 17 July 1905. */
function typedYear(day: PlanDay): number | null {
  const serial = day + SERIAL_OF_EPOCH;
  return serial >= 1990 && serial <= 2100 ? serial : null;
}

/**
 * A day that stands for a period passes without a tip; the first and last day of a month are how people write a month, quarter or year ("1 augustus", "31 december"), so
 * those pass without a tip.
 */
function findNonWorking(context: CheckContext, milestone: Milestone): Finding[] {
  const { calendar } = context;
  if (isDone(context, milestone.index)) return [];
  const findings: Finding[] = [];
  for (const field of ["start", "due"] as const) {
    const day = milestone[field];
    if (
      day === null ||
      milestone.rough?.includes(field) ||
      !isPlausibleDay(day) ||
      calendar.isWorkingDay(day) ||
      isMonthEdge(day)
    )
      continue;
    const isWeekend = isoWeekday(day) > 5;
    findings.push(
      makeFinding("DATE-NON-WORKING", "tip", placeOf(milestone, field), {
        day: toIsoDate(day),
        weekday: isoWeekday(day),
        holiday: isWeekend ? null : calendar.holidayName(day),
        next: toIsoDate(workingDayOnOrAfter(calendar, day)),
      }),
    );
  }
  return findings;
}

function isMonthEdge(day: PlanDay): boolean {
  return civilDate(day).day === 1 || civilDate(addDays(day, 1)).day === 1;
}
