import { MAX_COLUMNS, MAX_ROWS } from "../area.ts";
import { NO_ATTRIBUTES } from "../cells/row-store.ts";
import { InvalidEditError } from "../errors.ts";
import type { ColumnFormat, RowFormat } from "../sheet-parts.ts";
import type { Columns } from "./columns.ts";
import type { SheetPart } from "./sheet-part.ts";

const SHEET_PROPERTIES_ORDER = ["tabColor", "outlinePr", "pageSetUpPr"];

/** Sizes, hiding and outline of the rows and columns of a sheet. */
export class RowsAndColumns {
  constructor(
    private readonly part: () => SheetPart,
    private readonly columns: Columns,
  ) {}

  row(index: number): RowFormat {
    const { height, customHeight, hidden, outlineLevel, collapsed, style } =
      this.part().rows.get(index)?.attributes ?? NO_ATTRIBUTES;
    return { height, customHeight, hidden, outlineLevel, collapsed, style };
  }

  setRows(first: number, last: number, change: Partial<RowFormat>): void {
    if (first < 0 || last >= MAX_ROWS || last < first)
      throw new InvalidEditError("out-of-grid", `rows ${first} to ${last}`);
    const part = this.part();
    for (let row = first; row <= last; row++) {
      const data = part.rows.write(row);
      const custom = change.height === undefined ? {} : { customHeight: change.customHeight ?? change.height !== null };
      data.attributes = { ...data.attributes, ...change, ...custom };
      if (data.columns.length === 0 && data.tail === "" && isPlain(data.attributes)) part.rows.remove(row);
    }
    if (change.outlineLevel) this.raiseOutline("outlineLevelRow", change.outlineLevel);
    part.touch();
  }

  /** The sheet states its deepest outline level, or Excel shows no outline buttons. */
  private raiseOutline(attribute: string, level: number): void {
    if ((this.part().section("sheetFormatPr")?.number(attribute, 0) ?? 0) >= level) return;
    const format = this.part().edit("sheetFormatPr");
    if (format.get("defaultRowHeight") === undefined) format.set("defaultRowHeight", 15);
    format.set(attribute, level);
  }

  column(index: number): ColumnFormat {
    return this.columns.format(index);
  }

  setColumns(first: number, last: number, change: Partial<ColumnFormat>): void {
    if (first < 0 || last >= MAX_COLUMNS || last < first)
      throw new InvalidEditError("out-of-grid", `columns ${first} to ${last}`);
    this.columns.change(first, last, change, this.defaultColumnWidth);
    if (change.outlineLevel) this.raiseOutline("outlineLevelCol", change.outlineLevel);
  }

  get defaultRowHeight(): number {
    return this.part().section("sheetFormatPr")?.number("defaultRowHeight", 15) ?? 15;
  }

  get defaultColumnWidth(): number {
    const format = this.part().section("sheetFormatPr");
    // 8 characters and the padding of Calibri 11 (18.3.1.81): (8 * 7 + 5) / 7, cut to 1/256.
    return format?.number("defaultColWidth", format.number("baseColWidth", 8) + 0.7109375) ?? 8.7109375;
  }

  setDefaults(change: { readonly rowHeight?: number; readonly columnWidth?: number }): void {
    const format = this.part().edit("sheetFormatPr");
    if (change.rowHeight !== undefined) format.set("defaultRowHeight", change.rowHeight).set("customHeight", 1);
    else if (format.get("defaultRowHeight") === undefined) format.set("defaultRowHeight", 15);
    if (change.columnWidth !== undefined) format.set("defaultColWidth", change.columnWidth);
  }

  /** Whether the row (or column) with the button of a group stands after it. */
  summaryAfter(side: "summaryBelow" | "summaryRight"): boolean {
    return this.part().section("sheetPr")?.child("outlinePr")?.flag(side, true) ?? true;
  }

  setOutlineSummary(change: { readonly below?: boolean; readonly right?: boolean }): void {
    const outline = this.part().edit("sheetPr").ensure("outlinePr", SHEET_PROPERTIES_ORDER);
    if (change.below !== undefined) outline.setFlag("summaryBelow", change.below, true);
    if (change.right !== undefined) outline.setFlag("summaryRight", change.right, true);
  }
}

function isPlain(attributes: typeof NO_ATTRIBUTES): boolean {
  return (
    attributes.height === null &&
    !attributes.customHeight &&
    !attributes.hidden &&
    attributes.outlineLevel === 0 &&
    !attributes.collapsed &&
    attributes.style === null &&
    attributes.rest === ""
  );
}
