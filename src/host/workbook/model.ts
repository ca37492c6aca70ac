import type { Area } from "./area.ts";
import type { Cell, CellFormula, CellValue, RichTextRun } from "./cell.ts";
import type { Charts } from "./chart.ts";
import type { ConditionalFormats } from "./conditional-format.ts";
import type { DataValidations } from "./data-validation.ts";
import type { CustomXmlParts, DocumentProperties, Settings } from "./document-properties.ts";
import type { DefinedNames } from "./names.ts";
import type {
  ColumnFormat,
  FreezePanes,
  Hyperlink,
  Note,
  PageSetup,
  PageSetupPatch,
  ProtectionOptions,
  RowFormat,
  SheetProtection,
  SheetView,
  ThreadedComment,
} from "./sheet-parts.ts";
import type { Color, ColorPatch, StyleSheet } from "./style.ts";
import type { AutoFilterModel, TableModel, TableOptions } from "./table.ts";

export type Visibility = "visible" | "hidden" | "veryHidden";

export type ChangeKind =
  "cells" | "styles" | "rows-columns" | "structure" | "tables" | "rules" | "view" | "sheets" | "names" | "other";

export interface WorkbookChange {
  /** null: the workbook as a whole. */
  readonly sheetId: number | null;
  readonly kind: ChangeKind;
  /** The cells concerned, when that is known. */
  readonly area: Area | null;
  /** Cells put in (down, right) or taken out (up, left), so that references held elsewhere can follow. */
  readonly shift?: { readonly area: Area; readonly direction: "down" | "right" | "up" | "left" };
}

/** An opaque moment of a workbook. */
export interface Checkpoint {
  readonly revision: number;
}

/** A workbook in memory, on top of the unchanged parts of its file. Rows and columns count from 0. */
export interface WorkbookModel {
  readonly date1904: boolean;
  /** The file holds a macro project. */
  readonly hasMacros: boolean;
  /** Grows with every change. */
  readonly revision: number;
  /** Called after each change, inside the call that made it. Returns the way to stop. */
  onChange(listener: (change: WorkbookChange) => void): () => void;

  /** The bytes of an .xlsx file. Does not change the model. `store` leaves changed parts unpacked: larger, and soon done. */
  save(packing?: "deflate" | "store"): Uint8Array;
  checkpoint(): Checkpoint;
  /** Goes back (or forward) to a checkpoint of this same model; sheet objects stay valid while the sheet exists. */
  restore(checkpoint: Checkpoint): void;

  /** In tab order, chart sheets included. */
  readonly sheets: readonly SheetModel[];
  sheetById(id: number): SheetModel | null;
  /** Without regard to case. */
  sheetByName(name: string): SheetModel | null;
  addSheet(name?: string, position?: number): SheetModel;
  deleteSheet(id: number): void;
  /** @throws InvalidEditError for an invalid or used name. Rewrites references to the sheet. */
  renameSheet(id: number, name: string): void;
  moveSheet(id: number, position: number): void;
  copySheet(id: number, name?: string, position?: number): SheetModel;
  activeSheetId: number;

  readonly styles: StyleSheet;
  readonly names: DefinedNames;
  readonly tables: readonly TableModel[];
  tableById(id: number): TableModel | null;
  tableByName(name: string): TableModel | null;

  readonly properties: DocumentProperties;
  readonly customXml: CustomXmlParts;
  readonly settings: Settings;

  readonly structureProtected: boolean;
  protectStructure(password?: string): void;
  /** False when the password is wrong. */
  unprotectStructure(password?: string): boolean;

  /** `auto`, `autoNoTable` or `manual`. */
  calculationMode: string;
  /** Parts of the file that edits of rows and columns cannot follow, by name: pivot tables, slicers, … */
  readonly unmodelledParts: readonly string[];
}

export interface SheetModel {
  /** sheetId of the file: unique, never reused while open. */
  readonly id: number;
  readonly kind: "worksheet" | "chartsheet" | "other";
  readonly name: string;
  readonly position: number;
  visibility: Visibility;
  tabColor: Color | null;
  setTabColor(color: ColorPatch | null): void;

