import type { ChartKind, ChartModel, ChartSeries, NewChart } from "../chart.ts";
import { parseXmlText } from "../package/xml-parse.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import { escapeText } from "../package/xml-write.ts";

export const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

interface Shape {
  readonly element: string;
  readonly grouping?: string;
  readonly direction?: "bar" | "col";
  readonly scatter?: string;
  readonly marker?: boolean;
}

const SHAPES: Readonly<Record<Exclude<ChartKind, "other">, Shape>> = {
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

const LEGENDS = { right: "r", left: "l", top: "t", bottom: "b" } as const;

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

/** Values of the cells behind a range, kept in the chart so that a reader need not calculate. */
export type CacheOf = (formula: string) => readonly (string | number | null)[];

function cache(kind: "str" | "num", values: readonly (string | number | null)[]): string {
  const points = values
    .map((value, i) =>
      value === null || (kind === "num" && typeof value !== "number")
        ? ""
        : `<c:pt idx="${i}"><c:v>${escapeText(String(value))}</c:v></c:pt>`,
    )
    .join("");
  const format = kind === "num" ? "<c:formatCode>General</c:formatCode>" : "";
  return `<c:${kind}Cache>${format}<c:ptCount val="${values.length}"/>${points}</c:${kind}Cache>`;
}

function reference(kind: "str" | "num", formula: string, cacheOf: CacheOf): string {
  return `<c:${kind}Ref><c:f>${escapeText(formula)}</c:f>${cache(kind, cacheOf(formula))}</c:${kind}Ref>`;
}

function seriesXml(series: ChartSeries, index: number, shape: Shape, lines: boolean, cacheOf: CacheOf): string {
  const name =
    series.nameFormula !== null
      ? `<c:tx>${reference("str", series.nameFormula, cacheOf)}</c:tx>`
      : series.name !== null
        ? `<c:tx><c:v>${escapeText(series.name)}</c:v></c:tx>`
        : "";
  const fill =
    series.color === null
      ? ""
      : `<a:solidFill><a:srgbClr val="${series.color.replace("#", "").toUpperCase()}"/></a:solidFill>`;
  const stroked = shape.element === "lineChart" || shape.element === "scatterChart";
  const line = stroked
    ? `<a:ln w="28575" cap="rnd">${shape.element === "scatterChart" && !lines ? "<a:noFill/>" : fill}<a:round/></a:ln>`
    : "";
  const look = stroked ? `<c:spPr>${line}</c:spPr>` : fill === "" ? "" : `<c:spPr>${fill}</c:spPr>`;
  const dots =
    shape.marker === true
      ? `<c:symbol val="circle"/>${fill === "" ? "" : `<c:spPr>${fill}</c:spPr>`}`
      : '<c:symbol val="none"/>';
  const marker = stroked ? `<c:marker>${dots}</c:marker>` : "";
  const invert = shape.element === "barChart" ? '<c:invertIfNegative val="0"/>' : "";
  const scatter = shape.element === "scatterChart";
  const texts =
    series.categoriesFormula !== null && cacheOf(series.categoriesFormula).some((value) => typeof value === "string");
  const categories =
    series.categoriesFormula === null
      ? ""
      : `<c:${scatter ? "xVal" : "cat"}>${reference(texts ? "str" : "num", series.categoriesFormula, cacheOf)}</c:${scatter ? "xVal" : "cat"}>`;
  const values =
    series.valuesFormula === null
      ? ""
      : `<c:${scatter ? "yVal" : "val"}>${reference("num", series.valuesFormula, cacheOf)}</c:${scatter ? "yVal" : "val"}>`;
  const smooth = stroked ? '<c:smooth val="0"/>' : "";
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name}${look}${invert}${marker}${categories}${values}${smooth}</c:ser>`;
}

const GRIDLINES =
  '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

function axes(shape: Shape): string {
  const bar = shape.direction === "bar";
  const axis = (id: number, cross: number, position: string, number: boolean): string =>
    `<c:${number ? "valAx" : "catAx"}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>${number && !(shape.element === "scatterChart" && position === "b") ? GRIDLINES : ""}<c:numFmt ${number && shape.grouping === "percentStacked" ? 'formatCode="0%" sourceLinked="0"' : 'formatCode="General" sourceLinked="1"'}/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${cross}"/><c:crosses val="autoZero"/>${number ? '<c:crossBetween val="' + (shape.element === "scatterChart" ? "midCat" : "between") + '"/>' : '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>'}</c:${number ? "valAx" : "catAx"}>`;
  if (shape.element === "scatterChart")
    return axis(111111111, 222222222, "b", true) + axis(222222222, 111111111, "l", true);
  return axis(111111111, 222222222, bar ? "l" : "b", false) + axis(222222222, 111111111, bar ? "b" : "l", true);
}

