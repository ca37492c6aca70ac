import type { XmlElement } from "../package/xml-tree.ts";
import type { CellStyle, DifferentialStyle, Font, StyleAspect, StylePatch, StyleSheet } from "../style.ts";
import type { WorkbookCore } from "../workbook/workbook-core.ts";
import { BUILTIN_FORMATS } from "./builtin-formats.ts";
import { Colors, readThemeColors } from "./colors.ts";
import { makeDifferential, readDifferential } from "./differential.ts";
import { NamedStyles } from "./named-styles.ts";
import {
  patchAlignment,
  patchBorder,
  patchFill,
  patchFont,
  readAlignment,
  readBorder,
  readFill,
  readFont,
} from "./style-elements.ts";
import type { StyleReading } from "./style-items.ts";
import { StyleItems } from "./style-items.ts";

const XF_ORDER = ["alignment", "protection", "extLst"];

/** What follows from one reading of the part. */
interface Derived {
  readonly of: StyleReading;
  readonly colors: Colors;
  readonly styles: Map<number, CellStyle>;
  /** Results of `styleWith`. */
  readonly patched: Map<string, number>;
}

/** The styles part. Everything is appended, nothing renumbered. */
export class StyleSheetPart implements StyleSheet {
  private known: Derived | null = null;
  private readonly items: StyleItems;

  readonly named: NamedStyles;

  constructor(private readonly core: WorkbookCore) {
    this.items = new StyleItems(core);
    this.named = new NamedStyles(this);
  }

  get root(): XmlElement {
    return this.items.root;
  }

  private get derived(): Derived {
    const of = this.items.reading;
    if (this.known?.of === of) return this.known;
    const theme = this.items.partOf("theme");
    const colors = readThemeColors(theme === null ? null : this.core.parts.xml(theme));
    this.known = { of, colors: new Colors(colors, this.root), styles: new Map(), patched: new Map() };
    return this.known;
  }

  get colors(): Colors {
    return this.derived.colors;
  }

  get cellStyleCount(): number {
    return this.items.list("cellXfs", "xf").items.length;
  }

  resolve(index: number): CellStyle {
    const { styles } = this.derived;
    const xfs = this.items.list("cellXfs", "xf").items;
    const known = styles.get(index);
    if (known) return known;
    const xf = xfs[index] ?? xfs[0];
    const style = this.describe(xf, this.named.nameOf(xf?.number("xfId", 0) ?? 0));
    styles.set(index, style);
    return style;
  }

  /** The whole look of an `xf`. */
  describe(xf: XmlElement | undefined, styleName: string): CellStyle {
    const { colors, of } = this.derived;
    const part = (list: string, item: string, id: number): XmlElement | undefined =>
      this.items.list(list, item).items[id];
    const formatId = xf?.number("numFmtId", 0) ?? 0;
    const protection = xf?.child("protection");
    return {
      font: readFont(part("fonts", "font", xf?.number("fontId", 0) ?? 0), colors),
      fill: readFill(part("fills", "fill", xf?.number("fillId", 0) ?? 0), colors),
      border: readBorder(part("borders", "border", xf?.number("borderId", 0) ?? 0), colors),
      alignment: readAlignment(xf?.child("alignment")),
      numberFormat: of.formats.get(formatId) ?? BUILTIN_FORMATS[formatId] ?? "General",
      locked: protection?.flag("locked", true) ?? true,
      formulaHidden: protection?.flag("hidden") ?? false,
      quotePrefix: xf?.flag("quotePrefix") ?? false,
      styleName,
    };
  }

  get namedStyles(): readonly string[] {
    return this.named.names;
  }

  isBuiltinStyle(name: string): boolean {
    return this.named.isBuiltin(name);
  }

  namedStyle(name: string): CellStyle | null {
    return this.named.style(name);
  }

  addNamedStyle(name: string): void {
    this.named.add(name);
  }

  patchNamedStyle(name: string, patch: StylePatch): void {
    this.named.patch(name, patch);
  }

  removeNamedStyle(name: string): void {
    this.named.remove(name);
  }

  styleIncludes(name: string, aspect: StyleAspect): boolean {
    return this.named.includes(name, aspect);
  }

  setStyleIncludes(name: string, aspect: StyleAspect, included: boolean): void {
    this.named.setIncludes(name, aspect, included);
  }

  get defaultFont(): Font {
    return this.resolve(0).font;
  }

  themeColor(theme: number, tint = 0): string {
    return this.derived.colors.themed(theme, tint);
  }

  styleWith(base: number, patch: StylePatch): number {
    const key = `${base} ${JSON.stringify(patch)}`;
    const known = this.derived.patched.get(key);
    if (known !== undefined) return known;
    const xfs = this.items.list("cellXfs", "xf").items;
    const old = xfs[base] ?? xfs[0];
    const empty = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 };
    const xf = old ? old.clone() : this.root.make("xf", empty);
    this.patchXf(xf, patch);
    const index = this.items.append("cellXfs", "xf", xf);
    this.derived.patched.set(key, index);
    return index;
  }

  patchXf(xf: XmlElement, patch: StylePatch): void {
    if (patch.font) {
      const { font } = patch;
      xf.set(
        "fontId",
        this.items.variant("fonts", "font", xf.number("fontId", 0), (e) => patchFont(e, font)),
      ).set("applyFont", 1);
    }
    if (patch.fill !== undefined) {
      const { fill } = patch;
      xf.set(
        "fillId",
        this.items.variant("fills", "fill", xf.number("fillId", 0), (e) => patchFill(e, fill)),
      ).set("applyFill", 1);
    }
    if (patch.border) {
      const { border } = patch;
      xf.set(
        "borderId",
        this.items.variant("borders", "border", xf.number("borderId", 0), (e) => patchBorder(e, border)),
      ).set("applyBorder", 1);
    }
    if (patch.numberFormat !== undefined) {
      xf.set("numFmtId", this.items.numberFormatId(patch.numberFormat)).set("applyNumberFormat", 1);
    }
    if (patch.alignment) {
      const alignment = xf.ensure("alignment", XF_ORDER);
      patchAlignment(alignment, patch.alignment);
      if (alignment.attributes.length === 0) xf.remove(alignment);
      xf.set("applyAlignment", 1);
    }
    if (patch.locked !== undefined || patch.formulaHidden !== undefined) {
      const protection = xf.ensure("protection", XF_ORDER);
      if (patch.locked !== undefined) protection.setFlag("locked", patch.locked, true);
      if (patch.formulaHidden !== undefined) protection.setFlag("hidden", patch.formulaHidden);
      if (protection.attributes.length === 0) xf.remove(protection);
      xf.set("applyProtection", 1);
    }
    if (patch.quotePrefix !== undefined) xf.setFlag("quotePrefix", patch.quotePrefix);
  }

  ensure(root: XmlElement, name: string): XmlElement {
    return this.items.ensure(root, name);
  }

  change(edit: (root: XmlElement) => void): void {
    this.items.change(edit);
  }

  appendCellXf(xf: XmlElement): number {
    return this.items.append("cellXfs", "xf", xf);
  }

  styleOfName(name: string): number | null {
    return this.named.cellFormat(name);
  }

  differential(index: number): DifferentialStyle | null {
    const dxf = this.items.list("dxfs", "dxf").items[index];
    return dxf ? readDifferential(dxf, this.derived.colors) : null;
  }

  addDifferential(style: DifferentialStyle): number {
    const root = this.root;
    return this.items.append(
      "dxfs",
      "dxf",
      makeDifferential(root, style, (code) => this.items.numberFormatId(code)),
    );
  }
}