  // Cells
  get(row: number, column: number): Cell;
  value(row: number, column: number): CellValue;
  /** cellXfs index: of the cell, else of its row, else of its column. */
  style(row: number, column: number): number;
  formula(row: number, column: number): CellFormula | null;
  /** Replaces content; text stays text whatever it looks like. null empties the cell and keeps its style. */
  setValue(row: number, column: number, value: CellValue): void;
  setRichText(row: number, column: number, runs: readonly RichTextRun[]): void;
  /** `formula` without `=`, in the file's notation. */
  setFormula(row: number, column: number, formula: string): void;
  /** Legacy (Ctrl+Shift+Enter) or dynamic array formula over the area. */
  setArrayFormula(area: Area, formula: string, dynamic?: boolean): void;
  setStyle(row: number, column: number, xf: number): void;
  /** Values of a block, row by row; shared rows of nulls outside the used area are fresh arrays. */
  values(area: Area): CellValue[][];
  /** As `values`, but `empty` stands for no value, and `special` says what stands for formulas, errors and rich texts. */
  block<V>(
    area: Area,
    empty: V,
    special: (cell: Cell, row: number, column: number) => V,
  ): (V | string | number | boolean)[][];
  /** `style` of the cells from `left` to `right` (inclusive). */
  rowStyles(row: number, left: number, right: number): readonly number[];
  /** One call for a block: `undefined` leaves a cell alone. */
  setValues(row: number, column: number, values: readonly (readonly (CellValue | undefined)[])[]): void;
  /** Gives every cell of the area the style that `change` makes of its present one (called once per distinct style). */
  restyle(area: Area, change: (xf: number) => number): void;
  /** `contents` keeps styles, `formats` keeps contents. */
  clear(area: Area, what: "contents" | "formats" | "all"): void;
  /** Stored cells in row order; `area` limits it. */
  forEachCell(area: Area | null, visit: (row: number, column: number, cell: Cell) => void): void;
  /** A value for the screen only; it is never saved as a computed value. */
  setCalculatedValue(row: number, column: number, value: CellValue): void;
  /** The smallest area with all contents, or null. `formats` also counts cells that only have a style. */
  usedArea(formats?: boolean): Area | null;
  /** Copies contents and styles (formulas translated) inside the workbook; areas may overlap. */
  copyCells(
    from: SheetModel,
    source: Area,
    row: number,
    column: number,
    what?: "all" | "values" | "formulas" | "formats",
  ): void;
  /** Moves cells as cut and paste does: references elsewhere follow. */
  moveCells(source: Area, target: SheetModel, row: number, column: number): void;
  /** Rearranges whole rows inside the area: row i of the result is row `order[i]` of the area now. Formulas follow as in a sort. */
  reorderRows(area: Area, order: readonly number[]): void;
  /** The same from left to right. */
  reorderColumns(area: Area, order: readonly number[]): void;

  // Rows, columns, merges
  row(index: number): RowFormat;
  setRows(first: number, last: number, change: Partial<RowFormat>): void;
  column(index: number): ColumnFormat;
  setColumns(first: number, last: number, change: Partial<ColumnFormat>): void;
  /** Points. */
  readonly defaultRowHeight: number;
  /** Characters. */
  readonly defaultColumnWidth: number;
  setDefaults(change: { readonly rowHeight?: number; readonly columnWidth?: number }): void;
  readonly summaryBelow: boolean;
  readonly summaryRight: boolean;
  setOutlineSummary(change: { readonly below?: boolean; readonly right?: boolean }): void;
  readonly merges: readonly Area[];
  /** Makes one cell of the area, or of each of its rows; keeps the content of its top left cell only. */
  merge(area: Area, byRow?: boolean): void;
  /** Undoes every merge that touches the area. */
  unmerge(area: Area): void;

  /** @throws UnsupportedEditError before anything is changed. */
  insertRows(at: number, count: number): void;
  deleteRows(at: number, count: number): void;
  insertColumns(at: number, count: number): void;
  deleteColumns(at: number, count: number): void;
  insertCells(area: Area, shift: "down" | "right"): void;
  deleteCells(area: Area, shift: "up" | "left"): void;

  // What lies on the cells
  readonly tables: readonly TableModel[];
  addTable(area: Area, options?: TableOptions): TableModel;
  /** Takes the table frame away and keeps the cells. */
  removeTable(id: number): void;
  readonly autoFilter: AutoFilterModel;
  readonly conditionalFormats: ConditionalFormats;
  readonly validations: DataValidations;
  readonly hyperlinks: readonly Hyperlink[];
  setHyperlink(link: Hyperlink): void;
  removeHyperlinks(area: Area): void;
  readonly notes: readonly Note[];
  setNote(note: Pick<Note, "row" | "column" | "text"> & Partial<Note>): void;
  removeNote(row: number, column: number): void;
  readonly threadedComments: readonly ThreadedComment[];
  setThreadedComment(comment: ThreadedComment): void;
  removeThreadedComment(id: string): void;
  readonly charts: Charts;

  // The sheet as a whole
  readonly freeze: FreezePanes | null;
  setFreeze(rows: number, columns: number): void;
  readonly view: SheetView;
  setView(change: Partial<SheetView>): void;
  readonly pageSetup: PageSetup;
  setPageSetup(change: PageSetupPatch): void;
  readonly protection: SheetProtection | null;
  protect(options?: Partial<ProtectionOptions>, password?: string): void;
  /** False when the password is wrong. */
  unprotect(password?: string): boolean;
  /** Key and value pairs of the sheet (customProperties). */
  readonly customProperties: ReadonlyMap<string, string>;
  setCustomProperty(key: string, value: string | null): void;
}
