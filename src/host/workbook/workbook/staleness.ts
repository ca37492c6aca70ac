import type { Area } from "../area.ts";
import { containsArea } from "../area.ts";
import type { Shift } from "../edit/shift.ts";
import { isRigid, touches } from "../edit/shift.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import type { FormulaNode, SheetArea } from "./formula-graph.ts";
import { dependents, formulaNodes } from "./formula-graph.ts";
import type { WorkbookCore } from "./workbook-core.ts";

interface StalenessState {
  readonly edits: readonly SheetArea[];
  readonly everything: boolean;
  readonly rowsHidden: boolean;
  readonly any: boolean;
  readonly names: ReadonlySet<string>;
}

/** Edits remembered one by one; beyond this they are joined per sheet. */
const MAX_EDITS = 200;

/** Knows which stored formula results are out of date because something they depend on was edited. See staleness.rationale.md. */
export class Staleness {
  private edits: SheetArea[] = [];
  private everything = false;
  private rowsHidden = false;
  private any = false;
  /** Names that came, went or changed, in lower case. */
  private names = new Set<string>();
  /** Row → columns of stale formulas per sheet; null when it must be worked out again. */
  private stale: Map<number, Map<number, Set<number>>> | null = null;

  constructor(private readonly core: WorkbookCore) {}

  /** Content of these cells changed. */
  edit(sheetId: number, area: Area): void {
    this.any = true;
    this.stale = null;
    const last = this.edits[this.edits.length - 1];
    if (last?.sheetId === sheetId && containsArea(last.area, area)) return;
    const joined = last?.sheetId === sheetId ? join(last.area, area) : null;
    if (joined) this.edits[this.edits.length - 1] = { sheetId, area: joined };
    else this.edits.push({ sheetId, area });
    if (this.edits.length > MAX_EDITS) this.edits = bounding(this.edits);
  }

  /** A name came, went or got another meaning: formulas that use it are out of date. */
  editName(name: string): void {
    this.any = true;
    this.names.add(name.toLowerCase());
    this.stale = null;
  }

  /** Something changed that any formula may depend on. */
  editAll(): void {
    this.any = true;
    this.everything = true;
    this.stale = null;
  }

  /** Rows were hidden or shown: SUBTOTAL and AGGREGATE may look at that. */
  visibility(): void {
    this.rowsHidden = true;
    this.any = true;
    this.stale = null;
  }

  get anyEdit(): boolean {
    return this.any;
  }

  private nodes(): Set<FormulaNode> {
    if (!this.any) return new Set();
    const nodes = formulaNodes(this.core);
    if (this.everything) return new Set(nodes);
    return dependents(nodes, this.edits, this.startsHere());
  }

  /** Formulas that are out of date whatever cells they read. */
  private startsHere(): (node: FormulaNode) => boolean {
    const edited = this.edits.length > 0 || this.names.size > 0;
    return (node) =>
      (node.anywhere && edited) ||
      (node.visibility && this.rowsHidden) ||
      (this.names.size > 0 && [...node.names].some((name) => this.names.has(name)));
  }

  private work(): Map<number, Map<number, Set<number>>> {
    if (this.stale) return this.stale;
    const stale = new Map<number, Map<number, Set<number>>>();
    for (const { sheetId, row, column } of this.nodes()) {
      let rows = stale.get(sheetId);
      if (!rows) stale.set(sheetId, (rows = new Map()));
      const columns = rows.get(row);
      if (columns) columns.add(column);
      else rows.set(row, new Set([column]));
    }
    this.stale = stale;
    return stale;
  }

  isStale(sheetId: number, row: number, column: number): boolean {
    return this.any && (this.work().get(sheetId)?.get(row)?.has(column) ?? false);
  }

  /** Rows of a sheet that hold a stale formula whose stored value must not be saved. */
  staleRows(sheetId: number): ReadonlySet<number> {
    return this.any ? new Set(this.work().get(sheetId)?.keys() ?? []) : new Set();
  }

  /** Cells are about to be inserted or deleted. What is stale by then is written down in the cells, which will move. */
  shift(sheet: SheetModelPart, shift: Shift): void {
    const nodes = formulaNodes(this.core);
    const edited = this.edits.length > 0;
    const startsHere = this.startsHere();
    const marked = this.everything
      ? new Set(nodes)
      : dependents(nodes, this.edits, (node) => {
          if (startsHere(node) || node.anywhere || node.place || (node.visibility && this.rowsHidden && edited))
            return true;
          return node.reads.some(
            (read) => read.sheetId === sheet.id && touches(read.area, shift) && !isRigid(read.area, shift),
          );
        });
    for (const { sheetId, row, column } of marked) {
      const part = this.core.sheetById(sheetId)?.part;
      const extra = part?.rows.get(row)?.extra(column);
      if (!part || !extra?.formula || extra.state !== "stored") continue;
      part.touch();
      part.rows.write(row).setExtra(column, { ...extra, state: "unknown" });
    }
    this.edits = [];
    this.everything = false;
    this.rowsHidden = false;
    this.names = new Set();
    this.any = true;
    this.stale = null;
  }

  hasFormulas(): boolean {
    return this.core.sheets.some((sheet) => {
      if (!sheet.hasCells) return false;
      const { rows } = sheet.part;
      return rows.indexes().some((row) => {
        for (const extra of rows.get(row)?.extras?.values() ?? []) if (extra.formula) return true;
        return false;
      });
    });
  }

  checkpoint(): StalenessState {
    const { everything, rowsHidden, any } = this;
    return { edits: this.edits.slice(), everything, rowsHidden, any, names: new Set(this.names) };
  }

  restore(state: StalenessState): void {
    this.edits = state.edits.slice();
    this.everything = state.everything;
    this.rowsHidden = state.rowsHidden;
    this.any = state.any;
    this.names = new Set(state.names);
    this.stale = null;
  }
}

/** One rectangle for two that lie side by side, or null. */
function join(a: Area, b: Area): Area | null {
  const sameColumns = a.left === b.left && a.right === b.right && b.top <= a.bottom + 1 && b.bottom >= a.top - 1;
  const sameRows = a.top === b.top && a.bottom === b.bottom && b.left <= a.right + 1 && b.right >= a.left - 1;
  return sameColumns || sameRows ? union(a, b) : null;
}

function union(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

function bounding(edits: readonly SheetArea[]): SheetArea[] {
  const bySheet = new Map<number, Area>();
  for (const { sheetId, area } of edits) {
    const known = bySheet.get(sheetId);
    bySheet.set(sheetId, known ? union(known, area) : area);
  }
  return [...bySheet].map(([sheetId, area]) => ({ sheetId, area }));
}
