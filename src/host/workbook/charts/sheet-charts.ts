import type { ChartLooks, ChartModel, Charts, ChartSeries, NewChart } from "../chart.ts";
import { InvalidEditError, UnsupportedEditError } from "../errors.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import { parseXmlText } from "../package/xml-parse.ts";
import { formulaTokens } from "../references/formula-tokens.ts";
import { referenceArea } from "../references/translate.ts";
import { relationshipPrefix } from "../sheet/hyperlinks.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import { readBox, writeBox } from "./box.ts";
import { ChartLooksPart } from "./chart-looks-part.ts";
import { anchorXml, freeName, properties, SPREADSHEET_DRAWING } from "./chart-frame.ts";
import { plotted, readKind, readLegend, readSeries, readTitle } from "./chart-reading.ts";
import { CHART, DRAWING } from "./chart-shapes.ts";
import { setLegend, setTitle } from "./chart-titles.ts";
import { chartXml, seriesElement } from "./chart-xml.ts";
import { editSeries } from "./series-edit.ts";

const ANCHORS = ["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"];
const MAX_CACHE = 4_000;

interface Found {
  readonly index: number;
  readonly anchor: XmlElement;
  readonly relationship: string;
  readonly path: string;
}

/** The charts of a sheet: read where they are, new ones in a part of their own. */
export class SheetCharts implements Charts {
  constructor(private readonly sheet: SheetModelPart) {}

  private drawing(): string | null {
    const { core, path } = this.sheet;
    const relationship = core.parts.relationshipOfKind(path, "drawing");
    return relationship && core.parts.has(relationship.target) ? relationship.target : null;
  }

  /** Chart parts of the sheet's drawing, new kinds of charts (chartex) included. */
  paths(): string[] {
    const drawing = this.drawing();
    const { parts } = this.sheet.core;
    if (drawing === null) return [];
    return parts
      .relationships(drawing)
      .flatMap(({ kind, target }) => ((kind === "chart" || kind === "chartEx") && parts.has(target) ? [target] : []));
  }

  private find(): Found[] {
    const drawing = this.drawing();
    const { parts } = this.sheet.core;
    if (drawing === null) return [];
    const anchors = parts.xml(drawing).elements.filter((e) => ANCHORS.includes(e.local));
    return anchors.flatMap((anchor, index) => {
      const id = anchor
        .child("graphicFrame")
        ?.child("graphic")
        ?.child("graphicData")
        ?.child("chart")
        ?.getNs("id", "/relationships");
      const target = id === undefined ? undefined : parts.relationship(drawing, id)?.target;
      return id !== undefined && target !== undefined && parts.has(target)
        ? [{ index, anchor, relationship: id, path: target }]
        : [];
    });
  }

  private describe({ anchor, path }: Found): ChartModel {
    const root = this.sheet.core.parts.xml(path);
    return {
      id: path,
      name: properties(anchor)?.get("name") ?? "",
      kind: readKind(root),
      title: readTitle(root),
      box: readBox(this.sheet, anchor),
      legend: readLegend(root),
      series: readSeries(root),
    };
  }

  list(): readonly ChartModel[] {
    return this.find().map((found) => this.describe(found));
  }

  looks(id: string): ChartLooks {
    this.one(id);
    return new ChartLooksPart(this.sheet, id);
  }

  private one(id: string): Found {
    const found = this.find().find(({ path }) => path === id);
    if (!found) throw new InvalidEditError("not-found", `no chart ${id}`);
    return found;
  }

  private editAnchor(found: Found): XmlElement {
    const root = this.sheet.core.parts.edit(this.drawing() as string);
    return root.elements.filter((e) => ANCHORS.includes(e.local))[found.index] as XmlElement;
  }

