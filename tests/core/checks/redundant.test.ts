import fc from "fast-check";
import { checkPlan } from "#core/checks/check-plan.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { day, planOf } from "#tests/support/plan-text.ts";

const TODAY = day("2026-03-02");
const ROWS = 7;

/** A wait that points up the list, so that there are no loops; some say more than "after". */
const wait = fc
  .tuple(fc.nat(ROWS - 1), fc.nat(ROWS - 1), fc.constantFrom("", "", "", "FS+2d", "FS-1d", "SS"))
  .filter(([to, from]) => from < to);
type Wait = readonly [to: number, from: number, kind: string];

function needless(text: string): readonly string[] {
  const plan = planOf(text);
  return checkPlan(plan, schedulePlan(plan, { today: TODAY }), TODAY, [])
    .filter(({ code }) => code === "DEP-REDUNDANT")
    .map(({ nr, facts }) => `${nr} after ${(facts["via"] as readonly string[]).join(" ")}`);
}

function textOf(waits: readonly Wait[]): string {
  return Array.from({ length: ROWS }, (_, row) => {
    const after = waits.filter(([to]) => to === row).map(([, from, kind]) => `${from + 1}${kind}`);
    return `${row + 1} 1d${after.length === 0 ? "" : ` after ${after.join(", ")}`}`;
  }).join("\n");
}

/** Whether steps of "after" that do not overlap lead from one row to another, one way or another. */
function leads(waits: readonly Wait[], from: number, to: number): boolean {
  return waits.some(
    ([next, before, kind]) =>
      before === from && (kind === "" || kind === "FS+2d") && (next === to || leads(waits, next, to)),
  );
}

describe("needless dependencies", () => {
  it("[C8] exactly those plain waits that a longer chain repeats, with a chain that really stands there", () => {
    const plans = fc.uniqueArray(wait, { maxLength: 14, selector: ([to, from]) => `${to} ${from}` });
    fc.assert(
      fc.property(plans, (waits) => {
        const expected = waits
          .filter(([to, from, kind]) => {
            const others = waits.filter(([other, before]) => other !== to || before !== from);
            return kind === "" && leads(others, from, to);
          })
          .map(([to, from]) => `${to + 1} after ${from + 1}`);
        const found = needless(textOf(waits));
        expect(found.map((each) => each.split(" ").slice(0, 3).join(" ")).sort()).toEqual(expected.sort());
        for (const each of found) {
          const [nr, , ...chain] = each.split(" ").map(Number);
          const steps = [...chain, nr!];
          expect(steps.length).toBeGreaterThan(2);
          steps.slice(1).forEach((next, place) => {
            const step = waits.find(([to, from]) => to + 1 === next && from + 1 === steps[place]);
            expect(["", "FS+2d"]).toContain(step?.[2]);
          });
        }
      }),
      { seed: 468, numRuns: Number(process.env["PROPERTY_RUNS"] ?? 500) },
    );
  });

  test("[C8] rows may stand in any order; a loop on the way is no chain; a double wait is told once", () => {
    expect(needless("3 1d after 1, 2\n2 1d after 1\n1 1d")).toEqual(["3 after 1 2"]);
    expect(needless("1 1d\n2 1d after 1, 3\n3 1d after 2\n4 1d after 1, 3")).toEqual([]);
    expect(needless("1 1d\n2 1d after 1\n3 1d after 1, 1, 2")).toEqual(["3 after 1 2"]);
  });

  test("[C8] a way round of more than sixty rows is not called a repetition", () => {
    const chain = (length: number): string =>
      [
        "1 1d",
        ...Array.from({ length }, (_, k) => `${k + 2} 1d after ${k + 1}`),
        `${length + 2} 1d after ${length + 1}, 1`,
      ].join("\n");
    expect(needless(chain(59))).toHaveLength(1);
    expect(needless(chain(70))).toEqual([]);
  });
});
