import type { ChartSeries, NewChart } from "../chart.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import { escapeText } from "../package/xml-write.ts";
import { CHART, DRAWING, fragment, LEGENDS, type Shape, SHAPES } from "./chart-shapes.ts";
import { titleXml } from "./chart-titles.ts";

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

/** One series of a kind of chart as an element. */
export function seriesElement(chart: NewChart, index: number, cacheOf: CacheOf): XmlElement {
  const shape = SHAPES[chart.kind];
  const series = chart.series[index] as ChartSeries;
  return fragment(seriesXml(series, index, shape, chart.kind === "scatterLines", cacheOf));
}
