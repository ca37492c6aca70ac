import type { Area } from "../area.ts";
import { areaAddress, parseArea } from "../area.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import { renameTableIn } from "../references/structured.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import type { AutoFilterModel, SortStateModel, TableColumnModel, TableModel } from "../table.ts";
import { makeSortState, readCriteria, readSortState, writeCriterion } from "./auto-filter.ts";
import { decodeName } from "./headers.ts";
import {
  columnElements,
  deleteTableColumn,
  forgetTableColumn,
  insertTableColumn,
  renameTableColumn,
  setColumnFormula,
  syncTableHeaders,
} from "./table-columns.ts";
import { resizeTable, showHeaderRow } from "./table-frame.ts";
import { checkTableName } from "./table-checks.ts";
import { deleteTableRows, insertTableRows } from "./table-rows.ts";
import { setColumnTotals, showTotalsRow } from "./table-totals.ts";

/** Order of the children of `table` (CT_Table). */
export const TABLE_ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

/** A table part. Everything is read from its XML, so checkpoints need nothing of it. */
export class TablePart implements TableModel {
  constructor(
    readonly sheet: SheetModelPart,
    readonly path: string,
  ) {}

  /** The part to read. */
  get xml(): XmlElement {
    return this.sheet.core.parts.xml(this.path);
  }

  /** The part to change. */
  edit(): XmlElement {
    return this.sheet.core.parts.edit(this.path);
  }

  changed(): void {
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
    return columnElements(this.xml).map((column) => ({
      id: column.number("id", 0),
      name: decodeName(column.get("name") ?? ""),
      totalsRowLabel: column.get("totalsRowLabel") ?? null,
      totalsRowFunction: column.get("totalsRowFunction") ?? null,
      calculatedFormula: column.child("calculatedColumnFormula")?.text ?? null,
    }));
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
    this.sheet.withOwnHeaders(() => resizeTable(this, area));
  }

  setHeaderRow(show: boolean): void {
    this.sheet.withOwnHeaders(() => showHeaderRow(this, show));
  }

  setTotalsRow(show: boolean, label?: string): void {
    this.sheet.withOwnHeaders(() => showTotalsRow(this, show, label ?? null));
  }

  setTotals(index: number, totals: Parameters<TableModel["setTotals"]>[1]): void {
    setColumnTotals(this, index, totals);
  }

  setCalculatedFormula(index: number, formula: string | null): void {
    setColumnFormula(this, index, formula);
  }

  renameColumn(index: number, name: string): string {
    return this.sheet.withOwnHeaders(() => renameTableColumn(this, index, name));
  }

  /** Makes header cells and column names agree: the cells lead, empty or double ones get a name and are written. */
  syncHeaders(): void {
    this.sheet.withOwnHeaders(() => syncTableHeaders(this));
  }

  insertColumn(index: number, name = ""): void {
    this.sheet.withOwnHeaders(() => insertTableColumn(this, index, name));
  }

  /** References to the column become #REF!. */
  forgetColumn(index: number): void {
    forgetTableColumn(this, index);
  }

  deleteColumn(index: number): void {
    this.sheet.withOwnHeaders(() => deleteTableColumn(this, index));
  }

  insertRows(index: number, count: number): void {
    this.sheet.withOwnHeaders(() => insertTableRows(this, index, count));
  }

  deleteRows(index: number, count: number): void {
    this.sheet.withOwnHeaders(() => deleteTableRows(this, index, count));
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
