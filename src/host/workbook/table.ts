import type { Area } from "./area.ts";

export interface TableColumnModel {
  /** Stable inside the table. */
  readonly id: number;
  readonly name: string;
  readonly totalsRowLabel: string | null;
  /** `sum`, `count`, `average`, `min`, `max`, `countNums`, `stdDev`, `var`, `custom` or null. */
  readonly totalsRowFunction: string | null;
  /** Without `=`. */
  readonly calculatedFormula: string | null;
}

export interface TableModel {
  readonly id: number;
  readonly sheetId: number;
  /** Setting it rewrites the structured references of the workbook. */
  name: string;
  readonly area: Area;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
  /** Area of the rows between header and totals. */
  readonly dataArea: Area;
  readonly columns: readonly TableColumnModel[];
  readonly styleName: string | null;
  readonly showFirstColumn: boolean;
  readonly showLastColumn: boolean;
  readonly showRowStripes: boolean;
  readonly showColumnStripes: boolean;
  readonly showFilterButton: boolean;
  readonly filter: AutoFilterModel;
  setStyle(change: {
    readonly name?: string | null;
    readonly firstColumn?: boolean;
    readonly lastColumn?: boolean;
    readonly rowStripes?: boolean;
    readonly columnStripes?: boolean;
  }): void;
  /** Changes only the table's own frame; cells are not moved. Header names follow from the header cells. */
  resize(area: Area): void;
  setHeaderRow(show: boolean): void;
  /** `label`: what the first column says when no column has totals yet; the last one then counts or adds up, as Excel starts it. */
  setTotalsRow(show: boolean, label?: string): void;
  setFilterButton(show: boolean): void;
  /** Also writes the header cell. Returns the name used (made unique as Excel does). */
  renameColumn(index: number, name: string): string;
  setTotals(
    index: number,
    totals: { readonly label?: string | null; readonly function?: string | null; readonly formula?: string },
  ): void;
  setCalculatedFormula(index: number, formula: string | null): void;
  /** Inserts a column in the table; cells right of it inside the table's rows move right. */
  insertColumn(index: number, name?: string): void;
  deleteColumn(index: number): void;
  /** Inserts data rows before `index` (0-based in the data, = row count to append); cells below the table move down. */
  insertRows(index: number, count: number): void;
  deleteRows(index: number, count: number): void;
  /** Remembered sort state (the cells themselves are moved by the caller). */
  sortState: SortStateModel | null;
}

export interface SortStateModel {
  readonly area: Area;
  readonly caseSensitive: boolean;
  readonly conditions: readonly SortCondition[];
}

export interface SortCondition {
  readonly area: Area;
  readonly descending: boolean;
  /** null: sorted by value. */
  readonly color: SortColor | null;
}

/** A colour of cells or of their font, as a differential style. */
export interface SortColor {
  readonly dxf: number;
  readonly onCell: boolean;
}

export type FilterCriterion =
  | { readonly kind: "values"; readonly values: readonly string[]; readonly blank: boolean }
  | {
      readonly kind: "custom";
      readonly and: boolean;
      readonly conditions: readonly { readonly operator: string; readonly value: string }[];
    }
  | { readonly kind: "top"; readonly value: number; readonly percent: boolean; readonly bottom: boolean }
  | { readonly kind: "dynamic"; readonly type: string }
  | { readonly kind: "color"; readonly dxf: number | null; readonly cellColor: boolean }
  | { readonly kind: "icon"; readonly iconSet: string; readonly iconId: number | null }
  | { readonly kind: "unknown" };

export interface AutoFilterModel {
  /** null: no filter. */
  readonly area: Area | null;
  readonly criteria: readonly { readonly columnIndex: number; readonly criterion: FilterCriterion }[];
  /** Sheet filter: sets or moves it (null removes). Table filter: fixed by the table. */
  setArea(area: Area | null): void;
  /** Keeps the criterion; hiding the rows is the caller's part. `columnIndex` counts from the filter's first column. */
  setCriterion(columnIndex: number, criterion: Exclude<FilterCriterion, { kind: "unknown" }> | null): void;
  clearCriteria(): void;
}

export interface TableOptions {
  readonly name?: string;
  /** Absent or true: the first row of the area holds the headers. */
  readonly headerRow?: boolean;
  readonly styleName?: string | null;
}
