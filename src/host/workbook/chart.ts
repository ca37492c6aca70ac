export type ChartKind =
  | "barClustered"
  | "barStacked"
  | "barStacked100"
  | "columnClustered"
  | "columnStacked"
  | "columnStacked100"
  | "line"
  | "lineMarkers"
  | "area"
  | "areaStacked"
  | "pie"
  | "doughnut"
  | "scatter"
  | "scatterLines"
  | "other";

export interface ChartSeries {
  readonly name: string | null;
  /** Formula of the name cell, without `=`; null when the name is text. */
  readonly nameFormula: string | null;
  readonly categoriesFormula: string | null;
  readonly valuesFormula: string | null;
  /** `#RRGGBB` or null for automatic. */
  readonly color: string | null;
}

/** Place on the sheet in points from the top left corner. */
export interface ChartBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface ChartModel {
  /** Stable while the workbook is open. */
  readonly id: string;
  readonly name: string;
  readonly kind: ChartKind;
  readonly title: string | null;
  readonly box: ChartBox;
  readonly legend: "right" | "left" | "top" | "bottom" | "none";
  readonly series: readonly ChartSeries[];
}

export interface NewChart {
  readonly kind: Exclude<ChartKind, "other">;
  readonly box: ChartBox;
  readonly name?: string;
  readonly title?: string | null;
  readonly legend?: ChartModel["legend"];
  readonly series: readonly ChartSeries[];
}

export interface Charts {
  list(): readonly ChartModel[];
  add(chart: NewChart): ChartModel;
  update(id: string, change: Partial<NewChart>): ChartModel;
  remove(id: string): void;
}
