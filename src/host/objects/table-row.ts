import { HostError } from "../protocol/host-error.ts";
import type { ClassOf } from "./host-context.ts";
import { rangeObject } from "./range-derivations.ts";
import { readValues, writeEntries } from "./range-values.ts";
import { requireUnlocked } from "./sheet-guard.ts";
import { dataRowCount, rowArea } from "./table-cells.ts";
import { requireTable, sheetOfTable } from "./table-identity.ts";
import { deleteTableRows } from "./table-row-collection.ts";

export const tableRowClass: ClassOf<"TableRow"> = {
  name: "TableRow",
  since: "1.1",
  check({ table, index }, { workbook }) {
    requireTable(workbook, table);
    const rows = Math.max(1, dataRowCount(sheetOfTable(workbook, table), table));
    if (index >= rows) throw new HostError("ItemNotFound", "The row of the table was deleted.");
  },
  properties: {
    index: { since: "1.1", get: ({ index }) => index },
    values: {
      since: "1.1",
      get: ({ table, index }, context) =>
        readValues(context, sheetOfTable(context.workbook, table), rowArea(table, index)),
      set({ table, index }, value, context) {
        const sheet = sheetOfTable(context.workbook, table);
        requireUnlocked(context.workbook, sheet, rowArea(table, index));
        writeEntries(context.workbook, rowArea(table, index), sheet, value, context.nowSerial());
      },
    },
  },
  objectMethods: {
    getRange: {
      since: "1.1",
      call: ({ table, index }, _args, context) =>
        rangeObject(context, sheetOfTable(context.workbook, table), rowArea(table, index)),
    },
  },
  methods: {
    delete: { since: "1.1", call: ({ table, index }, _args, context) => deleteTableRows(table, index, 1, context) },
  },
};
