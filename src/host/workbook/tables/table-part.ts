import type { Area } from "../area.ts";
import { areaAddress, containsCell, MAX_ROWS, parseArea } from "../area.ts";
import { mapReferences } from "../edit/shift.ts";
import { InvalidEditError } from "../errors.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import { renameColumnIn, renameTableIn } from "../references/structured.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import type { AutoFilterModel, SortStateModel, TableColumnModel, TableModel } from "../table.ts";
import { isValidName } from "../workbook/defined-names.ts";
import { makeSortState, readCriteria, readSortState, writeCriterion } from "./auto-filter.ts";
import { uniqueHeader } from "./headers.ts";

/** Order of the children of `table` (CT_Table). */
export const TABLE_ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];
const COLUMN_ORDER = ["calculatedColumnFormula", "totalsRowFormula", "xmlColumnPr", "extLst"];

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

/** A table part. Everything is read from its XML, so checkpoints need nothing of it. */
export class TablePart implements TableModel {
  constructor(
    readonly sheet: SheetModelPart,
    readonly path: string,
  ) {}

  private get xml(): XmlElement {
    return this.sheet.core.parts.xml(this.path);
  }

  edit(): XmlElement {
    return this.sheet.core.parts.edit(this.path);
  }

  private changed(): void {
    this.sheet.notify("tables", this.area);
  }

  get id(): number {
    return this.xml.number("id", 0);
  }

  get sheetId(): number {
    return this.sheet.id;
  }

  get name(): string {
    return this.xml.get("displayName") ?? this.xml.get("name") ?? "";
  }

  set name(name: string) {
    const old = this.name;
    if (name === old) return;
    checkTableName(this.sheet, name, this);
    this.edit().set("name", name).set("displayName", name);
    this.sheet.core.rewriteFormulas((formula) => renameTableIn(formula, old, name));
    this.changed();
  }

  get area(): Area {
    return parseArea(this.xml.get("ref") ?? "") ?? { top: 0, left: 0, bottom: 0, right: 0 };
  }

  get headerRow(): boolean {
    return this.xml.number("headerRowCount", 1) > 0;
  }

  get totalsRow(): boolean {
    return this.xml.number("totalsRowCount", 0) > 0;
  }

  get dataArea(): Area {
    const { area } = this;
    return { ...area, top: area.top + (this.headerRow ? 1 : 0), bottom: area.bottom - (this.totalsRow ? 1 : 0) };
  }

