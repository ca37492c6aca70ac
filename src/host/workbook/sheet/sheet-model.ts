import type { Area } from "../area.ts";
import { areaOf, containsArea, intersect, MAX_COLUMNS, MAX_ROWS } from "../area.ts";
import type { Cell, CellFormula, CellValue, RichTextRun } from "../cell.ts";
import { PLAIN } from "../cells/row-store.ts";
import type { Charts } from "../chart.ts";
import { SheetCharts } from "../charts/sheet-charts.ts";
import { copyCells } from "../edit/copy-cells.ts";
import { moveCells } from "../edit/move-cells.ts";
import { reorderColumns, reorderRows } from "../edit/reorder-rows.ts";
import type { Shift } from "../edit/shift.ts";
import { shiftCells } from "../edit/shift-cells.ts";
import { InvalidEditError, UnsupportedEditError } from "../errors.ts";
import type { ChangeKind, SheetModel, Visibility } from "../model.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import { toFileNotation } from "../references/file-notation.ts";
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
} from "../sheet-parts.ts";
import type { Color, ColorPatch } from "../style.ts";
import { writeColor } from "../styles/colors.ts";
import type { AutoFilterModel, TableModel, TableOptions } from "../table.ts";
import { addTable, dropTable, sheetTables } from "../tables/sheet-tables.ts";
import { SheetAutoFilter } from "../tables/sheet-auto-filter.ts";
import type { TablePart } from "../tables/table-part.ts";
import type { WorkbookCore } from "../workbook/workbook-core.ts";
import { CellAccess } from "./cell-access.ts";
import { clearArea, copyRowStyles, restyleArea } from "./cell-styles.ts";
import { Columns } from "./columns.ts";
import { SheetConditionalFormats } from "./conditional-formats.ts";
import { readCustomProperties, writeCustomProperty } from "./custom-properties.ts";
import { readHyperlinks, removeHyperlinksIn, writeHyperlink } from "./hyperlinks.ts";
import { Merges } from "./merges.ts";
import { readNotes, removeNoteAt, writeNote } from "./notes.ts";
import { readPageSetup, writePageSetup } from "./page-setup.ts";
import { passwordFits, readProtection, writeProtection } from "./protection.ts";
import { RowsAndColumns } from "./rows-and-columns.ts";
import type { SheetContext } from "./sheet-context.ts";
import type { SheetPart } from "./sheet-part.ts";
import { readThreadedComments, removeThreadedCommentById, writeThreadedComment } from "./threaded-comments.ts";
import { SheetValidations } from "./validations.ts";
import { readFreeze, readView, writeFreeze, writeView } from "./view.ts";

const SHEET_PROPERTIES_ORDER = ["tabColor", "outlinePr", "pageSetUpPr"];

/** One sheet of the workbook. Chart sheets and unknown kinds have no cells: `part` is null. */
export class SheetModelPart implements SheetModel, SheetContext {
  readonly cells: CellAccess | null;
  private ownHeaders = 0;
  private readonly columns: Columns;
  private readonly lines: RowsAndColumns;
  private readonly mergeList: Merges;
  readonly autoFilter: AutoFilterModel;
  readonly conditionalFormats: SheetConditionalFormats;
  readonly validations: SheetValidations;
  readonly charts: Charts;

  constructor(
    readonly core: WorkbookCore,
    readonly id: number,
    readonly path: string,
    readonly kind: SheetModel["kind"],
    private readonly worksheet: SheetPart | null,
  ) {
    this.columns = new Columns(this);
    this.lines = new RowsAndColumns(() => this.part, this.columns);
    this.mergeList = new Merges(this);
    this.cells = worksheet && new CellAccess(core, id, worksheet, (column) => this.columns.styleOf(column));
    this.autoFilter = new SheetAutoFilter(this);
    this.conditionalFormats = new SheetConditionalFormats(this);
    this.validations = new SheetValidations(this);
    this.charts = new SheetCharts(this);
  }

  /** The worksheet; chart sheets have none and refuse by name. */
  get part(): SheetPart {
    if (this.worksheet) return this.worksheet;
    throw new UnsupportedEditError(
      "chart-sheet",
      `Het blad ${this.name} is een grafiekblad en heeft geen cellen.`,
      `The sheet ${this.name} is a chart sheet and has no cells.`,
      this.name,
    );
  }

  get hasCells(): boolean {
    return this.worksheet !== null;
  }

  private get access(): CellAccess {
    return this.cells ?? (this.part as never);
  }

  notify(kind: ChangeKind, area: Area | null = null): void {
    this.core.notify(this.id, kind, area);
  }

