import { HostError } from "../protocol/host-error.ts";
import type { WorkbookModel } from "../workbook/model.ts";
import { areaOf } from "../workbook/area.ts";
import { registrations } from "./event-registrations.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { areasObject, rangeObject } from "./range-derivations.ts";
import { sheetOfKey } from "./sheet-identity.ts";
import { hostObject } from "./targets.ts";

function activeSheet(workbook: WorkbookModel) {
  const sheet = workbook.sheetById(workbook.activeSheetId);
  if (sheet?.kind !== "worksheet") throw new HostError("InvalidSelection", "No worksheet is active.");
  return sheet;
}

function byReference(context: HostContext, referenceId: string) {
  const object = context.rangeOfReference(referenceId);
  if (object === null) throw new HostError("InvalidReference");
  return object;
}

export const workbookClass: ClassOf<"Workbook"> = {
  name: "Workbook",
  since: "1.1",
  properties: {
    name: { since: "1.7", get: (_workbook, context) => context.workbookName },
    readOnly: { since: "1.8", get: (_workbook, context) => context.readOnly },
    isDirty: {
      since: "1.9",
      get: (_workbook, context) => context.isDirty,
      set: (_workbook, value, context) => {
        context.isDirty = value === true;
      },
    },
    autoSave: { since: "1.9", get: () => false },
    previouslySaved: { since: "1.9", get: (_workbook, context) => context.previouslySaved },
  },
  navigation: {
    application: { since: "1.1", get: (workbook) => hostObject("Application", workbook) },
    comments: { since: "1.10", get: () => hostObject("CommentCollection", { sheet: null }) },
    customXmlParts: { since: "1.5", get: (workbook) => hostObject("CustomXmlPartCollection", workbook) },
    names: { since: "1.1", get: () => hostObject("NamedItemCollection", { sheet: null }) },
    properties: { since: "1.7", get: (workbook) => hostObject("DocumentProperties", workbook) },
    protection: { since: "1.7", get: (workbook) => hostObject("WorkbookProtection", workbook) },
    settings: { since: "1.4", get: (workbook) => hostObject("SettingCollection", workbook) },
    styles: { since: "1.7", get: (workbook) => hostObject("StyleCollection", workbook) },
    tables: { since: "1.1", get: () => hostObject("TableCollection", { sheet: null }) },
    worksheets: { since: "1.1", get: (workbook) => hostObject("WorksheetCollection", workbook) },
    _Runtime: { since: "1.5", get: (workbook) => hostObject("Runtime", workbook) },
  },
  objectMethods: {
    getActiveCell: {
      since: "1.7",
      call(workbook, _args, context) {
        const sheet = activeSheet(workbook);
        return rangeObject(context, sheet, areaOf(sheet.view.activeRow, sheet.view.activeColumn));
      },
    },
    getSelectedRange: {
      since: "1.1",
      call(workbook, _args, context) {
        const sheet = activeSheet(workbook);
        const [only, ...more] = sheet.view.selection;
        // Source: documentation of Workbook.getSelectedRange: several ranges at once throw.
        if (more.length > 0) throw new HostError("InvalidSelection");
        return rangeObject(context, sheet, only ?? areaOf(sheet.view.activeRow, sheet.view.activeColumn));
      },
    },
    getSelectedRanges: {
      since: "1.9",
      call(workbook, _args, context) {
        const sheet = activeSheet(workbook);
        const areas = sheet.view.selection;
        const cell = areaOf(sheet.view.activeRow, sheet.view.activeColumn);
        return areasObject(context, sheet, areas.length > 0 ? areas : [cell]);
      },
    },
    _GetRangeForEventByReferenceId: {
      since: "1.8",
      call: (_workbook, args, context) => byReference(context, args.text(0)),
    },
    _GetRangeOrNullObjectForEventByReferenceId: {
      since: "1.8",
      call: (_workbook, args, context) => context.rangeOfReference(args.text(0)),
    },
    _GetAnotherWorksheetById: {
      since: "1.7",
      call(workbook, args) {
        const sheet = sheetOfKey(workbook, args.text(0));
        return sheet && hostObject("Worksheet", sheet);
      },
    },
  },
  methods: {
    getIsActiveCollabSession: {
      since: "1.9",
      harmless: true,
      call: (_workbook, _args, context) => context.coAuthors > 1,
    },
    _RemoveReference: {
      since: "1.1",
      harmless: true,
      call: (_workbook, args, context) => context.removeReference(String(args.raw(0))),
    },
    _RemoveAllReferences: {
      since: "1.1",
      harmless: true,
      call: (_workbook, _args, context) => context.removeAllReferences(),
    },
    _GetReferenceCount: { since: "1.1", harmless: true, call: (_workbook, _args, context) => context.referenceCount },
    ...registrations<WorkbookModel>({ ActivatedEvent: ["1.13", "workbookActivated"] }, () => "Workbook"),
  },
  refused: {
    chartDataPointTrack: "data points of charts are not tracked.",
    usePrecisionAsDisplayed: "values are kept at full precision only.",
    calculationEngineVersion: "there is no calculation engine of Excel here.",
    bindings: "bindings are not kept; use names, tables or settings to find places again.",
    dataConnections: "connections reach outside the workbook.",
    functions: "worksheet functions are not calculated by the host.",
    linkedWorkbooks: "ExcelApiOnline members are not claimed.",
    pivotTableStyles: "pivot tables are kept in the file but not answered.",
    pivotTables: "pivot tables are kept in the file but not answered.",
    queries: "queries are kept in the file but not answered.",
    slicerStyles: "slicers are kept in the file but not answered.",
    slicers: "slicers are kept in the file but not answered.",
    tableStyles: "table styles are named on the table; the styles themselves are not answered.",
    timelineStyles: "timelines are kept in the file but not answered.",
    close: "a program that closes the workbook would end its own host.",
    save: "the program around the host saves; there is no place to save to.",
    insertWorksheetsFromBase64: "sheets of another file are not merged in.",
    getActiveChart: "charts cannot be selected in the host.",
    getActiveChartOrNullObject: "charts cannot be selected in the host.",
    getActiveSlicer: "slicers are kept in the file but not answered.",
    getActiveSlicerOrNullObject: "slicers are kept in the file but not answered.",
    _RegisterAutoSaveSettingChangedEvent: "there is no automatic saving.",
    _V1Api: "the common API (Office.context.document) is not part of this protocol.",
  },
};
