import type { Area } from "../area.ts";
import { isWholeColumns, MAX_COLUMNS } from "../area.ts";
import type { CellAccess } from "./cell-access.ts";
import type { Columns } from "./columns.ts";
import type { SheetPart } from "./sheet-part.ts";

/** What the styles of a sheet's cells are kept in: the cells, and the formats of whole rows and columns. */
export interface StyledSheet {
  readonly cells: CellAccess | null;
  readonly part: SheetPart;
  readonly columnRanges: Columns;
  readonly defaultColumnWidth: number;
}

function isWholeRows(area: Area): boolean {
  return area.left === 0 && area.right === MAX_COLUMNS - 1;
}

/** Gives every cell of the area the style that `change` makes of its present one; asked once for each style. */
export function restyleArea(sheet: StyledSheet, area: Area, change: (xf: number) => number): void {
  const known = new Map<number, number>();
  const changed = (xf: number): number => {
    let next = known.get(xf);
    if (next === undefined) known.set(xf, (next = change(xf)));
    return next;
  };
  if (isWholeColumns(area)) restyleColumns(sheet, area, changed);
  else if (isWholeRows(area)) restyleRows(sheet, area, changed);
  else {
    for (let row = area.top; row <= area.bottom; row++) {
      const styles = sheet.cells?.rowStyles(row, area.left, area.right) ?? [];
      for (const [offset, xf] of styles.entries()) {
        const next = changed(xf);
        if (next !== xf) sheet.cells?.setStyle(row, area.left + offset, next);
      }
    }
  }
}

function restyleColumns(sheet: StyledSheet, area: Area, changed: (xf: number) => number): void {
  const { cells: access, columnRanges } = sheet;
  if (!access) return;
  const cells: [number, number, number][] = [];
  for (const row of sheet.part.rows.indexes()) {
    const data = sheet.part.rows.get(row);
    for (const column of data?.columns ?? [])
      if (column >= area.left && column <= area.right) cells.push([row, column, access.style(row, column)]);
    if (!data || data.attributes.style === null) continue;
    // Where a formatted row crosses the columns, Excel keeps a cell of its own.
    const last = Math.min(area.right, area.left + 255);
    for (let column = area.left; column <= last; column++)
      if (data.find(column) < 0) cells.push([row, column, access.style(row, column)]);
  }
  const styles: [number, number, number][] = [];
  for (let column = area.left; column <= area.right;) {
    const style = columnRanges.styleOf(column);
    const range = columnRanges.extents().find((r) => r.first <= column && r.last >= column);
    const next = columnRanges.extents().find((r) => r.first > column);
    const last = Math.min(area.right, range?.last ?? (next?.first ?? MAX_COLUMNS) - 1);
    styles.push([column, last, changed(style)]);
    column = last + 1;
  }
  for (const [first, last, style] of styles) columnRanges.change(first, last, { style }, sheet.defaultColumnWidth);
  for (const [row, column, xf] of cells) access.setStyle(row, column, changed(xf));
}

function restyleRows(sheet: StyledSheet, area: Area, changed: (xf: number) => number): void {
  for (let row = area.top; row <= area.bottom; row++) {
    const style = changed(sheet.part.rows.get(row)?.attributes.style ?? 0);
    const data = sheet.part.rows.write(row);
    data.styles = data.styles.map(changed);
    data.attributes = { ...data.attributes, style };
  }
}

/** Empties cells, their styles, or both; whole rows and columns lose their own format with the styles. */
export function clearArea(sheet: StyledSheet, area: Area, what: "contents" | "formats" | "all"): void {
  sheet.cells?.clear(area, what);
  if (what === "contents") return;
  if (isWholeColumns(area)) {
    sheet.columnRanges.change(area.left, area.right, { style: null }, sheet.defaultColumnWidth);
  } else if (isWholeRows(area)) {
    for (const row of sheet.part.rows.indexes().filter((r) => r >= area.top && r <= area.bottom)) {
      if ((sheet.part.rows.get(row)?.attributes.style ?? null) === null) continue;
      const data = sheet.part.rows.write(row);
      data.attributes = { ...data.attributes, style: null };
    }
  }
}

/** Gives `count` rows from `top` on the cell styles of the row in `source`. */
export function copyRowStyles(sheet: StyledSheet, source: Area, top: number, count: number): void {
  const { cells } = sheet;
  for (let column = source.left; column <= source.right && cells; column++) {
    const xf = cells.style(source.top, column);
    for (let row = top; row < top + count; row++) {
      if (cells.style(row, column) !== xf) cells.setStyle(row, column, xf);
    }
  }
}
