import fc from "fast-check";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import { addDays, toIsoDate } from "#core/calendar/plan-day.ts";
import type { Plan } from "#core/plan/plan.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { FIRST_MONDAY, randomPlan } from "#tests/support/random-plan.ts";
import { slowSchedule } from "#tests/support/slow-schedule.ts";

const SEED = 20260105;
const iso = (day: PlanDay | null): string | null => (day === null ? null : toIsoDate(day));

function bothWays(plan: Plan, today: PlanDay, mode: "forward" | "backward") {
  const fast = schedulePlan(plan, { today, mode }).rows.map((row) => ({
    nr: row.nr,
    earliest: [iso(row.earliestStart), iso(row.earliestFinish)],
    latest: [iso(row.latestStart), iso(row.latestFinish)],
    floats: [row.totalFloat, row.freeFloat, row.deadlineFloat],
  }));
  const slow = slowSchedule(plan, { today, backward: mode === "backward" }).map((row, index) => ({
    nr: plan.milestones[index]!.nr,
    earliest: [iso(row.earliestStart), iso(row.earliestFinish)],
    latest: [iso(row.latestStart), iso(row.latestFinish)],
    floats: [row.totalFloat, row.freeFloat, row.deadlineFloat],
  }));
  return { fast, slow };
}

describe("the engine against a slow second implementation", () => {
  test.each([
    ["working-day lags, no dates", { units: ["d"], dates: false, holidays: false }, 300],
    ["working-day lags, no dates, holidays", { units: ["d"], dates: false }, 300],
    ["all lags and holidays, no dates", { dates: false }, 300],
    ["all lags, holidays and dates", {}, 300],
    ["all lags, holidays, dates and progress", { progress: true }, 300],
  ] as const)("[S30] gives the same dates and floats: %s", (_name, shape, runs) => {
    fc.assert(
      fc.property(
        randomPlan(shape as never),
        fc.integer({ min: -10, max: 40 }),
        fc.boolean(),
        (plan, offset, backward) => {
          const { fast, slow } = bothWays(plan, addDays(FIRST_MONDAY, offset), backward ? "backward" : "forward");
          expect(fast).toEqual(slow);
        },
      ),
      { seed: SEED, numRuns: Number(process.env["PROPERTY_RUNS"] ?? runs) },
    );
  });
});
