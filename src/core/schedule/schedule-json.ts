import type { PlanDay } from "../calendar/plan-day.ts";
import { toIsoDate } from "../calendar/plan-day.ts";
import type { Plan } from "../plan/plan.ts";
import type { Driver, Schedule } from "./schedule.ts";

export interface ScheduleJson {
  readonly end: string | null;
  readonly schedule: readonly ScheduledMilestoneJson[];
}

export interface ScheduledMilestoneJson {
  readonly nr: string;
  readonly earliestStart: string | null;
  readonly earliestFinish: string | null;
  readonly latestStart: string | null;
  readonly latestFinish: string | null;
  readonly totalFloat: number | null;
  readonly freeFloat: number | null;
  readonly deadlineFloat: number | null;
  readonly critical: boolean;
  readonly drivers: readonly DriverJson[];
}

/** As Driver, days as `yyyy-mm-dd`, without row positions. */
export interface DriverJson {
  readonly kind: Driver["kind"];
  readonly nr?: string;
  readonly type?: string;
  readonly lag?: string;
  readonly day: string;
  readonly holiday?: string | null;
}

/** The schedule as the command line prints it: dates `yyyy-mm-dd`, floats in working days. */
export function scheduleToJson(schedule: Schedule, plan: Plan): ScheduleJson {
  return {
    end: isoOrNull(schedule.end),
    schedule: schedule.rows.map((row) => ({
      nr: plan.milestones[row.index]?.nr ?? row.nr,
      earliestStart: isoOrNull(row.earliestStart),
      earliestFinish: isoOrNull(row.earliestFinish),
      latestStart: isoOrNull(row.latestStart),
      latestFinish: isoOrNull(row.latestFinish),
      totalFloat: row.totalFloat,
      freeFloat: row.freeFloat,
      deadlineFloat: row.deadlineFloat,
      critical: row.critical,
      drivers: row.drivers.map(driverToJson),
    })),
  };
}

function driverToJson(driver: Driver): DriverJson {
  const day = toIsoDate(driver.day);
  if (driver.kind === "dependency")
    return { kind: driver.kind, nr: driver.nr, type: driver.type, lag: `${driver.lag}${driver.unit}`, day };
  if (driver.kind === "non-working") return { kind: driver.kind, day, holiday: driver.holiday };
  return { kind: driver.kind, day };
}

function isoOrNull(day: PlanDay | null): string | null {
  return day === null ? null : toIsoDate(day);
}
