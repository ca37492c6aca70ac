import type { CallArguments } from "../protocol/call-arguments.ts";
import { invalidArgument, UnsupportedByHostError } from "../protocol/host-error.ts";
import { isDateFormat } from "numfmt";
import { type Area, areaOf, columnCountOf, containsArea, rowCountOf } from "../workbook/area.ts";
import type { CellValue } from "../workbook/cell.ts";
import type { SheetModel } from "../workbook/model.ts";
import { areaOfRange } from "./area-checks.ts";
import type { HostContext } from "./host-context.ts";
import type { LiveRange } from "./live-range.ts";
import { requireUnlocked } from "./sheet-guard.ts";

const fillTypes = [
  "FillDefault", "FillCopy", "FillSeries", "FillFormats", "FillValues", "FillDays", "FillWeekdays", "FillMonths",
  "FillYears", "LinearTrend", "GrowthTrend", "FlashFill",
] as const; // prettier-ignore

/** `Range.autoFill` where it repeats the source or goes on with even steps; what Excel guesses is refused by name. */
export function autoFill(context: HostContext, range: LiveRange, target: LiveRange | null, args: CallArguments): void {
  const fillType = args.choice(1, fillTypes, "FillDefault");
  if (!target)
    throw new UnsupportedByHostError("Range.autoFill()", "without a destination Excel guesses where to end.");
  const source = areaOfRange(range);
  const filled = areaOfRange(target);
  if (target.sheet.id !== range.sheet.id || !containsArea(filled, source)) {
    throw invalidArgument("The destination must contain the source.");
  }
  requireUnlocked(context.workbook, range.sheet, filled);
  const what = copiedBy(fillType);
  if (!what) {
    fillOn(context, range.sheet, source, filled, fillType);
    return;
  }
  repeat(range.sheet, source, filled, what);
}

function repeat(sheet: SheetModel, source: Area, filled: Area, what: "all" | "formats" | "values"): void {
  const rows = rowCountOf(source);
  const columns = columnCountOf(source);
  for (let row = filled.top; row <= filled.bottom; row++) {
    for (let column = filled.left; column <= filled.right; column++) {
      const fromRow = source.top + ((((row - source.top) % rows) + rows) % rows);
      const fromColumn = source.left + ((((column - source.left) % columns) + columns) % columns);
      if (fromRow === row && fromColumn === column) continue;
      sheet.copyCells(sheet, areaOf(fromRow, fromColumn), row, column, what);
    }
  }
}

function copiedBy(fillType: (typeof fillTypes)[number]): "all" | "formats" | "values" | null {
  if (fillType === "FillCopy") return "all";
  if (fillType === "FillFormats") return "formats";
  return fillType === "FillValues" ? "values" : null;
}

/**
 * Goes on with each row or column of the source by itself: formulas, words and truth values are repeated, numbers with
 * even steps go on with that step (a lone number is repeated by default, a lone date goes on by days).
 * Source: Microsoft Support, "Fill data automatically in worksheet cells".
 */
function fillOn(context: HostContext, sheet: SheetModel, source: Area, filled: Area, fillType: string): void {
  const isDown = source.left === filled.left && source.right === filled.right;
  const isAcross = source.top === filled.top && source.bottom === filled.bottom;
  if ((!isDown && !isAcross) || (fillType !== "FillDefault" && fillType !== "FillSeries" && fillType !== "FillDays")) {
    throw guessed(fillType);
  }
  const lines = isDown ? columnsOf(source) : rowsOf(source);
  const steps = lines.map((line) => stepOf(context, sheet, line, fillType));
  repeat(sheet, source, filled, "all");
  for (const [index, step] of steps.entries()) {
    const line = lines[index];
    if (step === null || !line) continue;
    const first = Number(sheet.value(line.top, line.left));
    const [start, end] = isDown ? [filled.top, filled.bottom] : [filled.left, filled.right];
    const from = isDown ? line.top : line.left;
    for (let place = start; place <= end; place++) {
      // Steps such as 0.1 are not exact; fifteen digits are what a cell shows.
      const value = Number((first + (place - from) * step).toPrecision(15));
      sheet.setValue(isDown ? place : line.top, isDown ? line.left : place, value);
    }
  }
}

function guessed(fillType: string): UnsupportedByHostError {
  return new UnsupportedByHostError(
    `Range.autoFill("${fillType}")`,
    "the series that Excel would guess here is not documented.",
  );
}

function columnsOf(area: Area): Area[] {
  return Array.from({ length: columnCountOf(area) }, (_, offset) => ({
    ...area,
    left: area.left + offset,
    right: area.left + offset,
  }));
}

function rowsOf(area: Area): Area[] {
  return Array.from({ length: rowCountOf(area) }, (_, offset) => ({
    ...area,
    top: area.top + offset,
    bottom: area.top + offset,
  }));
}

/** Step of a row or column of numbers, null when it is to be repeated. @throws NotImplemented when Excel would guess */
function stepOf(context: HostContext, sheet: SheetModel, line: Area, fillType: string): number | null {
  const cells = [];
  for (let row = line.top; row <= line.bottom; row++) {
    for (let column = line.left; column <= line.right; column++) cells.push(sheet.get(row, column));
  }
  if (cells.every(({ formula, value }) => formula !== null || isRepeated(value))) return null;
  const numbers = cells.map(({ value, formula }) => (formula === null && typeof value === "number" ? value : null));
  const [first, second] = numbers;
  if (first === undefined || first === null || numbers.includes(null)) throw guessed(fillType);
  if (second === undefined || second === null) {
    const code = context.workbook.styles.resolve(cells[0]?.style ?? 0).numberFormat;
    return isDateFormat(code) || fillType !== "FillDefault" ? 1 : null;
  }
  const step = second - first;
  const isEven = numbers.every((value, index) => Math.abs((value ?? 0) - (first + index * step)) < 1e-9);
  if (!isEven) throw guessed(fillType);
  return step;
}

/** Words that Excel counts on with (`Week 1`, `maandag`, `Q1`) are a guess of its own. */
function isRepeated(value: CellValue): boolean {
  if (typeof value !== "string") return value === null || typeof value === "boolean";
  return !/\d/u.test(value) && !CUSTOM_LISTS.test(value);
}

const CUSTOM_LISTS =
  /^(?:jan|feb|m(?:a|ä)r|maa|mrt|apr|ma[iy]|me[iy]|jun|jul|aug|sep|o[ck]t|nov|dec|mon|tue|wed|thu|fri|sat|sun|maa|din|woe|don|vri|zat|zon|ma$|di$|wo$|do$|vr$|za$|zo$)/iu;
