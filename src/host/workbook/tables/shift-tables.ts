import type { Area } from "../area.ts";
import { areaAddress } from "../area.ts";
import type { Shift } from "../edit/shift.ts";
import { isInsert, isVertical, moveArea } from "../edit/shift.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import { moveFilter } from "./auto-filter.ts";
import { detachTable } from "./sheet-tables.ts";
import type { TablePart } from "./table-part.ts";

/** Tables follow the cells they lie on. `own` is the path of a table that sets its frame itself. */
export function shiftTables(sheet: SheetModelPart, shift: Shift, own: string | null): void {
  for (const table of sheet.tables) {
    if (table.path === own) continue;
    const area = table.area;
    const next = moveArea(area, shift);
    if (next === null) {
      sheet.core.forgetTable(table);
      detachTable(sheet, table.path);
    } else if (next !== area) {
      if (isVertical(shift)) moveRows(table, area, next, shift);
      else moveColumns(table, area, next, shift);
    }
  }
}

function moveRows(table: TablePart, area: Area, next: Area, shift: Shift): void {
  const root = table.edit();
  const totals = { ...area, top: area.bottom };
  if (table.totalsRow && moveArea(totals, shift) === null) root.set("totalsRowCount", null);
  const least = next.top + (table.headerRow ? 1 : 0) + (table.totalsRow ? 1 : 0);
  const framed = { ...next, bottom: Math.max(next.bottom, least) };
  for (const local of ["autoFilter", "sortState"]) {
    const element = root.child(local);
    if (element) moveFilter(element, (a) => moveArea(a, shift));
  }
  table.setArea(framed);
}

function moveColumns(table: TablePart, area: Area, next: Area, shift: Shift): void {
  const { left, right } = shift.area;
  const root = table.edit();
  for (const local of ["autoFilter", "sortState"]) {
    const element = root.child(local);
    if (element) moveFilter(element, (a) => moveArea(a, shift));
  }
  if (isInsert(shift)) {
    if (left > area.left && left <= area.right) insertColumns(root, left - area.left, right - left + 1);
  } else {
    const first = Math.max(left, area.left);
    const last = Math.min(right, area.right);
    for (let column = last; column >= first; column--) deleteColumn(table, column - area.left);
  }
  root.set("ref", areaAddress(next));
  table.setArea(next);
  table.syncHeaders();
}

function insertColumns(root: XmlElement, index: number, count: number): void {
  const parent = root.child("tableColumns") as XmlElement;
  const columns = parent.all("tableColumn");
  const id = Math.max(0, ...columns.map((c) => c.number("id", 0)));
  const fresh = Array.from({ length: count }, (_, i) => parent.make("tableColumn", { id: id + 1 + i, name: "" }));
  columns.splice(index, 0, ...fresh);
  parent.children = columns;
  parent.set("count", columns.length);
  for (const column of root.child("autoFilter")?.all("filterColumn") ?? []) {
    if (column.number("colId", 0) >= index) column.set("colId", column.number("colId", 0) + count);
  }
}

function deleteColumn(table: TablePart, index: number): void {
  const root = table.edit();
  table.forgetColumn(index);
  const parent = root.child("tableColumns") as XmlElement;
  const column = parent.all("tableColumn")[index];
  if (column) parent.remove(column);
  parent.set("count", parent.all("tableColumn").length);
  const filter = root.child("autoFilter");
  for (const item of filter?.all("filterColumn") ?? []) {
    const id = item.number("colId", 0);
    if (id === index) filter?.remove(item);
    else if (id > index) item.set("colId", id - 1);
  }
}
