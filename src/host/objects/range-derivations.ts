import type { CallArguments } from "../protocol/call-arguments.ts";
import type { HostObject, ObjectMethod } from "../protocol/class-definition.ts";
import { HostError, invalidArgument } from "../protocol/host-error.ts";
import { type Area, intersect, MAX_COLUMNS, MAX_ROWS } from "../workbook/area.ts";
import type { SheetModel } from "../workbook/model.ts";
import { placeOfAddress } from "./addresses.ts";
import { areaOfRange, boundingArea, insideGrid } from "./area-checks.ts";
import { edgeOf, extended, surroundingRegion } from "./cell-navigation.ts";
import type { HostContext } from "./host-context.ts";
import type { LiveRange } from "./live-range.ts";
import { hostObject, targetOf } from "./targets.ts";
import { specialCells } from "./special-cells.ts";
import { usedAreaWithin } from "./used-range.ts";
import { visibleRowsOf } from "./visible-rows.ts";

type Derivation = ObjectMethod<LiveRange, HostContext>;

export function rangeObject(context: HostContext, sheet: SheetModel, area: Area): HostObject {
  return hostObject("Range", context.range(sheet, insideGrid(area)));
}

export function areasObject(context: HostContext, sheet: SheetModel, areas: readonly Area[]): HostObject {
  return hostObject("RangeAreas", { sheet, ranges: areas.map((area) => context.range(sheet, insideGrid(area))) });
}

function derive(
  since: string,
  area: (area: Area, args: CallArguments, range: LiveRange, context: HostContext) => Area,
): Derivation {
  return {
    since,
    call: (range, args, context) => rangeObject(context, range.sheet, area(areaOfRange(range), args, range, context)),
  };
}

function orItemNotFound(found: HostObject | null): HostObject {
  if (found === null) throw new HostError("ItemNotFound");
  return found;
}

/** The range that an argument names: a Range object, or an address. */
export function otherArea(range: LiveRange, args: CallArguments, index: number, context: HostContext): Area {
  const other = targetOf("Range", args.object(index));
  if (other) {
    if (other.sheet.id !== range.sheet.id) throw invalidArgument("Both ranges must lie on the same sheet.");
    return areaOfRange(other);
  }
  return placeOfAddress(context.workbook, range.sheet, args.text(index)).area;
}

function resized(area: Area, rows: number, columns: number): Area {
  return { ...area, bottom: area.bottom + rows, right: area.right + columns };
}

function offset(area: Area, rows: number, columns: number): Area {
  return {
    top: area.top + rows,
    bottom: area.bottom + rows,
    left: area.left + columns,
    right: area.right + columns,
  };
}

/** Rows above and below, columns before and after: a negative count looks the other way, zero is refused. */
function beside(area: Area, count: number, side: "above" | "below" | "before" | "after"): Area {
  if (count === 0) throw invalidArgument("The count cannot be 0.");
  const size = Math.abs(count);
  const forward = (side === "below" || side === "after") === count > 0;
  if (side === "above" || side === "below") {
    return forward
      ? { ...area, top: area.bottom + 1, bottom: area.bottom + size }
      : { ...area, top: area.top - size, bottom: area.top - 1 };
  }
  return forward
    ? { ...area, left: area.right + 1, right: area.right + size }
    : { ...area, left: area.left - size, right: area.left - 1 };
}

function usedRange(range: LiveRange, args: CallArguments, context: HostContext): HostObject | null {
  const used = usedAreaWithin(range.sheet, areaOfRange(range), args.flag(0, false));
  return used && rangeObject(context, range.sheet, used);
}

function intersection(range: LiveRange, args: CallArguments, context: HostContext): HostObject | null {
  const common = intersect(areaOfRange(range), otherArea(range, args, 0, context));
  return common && rangeObject(context, range.sheet, common);
}

function special(range: LiveRange, args: CallArguments, context: HostContext): HostObject | null {
  const areas = specialCells(context, range.sheet, areaOfRange(range), args);
  return areas.length === 0 ? null : areasObject(context, range.sheet, areas);
}

