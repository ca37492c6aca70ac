import type { CallArguments } from "../protocol/call-arguments.ts";
import { invalidArgument, UnsupportedByHostError } from "../protocol/host-error.ts";
import { type Area, areaOf, columnCountOf, rowCountOf } from "../workbook/area.ts";
import type { SheetModel } from "../workbook/model.ts";
import { placeOfAddress } from "./addresses.ts";
import { areaOfRange, insideGrid } from "./area-checks.ts";
import { currentValues } from "./cell-values.ts";
import type { HostContext } from "./host-context.ts";
import type { LiveRange } from "./live-range.ts";
import { syncTableHeaders } from "./table-headers.ts";
import { requireUnlocked } from "./sheet-guard.ts";
import { targetOf } from "./targets.ts";

const copyTypes = ["All", "Formulas", "Values", "Formats", "Link"] as const;

/** `Range.copyFrom`: the source is repeated when the target is a multiple of its size, as paste does. */
export function copyToRange(context: HostContext, range: LiveRange, args: CallArguments): void {
  copyBlocks(context, range, args);
  syncTableHeaders(range.sheet, areaOfRange(range));
}

function copyBlocks(context: HostContext, range: LiveRange, args: CallArguments): void {
  const copyType = args.choice(1, copyTypes, "All");
  if (copyType === "Link")
    throw new UnsupportedByHostError('Range.copyFrom("Link")', "linked pastes are not modelled.");
  const source = sourceOf(context, range, args);
  if (args.flag(2, false) || args.flag(3, false)) {
    copyCellwise(context, range, source, copyType, args.flag(2, false), args.flag(3, false));
    return;
  }
  const target = areaOfRange(range);
  const rows = rowCountOf(source.area);
  const columns = columnCountOf(source.area);
  const down = rowCountOf(target) % rows === 0 ? rowCountOf(target) / rows : 1;
  const across = columnCountOf(target) % columns === 0 ? columnCountOf(target) / columns : 1;
  const covered = insideGrid(areaOf(target.top, target.left, down * rows, across * columns));
  requireUnlocked(context.workbook, range.sheet, covered);
  for (let i = 0; i < down; i++) {
    for (let j = 0; j < across; j++) {
      copyPiece(context, source, range.sheet, target.top + i * rows, target.left + j * columns, copyType);
    }
  }
}

type Copied = "All" | "Formulas" | "Values" | "Formats";

/** Values are those that the cells show now: the workbook itself knows no results of formulas that were just written. */
function copyPiece(
  context: HostContext,
  source: { sheet: SheetModel; area: Area },
  sheet: SheetModel,
  row: number,
  column: number,
  copyType: Copied,
): void {
  if (copyType === "Values") sheet.setValues(row, column, currentValues(context, source.sheet, source.area));
  else {
    const what = { All: "all", Formulas: "formulas", Formats: "formats" } as const;
    sheet.copyCells(source.sheet, source.area, row, column, what[copyType]);
  }
}

function sourceOf(context: HostContext, range: LiveRange, args: CallArguments): { sheet: SheetModel; area: Area } {
  const object = targetOf("Range", args.object(0));
  if (object) return { sheet: object.sheet, area: areaOfRange(object) };
  const areas = targetOf("RangeAreas", args.object(0));
  if (areas) throw new UnsupportedByHostError("Range.copyFrom", "a source of several areas is not copied.");
  const address = args.text(0);
  return placeOfAddress(context.workbook, address.includes("!") ? null : range.sheet, address);
}

/** Skipping blanks and turning rows into columns: cell by cell. */
function copyCellwise(
  context: HostContext,
  range: LiveRange,
  source: { sheet: SheetModel; area: Area },
  copyType: Copied,
  skipBlanks: boolean,
  transpose: boolean,
): void {
  const target = areaOfRange(range);
  const rows = rowCountOf(source.area);
  const columns = columnCountOf(source.area);
  const covered = insideGrid(areaOf(target.top, target.left, transpose ? columns : rows, transpose ? rows : columns));
  const overlaps =
    source.sheet.id === range.sheet.id && covered.top <= source.area.bottom && covered.bottom >= source.area.top;
  if (transpose && overlaps && covered.left <= source.area.right && covered.right >= source.area.left) {
    throw invalidArgument("A transposed copy cannot overlap its source.");
  }
  requireUnlocked(context.workbook, range.sheet, covered);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = areaOf(source.area.top + row, source.area.left + column);
      if (skipBlanks && source.sheet.value(at.top, at.left) === null && !source.sheet.formula(at.top, at.left))
        continue;
      const toRow = target.top + (transpose ? column : row);
      const toColumn = target.left + (transpose ? row : column);
      copyPiece(context, { sheet: source.sheet, area: at }, range.sheet, toRow, toColumn, copyType);
    }
  }
}
