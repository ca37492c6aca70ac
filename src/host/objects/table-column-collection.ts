import type { CallArguments } from "../protocol/call-arguments.ts";
import type { HostObject } from "../protocol/class-definition.ts";
import { HostError, invalidArgument } from "../protocol/host-error.ts";
import type { TableModel } from "../workbook/table.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { writeEntries } from "./range-values.ts";
import { requireUnprotected } from "./sheet-guard.ts";
import { columnArea } from "./table-cells.ts";
import { requireTable, sheetOfTable } from "./table-identity.ts";
import { hostObject } from "./targets.ts";

function found(table: TableModel, key: unknown): HostObject | null {
  const lower = typeof key === "string" ? key.toLowerCase() : null;
  const column =
    typeof key === "number"
      ? table.columns.find((candidate) => candidate.id === key)
      : table.columns.find((candidate) => candidate.name.toLowerCase() === lower);
  return column ? hostObject("TableColumn", { table, columnId: column.id }) : null;
}

/** `columns.add(index, values, name)`: the first of the values is the header unless the name says otherwise. */
function add(table: TableModel, args: CallArguments, context: HostContext): HostObject {
  const sheet = sheetOfTable(context.workbook, table);
  requireUnprotected(sheet);
  const count = table.columns.length;
  const index = args.optionalWhole(0, count);
  const at = index < 0 ? count : index;
  if (at > count) throw invalidArgument("There is no such place for a column.");
  const name = args.optionalText(2);
  const values = args.raw(1);
  const edge = { ...table.area, left: table.area.left + at, right: table.area.left + at };
  context.shiftCells({ sheetId: sheet.id, area: edge, direction: "right" }, () =>
    table.insertColumn(at, name ?? undefined),
  );
  const area = columnArea(table, table.area, at);
  if (values !== null) {
    writeEntries(context.workbook, area, sheet, values, context.nowSerial());
    const header = table.headerRow ? sheet.value(area.top, area.left) : null;
    if (table.headerRow && header !== null && typeof header !== "object") table.renameColumn(at, String(header));
  }
  if (name !== null && table.headerRow) table.renameColumn(at, name);
  const column = table.columns[at];
  if (!column) throw new HostError("GeneralException");
  return hostObject("TableColumn", { table, columnId: column.id });
}

export const tableColumnCollectionClass: ClassOf<"TableColumnCollection"> = {
  name: "TableColumnCollection",
  since: "1.1",
  check: (table, { workbook }) => requireTable(workbook, table),
  properties: { count: { since: "1.1", get: (table) => table.columns.length } },
  collection: {
    items: (table) => table.columns.map((column) => hostObject("TableColumn", { table, columnId: column.id })),
    item: found,
  },
  objectMethods: {
    add: { since: "1.1", writes: true, call: add },
    getItemAt: {
      since: "1.1",
      call(table, args) {
        const column = table.columns[args.whole(0)];
        if (!column) throw invalidArgument("There is no column at this place.");
        return hostObject("TableColumn", { table, columnId: column.id });
      },
    },
    getItemOrNullObject: { since: "1.4", call: (table, args) => found(table, args.raw(0)) },
  },
  methods: { getCount: { since: "1.4", harmless: true, call: (table) => table.columns.length } },
};
