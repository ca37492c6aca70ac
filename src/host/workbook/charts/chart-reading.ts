import type { ChartKind, ChartModel, ChartSeries } from "../chart.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import { LEGENDS, type Shape, SHAPES } from "./chart-shapes.ts";

export function plotted(root: XmlElement): XmlElement[] {
  const area = root.child("chart")?.child("plotArea");
  return (area?.elements ?? []).filter((e) => e.local.endsWith("Chart"));
}

export function readKind(root: XmlElement): ChartKind {
  const charts = plotted(root);
  const chart = charts[0];
  if (!chart || charts.length > 1) return "other";
  const grouping = chart.child("grouping")?.get("val");
  const direction = chart.child("barDir")?.get("val");
  const symbol = chart.child("ser")?.child("marker")?.child("symbol")?.get("val");
  const lined = chart.child("ser")?.child("spPr")?.child("ln")?.child("noFill") === undefined;
  for (const [kind, shape] of Object.entries(SHAPES) as [Exclude<ChartKind, "other">, Shape][]) {
    if (shape.element !== chart.local) continue;
    if (
      shape.grouping !== undefined &&
      shape.grouping !== (grouping ?? (shape.element === "barChart" ? "clustered" : "standard"))
    )
      continue;
    if (shape.direction !== undefined && shape.direction !== (direction ?? "col")) continue;
    if (shape.element === "lineChart" && shape.marker !== (symbol !== "none")) continue;
    if (shape.element === "scatterChart" && (kind === "scatterLines") !== lined) continue;
    return kind;
  }
  return "other";
}

export function readTitle(root: XmlElement): string | null {
  return readTitleOf(root.child("chart")?.child("title"));
}

/** The text of a title of a chart or an axis; null without a title, empty when it is made by Excel. */
export function readTitleOf(title: XmlElement | undefined): string | null {
  if (!title) return null;
  const rich = title.child("tx")?.child("rich");
  if (rich)
    return rich
      .all("p")
      .map((p) => p.text.trim())
      .join("\n");
  return title.child("tx")?.child("strRef")?.child("strCache")?.child("pt")?.child("v")?.text ?? "";
}

export function readLegend(root: XmlElement): ChartModel["legend"] {
  const legend = root.child("chart")?.child("legend");
  if (!legend) return "none";
  const position = legend.child("legendPos")?.get("val") ?? "r";
  return (Object.entries(LEGENDS).find(([, value]) => value === position)?.[0] ?? "right") as ChartModel["legend"];
}

export function readSeries(root: XmlElement): ChartSeries[] {
  const formula = (element: XmlElement | undefined): string | null => {
    const reference = element?.elements.find(
      (e) => e.local === "numRef" || e.local === "strRef" || e.local === "multiLvlStrRef",
    );
    return reference?.child("f")?.text ?? null;
  };
  return plotted(root).flatMap((chart) =>
    chart.all("ser").map((series) => {
      const name = series.child("tx");
      const look = series.child("spPr");
      const fill =
        look?.child("solidFill") ??
        look?.child("ln")?.child("solidFill") ??
        series.child("marker")?.child("spPr")?.child("solidFill");
      const rgb = fill?.child("srgbClr")?.get("val");
      return {
        name: name?.child("v")?.text ?? name?.child("strRef")?.child("strCache")?.child("pt")?.child("v")?.text ?? null,
        nameFormula: formula(name),
        categoriesFormula: formula(series.child("cat") ?? series.child("xVal")),
        valuesFormula: formula(series.child("val") ?? series.child("yVal")),
        color: rgb === undefined ? null : `#${rgb.toUpperCase()}`,
      };
    }),
  );
}
