import type { Area } from "../area.ts";
import { areaOf, MAX_COLUMNS, MAX_ROWS } from "../area.ts";
import type { Cell, CellFormula, CellValue, RichTextRun } from "../cell.ts";
import type { CellExtra, RowData } from "../cells/row-store.ts";
import { PLAIN } from "../cells/row-store.ts";
import { InvalidEditError } from "../errors.ts";
import type { WorkbookCore } from "../workbook/workbook-core.ts";
import { FormulaGroups } from "./formula-groups.ts";
import type { SheetPart } from "./sheet-part.ts";

export const MAX_TEXT = 32_767;
export const MAX_FORMULA = 8_192;

/** Reading and writing the cells of one sheet, one by one and in blocks. */
export class CellAccess {
  readonly groups: FormulaGroups;
  /** Results of the host's own engine, shown in place of stored ones and never saved. Key: row * 16384 + column. */
  private readonly calculated = new Map<number, CellValue>();

  constructor(
    private readonly core: WorkbookCore,
    private readonly sheetId: number,
    private readonly part: SheetPart,
    private readonly columnStyle: (column: number) => number,
  ) {
    this.groups = new FormulaGroups(core, sheetId, part);
  }

  /** What was derived from the cells is out of date (rows moved, checkpoint restored). */
  forget(): void {
    this.groups.forget();
    this.calculated.clear();
  }

  style(row: number, column: number): number {
    const data = this.part.rows.get(row);
    if (data) {
      const at = data.find(column);
      if (at >= 0) return data.styles[at]!;
      if (data.attributes.style !== null) return data.attributes.style;
    }
    return this.columnStyle(column);
  }

  value(row: number, column: number): CellValue {
    const data = this.part.rows.get(row);
    if (!data) return null;
    const at = data.find(column);
    if (at < 0) return null;
    return this.shown(row, column) ?? data.values[at]!;
  }

  /** The engine's result for a cell, or undefined. */
  private shown(row: number, column: number): CellValue | undefined {
    return this.calculated.size === 0 ? undefined : this.calculated.get(row * MAX_COLUMNS + column);
  }

  get(row: number, column: number): Cell {
    const data = this.part.rows.get(row);
    const at = data ? data.find(column) : -1;
    if (!data || at < 0)
      return { value: null, formula: null, style: this.style(row, column), valueState: "stored", richText: null };
    return this.cellAt(data, at, row);
  }

  private cellAt(data: RowData, at: number, row: number): Cell {
    const column = data.columns[at]!;
    const extra = data.extra(column);
    const shown = extra?.formula ? this.shown(row, column) : undefined;
    const value = shown === undefined ? data.values[at]! : shown;
    if (!extra) return { value, formula: null, style: data.styles[at]!, valueState: "stored", richText: null };
    return {
      value,
      formula: this.groups.formulaOf(extra, row, column),
      style: data.styles[at]!,
      valueState: this.stateOf(extra, row, column),
      richText: this.richOf(extra),
    };
  }

  private stateOf(extra: CellExtra, row: number, column: number): Cell["valueState"] {
    if (extra.formula && this.shown(row, column) !== undefined) return "calculated";
    if (extra.formula === null || extra.state !== "stored") return extra.state;
    return this.core.staleness.isStale(this.sheetId, row, column) ? "unknown" : "stored";
  }

  private richOf(extra: CellExtra): readonly RichTextRun[] | null {
    if (extra.runs) return extra.runs;
    if (extra.sharedRich >= 0) return this.core.richShared(extra.sharedRich);
    return extra.inline === null ? null : this.core.richInline(extra.inline, this.part);
  }

  formula(row: number, column: number): CellFormula | null {
    const extra = this.part.rows.get(row)?.extra(column);
    return extra ? this.groups.formulaOf(extra, row, column) : null;
  }

  private checkPlace(row: number, column: number): void {
    if (row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS && Number.isInteger(row + column)) return;
    throw new InvalidEditError("out-of-grid", `row ${row}, column ${column} is outside the sheet`);
  }

