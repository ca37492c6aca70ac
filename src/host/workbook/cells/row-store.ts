import type { CellValue, RichTextRun, ValueState } from "../cell.ts";

/** A formula as the file keeps it; a shared formula's text stands only in its master cell. */
export interface StoredFormula {
  readonly text: string;
  readonly kind: "normal" | "shared" | "array" | "spill" | "dataTable";
  readonly ref: string | null;
  /** Index of the shared group, or -1. */
  readonly shared: number;
  /** Unknown attributes of `f`, raw, with a leading space each. */
  readonly attributes: string;
}

/** What only few cells have. Never changed in place. */
export interface CellExtra {
  readonly formula: StoredFormula | null;
  readonly state: ValueState;
  /** Unknown attributes of `c` (`cm`, `vm`, `ph`), raw. */
  readonly attributes: string;
  /** Raw content of an inline rich text, in the sheet's own prefixes. */
  readonly inline: string | null;
  /** Index of a rich text among the shared strings, or -1. */
  readonly sharedRich: number;
  readonly runs: readonly RichTextRun[] | null;
  /** Unknown children of `c`, raw. */
  readonly tail: string;
  /** The text of an ISO date cell (`t="d"`). */
  readonly isoDate: string | null;
}

export const PLAIN: CellExtra = {
  formula: null,
  state: "stored",
  attributes: "",
  inline: null,
  sharedRich: -1,
  runs: null,
  tail: "",
  isoDate: null,
};

export interface RowAttributes {
  readonly height: number | null;
  readonly customHeight: boolean;
  readonly hidden: boolean;
  readonly outlineLevel: number;
  readonly collapsed: boolean;
  readonly style: number | null;
  /** Other attributes, raw, with a leading space each. */
  readonly rest: string;
}

export const NO_ATTRIBUTES: RowAttributes = {
  height: null,
  customHeight: false,
  hidden: false,
  outlineLevel: 0,
  collapsed: false,
  style: null,
  rest: "",
};

/** One row: parallel arrays in column order, so that two million cells need no two million objects. */
export class RowData {
  columns: number[] = [];
  values: CellValue[] = [];
  styles: number[] = [];
  extras: Map<number, CellExtra> | null = null;
  attributes: RowAttributes = NO_ATTRIBUTES;
  /** Raw children of the row that are no cells. */
  tail = "";
  /** Where the row stands in the source bytes; `rawIndex` -1 when it cannot be copied from there. */
  rawStart = 0;
  rawEnd = 0;
  rawIndex = -1;

  constructor(public epoch: number) {}

  /** Position of the column, or the complement of where it would be inserted. */
  find(column: number): number {
    const { columns } = this;
    const size = columns.length;
    if (size === 0 || column > columns[size - 1]!) return ~size;
    const guess = column - columns[0]!;
    if (guess >= 0 && guess < size && columns[guess] === column) return guess;
    let low = 0;
    let high = size - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const there = columns[middle]!;
      if (there === column) return middle;
      if (there < column) low = middle + 1;
      else high = middle - 1;
    }
    return ~low;
  }

  /** Position of the column, made when absent. */
  place(column: number, style: number): number {
    const at = this.find(column);
    if (at >= 0) return at;
    this.insert(~at, column, null, style);
    return ~at;
  }

  /** Puts a cell at a position that `find` gave. */
  insert(index: number, column: number, value: CellValue, style: number): void {
    if (index === this.columns.length) {
      this.columns.push(column);
      this.values.push(value);
      this.styles.push(style);
    } else {
      this.columns.splice(index, 0, column);
      this.values.splice(index, 0, value);
      this.styles.splice(index, 0, style);
    }
  }

  removeAt(index: number): void {
    this.extras?.delete(this.columns[index]!);
    this.columns.splice(index, 1);
    this.values.splice(index, 1);
    this.styles.splice(index, 1);
  }

  extra(column: number): CellExtra | undefined {
    return this.extras?.get(column);
  }

  setExtra(column: number, extra: CellExtra | null): void {
    if (extra === null || extra === PLAIN) {
      this.extras?.delete(column);
      if (this.extras?.size === 0) this.extras = null;
    } else {
      (this.extras ??= new Map()).set(column, extra);
    }
  }

  copy(epoch: number): RowData {
    const copy = new RowData(epoch);
    copy.columns = this.columns.slice();
    copy.values = this.values.slice();
    copy.styles = this.styles.slice();
    copy.extras = this.extras && new Map(this.extras);
    copy.attributes = this.attributes;
    copy.tail = this.tail;
    copy.rawStart = this.rawStart;
    copy.rawEnd = this.rawEnd;
    copy.rawIndex = this.rawIndex;
    return copy;
  }
}

/** The rows of a sheet by index. Rows and the map itself are copied on the first write after a checkpoint. */
export class RowStore {
  private rows: Map<number, RowData>;
  private order: number[] | null = null;
  private shared = false;

  constructor(
    rows: Map<number, RowData> = new Map(),
    private epoch = 0,
  ) {
    this.rows = rows;
  }

  get size(): number {
    return this.rows.size;
  }

  get(index: number): RowData | undefined {
    return this.rows.get(index);
  }

  /** Row indexes, ascending. */
  indexes(): readonly number[] {
    if (this.order === null) {
      const order = [...this.rows.keys()];
      for (let i = 1; i < order.length; i++) {
        if (order[i]! < order[i - 1]!) {
          order.sort((a, b) => a - b);
          break;
        }
      }
      this.order = order;
    }
    return this.order;
  }

  /** Position in `indexes()` of the first row at or after `index`. */
  firstFrom(index: number): number {
    const order = this.indexes();
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order[middle]! < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private own(): Map<number, RowData> {
    if (this.shared) {
      this.rows = new Map(this.rows);
      this.shared = false;
    }
    return this.rows;
  }

  /** The row to write in; made when absent. It will be written anew on save. */
  write(index: number): RowData {
    const found = this.rows.get(index);
    if (found) {
      if (found.epoch === this.epoch) {
        found.rawIndex = -1;
        return found;
      }
      const copy = found.copy(this.epoch);
      copy.rawIndex = -1;
      this.own().set(index, copy);
      return copy;
    }
    const row = new RowData(this.epoch);
    this.put(index, row);
    return row;
  }

  /** Puts a row in place; `row` must belong to this store alone. */
  put(index: number, row: RowData): void {
    const rows = this.own();
    if (this.order !== null && !rows.has(index)) {
      if (this.order.length === 0 || this.order[this.order.length - 1]! < index) this.order.push(index);
      else this.order = null;
    }
    rows.set(index, row);
  }

  remove(index: number): void {
    if (!this.rows.has(index)) return;
    this.own().delete(index);
    this.order = null;
  }

  /** Moves rows: `target` gives the new index of each, or -1 to drop it. Content is kept as it is. */
  remap(target: (index: number) => number): void {
    const moved = new Map<number, RowData>();
    for (const index of this.indexes()) {
      const to = target(index);
      if (to >= 0) moved.set(to, this.rows.get(index) as RowData);
    }
    this.rows = moved;
    this.shared = false;
    this.order = null;
  }

  /** A store that shares all rows with this one; either copies what it writes from now on. */
  fork(): RowStore {
    this.epoch++;
    this.shared = true;
    const copy = new RowStore(this.rows, this.epoch);
    copy.shared = true;
    copy.order = this.order?.slice() ?? null;
    return copy;
  }
}
