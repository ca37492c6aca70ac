import { createCalendar } from "#core/calendar/working-calendar.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import { toIsoDate } from "#core/calendar/plan-day.ts";
import type { FactValue } from "#core/plan/finding.ts";
import { proposeDates } from "#core/schedule/propose-dates.ts";
import type { DateProposal } from "#core/schedule/propose-dates.ts";
import type { Driver } from "#core/schedule/schedule.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { readPlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { PlanView } from "./contract/reading.ts";
import type { ProposeSchedule, ScheduleProposal } from "./contract/schedule.ts";
import { viewOf } from "./plan-view.ts";
import { runAction } from "./run-action.ts";

/** Old and new dates with their reason; changes nothing. */
export const proposeSchedule: ProposeSchedule = (environment, input) =>
  runAction("reads", async (session) => {
    const read = await readPlanInWorkbook(session, input, { today: environment.today });
    const schedule = schedulePlan(read.plan, {
      today: environment.today,
      mode: input.mode ?? "forward",
      ...(input.start === undefined ? {} : { start: input.start }),
    });
    const view = { ...viewOf(read, environment), schedule };
    return { view, proposals: scheduleProposals(view) };
  });

export function scheduleProposals(view: PlanView): readonly ScheduleProposal[] {
  const calendar = createCalendar(view.plan.settings.holidays);
  /** From an exclusive to an inclusive day, so that a Friday and the Sunday after it are the same end. */
  const shift = (from: PlanDay, to: PlanDay): number => calendar.ordinal(to + 1) - calendar.ordinal(from + 1);
  return proposeDates(view.plan, view.schedule).flatMap((proposal) =>
    (["start", "due"] as const).flatMap((field): ScheduleProposal[] => {
      const change = proposal[field];
      if (change === null) return [];
      return [
        {
          row: { nr: proposal.nr, index: proposal.index },
          name: view.plan.milestones[proposal.index]?.name ?? null,
          field,
          old: change.from,
          new: change.to,
          shift: change.from === null ? null : shift(change.from, change.to),
          reason: reasonOf(proposal),
        },
      ];
    }),
  );
}

function reasonOf(proposal: DateProposal): ScheduleProposal["reason"] {
  const [driver] = proposal.drivers;
  return driver === undefined ? { code: "none", facts: {} } : { code: driver.kind, facts: driverFacts(driver) };
}

function driverFacts(driver: Driver): Readonly<Record<string, FactValue>> {
  const day = toIsoDate(driver.day);
  if (driver.kind === "dependency")
    return { nr: driver.nr, type: driver.type, lag: `${driver.lag}${driver.unit}`, day };
  if (driver.kind === "non-working") return { day, holiday: driver.holiday };
  return { day };
}
