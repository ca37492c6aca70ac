import { HostError, invalidArgument } from "../protocol/host-error.ts";
import type { WorkbookModel } from "../workbook/model.ts";
import type { CellStyle, StylePatch } from "../workbook/style.ts";
import { distinctStyles, requirePermission } from "./sheet-guard.ts";
import { areasOf, type LookTarget, type StyleTarget } from "./targets.ts";

/** What all cells have in common of one aspect of their style; null when they differ, as Excel answers. */
export function commonAspect<V>(
  workbook: WorkbookModel,
  target: LookTarget,
  aspect: (style: CellStyle) => V,
): V | null {
  if (isStyleTarget(target)) return aspect(requireStyle(workbook, target));
  const cells = target;
  let common: V | undefined;
  for (const area of areasOf(cells)) {
    for (const xf of distinctStyles(cells.sheet, area)) {
      const value = aspect(workbook.styles.resolve(xf));
      if (common === undefined) common = value;
      else if (common !== value) return null;
    }
  }
  return common ?? null;
}

/** @throws ItemNotFound */
export function requireStyle(workbook: WorkbookModel, { name }: StyleTarget): CellStyle {
  const style = workbook.styles.namedStyle(name);
  if (style === null) throw new HostError("ItemNotFound", `The workbook has no cell style "${name}".`);
  return style;
}

export function isStyleTarget(target: LookTarget): target is StyleTarget {
  return "name" in target;
}

/** Changes the look of cells, or of a named style and the cells that have it. */
export function restyleCells(workbook: WorkbookModel, cells: LookTarget, patch: StylePatch): void {
  if (isStyleTarget(cells)) {
    requireStyle(workbook, cells);
    workbook.styles.patchNamedStyle(cells.name, patch);
    return;
  }
  requirePermission(cells.sheet, "allowFormatCells");
  for (const area of areasOf(cells)) {
    cells.sheet.restyle(area, (xf) => workbook.styles.styleWith(xf, patch));
  }
}

export function booleanValue(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  throw invalidArgument("true or false is expected.");
}

export function numberValue(value: unknown, least: number, most: number): number {
  if (typeof value === "number" && value >= least && value <= most) return value;
  throw invalidArgument(`A number from ${least} to ${most} is expected.`);
}

export function wholeValue(value: unknown, least: number, most: number): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return value;
  throw invalidArgument(`A whole number from ${least} to ${most} is expected.`);
}

export function textValue(value: unknown): string {
  if (typeof value === "string") return value;
  throw invalidArgument("A text is expected.");
}

/** Looks a text up in a table of office.js names to names of the file. */
export function tableValue<V>(table: Readonly<Record<string, V>>, value: unknown): V {
  const found = typeof value === "string" && Object.hasOwn(table, value) ? table[value] : undefined;
  if (found !== undefined) return found;
  throw invalidArgument(`One of ${Object.keys(table).join(", ")} is expected.`);
}

/** The office.js name of a name of the file. */
export function tableName<V>(table: Readonly<Record<string, V>>, value: V): string | null {
  return Object.entries(table).find(([, known]) => known === value)?.[0] ?? null;
}
