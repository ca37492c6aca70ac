import type { Area } from "../area.ts";
import { cellAddress, formatAreas, parseArea, parseAreas } from "../area.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import type { FreezePanes, SheetView } from "../sheet-parts.ts";
import type { SheetContext } from "./sheet-context.ts";

const ORDER = ["pane", "selection", "pivotSelection", "extLst"];

function viewOf(sheet: SheetContext): XmlElement | undefined {
  return sheet.part.section("sheetViews")?.child("sheetView");
}

function editView(sheet: SheetContext): XmlElement {
  const views = sheet.part.edit("sheetViews");
  const view = views.child("sheetView");
  if (view) return view;
  const made = views.make("sheetView", { workbookViewId: 0 });
  views.append(made);
  return made;
}

/** Name of the pane that holds the active cell. */
function activePane(rows: number, columns: number): string {
  return rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
}

export function readFreeze(sheet: SheetContext): FreezePanes | null {
  const view = viewOf(sheet);
  const pane = view?.child("pane");
  const state = pane?.get("state");
  if (!view || !pane || (state !== "frozen" && state !== "frozenSplit")) return null;
  const start = parseArea(view.get("topLeftCell") ?? "A1");
  const corner = parseArea(pane.get("topLeftCell") ?? "");
  const rows = pane.number("ySplit", 0);
  const columns = pane.number("xSplit", 0);
  const firstRow = start?.top ?? 0;
  const firstColumn = start?.left ?? 0;
  return {
    rows: rows === 0 ? 0 : rows + firstRow,
    columns: columns === 0 ? 0 : columns + firstColumn,
    topRow: corner?.top ?? rows + firstRow,
    leftColumn: corner?.left ?? columns + firstColumn,
  };
}

export function writeFreeze(sheet: SheetContext, rows: number, columns: number): void {
  const view = editView(sheet);
  const active = readView(sheet);
  for (const old of [...view.all("pane"), ...view.all("selection")]) view.remove(old);
  view.set("topLeftCell", null);
  const cell = cellAddress(active.activeRow, active.activeColumn);
  const sqref = formatAreas(active.selection);
  if (rows === 0 && columns === 0) {
    view.insertOrdered(view.make("selection", { activeCell: cell, sqref }), ORDER);
    return;
  }
  const name = activePane(rows, columns);
  view.insertOrdered(
    view.make("pane", {
      xSplit: columns || null,
      ySplit: rows || null,
      topLeftCell: cellAddress(rows, columns),
      activePane: name,
      state: "frozen",
    }),
    ORDER,
  );
  const panes = rows > 0 && columns > 0 ? ["topRight", "bottomLeft", name] : [name];
  for (const pane of panes) {
    const selected = pane === name ? { activeCell: cell, sqref } : {};
    view.insertOrdered(view.make("selection", { pane, ...selected }), ORDER);
  }
}

/** The selection that the person sees: that of the active pane. */
function activeSelection(view: XmlElement | undefined): XmlElement | undefined {
  const pane = view?.child("pane")?.get("activePane") ?? (view?.child("pane") ? "topLeft" : undefined);
  const all = view?.all("selection") ?? [];
  return all.find((s) => (s.get("pane") ?? "topLeft") === (pane ?? "topLeft")) ?? all[0];
}

export function readView(sheet: SheetContext): SheetView {
  const view = viewOf(sheet);
  const selection = activeSelection(view);
  const active = parseArea(selection?.get("activeCell") ?? "A1");
  const areas = parseAreas(selection?.get("sqref") ?? "A1");
  const cell: Area = {
    top: active?.top ?? 0,
    left: active?.left ?? 0,
    bottom: active?.top ?? 0,
    right: active?.left ?? 0,
  };
  return {
    showGridlines: view?.flag("showGridLines", true) ?? true,
    showHeadings: view?.flag("showRowColHeaders", true) ?? true,
    showZeros: view?.flag("showZeros", true) ?? true,
    rightToLeft: view?.flag("rightToLeft") ?? false,
    zoom: view?.number("zoomScale", 100) ?? 100,
    activeRow: cell.top,
    activeColumn: cell.left,
    selection: areas.length > 0 ? areas : [cell],
    tabSelected: view?.flag("tabSelected") ?? false,
  };
}

export function writeView(sheet: SheetContext, change: Partial<SheetView>): void {
  const view = editView(sheet);
  if (change.showGridlines !== undefined) view.setFlag("showGridLines", change.showGridlines, true);
  if (change.showHeadings !== undefined) view.setFlag("showRowColHeaders", change.showHeadings, true);
  if (change.showZeros !== undefined) view.setFlag("showZeros", change.showZeros, true);
  if (change.rightToLeft !== undefined) view.setFlag("rightToLeft", change.rightToLeft);
  if (change.tabSelected !== undefined) view.setFlag("tabSelected", change.tabSelected);
  if (change.zoom !== undefined) view.set("zoomScale", change.zoom).set("zoomScaleNormal", change.zoom);
  if (change.activeRow === undefined && change.activeColumn === undefined && change.selection === undefined) return;
  const now = readView(sheet);
  const row = change.activeRow ?? change.selection?.[0]?.top ?? now.activeRow;
  const column = change.activeColumn ?? change.selection?.[0]?.left ?? now.activeColumn;
  const address = cellAddress(row, column);
  let selection = activeSelection(view);
  if (!selection) {
    selection = view.make("selection");
    view.insertOrdered(selection, ORDER);
  }
  selection
    .set("activeCell", address)
    .set("activeCellId", null)
    .set("sqref", change.selection ? formatAreas(change.selection) : address);
}