  private wrote(area: Area): void {
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

  // The sheet in the workbook

  private get element(): XmlElement {
    const element = this.core.workbook
      .child("sheets")
      ?.all("sheet")
      .find((e) => e.number("sheetId", 0) === this.id);
    if (!element) throw new InvalidEditError("not-found", "the sheet has been deleted");
    return element;
  }

  get name(): string {
    return this.element.get("name") ?? "";
  }

  get position(): number {
    return this.core.sheets.indexOf(this);
  }

  get visibility(): Visibility {
    return (this.element.get("state") ?? "visible") as Visibility;
  }

  set visibility(visibility: Visibility) {
    if (visibility !== "visible" && this.core.sheets.every((s) => s === this || s.visibility !== "visible")) {
      throw new InvalidEditError("last-sheet", "a workbook keeps at least one visible sheet");
    }
    const sheets = this.core.editWorkbook().child("sheets");
    sheets
      ?.all("sheet")
      .find((e) => e.number("sheetId", 0) === this.id)
      ?.set("state", visibility === "visible" ? null : visibility);
    this.notify("sheets");
  }

  get tabColor(): Color | null {
    const element = this.worksheet?.section("sheetPr")?.child("tabColor");
    return element ? this.core.styles.colors.read(element) : null;
  }

  setTabColor(color: ColorPatch | null): void {
    const properties = this.part.edit("sheetPr");
    const present = properties.child("tabColor");
    if (color !== null) writeColor(properties.ensure("tabColor", SHEET_PROPERTIES_ORDER), color);
    else if (present) properties.remove(present);
    this.notify("sheets");
  }

  // Cells

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

  // Rows, columns, merges

  row(index: number): RowFormat {
    return this.lines.row(index);
  }

  setRows(first: number, last: number, change: Partial<RowFormat>): void {
    this.lines.setRows(first, last, change);
    if (change.hidden !== undefined) this.core.staleness.visibility();
    this.notify("rows-columns", { top: first, bottom: last, left: 0, right: MAX_COLUMNS - 1 });
  }

  column(index: number): ColumnFormat {
    return this.lines.column(index);
  }

  get columnRanges(): Columns {
    return this.columns;
  }

  setColumns(first: number, last: number, change: Partial<ColumnFormat>): void {
    this.lines.setColumns(first, last, change);
    this.notify("rows-columns", { top: 0, bottom: MAX_ROWS - 1, left: first, right: last });
  }

  get defaultRowHeight(): number {
    return this.lines.defaultRowHeight;
  }

  get defaultColumnWidth(): number {
    return this.lines.defaultColumnWidth;
  }

  setDefaults(change: { readonly rowHeight?: number; readonly columnWidth?: number }): void {
    this.lines.setDefaults(change);
    this.notify("rows-columns");
  }

  get summaryBelow(): boolean {
    return this.lines.summaryAfter("summaryBelow");
  }

  get summaryRight(): boolean {
    return this.lines.summaryAfter("summaryRight");
  }

  setOutlineSummary(change: { readonly below?: boolean; readonly right?: boolean }): void {
    this.lines.setOutlineSummary(change);
    this.notify("rows-columns");
  }

  get merges(): readonly Area[] {
    return this.worksheet === null ? [] : this.mergeList.list();
  }

  get mergeSection(): Merges {
    return this.mergeList;
  }

  merge(area: Area): void {
    if (area.top === area.bottom && area.left === area.right) return;
    if (this.tables.some((table) => intersect(table.area, area))) {
      throw new UnsupportedEditError(
        "table",
        "In een tabel kunnen geen cellen worden samengevoegd.",
        "Cells in a table cannot be merged.",
        this.name,
      );
    }
    this.core.together(this.id, "structure", area, () => {
      this.mergeList.removeIn(area);
      this.clearAround(area);
      this.mergeList.add(area);
    });
  }

  private clearAround(area: Area): void {
    this.clear({ ...area, left: area.left + 1, bottom: area.top }, "contents");
    if (area.bottom > area.top) this.clear({ ...area, top: area.top + 1 }, "contents");
  }

  unmerge(area: Area): void {
    if (this.mergeList.removeIn(area)) this.notify("structure", area);
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

  /** True when neither cells nor merges, tables or formats lie in the area. */
  isFree(area: Area): boolean {
    const used = this.usedArea(true);
    const common = used && intersect(used, area);
    let free = true;
    if (common) this.access.forEach(common, () => (free = false));
    const crossed = (other: Area): boolean => intersect(other, area) !== null;
    return (
      free &&
      !this.merges.some(crossed) &&
      !this.tables.some((table) => crossed(table.area)) &&
      this.cells?.groups.arrayAreas().some(crossed) !== true
    );
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

  tableAt(row: number, column: number): TablePart | null {
    return this.tables.find((table) => containsArea(table.area, areaOf(row, column))) ?? null;
  }

  addTable(area: Area, options: TableOptions = {}): TableModel {
    return addTable(this, area, options);
  }

  removeTable(id: number): void {
    dropTable(this, id);
  }

  /** @throws InvalidEditError or UnsupportedEditError when a table cannot lie on this area. */
  checkTableArea(area: Area, self: TablePart | null): void {
    if (
      area.top < 0 ||
      area.left < 0 ||
      area.bottom >= MAX_ROWS ||
      area.right >= MAX_COLUMNS ||
      area.bottom < area.top
    ) {
      throw new InvalidEditError("out-of-grid", "the table does not fit on the sheet");
    }
    if (this.tables.some((table) => table.path !== self?.path && intersect(table.area, area))) {
      throw new InvalidEditError("overlap", "a table cannot overlap another table");
    }
    if (this.merges.some((merge) => intersect(merge, area))) {
      throw new UnsupportedEditError(
        "merged-cells",
        "Een tabel kan geen samengevoegde cellen bevatten.",
        "A table cannot contain merged cells.",
        this.name,
      );
    }
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
