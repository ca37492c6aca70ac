import type { CellArea, CellValue, SheetSnapshot, SnapshotCell } from "#core/recognise/snapshot.ts";

export interface BuiltCell {
  readonly value?: CellValue;
  readonly format?: string;
  readonly fill?: string | null;
}

/** A text, a number, an error or blank; a record where format or fill matter. */
export type CellInput = CellValue | BuiltCell | undefined;

function isBuilt(input: CellInput): input is BuiltCell {
  return typeof input === "object" && input !== null && !("error" in input);
}

export function makeCell(input: CellInput): SnapshotCell | null {
  if (input === undefined || input === null || input === "") return null;
  const built: BuiltCell = isBuilt(input) ? input : { value: input };
  const value = built.value ?? null;
  if (value === null && (built.fill ?? null) === null) return null;
  const text = value === null ? "" : typeof value === "object" ? value.error : String(value);
  return { value, text, numberFormat: built.format ?? "General", formula: false, fill: built.fill ?? null };
}

/** A sheet from rows of inputs, its first cell at the given place. */
export function makeSheet(rows: readonly (readonly CellInput[])[], more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return {
    name: "Blad1",
    visibility: "visible",
    firstRow: 0,
    firstColumn: 0,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    date1904: false,
    ...more,
    cells: rows.map((row) => row.map(makeCell)),
  };
}

/** A sheet that is written cell by cell, 0-based; grows as needed. */
export class SheetDraft {
  readonly merges: CellArea[] = [];
  private readonly rows: CellInput[][] = [];

  put(row: number, column: number, input: CellInput): void {
    while (this.rows.length <= row) this.rows.push([]);
    const line = this.rows[row] ?? [];
    while (line.length <= column) line.push(undefined);
    line[column] = input;
  }

  /** Paints a cell and keeps what is in it. */
  paint(row: number, column: number, fill: string): void {
    const old = this.rows[row]?.[column];
    this.put(row, column, isBuilt(old) ? { ...old, fill } : { value: old ?? null, fill });
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (bottom > top || right > left) this.merges.push({ top, left, bottom, right });
  }

  sheet(more: Partial<SheetSnapshot> = {}): SheetSnapshot {
    return makeSheet(this.rows, { merges: this.merges, ...more });
  }
}