  get columns(): readonly TableColumnModel[] {
    return this.columnElements().map((column) => ({
      id: column.number("id", 0),
      name:
        column
          .get("name")
          ?.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) ?? "",
      totalsRowLabel: column.get("totalsRowLabel") ?? null,
      totalsRowFunction: column.get("totalsRowFunction") ?? null,
      calculatedFormula: column.child("calculatedColumnFormula")?.text ?? null,
    }));
  }

  private columnElements(root = this.xml): XmlElement[] {
    return root.child("tableColumns")?.all("tableColumn") ?? [];
  }

  private get info(): XmlElement | undefined {
    return this.xml.child("tableStyleInfo");
  }

  get styleName(): string | null {
    return this.info?.get("name") ?? null;
  }

  get showFirstColumn(): boolean {
    return this.info?.flag("showFirstColumn") ?? false;
  }

  get showLastColumn(): boolean {
    return this.info?.flag("showLastColumn") ?? false;
  }

  get showRowStripes(): boolean {
    return this.info?.flag("showRowStripes") ?? false;
  }

  get showColumnStripes(): boolean {
    return this.info?.flag("showColumnStripes") ?? false;
  }

  get showFilterButton(): boolean {
    return this.xml.child("autoFilter") !== undefined;
  }

  setStyle(change: Parameters<TableModel["setStyle"]>[0]): void {
    const info = this.edit().ensure("tableStyleInfo", TABLE_ORDER);
    if (change.name !== undefined) info.set("name", change.name);
    const flag = (name: string, value: boolean | undefined): void => {
      if (value !== undefined || info.get(name) === undefined) info.set(name, (value ?? false) ? 1 : 0);
    };
    flag("showFirstColumn", change.firstColumn);
    flag("showLastColumn", change.lastColumn);
    flag("showRowStripes", change.rowStripes);
    flag("showColumnStripes", change.columnStripes);
    this.changed();
  }

  get filter(): AutoFilterModel {
    const filter = (): XmlElement | undefined => this.xml.child("autoFilter");
    return {
      area: parseArea(filter()?.get("ref") ?? ""),
      criteria: readCriteria(filter()),
      setArea: (area) => this.setFilterButton(area !== null),
      setCriterion: (columnIndex, criterion) => {
        this.setFilterButton(true);
        writeCriterion(this.edit().child("autoFilter") as XmlElement, columnIndex, criterion);
        this.changed();
      },
      clearCriteria: () => {
        if (!filter()) return;
        for (const { columnIndex } of readCriteria(filter()))
          writeCriterion(this.edit().child("autoFilter") as XmlElement, columnIndex, null);
        this.changed();
      },
    };
  }

  setFilterButton(show: boolean): void {
    if (show === this.showFilterButton) return;
    const root = this.edit();
    const filter = root.child("autoFilter");
    if (!show && filter) root.remove(filter);
    else root.ensure("autoFilter", TABLE_ORDER).set("ref", this.filterRef());
    this.changed();
  }

  /** The filter covers header and data, never the totals. */
  private filterRef(): string {
    const { area } = this;
    return areaAddress({ ...area, bottom: area.bottom - (this.totalsRow ? 1 : 0) });
  }

  /** Sets the frame and what follows from it; columns must already fit. */
  setArea(area: Area): void {
    this.edit().set("ref", areaAddress(area));
    const filter = this.edit().child("autoFilter");
    if (!filter) return;
    filter.set("ref", this.filterRef());
    for (const column of filter.all("filterColumn"))
      if (column.number("colId", 0) > area.right - area.left) filter.remove(column);
  }

  resize(area: Area): void {
    this.sheet.withOwnHeaders(() => this.resizeNow(area));
  }

  private resizeNow(area: Area): void {
    const now = this.area;
    if (area.top !== now.top && this.headerRow)
      throw new InvalidEditError("invalid-value", "the header row of a table cannot move");
    this.sheet.checkTableArea(area, this);
    const root = this.edit();
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
    this.setArea(area);
    this.syncHeaders();
    this.changed();
  }

  setHeaderRow(show: boolean): void {
    this.sheet.withOwnHeaders(() => this.setHeaderRowNow(show));
  }

  private setHeaderRowNow(show: boolean): void {
    if (show === this.headerRow) return;
    const { area } = this;
    if (show && area.top === 0) this.sheet.insertCells({ ...area, bottom: area.top }, "down");
    const top = show ? Math.max(0, area.top - 1) : area.top + 1;
    const root = this.edit();
    root.set("headerRowCount", show ? null : 0);
    if (!show) {
      this.sheet.clear({ ...area, bottom: area.top }, "contents");
      const filter = root.child("autoFilter");
      if (filter) root.remove(filter);
    }
    this.setArea({ ...area, top });
    if (show) this.columns.forEach((column, i) => this.sheet.setValue(top, area.left + i, column.name));
    this.changed();
  }

  setTotalsRow(show: boolean): void {
    this.sheet.withOwnHeaders(() => this.setTotalsRowNow(show));
  }

  private setTotalsRowNow(show: boolean): void {
    if (show === this.totalsRow) return;
    const { area } = this;
    if (show) {
      const row = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
      if (this.sheet.hasContent(row)) this.sheet.insertCells(row, "down");
      this.edit().set("totalsRowCount", 1).set("totalsRowShown", null);
      this.setArea({ ...area, bottom: area.bottom + 1 });
      this.columns.forEach((_, i) => this.writeTotal(i));
    } else {
      this.sheet.clear({ ...area, top: area.bottom }, "contents");
      this.edit().set("totalsRowCount", null).set("totalsRowShown", 0);
      this.setArea({ ...area, bottom: area.bottom - 1 });
    }
    this.changed();
  }

  setTotals(
    index: number,
    totals: { readonly label?: string | null; readonly function?: string | null; readonly formula?: string },
  ): void {
    const column = this.editColumn(index);
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
    if (this.totalsRow) this.writeTotal(index);
    this.changed();
  }

  /** Writes the cell of the totals row that the column's settings ask for. */
  private writeTotal(index: number): void {
    const { area } = this;
    const element = this.columnElements()[index] as XmlElement;
    const name = this.columns[index]?.name ?? "";
    const kind = element.get("totalsRowFunction");
    const number = SUBTOTALS[kind ?? ""];
    const column = area.left + index;
    const formula =
      number === undefined
        ? element.child("totalsRowFormula")?.text
        : `SUBTOTAL(${number},${this.name}[${escapeColumn(name)}])`;
    if (formula !== undefined) this.sheet.setFormula(area.bottom, column, formula);
    else this.sheet.setValue(area.bottom, column, element.get("totalsRowLabel") ?? null);
  }

  private editColumn(index: number): XmlElement {
    const column = this.columnElements(this.edit())[index];
    if (!column) throw new InvalidEditError("not-found", `table ${this.name} has no column ${index}`);
    return column;
  }

  setCalculatedFormula(index: number, formula: string | null): void {
    const column = this.editColumn(index);
    const old = column.child("calculatedColumnFormula");
    if (old) column.remove(old);
    if (formula !== null) column.ensure("calculatedColumnFormula", COLUMN_ORDER).setText(formula);
    this.changed();
  }

  renameColumn(index: number, name: string): string {
    return this.sheet.withOwnHeaders(() => this.renameColumnNow(index, name));
  }

  private renameColumnNow(index: number, name: string): string {
    const taken = this.columns.filter((_, i) => i !== index).map((column) => column.name);
    const used = uniqueHeader(name, taken, index);
    const { area, headerRow } = this;
    if (headerRow) this.sheet.writeHeaderCell(area.top, area.left + index, used);
    this.setColumnName(index, used);
    this.changed();
    return used;
  }

  private setColumnName(index: number, name: string): void {
    const old = this.columns[index]?.name ?? "";
    if (old === name) return;
    const table = this.name;
    this.editColumn(index).set("name", encodeName(name));
    if (old === "") return;
    this.sheet.core.rewriteFormulas((formula, sheetId, cell) => {
      const inside = cell !== null && sheetId === this.sheetId && containsCell(this.area, cell.row, cell.column);
      return renameColumnIn(formula, table, old, name, inside);
    });
  }

  /** Makes header cells and column names agree: the cells lead, empty or double ones get a name and are written. */
  syncHeaders(): void {
    this.sheet.withOwnHeaders(() => this.syncHeadersNow());
  }

  private syncHeadersNow(): void {
    const { area, headerRow } = this;
    const taken: string[] = [];
    this.columns.forEach((column, i) => {
      // A formula without a known result says nothing; header cells hold text only.
      const text = headerRow ? this.sheet.headerText(area.top, area.left + i) : null;
      const cell = text ?? column.name;
      const name = uniqueHeader(cell, taken, i);
      if (headerRow) this.sheet.writeHeaderCell(area.top, area.left + i, name);
      this.setColumnName(i, name);
      taken.push(name);
    });
  }

  insertColumn(index: number, name = ""): void {
    this.sheet.withOwnHeaders(() => this.insertColumnNow(index, name));
  }

  private insertColumnNow(index: number, name: string): void {
    const { area } = this;
    const column = area.left + index;
    if (area.right >= 16_383) throw new InvalidEditError("out-of-grid", "no room for a column");
    const block: Area = { ...area, left: column, right: column };
    this.sheet.shiftInTable(block, "right", this);
    const root = this.edit();
    const parent = root.child("tableColumns") as XmlElement;
    const columns = parent.all("tableColumn");
    const id = Math.max(0, ...columns.map((c) => c.number("id", 0))) + 1;
    columns.splice(index, 0, parent.make("tableColumn", { id, name: "" }));
    parent.children = columns;
    parent.set("count", columns.length);
    this.shiftFilterColumns(index, 1);
    this.setArea({ ...area, right: area.right + 1 });
    const taken = this.columns.filter((_, i) => i !== index).map((c) => c.name);
    const used = uniqueHeader(name, taken, index);
    if (this.headerRow) this.sheet.writeHeaderCell(area.top, column, used);
    this.editColumn(index).set("name", encodeName(used));
    this.changed();
  }

  /** References to the column become #REF!. */
  forgetColumn(index: number): void {
    const { area, name: table } = this;
    const name = this.columns[index]?.name ?? "";
    this.sheet.core.rewriteFormulas((formula, sheetId, cell) => {
      const inside = cell !== null && sheetId === this.sheetId && containsCell(area, cell.row, cell.column);
      return renameColumnIn(formula, table, name, null, inside);
    });
  }

  deleteColumn(index: number): void {
    this.sheet.withOwnHeaders(() => this.deleteColumnNow(index));
  }

  private deleteColumnNow(index: number): void {
    const { area } = this;
    if (area.left === area.right) throw new InvalidEditError("invalid-value", "a table keeps at least one column");
    const column = area.left + index;
    this.forgetColumn(index);
    this.sheet.shiftInTable({ ...area, left: column, right: column }, "left", this);
    const root = this.edit();
    const parent = root.child("tableColumns") as XmlElement;
    parent.remove(parent.all("tableColumn")[index] as XmlElement);
    parent.set("count", parent.all("tableColumn").length);
    this.shiftFilterColumns(index, -1);
    this.setArea({ ...area, right: area.right - 1 });
    this.changed();
  }

  private shiftFilterColumns(index: number, count: 1 | -1): void {
    const filter = this.edit().child("autoFilter");
    for (const column of filter?.all("filterColumn") ?? []) {
      const id = column.number("colId", 0);
      if (count < 0 && id === index) filter?.remove(column);
      else if (id >= index) column.set("colId", id + count);
    }
  }

  insertRows(index: number, count: number): void {
    this.sheet.withOwnHeaders(() => this.insertRowsNow(index, count));
  }

  private insertRowsNow(index: number, count: number): void {
    const { dataArea, area } = this;
    const top = dataArea.top + index;
    const atEnd = top > dataArea.bottom;
    const below = { ...area, top: area.bottom + 1, bottom: MAX_ROWS - 1 };
    // Nothing stands below: the frame grows over empty cells, and nothing in the workbook has to move.
    if (atEnd && !this.totalsRow && area.bottom + count < MAX_ROWS && this.sheet.isFree(below))
      this.sheet.core.staleness.edit(this.sheetId, area);
    else this.sheet.shiftInTable({ ...area, top, bottom: top + count - 1 }, "down", this);
    this.setArea({ ...area, bottom: area.bottom + count });
    if (atEnd) this.growReferences(dataArea, count);
    if (atEnd || index > 0)
      this.sheet.copyRowFormats(
        { ...area, top: top - (index > 0 ? 1 : 0), bottom: top - (index > 0 ? 1 : 0) },
        top,
        count,
      );
    this.columns.forEach((column, i) => {
      if (column.calculatedFormula === null) return;
      for (let row = top; row < top + count; row++) this.sheet.setFormula(row, area.left + i, column.calculatedFormula);
    });
    this.changed();
  }

  /** What covers all data rows of a column covers the new ones too: rules, validations, formulas, charts. */
  private growReferences(data: Area, count: number): void {
    const { sheet } = this;
    const grow = (area: Area): Area =>
      area.top === data.top && area.bottom === data.bottom && area.left >= data.left && area.right <= data.right
        ? { ...area, bottom: area.bottom + count }
        : area;
    sheet.growRules(grow);
    const name = sheet.name;
    const number = String(data.bottom + 1);
    sheet.core.rewriteFormulas((formula, sheetId) =>
      formula.includes(number)
        ? mapReferences(formula, sheetId === null ? null : sheet.core.sheetName(sheetId), name, grow)
        : formula,
    );
  }

  deleteRows(index: number, count: number): void {
    this.sheet.withOwnHeaders(() => this.deleteRowsNow(index, count));
  }

  private deleteRowsNow(index: number, count: number): void {
    const { dataArea, area } = this;
    const rows = dataArea.bottom - dataArea.top + 1;
    if (index < 0 || count < 1 || index + count > rows)
      throw new InvalidEditError("out-of-grid", "these rows are not in the table");
    if (count === rows) {
      // A table keeps one empty data row, as in Excel.
      this.sheet.clear({ ...dataArea, bottom: dataArea.top }, "contents");
      if (count > 1) this.deleteRows(1, count - 1);
      return this.changed();
    }
    const top = dataArea.top + index;
    this.sheet.shiftInTable({ ...area, top, bottom: top + count - 1 }, "up", this);
    this.setArea({ ...area, bottom: area.bottom - count });
    this.changed();
  }

  get sortState(): SortStateModel | null {
    return readSortState(this.xml.child("sortState") ?? this.xml.child("autoFilter")?.child("sortState"));
  }

  set sortState(sort: SortStateModel | null) {
    const root = this.edit();
    const old = root.child("sortState");
    if (old) root.remove(old);
    const inner = root.child("autoFilter")?.child("sortState");
    if (inner) root.child("autoFilter")?.remove(inner);
    if (sort) root.insertOrdered(makeSortState(root, sort), TABLE_ORDER);
    this.changed();
  }
}

/** A column name as an attribute holds it: line ends and other controls as `_x000a_`. */
export function encodeName(name: string): string {
  return name
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\n\r\t]/g, (c) => `_x${c.charCodeAt(0).toString(16).padStart(4, "0")}_`);
}

/** A column name inside the brackets of a structured reference. */
export function escapeColumn(name: string): string {
  return name.replace(/['#[\]@]/g, (c) => `'${c}`);
}

export function checkTableName(sheet: SheetModelPart, name: string, self: TablePart | null): void {
  if (!isValidName(name)) throw new InvalidEditError("invalid-name", `${name} is no valid table name`);
  const wanted = name.toLowerCase();
  const { core } = sheet;
  const taken =
    core.sheets.some((s) => s.tables.some((t) => t.path !== self?.path && t.name.toLowerCase() === wanted)) ||
    core.names.list({ builtIn: true }).some((n) => n.sheetId === null && n.name.toLowerCase() === wanted);
  if (taken) throw new InvalidEditError("duplicate-name", `the name ${name} is in use`);
}
