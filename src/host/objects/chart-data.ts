import { invalidArgument, UnsupportedByHostError } from "../protocol/host-error.ts";
import type { Area } from "../workbook/area.ts";
import { areaOf } from "../workbook/area.ts";
import type { ChartKind, ChartSeries, NewChart } from "../workbook/chart.ts";
import type { SheetModel } from "../workbook/model.ts";
import { absoluteAddress } from "./absolute-address.ts";
import { plainValue } from "./cell-display.ts";

/** Excel.ChartType to the kinds that the workbook model can draw. */
export const chartKinds: Readonly<Record<string, NewChart["kind"]>> = {
  BarClustered: "barClustered", BarStacked: "barStacked", BarStacked100: "barStacked100",
  ColumnClustered: "columnClustered", ColumnStacked: "columnStacked", ColumnStacked100: "columnStacked100",
  Line: "line", LineMarkers: "lineMarkers", Area: "area", AreaStacked: "areaStacked", Pie: "pie", Doughnut: "doughnut",
  XYScatter: "scatter", XYScatterLines: "scatterLines",
}; // prettier-ignore

/** The kinds of Excel.ChartType that are left. */
const otherKinds =
  /^(?:3D|Line(?:Markers)?Stacked|PieOfPie|PieExploded|BarOfPie|XYScatter|AreaStacked100|DoughnutExploded|Radar|Surface|Bubble|Stock|Cylinder|Cone|Pyramid|Histogram|Boxwhisker|Pareto|RegionMap|Treemap|Waterfall|Sunburst|Funnel)/u;

export function chartKindOf(type: unknown): NewChart["kind"] {
  const kind = typeof type === "string" ? chartKinds[type] : undefined;
  if (kind !== undefined) return kind;
  if (typeof type !== "string" || !otherKinds.test(type)) throw invalidArgument("That is no kind of chart.");
  throw new UnsupportedByHostError(`ChartType "${type}"`, "this kind of chart is not made by the host.");
}

export function chartTypeOf(kind: ChartKind): string {
  const found = Object.entries(chartKinds).find(([, known]) => known === kind)?.[0];
  if (found === undefined)
    throw new UnsupportedByHostError("Chart.chartType", "the file has a chart of a kind that is not answered.");
  return found;
}

/**
 * The series of a block of cells: a first row or column of texts (or with an empty corner) names them, the larger side
 * holds the points when the program leaves the choice to Excel.
 */
export function seriesOfRange(sheet: SheetModel, area: Area, seriesBy: "Auto" | "Columns" | "Rows"): ChartSeries[] {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  const isText = (row: number, column: number) => typeof sheet.value(row, column) !== "number";
  const headerRow =
    rows > 1 && anyOf(area.left + (columns > 1 ? 1 : 0), area.right, (column) => isText(area.top, column));
  const headerColumn =
    columns > 1 && anyOf(area.top + (rows > 1 ? 1 : 0), area.bottom, (row) => isText(row, area.left));
  const top = headerRow ? area.top + 1 : area.top;
  const left = headerColumn ? area.left + 1 : area.left;
  const byColumns = seriesBy === "Auto" ? area.bottom - top >= area.right - left : seriesBy === "Columns";
  const address = (block: Area) => absoluteAddress(sheet, block);
  const categories = byColumns
    ? headerColumn && { top, bottom: area.bottom, left: area.left, right: area.left }
    : headerRow && { top: area.top, bottom: area.top, left, right: area.right };
  const indexes = byColumns ? span(left, area.right) : span(top, area.bottom);
  return indexes.map((index) => {
    const named = byColumns ? headerRow : headerColumn;
    const nameCell = byColumns ? areaOf(area.top, index) : areaOf(index, area.left);
    const values = byColumns
      ? { top, bottom: area.bottom, left: index, right: index }
      : { top: index, bottom: index, left, right: area.right };
    return {
      name: named ? String(plainValue(sheet.value(nameCell.top, nameCell.left))) : null,
      nameFormula: named ? address(nameCell) : null,
      categoriesFormula: categories ? address(categories) : null,
      valuesFormula: address(values),
      color: null,
    };
  });
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function anyOf(first: number, last: number, test: (index: number) => boolean): boolean {
  return span(first, last).some(test);
}
