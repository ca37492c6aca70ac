import type { Area } from "../area.ts";
import { InvalidEditError } from "../errors.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import { checkTableArea } from "./table-checks.ts";
import type { TablePart } from "./table-part.ts";

export function resizeTable(table: TablePart, area: Area): void {
  const now = table.area;
  if (area.top !== now.top && table.headerRow)
    throw new InvalidEditError("invalid-value", "the header row of a table cannot move");
  checkTableArea(table.sheet, area, table);
  const root = table.edit();
  const parent = root.child("tableColumns") as XmlElement;
  const columns = parent.all("tableColumn");
  const width = area.right - area.left + 1;
  // Columns keep their identity by their place on the sheet.
  const kept: XmlElement[] = [];
  let nextId = Math.max(0, ...columns.map((c) => c.number("id", 0))) + 1;
  for (let i = 0; i < width; i++) {
    const old = columns[area.left + i - now.left];
    kept.push(old ?? parent.make("tableColumn", { id: nextId++, name: "" }));
  }
  parent.children = kept;
  parent.set("count", width);
  table.setArea(area);
  table.syncHeaders();
  table.changed();
}

export function showHeaderRow(table: TablePart, show: boolean): void {
  if (show === table.headerRow) return;
  const { area } = table;
  if (show && area.top === 0) table.sheet.insertCells({ ...area, bottom: area.top }, "down");
  const top = show ? Math.max(0, area.top - 1) : area.top + 1;
  const root = table.edit();
  root.set("headerRowCount", show ? null : 0);
  if (!show) {
    table.sheet.clear({ ...area, bottom: area.top }, "contents");
    const filter = root.child("autoFilter");
    if (filter) root.remove(filter);
  }
  table.setArea({ ...area, top });
  if (show) table.columns.forEach((column, i) => table.sheet.setValue(top, area.left + i, column.name));
  table.changed();
}
