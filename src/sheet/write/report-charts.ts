import type { ChartSeries, DocumentChart } from "#core/report/document-model.ts";
import type { CellArea } from "#core/recognise/snapshot.ts";
import { areaAddress, cellAddress } from "#core/recognise/snapshot.ts";
import { LIGHT_COLOURS, PALETTE } from "../layout/palette.ts";
import type { DocumentGrid, PlacedChart } from "../layout/report-grid-model.ts";
import { supports } from "../session.ts";
import { FIRST_COLUMN } from "./report-cells.ts";
import type { DocumentCells } from "./report-cells.ts";

/** Names of our charts on a sheet; others are the user's. */
export const CHART_NAME = /^MP_/;

/** Standing bars: lying ones would read from the bottom up. */
const TYPES = { "stacked-bars": "ColumnStacked", bars: "ColumnClustered", lines: "LineMarkers" } as const;

/** Native charts on the tables beside them; an existing chart of ours is pointed at the new rows. Queues only. */
export function writeCharts(
  sheet: Excel.Worksheet,
  grid: DocumentGrid,
  cells: DocumentCells,
  existing: readonly string[],
): void {
  const wanted = new Set<string>();
  for (const placed of grid.charts) {
    const name = `MP_${placed.chart.id}`;
    wanted.add(name);
    const source = sheet.getRange(areaAddress(dataArea(placed, cells)));
    const by = placed.chart.shape === "lines" ? "Rows" : "Columns";
    const chart = existing.includes(name)
      ? sheet.charts.getItem(name)
      : sheet.charts.add(TYPES[placed.chart.shape], source, by);
    if (existing.includes(name)) chart.setData(source, by);
    else chart.name = name;
    dress(chart, placed.chart);
    nameByNumber(sheet, chart, placed, cells);
    const { from, count } = grid.layout.chart;
    const [left, right] = [FIRST_COLUMN + from, FIRST_COLUMN + from + count - 1];
    chart.setPosition(
      cellAddress(cells.rowOfGrid[placed.top] ?? 0, left),
      cellAddress(cells.rowOfGrid[placed.bottom] ?? 0, right),
    );
  }
  for (const name of existing) if (CHART_NAME.test(name) && !wanted.has(name)) sheet.charts.getItem(name).delete();
}

/** Head and rows of the table, from the column with the names to the last one; of the shifts only the numbers. */
function dataArea({ chart, table }: PlacedChart, cells: DocumentCells): CellArea {
  const top = cells.rowOfGrid[table.head] ?? 0;
  const bottom = cells.rowOfGrid[table.last] ?? top;
  const last = table.spans.at(-1) ?? [0, 1];
  const first = chart.shape === "bars" ? last : (table.spans[table.nameColumns - 1] ?? last);
  // The counts end in a total, which is no part of the bars.
  const right = chart.shape === "stacked-bars" ? last[0] - 1 : last[0];
  return { top, left: FIRST_COLUMN + first[0], bottom, right: FIRST_COLUMN + right };
}

/** Where a number stands before the name, bars and lines go by the number: a long name would take the room of the picture. */
function nameByNumber(sheet: Excel.Worksheet, chart: Excel.Chart, placed: PlacedChart, cells: DocumentCells): void {
  const { table, chart: model } = placed;
  if (table.nameColumns < 2) return;
  if (model.shape === "lines") {
    model.series.forEach(({ name }, position) => {
      // Excel reads a name that begins so as a reference.
      if (name !== "" && !name.startsWith("=")) chart.series.getItemAt(position).name = name;
    });
    return;
  }
  const column = FIRST_COLUMN + (table.spans[0]?.[0] ?? 0);
  const top = cells.rowOfGrid[table.first] ?? 0;
  const bottom = cells.rowOfGrid[table.last] ?? top;
  const numbers = sheet.getRange(areaAddress({ top, left: column, bottom, right: column }));
  model.series.forEach((_, position) => chart.series.getItemAt(position).setXAxisValues(numbers));
}

function dress(chart: Excel.Chart, model: DocumentChart): void {
  chart.title.text = model.title;
  chart.legend.visible = model.shape !== "bars";
  if (model.shape !== "bars") chart.legend.position = "Bottom";
  // Else some programs show serial numbers of days.
  if (model.series.some(({ days }) => days) && supports("1.8")) chart.axes.valueAxis.numberFormat = "d mmm yyyy";
  model.series.forEach((series, position) => {
    const colour = seriesColour(series, model);
    if (colour !== null) chart.series.getItemAt(position).format.fill.setSolidColor(colour);
  });
}

function seriesColour(series: ChartSeries, model: DocumentChart): string | null {
  if (series.light !== null) return LIGHT_COLOURS[series.light].bar;
  return model.shape === "bars" ? PALETTE.groups.planning : null;
}
