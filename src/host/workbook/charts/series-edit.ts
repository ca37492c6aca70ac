import type { ChartSeries } from "../chart.ts";
import type { XmlElement } from "../package/xml-tree.ts";

/** Children of a series of any kind of chart, in the order of their schemas. */
const SERIES_ORDER =
  "idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars cat xVal val yVal bubbleSize bubble3D smooth shape extLst".split(
    " ",
  );

function same(a: ChartSeries, b: ChartSeries): boolean {
  return (
    a.name === b.name &&
    a.nameFormula === b.nameFormula &&
    a.categoriesFormula === b.categoriesFormula &&
    a.valuesFormula === b.valuesFormula &&
    a.color === b.color
  );
}

/** For each series of `after` the place of the one of `before` that it comes from; null for a new one. */
function origins(before: readonly ChartSeries[], after: readonly ChartSeries[]): (number | null)[] {
  const free = new Set(before.keys());
  const found = after.map((series) => {
    const place = [...free].find((index) => same(before[index] as ChartSeries, series));
    if (place !== undefined) free.delete(place);
    return place ?? null;
  });
  // As many as before: what matches none is the one that stood there, changed.
  return found.map((place, index) => (place === null && before.length === after.length ? index : place));
}

/**
 * Changes the series of a plot in place: what a series has besides its data, name and colour stays.
 * @param make a whole new series element for a place
 */
export function editSeries(
  plot: XmlElement,
  before: readonly ChartSeries[],
  after: readonly ChartSeries[],
  make: (series: ChartSeries, index: number) => XmlElement,
): void {
  const old = plot.all("ser");
  const taken = new Set(old.map((element) => element.child("idx")?.number("val", 0) ?? 0));
  const next = origins(before, after).map((origin, index) => {
    const wanted = after[index] as ChartSeries;
    const present = origin === null ? undefined : old[origin];
    const element = present ?? make(wanted, index);
    if (present && origin !== null) patch(present, before[origin] as ChartSeries, wanted, make(wanted, index));
    else {
      let idx = index;
      while (taken.has(idx)) idx++;
      taken.add(idx);
      element.child("idx")?.set("val", idx);
    }
    element.child("order")?.set("val", index);
    return element;
  });
  const first = plot.children.findIndex((node) => typeof node === "object" && node === old[0]);
  for (const element of old) plot.remove(element);
  const place = first >= 0 ? first : placeOfSeries(plot);
  plot.children.splice(place, 0, ...next);
}

/** Where series begin in a plot that has none: after what says how they are drawn. */
function placeOfSeries(plot: XmlElement): number {
  const head = ["barDir", "grouping", "scatterStyle", "radarStyle", "varyColors", "wireframe", "ofPieType"];
  let place = 0;
  plot.children.forEach((node, index) => {
    if (typeof node === "object" && "local" in node && head.includes(node.local)) place = index + 1;
  });
  return place;
}

function patch(element: XmlElement, before: ChartSeries, after: ChartSeries, fresh: XmlElement): void {
  const take = (...locals: readonly string[]): void => {
    for (const local of locals) {
      const old = element.child(local);
      const next = fresh.child(local);
      if (old && next) element.replace(old, next);
      else if (old) element.remove(old);
      else if (next) element.insertOrdered(next, SERIES_ORDER);
    }
  };
  if (before.name !== after.name || before.nameFormula !== after.nameFormula) take("tx");
  if (before.categoriesFormula !== after.categoriesFormula) take("cat", "xVal");
  if (before.valuesFormula !== after.valuesFormula) take("val", "yVal");
  if (before.color !== after.color) take("spPr", "marker");
}
