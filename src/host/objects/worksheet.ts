import type { CallArguments } from "../protocol/call-arguments.ts";
import type { HostObject } from "../protocol/class-definition.ts";
import { HostError, invalidArgument } from "../protocol/host-error.ts";
import { areaOf, MAX_COLUMNS, MAX_ROWS } from "../workbook/area.ts";
import type { SheetModel } from "../workbook/model.ts";
import { areasOfAddress, placeOfAddress } from "./addresses.ts";
import { colorCode } from "./color-names.ts";
import { booleanValue, numberValue, tableName, tableValue, textValue, wholeValue } from "./common-style.ts";
import { registrations } from "./event-registrations.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { standardPoints, widthOfPoints } from "./measures.ts";
import { showOutlineLevels } from "./outline.ts";
import { areasObject, rangeObject } from "./range-derivations.ts";
import { requireOpenStructure, requirePermission, requireUnprotected } from "./sheet-guard.ts";
import { idOfSheet, worksheetsOf } from "./sheet-identity.ts";
import { requireSheetName } from "./sheet-names.ts";
import { copySheet, requireOtherVisibleSheet } from "./sheet-moves.ts";
import { findInArea, replaceInArea, wholeSheet } from "./text-search.ts";
import { hostObject } from "./targets.ts";
import { usedAreaOfSheet } from "./used-range.ts";

const visibilities = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

function neighbour(sheet: SheetModel, args: CallArguments, { workbook }: HostContext, step: 1 | -1): HostObject | null {
  const visibleOnly = args.flag(0, false);
  const sheets = worksheetsOf(workbook);
  for (let at = sheets.indexOf(sheet) + step; ; at += step) {
    const candidate = sheets[at];
    if (!candidate) return null;
    if (!visibleOnly || candidate.visibility === "visible") return hostObject("Worksheet", candidate);
  }
}

function present(found: HostObject | null): HostObject {
  if (found === null) throw new HostError("ItemNotFound");
  return found;
}

function usedRange(sheet: SheetModel, args: CallArguments, context: HostContext): HostObject | null {
  const used = usedAreaOfSheet(sheet, args.flag(0, false));
  return used && rangeObject(context, sheet, used);
}

function findAll(sheet: SheetModel, args: CallArguments, context: HostContext): HostObject | null {
  const cells = findInArea(context, sheet, wholeSheet, args.text(0), args.raw(1));
  return cells.length === 0 ? null : areasObject(context, sheet, cells);
}

function setVisibility(sheet: SheetModel, value: unknown, { workbook }: HostContext): void {
  requireOpenStructure(workbook);
  const visibility = tableValue(visibilities, value);
  if (visibility !== "visible") requireOtherVisibleSheet(workbook, sheet);
  sheet.visibility = visibility;
}

function getRange(sheet: SheetModel, args: CallArguments, context: HostContext): HostObject {
  const address = args.optionalText(0);
  if (address === null) return rangeObject(context, sheet, areaOf(0, 0, MAX_ROWS, MAX_COLUMNS));
  return rangeObject(context, sheet, placeOfAddress(context.workbook, sheet, address).area);
}

