import type { Area } from "../area.ts";
import { areaOf, MAX_COLUMNS, MAX_ROWS } from "../area.ts";
import type { Charts } from "../chart.ts";
import { SheetCharts } from "../charts/sheet-charts.ts";
import { copyCells } from "../edit/copy-cells.ts";
import { moveCells } from "../edit/move-cells.ts";
import { reorderColumns, reorderRows } from "../edit/reorder-rows.ts";
import type { Shift } from "../edit/shift.ts";
import { shiftCells } from "../edit/shift-cells.ts";
import { UnsupportedEditError } from "../errors.ts";
import type { SheetModel } from "../model.ts";
import type {
  FreezePanes,
  Hyperlink,
  Note,
  PageSetup,
  PageSetupPatch,
  ProtectionOptions,
  SheetProtection,
  SheetView,
  ThreadedComment,
} from "../sheet-parts.ts";
import type { AutoFilterModel, TableModel, TableOptions } from "../table.ts";
import { addTable, dropTable, sheetTables } from "../tables/sheet-tables.ts";
import { SheetAutoFilter } from "../tables/sheet-auto-filter.ts";
import type { TablePart } from "../tables/table-part.ts";
import type { WorkbookCore } from "../workbook/workbook-core.ts";
import { SheetConditionalFormats } from "./conditional-formats.ts";
import { readCustomProperties, writeCustomProperty } from "./custom-properties.ts";
import { readHyperlinks, removeHyperlinksIn, writeHyperlink } from "./hyperlinks.ts";
import { readNotes, removeNoteAt, writeNote } from "./notes.ts";
import { readPageSetup, writePageSetup } from "./page-setup.ts";
import { passwordFits, readProtection, writeProtection } from "./protection.ts";
import { SheetGrid } from "./sheet-grid.ts";
import type { SheetPart } from "./sheet-part.ts";
import { readThreadedComments, removeThreadedCommentById, writeThreadedComment } from "./threaded-comments.ts";
import { SheetValidations } from "./validations.ts";
import { readFreeze, readView, writeFreeze, writeView } from "./view.ts";

/** One sheet of the workbook. Chart sheets and unknown kinds have no cells: `part` is null. */
export class SheetModelPart extends SheetGrid implements SheetModel {
  readonly autoFilter: AutoFilterModel;
  readonly conditionalFormats: SheetConditionalFormats;
  readonly validations: SheetValidations;
  readonly charts: Charts;

  constructor(core: WorkbookCore, id: number, path: string, kind: SheetModel["kind"], worksheet: SheetPart | null) {
    super(core, id, path, kind, worksheet);
    this.autoFilter = new SheetAutoFilter(this);
    this.conditionalFormats = new SheetConditionalFormats(this);
    this.validations = new SheetValidations(this);
    this.charts = new SheetCharts(this);
  }

  copyCells(
    from: SheetModel,
    source: Area,
    row: number,
    column: number,
    what: "all" | "values" | "formulas" | "formats" = "all",
  ): void {
    const area = copyCells(from as SheetModelPart, source, this, row, column, what);
    this.wrote(area);
  }

  moveCells(source: Area, target: SheetModel, row: number, column: number): void {
    moveCells(this, source, target as SheetModelPart, row, column);
  }

  reorderRows(area: Area, order: readonly number[]): void {
    reorderRows(this, area, order);
    this.wrote(area);
  }

  reorderColumns(area: Area, order: readonly number[]): void {
    reorderColumns(this, area, order);
    this.wrote(area);
  }

  // Inserting and deleting

  private shift(change: Shift): void {
    shiftCells(this, change);
  }

  insertRows(at: number, count: number): void {
    this.shift({ area: { top: at, bottom: at + count - 1, left: 0, right: MAX_COLUMNS - 1 }, direction: "down" });
  }

  deleteRows(at: number, count: number): void {
    this.shift({ area: { top: at, bottom: at + count - 1, left: 0, right: MAX_COLUMNS - 1 }, direction: "up" });
  }

  insertColumns(at: number, count: number): void {
    this.shift({ area: { top: 0, bottom: MAX_ROWS - 1, left: at, right: at + count - 1 }, direction: "right" });
  }

