import fc from "fast-check";
import { buildNetwork } from "#core/schedule/network.ts";
import { planOf } from "#tests/support/plan-text.ts";

const ROWS = 9;
const pairs = fc.array(fc.tuple(fc.nat(ROWS - 1), fc.nat(ROWS - 1)), { maxLength: 16 });
const SETTINGS = { seed: 468, numRuns: Number(process.env["PROPERTY_RUNS"] ?? 500) };

/** Rows "1" to "9"; a pair is who waits for whom. */
function networkOf(waits: readonly (readonly [number, number])[]) {
  const lines = Array.from({ length: ROWS }, (_, row) => {
    const before = waits.filter(([from, to]) => to === row && from !== row).map(([from]) => String(from + 1));
    return `${row + 1} 1d${before.length === 0 ? "" : ` after ${[...new Set(before)].join(", ")}`}`;
  });
  return buildNetwork(planOf(lines.join("\n")).milestones);
}

/** Which rows can be reached from which, by trying every way (Warshall). */
function reachable(waits: readonly (readonly [number, number])[]): boolean[][] {
  const reach = Array.from({ length: ROWS }, () => new Array<boolean>(ROWS).fill(false));
  for (const [from, to] of waits) if (from !== to) reach[from]![to] = true;
  for (let via = 0; via < ROWS; via++)
    for (let from = 0; from < ROWS; from++)
      for (let to = 0; to < ROWS; to++) if (reach[from]![via]! && reach[via]![to]!) reach[from]![to] = true;
  return reach;
}

describe("order of rows", () => {
  it("[S28] rows in one loop are those that wait for each other, and every loop has a number of its own", () => {
    fc.assert(
      fc.property(pairs, (waits) => {
        const { loopOf, hasLoops } = networkOf(waits);
        const reach = reachable(waits);
        for (let a = 0; a < ROWS; a++) {
          expect(loopOf[a]! >= 0).toBe(reach[a]![a]);
          for (let b = 0; b < ROWS; b++)
            if (reach[a]![a]! && reach[b]![b]!) expect(loopOf[a] === loopOf[b]).toBe(reach[a]![b]! && reach[b]![a]!);
        }
        expect(hasLoops).toBe(reach.some((row, a) => row[a]));
      }),
      SETTINGS,
    );
  });

  it("[S28] every row is there once, after all that it waits for outside its own loop", () => {
    fc.assert(
      fc.property(pairs, (waits) => {
        const { order, loopOf } = networkOf(waits);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: ROWS }, (_, row) => row));
        const position = Array.from({ length: ROWS }, (_, row) => order.indexOf(row));
        for (const [from, to] of waits)
          if (from !== to && (loopOf[from]! < 0 || loopOf[from] !== loopOf[to]))
            expect(position[from]).toBeLessThan(position[to]!);
      }),
      SETTINGS,
    );
  });
});

describe("links", () => {
  it("[S28] a double number links to none of its rows, and a row that names its own number waits for itself", () => {
    const { unlinked, linkFrom } = buildNetwork(
      planOf("1 1d\n2 1d after 2\n2 1d after 2, 1\n3 1d after 2, 9").milestones,
    );
    expect([...linkFrom]).toEqual([0]);
    expect(unlinked.map(({ index, dependency, reason }) => [index, dependency.nr, reason])).toEqual([
      [1, "2", "self"],
      [2, "2", "self"],
      [3, "2", "ambiguous"],
      [3, "9", "unknown"],
    ]);
  });

  it("[S3] half a working day as lag counts as a day that is used; half a week stays half", () => {
    const milestones = planOf("1 1d\n2 1d after 1").milestones.map((each) => ({
      ...each,
      predecessors: each.predecessors.flatMap((link) => [
        { ...link, lag: 1.5 },
        { ...link, lag: -1.5 },
        { ...link, lag: 1.5, unit: "w" as const },
      ]),
    }));
    expect([...buildNetwork(milestones).linkLag]).toEqual([2, -1, 1.5]);
  });
});
