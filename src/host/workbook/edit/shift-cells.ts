import { areaAddress } from "../area.ts";
import { moveNotes } from "../sheet/notes.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import { moveThreads } from "../sheet/threaded-comments.ts";
import { shiftTables } from "../tables/shift-tables.ts";
import { pivotSources } from "./part-obstacles.ts";
import { shiftDrawing } from "./shift-drawing.ts";
import { checkShift } from "./shift-obstacles.ts";
import { moveRows } from "./shift-rows.ts";
import { shiftSections } from "./shift-sections.ts";
import type { Shift } from "./shift.ts";
import {
  affectedArea,
  isInsert,
  isRigid,
  isVertical,
  isWholeShift,
  moveArea,
  moveCell,
  shiftFormula,
  touches,
} from "./shift.ts";

/** Inserts or deletes cells with all that lies on them and refers to them. `ownTable` sets its own frame afterwards. */
export function shiftCells(sheet: SheetModelPart, shift: Shift, ownTable: string | null = null): void {
  checkShift(sheet, shift, ownTable);
  const { core } = sheet;
  const work = (): void => {
    const name = sheet.name;
    for (const other of core.sheets) if (other.hasCells) other.cells?.groups.unshare(null);
    for (const { area } of sheet.cells?.groups.spills() ?? []) {
      if (touches(area, shift) && !isRigid(area, shift)) sheet.cells?.groups.unspill(area);
    }
    core.staleness.shift(sheet, shift);
    core.rewriteFormulas((formula, sheetId) =>
      shiftFormula(formula, sheetId === null ? null : core.sheetName(sheetId), name, shift),
    );
    moveRows(sheet, shift);
    sheet.cells?.forget();
    sheet.part.touch();
    if (isWholeShift(shift) && !isVertical(shift)) {
      const count = shift.area.right - shift.area.left + 1;
      sheet.columnRanges.shift(shift.area.left, isInsert(shift) ? count : -count);
    }
    shiftSections(sheet, shift);
    shiftTables(sheet, shift, ownTable);
    moveNotes(sheet, (row, column) => moveCell(row, column, shift));
    moveThreads(sheet, (row, column) => moveCell(row, column, shift));
    if (isWholeShift(shift)) shiftDrawing(sheet, shift);
    for (const source of pivotSources(sheet)) {
      const moved = moveArea(source.area, shift);
      if (moved && moved !== source.area) {
        core.parts.edit(source.path).child("cacheSource")?.child("worksheetSource")?.set("ref", areaAddress(moved));
      }
    }
  };
  core.together(sheet.id, "structure", affectedArea(shift), work, shift);
}
