import type { CallArguments } from "../protocol/call-arguments.ts";
import { invalidArgument, UnsupportedByHostError } from "../protocol/host-error.ts";
import { areaOf, columnCountOf, containsArea, rowCountOf } from "../workbook/area.ts";
import { areaOfRange } from "./area-checks.ts";
import type { HostContext } from "./host-context.ts";
import type { LiveRange } from "./live-range.ts";
import { requireUnlocked } from "./sheet-guard.ts";

const fillTypes = [
  "FillDefault", "FillCopy", "FillSeries", "FillFormats", "FillValues", "FillDays", "FillWeekdays", "FillMonths",
  "FillYears", "LinearTrend", "GrowthTrend", "FlashFill",
] as const; // prettier-ignore

/** `Range.autoFill` where it only repeats the source; series and trends are refused by name. */
export function autoFill(context: HostContext, range: LiveRange, target: LiveRange | null, args: CallArguments): void {
  const fillType = args.choice(1, fillTypes, "FillDefault");
  const what = copiedBy(fillType);
  if (!what || !target) {
    throw new UnsupportedByHostError(
      `Range.autoFill("${fillType}")`,
      "the series that Excel would guess is not documented.",
    );
  }
  const source = areaOfRange(range);
  const filled = areaOfRange(target);
  if (target.sheet.id !== range.sheet.id || !containsArea(filled, source)) {
    throw invalidArgument("The destination must contain the source.");
  }
  requireUnlocked(context.workbook, range.sheet, filled);
  const rows = rowCountOf(source);
  const columns = columnCountOf(source);
  for (let row = filled.top; row <= filled.bottom; row++) {
    for (let column = filled.left; column <= filled.right; column++) {
      const fromRow = source.top + ((((row - source.top) % rows) + rows) % rows);
      const fromColumn = source.left + ((((column - source.left) % columns) + columns) % columns);
      if (fromRow === row && fromColumn === column) continue;
      range.sheet.copyCells(range.sheet, areaOf(fromRow, fromColumn), row, column, what);
    }
  }
}

function copiedBy(fillType: (typeof fillTypes)[number]): "all" | "formats" | "values" | null {
  if (fillType === "FillCopy") return "all";
  if (fillType === "FillFormats") return "formats";
  return fillType === "FillValues" ? "values" : null;
}
