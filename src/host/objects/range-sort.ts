import { HostError } from "../protocol/host-error.ts";
import { columnCountOf, intersect, rowCountOf } from "../workbook/area.ts";
import { areaOfRange } from "./area-checks.ts";
import type { ClassOf } from "./host-context.ts";
import { requirePermission, requireUnlocked } from "./sheet-guard.ts";
import { columnsToSort, rowsToSort, sortFields, sortOrder } from "./sort-order.ts";

export const rangeSortClass: ClassOf<"RangeSort"> = {
  name: "RangeSort",
  since: "1.2",
  methods: {
    apply: {
      since: "1.2",
      call(range, args, context) {
        const area = areaOfRange(range);
        const byColumns = args.choice(3, ["Rows", "Columns"], "Rows") === "Columns";
        const fields = sortFields(args.raw(0), byColumns ? rowCountOf(area) : columnCountOf(area));
        requirePermission(range.sheet, "allowSort");
        requireUnlocked(context.workbook, range.sheet, area);
        // Source: Excel's message "all the merged cells need to be the same size" when sorting.
        if (range.sheet.merges.some((merge) => intersect(merge, area) !== null)) {
          throw new HostError("InvalidOperation", "Ranges with merged cells cannot be sorted.");
        }
        const used = range.sheet.usedArea() ?? area;
        const [matchCase, hasHeaders] = [args.flag(1, false), args.flag(2, false)];
        if (byColumns) {
          const left = area.left + (hasHeaders ? 1 : 0);
          const columns = { ...area, left, right: Math.min(area.right, Math.max(left, used.right)) };
          if (left > area.right) return;
          const order = sortOrder(context, columnsToSort(context, range.sheet, columns), fields, matchCase);
          range.sheet.reorderColumns(columns, order);
          context.noteSort(range.sheet, columns, "columns");
          return;
        }
        const top = area.top + (hasHeaders ? 1 : 0);
        const rows = { ...area, top, bottom: Math.min(area.bottom, Math.max(top, used.bottom)) };
        if (top > area.bottom) return;
        range.sheet.reorderRows(rows, sortOrder(context, rowsToSort(context, range.sheet, rows), fields, matchCase));
        context.noteSort(range.sheet, rows, "rows");
      },
    },
  },
};
