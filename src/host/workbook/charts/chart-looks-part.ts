import type { ChartAxis, ChartAxisName, ChartFont, ChartLabels, ChartLine, ChartLooks, ChartPart } from "../chart.ts";
import { InvalidEditError } from "../errors.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import { patchAxis, patchLabels, readAxis, readLabels } from "./chart-axes.ts";
import {
  axisElement,
  ownersOf,
  readFillOf,
  readFontOf,
  readLineOf,
  setFillOf,
  setFontOf,
  setLineOf,
} from "./chart-look.ts";
import { plotted } from "./chart-reading.ts";

/** The look of one chart, read from and written into its part. */
export class ChartLooksPart implements ChartLooks {
  constructor(
    private readonly sheet: SheetModelPart,
    private readonly path: string,
  ) {}

  private get root(): XmlElement {
    return this.sheet.core.parts.xml(this.path);
  }

  private first(part: ChartPart): XmlElement {
    const [owner] = ownersOf(this.root, part, false);
    if (!owner) throw missing(part.kind);
    return owner;
  }

  private edit(part: ChartPart, change: (owner: XmlElement) => void): void {
    const owners = ownersOf(this.sheet.core.parts.edit(this.path), part, true);
    if (owners.length === 0) throw missing(part.kind);
    owners.forEach(change);
    this.sheet.notify("other");
  }

  has(part: ChartPart): boolean {
    return ownersOf(this.root, part, false).length > 0;
  }

  font(part: ChartPart): ChartFont {
    return readFontOf(this.first(part));
  }

  setFont(part: ChartPart, change: Partial<ChartFont>): void {
    this.edit(part, (owner) => {
      if (part.kind === "labels") patchLabels(owner, {});
      setFontOf(owner, change);
    });
  }

  fill(part: ChartPart): string | null {
    return readFillOf(this.first(part));
  }

  setFill(part: ChartPart, color: string | null): void {
    this.edit(part, (owner) => setFillOf(owner, color));
  }

  line(part: ChartPart): ChartLine {
    return readLineOf(this.first(part));
  }

  setLine(part: ChartPart, change: Partial<ChartLine> | null): void {
    this.edit(part, (owner) => setLineOf(owner, change));
  }

  axis(axis: ChartAxisName): ChartAxis {
    return readAxis(this.first({ kind: "axis", axis }));
  }

  setAxis(axis: ChartAxisName, change: Partial<ChartAxis>): void {
    const element = axisElement(this.sheet.core.parts.edit(this.path), axis);
    if (!element) throw missing("axis");
    patchAxis(element, change);
    this.sheet.notify("other");
  }

  labels(index: number | null): ChartLabels | null {
    const [owner] = ownersOf(this.root, { kind: "labels", index }, false);
    if (!owner || owner.child("delete")?.flag("val", true) === true) return null;
    return readLabels(owner);
  }

  setLabels(index: number | null, change: Partial<ChartLabels> | null): void {
    if (change !== null) {
      this.edit({ kind: "labels", index }, (owner) => patchLabels(owner, change));
      return;
    }
    const series = plotted(this.sheet.core.parts.edit(this.path)).flatMap((plot) => plot.all("ser"));
    for (const [place, one] of series.entries()) {
      const labels = one.child("dLbls");
      if (labels && (index === null || index === place)) one.remove(labels);
    }
    this.sheet.notify("other");
  }
}

function missing(kind: string): InvalidEditError {
  return new InvalidEditError("not-found", `the chart has no ${kind}`);
}
