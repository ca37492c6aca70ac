import type { CallArguments } from "../protocol/call-arguments.ts";
import { invalidArgument } from "../protocol/host-error.ts";
import { type Area, MAX_COLUMNS, MAX_ROWS } from "../workbook/area.ts";
import type { SheetModel } from "../workbook/model.ts";
import { areaOfRange, boundingArea } from "./area-checks.ts";
import { targetOf } from "./targets.ts";

const directions = ["Left", "Right", "Up", "Down"] as const;
type Direction = (typeof directions)[number];

function hasContent(sheet: SheetModel, row: number, column: number): boolean {
  return sheet.value(row, column) !== null || sheet.formula(row, column) !== null;
}

/** The block of filled cells around an area, bounded by empty rows and columns (Ctrl+*). */
export function surroundingRegion(sheet: SheetModel, area: Area): Area {
  const used = sheet.usedArea();
  if (!used) return area;
  let region = area;
  for (;;) {
    const ring = {
      top: Math.max(0, region.top - 1),
      left: Math.max(0, region.left - 1),
      bottom: Math.min(MAX_ROWS - 1, region.bottom + 1),
      right: Math.min(MAX_COLUMNS - 1, region.right + 1),
    };
    const touched: Area[] = [region];
    sheet.forEachCell(ring, (row, column, cell) => {
      if (cell.value !== null || cell.formula) touched.push({ top: row, left: column, bottom: row, right: column });
    });
    const grown = boundingArea(touched) ?? region;
    if (
      grown.top === region.top &&
      grown.left === region.left &&
      grown.bottom === region.bottom &&
      grown.right === region.right
    ) {
      return region;
    }
    region = grown;
  }
}

/** Where Ctrl+arrow goes from the active cell of the area (its top left cell unless another is given). */
export function edgeOf(sheet: SheetModel, area: Area, args: CallArguments): Area {
  const direction = directions.find((name) => name === args.raw(0));
  if (!direction) throw invalidArgument("The direction is Left, Right, Up or Down.");
  const active = activeCell(area, args);
  const { row, column } = edge(sheet, active.row, active.column, direction);
  return { top: row, left: column, bottom: row, right: column };
}

/** The area stretched to where Ctrl+arrow goes. */
export function extended(sheet: SheetModel, area: Area, args: CallArguments): Area {
  return boundingArea([area, edgeOf(sheet, area, args)]) ?? area;
}

function activeCell(area: Area, args: CallArguments): { row: number; column: number } {
  const given = targetOf("Range", args.object(1));
  if (!given) return { row: area.top, column: area.left };
  const cell = areaOfRange(given);
  return { row: cell.top, column: cell.left };
}

function edge(sheet: SheetModel, row: number, column: number, direction: Direction): { row: number; column: number } {
  const down = direction === "Down" ? 1 : direction === "Up" ? -1 : 0;
  const across = direction === "Right" ? 1 : direction === "Left" ? -1 : 0;
  const inside = (r: number, c: number) => r >= 0 && c >= 0 && r < MAX_ROWS && c < MAX_COLUMNS;
  const used = sheet.usedArea();
  const beyond = (r: number, c: number) => !used || (down > 0 && r > used.bottom) || (across > 0 && c > used.right);
  let r = row;
  let c = column;
  const inBlock = hasContent(sheet, r, c) && inside(r + down, c + across) && hasContent(sheet, r + down, c + across);
  while (inside(r + down, c + across)) {
    if (beyond(r + down, c + across) && !inBlock) {
      return { row: down > 0 ? MAX_ROWS - 1 : r, column: across > 0 ? MAX_COLUMNS - 1 : c };
    }
    const next = hasContent(sheet, r + down, c + across);
    if (inBlock && !next) break;
    r += down;
    c += across;
    if (!inBlock && next) break;
  }
  return { row: r, column: c };
}
