import type { ChartAxis, ChartLabels } from "../chart.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import { readTitleOf } from "./chart-reading.ts";
import { ensured, orderOf, setAxisTitle } from "./chart-look.ts";

function valueOf(element: XmlElement | undefined): number | null {
  const value = element?.get("val");
  return value === undefined ? null : Number(value);
}

function setValue(parent: XmlElement, local: string, value: number | null, order: readonly string[]): void {
  const present = parent.child(local);
  if (value !== null) ensured(parent, "c", local, order).set("val", value);
  else if (present) parent.remove(present);
}

export function readAxis(axis: XmlElement): ChartAxis {
  const scaling = axis.child("scaling");
  return {
    title: axis.child("title") ? readTitleOf(axis.child("title")) : null,
    visible: !(axis.child("delete")?.flag("val", true) ?? false),
    minimum: valueOf(scaling?.child("min")),
    maximum: valueOf(scaling?.child("max")),
    majorUnit: valueOf(axis.child("majorUnit")),
    minorUnit: valueOf(axis.child("minorUnit")),
    reversed: scaling?.child("orientation")?.get("val") === "maxMin",
    majorGridlines: axis.child("majorGridlines") !== undefined,
    minorGridlines: axis.child("minorGridlines") !== undefined,
    numberFormat: axis.child("numFmt")?.get("formatCode") ?? "General",
  };
}

export function patchAxis(axis: XmlElement, change: Partial<ChartAxis>): void {
  const order = orderOf("valAx");
  const scaling = (): XmlElement => ensured(axis, "c", "scaling", order);
  if (change.title !== undefined) setAxisTitle(axis, change.title);
  if (change.visible !== undefined) ensured(axis, "c", "delete", order).set("val", change.visible ? 0 : 1);
  if (change.minimum !== undefined) setValue(scaling(), "min", change.minimum, orderOf("scaling"));
  if (change.maximum !== undefined) setValue(scaling(), "max", change.maximum, orderOf("scaling"));
  if (change.majorUnit !== undefined) setValue(axis, "majorUnit", change.majorUnit, order);
  if (change.minorUnit !== undefined) setValue(axis, "minorUnit", change.minorUnit, order);
  if (change.reversed !== undefined) {
    ensured(scaling(), "c", "orientation", orderOf("scaling")).set("val", change.reversed ? "maxMin" : "minMax");
  }
  for (const level of ["majorGridlines", "minorGridlines"] as const) {
    const wanted = change[level];
    const present = axis.child(level);
    if (wanted === true) ensured(axis, "c", level, order);
    else if (wanted === false && present) axis.remove(present);
  }
  if (change.numberFormat !== undefined) {
    ensured(axis, "c", "numFmt", order).set("formatCode", change.numberFormat).set("sourceLinked", 0);
  }
}

const PLACES = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
} as const;

export const labelPlaces: readonly string[] = Object.keys(PLACES);

const SHOWN = {
  showLegendKey: "showLegendKey",
  showValue: "showVal",
  showCategoryName: "showCatName",
  showSeriesName: "showSerName",
  showPercentage: "showPercent",
  showBubbleSize: "showBubbleSize",
} as const;

export function readLabels(labels: XmlElement | undefined): ChartLabels {
  const shown = (local: string): boolean => labels?.child(local)?.flag("val", true) ?? false;
  const place = labels?.child("dLblPos")?.get("val");
  return {
    showLegendKey: shown("showLegendKey"),
    showValue: shown("showVal"),
    showCategoryName: shown("showCatName"),
    showSeriesName: shown("showSerName"),
    showPercentage: shown("showPercent"),
    showBubbleSize: shown("showBubbleSize"),
    position: Object.entries(PLACES).find(([, value]) => value === place)?.[0] ?? null,
    separator: labels?.child("separator")?.text ?? null,
    numberFormat: labels?.child("numFmt")?.get("formatCode") ?? null,
  };
}

/** Labels must say of each thing whether they show it. */
export function completeLabels(labels: XmlElement, showValue: boolean): void {
  const order = orderOf("dLbls");
  const gone = labels.child("delete");
  if (gone) labels.remove(gone);
  for (const local of Object.values(SHOWN)) {
    if (!labels.child(local)) ensured(labels, "c", local, order).set("val", local === "showVal" && showValue ? 1 : 0);
  }
}

export function patchLabels(labels: XmlElement, change: Partial<ChartLabels>): void {
  const order = orderOf("dLbls");
  completeLabels(labels, false);
  for (const [name, local] of Object.entries(SHOWN) as [keyof typeof SHOWN, string][]) {
    const wanted = change[name];
    if (wanted !== undefined) ensured(labels, "c", local, order).set("val", wanted ? 1 : 0);
  }
  if (change.position) {
    ensured(labels, "c", "dLblPos", order).set("val", PLACES[change.position as keyof typeof PLACES]);
  }
  if (change.separator !== undefined && change.separator !== null)
    ensured(labels, "c", "separator", order).setText(change.separator);
  if (change.numberFormat) {
    ensured(labels, "c", "numFmt", order).set("formatCode", change.numberFormat).set("sourceLinked", 0);
  }
}
