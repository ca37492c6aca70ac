import { InvalidEditError } from "../errors.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import type { CellStyle, StyleAspect, StylePatch } from "../style.ts";
import { BUILTIN_STYLES, builtinStyleName } from "./builtin-styles.ts";

/** What named styles need of the styles part. */
export interface StyleElements {
  readonly root: XmlElement;
  /** Changes the part; everything derived from it is read anew. */
  change(edit: (root: XmlElement) => void): void;
  /** A list of the part, made where it is missing. */
  ensure(root: XmlElement, name: string): XmlElement;
  patchXf(xf: XmlElement, patch: StylePatch): void;
  appendCellXf(xf: XmlElement): number;
  describe(xf: XmlElement | undefined, styleName: string): CellStyle;
}

const ASPECTS = ["fontId", "fillId", "borderId", "numFmtId"] as const;

/** The named cell styles (`cellStyles` and the formats behind them in `cellStyleXfs`). */
export class NamedStyles {
  constructor(private readonly sheet: StyleElements) {}

  private elements(root = this.sheet.root): XmlElement[] {
    return root.child("cellStyles")?.all("cellStyle") ?? [];
  }

  private find(name: string, root = this.sheet.root): XmlElement | undefined {
    return this.elements(root).find((style) => style.get("name")?.toLowerCase() === name.toLowerCase());
  }

  private formatOf(style: XmlElement, root = this.sheet.root): XmlElement | undefined {
    return root.child("cellStyleXfs")?.all("xf")[style.number("xfId", 0)];
  }

  get names(): readonly string[] {
    return this.elements().map((style) => style.get("name") ?? "");
  }

  /** Name of the style behind an `xfId`. */
  nameOf(xfId: number): string {
    return (
      this.elements()
        .find((style) => style.number("xfId", -1) === xfId)
        ?.get("name") ?? "Normal"
    );
  }

  isBuiltin(name: string): boolean {
    return this.find(name)?.get("builtinId") !== undefined;
  }

  style(name: string): CellStyle | null {
    const found = this.find(name);
    return found ? this.sheet.describe(this.formatOf(found), found.get("name") ?? name) : null;
  }

  /** Index of a cell format with this style; a built-in one that the file does not name yet is added first. */
  cellFormat(name: string): number | null {
    const builtin = builtinStyleName(name);
    const found = this.find(name) ?? (builtin === null ? undefined : (this.find(builtin) ?? this.addBuiltin(builtin)));
    const source = found && this.formatOf(found);
    if (!found || !source) return null;
    const xf = source.clone();
    xf.set("xfId", found.number("xfId", 0));
    return this.sheet.appendCellXf(xf);
  }

  private addBuiltin(name: string): XmlElement | undefined {
    const builtin = BUILTIN_STYLES[name];
    if (!builtin) return undefined;
    this.append(name, builtin.patch, builtin.id);
    return this.find(name);
  }

  /** @throws InvalidEditError when there is such a style. */
  add(name: string): void {
    if (this.find(name) || builtinStyleName(name) !== null) {
      throw new InvalidEditError("duplicate-name", `there is a cell style ${name}`);
    }
    this.append(name, {}, null);
  }

  private append(name: string, patch: StylePatch, builtinId: number | null): void {
    const normal = this.find("Normal");
    const base = normal && this.formatOf(normal);
    const xf = base ? base.clone() : this.sheet.root.make("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    this.sheet.patchXf(xf, patch);
    this.sheet.change((root) => {
      const formats = this.sheet.ensure(root, "cellStyleXfs");
      formats.append(xf);
      formats.set("count", formats.all("xf").length);
      const styles = this.sheet.ensure(root, "cellStyles");
      styles.append(styles.make("cellStyle", { name, xfId: formats.all("xf").length - 1, builtinId }));
      styles.set("count", styles.all("cellStyle").length);
    });
  }

  /** Changes a style, and with it every cell format that took the changed aspect from it. */
  patch(name: string, patch: StylePatch): void {
    const before = this.formatOf(this.required(name))?.clone();
    const after = before?.clone();
    if (!before || !after) return;
    this.sheet.patchXf(after, patch);
    this.sheet.change((root) => {
      const style = this.find(name, root);
      const own = style && this.formatOf(style, root);
      if (!style || !own) return;
      const xfId = style.number("xfId", 0);
      const followers = root
        .child("cellXfs")
        ?.all("xf")
        .filter((xf) => xf.number("xfId", 0) === xfId);
      for (const xf of [own, ...(followers ?? [])]) follow(xf, before, after);
      // A built-in style that was changed says so, or Excel would bring its own look back.
      if (style.get("builtinId") !== undefined) style.set("customBuiltin", 1);
    });
  }

  /** Takes a style away; its cells keep their look and belong to Normal. Formats are not renumbered. */
  remove(name: string): void {
    const xfId = this.required(name).number("xfId", 0);
    this.sheet.change((root) => {
      const style = this.find(name, root);
      const styles = root.child("cellStyles");
      if (!style || !styles) return;
      styles.remove(style);
      styles.set("count", styles.all("cellStyle").length);
      for (const xf of root.child("cellXfs")?.all("xf") ?? []) if (xf.number("xfId", 0) === xfId) xf.set("xfId", 0);
    });
  }

  /** In the format of a style a missing mark means that the aspect is passed on. */
  includes(name: string, aspect: StyleAspect): boolean {
    return this.formatOf(this.required(name))?.flag(`apply${aspect}`, true) ?? true;
  }

  setIncludes(name: string, aspect: StyleAspect, included: boolean): void {
    this.required(name);
    this.sheet.change((root) => {
      const style = this.find(name, root);
      if (style) this.formatOf(style, root)?.setFlag(`apply${aspect}`, included, true);
    });
  }

  private required(name: string): XmlElement {
    const found = this.find(name);
    if (!found) throw new InvalidEditError("not-found", `there is no cell style ${name}`);
    return found;
  }
}

/** Brings what a changed style passes on into a format that had it from there. */
function follow(xf: XmlElement, before: XmlElement, after: XmlElement): void {
  for (const aspect of ASPECTS) {
    if (xf.number(aspect, 0) === before.number(aspect, 0)) xf.set(aspect, after.get(aspect) ?? 0);
  }
  for (const local of ["alignment", "protection"]) {
    const own = xf.child(local);
    if (text(own) !== text(before.child(local))) continue;
    const next = after.child(local)?.clone();
    if (own) xf.remove(own);
    if (next) xf.ensure(local, ["alignment", "protection", "extLst"]).attributes.push(...next.attributes);
  }
}

function text(element: XmlElement | undefined): string {
  return (element?.attributes ?? [])
    .map(({ name, value }) => `${name}=${value}`)
    .sort()
    .join(" ");
}
