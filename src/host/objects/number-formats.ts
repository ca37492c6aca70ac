import { isValidFormat } from "./format-codes.ts";
import { invalidArgument } from "../protocol/host-error.ts";
import { type Area, areaOf } from "../workbook/area.ts";
import type { SheetModel, WorkbookModel } from "../workbook/model.ts";
import { requireReadable } from "./area-checks.ts";
import { gridOf } from "./range-values.ts";
import { styleLookup } from "./style-lookup.ts";
import { requirePermission } from "./sheet-guard.ts";

export function readNumberFormats(workbook: WorkbookModel, sheet: SheetModel, area: Area): string[][] {
  requireReadable(area);
  const styleOf = styleLookup(workbook);
  const grid: string[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    grid.push(sheet.rowStyles(row, area.left, area.right).map((xf) => styleOf(xf).numberFormat));
  }
  return grid;
}

/** null leaves a cell alone. @throws InvalidArgument for a code that is no number format. */
export function writeNumberFormats(workbook: WorkbookModel, sheet: SheetModel, area: Area, given: unknown): void {
  requirePermission(sheet, "allowFormatCells");
  const grid = gridOf(onlyCode(given) ?? given, area);
  if ("everyCell" in grid) {
    setFormat(workbook, sheet, area, grid.everyCell);
    return;
  }
  for (const [rowOffset, line] of grid.entries()) {
    // Neighbours with the same code are written as one run.
    for (let start = 0; start < line.length;) {
      let end = start;
      while (end + 1 < line.length && line[end + 1] === line[start]) end++;
      if (line[start] !== null && line[start] !== undefined) {
        setFormat(workbook, sheet, areaOf(area.top + rowOffset, area.left + start, 1, end - start + 1), line[start]);
      }
      start = end + 1;
    }
  }
}

/** The code of an array of one cell, which Excel takes for every cell (Microsoft's Excel tutorial: `range.numberFormat = [["€#,##0.00"]]`). */
function onlyCode(given: unknown): unknown {
  if (!Array.isArray(given) || given.length !== 1) return null;
  const line: unknown = given[0];
  return Array.isArray(line) && line.length === 1 ? line[0] : null;
}

function setFormat(workbook: WorkbookModel, sheet: SheetModel, area: Area, code: unknown): void {
  if (typeof code !== "string") throw invalidArgument("A number format is a text.");
  if (!isValidFormat(code)) throw invalidArgument(`"${code}" is no number format.`);
  const numberFormat = code === "" ? "General" : code;
  sheet.restyle(area, (xf) => workbook.styles.styleWith(xf, { numberFormat }));
}
