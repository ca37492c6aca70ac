import { HostError, invalidArgument } from "../protocol/host-error.ts";
import { parseArea } from "../workbook/area.ts";
import type { WorkbookModel } from "../workbook/model.ts";

/**
 * What Excel takes as the name of a table or of a cell range: at most 255 characters, starting with a letter, `_` or
 * `\`, without spaces, and nothing that could be an address. Source: Microsoft support, "Names in formulas" and
 * "Rename an Excel table".
 */
export function isDefinableName(name: string): boolean {
  if (name.length === 0 || name.length > 255) return false;
  if (!/^[\p{L}_\\][\p{L}\p{N}\p{M}_.?\\]*$/u.test(name)) return false;
  return !looksLikeReference(name);
}

function looksLikeReference(name: string): boolean {
  return parseArea(name) !== null || /^(?:R\d*C\d*|R\d*|C\d*|TRUE|FALSE)$/iu.test(name);
}

/** @throws InvalidArgument for an impossible name, ItemAlreadyExists for one in use by a table or a name. */
export function requireTableName(workbook: WorkbookModel, name: string, except: number | null): void {
  if (!isDefinableName(name)) throw invalidArgument(`"${name}" cannot be the name of a table.`);
  const table = workbook.tableByName(name);
  const taken = (table !== null && table.id !== except) || workbook.names.get(name, null) !== null;
  if (taken) throw new HostError("ItemAlreadyExists", `The name "${name}" is already in use.`);
}
