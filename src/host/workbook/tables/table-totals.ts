import type { XmlElement } from "../package/xml-tree.ts";
import { escapeColumn } from "./headers.ts";
import { COLUMN_ORDER, columnElements, editColumn } from "./table-columns.ts";
import type { TablePart } from "./table-part.ts";

/** SUBTOTAL numbers of the totals functions that Excel computes by formula. */
const SUBTOTALS: Readonly<Record<string, number>> = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
};

export function showTotalsRow(table: TablePart, show: boolean, label: string | null = null): void {
  if (show === table.totalsRow) return;
  const { area } = table;
  if (show) {
    if (label !== null) startTotals(table, label);
    const row = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
    if (table.sheet.hasContent(row)) table.sheet.insertCells(row, "down");
    table.edit().set("totalsRowCount", 1).set("totalsRowShown", null);
    table.setArea({ ...area, bottom: area.bottom + 1 });
    table.columns.forEach((_, i) => writeTotal(table, i));
  } else {
    table.sheet.clear({ ...area, top: area.bottom }, "contents");
    table.edit().set("totalsRowCount", null).set("totalsRowShown", 0);
    table.setArea({ ...area, bottom: area.bottom - 1 });
  }
  table.changed();
}

/** What Excel puts in a totals row that was never there before: the word, and the sum or count of the last column. */
function startTotals(table: TablePart, label: string): void {
  const has = (element: XmlElement): boolean =>
    ["totalsRowLabel", "totalsRowFunction"].some((name) => (element.get(name) ?? "") !== "") ||
    element.child("totalsRowFormula") !== undefined;
  if (columnElements(table.xml).some(has)) return;
  const { area } = table;
  const last = table.columns.length - 1;
  const first = area.top + (table.headerRow ? 1 : 0);
  const rows = Array.from({ length: area.bottom - first + 1 }, (_, step) => first + step);
  const hasNumbers = rows.some((row) => typeof table.sheet.get(row, area.right).value === "number");
  editColumn(table, last).set("totalsRowFunction", hasNumbers ? "sum" : "count");
  if (last > 0) editColumn(table, 0).set("totalsRowLabel", label);
}

export function setColumnTotals(
  table: TablePart,
  index: number,
  totals: { readonly label?: string | null; readonly function?: string | null; readonly formula?: string },
): void {
  const column = editColumn(table, index);
  if (totals.label !== undefined) column.set("totalsRowLabel", totals.label);
  if (totals.function !== undefined) {
    column.set("totalsRowFunction", totals.function === "none" ? null : totals.function);
    if (totals.function) column.set("totalsRowLabel", null);
  }
  const old = column.child("totalsRowFormula");
  if (old) column.remove(old);
  if (totals.formula !== undefined) {
    column.set("totalsRowFunction", "custom").ensure("totalsRowFormula", COLUMN_ORDER).setText(totals.formula);
  }
  if (table.totalsRow) writeTotal(table, index);
  table.changed();
}

/** Writes the cell of the totals row that the column's settings ask for. */
function writeTotal(table: TablePart, index: number): void {
  const { area } = table;
  const element = columnElements(table.xml)[index] as XmlElement;
  const name = table.columns[index]?.name ?? "";
  const kind = element.get("totalsRowFunction");
  const number = SUBTOTALS[kind ?? ""];
  const column = area.left + index;
  const formula =
    number === undefined
      ? element.child("totalsRowFormula")?.text
      : `SUBTOTAL(${number},${table.name}[${escapeColumn(name)}])`;
  if (formula !== undefined) table.sheet.setFormula(area.bottom, column, formula);
  else table.sheet.setValue(area.bottom, column, element.get("totalsRowLabel") ?? null);
}
