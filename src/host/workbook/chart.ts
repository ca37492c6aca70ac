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

export type ChartAxisName = "category" | "value";

/** A part of a chart that has a look of its own. */
export type ChartPart =
  | { readonly kind: "chart" | "plot" | "title" | "legend" }
  | { readonly kind: "axis" | "axisTitle"; readonly axis: ChartAxisName }
  | { readonly kind: "gridlines"; readonly axis: ChartAxisName; readonly level: "major" | "minor" }
  | { readonly kind: "series"; readonly index: number }
  /** Of one series, or (null) of all. */
  | { readonly kind: "labels"; readonly index: number | null };

/** Null: not stated by the part itself. Size in points. */
export interface ChartFont {
  readonly name: string | null;
  readonly size: number | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
}

/** Null: automatic. Weight in points; style by its name in Office.js. */
export interface ChartLine {
  readonly color: string | null;
  readonly weight: number | null;
  readonly style: string | null;
}

/** Numbers are null where Excel chooses them. */
export interface ChartAxis {
  readonly title: string | null;
  readonly visible: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly majorUnit: number | null;
  readonly minorUnit: number | null;
  readonly reversed: boolean;
  readonly majorGridlines: boolean;
  readonly minorGridlines: boolean;
  readonly numberFormat: string;
}

export interface ChartLabels {
  readonly showLegendKey: boolean;
  readonly showValue: boolean;
  readonly showCategoryName: boolean;
  readonly showSeriesName: boolean;
  readonly showPercentage: boolean;
  readonly showBubbleSize: boolean;
  /** By its name in Office.js; null: Excel chooses. */
  readonly position: string | null;
  readonly separator: string | null;
  readonly numberFormat: string | null;
}

/** The look of a part of a chart; every change keeps what it does not name. */
export interface ChartLooks {
  /** False: the chart has no such part, such as a pie chart an axis. */
  has(part: ChartPart): boolean;
  font(part: ChartPart): ChartFont;
  setFont(part: ChartPart, change: Partial<ChartFont>): void;
  /** `#RRGGBB`, or null when it has no plain colour of its own. */
  fill(part: ChartPart): string | null;
  /** null: no fill. */
  setFill(part: ChartPart, color: string | null): void;
  line(part: ChartPart): ChartLine;
  /** null: no line. */
  setLine(part: ChartPart, change: Partial<ChartLine> | null): void;
  axis(axis: ChartAxisName): ChartAxis;
  setAxis(axis: ChartAxisName, change: Partial<ChartAxis>): void;
  /** null: the series (or none of them) has labels. */
  labels(index: number | null): ChartLabels | null;
  /** null takes the labels away. */
  setLabels(index: number | null, change: Partial<ChartLabels> | null): void;
}

export interface Charts {
  looks(id: string): ChartLooks;
  list(): readonly ChartModel[];
  add(chart: NewChart): ChartModel;
  update(id: string, change: Partial<NewChart>): ChartModel;
  remove(id: string): void;
}
