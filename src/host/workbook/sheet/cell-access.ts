import type { Area } from "../area.ts";
import { areaOf, intersect, MAX_COLUMNS, MAX_ROWS } from "../area.ts";
import type { Cell, CellFormula, CellValue, RichTextRun } from "../cell.ts";
import type { CellExtra, RowData } from "../cells/row-store.ts";
import { PLAIN } from "../cells/row-store.ts";
import { InvalidEditError, UnsupportedEditError } from "../errors.ts";
import { translateFormula } from "../references/translate.ts";
import type { WorkbookCore } from "../workbook/workbook-core.ts";
import type { SheetPart } from "./sheet-part.ts";

export const MAX_TEXT = 32_767;
export const MAX_FORMULA = 8_192;

/** True when the attributes of a cell with an array formula mark it as dynamic. */
function isDynamic(attributes: string): boolean {
  return / cm="/.test(attributes);
}

/** Reading and writing the cells of one sheet. Knows which other cells a write concerns (shared and array formulas). */
export class CellAccess {
  private sharedMasters: Map<number, { row: number; column: number; text: string }> | null = null;
  private arrays: Area[] | null = null;
  private spilled: { area: Area; row: number; column: number }[] | null = null;
  /** Results of the host's own engine, shown in place of stored ones and never saved. Key: row * 16384 + column. */
  private readonly calculated = new Map<number, CellValue>();

  constructor(
    private readonly core: WorkbookCore,
    private readonly sheetId: number,
    private readonly part: SheetPart,
    private readonly columnStyle: (column: number) => number,
  ) {}

  /** What was derived from the cells is out of date (rows moved, checkpoint restored). */
  forget(): void {
    this.sharedMasters = null;
    this.arrays = null;
    this.spilled = null;
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
      formula: this.formulaOf(extra, row, column),
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
    return extra ? this.formulaOf(extra, row, column) : null;
  }

  private formulaOf(extra: CellExtra, row: number, column: number): CellFormula | null {
    const { formula } = extra;
    if (!formula) return null;
    if (formula.kind === "shared" && formula.text === "") {
      const master = this.masters().get(formula.shared);
      const text = master ? translateFormula(master.text, row - master.row, column - master.column) : "";
      return { text, kind: "shared", ref: null };
    }
    const kind = formula.kind === "array" && isDynamic(extra.attributes) ? "spill" : formula.kind;
    return { text: formula.text, kind, ref: formula.kind === "shared" ? null : formula.ref };
  }

  private masters(): Map<number, { row: number; column: number; text: string }> {
    if (this.sharedMasters === null) {
      this.sharedMasters = new Map();
      for (const row of this.part.rows.indexes()) {
        const extras = this.part.rows.get(row)?.extras;
        if (!extras) continue;
        for (const [column, { formula }] of extras) {
          if (formula?.kind === "shared" && formula.text !== "" && !this.sharedMasters.has(formula.shared)) {
            this.sharedMasters.set(formula.shared, { row, column, text: formula.text });
          }
        }
      }
    }
    return this.sharedMasters;
  }

  /** Gives every cell of a shared formula its own text; needed before its master changes or moves. */
  unshare(group: number | null): void {
    const masters = this.masters();
    if (masters.size === 0) return;
    for (const row of this.part.rows.indexes()) {
      const extras = this.part.rows.get(row)?.extras;
      if (!extras) continue;
      for (const [column, extra] of [...extras]) {
        const { formula } = extra;
        if (formula?.kind !== "shared" || (group !== null && formula.shared !== group)) continue;
        const text = this.formulaOf(extra, row, column)?.text ?? "";
        this.part.rows
          .write(row)
          .setExtra(column, { ...extra, formula: { text, kind: "normal", ref: null, shared: -1, attributes: "" } });
      }
    }
    if (group === null) this.sharedMasters = new Map();
    else masters.delete(group);
  }

  /** Areas of array formulas (entered with Ctrl+Shift+Enter) and data tables; of more than one cell. */
  arrayAreas(): readonly Area[] {
    if (this.arrays === null) {
      this.arrays = [];
      for (const row of this.part.rows.indexes()) {
        const extras = this.part.rows.get(row)?.extras;
        if (!extras) continue;
        for (const { formula, attributes } of extras.values()) {
          if (!formula?.ref || (formula.kind !== "array" && formula.kind !== "dataTable")) continue;
          if (isDynamic(attributes)) continue;
          const area = this.core.parseRef(formula.ref);
          if (area && !(area.top === area.bottom && area.left === area.right)) this.arrays.push(area);
        }
      }
    }
    return this.arrays;
  }

