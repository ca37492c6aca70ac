import type { Area } from "../area.ts";
import { intersect, MAX_COLUMNS, MAX_ROWS } from "../area.ts";
import { UnsupportedEditError } from "../errors.ts";
import type { SheetModel } from "../model.ts";
import type { ColumnFormat, RowFormat } from "../sheet-parts.ts";
import type { WorkbookCore } from "../workbook/workbook-core.ts";
import { Merges } from "./merges.ts";
import { RowsAndColumns } from "./rows-and-columns.ts";
import { SheetCells } from "./sheet-cells.ts";
import type { SheetPart } from "./sheet-part.ts";

/** The grid the cells lie in: rows, columns and merged cells. */
export abstract class SheetGrid extends SheetCells {
  private readonly lines: RowsAndColumns;
  readonly mergeSection: Merges;

  constructor(core: WorkbookCore, id: number, path: string, kind: SheetModel["kind"], worksheet: SheetPart | null) {
    super(core, id, path, kind, worksheet);
    this.lines = new RowsAndColumns(() => this.part, this.columnRanges);
    this.mergeSection = new Merges(this);
  }

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
    return this.worksheet === null ? [] : this.mergeSection.list();
  }

  merge(area: Area, byRow = false): void {
    if (area.left === area.right && (byRow || area.top === area.bottom)) return;
    if (this.tables.some((table) => intersect(table.area, area))) {
      throw new UnsupportedEditError(
        "table",
        "In een tabel kunnen geen cellen worden samengevoegd.",
        "Cells in a table cannot be merged.",
        this.name,
      );
    }
    this.core.together(this.id, "structure", area, () => {
      this.mergeSection.removeIn(area);
      const pieces = byRow ? rowsOf(area) : [area];
      for (const piece of pieces) this.clearAround(piece);
      this.mergeSection.add(pieces);
    });
  }

  private clearAround(area: Area): void {
    this.clear({ ...area, left: area.left + 1, bottom: area.top }, "contents");
    if (area.bottom > area.top) this.clear({ ...area, top: area.top + 1 }, "contents");
  }

  unmerge(area: Area): void {
    if (this.mergeSection.removeIn(area)) this.notify("structure", area);
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
}

/** One area for each of its rows. */
function rowsOf(area: Area): Area[] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, index) => ({
    ...area,
    top: area.top + index,
    bottom: area.top + index,
  }));
}
