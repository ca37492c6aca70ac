import { HostError, UnsupportedByHostError } from "../protocol/host-error.ts";
import { intersect } from "../workbook/area.ts";
import { areaOfRange } from "./area-checks.ts";
import type { ClassOf } from "./host-context.ts";
import { requirePermission, requireUnlocked } from "./sheet-guard.ts";
import { sortFields, sortOrder } from "./sort-order.ts";

export const rangeSortClass: ClassOf<"RangeSort"> = {
  name: "RangeSort",
  since: "1.2",
  methods: {
    apply: {
      since: "1.2",
      call(range, args, context) {
        const area = areaOfRange(range);
        const fields = sortFields(args.raw(0), area);
        if (args.choice(3, ["Rows", "Columns"], "Rows") === "Columns") {
          throw new UnsupportedByHostError('RangeSort.apply(orientation "Columns")', "only rows are sorted.");
        }
        requirePermission(range.sheet, "allowSort");
        requireUnlocked(context.workbook, range.sheet, area);
        // Source: Excel's message "all the merged cells need to be the same size" when sorting.
        if (range.sheet.merges.some((merge) => intersect(merge, area) !== null)) {
          throw new HostError("InvalidOperation", "Ranges with merged cells cannot be sorted.");
        }
        const sorted = args.flag(2, false) ? { ...area, top: area.top + 1 } : area;
        if (sorted.top > sorted.bottom) return;
        const used = range.sheet.usedArea();
        const last = Math.min(sorted.bottom, Math.max(sorted.top, used?.bottom ?? sorted.top));
        const rows = { ...sorted, bottom: last };
        range.sheet.reorderRows(rows, sortOrder(context, range.sheet, rows, fields, args.flag(1, false)));
        context.noteSort(range.sheet, rows);
      },
    },
  },
};