  /** One cell without notification; the caller reports the change. */
  put(row: number, column: number, value: CellValue, extra: CellExtra | null): void {
    this.checkPlace(row, column);
    checkValue(value);
    const present = this.part.rows.get(row);
    const at = present ? present.find(column) : -1;
    const has = present?.extras?.has(column) ?? false;
    if (has || this.groups.arrayAreas().length > 0) this.groups.release(row, column);
    if (this.groups.spills().length > 0) this.groups.unspill(areaOf(row, column));
    if (at < 0 && value === null && extra === null) return;
    const style = at >= 0 ? 0 : this.style(row, column);
    const data = this.part.rows.write(row);
    const index = at >= 0 ? at : data.place(column, style);
    data.values[index] = value;
    if (this.calculated.size > 0) this.calculated.delete(row * MAX_COLUMNS + column);
    if (has || extra) data.setExtra(column, extra);
  }

  /** Plain values side by side, without notification; `undefined` leaves a cell alone. Blocks come through here. */
  putRow(row: number, left: number, line: readonly (CellValue | undefined)[]): void {
    const present = this.part.rows.get(row);
    if (present?.extras || this.groups.hasArrays || this.calculated.size > 0) {
      line.forEach((value, offset) => {
        if (value !== undefined) this.put(row, left + offset, value, null);
      });
      return;
    }
    const start = present ? present.find(left) : ~0;
    let at = start < 0 ? ~start : start;
    let data: RowData | null = null;
    for (let offset = 0; offset < line.length; offset++) {
      const value = line[offset];
      if (value === undefined) continue;
      checkValue(value);
      const column = left + offset;
      const columns: readonly number[] = data?.columns ?? present?.columns ?? NO_COLUMNS;
      while (at < columns.length && columns[at]! < column) at++;
      const stored = at < columns.length && columns[at] === column;
      if (!stored && value === null) continue;
      data ??= this.part.rows.write(row);
      if (stored) data.values[at] = value;
      else data.insert(at, column, value, data.attributes.style ?? this.columnStyle(column));
      at++;
    }
  }

  putFormula(row: number, column: number, text: string): void {
    if (text.length > MAX_FORMULA) {
      throw new InvalidEditError("too-long", `formula of ${text.length} characters; ${MAX_FORMULA} is the limit`);
    }
    this.put(row, column, null, {
      ...PLAIN,
      state: "unknown",
      formula: { text, kind: "normal", ref: null, shared: -1, attributes: "" },
    });
  }

