import type { Area } from "../area.ts";
import { areaAddress, containsArea, intersect, MAX_COLUMNS, MAX_ROWS, parseArea } from "../area.ts";
import { InvalidEditError } from "../errors.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import { checkParts, refuse } from "./part-obstacles.ts";
import type { Shift } from "./shift.ts";
import { affectedArea, isInsert, isVertical, moveArea, touches } from "./shift.ts";

/** Checks all that could go wrong, so that nothing is written when the shift cannot be done whole. */
export function checkShift(sheet: SheetModelPart, shift: Shift, ownTable: string | null): void {
  const { area } = shift;
  if (
    area.top < 0 ||
    area.left < 0 ||
    area.bottom < area.top ||
    area.right < area.left ||
    area.bottom >= MAX_ROWS ||
    area.right >= MAX_COLUMNS
  ) {
    throw new InvalidEditError("out-of-grid", `${areaAddress(area)} is not on the sheet`);
  }
  if (isInsert(shift)) checkRoom(sheet, shift);
  checkMerges(sheet, shift);
  checkTables(sheet, shift, ownTable);
  checkArrays(sheet, shift);
  checkParts(sheet, shift);
}

/** Excel refuses to push cells that are not empty off the sheet. */
function checkRoom(sheet: SheetModelPart, shift: Shift): void {
  const { area } = shift;
  const edge: Area = isVertical(shift)
    ? { ...area, top: Math.max(0, MAX_ROWS - (area.bottom - area.top + 1)), bottom: MAX_ROWS - 1 }
    : { ...area, left: Math.max(0, MAX_COLUMNS - (area.right - area.left + 1)), right: MAX_COLUMNS - 1 };
  const used = sheet.usedArea();
  const lost = used && intersect(used, intersect(edge, affectedArea(shift)) ?? edge);
  if (lost && sheet.hasContent(lost))
    throw new InvalidEditError("out-of-grid", "cells that are not empty would be pushed off the sheet");
}

function checkMerges(sheet: SheetModelPart, shift: Shift): void {
  for (const merge of sheet.merges) {
    if (!touches(merge, shift)) continue;
    const lane = affectedArea(shift);
    const { area } = shift;
    const across = isVertical(shift)
      ? merge.left < area.left || merge.right > area.right
      : merge.top < area.top || merge.bottom > area.bottom;
    if (across && intersect(merge, lane))
      refuse(sheet, "merged-cells", "een samengevoegde cel", "a merged cell", merge);
  }
}

function checkTables(sheet: SheetModelPart, shift: Shift, ownTable: string | null): void {
  for (const table of sheet.tables) {
    if (table.path === ownTable || !touches(table.area, shift)) continue;
    const { area } = shift;
    const across = isVertical(shift)
      ? table.area.left < area.left || table.area.right > area.right
      : table.area.top < area.top || table.area.bottom > area.bottom;
    if (across) refuse(sheet, "table", `de tabel ${table.name}`, `the table ${table.name}`, table.area);
    if (isInsert(shift) || !isVertical(shift)) continue;
    const header = { ...table.area, bottom: table.area.top };
    if (table.headerRow && containsArea(area, header) && moveArea(table.area, shift) !== null) {
      refuse(
        sheet,
        "table-header",
        `de kopregel van tabel ${table.name}`,
        `the header row of table ${table.name}`,
        header,
      );
    }
  }
}

function checkArrays(sheet: SheetModelPart, shift: Shift): void {
  for (const array of sheet.cells?.groups.arrayAreas() ?? []) {
    if (!touches(array, shift)) continue;
    const moved = moveArea(array, shift);
    const whole =
      moved !== null &&
      moved.bottom - moved.top === array.bottom - array.top &&
      moved.right - moved.left === array.right - array.left;
    const still = moved !== null && moved.top === array.top && moved.left === array.left;
    if ((moved === null && containsArea(shift.area, array)) || (whole && !still)) continue;
    if (whole && !intersect(array, affectedArea(shift))) continue;
    refuse(sheet, "array-formula", "een matrixformule", "an array formula", array);
  }
  sheet.part.rows.indexes().forEach((row) => {
    for (const extra of sheet.part.rows.get(row)?.extras?.values() ?? []) {
      if (extra.formula?.kind === "dataTable")
        refuse(
          sheet,
          "data-table",
          "een gegevenstabel (wat-als)",
          "a what-if data table",
          parseArea(extra.formula.ref ?? ""),
        );
    }
  });
}
