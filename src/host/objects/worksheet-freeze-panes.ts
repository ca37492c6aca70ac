import type { HostObject } from "../protocol/class-definition.ts";
import { HostError, invalidArgument } from "../protocol/host-error.ts";
import type { Area } from "../workbook/area.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../workbook/area.ts";
import type { SheetModel } from "../workbook/model.ts";
import { placeOfAddress } from "./addresses.ts";
import { areaOfRange } from "./area-checks.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { rangeObject } from "./range-derivations.ts";
import { targetOf } from "./targets.ts";

function frozen(sheet: SheetModel, context: HostContext): HostObject | null {
  const { freeze } = sheet;
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return null;
  const area: Area = {
    top: 0,
    left: 0,
    bottom: freeze.rows === 0 ? MAX_ROWS - 1 : freeze.rows - 1,
    right: freeze.columns === 0 ? MAX_COLUMNS - 1 : freeze.columns - 1,
  };
  return rangeObject(context, sheet, area);
}

function count(value: number, most: number): number {
  if (value < 0 || value >= most) throw invalidArgument("So many rows or columns cannot be frozen.");
  return value;
}

export const worksheetFreezePanesClass: ClassOf<"WorksheetFreezePanes"> = {
  name: "WorksheetFreezePanes",
  since: "1.7",
  objectMethods: {
    getLocation: {
      since: "1.7",
      call(sheet, _args, context) {
        const range = frozen(sheet, context);
        if (range === null) throw new HostError("ItemNotFound");
        return range;
      },
    },
    getLocationOrNullObject: { since: "1.7", call: (sheet, _args, context) => frozen(sheet, context) },
  },
  methods: {
    freezeAt: {
      since: "1.7",
      call(sheet, args, context) {
        const given = targetOf("Range", args.object(0));
        if (given && given.sheet.id !== sheet.id) throw invalidArgument("The range lies on another sheet.");
        const area = given ? areaOfRange(given) : placeOfAddress(context.workbook, sheet, args.text(0)).area;
        // Whole columns freeze columns only, whole rows rows only.
        const rows = area.bottom === MAX_ROWS - 1 ? 0 : area.bottom + 1;
        const columns = area.right === MAX_COLUMNS - 1 ? 0 : area.right + 1;
        sheet.setFreeze(rows, columns);
      },
    },
    freezeRows: { since: "1.7", call: (sheet, args) => sheet.setFreeze(count(args.optionalWhole(0, 1), MAX_ROWS), 0) },
    freezeColumns: {
      since: "1.7",
      call: (sheet, args) => sheet.setFreeze(0, count(args.optionalWhole(0, 1), MAX_COLUMNS)),
    },
    unfreeze: { since: "1.7", call: (sheet) => sheet.setFreeze(0, 0) },
  },
};
