import { parseXmlText } from "../package/xml-parse.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import { serialise } from "../package/xml-write.ts";
import type { CellStyle, DifferentialStyle, Font, StyleAspect, StylePatch, StyleSheet } from "../style.ts";
import type { WorkbookCore } from "../workbook/workbook-core.ts";
import { BUILTIN_FORMATS, WRITABLE_BUILTINS } from "./builtin-formats.ts";
import { Colors, readThemeColors } from "./colors.ts";
import { defaultStyles } from "./default-styles.ts";
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

/** Order of the children of `styleSheet` (CT_Stylesheet). */
const ORDER = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");
const XF_ORDER = ["alignment", "protection", "extLst"];

interface StyleList {
  readonly items: XmlElement[];
  /** Place of each item by its signature; made when something is looked up. */
  index: Map<string, number> | null;
}

interface Derived {
  version: number;
  readonly colors: Colors;
  readonly lists: Map<string, StyleList>;
  readonly styles: Map<number, CellStyle>;
  /** Results of `styleWith`. */
  readonly patched: Map<string, number>;
  readonly formats: Map<number, string>;
}

/** The styles part. Everything is appended, nothing renumbered. */
export class StyleSheetPart implements StyleSheet {
  private known: Derived | null = null;
  private defaults: XmlElement | null = null;

  readonly named: NamedStyles;

  constructor(private readonly core: WorkbookCore) {
    this.named = new NamedStyles(this);
  }

  private readonly paths = new Map<string, string>();

  private partOf(kind: string): string | null {
    const { parts, workbookPath } = this.core;
    const known = this.paths.get(kind);
    if (known !== undefined && parts.has(known)) return known;
    const found = parts.relationshipOfKind(workbookPath, kind);
    if (!found || !parts.has(found.target)) return null;
    this.paths.set(kind, found.target);
    return found.target;
  }

  /** The styles to read. A workbook without a styles part has the default ones, and gets a part with the first addition. */
  get root(): XmlElement {
    const path = this.partOf("styles");
    return path === null
      ? (this.defaults ??= parseXmlText(defaultStyles(this.core.mainNamespace), "styles"))
      : this.core.parts.xml(path);
  }

  private get version(): number {
    const path = this.partOf("styles");
    return path === null ? -1 : this.core.parts.version(path);
  }

  private editRoot(): XmlElement {
    const { parts, workbookPath, directory } = this.core;
    const known = this.partOf("styles");
    if (known !== null) return parts.edit(known);
    const path = parts.freePath(`${directory}styles#.xml`);
    parts.addXml(
      path,
      defaultStyles(this.core.mainNamespace),
      "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
    );
    parts.addRelationship(workbookPath, this.core.relationshipType("styles"), path);
    return parts.edit(path);
  }

  /** What is derived from the part; what this class appends itself is added here too, so that it need not start again. */
  private get derived(): Derived {
    const { version } = this;
    if (this.known?.version === version) return this.known;
    const { root } = this;
    const theme = this.partOf("theme");
    const formats = new Map<number, string>();
    for (const format of root.child("numFmts")?.all("numFmt") ?? []) {
      formats.set(format.number("numFmtId", -1), format.get("formatCode") ?? "General");
    }
    this.known = {
      version,
      colors: new Colors(readThemeColors(theme === null ? null : this.core.parts.xml(theme)), root),
      lists: new Map(),
      styles: new Map(),
      patched: new Map(),
      formats,
    };
    return this.known;
  }

  private list(name: string, item: string): StyleList {
    const { lists } = this.derived;
    let list = lists.get(name);
    if (!list) {
      const items = this.root.child(name)?.all(item) ?? [];
      list = { items: items.slice(), index: null };
      lists.set(name, list);
    }
    return list;
  }

  get colors(): Colors {
    return this.derived.colors;
  }

  get cellStyleCount(): number {
    return this.list("cellXfs", "xf").items.length;
  }

  resolve(index: number): CellStyle {
    const { styles } = this.derived;
    const xfs = this.list("cellXfs", "xf").items;
    const known = styles.get(index);
    if (known) return known;
    const xf = xfs[index] ?? xfs[0];
    const style = this.describe(xf, this.named.nameOf(xf?.number("xfId", 0) ?? 0));
    styles.set(index, style);
    return style;
  }

