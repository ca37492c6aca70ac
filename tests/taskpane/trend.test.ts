import { freezeRows } from "#core/report/baseline.ts";
import type { Baseline } from "#core/report/baseline.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { numbersInOrder } from "#actions/numbers-in-order.ts";
import { frozenRows } from "#taskpane/panels/timeline/frozen-rows.ts";
import { spanOf } from "#taskpane/panels/timeline/timeline-layout.ts";
import { slipsSince, trendPoints } from "#taskpane/panels/trend/trend-facts.ts";
import { day, planOf } from "#tests/support/plan-text.ts";

const TODAY = day("2026-03-02");
const then = planOf(`
  1 "Begin" 2026-03-02..2026-03-13
  2 "Vervolg" 2026-03-16..2026-03-27 after 1
  3 "Los" 2026-03-02..2026-04-30
`);
const now = planOf(`
  1 "Begin" 2026-03-02..2026-03-20
  2 "Vervolg" 2026-03-16..2026-03-27 after 1
  3 "Los" 2026-03-02..2026-04-29
  4 "Nieuw" 2026-03-02..2026-04-30
`);
const was = schedulePlan(then, { today: TODAY });
const is = schedulePlan(now, { today: TODAY });
const baseline: Baseline = {
  version: 1,
  period: { name: "2025", start: day("2025-01-01"), end: day("2025-12-31"), due: null },
  frozenOn: TODAY,
  reopenedOn: null,
  rows: freezeRows(then, (milestone) => was.rows[milestone.index]?.earliestFinish ?? null),
};

describe("trend", () => {
  test("TR1 what moved since the baseline, the largest move first; new and unmoved milestones are no slips", () => {
    expect(slipsSince(now, is, baseline).map(({ milestone, days }) => [milestone.nr, days])).toEqual([
      ["1", 5],
      ["2", 5],
      ["3", -1],
    ]);
    expect(slipsSince(then, was, baseline)).toEqual([]);
  });

  test("TR2 later days lie lower, moments go from left to right, an unknown day is a gap", () => {
    const lines = [
      { days: [day("2026-01-01"), null, day("2026-01-11")] },
      { days: [day("2026-01-06"), day("2026-01-06"), null] },
    ];
    expect(trendPoints(lines, { width: 100, height: 50 })).toEqual([
      [{ x: 0, y: 0 }, null, { x: 100, y: 50 }],
      [{ x: 0, y: 25 }, { x: 50, y: 25 }, null],
    ]);
    expect(trendPoints([], { width: 100, height: 50 })).toEqual([]);
  });

  test("D8 the timeline draws the last baseline in force, by number, and has room for it", () => {
    const frozen = frozenRows(now, [baseline]);
    expect([...frozen].map(([index, { due }]) => [index, due])).toEqual([
      [0, day("2026-03-13")],
      [1, day("2026-03-27")],
      [2, day("2026-04-30")],
    ]);
    expect(frozenRows(now, [{ ...baseline, reopenedOn: TODAY }]).size).toBe(0);
    const early = { ...baseline.rows[0]!, start: day("2025-11-03") };
    expect(spanOf(now.milestones, is, TODAY, new Map([[0, early]]))?.first).toBe(day("2025-11-01"));
  });

  test("TR3 the preview of numbers: 1, 2, 3 without deelprojecten, else 1.1 by deelproject", () => {
    const [first, second, third] = now.milestones;
    if (first === undefined || second === undefined || third === undefined) throw new Error("rows");
    expect(numbersInOrder([third, first, second])).toEqual(["1", "2", "3"]);
    const grouped = [
      { ...first, subproject: "B" },
      { ...second, subproject: "A" },
      { ...third, subproject: "B" },
    ];
    expect(numbersInOrder(grouped)).toEqual(["1.1", "2.1", "1.2"]);
  });
});
