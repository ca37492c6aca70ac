import type { HostObject } from "../protocol/class-definition.ts";
import { HostError } from "../protocol/host-error.ts";
import type { TableModel } from "../workbook/table.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { tableOfKey } from "./table-identity.ts";
import { hostObject } from "./targets.ts";

function found(tables: readonly TableModel[], key: unknown, { workbook }: HostContext): HostObject | null {
  const table = tableOfKey(workbook, key);
  return table && tables.some((candidate) => candidate.id === table.id) ? hostObject("Table", table) : null;
}

/** The tables that touch a range. */
export const tableScopedCollectionClass: ClassOf<"TableScopedCollection"> = {
  name: "TableScopedCollection",
  since: "1.9",
  collection: {
    items: ({ tables }) => tables.map((table) => hostObject("Table", table)),
    item: ({ tables }, key, context) => found(tables, key, context),
  },
  objectMethods: {
    getFirst: {
      since: "1.9",
      call({ tables }) {
        const [first] = tables;
        if (!first) throw new HostError("ItemNotFound");
        return hostObject("Table", first);
      },
    },
    getItemOrNullObject: { since: "1.14", call: ({ tables }, args, context) => found(tables, args.raw(0), context) },
  },
  methods: { getCount: { since: "1.9", harmless: true, call: ({ tables }) => tables.length } },
};