  /** An array formula; `dynamic` needs the metadata that marks a spill, made by the workbook. */
  putArray(area: Area, text: string, dynamic: boolean): void {
    const ref = this.core.address(area);
    this.groups.releaseArea(area);
    const attributes = dynamic ? ` cm="${this.core.dynamicArrayMetadata()}"` : "";
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) this.put(row, column, null, null);
    }
    this.put(area.top, area.left, null, {
      ...PLAIN,
      attributes,
      state: "unknown",
      formula: { text, kind: "array", ref, shared: -1, attributes: "" },
    });
    this.groups.forgetArrays();
  }

  /** A value for the screen; what the file holds stays as it is. */
  setCalculated(row: number, column: number, value: CellValue): void {
    if (this.part.rows.get(row)?.extra(column)?.formula) this.calculated.set(row * MAX_COLUMNS + column, value);
  }

  setStyle(row: number, column: number, xf: number): void {
    this.checkPlace(row, column);
    const data = this.part.rows.write(row);
    data.styles[data.place(column, xf)] = xf;
  }

  values(area: Area): CellValue[][] {
    const width = area.right - area.left + 1;
    const result: CellValue[][] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const line = new Array<CellValue>(width).fill(null);
      const data = this.part.rows.get(row);
      if (data) {
        const start = data.find(area.left);
        for (let i = start < 0 ? ~start : start; i < data.columns.length && data.columns[i]! <= area.right; i++) {
          const column = data.columns[i]!;
          line[column - area.left] = this.shown(row, column) ?? data.values[i]!;
        }
      }
      result.push(line);
    }
    return result;
  }

  /**
   * Values of a block as they are stored, without an object for each cell. `empty` stands where there is none; only
   * cells with a formula or an error, and texts in pieces, go through `special`.
   */
  block<V>(
    area: Area,
    empty: V,
    special: (cell: Cell, row: number, column: number) => V,
  ): (V | string | number | boolean)[][] {
    // Pushed one by one: an array made with its length counts as full of holes, which `JSON.stringify` walks slowly.
    const blank: (V | string | number | boolean)[] = [];
    for (let column = area.left; column <= area.right; column++) blank.push(empty);
    const grid: (V | string | number | boolean)[][] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const line = blank.slice();
      grid.push(line);
      const data = this.part.rows.get(row);
      if (!data) continue;
      const { columns, values, extras } = data;
      const start = data.find(area.left);
      for (let at = start < 0 ? ~start : start; at < columns.length && columns[at]! <= area.right; at++) {
        const column = columns[at]!;
        const value = values[at]!;
        if (extras?.has(column) || (typeof value === "object" && value !== null)) {
          line[column - area.left] = special(this.cellAt(data, at, row), row, column);
        } else if (value !== null) line[column - area.left] = value;
      }
    }
    return grid;
  }

  /** Styles of cells side by side, those that are not stored included. */
  rowStyles(row: number, left: number, right: number): number[] {
    const data = this.part.rows.get(row);
    const whole = data?.attributes.style ?? null;
    const styles: number[] = [];
    const start = data ? data.find(left) : ~0;
    let at = start < 0 ? ~start : start;
    for (let column = left; column <= right; column++) {
      if (data && at < data.columns.length && data.columns[at] === column) styles.push(data.styles[at++]!);
      else styles.push(whole ?? this.columnStyle(column));
    }
    return styles;
  }

  forEach(area: Area | null, visit: (row: number, column: number, cell: Cell) => void): void {
    const { rows } = this.part;
    const order = rows.indexes();
    for (let r = area ? rows.firstFrom(area.top) : 0; r < order.length; r++) {
      const row = order[r]!;
      if (area && row > area.bottom) return;
      const data = rows.get(row) as RowData;
      for (let i = 0; i < data.columns.length; i++) {
        const column = data.columns[i]!;
        if (area && (column < area.left || column > area.right)) continue;
        visit(row, column, this.cellAt(data, i, row));
      }
    }
  }

  clear(area: Area, what: "contents" | "formats" | "all"): void {
    const { rows } = this.part;
    const order = rows.indexes();
    if (what !== "formats") this.groups.releaseArea(area);
    for (let r = rows.firstFrom(area.top); r < order.length; r++) {
      const row = order[r]!;
      if (row > area.bottom) return;
      const present = rows.get(row) as RowData;
      if (!present.columns.some((column) => column >= area.left && column <= area.right)) continue;
      const data = rows.write(row);
      for (let i = data.columns.length - 1; i >= 0; i--) {
        const column = data.columns[i]!;
        if (column < area.left || column > area.right) continue;
        if (what !== "formats") {
          data.values[i] = null;
          data.setExtra(column, null);
          this.calculated.delete(row * MAX_COLUMNS + column);
        }
        if (what === "contents") continue;
        data.styles[i] = 0;
        const empty = data.values[i] === null && !data.extras?.has(column);
        // A cell without content may go when nothing shines through from its row or column.
        if (empty && data.attributes.style === null && this.columnStyle(column) === 0) data.removeAt(i);
      }
    }
  }
}

const NO_COLUMNS: readonly number[] = [];

/** @throws InvalidEditError for what no cell can hold. */
function checkValue(value: CellValue): void {
  if (typeof value === "string") {
    if (value.length <= MAX_TEXT) return;
    throw new InvalidEditError("too-long", `text of ${value.length} characters; a cell holds ${MAX_TEXT}`);
  }
  if (typeof value === "number" && !Number.isFinite(value))
    throw new InvalidEditError("invalid-value", "not a finite number");
}
