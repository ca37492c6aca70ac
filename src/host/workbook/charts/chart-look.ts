import type { ChartAxisName, ChartFont, ChartLine, ChartPart } from "../chart.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import { escapeText } from "../package/xml-write.ts";
import { plotted } from "./chart-reading.ts";
import { fragment } from "./chart-shapes.ts";
import { setRuns } from "./chart-titles.ts";

const words = (text: string): readonly string[] => text.split(" ");

/** Orders of the schemas (CT_ChartSpace, CT_Legend, CT_Title, CT_DLbls, CT_ValAx and CT_CatAx, CT_PlotArea). */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  chartSpace: words("date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData"),
  legend: words("legendPos legendEntry layout overlay spPr txPr extLst"),
  title: words("tx layout overlay spPr txPr extLst"),
  dLbls: words(
    "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines extLst",
  ),
  axis: words(
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween auto lblAlgn lblOffset noMultiLvlLbl majorUnit minorUnit dispUnits extLst",
  ),
  plotArea: words("layout dTable spPr extLst"),
  ser: words("idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars cat xVal val yVal smooth extLst"), // prettier-ignore
  spPr: words("xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill grpFill ln effectLst extLst"),
  ln: words("noFill solidFill gradFill pattFill prstDash round bevel miter headEnd tailEnd extLst"),
  scaling: words("logBase orientation max min extLst"),
  text: words("ln noFill solidFill gradFill blipFill pattFill grpFill effectLst latin ea cs sym"),
};
const FILLS = ["noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"];

export function orderOf(local: string): readonly string[] {
  return ORDERS[local.endsWith("Ax") ? "axis" : local] ?? [];
}

/** A child in the namespace of charts (`c`) or drawings (`a`), made where the schema wants it. */
export function ensured(parent: XmlElement, prefix: "c" | "a", local: string, order: readonly string[]): XmlElement {
  const present = parent.child(local);
  if (present) return present;
  const element = fragment(`<${prefix}:${local}/>`);
  parent.insertOrdered(element, order);
  return element;
}

/** Category and value axis of a chart; a scatter chart has two value axes. */
export function axisElement(root: XmlElement, axis: ChartAxisName): XmlElement | null {
  const area = root.child("chart")?.child("plotArea");
  const axes = (area?.elements ?? []).filter((e) => ["catAx", "dateAx", "valAx"].includes(e.local));
  const values = axes.filter((e) => e.local === "valAx");
  const category = axes.find((e) => e.local !== "valAx");
  return (axis === "category" ? (category ?? values[0]) : category ? values[0] : values[1]) ?? null;
}

/** The elements that hold the look of a part; empty when the chart has no such part. `make` makes them. */
export function ownersOf(root: XmlElement, part: ChartPart, make: boolean): XmlElement[] {
  const chart = root.child("chart");
  const area = chart?.child("plotArea");
  const series = plotted(root).flatMap((plot) => plot.all("ser"));
  const some = (element: XmlElement | null | undefined): XmlElement[] => (element ? [element] : []);
  switch (part.kind) {
    case "chart":
      return [root];
    case "plot":
      return some(area);
    case "title":
      return some(chart?.child("title"));
    case "legend":
      return some(chart?.child("legend"));
    case "series":
      return some(series[part.index]);
    case "labels": {
      const wanted = part.index === null ? series : some(series[part.index]);
      return wanted.flatMap((one) => (make ? [ensured(one, "c", "dLbls", orderOf("ser"))] : some(one.child("dLbls"))));
    }
    case "axis":
      return some(axisElement(root, part.axis));
    case "axisTitle": {
      const axis = axisElement(root, part.axis);
      if (axis && make && !axis.child("title")) axis.insertOrdered(fragment(titleOfAxis("")), orderOf("valAx"));
      return some(axis?.child("title"));
    }
    case "gridlines": {
      const axis = axisElement(root, part.axis);
      const local = `${part.level}Gridlines`;
      return axis && make ? [ensured(axis, "c", local, orderOf("valAx"))] : some(axis?.child(local));
    }
  }
}

function titleOfAxis(text: string): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr><a:r><a:rPr lang="nl-NL"/><a:t>${escapeText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** The title of an axis; null takes it away. */
export function setAxisTitle(axis: XmlElement, text: string | null): void {
  const old = axis.child("title");
  if (old && text !== null && setRuns(old, text)) return;
  if (old) axis.remove(old);
  if (text !== null) axis.insertOrdered(fragment(titleOfAxis(text)), orderOf("valAx"));
}

function rgbOf(fill: XmlElement | undefined): string | null {
  const rgb = fill?.child("srgbClr")?.get("val");
  return rgb === undefined ? null : `#${rgb.toUpperCase()}`;
}

function setSolid(parent: XmlElement, color: string | null, order: readonly string[]): void {
  for (const local of FILLS) {
    const old = parent.child(local);
    if (old) parent.remove(old);
  }
  const xml =
    color === null ? "<a:noFill/>" : `<a:solidFill><a:srgbClr val="${color.replace("#", "")}"/></a:solidFill>`;
  parent.insertOrdered(fragment(xml), order);
}

/** `#RRGGBB`, or null when the part has no plain colour of its own. */
export function readFillOf(owner: XmlElement): string | null {
  return rgbOf(owner.child("spPr")?.child("solidFill"));
}

/** @param color null: no fill */
export function setFillOf(owner: XmlElement, color: string | null): void {
  setSolid(ensured(owner, "c", "spPr", orderOf(owner.local)), color, orderOf("spPr"));
}

const EMU_PER_POINT = 12_700;
const DASHES: Readonly<Record<string, string>> = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDot",
  RoundDot: "sysDot",
};