  deleteColumns(at: number, count: number): void {
    this.shift({ area: { top: 0, bottom: MAX_ROWS - 1, left: at, right: at + count - 1 }, direction: "left" });
  }

  insertCells(area: Area, direction: "down" | "right"): void {
    this.shift({ area, direction });
  }

  deleteCells(area: Area, direction: "up" | "left"): void {
    this.shift({ area, direction });
  }

  /** Makes or takes room inside a table whose own frame the caller sets afterwards. */
  shiftInTable(area: Area, direction: Shift["direction"], table: TablePart): void {
    shiftCells(this, { area, direction }, table.path);
  }

  /** Gives the areas of rules and validations another size. */
  growRules(grow: (area: Area) => Area): void {
    this.conditionalFormats.reshape((rules, areas) => ({ rules, areas: areas.map(grow) }));
    this.validations.reshape(grow);
  }

  // What lies on the cells

  get tables(): readonly TablePart[] {
    return this.worksheet === null ? [] : sheetTables(this);
  }

  addTable(area: Area, options: TableOptions = {}): TableModel {
    return addTable(this, area, options);
  }

  removeTable(id: number): void {
    dropTable(this, id);
  }

  get hyperlinks(): readonly Hyperlink[] {
    return this.worksheet === null ? [] : readHyperlinks(this);
  }

  setHyperlink(link: Hyperlink): void {
    writeHyperlink(this, link);
    this.notify("other", link.area);
  }

  removeHyperlinks(area: Area): void {
    removeHyperlinksIn(this, area);
    this.notify("other", area);
  }

  get notes(): readonly Note[] {
    return readNotes(this);
  }

  setNote(note: Pick<Note, "row" | "column" | "text"> & Partial<Note>): void {
    writeNote(this, note);
    this.notify("other", areaOf(note.row, note.column));
  }

  removeNote(row: number, column: number): void {
    removeNoteAt(this, row, column);
    this.notify("other", areaOf(row, column));
  }

  get threadedComments(): readonly ThreadedComment[] {
    return readThreadedComments(this);
  }

  setThreadedComment(comment: ThreadedComment): void {
    writeThreadedComment(this, comment);
    this.notify("other", areaOf(comment.row, comment.column));
  }

  removeThreadedComment(id: string): void {
    removeThreadedCommentById(this, id);
    this.notify("other");
  }

  chartPaths(): readonly string[] {
    return (this.charts as SheetCharts).paths();
  }

  // The sheet as a whole

  get freeze(): FreezePanes | null {
    return this.worksheet === null ? null : readFreeze(this);
  }

  setFreeze(rows: number, columns: number): void {
    writeFreeze(this, rows, columns);
    this.notify("view");
  }

  get view(): SheetView {
    return readView(this);
  }

  setView(change: Partial<SheetView>): void {
    writeView(this, change);
    this.notify("view");
  }

  get pageSetup(): PageSetup {
    return readPageSetup(this, this.core.names);
  }

  setPageSetup(change: PageSetupPatch): void {
    this.core.together(this.id, "other", null, () => writePageSetup(this, this.core.names, change));
  }

  get protection(): SheetProtection | null {
    return this.worksheet === null ? null : readProtection(this);
  }

  protect(options: Partial<ProtectionOptions> = {}, password?: string): void {
    writeProtection(this, options, password);
    this.notify("other");
  }

  unprotect(password = ""): boolean {
    const element = this.part.section("sheetProtection");
    if (!element) return true;
    const fits = passwordFits(element, "password", password);
    if (fits === null) {
      throw new UnsupportedEditError(
        "sheet-password",
        `De beveiliging van het blad ${this.name} is met een wachtwoord gemaakt dat hier niet te controleren is. Haal haar er in Excel af.`,
        `The protection of sheet ${this.name} uses a password that cannot be checked here. Remove it in Excel.`,
        this.name,
      );
    }
    if (fits) {
      this.part.remove("sheetProtection");
      this.notify("other");
    }
    return fits;
  }

  get customProperties(): ReadonlyMap<string, string> {
    return readCustomProperties(this);
  }

  setCustomProperty(key: string, value: string | null): void {
    writeCustomProperty(this, key, value);
    this.notify("other");
  }
}
