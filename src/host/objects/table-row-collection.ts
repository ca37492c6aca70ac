import type { CallArguments } from "../protocol/call-arguments.ts";
import type { HostObject } from "../protocol/class-definition.ts";
import { invalidArgument } from "../protocol/host-error.ts";
import { areaOf } from "../workbook/area.ts";
import type { TableModel } from "../workbook/table.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { writeEntries } from "./range-values.ts";
import { requireUnprotected } from "./sheet-guard.ts";
import { dataRowCount, hasOnlyEmptyRow } from "./table-cells.ts";
import { requireTable, sheetOfTable } from "./table-identity.ts";
import { hostObject } from "./targets.ts";

/** `rows.add(index, values, alwaysInsert)`. Values of a wrong size fail before anything is inserted. */
function add(table: TableModel, args: CallArguments, context: HostContext): HostObject {
  const sheet = sheetOfTable(context.workbook, table);
  requireUnprotected(sheet);
  const rows = dataRowCount(sheet, table);
  const asked = args.optionalWhole(0, rows);
  const index = asked < 0 ? rows : asked;
  if (index > rows) throw invalidArgument("There is no such place for a row.");
  const values = args.raw(1);
  const columns = table.columns.length;
  const lines: readonly unknown[] = Array.isArray(values) ? values : [];
  if (Array.isArray(values)) {
    const fits = lines.length > 0 && lines.every((line) => Array.isArray(line) && line.length === columns);
    if (!fits) throw invalidArgument("The rows must have as many cells as the table has columns.");
  }
  const count = Math.max(1, lines.length);
  // The empty row of an empty table is filled first.
  const missing = hasOnlyEmptyRow(sheet, table) ? count - 1 : count;
  if (missing > 0) {
    const { dataArea } = table;
    const at = rows === 0 && missing < count ? 1 : index;
    const moved = areaOf(dataArea.top + at, dataArea.left, missing, columns);
    context.shiftCells({ sheetId: sheet.id, area: moved, direction: "down" }, () => table.insertRows(at, missing));
  }
  if (values !== null) {
    const area = areaOf(table.dataArea.top + index, table.dataArea.left, count, columns);
    writeEntries(context.workbook, area, sheet, values, context.nowSerial());
  }
  return hostObject("TableRow", { table, index });
}

/** Deletes data rows; the cells below the table move up. */
export function deleteTableRows(table: TableModel, index: number, count: number, context: HostContext): void {
  const sheet = sheetOfTable(context.workbook, table);
  requireUnprotected(sheet);
  const { dataArea } = table;
  const area = areaOf(dataArea.top + index, dataArea.left, count, dataArea.right - dataArea.left + 1);
  if (count === dataArea.bottom - dataArea.top + 1) {
    // The last row of a table is emptied, not taken away.
    sheet.clear({ ...area, bottom: area.top }, "contents");
    if (count === 1) return;
    const rest = { ...area, top: area.top + 1 };
    context.shiftCells({ sheetId: sheet.id, area: rest, direction: "up" }, () =>
      table.deleteRows(index + 1, count - 1),
    );
    return;
  }
  context.shiftCells({ sheetId: sheet.id, area, direction: "up" }, () => table.deleteRows(index, count));
}

export const tableRowCollectionClass: ClassOf<"TableRowCollection"> = {
  name: "TableRowCollection",
  since: "1.1",
  check: (table, { workbook }) => requireTable(workbook, table),
  properties: {
    count: { since: "1.1", get: (table, { workbook }) => dataRowCount(sheetOfTable(workbook, table), table) },
  },
  collection: {
    items: (table, { workbook }) =>
      Array.from({ length: dataRowCount(sheetOfTable(workbook, table), table) }, (_, index) =>
        hostObject("TableRow", { table, index }),
      ),
  },
  objectMethods: {
    add: { since: "1.1", writes: true, call: add },
    getItemAt: {
      since: "1.1",
      call(table, args, { workbook }) {
        const index = args.whole(0);
        const rows = dataRowCount(sheetOfTable(workbook, table), table);
        if (index < 0 || index >= rows) throw invalidArgument("There is no row at this place.");
        return hostObject("TableRow", { table, index });
      },
    },
  },
  methods: {
    getCount: {
      since: "1.4",
      harmless: true,
      call: (table, _args, { workbook }) => dataRowCount(sheetOfTable(workbook, table), table),
    },
  },
  refused: {
    deleteRows: "ExcelApiOnline members are not claimed.",
    deleteRowsAt: "ExcelApiOnline members are not claimed.",
  },
};