export const lineStyles: readonly string[] = Object.keys(DASHES);

export function readLineOf(owner: XmlElement): ChartLine {
  const line = owner.child("spPr")?.child("ln");
  const dash = line?.child("prstDash")?.get("val");
  const width = line?.get("w");
  return {
    color: rgbOf(line?.child("solidFill")),
    weight: width === undefined ? null : Number(width) / EMU_PER_POINT,
    style: line?.child("noFill")
      ? "None"
      : (Object.entries(DASHES).find(([, value]) => value === (dash ?? "solid"))?.[0] ?? null),
  };
}

/** @param change null: no line */
export function setLineOf(owner: XmlElement, change: Partial<ChartLine> | null): void {
  const look = ensured(owner, "c", "spPr", orderOf(owner.local));
  const line = ensured(look, "a", "ln", orderOf("spPr"));
  if (change === null || change.style === "None") {
    setSolid(line, null, orderOf("ln"));
    return;
  }
  if (change.color !== undefined) setSolid(line, change.color, orderOf("ln"));
  if (change.weight !== undefined && change.weight !== null) line.set("w", Math.round(change.weight * EMU_PER_POINT));
  if (change.style) ensured(line, "a", "prstDash", orderOf("ln")).set("val", DASHES[change.style] ?? "solid");
}

/** What states the font of a part: the runs of a title that has a text, else its `txPr`. */
function fontElements(owner: XmlElement, make: boolean): XmlElement[] {
  const rich = owner.child("tx")?.child("rich");
  if (rich) {
    return rich
      .all("p")
      .flatMap((paragraph) => [
        ...some(ensuredIn(paragraph, "pPr", make, 0), (properties) => ensuredIn(properties, "defRPr", make, 0)),
        ...paragraph.all("r").flatMap((run) => some(ensuredIn(run, "rPr", make, 0), (properties) => properties)),
      ]);
  }
  const present = owner.child("txPr");
  if (!present && !make) return [];
  const text = present ?? fragment("<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr></a:p></c:txPr>");
  if (!present) owner.insertOrdered(text, orderOf(owner.local));
  const [paragraph] = text.all("p");
  return paragraph
    ? some(ensuredIn(paragraph, "pPr", make, 0), (properties) => ensuredIn(properties, "defRPr", make, 0))
    : [];
}

function some(element: XmlElement | undefined, next: (element: XmlElement) => XmlElement | undefined): XmlElement[] {
  const found = element && next(element);
  return found ? [found] : [];
}

function ensuredIn(parent: XmlElement, local: string, make: boolean, place: number): XmlElement | undefined {
  const present = parent.child(local);
  if (present || !make) return present;
  const element = fragment(`<a:${local}/>`);
  parent.children.splice(place, 0, element);
  return element;
}

/** Null for what the part does not state itself. */
export function readFontOf(owner: XmlElement): ChartFont {
  const elements = fontElements(owner, false);
  const stated = (local: string): string | undefined => elements.map((e) => e.get(local)).find((v) => v !== undefined);
  const flag = (local: string): boolean | null => {
    const value = stated(local);
    return value === undefined ? null : value === "1" || value === "true";
  };
  const size = stated("sz");
  const underline = stated("u");
  return {
    name: elements.map((e) => e.child("latin")?.get("typeface")).find((name) => name !== undefined) ?? null,
    size: size === undefined ? null : Number(size) / 100,
    color: elements.map((e) => rgbOf(e.child("solidFill"))).find((color) => color !== null) ?? null,
    bold: flag("b"),
    italic: flag("i"),
    underline: underline === undefined ? null : underline !== "none",
  };
}

export function setFontOf(owner: XmlElement, change: Partial<ChartFont>): void {
  for (const element of fontElements(owner, true)) {
    if (change.size !== undefined && change.size !== null) element.set("sz", Math.round(change.size * 100));
    if (change.bold !== undefined) element.set("b", change.bold ? 1 : 0);
    if (change.italic !== undefined) element.set("i", change.italic ? 1 : 0);
    if (change.underline !== undefined) element.set("u", change.underline ? "sng" : "none");
    if (change.color) setSolid(element, change.color, orderOf("text"));
    if (change.name) {
      for (const local of ["latin", "cs"]) ensured(element, "a", local, orderOf("text")).set("typeface", change.name);
    }
  }
}
