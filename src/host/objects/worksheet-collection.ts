import type { CallArguments } from "../protocol/call-arguments.ts";
import { HostError } from "../protocol/host-error.ts";
import type { SheetModel, WorkbookModel } from "../workbook/model.ts";
import { registrations } from "./event-registrations.ts";
import type { ClassOf } from "./host-context.ts";
import { requireOpenStructure } from "./sheet-guard.ts";
import { sheetOfKey, worksheetsOf } from "./sheet-identity.ts";
import { requireSheetName } from "./sheet-names.ts";
import { hostObject } from "./targets.ts";

function listed(workbook: WorkbookModel, args: CallArguments): SheetModel[] {
  const visibleOnly = args.flag(0, false);
  return worksheetsOf(workbook).filter((sheet) => !visibleOnly || sheet.visibility === "visible");
}

function objectOf(sheet: SheetModel | undefined) {
  if (!sheet) throw new HostError("ItemNotFound");
  return hostObject("Worksheet", sheet);
}

export const worksheetCollectionClass: ClassOf<"WorksheetCollection"> = {
  name: "WorksheetCollection",
  since: "1.1",
  collection: {
    items: (workbook) => worksheetsOf(workbook).map((sheet) => hostObject("Worksheet", sheet)),
    item(workbook, key) {
      const sheet = sheetOfKey(workbook, key);
      return sheet && hostObject("Worksheet", sheet);
    },
  },
  objectMethods: {
    add: {
      since: "1.1",
      writes: true,
      call(workbook, args) {
        requireOpenStructure(workbook);
        const name = args.optionalText(0);
        if (name === null || name === "") return hostObject("Worksheet", workbook.addSheet());
        requireSheetName(workbook, name);
        return hostObject("Worksheet", workbook.addSheet(name));
      },
    },
    getActiveWorksheet: {
      since: "1.1",
      call: (workbook) => objectOf(workbook.sheetById(workbook.activeSheetId) ?? worksheetsOf(workbook)[0]),
    },
    getFirst: { since: "1.5", call: (workbook, args) => objectOf(listed(workbook, args)[0]) },
    getLast: { since: "1.5", call: (workbook, args) => objectOf(listed(workbook, args).at(-1)) },
    getItemOrNullObject: {
      since: "1.4",
      call(workbook, args) {
        const sheet = sheetOfKey(workbook, args.text(0));
        return sheet && hostObject("Worksheet", sheet);
      },
    },
  },
  methods: {
    getCount: { since: "1.4", harmless: true, call: (workbook, args) => listed(workbook, args).length },
    ...registrations<WorkbookModel>(
      {
        ActivatedEvent: ["1.7", "worksheetActivated"],
        AddedEvent: ["1.7", "worksheetAdded"],
        DataChangedEvent: ["1.9", "worksheetChanged"],
        DeactivatedEvent: ["1.7", "worksheetDeactivated"],
        DeletedEvent: ["1.7", "worksheetDeleted"],
        FormatChangedEvent: ["1.9", "worksheetFormatChanged"],
        ProtectionChangedEvent: ["1.14", "worksheetProtectionChanged"],
        RowSortedEvent: ["1.10", "worksheetRowSorted"],
        ColumnSortedEvent: ["1.10", "worksheetColumnSorted"],
        SelectionChangedEvent: ["1.9", "worksheetSelectionChanged"],
      },
      () => "Workbook",
    ),
  },
  refused: {
    _RegisterCalculatedEvent: "the host does not tell when formulas were calculated.",
    _RegisterRowHiddenChangedEvent: "changes of hidden rows are not told apart from other changes of rows.",
    _RegisterSingleClickedEvent: "nobody clicks in the embedded host.",
    _RegisterFormulaChangedEvent: "changes of formulas are not told apart from changes of values.",
    _RegisterEventMoved: "ExcelApiOnline members are not claimed.",
    _RegisterEventNameChanged: "ExcelApiOnline members are not claimed.",
    _RegisterEventVisibilityChanged: "ExcelApiOnline members are not claimed.",
  },
};
