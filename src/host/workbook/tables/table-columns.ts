import type { Area } from "../area.ts";
import { containsCell } from "../area.ts";
import { InvalidEditError } from "../errors.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import { renameColumnIn } from "../references/structured.ts";
import { encodeName, uniqueHeader } from "./headers.ts";
import type { TablePart } from "./table-part.ts";

/** Order of the children of `tableColumn` (CT_TableColumn). */
export const COLUMN_ORDER = ["calculatedColumnFormula", "totalsRowFormula", "xmlColumnPr", "extLst"];

export function columnElements(table: XmlElement): XmlElement[] {
  return table.child("tableColumns")?.all("tableColumn") ?? [];
}

export function editColumn(table: TablePart, index: number): XmlElement {
  const column = columnElements(table.edit())[index];
  if (!column) throw new InvalidEditError("not-found", `table ${table.name} has no column ${index}`);
  return column;
}

export function setColumnFormula(table: TablePart, index: number, formula: string | null): void {
  const column = editColumn(table, index);
  const old = column.child("calculatedColumnFormula");
  if (old) column.remove(old);
  if (formula !== null) column.ensure("calculatedColumnFormula", COLUMN_ORDER).setText(formula);
  table.changed();
}

export function renameTableColumn(table: TablePart, index: number, name: string): string {
  const taken = table.columns.filter((_, i) => i !== index).map((column) => column.name);
  const used = uniqueHeader(name, taken, index);
  const { area, headerRow } = table;
  if (headerRow) table.sheet.writeHeaderCell(area.top, area.left + index, used);
  setColumnName(table, index, used);
  table.changed();
  return used;
}

function setColumnName(table: TablePart, index: number, name: string): void {
  const old = table.columns[index]?.name ?? "";
  if (old === name) return;
  editColumn(table, index).set("name", encodeName(name));
  if (old === "") return;
  const { name: tableName } = table;
  table.sheet.core.rewriteFormulas((formula, sheetId, cell) => {
    const inside = cell !== null && sheetId === table.sheetId && containsCell(table.area, cell.row, cell.column);
    return renameColumnIn(formula, tableName, old, name, inside);
  });
}

export function syncTableHeaders(table: TablePart): void {
  const { area, headerRow } = table;
  const taken: string[] = [];
  table.columns.forEach((column, i) => {
    // A formula without a known result says nothing; header cells hold text only.
    const text = headerRow ? table.sheet.headerText(area.top, area.left + i) : null;
    const cell = text ?? column.name;
    const name = uniqueHeader(cell, taken, i);
    if (headerRow) table.sheet.writeHeaderCell(area.top, area.left + i, name);
    setColumnName(table, i, name);
    taken.push(name);
  });
}

export function insertTableColumn(table: TablePart, index: number, name: string): void {
  const { area } = table;
  const column = area.left + index;
  if (area.right >= 16_383) throw new InvalidEditError("out-of-grid", "no room for a column");
  const block: Area = { ...area, left: column, right: column };
  table.sheet.shiftInTable(block, "right", table);
  const root = table.edit();
  const parent = root.child("tableColumns") as XmlElement;
  const columns = parent.all("tableColumn");
  const id = Math.max(0, ...columns.map((c) => c.number("id", 0))) + 1;
  columns.splice(index, 0, parent.make("tableColumn", { id, name: "" }));
  parent.children = columns;
  parent.set("count", columns.length);
  shiftFilterColumns(table, index, 1);
  table.setArea({ ...area, right: area.right + 1 });
  const taken = table.columns.filter((_, i) => i !== index).map((c) => c.name);
  const used = uniqueHeader(name, taken, index);
  if (table.headerRow) table.sheet.writeHeaderCell(area.top, column, used);
  editColumn(table, index).set("name", encodeName(used));
  table.changed();
}

/** References to the column become #REF!. */
export function forgetTableColumn(table: TablePart, index: number): void {
  const { area, name: tableName } = table;
  const name = table.columns[index]?.name ?? "";
  table.sheet.core.rewriteFormulas((formula, sheetId, cell) => {
    const inside = cell !== null && sheetId === table.sheetId && containsCell(area, cell.row, cell.column);
    return renameColumnIn(formula, tableName, name, null, inside);
  });
}

export function deleteTableColumn(table: TablePart, index: number): void {
  const { area } = table;
  if (area.left === area.right) throw new InvalidEditError("invalid-value", "a table keeps at least one column");
  const column = area.left + index;
  forgetTableColumn(table, index);
  table.sheet.shiftInTable({ ...area, left: column, right: column }, "left", table);
  const root = table.edit();
  const parent = root.child("tableColumns") as XmlElement;
  parent.remove(parent.all("tableColumn")[index] as XmlElement);
  parent.set("count", parent.all("tableColumn").length);
  shiftFilterColumns(table, index, -1);
  table.setArea({ ...area, right: area.right - 1 });
  table.changed();
}

function shiftFilterColumns(table: TablePart, index: number, count: 1 | -1): void {
  const filter = table.edit().child("autoFilter");
  for (const column of filter?.all("filterColumn") ?? []) {
    const id = column.number("colId", 0);
    if (count < 0 && id === index) filter?.remove(column);
    else if (id >= index) column.set("colId", id + count);
  }
}