  /** The whole look of an `xf`. */
  describe(xf: XmlElement | undefined, styleName: string): CellStyle {
    const { colors, formats } = this.derived;
    const part = (list: string, item: string, id: number): XmlElement | undefined => this.list(list, item).items[id];
    const formatId = xf?.number("numFmtId", 0) ?? 0;
    const protection = xf?.child("protection");
    return {
      font: readFont(part("fonts", "font", xf?.number("fontId", 0) ?? 0), colors),
      fill: readFill(part("fills", "fill", xf?.number("fillId", 0) ?? 0), colors),
      border: readBorder(part("borders", "border", xf?.number("borderId", 0) ?? 0), colors),
      alignment: readAlignment(xf?.child("alignment")),
      numberFormat: formats.get(formatId) ?? BUILTIN_FORMATS[formatId] ?? "General",
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
    const xfs = this.list("cellXfs", "xf").items;
    const old = xfs[base] ?? xfs[0];
    const empty = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 };
    const xf = old ? old.clone() : this.root.make("xf", empty);
    this.patchXf(xf, patch);
    const index = this.append("cellXfs", "xf", xf);
    this.derived.patched.set(key, index);
    return index;
  }

  patchXf(xf: XmlElement, patch: StylePatch): void {
    if (patch.font) {
      const { font } = patch;
      xf.set(
        "fontId",
        this.variant("fonts", "font", xf.number("fontId", 0), (e) => patchFont(e, font)),
      ).set("applyFont", 1);
    }
    if (patch.fill !== undefined) {
      const { fill } = patch;
      xf.set(
        "fillId",
        this.variant("fills", "fill", xf.number("fillId", 0), (e) => patchFill(e, fill)),
      ).set("applyFill", 1);
    }
    if (patch.border) {
      const { border } = patch;
      xf.set(
        "borderId",
        this.variant("borders", "border", xf.number("borderId", 0), (e) => patchBorder(e, border)),
      ).set("applyBorder", 1);
    }
    if (patch.numberFormat !== undefined) {
      xf.set("numFmtId", this.numberFormatId(patch.numberFormat)).set("applyNumberFormat", 1);
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

  appendCellXf(xf: XmlElement): number {
    return this.append("cellXfs", "xf", xf);
  }

  ensure(root: XmlElement, name: string): XmlElement {
    return root.ensure(name, ORDER);
  }

  change(edit: (root: XmlElement) => void): void {
    edit(this.editRoot());
    this.known = null;
    this.core.notify(null, "styles", null);
  }

  /** Index of a copy of item `id` after `change`, found or appended. */
  private variant(list: string, item: string, id: number, change: (element: XmlElement) => void): number {
    const present = this.list(list, item).items[id];
    const element = present ? present.clone() : this.root.make(item);
    change(element);
    return this.append(list, item, element);
  }

  /** Index of an equal item, or of the element itself once appended. */
  private append(name: string, item: string, element: XmlElement): number {
    const list = this.list(name, item);
    if (list.index === null) {
      const index = new Map<string, number>();
      list.items.forEach((e, i) => {
        const text = signature(e);
        if (!index.has(text)) index.set(text, i);
      });
      list.index = index;
    }
    const text = signature(element);
    const found = list.index.get(text);
    if (found !== undefined) return found;
    this.edit((root) => {
      const parent = root.ensure(name, ORDER);
      parent.append(element);
      list.items.push(element);
      parent.set("count", list.items.length);
    });
    list.index.set(text, list.items.length - 1);
    return list.items.length - 1;
  }

  /** An edit that `derived` is told of by the caller. */
  private edit(change: (root: XmlElement) => void): void {
    const { derived } = this;
    change(this.editRoot());
    derived.version = this.version;
    this.core.notify(null, "styles", null);
  }

  private numberFormatId(code: string): number {
    const builtin = WRITABLE_BUILTINS.get(code);
    if (builtin !== undefined) return builtin;
    let highest = 163;
    for (const [id, other] of this.derived.formats) {
      if (other === code) return id;
      highest = Math.max(highest, id);
    }
    const id = highest + 1;
    const known = this.derived.formats;
    this.edit((root) => {
      const formats = root.ensure("numFmts", ORDER);
      formats.append(formats.make("numFmt", { numFmtId: id, formatCode: code }));
      formats.set("count", formats.all("numFmt").length);
      known.set(id, code);
    });
    return id;
  }

  styleOfName(name: string): number | null {
    return this.named.cellFormat(name);
  }

  differential(index: number): DifferentialStyle | null {
    const dxf = this.list("dxfs", "dxf").items[index];
    return dxf ? readDifferential(dxf, this.derived.colors) : null;
  }

  addDifferential(style: DifferentialStyle): number {
    const root = this.root;
    return this.append(
      "dxfs",
      "dxf",
      makeDifferential(root, style, (code) => this.numberFormatId(code)),
    );
  }
}

/** Text by which equal style items are found: the order of attributes does not count, absent and false flags are equal. */
function signature(element: XmlElement): string {
  const copy = element.clone();
  const sort = (e: XmlElement): void => {
    e.attributes.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    e.elements.forEach(sort);
  };
  sort(copy);
  return serialise(copy);
}
