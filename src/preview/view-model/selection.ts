import { MAX_COLUMNS, MAX_ROWS, type Area } from "#host/workbook/area.ts";
import type { Axis } from "./axis.ts";
import type { MergeMap } from "./areas.ts";

/** Marked cells: the active one, where marking began (`anchor`) and where it ends (`focus`). 0-based. */
export interface GridSelection {
  readonly active: Place;
  readonly focus: Place;
  readonly area: Area;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

export type Direction = "up" | "down" | "left" | "right";

/** What movements look at. */
export interface GridSpace {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: MergeMap;
  isEmpty(row: number, column: number): boolean;
  /** Last used row and column. */
  readonly lastUsed: Place;
}

export function selectCell(place: Place, merges: MergeMap): GridSelection {
  return selectBetween(place, place, merges);
}

/** Marks from the active cell to another; merged cells are taken whole. */
export function selectBetween(active: Place, focus: Place, merges: MergeMap): GridSelection {
  const origin = merges.at(active.row, active.column);
  const start = origin ? { row: origin.top, column: origin.left } : active;
  const area = withMerges(
    {
      top: Math.min(start.row, focus.row),
      left: Math.min(start.column, focus.column),
      bottom: Math.max(origin?.bottom ?? start.row, focus.row),
      right: Math.max(origin?.right ?? start.column, focus.column),
    },
    merges,
  );
  return { active: start, focus, area };
}

/** The selection that another program made. */
export function selectionOfArea(area: Area): GridSelection {
  return {
    active: { row: area.top, column: area.left },
    focus: { row: area.bottom, column: area.right },
    area,
  };
}

/** Grows an area until no merge sticks out; whole rows and columns stay as they are. */
function withMerges(area: Area, merges: MergeMap): Area {
  if (area.bottom === MAX_ROWS - 1 || area.right === MAX_COLUMNS - 1) return area;
  let grown = area;
  for (let changed = true; changed;) {
    changed = false;
    for (const edge of edgeCells(grown)) {
      const merge = merges.at(edge.row, edge.column);
      if (!merge) continue;
      const next = {
        top: Math.min(grown.top, merge.top),
        left: Math.min(grown.left, merge.left),
        bottom: Math.max(grown.bottom, merge.bottom),
        right: Math.max(grown.right, merge.right),
      };
      if (
        next.top !== grown.top ||
        next.left !== grown.left ||
        next.bottom !== grown.bottom ||
        next.right !== grown.right
      ) {
        grown = next;
        changed = true;
        break;
      }
    }
  }
  return grown;
}

function* edgeCells(area: Area): Generator<Place> {
  for (let column = area.left; column <= area.right; column += 1) {
    yield { row: area.top, column };
    if (area.bottom !== area.top) yield { row: area.bottom, column };
  }
  for (let row = area.top + 1; row < area.bottom; row += 1) {
    yield { row, column: area.left };
    if (area.right !== area.left) yield { row, column: area.right };
  }
}

/** The cell next to a place, across merges and hidden rows and columns. */
export function neighbour(place: Place, direction: Direction, space: GridSpace): Place {
  const merge = space.merges.at(place.row, place.column);
  switch (direction) {
    case "up":
      return { ...place, row: space.rows.step(merge?.top ?? place.row, -1) };
    case "down":
      return { ...place, row: space.rows.step(merge?.bottom ?? place.row, 1) };
    case "left":
      return { ...place, column: space.columns.step(merge?.left ?? place.column, -1) };
    case "right":
      return { ...place, column: space.columns.step(merge?.right ?? place.column, 1) };
  }
}

/** Where Ctrl and an arrow go: the end of the filled block, else the next filled cell, else the edge of what is used. */
export function edgeOfBlock(place: Place, direction: Direction, space: GridSpace): Place {
  let at = place;
  let next = neighbour(at, direction, space);
  if (samePlace(at, next)) return at;
  const inBlock = !space.isEmpty(at.row, at.column) && !space.isEmpty(next.row, next.column);
  for (;;) {
    if (inBlock ? space.isEmpty(next.row, next.column) : !space.isEmpty(next.row, next.column)) break;
    at = next;
    next = neighbour(at, direction, space);
    if (samePlace(at, next) || beyondUsed(next, direction, space)) {
      return inBlock || direction === "up" || direction === "left"
        ? samePlace(at, next)
          ? at
          : next
        : lastInLine(place, direction, space);
    }
  }
  return inBlock ? at : next;
}

function beyondUsed(place: Place, direction: Direction, space: GridSpace): boolean {
  if (direction === "down") return place.row > space.lastUsed.row + 1;
  return direction === "right" && place.column > space.lastUsed.column + 1;
}

function lastInLine(place: Place, direction: Direction, space: GridSpace): Place {
  if (direction === "down") return { ...place, row: Math.max(place.row, space.lastUsed.row) };
  return { ...place, column: Math.max(place.column, space.lastUsed.column) };
}

export function samePlace(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column;
}

/** Next cell for Enter and Tab inside a marked area, round and round; from the last cell back to the first. */
export function nextInArea(area: Area, place: Place, byRow: boolean, backwards: boolean): Place {
  const width = area.right - area.left + 1;
  const height = area.bottom - area.top + 1;
  const row = place.row - area.top;
  const column = place.column - area.left;
  const index = byRow ? row * width + column : column * height + row;
  const size = width * height;
  const next = (index + (backwards ? size - 1 : 1)) % size;
  return byRow
    ? { row: area.top + Math.floor(next / width), column: area.left + (next % width) }
    : { row: area.top + (next % height), column: area.left + Math.floor(next / height) };
}
