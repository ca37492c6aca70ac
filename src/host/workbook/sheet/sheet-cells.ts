import type { Area } from "../area.ts";
import { areaOf, containsArea, intersect, MAX_COLUMNS, MAX_ROWS } from "../area.ts";
import type { Cell, CellFormula, CellValue, RichTextRun } from "../cell.ts";
import { PLAIN } from "../cells/row-store.ts";
import { InvalidEditError } from "../errors.ts";
import type { SheetModel } from "../model.ts";
import { toFileNotation } from "../references/file-notation.ts";
import type { TablePart } from "../tables/table-part.ts";
import type { WorkbookCore } from "../workbook/workbook-core.ts";
import { CellAccess } from "./cell-access.ts";
import { clearArea, copyRowStyles, restyleArea } from "./cell-styles.ts";
import { Columns } from "./columns.ts";
import type { SheetPart } from "./sheet-part.ts";
import { SheetTab } from "./sheet-tab.ts";

/** The cells of a sheet: reading, writing and styling them. Every write is told to who follows the workbook. */
export abstract class SheetCells extends SheetTab {
  readonly cells: CellAccess | null;
  readonly columnRanges: Columns;
  private ownHeaders = 0;

  constructor(core: WorkbookCore, id: number, path: string, kind: SheetModel["kind"], worksheet: SheetPart | null) {
    super(core, id, path, kind, worksheet);
    this.columnRanges = new Columns(this);
    this.cells = worksheet && new CellAccess(core, id, worksheet, (column) => this.columnRanges.styleOf(column));
  }

  abstract get tables(): readonly TablePart[];
  /** Width of a column without a width of its own, in characters. */
  abstract get defaultColumnWidth(): number;

  protected get access(): CellAccess {
    return this.cells ?? (this.part as never);
  }

  protected wrote(area: Area): void {
    this.part.touch();
    this.core.staleness.edit(this.id, area);
    if (this.ownHeaders === 0 && this.part.has("tableParts")) this.followHeaders(area);
    this.notify("cells", area);
  }

  /** Column names follow header cells that were written; what is no header text becomes one. */
  private followHeaders(area: Area): void {
    for (const table of this.tables) {
      if (table.headerRow && intersect({ ...table.area, bottom: table.area.top }, area)) table.syncHeaders();
    }
  }

  /** Runs a change of a table that sees to its headers itself. */
  withOwnHeaders<T>(work: () => T): T {
    this.ownHeaders++;
    try {
      return work();
    } finally {
      this.ownHeaders--;
    }
  }

  tableAt(row: number, column: number): TablePart | null {
    return this.tables.find((table) => containsArea(table.area, areaOf(row, column))) ?? null;
  }

  get(row: number, column: number): Cell {
    return this.access.get(row, column);
  }

  value(row: number, column: number): CellValue {
    return this.access.value(row, column);
  }

  style(row: number, column: number): number {
    return this.access.style(row, column);
  }

  formula(row: number, column: number): CellFormula | null {
    return this.access.formula(row, column);
  }

  setValue(row: number, column: number, value: CellValue): void {
    this.access.put(row, column, value, null);
    this.wrote(areaOf(row, column));
  }

  setRichText(row: number, column: number, runs: readonly RichTextRun[]): void {
    const text = runs.map((run) => run.text).join("");
    this.access.put(row, column, text, { ...PLAIN, runs: runs.map((run) => ({ ...run })) });
    this.wrote(areaOf(row, column));
  }

  setFormula(row: number, column: number, formula: string): void {
    this.access.putFormula(row, column, toFileNotation(formula, this.tableAt(row, column)?.name ?? null));
    this.wrote(areaOf(row, column));
  }

  setArrayFormula(area: Area, formula: string, dynamic = false): void {
    this.access.putArray(area, toFileNotation(formula, null), dynamic);
    this.wrote(area);
  }

  setStyle(row: number, column: number, xf: number): void {
    this.access.setStyle(row, column, xf);
    this.part.touch();
    this.notify("styles", areaOf(row, column));
  }

  values(area: Area): CellValue[][] {
    return this.access.values(area);
  }

  block<V>(
    area: Area,
    empty: V,
    special: (cell: Cell, row: number, column: number) => V,
  ): (V | string | number | boolean)[][] {
    return this.access.block(area, empty, special);
  }

  rowStyles(row: number, left: number, right: number): readonly number[] {
    return this.access.rowStyles(row, left, right);
  }

  setValues(row: number, column: number, values: readonly (readonly (CellValue | undefined)[])[]): void {
    const width = values.reduce((most, line) => Math.max(most, line.length), 0);
    if (width === 0) return;
    if (row + values.length > MAX_ROWS || column + width > MAX_COLUMNS)
      throw new InvalidEditError("out-of-grid", "the block does not fit");
    values.forEach((line, offset) => {
      this.access.putRow(row + offset, column, line);
    });
    this.wrote(areaOf(row, column, values.length, width));
  }

  restyle(area: Area, change: (xf: number) => number): void {
    restyleArea(this, area, change);
    this.part.touch();
    this.notify("styles", area);
  }

  clear(area: Area, what: "contents" | "formats" | "all"): void {
    this.part.touch();
    clearArea(this, area, what);
    if (what === "formats") this.notify("styles", area);
    else this.wrote(area);
  }

  copyRowFormats(source: Area, top: number, count: number): void {
    copyRowStyles(this, source, top, count);
    this.part.touch();
  }

  forEachCell(area: Area | null, visit: (row: number, column: number, cell: Cell) => void): void {
    this.access.forEach(area, visit);
  }

  setCalculatedValue(row: number, column: number, value: CellValue): void {
    this.access.setCalculated(row, column, value);
  }

  usedArea(formats = false): Area | null {
    return this.part.usedArea(formats);
  }

  hasContent(area: Area): boolean {
    let found = false;
    this.access.forEach(area, (_row, _column, cell) => {
      if (cell.value !== null || cell.formula !== null) found = true;
    });
    return found;
  }

  /** The text that a header cell shows; null for a formula without a known result. */
  headerText(row: number, column: number): string | null {
    const value = this.value(row, column);
    if (value === null) return this.formula(row, column) === null ? "" : null;
    if (typeof value === "object") return value.error;
    return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  }

  /** Header cells are text: Excel repairs a table whose header holds a number or a formula. */
  writeHeaderCell(row: number, column: number, text: string): void {
    if (this.value(row, column) !== text || this.formula(row, column) !== null) this.setValue(row, column, text);
  }
}