export function titleXml(title: string): string {
  const paragraphs = title
    .split("\n")
    .map(
      (line) =>
        `<a:p><a:pPr><a:defRPr sz="1400" b="0"/></a:pPr><a:r><a:rPr lang="nl-NL" sz="1400" b="0"/><a:t>${escapeText(line)}</a:t></a:r></a:p>`,
    )
    .join("");
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraphs}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** A whole chart part. */
export function chartXml(chart: NewChart, relationshipNamespace: string, cacheOf: CacheOf): string {
  const shape = SHAPES[chart.kind];
  const round = shape.element === "pieChart" || shape.element === "doughnutChart";
  const lines = chart.kind === "scatterLines";
  const series = chart.series.map((s, i) => seriesXml(s, i, shape, lines, cacheOf)).join("");
  const head =
    (shape.direction === undefined ? "" : `<c:barDir val="${shape.direction}"/>`) +
    (shape.grouping === undefined ? "" : `<c:grouping val="${shape.grouping}"/>`) +
    (shape.scatter === undefined ? "" : `<c:scatterStyle val="${shape.scatter}"/>`) +
    `<c:varyColors val="${round ? 1 : 0}"/>`;
  const tail =
    shape.element === "barChart"
      ? `<c:gapWidth val="${shape.grouping === "clustered" ? 100 : 60}"/>${shape.grouping === "clustered" ? "" : '<c:overlap val="100"/>'}`
      : shape.element === "lineChart"
        ? '<c:marker val="1"/>'
        : shape.element === "pieChart"
          ? '<c:firstSliceAng val="0"/>'
          : shape.element === "doughnutChart"
            ? '<c:firstSliceAng val="0"/><c:holeSize val="60"/>'
            : "";
  const ids = round ? "" : '<c:axId val="111111111"/><c:axId val="222222222"/>';
  const plot = `<c:plotArea><c:layout/><c:${shape.element}>${head}${series}${tail}${ids}</c:${shape.element}>${round ? "" : axes(shape)}</c:plotArea>`;
  const legend = chart.legend ?? "right";
  const legendXml =
    legend === "none" ? "" : `<c:legend><c:legendPos val="${LEGENDS[legend]}"/><c:overlay val="0"/></c:legend>`;
  const title = (chart.title ?? "") === "" ? "" : titleXml(chart.title ?? "");
  return `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${relationshipNamespace}"><c:roundedCorners val="0"/><c:chart>${title}<c:autoTitleDeleted val="${title === "" ? 1 : 0}"/>${plot}${legendXml}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

const CHART_ORDER =
  "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst".split(
    " ",
  );

/** One series of a kind of chart as an element. */
export function seriesElement(chart: NewChart, index: number, cacheOf: CacheOf): XmlElement {
  const shape = SHAPES[chart.kind];
  const series = chart.series[index] as ChartSeries;
  return fragment(seriesXml(series, index, shape, chart.kind === "scatterLines", cacheOf));
}

export function fragment(xml: string): XmlElement {
  const root = parseXmlText(`<x xmlns:c="${CHART}" xmlns:a="${DRAWING}">${xml}</x>`, "chart");
  const element = root.elements[0] as XmlElement;
  element.set("xmlns:c", CHART).set("xmlns:a", DRAWING);
  return element;
}

/** Changes the title of a chart in place, keeping its look; null takes it away. */
export function setTitle(root: XmlElement, title: string | null): void {
  const chart = root.child("chart") as XmlElement;
  const old = chart.child("title");
  if (old && title !== null && setRuns(old, title)) return;
  if (old) chart.remove(old);
  if (title !== null && title !== "") chart.insertOrdered(fragment(titleXml(title)), CHART_ORDER);
  chart.ensure("autoTitleDeleted", CHART_ORDER).set("val", title === null || title === "" ? 1 : 0);
}

/** Puts a text of one line into the first run of a title that has runs; false when that cannot be done. */
export function setRuns(title: XmlElement, text: string): boolean {
  const rich = title.child("tx")?.child("rich");
  const [first, ...others] = rich?.all("p") ?? [];
  const [run, ...runs] = first?.all("r") ?? [];
  const words = run?.child("t");
  if (!rich || !first || !words || text === "" || text.includes("\n")) return false;
  words.setText(text);
  for (const other of others) rich.remove(other);
  for (const other of runs) first.remove(other);
  return true;
}

export function setLegend(root: XmlElement, legend: ChartModel["legend"]): void {
  const chart = root.child("chart") as XmlElement;
  const old = chart.child("legend");
  if (legend === "none") {
    if (old) chart.remove(old);
    return;
  }
  if (!old)
    chart.insertOrdered(fragment(`<c:legend><c:legendPos val="r"/><c:overlay val="0"/></c:legend>`), CHART_ORDER);
  chart.child("legend")?.ensure("legendPos", ["legendPos"]).set("val", LEGENDS[legend]);
}
