import type { TableModel } from "../workbook/table.ts";
import { HostError } from "../protocol/host-error.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { requirePermission, requireUnlocked } from "./sheet-guard.ts";
import { type SortField, sortFields, sortOrder } from "./sort-order.ts";
import { columnArea } from "./table-cells.ts";
import { requireTable, sheetOfTable } from "./table-identity.ts";

function sortTable(table: TableModel, fields: readonly SortField[], matchCase: boolean, context: HostContext): void {
  const sheet = sheetOfTable(context.workbook, table);
  requirePermission(sheet, "allowSort");
  requireUnlocked(context.workbook, sheet, table.dataArea);
  sheet.reorderRows(table.dataArea, sortOrder(context, sheet, table.dataArea, fields, matchCase));
  context.noteSort(sheet, table.dataArea);
  table.sortState = {
    area: table.dataArea,
    caseSensitive: matchCase,
    conditions: fields.map((field) => ({
      area: columnArea(table, table.dataArea, field.key),
      descending: field.ascending === false,
    })),
  };
}

function fieldsOf(table: TableModel): SortField[] {
  return (table.sortState?.conditions ?? []).map((condition) => ({
    key: condition.area.left - table.area.left,
    ascending: !condition.descending,
  }));
}

export const tableSortClass: ClassOf<"TableSort"> = {
  name: "TableSort",
  since: "1.2",
  check: (table, { workbook }) => requireTable(workbook, table),
  properties: {
    matchCase: { since: "1.2", get: (table) => table.sortState?.caseSensitive ?? false },
    fields: {
      since: "1.2",
      get: (table) =>
        fieldsOf(table).map(({ key, ascending }) => ({ key, ascending, sortOn: "Value", dataOption: "Normal" })),
    },
  },
  methods: {
    apply: {
      since: "1.2",
      call(table, args, context) {
        sortTable(table, sortFields(args.raw(0), table.dataArea), args.flag(1, false), context);
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
        sortTable(table, fieldsOf(table), table.sortState.caseSensitive, context);
      },
    },
  },
  refused: { method: "the methods of sorting Chinese text are not modelled." },
};
