import fc from "fast-check";
import { checkPlan } from "#core/checks/check-plan.ts";
import type { Finding } from "#core/plan/finding.ts";
import type { Plan } from "#core/plan/plan.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { day, planOf } from "#tests/support/plan-text.ts";

const TODAY = day("2026-03-02");
const ROWS = 6;
const waits = fc.array(fc.tuple(fc.nat(ROWS - 1), fc.nat(ROWS - 1)), { maxLength: 11 });

type Pair = readonly [waiting: number, awaited: number];

function loopsIn(plan: Plan): readonly Finding[] {
  return checkPlan(plan, schedulePlan(plan, { today: TODAY }), TODAY, []).filter(({ code }) => code === "DEP-CYCLE");
}

function cyclesOf(pairs: readonly Pair[]): readonly (readonly number[])[] {
  const lines = Array.from({ length: ROWS }, (_, row) => {
    const after = [...new Set(pairs.filter(([waiting]) => waiting === row).map(([, awaited]) => awaited + 1))];
    return `${row + 1} 1d${after.length === 0 ? "" : ` after ${after.join(", ")}`}`;
  });
  return loopsIn(planOf(lines.join("\n"))).map(({ facts }) =>
    (facts["cycle"] as readonly string[]).map((nr) => Number(nr) - 1),
  );
}

/** Waits of a loop: each row for the next, the last for the first. */
function pairsOf(loop: readonly number[]): readonly Pair[] {
  return loop.map((row, place) => [row, loop[(place + 1) % loop.length]!]);
}

/** Fewest waits from one row to another, by trying longer and longer ways; Infinity without a way. */
function distance(pairs: readonly Pair[], from: number, to: number): number {
  let reached = new Set([from]);
  for (let steps = 0; steps <= ROWS; steps++) {
    if (reached.has(to)) return steps;
    reached = new Set([...reached, ...pairs.filter(([waiting]) => reached.has(waiting)).map(([, awaited]) => awaited)]);
  }
  return Infinity;
}

describe("loops in any plan", () => {
  it("[C7] every wait in a loop is in a reported loop of the shortest length; nothing else is reported, nothing twice", () => {
    fc.assert(
      fc.property(waits, (all) => {
        const pairs = all.filter(([waiting, awaited]) => waiting !== awaited);
        const loops = cyclesOf(pairs);
        expect(new Set(loops.map((loop) => loop.join())).size).toBe(loops.length);
        const shortest = new Map<string, number>();
        for (const [waiting, awaited] of pairs)
          shortest.set(`${waiting} ${awaited}`, distance(pairs, awaited, waiting) + 1);
        for (const loop of loops) {
          expect(new Set(loop).size).toBe(loop.length);
          expect(loop[0]).toBe(Math.min(...loop));
          const lengths = pairsOf(loop).map(([waiting, awaited]) => shortest.get(`${waiting} ${awaited}`));
          expect(lengths).not.toContain(undefined);
          // Shortest for at least one of its waits, else it says nothing that another loop does not.
          expect(lengths).toContain(loop.length);
        }
        for (const [key, length] of shortest) {
          const holds = loops.some(
            (loop) =>
              loop.length === length && pairsOf(loop).some(([waiting, awaited]) => `${waiting} ${awaited}` === key),
          );
          expect([key, holds]).toEqual([key, length < Infinity]);
        }
      }),
      { seed: 468, numRuns: Number(process.env["PROPERTY_RUNS"] ?? 500) },
    );
  });
});

describe("which wait to give up", () => {
  function cut(text: string): string {
    const [finding, ...more] = loopsIn(planOf(text));
    expect(more).toEqual([]);
    const { cutNr, cutOther, cutReason, cutDays, cutCell } = finding!.facts as Readonly<Record<string, unknown>>;
    return `${String(cutNr)} for ${String(cutOther)} at ${String(cutCell)}: ${String(cutReason)} ${String(cutDays)}`;
  }

  test.each([
    ["the one wait down the list", "1 1d after 3\n2 1d after 1\n3 1d after 2", "1 for 3 at G2: order 0"],
    ["the longest way down", "1 1d after 2\n2 1d after 4\n3 1d after 1\n4 1d after 3", "2 for 4 at G3: order 0"],
    ["the first of two as long", "1 1d after 2\n2 1d after 3\n3 1d after 1", "1 for 2 at G2: order 0"],
    [
      "the longest, also when it comes last",
      "1 1d after 2\n2 1d after 5\n3 1d after 1\n4 1d after 3\n5 1d after 4",
      "2 for 5 at G3: order 0",
    ],
    [
      "the dates against it, though it points up",
      "1 2026-03-09..2026-03-13 after 2\n2 2026-03-02..2026-03-06 after 1",
      "2 for 1 at G3: dates 10",
    ],
    [
      "the most days against it, also when that comes first",
      "1 2026-03-02..2026-03-06 after 2\n2 2026-04-06..2026-04-10 after 3\n3 2026-04-07..2026-04-14 after 1",
      "1 for 2 at G2: dates 30",
    ],
    [
      "the most days against it, also when that comes last",
      "1 2026-04-06..2026-04-10 after 2\n2 2026-04-07..2026-04-14 after 3\n3 2026-03-02..2026-03-06 after 1",
      "3 for 1 at G4: dates 30",
    ],
    [
      "by the worst of two waits between the same rows",
      "1 2026-03-02..2026-03-06 after 2SS, 2FF, 2\n2 2026-03-09..2026-03-20 after 1",
      "1 for 2 at G2: dates 15",
    ],
    [
      "by the dates of the wait itself and not of another row's",
      "1 2026-03-02..2026-03-06 after 4, 2\n2 2026-03-02..2026-03-02 after 1\n4 2026-05-04..2026-05-29",
      "2 for 1 at G3: dates 5",
    ],
  ])("[C7] %s", (_name, text, expected) => {
    expect(cut(text)).toBe(expected);
  });
});
