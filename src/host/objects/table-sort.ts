import type { ColorPatch } from "../workbook/style.ts";
import type { SortColor, TableModel } from "../workbook/table.ts";
import { HostError } from "../protocol/host-error.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { requirePermission, requireUnlocked } from "./sheet-guard.ts";
import { rowsToSort, type SortField, sortFields, sortOrder, sortsByColor } from "./sort-order.ts";
import { columnArea } from "./table-cells.ts";
import { requireTable, sheetOfTable } from "./table-identity.ts";

function sortTable(table: TableModel, fields: readonly SortField[], matchCase: boolean, context: HostContext): void {
  const sheet = sheetOfTable(context.workbook, table);
  requirePermission(sheet, "allowSort");
  requireUnlocked(context.workbook, sheet, table.dataArea);
  sheet.reorderRows(table.dataArea, sortOrder(context, rowsToSort(context, sheet, table.dataArea), fields, matchCase));
  context.noteSort(sheet, table.dataArea, "rows");
  table.sortState = {
    area: table.dataArea,
    caseSensitive: matchCase,
    conditions: fields.map((field) => ({
      area: columnArea(table, table.dataArea, field.key),
      descending: field.ascending === false,
      color: sortsByColor(field) ? colorOf(field, context) : null,
    })),
  };
}

/** The colour that comes first, as the file keeps it. */
function colorOf({ sortOn, color }: SortField, { workbook }: HostContext): SortColor {
  const wanted = color ?? null;
  const onCell = sortOn === "CellColor";
  const style = onCell
    ? { fill: { pattern: "solid", color: wanted ?? "auto" } }
    : { font: { color: wanted ?? "auto" } };
  return { dxf: workbook.styles.addDifferential(style), onCell };
}

function fieldsOf(table: TableModel, { workbook }: HostContext): SortField[] {
  return (table.sortState?.conditions ?? []).map(({ area, descending, color }) => {
    const style = color && workbook.styles.differential(color.dxf);
    const shown = color?.onCell === true ? style?.fill?.color : style?.font?.color;
    return {
      key: area.left - table.area.left,
      ascending: !descending,
      ...(color && { sortOn: color.onCell ? "CellColor" : "FontColor", color: colorText(shown) }),
    };
  });
}

function colorText(color: ColorPatch | undefined): string | null {
  return typeof color === "string" && color !== "auto" ? color : null;
}

export const tableSortClass: ClassOf<"TableSort"> = {
  name: "TableSort",
  since: "1.2",
  check: (table, { workbook }) => requireTable(workbook, table),
  properties: {
    matchCase: { since: "1.2", get: (table) => table.sortState?.caseSensitive ?? false },
    fields: {
      since: "1.2",
      get: (table, context) =>
        fieldsOf(table, context).map((field) => ({ sortOn: "Value", dataOption: "Normal", ...field })),
    },
  },
  methods: {
    apply: {
      since: "1.2",
      call(table, args, context) {
        sortTable(table, sortFields(args.raw(0), table.columns.length), args.flag(1, false), context);
      },
    },
    // Only the remembered order goes; the rows stay where they are. Source: documentation of TableSort.clear.
    clear: {
      since: "1.2",
      call(table) {
        table.sortState = null;
      },
    },
    reapply: {
      since: "1.2",
      call(table, _args, context) {
        if (table.sortState === null)
          throw new HostError("InvalidOperation", "The table has no sort order to reapply.");
        sortTable(table, fieldsOf(table, context), table.sortState.caseSensitive, context);
      },
    },
  },
  refused: { method: "the methods of sorting Chinese text are not modelled." },
};
