import type { Area } from "../area.ts";
import { intersect, MAX_COLUMNS, MAX_ROWS } from "../area.ts";
import { InvalidEditError, UnsupportedEditError } from "../errors.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import { isValidName } from "../workbook/defined-names.ts";
import type { TablePart } from "./table-part.ts";

/** @throws InvalidEditError when Excel would refuse the name, or when another table or name has it. */
export function checkTableName(sheet: SheetModelPart, name: string, self: TablePart | null): void {
  if (!isValidName(name)) throw new InvalidEditError("invalid-name", `${name} is no valid table name`);
  const wanted = name.toLowerCase();
  const { core } = sheet;
  const taken =
    core.sheets.some((s) => s.tables.some((t) => t.path !== self?.path && t.name.toLowerCase() === wanted)) ||
    core.names.list({ builtIn: true }).some((n) => n.sheetId === null && n.name.toLowerCase() === wanted);
  if (taken) throw new InvalidEditError("duplicate-name", `the name ${name} is in use`);
}

/** @throws InvalidEditError or UnsupportedEditError when a table cannot lie on this area. */
export function checkTableArea(sheet: SheetModelPart, area: Area, self: TablePart | null): void {
  if (area.top < 0 || area.left < 0 || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS || area.bottom < area.top) {
    throw new InvalidEditError("out-of-grid", "the table does not fit on the sheet");
  }
  if (sheet.tables.some((table) => table.path !== self?.path && intersect(table.area, area))) {
    throw new InvalidEditError("overlap", "a table cannot overlap another table");
  }
  if (sheet.merges.some((merge) => intersect(merge, area))) {
    throw new UnsupportedEditError(
      "merged-cells",
      "Een tabel kan geen samengevoegde cellen bevatten.",
      "A table cannot contain merged cells.",
      sheet.name,
    );
  }
}
