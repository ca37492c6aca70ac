import { axisOf } from "#preview/view-model/axis.ts";
import { mergeMap } from "#preview/view-model/areas.ts";
import { leaveTo } from "#preview/grid/use-grid-keys.ts";
import {
  edgeOfBlock,
  neighbour,
  nextInArea,
  selectBetween,
  selectCell,
  type Direction,
  type GridSpace,
} from "#preview/view-model/selection.ts";

/** `x` filled, `.` empty; `B2:C3` is merged, column E is hidden. */
const picture = ["xx.x.x", "xx...x", "......", "x....x", "......", "......"];
const merges = mergeMap([{ top: 1, left: 1, bottom: 2, right: 2 }]);
const space: GridSpace = {
  rows: axisOf(40, () => 20),
  columns: axisOf(12, (index) => (index === 4 ? 0 : 60)),
  merges,
  isEmpty: (row, column) => picture[row]?.[column] !== "x",
  lastUsed: { row: 3, column: 5 },
};

describe("moving", () => {
  test.each<[string, Direction, number, number, number, number]>([
    ["over a hidden column", "right", 0, 3, 0, 5],
    ["out of a merge", "right", 1, 1, 1, 3],
    ["out of a merge downwards", "down", 1, 1, 3, 1],
    ["not over the edge", "up", 0, 0, 0, 0],
  ])("PV6 %s", (_, direction, row, column, toRow, toColumn) => {
    expect(neighbour({ row, column }, direction, space)).toEqual({ row: toRow, column: toColumn });
  });

  test.each<[string, Direction, number, number, number, number]>([
    ["to the end of a block", "right", 0, 0, 0, 1],
    ["from the end of a block to the next one", "right", 0, 1, 0, 3],
    ["down to the end of a block", "down", 0, 0, 1, 0],
    ["to the next filled cell", "down", 1, 0, 3, 0],
    ["left to the edge", "left", 4, 5, 4, 0],
    ["up from below", "up", 10, 0, 3, 0],
    ["down where nothing follows stays in the used part", "down", 0, 2, 3, 2],
  ])("PV6 Ctrl and an arrow: %s", (_, direction, row, column, toRow, toColumn) => {
    expect(edgeOfBlock({ row, column }, direction, space)).toEqual({ row: toRow, column: toColumn });
  });

  test("PV6 Enter and Tab go round a marked area", () => {
    const area = { top: 3, left: 1, bottom: 4, right: 2 };
    const places = [{ row: 3, column: 1 }];
    for (let step = 0; step < 4; step += 1)
      places.push(nextInArea(area, places[places.length - 1] ?? { row: 0, column: 0 }, true, false));
    expect(places.map(({ row, column }) => `${row}${column}`)).toEqual(["31", "32", "41", "42", "31"]);
    expect(nextInArea(area, { row: 3, column: 1 }, false, true)).toEqual({ row: 4, column: 2 });
  });

  test("PV6 leaving an edit goes to the next cell when one cell is marked", () => {
    const start = selectCell({ row: 5, column: 0 }, merges);
    expect(leaveTo("down", start, space).active).toEqual({ row: 6, column: 0 });
    expect(leaveTo("next", start, space).active).toEqual({ row: 5, column: 1 });
    expect(leaveTo("previous", start, space).active).toEqual({ row: 5, column: 0 });
  });

  test("PV7 a merged cell is marked whole", () => {
    expect(selectCell({ row: 2, column: 2 }, merges)).toMatchObject({
      active: { row: 1, column: 1 },
      area: { top: 1, left: 1, bottom: 2, right: 2 },
    });
    expect(selectBetween({ row: 0, column: 2 }, { row: 1, column: 3 }, merges).area).toEqual({
      top: 0,
      left: 1,
      bottom: 2,
      right: 3,
    });
  });
});
