import fc from "fast-check";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import { addDays } from "#core/calendar/plan-day.ts";
import type { Dependency } from "#core/plan/dependency.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import type { Plan } from "#core/plan/plan.ts";
import { checkPlan } from "#core/checks/check-plan.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { FIRST_MONDAY, randomPlan } from "#tests/support/random-plan.ts";

const SETTINGS = { seed: 468, numRuns: Number(process.env["PROPERTY_RUNS"] ?? 300) };
const today = FIRST_MONDAY;

function withMilestones(plan: Plan, milestones: readonly Milestone[]): Plan {
  return { ...plan, milestones: milestones.map((milestone, index) => ({ ...milestone, index })) };
}

/** The same plan of real work only: a moment can stand at either side of a night, which two end dates cannot show. */
function withoutMoments(plan: Plan): Plan {
  return withMilestones(
    plan,
    plan.milestones.map((each) => ({ ...each, duration: Math.max(1, each.duration ?? 1) })),
  );
}

/** Brute force: is there any order in which every row comes after what it waits for? */
function canBeOrdered({ milestones }: Plan): boolean {
  let waiting = [...milestones];
  for (;;) {
    const ready = waiting.filter(({ predecessors }) =>
      predecessors.every(({ nr }) => !waiting.some((other) => other.nr === nr)),
    );
    if (ready.length === 0) return waiting.length === 0;
    waiting = waiting.filter((milestone) => !ready.includes(milestone));
  }
}