  add(chart: NewChart): ChartModel {
    const { core } = this.sheet;
    const path = core.parts.freePath(`${core.directory}charts/chart#.xml`);
    core.parts.addXml(
      path,
      chartXml(chart, core.relationshipNamespace, (formula) => this.cacheOf(formula)),
      "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    );
    const drawing = this.ensureDrawing();
    const relationship = core.parts.addRelationship(drawing, core.relationshipType("chart"), path);
    const root = core.parts.edit(drawing);
    const ids = root.elements.flatMap((anchor) =>
      anchor.elements.map((e) => properties(anchor)?.number("id", 0) ?? e.number("id", 0)),
    );
    const id = Math.max(1, ...ids) + 1;
    const name = chart.name ?? freeName(this.list().map((c) => c.name));
    const anchor = parseXmlText(anchorXml(id, name, relationship, core.relationshipNamespace), drawing)
      .elements[0] as XmlElement;
    anchor.set("xmlns:xdr", SPREADSHEET_DRAWING);
    writeBox(this.sheet, anchor, chart.box);
    root.append(anchor);
    this.sheet.notify("other");
    return this.list().find((c) => c.id === path) as ChartModel;
  }

  private ensureDrawing(): string {
    const known = this.drawing();
    if (known !== null) return known;
    const { core, part } = this.sheet;
    const path = core.parts.freePath(`${core.directory}drawings/drawing#.xml`);
    core.parts.addXml(
      path,
      `<xdr:wsDr xmlns:xdr="${SPREADSHEET_DRAWING}" xmlns:a="${DRAWING}"/>`,
      "application/vnd.openxmlformats-officedocument.drawing+xml",
    );
    const id = core.parts.addRelationship(this.sheet.path, core.relationshipType("drawing"), path);
    const prefix = relationshipPrefix(this.sheet);
    part.edit("drawing").setNs(`${prefix}id`, core.relationshipNamespace, id);
    return path;
  }

  /** Values behind a range now; a formula that is no plain range gives none. */
  private cacheOf(formula: string): (string | number | null)[] {
    const tokens = formulaTokens(formula);
    const token = tokens[0];
    if (tokens.length !== 1 || !token?.reference) return [];
    const sheet = token.sheet === null ? this.sheet : this.sheet.core.sheetByName(token.sheet.first);
    if (!sheet?.hasCells) return [];
    const area = referenceArea(token.reference);
    const used = sheet.usedArea();
    const bottom = Math.min(area.bottom, Math.max(used?.bottom ?? 0, area.top), area.top + MAX_CACHE);
    const right = Math.min(area.right, Math.max(used?.right ?? 0, area.left), area.left + MAX_CACHE);
    const values = sheet.values({ ...area, bottom, right }).flat();
    return values.map((value) =>
      typeof value === "string" || typeof value === "number"
        ? value
        : typeof value === "boolean"
          ? String(value)
          : null,
    );
  }

  update(id: string, change: Partial<NewChart>): ChartModel {
    const found = this.one(id);
    const now = this.describe(found);
    const { core } = this.sheet;
    if (change.box) writeBox(this.sheet, this.editAnchor(found), change.box);
    if (change.name !== undefined) properties(this.editAnchor(found))?.set("name", change.name);
    if (change.kind !== undefined || change.series !== undefined) {
      if (now.kind === "other") {
        throw new UnsupportedEditError(
          "chart",
          `De grafiek ${now.name} is van een soort die hier niet kan worden gewijzigd.`,
          `The chart ${now.name} is of a kind that cannot be changed here.`,
          this.sheet.name,
        );
      }
      const next = { ...now, kind: change.kind ?? now.kind, series: change.series ?? now.series };
      const [plot, another] = plotted(core.parts.edit(found.path));
      if (next.kind !== now.kind || !plot || another) this.rebuild(found.path, next);
      else {
        editSeries(plot, now.series, next.series, (_, index) =>
          seriesElement(next, index, (formula) => this.cacheOf(formula)),
        );
      }
    }
    if (change.title !== undefined) setTitle(core.parts.edit(found.path), change.title);
    if (change.legend !== undefined) setLegend(core.parts.edit(found.path), change.legend);
    this.sheet.notify("other");
    return this.describe(this.one(id));
  }

  /** Replaces the plot of a chart; title, legend and the look of the whole stay. */
  private rebuild(path: string, chart: Omit<NewChart, "name"> & { readonly series: readonly ChartSeries[] }): void {
    const { core } = this.sheet;
    const fresh = parseXmlText(
      chartXml(chart, core.relationshipNamespace, (formula) => this.cacheOf(formula)),
      path,
    );
    const root = core.parts.edit(path);
    const parent = root.child("chart") as XmlElement;
    const plot = fresh.child("chart")?.child("plotArea") as XmlElement;
    plot.set("xmlns:c", CHART).set("xmlns:a", DRAWING);
    const old = parent.child("plotArea");
    if (old) {
      keepAxes(old, plot);
      parent.replace(old, plot);
    }
  }

  remove(id: string): void {
    const found = this.one(id);
    const { core } = this.sheet;
    const drawing = this.drawing() as string;
    core.parts.edit(drawing).remove(this.editAnchor(found));
    core.parts.removeRelationship(drawing, found.relationship);
    for (const { target, external } of core.parts.relationships(found.path)) if (!external) core.parts.remove(target);
    core.parts.remove(found.path);
    this.sheet.notify("other");
  }
}

/** Axes of the same sorts stay as they were, with their titles and bounds; where they stand follows the new kind. */
function keepAxes(old: XmlElement, next: XmlElement): void {
  const axes = (plot: XmlElement): XmlElement[] => plot.elements.filter((e) => e.local.endsWith("Ax"));
  const [before, after] = [axes(old), axes(next)];
  if (before.map((e) => e.local).join() !== after.map((e) => e.local).join()) return;
  for (const [index, fresh] of after.entries()) {
    const kept = before[index] as XmlElement;
    for (const local of ["axId", "axPos", "crossAx"]) {
      kept.child(local)?.set("val", fresh.child(local)?.get("val") ?? null);
    }
    next.replace(fresh, kept);
  }
}
