import type { CallArguments } from "../protocol/call-arguments.ts";
import { HostError } from "../protocol/host-error.ts";
import type { Area } from "../workbook/area.ts";
import type { SheetModel } from "../workbook/model.ts";
import { requireUnprotected } from "./sheet-guard.ts";

/** Source: documentation of Range.group; eight levels count the sheet itself as the first. */
const deepestLevel = 7;
const options = ["ByRows", "ByColumns"] as const;

/** `Range.group` and `Range.ungroup`. */
export function changeOutline(sheet: SheetModel, area: Area, args: CallArguments, by: 1 | -1): void {
  requireUnprotected(sheet);
  const rows = args.choice(0, options, "ByRows") === "ByRows";
  const first = rows ? area.top : area.left;
  const last = rows ? area.bottom : area.right;
  const level = (index: number) => (rows ? sheet.row(index) : sheet.column(index)).outlineLevel;
  for (let index = first; index <= last; index++) {
    if (by > 0 && level(index) >= deepestLevel) {
      throw new HostError("InvalidOperation", "An outline has at most eight levels.");
    }
    if (by < 0 && level(index) === 0) throw new HostError("InvalidOperation", "The cells are not grouped.");
  }
  const changes = Array.from({ length: last - first + 1 }, (_, offset) => level(first + offset) + by);
  for (const [offset, outlineLevel] of changes.entries()) {
    const index = first + offset;
    if (rows) sheet.setRows(index, index, { outlineLevel });
    else sheet.setColumns(index, index, { outlineLevel });
  }
}

/** `Range.hideGroupDetails` and `Range.showGroupDetails`: folds or unfolds the groups that the range touches. */
export function foldOutline(sheet: SheetModel, area: Area, args: CallArguments, hide: boolean): void {
  requireUnprotected(sheet);
  const rows = args.choice(0, options, "ByRows") === "ByRows";
  const first = rows ? area.top : area.left;
  const last = rows ? area.bottom : area.right;
  const level = (index: number) => (index < 0 ? 0 : (rows ? sheet.row(index) : sheet.column(index)).outlineLevel);
  for (let index = first; index <= last; index++) {
    if (level(index) > 0) setFolded(sheet, rows, index, hide);
  }
  const summary = (rows ? sheet.summaryBelow : sheet.summaryRight)
    ? groupEnd(level, last) + 1
    : groupStart(level, first) - 1;
  if (summary < 0) return;
  if (rows) sheet.setRows(summary, summary, { collapsed: hide });
  else sheet.setColumns(summary, summary, { collapsed: hide });
}

/** `Worksheet.showOutlineLevels`: level 1 shows only what is not grouped; 0 leaves the axis alone. */
export function showOutlineLevels(sheet: SheetModel, rowLevels: number, columnLevels: number): void {
  const used = sheet.usedArea(true);
  const lastRow = Math.max(used?.bottom ?? 0, 1) + 200;
  const lastColumn = Math.max(used?.right ?? 0, 1) + 200;
  if (rowLevels > 0) showTo(sheet, true, lastRow, rowLevels);
  if (columnLevels > 0) showTo(sheet, false, lastColumn, columnLevels);
}

function showTo(sheet: SheetModel, rows: boolean, last: number, levels: number): void {
  for (let index = 0; index <= last; index++) {
    const { outlineLevel } = rows ? sheet.row(index) : sheet.column(index);
    if (outlineLevel > 0) setFolded(sheet, rows, index, outlineLevel >= levels);
  }
}

function setFolded(sheet: SheetModel, rows: boolean, index: number, hidden: boolean): void {
  if (rows) sheet.setRows(index, index, { hidden });
  else sheet.setColumns(index, index, { hidden });
}

function groupEnd(level: (index: number) => number, last: number): number {
  let end = last;
  while (level(end + 1) >= Math.max(1, level(last))) end++;
  return end;
}

function groupStart(level: (index: number) => number, first: number): number {
  let start = first;
  while (level(start - 1) >= Math.max(1, level(first))) start--;
  return start;
}