  /** Spilled areas of dynamic arrays with the cell that spills, of more than one cell. */
  spills(): readonly { readonly area: Area; readonly row: number; readonly column: number }[] {
    if (this.spilled !== null) return this.spilled;
    this.spilled = [];
    for (const row of this.part.rows.indexes()) {
      for (const [column, { formula, attributes }] of this.part.rows.get(row)?.extras ?? []) {
        if (formula?.kind !== "array" || !isDynamic(attributes)) continue;
        const area = this.core.parseRef(formula.ref ?? "");
        if (area && !(area.top === area.bottom && area.left === area.right)) this.spilled.push({ area, row, column });
      }
    }
    return this.spilled;
  }

  /** Takes back what dynamic arrays spilled over an area; their own cells stay, without a known result. */
  unspill(area: Area): void {
    for (const spill of this.spills()) {
      if (!intersect(spill.area, area)) continue;
      this.spilled = null;
      for (let row = spill.area.top; row <= spill.area.bottom; row++) {
        for (let column = spill.area.left; column <= spill.area.right; column++) {
          const data = this.part.rows.get(row);
          const at = data ? data.find(column) : -1;
          if (!data || at < 0) continue;
          const extra = data.extra(column);
          if (row === spill.row && column === spill.column && extra?.formula) {
            const formula = { ...extra.formula, ref: this.core.address(areaOf(row, column)) };
            const own = this.part.rows.write(row);
            own.setExtra(column, { ...extra, state: "unknown", formula });
            own.values[at] = null;
          } else if (!extra?.formula) this.part.rows.write(row).values[at] = null;
        }
      }
    }
  }

  private checkPlace(row: number, column: number): void {
    if (row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS && Number.isInteger(row + column)) return;
    throw new InvalidEditError("out-of-grid", `row ${row}, column ${column} is outside the sheet`);
  }

  /** Frees a cell of what a plain write would break: it is the master of a shared formula or lies in an array formula. */
  private release(row: number, column: number): void {
    const formula = this.part.rows.get(row)?.extra(column)?.formula;
    if (formula?.kind === "shared" && formula.text !== "") this.unshare(formula.shared);
    for (const area of this.arrayAreas()) {
      if (row < area.top || row > area.bottom || column < area.left || column > area.right) continue;
      throw new UnsupportedEditError(
        "array-formula",
        "Een deel van een matrixformule kan niet worden gewijzigd.",
        "Part of an array formula cannot be changed.",
        this.core.sheetName(this.sheetId),
        this.core.address(area),
      );
    }
    if (formula?.ref) this.arrays = null;
  }

  /** One cell without notification; the caller reports the change. */
  put(row: number, column: number, value: CellValue, extra: CellExtra | null): void {
    this.checkPlace(row, column);
    if (typeof value === "string" && value.length > MAX_TEXT) {
      throw new InvalidEditError("too-long", `text of ${value.length} characters; a cell holds ${MAX_TEXT}`);
    }
    if (typeof value === "number" && !Number.isFinite(value))
      throw new InvalidEditError("invalid-value", "not a finite number");
    const present = this.part.rows.get(row);
    const at = present ? present.find(column) : -1;
    const has = present?.extras?.has(column) ?? false;
    if (has || this.arrayAreas().length > 0) this.release(row, column);
    if (this.spills().length > 0) this.unspill(areaOf(row, column));
    if (at < 0 && value === null && extra === null) return;
    const style = at >= 0 ? 0 : this.style(row, column);
    const data = this.part.rows.write(row);
    const index = at >= 0 ? at : data.place(column, style);
    data.values[index] = value;
    if (this.calculated.size > 0) this.calculated.delete(row * MAX_COLUMNS + column);
    if (has || extra) data.setExtra(column, extra);
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
    this.releaseArea(area);
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
    this.arrays = null;
    this.spilled = null;
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
    if (what !== "formats") this.releaseArea(area);
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

  /** As `release` for a whole area: array formulas that lie in it wholly may go. */
  private releaseArea(area: Area): void {
    if (this.spills().length > 0) this.unspill(area);
    for (const array of this.arrayAreas()) {
      const apart =
        array.bottom < area.top || array.top > area.bottom || array.right < area.left || array.left > area.right;
      const inside =
        array.top >= area.top && array.bottom <= area.bottom && array.left >= area.left && array.right <= area.right;
      if (inside) this.arrays = null;
      if (apart || inside) continue;
      throw new UnsupportedEditError(
        "array-formula",
        "Een deel van een matrixformule kan niet worden gewijzigd.",
        "Part of an array formula cannot be changed.",
        this.core.sheetName(this.sheetId),
        this.core.address(array),
      );
    }
    for (const [group, master] of this.masters()) {
      if (master.row < area.top || master.row > area.bottom || master.column < area.left || master.column > area.right)
        continue;
      this.unshare(group);
    }
  }
}