describe("properties of the schedule", () => {
  test("[S29] the order of rows does not matter", () => {
    fc.assert(
      fc.property(randomPlan({ progress: true, loops: true }), fc.infiniteStream(fc.nat()), (plan, dice) => {
        const keyed = plan.milestones.map((milestone) => ({ milestone, key: dice.next().value as number }));
        const shuffled = withMilestones(
          plan,
          keyed.sort((left, right) => left.key - right.key).map(({ milestone }) => milestone),
        );
        const byNr = (each: Plan) =>
          schedulePlan(each, { today })
            .rows.map(({ index: _index, drivers, ...row }) => ({
              ...row,
              drivers: drivers.map((driver) => ({ ...driver, index: 0 })),
            }))
            .sort((left, right) => Number(left.nr) - Number(right.nr));
        expect(byNr(shuffled)).toEqual(byNr(plan));
      }),
      SETTINGS,
    );
  });

  test("[S29] another dependency never makes anything earlier", () => {
    const link = fc.record({
      from: fc.nat(),
      to: fc.nat(),
      type: fc.constantFrom("FS" as const, "SS" as const, "FF" as const, "SF" as const),
      lag: fc.integer({ min: -5, max: 5 }),
    });
    fc.assert(
      fc.property(randomPlan({ progress: true }), link, ({ milestones, ...plan }, { from, to, type, lag }) => {
        fc.pre(milestones.length > 1);
        const later = 1 + (to % (milestones.length - 1));
        const added: Dependency = { nr: milestones[from % later]!.nr, type, lag, unit: "d" };
        const more = milestones.map((each, index) =>
          index === later ? { ...each, predecessors: [...each.predecessors, added] } : each,
        );
        const before = schedulePlan({ ...plan, milestones }, { today });
        const after = schedulePlan({ ...plan, milestones: more }, { today });
        after.rows.forEach((row, index) => {
          expect(row.earliestStart!).toBeGreaterThanOrEqual(before.rows[index]!.earliestStart!);
          expect(row.earliestFinish!).toBeGreaterThanOrEqual(before.rows[index]!.earliestFinish!);
        });
      }),
      SETTINGS,
    );
  });

  test("[S25] least float exactly on a critical path: one more day of any critical row delays the end, of another not", () => {
    fc.assert(
      fc.property(randomPlan({ dates: false, units: ["d"], types: ["FS"] }).map(withoutMoments), (plan) => {
        const schedule = schedulePlan(plan, { today });
        expect(schedule.leastFloat).toBe(0);
        for (const row of schedule.rows) {
          const longer = plan.milestones.map((each) =>
            each.index === row.index ? { ...each, duration: (each.duration ?? 0) + 1 } : each,
          );
          const end = schedulePlan({ ...plan, milestones: longer }, { today }).end!;
          expect(end > schedule.end!).toBe(row.critical);
        }
        for (const row of schedule.rows.filter(({ critical }) => critical)) {
          const follows = plan.milestones.filter((each) => each.predecessors.some(({ nr }) => nr === row.nr));
          const goesOn = follows.some(({ index }) => schedule.rows[index]!.critical);
          expect(
            goesOn || row.latestFinish === schedule.rows.reduce((end, each) => Math.max(end, each.latestFinish!), 0),
          ).toBe(true);
        }
      }),
      SETTINGS,
    );
  });

  test("[S29] forward is never later than backward where the plan is feasible", () => {
    fc.assert(
      fc.property(randomPlan({ progress: true }), fc.boolean(), (plan, backward) => {
        const { rows, leastFloat } = schedulePlan(plan, { today, mode: backward ? "backward" : "forward" });
        fc.pre(leastFloat !== null && leastFloat >= 0);
        for (const row of rows) {
          if (row.latestFinish === null) continue;
          expect(row.earliestStart!).toBeLessThanOrEqual(row.latestStart!);
          expect(row.earliestFinish!).toBeLessThanOrEqual(row.latestFinish);
          expect(row.freeFloat!).toBeLessThanOrEqual(row.totalFloat!);
        }
      }),
      SETTINGS,
    );
  });

  test("[S28] a loop is reported exactly when no order exists, and every other row is scheduled", () => {
    let loops = 0;
    fc.assert(
      fc.property(randomPlan({ loops: true }), (plan) => {
        const schedule = schedulePlan(plan, { today });
        const findings = checkPlan(plan, schedule, today, []).filter(({ code }) => code === "DEP-CYCLE");
        const ordered = canBeOrdered(plan);
        if (!ordered) loops++;
        expect(findings.length === 0).toBe(ordered);
        const inLoops = new Set(findings.flatMap(({ facts }) => facts["cycle"] as readonly string[]));
        for (const row of schedule.rows) {
          expect(row.state === "loop").toBe(inLoops.has(row.nr));
          expect(row.earliestStart === null).toBe(inLoops.has(row.nr));
        }
        for (const { facts } of findings) {
          const cycle = facts["cycle"] as readonly string[];
          cycle.forEach((nr, place) => {
            const next = cycle[(place + 1) % cycle.length]!;
            const row = plan.milestones.find((each) => each.nr === nr)!;
            expect(row.predecessors.map((each) => each.nr)).toContain(next);
          });
          expect(new Set(cycle).size).toBe(cycle.length);
        }
      }),
      SETTINGS,
    );
    expect(loops).toBeGreaterThan(SETTINGS.numRuns / 10);
  });

  test("[S29] shifting a plan without holidays by whole weeks shifts every date as much", () => {
    fc.assert(
      fc.property(
        randomPlan({ holidays: false, units: ["d", "w", "kd"], progress: true }),
        fc.integer({ min: -60, max: 60 }),
        (plan, weeks) => {
          const by = weeks * 7;
          const move = (day: PlanDay | null): PlanDay | null => (day === null ? null : addDays(day, by));
          const moved = plan.milestones.map((each) => ({
            ...each,
            start: move(each.start),
            due: move(each.due),
            doneOn: move(each.doneOn),
          }));
          const before = schedulePlan(plan, { today }).rows;
          const after = schedulePlan({ ...plan, milestones: moved }, { today: addDays(today, by) }).rows;
          expect(after.map((row) => ({ ...row, drivers: row.drivers }))).toEqual(
            before.map((row) => ({
              ...row,
              earliestStart: move(row.earliestStart),
              earliestFinish: move(row.earliestFinish),
              latestStart: move(row.latestStart),
              latestFinish: move(row.latestFinish),
              drivers: row.drivers.map((driver) => ({ ...driver, day: move(driver.day) })),
            })),
          );
        },
      ),
      SETTINGS,
    );
  });

  test("[S22] a row delayed by its total float keeps every promise, and one day more breaks one", () => {
    fc.assert(
      fc.property(randomPlan({ dates: false, units: ["d"] }).map(withoutMoments), (plan) => {
        const schedule = schedulePlan(plan, { today });
        const endAfter = (index: number, days: number): number =>
          schedulePlan(
            {
              ...plan,
              milestones: plan.milestones.map((each) =>
                each.index === index ? { ...each, ...startAt(schedule.rows[index]!.earliestStart!, days) } : each,
              ),
            },
            { today },
          ).end!;
        for (const row of schedule.rows) {
          expect(endAfter(row.index, row.totalFloat!)).toBe(schedule.end);
          expect(endAfter(row.index, row.totalFloat! + 1)).toBeGreaterThan(schedule.end!);
        }
        function startAt(from: PlanDay, days: number): Partial<Milestone> {
          let day = from;
          const free = new Set<number>(plan.settings.holidays.map((holiday) => holiday.day));
          for (let left = days; left > 0;) {
            day = addDays(day, 1);
            if ((day + 3) % 7 < 5 && !free.has(day)) left--;
          }
          return { start: day };
        }
      }),
      SETTINGS,
    );
  });
});
