import { HostError } from "../protocol/host-error.ts";
import { invalidArgument } from "../protocol/host-error.ts";
import { type Area, intersect } from "../workbook/area.ts";
import type { TableModel } from "../workbook/table.ts";
import { placeOfAddress } from "./addresses.ts";
import { areaOfRange, insideGrid } from "./area-checks.ts";
import { booleanValue, textValue } from "./common-style.ts";
import { registrations } from "./event-registrations.ts";
import { clearTableFilters, reapplyTableFilters } from "./filter-rows.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { rangeObject } from "./range-derivations.ts";
import { requireUnprotected } from "./sheet-guard.ts";
import { idOfTable, requireTable, sheetOfTable } from "./table-identity.ts";
import { requireTableName } from "./table-names.ts";
import { requireFreeForTable } from "./table-placement.ts";
import { hostObject, targetOf } from "./targets.ts";

function headerArea(table: TableModel): Area {
  if (!table.headerRow) throw new HostError("ItemNotFound", "The table shows no header row.");
  return { ...table.area, bottom: table.area.top };
}

function totalsArea(table: TableModel): Area {
  if (!table.totalsRow) throw new HostError("ItemNotFound", "The table shows no totals row.");
  return { ...table.area, top: table.area.bottom };
}

function rangeOf(table: TableModel, area: Area, context: HostContext) {
  return rangeObject(context, sheetOfTable(context.workbook, table), area);
}

function guarded(table: TableModel, context: HostContext) {
  const sheet = sheetOfTable(context.workbook, table);
  requireUnprotected(sheet);
  return sheet;
}

function resize(table: TableModel, area: Area, context: HostContext): void {
  const sheet = guarded(table, context);
  insideGrid(area);
  // Source: documentation of Table.resize: headers stay in their row, and old and new range overlap.
  if (area.top !== table.area.top || intersect(area, table.area) === null) {
    throw invalidArgument("The new range must keep the header row and overlap the table.");
  }
  if (area.bottom - area.top < (table.headerRow ? 1 : 0))
    throw invalidArgument("A table needs a row below its headers.");
  requireFreeForTable(sheet, area, table.id);
  table.resize(area);
}

export const tableClass: ClassOf<"Table"> = {
  name: "Table",
  since: "1.1",
  identity: { field: "Id", of: (table) => idOfTable(table) },
  check: (table, { workbook }) => requireTable(workbook, table),
  properties: {
    id: { since: "1.1", get: (table) => idOfTable(table) },
    legacyId: { since: "1.8", get: (table) => String(table.id) },
    name: {
      since: "1.1",
      get: (table) => table.name,
      set(table, value, context) {
        guarded(table, context);
        const name = textValue(value);
        requireTableName(context.workbook, name, table.id);
        table.name = name;
      },
    },
    style: {
      since: "1.1",
      get: (table) => table.styleName ?? "",
      set(table, value, context) {
        guarded(table, context);
        const name = textValue(value);
        if (
          name !== "" &&
          !/^TableStyle(?:Light(?:1\d?|2[01]?|[3-9])|Medium(?:1\d?|2[0-8]?|[3-9])|Dark(?:1[01]?|[2-9]))$/u.test(name)
        ) {
          throw invalidArgument(`"${name}" is no built-in table style.`);
        }
        table.setStyle({ name: name === "" ? null : name });
      },
    },
    showHeaders: {
      since: "1.1",
      get: (table) => table.headerRow,
      set(table, value, context) {
        guarded(table, context);
        table.setHeaderRow(booleanValue(value));
      },
    },
    showTotals: {
      since: "1.1",
      get: (table) => table.totalsRow,
      set(table, value, context) {
        guarded(table, context);
        if (booleanValue(value) === table.totalsRow) return;
        table.setTotalsRow(booleanValue(value), context.locale.name.startsWith("nl") ? "Totaal" : "Total");
      },
    },
    showFilterButton: {
      since: "1.3",
      get: (table) => table.showFilterButton,
      set(table, value, context) {
        guarded(table, context);
        table.setFilterButton(booleanValue(value));
      },
    },
    showBandedRows: {
      since: "1.3",
      get: (table) => table.showRowStripes,
      set(table, value, context) {
        guarded(table, context);
        table.setStyle({ rowStripes: booleanValue(value) });
      },
    },
    showBandedColumns: {
      since: "1.3",
      get: (table) => table.showColumnStripes,
      set(table, value, context) {
        guarded(table, context);
        table.setStyle({ columnStripes: booleanValue(value) });
      },
    },
    highlightFirstColumn: {
      since: "1.3",
      get: (table) => table.showFirstColumn,
      set(table, value, context) {
        guarded(table, context);
        table.setStyle({ firstColumn: booleanValue(value) });
      },
    },
    highlightLastColumn: {
      since: "1.3",
      get: (table) => table.showLastColumn,
      set(table, value, context) {
        guarded(table, context);
        table.setStyle({ lastColumn: booleanValue(value) });
      },
    },
  },
  navigation: {
    columns: { since: "1.1", get: (table) => hostObject("TableColumnCollection", table) },
    rows: { since: "1.1", get: (table) => hostObject("TableRowCollection", table) },
    sort: { since: "1.2", get: (table) => hostObject("TableSort", table) },
    worksheet: { since: "1.2", get: (table, { workbook }) => hostObject("Worksheet", sheetOfTable(workbook, table)) },
    autoFilter: {
      since: "1.9",
      get: (table, { workbook }) =>
        hostObject("AutoFilter", { filter: table.filter, sheet: sheetOfTable(workbook, table), table }),
    },
  },
  objectMethods: {
    getRange: { since: "1.1", call: (table, _args, context) => rangeOf(table, table.area, context) },
    getDataBodyRange: { since: "1.1", call: (table, _args, context) => rangeOf(table, table.dataArea, context) },
    getHeaderRowRange: { since: "1.1", call: (table, _args, context) => rangeOf(table, headerArea(table), context) },
    getTotalRowRange: { since: "1.1", call: (table, _args, context) => rangeOf(table, totalsArea(table), context) },
    convertToRange: {
      since: "1.2",
      writes: true,
      call(table, _args, context) {
        const sheet = guarded(table, context);
        const { area } = table;
        sheet.removeTable(table.id);
        return rangeObject(context, sheet, area);
      },
    },
  },
  methods: {
    delete: {
      since: "1.1",
      // Takes the cells' contents and formats along. Source: behaviour of Table.delete in Excel (unlike convertToRange).
      call(table, _args, context) {
        const sheet = guarded(table, context);
        const { area } = table;
        clearTableFilters(sheet, table);
        sheet.removeTable(table.id);
        sheet.clear(area, "all");
      },
    },
    resize: {
      since: "1.13",
      call(table, args, context) {
        const given = targetOf("Range", args.object(0));
        const sheet = sheetOfTable(context.workbook, table);
        if (given && given.sheet.id !== sheet.id) throw invalidArgument("A table cannot move to another sheet.");
        resize(table, given ? areaOfRange(given) : placeOfAddress(context.workbook, sheet, args.text(0)).area, context);
      },
    },
    clearFilters: { since: "1.2", call: (table, _args, context) => clearTableFilters(guarded(table, context), table) },
    reapplyFilters: {
      since: "1.2",
      call: (table, _args, context) => reapplyTableFilters(context, guarded(table, context), table),
    },
    ...registrations<TableModel>(
      { DataChangedEvent: ["1.7", "tableChanged"], SelectionChangedEvent: ["1.7", "tableSelectionChanged"] },
      idOfTable,
    ),
  },
};
