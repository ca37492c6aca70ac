import { MAX_COLUMNS } from "../area.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import type { ColumnFormat } from "../sheet-parts.ts";
import type { SheetContext } from "./sheet-context.ts";
import { derived } from "./sheet-context.ts";

interface ColumnRange {
  readonly first: number;
  readonly last: number;
  readonly element: XmlElement;
  readonly style: number;
}

const NONE: ColumnFormat = {
  width: null,
  hidden: false,
  outlineLevel: 0,
  collapsed: false,
  style: null,
  bestFit: false,
};

/** The `cols` section. */
export class Columns {
  private readonly ranges: () => readonly ColumnRange[];

  constructor(private readonly sheet: SheetContext) {
    this.ranges = derived(
      () => sheet.part,
      (part) =>
        (part.section("cols")?.all("col") ?? []).map((element) => ({
          first: element.number("min", 1) - 1,
          last: Math.min(element.number("max", 1), MAX_COLUMNS) - 1,
          element,
          style: element.number("style", 0),
        })),
    );
  }

  private range(column: number): ColumnRange | undefined {
    const ranges = this.ranges();
    let low = 0;
    let high = ranges.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const range = ranges[middle]!;
      if (column < range.first) high = middle - 1;
      else if (column > range.last) low = middle + 1;
      else return range;
    }
    return undefined;
  }

  styleOf(column: number): number {
    return this.range(column)?.style ?? 0;
  }

  format(column: number): ColumnFormat {
    const element = this.range(column)?.element;
    if (!element) return NONE;
    const style = element.get("style");
    const width = element.get("width");
    return {
      width: width === undefined ? null : Number(width),
      hidden: element.flag("hidden"),
      outlineLevel: element.number("outlineLevel", 0),
      collapsed: element.flag("collapsed"),
      style: style === undefined ? null : Number(style),
      bestFit: element.flag("bestFit"),
    };
  }

  /** Ranges with a format, ascending: first and last column. */
  extents(): readonly { readonly first: number; readonly last: number }[] {
    return this.ranges();
  }

  change(first: number, last: number, change: Partial<ColumnFormat>, defaultWidth: number): void {
    const pieces = this.split(first, last);
    const cols = this.sheet.part.edit("cols");
    const result: XmlElement[] = [];
    let next = first;
    const fresh = (from: number, to: number): void => {
      const element = cols.make("col", { min: from + 1, max: to + 1, width: defaultWidth });
      apply(element, change, defaultWidth);
      if (!isDefault(element, defaultWidth)) result.push(element);
    };
    for (const piece of pieces) {
      const from = piece.number("min", 1) - 1;
      const to = piece.number("max", 1) - 1;
      if (from >= first && to <= last) {
        if (from > next) fresh(next, from - 1);
        apply(piece, change, defaultWidth);
        next = to + 1;
      } else if (from > last && next <= last) {
        fresh(next, last);
        next = last + 1;
      }
      if (!isDefault(piece, defaultWidth)) result.push(piece);
    }
    if (next <= last) fresh(next, last);
    cols.children = result;
    if (result.length === 0) this.sheet.part.remove("cols");
  }

  /** Copies of all `col` elements, cut so that none crosses the given borders. */
  private split(first: number, last: number): XmlElement[] {
    const pieces: XmlElement[] = [];
    for (const range of this.ranges()) {
      const cuts = [range.first, first, last + 1].filter((c) => c >= range.first && c <= range.last);
      const starts = [...new Set(cuts)].sort((a, b) => a - b);
      starts.forEach((start, i) => {
        const end = (starts[i + 1] ?? range.last + 1) - 1;
        pieces.push(
          range.element
            .clone()
            .set("min", start + 1)
            .set("max", end + 1),
        );
      });
    }
    return pieces;
  }

  /** Moves columns from `at` on by `count`, or takes `-count` columns away at `at`. */
  shift(at: number, count: number): void {
    if (!this.sheet.part.has("cols")) return;
    const pieces = this.split(at, count < 0 ? at - count - 1 : at);
    const inherited = count > 0 && at > 0 ? this.range(at - 1)?.element : undefined;
    const result: XmlElement[] = [];
    for (const piece of pieces) {
      const from = piece.number("min", 1) - 1;
      const to = piece.number("max", 1) - 1;
      if (to < at) result.push(piece);
      else if (count > 0) {
        if (from + count < MAX_COLUMNS)
          result.push(piece.set("min", from + count + 1).set("max", Math.min(to + count + 1, MAX_COLUMNS)));
      } else if (from >= at - count) result.push(piece.set("min", from + count + 1).set("max", to + count + 1));
    }
    if (inherited) {
      const element = inherited
        .clone()
        .set("min", at + 1)
        .set("max", Math.min(at + count, MAX_COLUMNS))
        .set("hidden", null)
        .set("collapsed", null);
      const index = result.findIndex((piece) => piece.number("min", 1) - 1 > at);
      result.splice(index < 0 ? result.length : index, 0, element);
    }
    if (result.length === 0) this.sheet.part.remove("cols");
    else this.sheet.part.edit("cols").children = result;
  }
}

function apply(element: XmlElement, change: Partial<ColumnFormat>, defaultWidth: number): void {
  if (change.width !== undefined) {
    element.set("width", change.width ?? defaultWidth).set("customWidth", change.width === null ? null : 1);
    element.set("bestFit", null);
  }
  if (change.bestFit !== undefined) element.setFlag("bestFit", change.bestFit);
  if (change.style !== undefined) element.set("style", change.style);
  if (change.hidden !== undefined) element.setFlag("hidden", change.hidden);
  if (change.outlineLevel !== undefined) element.set("outlineLevel", change.outlineLevel || null);
  if (change.collapsed !== undefined) element.setFlag("collapsed", change.collapsed);
}

function isDefault(element: XmlElement, defaultWidth: number): boolean {
  return element.attributes.every(
    ({ name, value }) => name === "min" || name === "max" || (name === "width" && Number(value) === defaultWidth),
  );
}
