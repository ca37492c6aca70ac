import type { Area } from "../area.ts";
import { areaOf, intersect } from "../area.ts";
import type { CellFormula } from "../cell.ts";
import type { CellExtra } from "../cells/row-store.ts";
import { UnsupportedEditError } from "../errors.ts";
import { translateFormula } from "../references/translate.ts";
import type { WorkbookCore } from "../workbook/workbook-core.ts";
import type { SheetPart } from "./sheet-part.ts";

/** True when the attributes of a cell with an array formula mark it as dynamic. */
function isDynamic(attributes: string): boolean {
  return / cm="/.test(attributes);
}

/** The formulas of a sheet that concern more than one cell: shared ones, arrays, dynamic arrays and what they spill. */
export class FormulaGroups {
  private sharedMasters: Map<number, { row: number; column: number; text: string }> | null = null;
  private arrays: Area[] | null = null;
  private spilled: { area: Area; row: number; column: number }[] | null = null;

  constructor(
    private readonly core: WorkbookCore,
    private readonly sheetId: number,
    private readonly part: SheetPart,
  ) {}

  /** What was derived from the cells is out of date. */
  forget(): void {
    this.sharedMasters = null;
    this.forgetArrays();
  }

  forgetArrays(): void {
    this.arrays = null;
    this.spilled = null;
  }

  /** True when a write to some cell may concern others. */
  get hasArrays(): boolean {
    return this.arrayAreas().length > 0 || this.spills().length > 0;
  }

  formulaOf(extra: CellExtra, row: number, column: number): CellFormula | null {
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

  /** Frees a cell of what a plain write would break: it is the master of a shared formula or lies in an array formula. */
  release(row: number, column: number): void {
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

  /** As `release` for a whole area: array formulas that lie in it wholly may go. */
  releaseArea(area: Area): void {
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
