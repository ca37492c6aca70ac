import type { ChartModel } from "../chart.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import { escapeText } from "../package/xml-write.ts";
import { fragment, LEGENDS } from "./chart-shapes.ts";

const CHART_ORDER =
  "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst".split(
    " ",
  );

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
