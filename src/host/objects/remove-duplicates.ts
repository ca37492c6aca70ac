import type { CallArguments } from "../protocol/call-arguments.ts";
import { invalidArgument } from "../protocol/host-error.ts";
import { columnCountOf } from "../workbook/area.ts";
import { areaOfRange } from "./area-checks.ts";
import { plainValue } from "./cell-display.ts";
import { currentValues } from "./cell-values.ts";
import type { HostContext } from "./host-context.ts";
import type { LiveRange } from "./live-range.ts";
import { requireUnprotected } from "./sheet-guard.ts";

/** `Range.removeDuplicates`: of equal rows (without regard to case) the first stays, the others move out at the end. */
export function removeDuplicates(
  range: LiveRange,
  args: CallArguments,
  context: HostContext,
): { removed: number; uniqueRemaining: number } {
  requireUnprotected(range.sheet);
  const area = areaOfRange(range);
  const columns = columnList(args.raw(0), columnCountOf(area));
  const headerRows = args.flag(1, false) ? 1 : 0;
  const seen = new Set<string>();
  const kept: number[] = [];
  const dropped: number[] = [];
  for (const [index, line] of currentValues(context, range.sheet, area).entries()) {
    const key = JSON.stringify(columns.map((column) => plainValue(line[column] ?? null)).map(foldCase));
    if (index >= headerRows && seen.has(key)) dropped.push(index);
    else {
      if (index >= headerRows) seen.add(key);
      kept.push(index);
    }
  }
  if (dropped.length > 0) {
    range.sheet.reorderRows(area, [...kept, ...dropped]);
    range.sheet.clear({ ...area, top: area.top + kept.length }, "contents");
  }
  return { removed: dropped.length, uniqueRemaining: kept.length - headerRows };
}

function foldCase(value: string | number | boolean): string | number | boolean {
  return typeof value === "string" ? value.toLowerCase() : value;
}

function columnList(given: unknown, count: number): number[] {
  if (!Array.isArray(given) || given.length === 0) throw invalidArgument("Name at least one column.");
  return given.map((column: unknown) => {
    if (typeof column === "number" && Number.isInteger(column) && column >= 0 && column < count) return column;
    throw invalidArgument("A column lies outside the range.");
  });
}