/** Methods of Range that give other cells and change nothing. */
export const rangeDerivations: Readonly<Record<string, Derivation>> = {
  getCell: derive("1.1", (area, args) => {
    const row = area.top + args.whole(0);
    const column = area.left + args.whole(1);
    return { top: row, bottom: row, left: column, right: column };
  }),
  getRow: derive("1.1", (area, args) => ({
    ...area,
    top: area.top + args.whole(0),
    bottom: area.top + args.whole(0),
  })),
  getColumn: derive("1.1", (area, args) => ({
    ...area,
    left: area.left + args.whole(0),
    right: area.left + args.whole(0),
  })),
  getLastCell: derive("1.1", (area) => ({ ...area, top: area.bottom, left: area.right })),
  getLastRow: derive("1.1", (area) => ({ ...area, top: area.bottom })),
  getLastColumn: derive("1.1", (area) => ({ ...area, left: area.right })),
  getEntireRow: derive("1.1", (area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })),
  getEntireColumn: derive("1.1", (area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })),
  getOffsetRange: derive("1.1", (area, args) => offset(area, args.whole(0), args.whole(1))),
  getResizedRange: derive("1.3", (area, args) => resized(area, args.whole(0), args.whole(1))),
  getAbsoluteResizedRange: derive("1.7", (area, args) => ({
    ...area,
    bottom: area.top + args.whole(0) - 1,
    right: area.left + args.whole(1) - 1,
  })),
  getRowsAbove: derive("1.3", (area, args) => beside(area, args.optionalWhole(0, 1), "above")),
  getRowsBelow: derive("1.3", (area, args) => beside(area, args.optionalWhole(0, 1), "below")),
  getColumnsBefore: derive("1.3", (area, args) => beside(area, args.optionalWhole(0, 1), "before")),
  getColumnsAfter: derive("1.3", (area, args) => beside(area, args.optionalWhole(0, 1), "after")),
  getBoundingRect: derive("1.1", (area, args, range, context) => {
    return boundingArea([area, otherArea(range, args, 0, context)]) ?? area;
  }),
  getSurroundingRegion: derive("1.7", (area, _args, range) => surroundingRegion(range.sheet, area)),
  getRangeEdge: derive("1.13", (area, args, range) => edgeOf(range.sheet, area, args)),
  getExtendedRange: derive("1.13", (area, args, range) => extended(range.sheet, area, args)),
  getIntersection: { since: "1.1", call: (range, args, context) => orItemNotFound(intersection(range, args, context)) },
  getIntersectionOrNullObject: { since: "1.4", call: intersection },
  getUsedRange: {
    since: "1.1",
    // An empty range answers with its own top left cell. Source: documentation of Range.getUsedRange.
    call: (range, args, context) =>
      usedRange(range, args, context) ??
      rangeObject(context, range.sheet, {
        ...areaOfRange(range),
        bottom: areaOfRange(range).top,
        right: areaOfRange(range).left,
      }),
  },
  getUsedRangeOrNullObject: { since: "1.4", call: usedRange },
  getSpecialCells: { since: "1.9", call: (range, args, context) => orItemNotFound(special(range, args, context)) },
  getSpecialCellsOrNullObject: { since: "1.9", call: special },
  getVisibleView: {
    since: "1.3",
    call: (range) => hostObject("RangeView", { range, rows: visibleRowsOf(range.sheet, areaOfRange(range)), index: 0 }),
  },
  getMergedAreasOrNullObject: {
    since: "1.13",
    call(range, _args, context) {
      const area = areaOfRange(range);
      const merges = range.sheet.merges.filter((merge) => intersect(merge, area) !== null);
      return merges.length === 0 ? null : areasObject(context, range.sheet, merges);
    },
  },
  getTables: {
    since: "1.9",
    call(range, args, { workbook }) {
      const area = areaOfRange(range);
      const whole = args.flag(0, false);
      const tables = workbook.tables.filter((table) => {
        if (table.sheetId !== range.sheet.id) return false;
        const common = intersect(table.area, area);
        return whole ? common !== null && sameArea(common, table.area) : common !== null;
      });
      return hostObject("TableScopedCollection", { tables });
    },
  },
};

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
