import type { ChartKind } from "../chart.ts";
import { parseXmlText } from "../package/xml-parse.ts";
import type { XmlElement } from "../package/xml-tree.ts";

export const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** How a kind of chart is told in the XML. */
export interface Shape {
  readonly element: string;
  readonly grouping?: string;
  readonly direction?: "bar" | "col";
  readonly scatter?: string;
  readonly marker?: boolean;
}

export const SHAPES: Readonly<Record<Exclude<ChartKind, "other">, Shape>> = {
  barClustered: { element: "barChart", grouping: "clustered", direction: "bar" },
  barStacked: { element: "barChart", grouping: "stacked", direction: "bar" },
  barStacked100: { element: "barChart", grouping: "percentStacked", direction: "bar" },
  columnClustered: { element: "barChart", grouping: "clustered", direction: "col" },
  columnStacked: { element: "barChart", grouping: "stacked", direction: "col" },
  columnStacked100: { element: "barChart", grouping: "percentStacked", direction: "col" },
  line: { element: "lineChart", grouping: "standard", marker: false },
  lineMarkers: { element: "lineChart", grouping: "standard", marker: true },
  area: { element: "areaChart", grouping: "standard" },
  areaStacked: { element: "areaChart", grouping: "stacked" },
  pie: { element: "pieChart" },
  doughnut: { element: "doughnutChart" },
  scatter: { element: "scatterChart", scatter: "lineMarker", marker: true },
  scatterLines: { element: "scatterChart", scatter: "lineMarker", marker: false },
};

export const LEGENDS = { right: "r", left: "l", top: "t", bottom: "b" } as const;

export function fragment(xml: string): XmlElement {
  const root = parseXmlText(`<x xmlns:c="${CHART}" xmlns:a="${DRAWING}">${xml}</x>`, "chart");
  const element = root.elements[0] as XmlElement;
  element.set("xmlns:c", CHART).set("xmlns:a", DRAWING);
  return element;
}
