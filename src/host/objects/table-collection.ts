import type { CallArguments } from "../protocol/call-arguments.ts";
import type { HostObject } from "../protocol/class-definition.ts";
import { HostError, invalidArgument } from "../protocol/host-error.ts";
import { type Area, MAX_ROWS } from "../workbook/area.ts";
import type { SheetModel } from "../workbook/model.ts";
import type { TableModel } from "../workbook/table.ts";
import { type Place, placeOfAddress } from "./addresses.ts";
import { areaOfRange } from "./area-checks.ts";
import { registrations } from "./event-registrations.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { requireUnprotected } from "./sheet-guard.ts";
import { idOfSheet } from "./sheet-identity.ts";
import { tableOfKey } from "./table-identity.ts";
import { requireFreeForTable } from "./table-placement.ts";
import { hostObject, type ScopeTarget, targetOf } from "./targets.ts";

function tablesIn(scope: ScopeTarget, context: HostContext): readonly TableModel[] {
  return scope.sheet ? scope.sheet.tables : context.workbook.tables;
}

function found(scope: ScopeTarget, key: unknown, context: HostContext): HostObject | null {
  const table = tableOfKey(context.workbook, key);
  if (table === null || (scope.sheet !== null && table.sheetId !== scope.sheet.id)) return null;
  return hostObject("Table", table);
}

function placeFor(scope: ScopeTarget, args: CallArguments, { workbook }: HostContext): Place {
  const range = targetOf("Range", args.object(0));
  if (range) {
    // A collection of one sheet refuses ranges of another.
    if (scope.sheet && scope.sheet.id !== range.sheet.id) throw invalidArgument("The range lies on another sheet.");
    return { sheet: range.sheet, area: areaOfRange(range) };
  }
  const address = args.text(0);
  const home = scope.sheet ?? (address.includes("!") ? null : workbook.sheetById(workbook.activeSheetId));
  return placeOfAddress(workbook, home, address);
}

function add(scope: ScopeTarget, args: CallArguments, context: HostContext): HostObject {
  const { sheet, area } = placeFor(scope, args, context);
  const hasHeaders = args.flag(1, true);
  requireUnprotected(sheet);
  const framed = hasHeaders ? withDataRow(area) : { ...area, bottom: area.bottom + 1 };
  if (framed.bottom >= MAX_ROWS) throw invalidArgument("There is no room for the rows of a table.");
  requireFreeForTable(sheet, framed, null);
  if (!hasHeaders) makeHeaderRow(context, sheet, area);
  return hostObject("Table", sheet.addTable(framed));
}

/** Headers alone get an empty row below, as in Excel. */
function withDataRow(area: Area): Area {
  return area.top === area.bottom ? { ...area, bottom: area.top + 1 } : area;
}

/** Without headers Excel makes them and shifts the data down by one row. Source: documentation of TableCollection.add. */
function makeHeaderRow(context: HostContext, sheet: SheetModel, area: Area): void {
  const row = { ...area, bottom: area.top };
  context.shiftCells({ sheetId: sheet.id, area: row, direction: "down" }, () => sheet.insertCells(row, "down"));
}

export const tableCollectionClass: ClassOf<"TableCollection"> = {
  name: "TableCollection",
  since: "1.1",
  properties: { count: { since: "1.1", get: (scope, context) => tablesIn(scope, context).length } },
  collection: {
    items: (scope, context) => tablesIn(scope, context).map((table) => hostObject("Table", table)),
    item: found,
  },
  objectMethods: {
    add: { since: "1.1", writes: true, call: add },
    getItemAt: {
      since: "1.1",
      call(scope, args, context) {
        const table = tablesIn(scope, context)[args.whole(0)];
        if (!table) throw new HostError("InvalidArgument", "There is no table at this place.");
        return hostObject("Table", table);
      },
    },
    getItemOrNullObject: { since: "1.4", call: (scope, args, context) => found(scope, args.raw(0), context) },
  },
  methods: {
    getCount: { since: "1.4", harmless: true, call: (scope, _args, context) => tablesIn(scope, context).length },
    ...registrations<ScopeTarget>(
      {
        AddedEvent: ["1.9", "tableAdded"],
        DataChangedEvent: ["1.7", "tableChanged"],
        DeletedEvent: ["1.9", "tableDeleted"],
      },
      (scope) => (scope.sheet ? idOfSheet(scope.sheet) : "Workbook"),
    ),
  },
};
