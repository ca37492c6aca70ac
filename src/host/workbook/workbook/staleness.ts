import type { Area } from "../area.ts";
import type { Shift } from "../edit/shift.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import type { WorkbookCore } from "./workbook-core.ts";

/** Knows which stored formula results are out of date because something they depend on was edited. */
export class Staleness {
  private edited = false;

  constructor(private readonly core: WorkbookCore) {}

  /** Content of these cells changed. */
  edit(_sheetId: number, _area: Area): void {
    this.edited = true;
  }

  /** Something changed that any formula may depend on. */
  editAll(): void {
    this.edited = true;
  }

  get anyEdit(): boolean {
    return this.edited;
  }

  isStale(_sheetId: number, _row: number, _column: number): boolean {
    return this.edited;
  }

  /** Rows were hidden or shown: SUBTOTAL and AGGREGATE may look at that. */
  visibility(): void {
    this.edited = true;
  }

  /** Cells were inserted or deleted. */
  shift(_sheet: SheetModelPart, _shift: Shift): void {
    this.edited = true;
  }

  hasFormulas(): boolean {
    return this.core.sheets.some((sheet) => {
      if (!sheet.hasCells) return false;
      const { rows } = sheet.part;
      return rows
        .indexes()
        .some((row) => [...(rows.get(row)?.extras?.values() ?? [])].some((extra) => extra.formula !== null));
    });
  }

  checkpoint(): unknown {
    return { edited: this.edited };
  }

  restore(state: unknown): void {
    this.edited = (state as { edited: boolean }).edited;
  }

  /** Rows of a sheet that hold a stale formula. */
  staleRows(sheetId: number): ReadonlySet<number> {
    const rows = new Set<number>();
    if (!this.edited) return rows;
    const part = this.core.sheetById(sheetId)?.part;
    for (const row of part?.rows.indexes() ?? []) {
      for (const extra of part?.rows.get(row)?.extras?.values() ?? []) if (extra.formula) rows.add(row);
    }
    return rows;
  }
}
