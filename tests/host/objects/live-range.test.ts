import fc from "fast-check";
import { shifted, type ShiftDirection } from "#host/objects/live-range.ts";
import { type Area, areaOf, MAX_COLUMNS, MAX_ROWS } from "#host/workbook/area.ts";

const small = fc.integer({ min: 0, max: 12 });
const span = fc.tuple(small, small).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const area: fc.Arbitrary<Area> = fc
  .tuple(span, span)
  .map(([[top, bottom], [left, right]]) => ({ top, bottom, left, right }));

/** Where each row of a range stands after a shift of whole rows, counted one by one; null for a row that is gone. */
function rowsAfter(range: Area, at: Area, direction: ShiftDirection): number[] {
  const count = at.bottom - at.top + 1;
  const rows: number[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    if (direction === "down") rows.push(row >= at.top ? row + count : row);
    else if (row < at.top) rows.push(row);
    else if (row > at.bottom) rows.push(row - count);
  }
  return rows;
}

const wholeRows = (at: Area): Area => ({ ...at, left: 0, right: MAX_COLUMNS - 1 });
const wholeColumns = (at: Area): Area => ({ ...at, top: 0, bottom: MAX_ROWS - 1 });
const flip = (one: Area): Area => ({ top: one.left, bottom: one.right, left: one.top, right: one.bottom });

describe("ranges that follow the cells around them", () => {
  it.each(["down", "up"] as const)("[H120] rows moved %s (seed 120)", (direction) => {
    fc.assert(
      fc.property(area, area, (range, at) => {
        const rows = rowsAfter(range, at, direction);
        const after = shifted(range, wholeRows(at), direction);
        if (rows.length === 0) expect(after).toBeNull();
        else expect(after).toEqual({ ...range, top: rows[0], bottom: rows.at(-1) });
      }),
      { seed: 120 },
    );
  });

  it("[H120] columns move as rows do (seed 121)", () => {
    fc.assert(
      fc.property(area, area, fc.boolean(), (range, at, insert) => {
        const across = shifted(range, wholeColumns(at), insert ? "right" : "left");
        const down = shifted(flip(range), wholeRows(flip(at)), insert ? "down" : "up");
        expect(across).toEqual(down && flip(down));
      }),
      { seed: 121 },
    );
  });

  it("[H120] what is inserted is taken out again without a trace (seed 122)", () => {
    fc.assert(
      fc.property(area, area, (range, at) => {
        const inserted = shifted(range, wholeRows(at), "down");
        // Rows inserted inside the range make it taller for good; elsewhere it comes back.
        expect(inserted && shifted(inserted, wholeRows(at), "up")).toEqual(range);
      }),
      { seed: 122 },
    );
  });

  it("[H121] a shift that covers only part of the width leaves the range", () => {
    const range = areaOf(5, 2, 2, 3);
    expect(shifted(range, areaOf(0, 2, 1, 2), "down")).toEqual(range);
    expect(shifted(range, areaOf(0, 2, 1, 3), "down")).toEqual(areaOf(6, 2, 2, 3));
    expect(shifted(range, areaOf(20, 0, 4, MAX_COLUMNS), "up")).toEqual(range);
  });

  it("[H121] whole columns stay whole when rows are inserted, cells pushed off the grid are gone", () => {
    const column = areaOf(0, 2, MAX_ROWS, 1);
    expect(shifted(column, areaOf(4, 0, 2, MAX_COLUMNS), "down")).toEqual(column);
    expect(shifted(areaOf(MAX_ROWS - 1, 0), areaOf(0, 0, 1, MAX_COLUMNS), "down")).toBeNull();
  });
});
