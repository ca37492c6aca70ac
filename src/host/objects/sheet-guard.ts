import { HostError } from "../protocol/host-error.ts";
import type { Area } from "../workbook/area.ts";
import type { SheetModel, WorkbookModel } from "../workbook/model.ts";
import type { ProtectionOptions } from "../workbook/sheet-parts.ts";

/** Protection switches whose meaning is "still allowed". */
export type Permission = keyof ProtectionOptions;

/** @throws AccessDenied when the sheet is protected and does not allow this. */
export function requirePermission(sheet: SheetModel, permission: Permission): void {
  if (sheet.protection && !sheet.protection[permission]) throw protectedError(sheet);
}

/** @throws AccessDenied when the sheet is protected at all: the interface knows no exception for this action. */
export function requireUnprotected(sheet: SheetModel): void {
  if (sheet.protection) throw protectedError(sheet);
}

/** @throws AccessDenied when the sheet is protected and any cell of the area is locked. */
export function requireUnlocked(workbook: WorkbookModel, sheet: SheetModel, area: Area): void {
  if (sheet.protection && hasLockedCell(workbook, sheet, area)) throw protectedError(sheet);
}

/** @throws AccessDenied when the structure of the workbook is protected. */
export function requireOpenStructure(workbook: WorkbookModel): void {
  if (workbook.structureProtected) {
    throw new HostError("AccessDenied", "The structure of the workbook is protected.");
  }
}

export function hasLockedCell(workbook: WorkbookModel, sheet: SheetModel, area: Area): boolean {
  return distinctStyles(sheet, area).some((xf) => workbook.styles.resolve(xf).locked);
}

/**
 * Every style index that occurs in the area, that of cells which are not stored included, without visiting each cell
 * of whole rows and columns: a cell that is not stored has the style of its row, else of its column.
 */
export function distinctStyles(sheet: SheetModel, area: Area): number[] {
  const found = new Set<number>();
  const used = sheet.usedArea(true);
  const small = (area.bottom - area.top + 1) * (area.right - area.left + 1) <= 4096;
  const bottom = small ? area.bottom : Math.min(area.bottom, Math.max(area.top, (used?.bottom ?? -1) + 1));
  const right = small ? area.right : Math.min(area.right, Math.max(area.left, (used?.right ?? -1) + 1));
  for (let row = area.top; row <= bottom; row++) {
    for (let column = area.left; column <= right; column++) found.add(sheet.style(row, column));
  }
  if (right < area.right) {
    for (let column = right + 1; column <= area.right; column++) found.add(sheet.style(area.top, column));
  }
  return [...found];
}

function protectedError(sheet: SheetModel): HostError {
  return new HostError(
    "AccessDenied",
    `You cannot perform the requested operation: the sheet "${sheet.name}" is protected.`,
  );
}
