import fc from "fast-check";
import { axisOf, visibleSpan } from "#preview/view-model/axis.ts";
import { mergeMap, spanWithMerges } from "#preview/view-model/areas.ts";
import { drawnWindows, fittingFrozen, scrollFor } from "#preview/grid/windows.ts";

const sizes = [20, 0, 30, 0, 0, 10, 40];
const axis = axisOf(sizes.length, (index) => sizes[index] ?? 0);

describe("places on the screen", () => {
  test("PV5 starts and sizes add up", () => {
    expect([0, 1, 2, 3, 5, 6, 7].map((index) => axis.start(index))).toEqual([0, 20, 20, 50, 50, 60, 100]);
    expect(axis.total).toBe(100);
  });

  test.each([
    [0, 0],
    [19, 0],
    [20, 2],
    [49, 2],
    [50, 5],
    [60, 6],
    [999, 6],
    [-5, 0],
  ])("PV5 place %i is item %i", (place, item) => {
    expect(axis.at(place)).toBe(item);
  });

  test("PV5 hidden items are passed over and the ends hold", () => {
    expect(axis.step(0, 1)).toBe(2);
    expect(axis.step(5, -1)).toBe(2);
    expect(axis.step(6, 1)).toBe(6);
    expect(axis.step(0, -1)).toBe(0);
  });

  test("PV5 every place lies in the item that is found for it (seed 7)", () => {
    const list = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(list, fc.nat(2000), (lengths, place) => {
        const some = axisOf(lengths.length, (index) => lengths[index] ?? 0);
        fc.pre(place < some.total);
        const found = some.at(place);
        expect(some.start(found)).toBeLessThanOrEqual(place);
        expect(some.start(found) + some.size(found)).toBeGreaterThan(place);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test("PV40 only what is near the view is drawn", () => {
    const rows = axisOf(10_000, () => 20);
    const span = visibleSpan(rows, 100_000, 600, 2, 200);
    expect(span.first).toBeGreaterThan(4900);
    expect(span.last).toBeLessThan(5100);
    expect(span.first * 20).toBeLessThanOrEqual(100_000);
    expect(span.last * 20).toBeGreaterThanOrEqual(100_600);
  });

  test("PV12 what is held leaves a third of the room", () => {
    const columns = axisOf(10, () => 100);
    expect(fittingFrozen(columns, 3, 40, 1200)).toBe(3);
    expect(fittingFrozen(columns, 3, 40, 320)).toBe(1);
    expect(fittingFrozen(columns, 3, 40, 100)).toBe(0);
  });

  test("PV6 a cell out of view is scrolled to its nearest edge", () => {
    const rows = axisOf(1000, () => 20);
    expect(scrollFor(rows, 500, 0, 24, 0, 424)).toBe(500 * 20 + 20 - 400);
    expect(scrollFor(rows, 10, 0, 24, 1000, 424)).toBe(200);
    expect(scrollFor(rows, 55, 0, 24, 1000, 424)).toBe(1000);
    expect(scrollFor(rows, 1, 2, 24, 1000, 424)).toBe(1000);
  });

  test("PV7 a merge that begins above the view is drawn from its first row", () => {
    const merge = { top: 40, bottom: 60, left: 1, right: 2 };
    expect(spanWithMerges({ first: 50, last: 80 }, 0, [{ first: merge.top, last: merge.bottom }])).toEqual({
      first: 40,
      last: 80,
    });
    const rows = axisOf(1000, () => 20);
    const columns = axisOf(26, () => 64);
    const viewport = { top: 1240, left: 0, width: 800, height: 400 };
    const headers = { width: 40, height: 24 };
    const drawn = drawnWindows(rows, columns, { rows: 0, columns: 0 }, headers, viewport, [merge]);
    expect(drawn.rows.first).toBeLessThanOrEqual(40);
    expect(mergeMap([merge]).at(60, 2)).toBe(merge);
    expect(mergeMap([merge]).at(61, 2)).toBeNull();
  });
});
