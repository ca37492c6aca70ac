import type { CallArguments } from "../protocol/call-arguments.ts";
import type { HostObject } from "../protocol/class-definition.ts";
import { HostError, invalidArgument } from "../protocol/host-error.ts";
import { type Area, intersect, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from "../workbook/area.ts";
import { areasOfAddress, fullAddress } from "./addresses.ts";
import { areaOfRange, cellCountOf, insideGrid } from "./area-checks.ts";
import { clearCells } from "./clear-cells.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { applyStyleName, commonStyleName } from "./named-styles.ts";
import { areasObject } from "./range-derivations.ts";
import { specialCells } from "./special-cells.ts";
import { areasOf, type CellsTarget, hostObject, targetOf } from "./targets.ts";
import { usedAreaWithin } from "./used-range.ts";

function addressOfAreas(cells: CellsTarget): string {
  return areasOf(cells)
    .map((area) => fullAddress(cells.sheet, area))
    .join(",");
}

function mapped(cells: CellsTarget, context: HostContext, change: (area: Area) => Area): HostObject {
  return areasObject(
    context,
    cells.sheet,
    areasOf(cells).map((area) => insideGrid(change(area))),
  );
}

function orNull(cells: CellsTarget, areas: readonly Area[], context: HostContext): HostObject | null {
  return areas.length === 0 ? null : areasObject(context, cells.sheet, areas);
}

function present(found: HostObject | null): HostObject {
  if (found === null) throw new HostError("ItemNotFound");
  return found;
}

function intersection(cells: CellsTarget, args: CallArguments, context: HostContext): HostObject | null {
  const range = targetOf("Range", args.object(0));
  const areas = targetOf("RangeAreas", args.object(0));
  const other = range
    ? [areaOfRange(range)]
    : areas
      ? areasOf(areas)
      : areasOfAddress(context.workbook, cells.sheet, args.text(0));
  if ((range ?? areas)?.sheet.id !== undefined && (range ?? areas)?.sheet.id !== cells.sheet.id) {
    throw invalidArgument("Both must lie on the same sheet.");
  }
  const common = areasOf(cells).flatMap((area) =>
    other.map((b) => intersect(area, b)).filter((c): c is Area => c !== null),
  );
  return orNull(cells, common, context);
}

function used(cells: CellsTarget, args: CallArguments, context: HostContext): HostObject | null {
  const areas = areasOf(cells).map((area) => usedAreaWithin(cells.sheet, area, args.flag(0, false)));
  return orNull(cells, areas.filter((area): area is Area => area !== null), context); // prettier-ignore
}

function special(cells: CellsTarget, args: CallArguments, context: HostContext): HostObject | null {
  return orNull(cells, areasOf(cells).flatMap((area) => specialCells(context, cells.sheet, area, args)), context); // prettier-ignore
}

export const rangeAreasClass: ClassOf<"RangeAreas"> = {
  name: "RangeAreas",
  since: "1.9",
  trackable: true,
  check(cells, { workbook }) {
    if (areasOf(cells).length === 0 || workbook.sheetById(cells.sheet.id) === null)
      throw new HostError("InvalidReference");
  },
  properties: {
    address: { since: "1.9", get: addressOfAreas },
    addressLocal: { since: "1.9", get: addressOfAreas },
    areaCount: { since: "1.9", get: (cells) => areasOf(cells).length },
    cellCount: { since: "1.9", get: (cells) => areasOf(cells).reduce((sum, area) => sum + cellCountOf(area), 0) },
    isEntireColumn: { since: "1.9", get: (cells) => areasOf(cells).every(isWholeColumns) },
    isEntireRow: { since: "1.9", get: (cells) => areasOf(cells).every(isWholeRows) },
    style: {
      since: "1.9",
      get: (cells, { workbook }) => commonStyleName(workbook, cells),
      set: (cells, value, { workbook }) => applyStyleName(workbook, cells, value),
    },
  },
  navigation: {
    areas: { since: "1.9", get: (cells) => hostObject("RangeCollection", cells) },
    conditionalFormats: { since: "1.9", get: (cells) => hostObject("ConditionalFormatCollection", cells) },
    dataValidation: { since: "1.9", get: (cells) => hostObject("DataValidation", cells) },
    format: { since: "1.9", get: (cells) => hostObject("RangeFormat", cells) },
    worksheet: { since: "1.9", get: (cells) => hostObject("Worksheet", cells.sheet) },
  },
  objectMethods: {
    getEntireColumn: {
      since: "1.9",
      call: (cells, _args, context) => mapped(cells, context, (area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })),
    },
    getEntireRow: {
      since: "1.9",
      call: (cells, _args, context) => mapped(cells, context, (area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })),
    },
    getOffsetRangeAreas: {
      since: "1.9",
      call(cells, args, context) {
        const [rows, columns] = [args.whole(0), args.whole(1)];
        return mapped(cells, context, (area) => ({
          top: area.top + rows,
          bottom: area.bottom + rows,
          left: area.left + columns,
          right: area.right + columns,
        }));
      },
    },
    getIntersection: { since: "1.9", call: (cells, args, context) => present(intersection(cells, args, context)) },
    getIntersectionOrNullObject: { since: "1.9", call: intersection },
    getUsedRangeAreas: { since: "1.9", call: (cells, args, context) => present(used(cells, args, context)) },
    getUsedRangeAreasOrNullObject: { since: "1.9", call: used },
    getSpecialCells: { since: "1.9", call: (cells, args, context) => present(special(cells, args, context)) },
    getSpecialCellsOrNullObject: { since: "1.9", call: special },
    getTables: {
      since: "1.9",
      call(cells) {
        const tables = cells.sheet.tables.filter((table) =>
          areasOf(cells).some((area) => intersect(area, table.area) !== null),
        );
        return hostObject("TableScopedCollection", { tables });
      },
    },
  },
  methods: {
    calculate: { since: "1.9", call: (_cells, _args, context) => context.recalculate() },
    setDirty: { since: "1.9", call: (_cells, _args, context) => context.recalculate() },
    clear: {
      since: "1.9",
      call(cells, args, context) {
        for (const area of areasOf(cells)) clearCells(context, cells.sheet, area, args);
      },
    },
  },
  refused: {
    convertDataTypeToText: "linked data types need a service outside the workbook.",
    convertToLinkedDataType: "linked data types need a service outside the workbook.",
    copyFrom: "pasting into several areas is not modelled; copy to each of them.",
  },
};
