import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { day, planOf } from "#tests/support/plan-text.ts";
import { shiftEffect, shifted } from "#taskpane/panels/timeline/shift-effect.ts";
import { axisTicks, barOf, linkPath, spanOf, xOf } from "#taskpane/panels/timeline/timeline-layout.ts";

const TODAY = day("2026-03-02");
const plan = planOf(`
  1 "Begin" 2026-03-02..2026-03-13
  2 "Vervolg" 2026-03-16..2026-03-27 after 1
  3 "Los" 2026-03-02..2026-04-30
  4 "Besluit" ..2026-05-15
`);
const schedule = schedulePlan(plan, { today: TODAY });
const names = { month: (month: number) => `m${month}`, quarter: (quarter: number) => `K${quarter}` };

describe("timeline", () => {
  test("D1 the span covers every date in whole months", () => {
    expect(spanOf(plan.milestones, schedule, TODAY)).toEqual({ first: day("2026-03-01"), last: day("2026-05-31") });
    expect(spanOf([], schedule, TODAY)).toBeNull();
  });

  test("D2 today is in the span when it is near, not when it is years away", () => {
    expect(spanOf(plan.milestones, schedule, day("2026-06-20"))?.last).toBe(day("2026-06-30"));
    expect(spanOf(plan.milestones, schedule, day("2029-06-20"))?.last).toBe(day("2026-05-31"));
  });

  test("D3 a bar reaches to the end of its last day; a single date is a diamond", () => {
    const span = { first: day("2026-03-01"), last: day("2026-05-31") };
    const [begin, , , decision] = plan.milestones;
    if (begin === undefined || decision === undefined) throw new Error("rows");
    expect(barOf(begin, span, 10)).toEqual({ x: 10, width: 120 });
    expect(barOf(decision, span, 10)).toEqual({ x: xOf(day("2026-05-15") + 0.5, span, 10), width: 0 });
    expect(barOf({ ...begin, due: day("2026-02-01") }, span, 10)).toBeNull();
    expect(barOf({ ...begin, start: null, due: null }, span, 10)).toBeNull();
  });

  test("D4 the axis shows months, quarters or years as there is room, and joins without gaps", () => {
    const span = { first: day("2025-02-01"), last: day("2026-04-30") };
    const month = axisTicks(span, 2, names);
    expect(month.parts.map(({ label }) => label).slice(0, 3)).toEqual(["m2", "m3", "m4"]);
    const quarter = axisTicks(span, 0.5, names);
    expect(quarter.parts.map(({ label }) => label)).toEqual(["K1", "K2", "K3", "K4", "K1", "K2"]);
    expect(axisTicks(span, 0.1, names).parts).toEqual([]);
    for (const ticks of [month.years, month.parts, quarter.parts]) {
      expect(ticks.reduce((sum, { days }) => sum + days, 0)).toBe(span.last - span.first + 1);
      ticks.slice(1).forEach((tick, at) => expect(tick.day).toBe((ticks[at]?.day ?? 0) + (ticks[at]?.days ?? 0)));
    }
  });

  test("D5 a link goes right when there is room and round when there is not", () => {
    expect(linkPath({ x: 0, y: 15 }, { x: 100, y: 45 })).toBe("M0 15H7V45H100");
    expect(linkPath({ x: 100, y: 15 }, { x: 50, y: 75 })).toBe("M100 15H107V30H43V75H50");
  });

  test("D6 moving a milestone tells which others move and from when to when", () => {
    const effect = shiftEffect(plan, schedule, 0, 7);
    expect(effect.map(({ milestone, before, after }) => [milestone.nr, before, after])).toEqual([
      ["2", day("2026-03-27"), day("2026-04-03")],
    ]);
    expect(shiftEffect(plan, schedule, 2, 7)).toEqual([]);
  });

  test("D7 shifting moves both dates and leaves missing ones missing", () => {
    const [begin, , , decision] = plan.milestones;
    if (begin === undefined || decision === undefined) throw new Error("rows");
    expect(shifted(begin, -2)).toMatchObject({ start: day("2026-02-28"), due: day("2026-03-11") });
    expect(shifted(decision, 3)).toMatchObject({ start: null, due: day("2026-05-18") });
  });
});