export const worksheetClass: ClassOf<"Worksheet"> = {
  name: "Worksheet",
  since: "1.1",
  identity: { field: "Id", of: (sheet) => idOfSheet(sheet) },
  check(sheet, { workbook }) {
    if (workbook.sheetById(sheet.id) === null) throw new HostError("ItemNotFound", "The worksheet was deleted.");
  },
  properties: {
    id: { since: "1.1", get: (sheet) => idOfSheet(sheet) },
    name: {
      since: "1.1",
      get: (sheet) => sheet.name,
      set(sheet, value, { workbook }) {
        requireOpenStructure(workbook);
        const name = textValue(value);
        requireSheetName(workbook, name, sheet.id);
        workbook.renameSheet(sheet.id, name);
      },
    },
    position: {
      since: "1.1",
      get: (sheet) => sheet.position,
      set(sheet, value, { workbook }) {
        requireOpenStructure(workbook);
        workbook.moveSheet(sheet.id, wholeValue(value, 0, workbook.sheets.length - 1));
      },
    },
    visibility: { since: "1.1", get: (sheet) => tableName(visibilities, sheet.visibility), set: setVisibility },
    tabColor: {
      since: "1.7",
      get: (sheet) => sheet.tabColor?.rgb ?? "",
      set(sheet, value, { workbook }) {
        requireOpenStructure(workbook);
        sheet.setTabColor(value === "" ? null : colorCode(value));
      },
    },
    standardWidth: {
      since: "1.7",
      get: (sheet, { workbook }) => standardPoints(workbook, sheet),
      set(sheet, value, { workbook }) {
        requirePermission(sheet, "allowFormatColumns");
        sheet.setDefaults({ columnWidth: widthOfPoints(workbook, numberValue(value, 0, 1400)) });
      },
    },
    standardHeight: { since: "1.7", get: (sheet) => sheet.defaultRowHeight },
    showGridlines: {
      since: "1.8",
      writtenAs: "Gridlines",
      get: (sheet) => sheet.view.showGridlines,
      set: (sheet, value) => sheet.setView({ showGridlines: booleanValue(value) }),
    },
    showHeadings: {
      since: "1.8",
      writtenAs: "Headings",
      get: (sheet) => sheet.view.showHeadings,
      set: (sheet, value) => sheet.setView({ showHeadings: booleanValue(value) }),
    },
  },
  navigation: {
    autoFilter: {
      since: "1.9",
      get: (sheet) => hostObject("AutoFilter", { filter: sheet.autoFilter, sheet, table: null }),
    },
    charts: { since: "1.1", get: (sheet) => hostObject("ChartCollection", sheet) },
    comments: { since: "1.10", get: (sheet) => hostObject("CommentCollection", { sheet }) },
    customProperties: { since: "1.12", get: (sheet) => hostObject("WorksheetCustomPropertyCollection", sheet) },
    freezePanes: { since: "1.7", get: (sheet) => hostObject("WorksheetFreezePanes", sheet) },
    horizontalPageBreaks: { since: "1.9", get: (sheet) => hostObject("PageBreakCollection", { sheet, axis: "row" }) },
    verticalPageBreaks: { since: "1.9", get: (sheet) => hostObject("PageBreakCollection", { sheet, axis: "column" }) },
    names: { since: "1.4", get: (sheet) => hostObject("NamedItemCollection", { sheet }) },
    pageLayout: { since: "1.9", get: (sheet) => hostObject("PageLayout", sheet) },
    protection: { since: "1.2", get: (sheet) => hostObject("WorksheetProtection", sheet) },
    tables: { since: "1.1", get: (sheet) => hostObject("TableCollection", { sheet }) },
  },
  objectMethods: {
    getRange: { since: "1.1", call: getRange },
    getCell: {
      since: "1.1",
      call: (sheet, args, context) => rangeObject(context, sheet, areaOf(args.whole(0), args.whole(1))),
    },
    getRangeByIndexes: {
      since: "1.7",
      call: (sheet, args, context) =>
        rangeObject(context, sheet, areaOf(args.whole(0), args.whole(1), args.whole(2), args.whole(3))),
    },
    getRanges: {
      since: "1.9",
      call: (sheet, args, context) =>
        areasObject(
          context,
          sheet,
          args.isOmitted(0)
            ? [areaOf(0, 0, MAX_ROWS, MAX_COLUMNS)]
            : areasOfAddress(context.workbook, sheet, args.text(0)),
        ),
    },
    getUsedRange: {
      since: "1.1",
      // An empty sheet answers with its top left cell. Source: documentation of Worksheet.getUsedRange.
      call: (sheet, args, context) => usedRange(sheet, args, context) ?? rangeObject(context, sheet, areaOf(0, 0)),
    },
    getUsedRangeOrNullObject: { since: "1.4", call: usedRange },
    getNext: { since: "1.5", call: (sheet, args, context) => present(neighbour(sheet, args, context, 1)) },
    getNextOrNullObject: { since: "1.5", call: (sheet, args, context) => neighbour(sheet, args, context, 1) },
    getPrevious: { since: "1.5", call: (sheet, args, context) => present(neighbour(sheet, args, context, -1)) },
    getPreviousOrNullObject: { since: "1.5", call: (sheet, args, context) => neighbour(sheet, args, context, -1) },
    copy: { since: "1.7", writes: true, call: copySheet },
    findAll: { since: "1.9", call: (sheet, args, context) => present(findAll(sheet, args, context)) },
    findAllOrNullObject: { since: "1.9", call: findAll },
  },
  methods: {
    activate: { since: "1.1", harmless: true, call: (sheet, _args, context) => context.activate(sheet) },
    calculate: { since: "1.6", call: (_sheet, _args, context) => context.recalculate() },
    delete: {
      since: "1.1",
      call(sheet, _args, { workbook }) {
        requireOpenStructure(workbook);
        // Source: documentation of Worksheet.delete.
        if (sheet.visibility === "veryHidden")
          throw new HostError("InvalidOperation", "A very hidden sheet cannot be deleted.");
        requireOtherVisibleSheet(workbook, sheet);
        workbook.deleteSheet(sheet.id);
      },
    },
    replaceAll: {
      since: "1.9",
      call(sheet, args, context) {
        requireUnprotected(sheet);
        return replaceInArea(context, sheet, wholeSheet, args.text(0), args.text(1), args.raw(2));
      },
    },
    showOutlineLevels: {
      since: "1.10",
      call(sheet, args) {
        requireUnprotected(sheet);
        const rows = args.whole(0);
        const columns = args.whole(1);
        if (rows < 0 || columns < 0 || rows > 8 || columns > 8) throw invalidArgument("An outline has eight levels.");
        showOutlineLevels(sheet, rows, columns);
      },
    },
    ...registrations<SheetModel>(
      {
        ActivatedEvent: ["1.7", "worksheetActivated"],
        DataChangedEvent: ["1.7", "worksheetChanged"],
        DeactivatedEvent: ["1.7", "worksheetDeactivated"],
        FormatChangedEvent: ["1.9", "worksheetFormatChanged"],
        ProtectionChangedEvent: ["1.14", "worksheetProtectionChanged"],
        RowSortedEvent: ["1.10", "worksheetRowSorted"],
        ColumnSortedEvent: ["1.10", "worksheetColumnSorted"],
        SelectionChangedEvent: ["1.7", "worksheetSelectionChanged"],
      },
      idOfSheet,
    ),
  },
  refused: {
    _RegisterCalculatedEvent: "the host does not tell when formulas were calculated.",
    _RegisterRowHiddenChangedEvent: "changes of hidden rows are not told apart from other changes of rows.",
    enableCalculation: "calculation cannot be switched off for one sheet.",
    tabId: "what Excel puts here is not documented.",
    namedSheetViews: "ExcelApiOnline members are not claimed.",
    pivotTables: "pivot tables are kept in the file but not answered.",
    shapes: "shapes are kept in the file but not answered.",
    slicers: "slicers are kept in the file but not answered.",
    _RegisterSingleClickedEvent: "nobody clicks in the embedded host.",
    _RegisterFormulaChangedEvent: "changes of formulas are not told apart from changes of values.",
    _RegisterEventNameChanged: "ExcelApiOnline members are not claimed.",
    _RegisterEventVisibilityChanged: "ExcelApiOnline members are not claimed.",
  },
};
