import { InvalidEditError } from "../errors.ts";
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
