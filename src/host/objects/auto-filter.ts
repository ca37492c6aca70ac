import type { HostObject } from "../protocol/class-definition.ts";
import { HostError, invalidArgument } from "../protocol/host-error.ts";
import { columnCountOf, type Area } from "../workbook/area.ts";
import { placeOfAddress } from "./addresses.ts";
import { areaOfRange } from "./area-checks.ts";
import { criteriaObject, criterionOf } from "./filter-criteria.ts";
import { applyFilter, showAllRows } from "./filter-rows.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { rangeObject } from "./range-derivations.ts";
import { requirePermission, requireUnprotected } from "./sheet-guard.ts";
import { type FilterTarget, targetOf } from "./targets.ts";
import { usedAreaWithin } from "./used-range.ts";

function areaOfFilter(target: FilterTarget): Area | null {
  if (target.table) return target.table.showFilterButton ? target.table.area : null;
  return target.filter.area;
}

function rangeOfFilter(target: FilterTarget, context: HostContext): HostObject | null {
  const area = areaOfFilter(target);
  return area && rangeObject(context, target.sheet, area);
}

function isFiltered({ filter }: FilterTarget): boolean {
  return filter.criteria.length > 0;
}

/** The filter of a sheet, or of all columns of a table. */
export const autoFilterClass: ClassOf<"AutoFilter"> = {
  name: "AutoFilter",
  since: "1.9",
  properties: {
    enabled: { since: "1.9", get: (target) => areaOfFilter(target) !== null },
    isDataFiltered: { since: "1.9", get: isFiltered },
    criteria: {
      since: "1.9",
      get(target, { workbook }) {
        const area = areaOfFilter(target);
        if (!area) return [];
        return Array.from({ length: columnCountOf(area) }, (_, index) =>
          criteriaObject(target.filter.criteria.find((one) => one.columnIndex === index)?.criterion, workbook),
        );
      },
    },
  },
  objectMethods: {
    getRange: {
      since: "1.9",
      call(target, _args, context) {
        const range = rangeOfFilter(target, context);
        if (range === null) throw new HostError("ItemNotFound");
        return range;
      },
    },
    getRangeOrNullObject: { since: "1.9", call: (target, _args, context) => rangeOfFilter(target, context) },
  },
  methods: {
    apply: {
      since: "1.9",
      call(target, args, context) {
        const { filter, sheet, table } = target;
        requirePermission(sheet, "allowAutoFilter");
        const given = targetOf("Range", args.object(0));
        if (given && given.sheet.id !== sheet.id) throw invalidArgument("The range lies on another sheet.");
        const asked = given ? areaOfRange(given) : placeOfAddress(context.workbook, sheet, args.text(0)).area;
        const area = table ? table.area : (usedAreaWithin(sheet, asked, true) ?? asked);
        if (!table && (filter.area === null || !sameCorner(filter.area, area))) {
          showAllRows(sheet, filter, null);
          filter.setArea(area);
        }
        if (args.isOmitted(1)) return;
        const column = args.whole(1);
        if (column < 0 || column >= columnCountOf(area)) throw invalidArgument("The column lies outside the filter.");
        filter.setCriterion(column, args.isOmitted(2) ? null : criterionOf(args.raw(2), context.workbook));
        applyFilter(context, sheet, filter, table);
      },
    },
    clearCriteria: {
      since: "1.9",
      call({ filter, sheet, table }) {
        requirePermission(sheet, "allowAutoFilter");
        filter.clearCriteria();
        showAllRows(sheet, filter, table);
      },
    },
    clearColumnCriteria: {
      since: "1.14",
      call({ filter, sheet, table }, args, context) {
        requirePermission(sheet, "allowAutoFilter");
        filter.setCriterion(args.whole(0), null);
        applyFilter(context, sheet, filter, table);
      },
    },
    reapply: {
      since: "1.9",
      call({ filter, sheet, table }, _args, context) {
        requirePermission(sheet, "allowAutoFilter");
        applyFilter(context, sheet, filter, table);
      },
    },
    remove: {
      since: "1.9",
      call({ filter, sheet, table }) {
        requireUnprotected(sheet);
        filter.clearCriteria();
        showAllRows(sheet, filter, table);
        if (table) table.setFilterButton(false);
        else filter.setArea(null);
      },
    },
  },
};

function sameCorner(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.right === b.right;
}
