import { HostError } from "../protocol/host-error.ts";
import { textValue } from "./common-style.ts";
import type { ClassOf } from "./host-context.ts";
import { rangeObject } from "./range-derivations.ts";
import { readValues, writeEntries } from "./range-values.ts";
import { requireUnlocked, requireUnprotected } from "./sheet-guard.ts";
import { columnArea, columnOfTable } from "./table-cells.ts";
import { requireTable, sheetOfTable } from "./table-identity.ts";
import { hostObject } from "./targets.ts";

export const tableColumnClass: ClassOf<"TableColumn"> = {
  name: "TableColumn",
  since: "1.1",
  identity: { field: "Id", of: ({ columnId }) => columnId },
  check({ table, columnId }, { workbook }) {
    requireTable(workbook, table);
    columnOfTable(table, columnId);
  },
  properties: {
    id: { since: "1.1", get: ({ columnId }) => columnId },
    index: { since: "1.1", get: ({ table, columnId }) => columnOfTable(table, columnId).index },
    name: {
      since: "1.1",
      get: ({ table, columnId }) => columnOfTable(table, columnId).column.name,
      set({ table, columnId }, value, { workbook }) {
        requireUnprotected(sheetOfTable(workbook, table));
        table.renameColumn(columnOfTable(table, columnId).index, textValue(value));
      },
    },
    values: {
      since: "1.1",
      get: ({ table, columnId }, context) =>
        readValues(
          context,
          sheetOfTable(context.workbook, table),
          columnArea(table, table.area, columnOfTable(table, columnId).index),
        ),
      set({ table, columnId }, value, context) {
        const sheet = sheetOfTable(context.workbook, table);
        const area = columnArea(table, table.area, columnOfTable(table, columnId).index);
        requireUnlocked(context.workbook, sheet, area);
        writeEntries(context.workbook, area, sheet, value, context.nowSerial());
      },
    },
  },
  navigation: { filter: { since: "1.2", get: (column) => hostObject("Filter", column) } },
  objectMethods: {
    getRange: {
      since: "1.1",
      call({ table, columnId }, _args, context) {
        const area = columnArea(table, table.area, columnOfTable(table, columnId).index);
        return rangeObject(context, sheetOfTable(context.workbook, table), area);
      },
    },
    getDataBodyRange: {
      since: "1.1",
      call({ table, columnId }, _args, context) {
        const area = columnArea(table, table.dataArea, columnOfTable(table, columnId).index);
        return rangeObject(context, sheetOfTable(context.workbook, table), area);
      },
    },
    getHeaderRowRange: {
      since: "1.1",
      call({ table, columnId }, _args, context) {
        if (!table.headerRow) throw new HostError("ItemNotFound", "The table shows no header row.");
        const area = columnArea(table, { ...table.area, bottom: table.area.top }, columnOfTable(table, columnId).index);
        return rangeObject(context, sheetOfTable(context.workbook, table), area);
      },
    },
    getTotalRowRange: {
      since: "1.1",
      call({ table, columnId }, _args, context) {
        if (!table.totalsRow) throw new HostError("ItemNotFound", "The table shows no totals row.");
        const area = columnArea(table, { ...table.area, top: table.area.bottom }, columnOfTable(table, columnId).index);
        return rangeObject(context, sheetOfTable(context.workbook, table), area);
      },
    },
  },
  methods: {
    delete: {
      since: "1.1",
      call({ table, columnId }, _args, context) {
        const sheet = sheetOfTable(context.workbook, table);
        requireUnprotected(sheet);
        const { index } = columnOfTable(table, columnId);
        if (table.columns.length === 1) throw new HostError("InvalidOperation", "A table keeps at least one column.");
        const area = columnArea(table, table.area, index);
        context.shiftCells({ sheetId: sheet.id, area, direction: "left" }, () => table.deleteColumn(index));
      },
    },
  },
};
