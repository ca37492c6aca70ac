import { placeOfFormula } from "#host/objects/addresses.ts";
import { cellOfScalar } from "#host/calc/workbook-source.ts";
import type { Calculation } from "#host/calc/recalculate.ts";
import { isCellError, type CellValue } from "#host/workbook/cell.ts";
import type { ChartKind, ChartModel } from "#host/workbook/chart.ts";
import type { SheetModel, WorkbookModel } from "#host/workbook/model.ts";
import { POINT } from "./sheet-axes.ts";

/** A chart as it is drawn. Places in CSS pixels from the first cell of the sheet. */
export interface ChartFigure {
  readonly id: string;
  readonly title: string;
  readonly shape: "bars" | "columns" | "lines" | "areas" | "round" | "points" | "none";
  readonly stacking: "none" | "stacked" | "share";
  /** Of a round chart: a hole in the middle. */
  readonly isRing: boolean;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly categories: readonly string[];
  readonly series: readonly FigureSeries[];
  readonly legend: ChartModel["legend"];
}

export interface FigureSeries {
  readonly name: string;
  readonly color: string;
  /** Null where there is no number. */
  readonly values: readonly (number | null)[];
}

const SHAPES: Readonly<Record<ChartKind, readonly [ChartFigure["shape"], ChartFigure["stacking"]]>> = {
  barClustered: ["bars", "none"],
  barStacked: ["bars", "stacked"],
  barStacked100: ["bars", "share"],
  columnClustered: ["columns", "none"],
  columnStacked: ["columns", "stacked"],
  columnStacked100: ["columns", "share"],
  line: ["lines", "none"],
  lineMarkers: ["lines", "none"],
  area: ["areas", "none"],
  areaStacked: ["areas", "stacked"],
  pie: ["round", "none"],
  doughnut: ["round", "none"],
  scatter: ["points", "none"],
  scatterLines: ["points", "none"],
  other: ["none", "none"],
};
const LARGEST = 2000;

export interface FigureSource {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
  readonly calculation: Calculation;
}

/** The charts of a sheet with the values of their cells as they are now. */
export function chartFigures(source: FigureSource): ChartFigure[] {
  return source.sheet.charts.list().map((chart) => figureOf(chart, source));
}

function figureOf(chart: ChartModel, source: FigureSource): ChartFigure {
  const [shape, stacking] = SHAPES[chart.kind];
  const { box } = chart;
  const firstCategories = chart.series.find((one) => one.categoriesFormula !== null)?.categoriesFormula ?? null;
  return {
    id: chart.id,
    title: chart.title || chart.name,
    shape,
    stacking,
    isRing: chart.kind === "doughnut",
    left: Math.round(box.left * POINT),
    top: Math.round(box.top * POINT),
    width: Math.max(40, Math.round(box.width * POINT)),
    height: Math.max(30, Math.round(box.height * POINT)),
    categories: cellsOf(firstCategories, source).map(wordOf),
    series: chart.series.map((one, index) => ({
      name: one.name ?? "",
      color: one.color ?? source.workbook.styles.themeColor(4 + (index % 6)),
      values: cellsOf(one.valuesFormula, source).map((value) => (typeof value === "number" ? value : null)),
    })),
    legend: chart.legend,
  };
}

function wordOf(value: CellValue): string {
  if (value === null) return "";
  return isCellError(value) ? value.error : String(value);
}

function cellsOf(formula: string | null, { workbook, sheet, calculation }: FigureSource): CellValue[] {
  const place = formula === null ? null : placeOfFormula(workbook, formula, sheet);
  if (!place) return [];
  const { top, bottom, left, right } = place.area;
  const values: CellValue[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right && values.length < LARGEST; column++) {
      const stored = place.sheet.get(row, column);
      const found = stored.formula ? calculation.cell(place.sheet.id, row, column) : null;
      values.push(found?.known === true ? cellOfScalar(found.value) : stored.value);
    }
  }
  return values;
}

/** What a person hears instead of the picture: each series with its values. */
export function figureText({ series, categories }: ChartFigure, numberOf: (value: number) => string): string {
  return series
    .map(({ name, values }) => {
      const points = values.map((value, index) => {
        const category = categories[index] ?? String(index + 1);
        return `${category} ${value === null ? "-" : numberOf(value)}`;
      });
      return `${name}: ${points.join(", ")}`;
    })
    .join("; ");
}

export interface Scale {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** Ends and steps of a value axis at round numbers, with zero on it for bars. */
export function niceScale(values: readonly number[], fromZero: boolean): Scale {
  if (values.length === 0) return { least: 0, most: 1, step: 1 };
  const lowest = Math.min(...values, fromZero ? 0 : Infinity);
  const highest = Math.max(...values, fromZero ? 0 : -Infinity);
  const span = highest - lowest || Math.abs(highest) || 1;
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? 10 * power;
  const least = Math.floor(lowest / step) * step;
  const most = Math.max(Math.ceil(highest / step) * step, least + step);
  return { least, most, step };
}

/** For each series the lower and upper end of each of its points, stacked where the chart says so. */
export function ends({ series, stacking }: ChartFigure): (readonly [from: number, to: number] | null)[][] {
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  const above = new Array<number>(count).fill(0);
  const below = new Array<number>(count).fill(0);
  const totals = Array.from({ length: count }, (_, index) =>
    series.reduce((sum, { values }) => sum + Math.abs(values[index] ?? 0), 0),
  );
  return series.map(({ values }) =>
    Array.from({ length: count }, (_, index) => {
      const value = values[index] ?? null;
      if (value === null) return null;
      if (stacking === "none") return [0, value] as const;
      const size = stacking === "share" ? value / (totals[index] || 1) : value;
      const side = size < 0 ? below : above;
      const from = side[index] ?? 0;
      side[index] = from + size;
      return [from, from + size] as const;
    }),
  );
}
