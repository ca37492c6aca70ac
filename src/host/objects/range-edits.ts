import type { CallArguments } from "../protocol/call-arguments.ts";
import type { ObjectMethod, ValueMethod } from "../protocol/class-definition.ts";
import { HostError } from "../protocol/host-error.ts";
import { type Area, areaOf, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from "../workbook/area.ts";
import type { SheetModel } from "../workbook/model.ts";
import { placeOfAddress } from "./addresses.ts";
import { areaOfRange, insideGrid } from "./area-checks.ts";
import { clearCells } from "./clear-cells.ts";
import { copyToRange } from "./copy-cells.ts";
import { autoFill } from "./auto-fill.ts";
import type { HostContext } from "./host-context.ts";
import type { LiveRange } from "./live-range.ts";
import { rangeObject } from "./range-derivations.ts";
import { removeDuplicates } from "./remove-duplicates.ts";
import { changeOutline, foldOutline } from "./outline.ts";
import { requirePermission, requireUnlocked, requireUnprotected } from "./sheet-guard.ts";
import { requireNoPartialTable, requireNoTable } from "./table-guard.ts";
import { hostObject, targetOf } from "./targets.ts";
import { usedAreaWithin } from "./used-range.ts";

type Edit = ValueMethod<LiveRange, HostContext>;

export const rangeInsertions: Readonly<Record<string, ObjectMethod<LiveRange, HostContext>>> = {
  insert: {
    since: "1.1",
    writes: true,
    call(range, args, context) {
      const direction = args.choice(0, ["Down", "Right"], "Down");
      const area = areaOfRange(range);
      const { sheet } = range;
      const down = direction === "Down";
      const whole = down ? isWholeRows(area) : isWholeColumns(area);
      if (whole) requirePermission(sheet, down ? "allowInsertRows" : "allowInsertColumns");
      else requireUnprotected(sheet);
      if (!whole) requireNoPartialTable(sheet, area, down ? "down" : "right");
      requireRoom(sheet, area, down);
      context.shiftCells({ sheetId: sheet.id, area, direction: down ? "down" : "right" }, () => {
        if (isWholeRows(area) && down) sheet.insertRows(area.top, area.bottom - area.top + 1);
        else if (isWholeColumns(area) && !down) sheet.insertColumns(area.left, area.right - area.left + 1);
        else sheet.insertCells(area, down ? "down" : "right");
      });
      return rangeObject(context, sheet, area);
    },
  },
  removeDuplicates: {
    since: "1.9",
    writes: true,
    call: (range, args, context) => hostObject("RemoveDuplicatesResult", removeDuplicates(range, args, context)),
  },
};

/** @throws NonBlankCellOffSheet when filled cells would be pushed off the sheet. Source: error handling page, that code. */
function requireRoom(sheet: SheetModel, area: Area, down: boolean): void {
  const used = sheet.usedArea();
  const pushed = down
    ? { ...area, top: MAX_ROWS - (area.bottom - area.top + 1), bottom: MAX_ROWS - 1 }
    : { ...area, left: MAX_COLUMNS - (area.right - area.left + 1), right: MAX_COLUMNS - 1 };
  if (used && usedAreaWithin(sheet, pushed, true)) throw new HostError("NonBlankCellOffSheet");
}

function destination(range: LiveRange, args: CallArguments, context: HostContext): LiveRange {
  const other = targetOf("Range", args.object(0));
  if (other) return other;
  const place = placeOfAddress(context.workbook, null, qualified(args.text(0), range));
  return context.range(place.sheet, place.area);
}

function qualified(address: string, range: LiveRange): string {
  return address.includes("!") ? address : `'${range.sheet.name.replaceAll("'", "''")}'!${address}`;
}

/** Methods of Range that change cells and answer nothing. */
export const rangeEdits: Readonly<Record<string, Edit>> = {
  clear: {
    since: "1.1",
    call: (range, args, context) => clearCells(context, range.sheet, areaOfRange(range), args),
  },
  delete: {
    since: "1.1",
    call(range, args, context) {
      const direction = args.choice(0, ["Up", "Left"], "Up");
      const area = areaOfRange(range);
      const { sheet } = range;
      const up = direction === "Up";
      const wholeRows = isWholeRows(area);
      const wholeColumns = isWholeColumns(area) && !wholeRows;
      if (wholeRows) requirePermission(sheet, "allowDeleteRows");
      else if (wholeColumns) requirePermission(sheet, "allowDeleteColumns");
      else requireUnprotected(sheet);
      requireUnlocked(context.workbook, sheet, area);
      const shiftsUp = wholeRows || (up && !wholeColumns);
      if (!wholeRows && !wholeColumns) requireNoPartialTable(sheet, area, shiftsUp ? "up" : "left");
      context.shiftCells({ sheetId: sheet.id, area, direction: shiftsUp ? "up" : "left" }, () => {
        if (wholeRows) sheet.deleteRows(area.top, area.bottom - area.top + 1);
        else if (wholeColumns) sheet.deleteColumns(area.left, area.right - area.left + 1);
        else sheet.deleteCells(area, up ? "up" : "left");
      });
    },
  },
  merge: {
    since: "1.2",
    call(range, args) {
      const area = areaOfRange(range);
      requirePermission(range.sheet, "allowFormatCells");
      requireNoTable(range.sheet, area);
      const byRow = args.flag(0, false);
      if (area.left === area.right && (byRow || area.top === area.bottom)) return;
      range.sheet.unmerge(area);
      range.sheet.merge(area, byRow);
    },
  },
  unmerge: {
    since: "1.2",
    call(range) {
      requirePermission(range.sheet, "allowFormatCells");
      range.sheet.unmerge(areaOfRange(range));
    },
  },
  copyFrom: { since: "1.9", call: (range, args, context) => copyToRange(context, range, args) },
  moveTo: {
    since: "1.11",
    call(range, args, context) {
      const target = destination(range, args, context);
      const source = areaOfRange(range);
      const at = areaOfRange(target);
      const moved = insideGrid(areaOf(at.top, at.left, source.bottom - source.top + 1, source.right - source.left + 1));
      requireUnlocked(context.workbook, range.sheet, source);
      requireUnlocked(context.workbook, target.sheet, moved);
      range.sheet.moveCells(source, target.sheet, at.top, at.left);
    },
  },
  autoFill: {
    since: "1.9",
    call(range, args, context) {
      const target = args.isOmitted(0) ? null : destination(range, args, context);
      autoFill(context, range, target, args);
    },
  },
  group: { since: "1.10", call: (range, args) => changeOutline(range.sheet, areaOfRange(range), args, 1) },
  ungroup: { since: "1.10", call: (range, args) => changeOutline(range.sheet, areaOfRange(range), args, -1) },
  hideGroupDetails: { since: "1.10", call: (range, args) => foldOutline(range.sheet, areaOfRange(range), args, true) },
  showGroupDetails: { since: "1.10", call: (range, args) => foldOutline(range.sheet, areaOfRange(range), args, false) },
};
