import type { Area } from "../area.ts";
import { areaAddress, containsArea, parseArea } from "../area.ts";
import { ByteWriter } from "../cells/byte-writer.ts";
import type { RowWriterOptions } from "../cells/row-writer.ts";
import { RowStore } from "../cells/row-store.ts";
import { writeSheetData } from "../cells/sheet-data-writer.ts";
import type { ScannedSheet } from "../cells/sheet-scanner.ts";
import { parseXmlText } from "../package/xml-parse.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import { openTag, serialise } from "../package/xml-write.ts";
import { usedAreaOf } from "./used-area.ts";

/** Order of the children of `worksheet` (ECMA-376 part 1, 18.3.1.99 CT_Worksheet). */
export const SECTION_ORDER: readonly string[] =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing drawingHF legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " ",
  );

/** A child of the worksheet: raw bytes until it is asked for, a tree afterwards. */
interface Section {
  readonly local: string;
  /** Place in the source, `gap` before it included; -1 for a new one. */
  readonly gap: number;
  readonly start: number;
  readonly end: number;
  tree: XmlElement | null;
  dirty: boolean;
  epoch: number;
}

export interface SheetPartState {
  readonly sections: readonly Section[];
  readonly root: XmlElement;
  readonly rootDirty: boolean;
  readonly changed: boolean;
  readonly rows: RowStore;
}

/** One worksheet part: its sections in file order and its cells. */
export class SheetPart {
  rows: RowStore;
  private sections: Section[];
  private root: XmlElement;
  private rootDirty = false;
  private changed = false;
  private epoch = 0;
  /** Grows with every change of a section. */
  version = 0;

  constructor(
    private readonly source: ScannedSheet,
    readonly path: string,
  ) {
    this.rows = new RowStore(source.rows);
    this.root = source.root;
    let gap = source.rootStart + new TextEncoder().encode(source.rootTag).length;
    this.sections = source.sections.map(({ local, start, end }) => {
      const section = { local, gap, start, end, tree: null, dirty: false, epoch: 0 };
      gap = end;
      return section;
    });
    if (!this.has("sheetData")) {
      this.insert(this.root.make("sheetData"));
      this.changed = false;
    }
  }

  get prefix(): string {
    return this.source.prefix;
  }

  /** The worksheet element without children, to read namespaces from. */
  get rootElement(): XmlElement {
    return this.root;
  }

  get isChanged(): boolean {
    return this.changed;
  }

  /** Must be called before cells are written. */
  touch(): void {
    this.changed = true;
  }

  private treeOf(section: Section): XmlElement {
    if (section.tree === null) {
      const raw = new TextDecoder().decode(this.source.bytes.subarray(section.start, section.end));
      const parsed = parseXmlText(`${this.source.rootTag}${raw}</${this.source.root.name}>`, this.path);
      section.tree = parsed.elements[0] as XmlElement;
    }
    return section.tree;
  }

  /** The section to read, or null. */
  section(local: string): XmlElement | null {
    const section = this.sections.find((s) => s.local === local);
    return section ? this.treeOf(section) : null;
  }

  sectionsOf(local: string): XmlElement[] {
    return this.sections.filter((s) => s.local === local).map((s) => this.treeOf(s));
  }

  has(local: string): boolean {
    return this.sections.some((s) => s.local === local);
  }

  /** The section to change; made in its place when absent. */
  edit(local: string): XmlElement {
    const index = this.sections.findIndex((s) => s.local === local);
    if (index < 0) {
      const tree = this.root.make(local);
      this.insert(tree);
      return tree;
    }
    return this.editAt(index);
  }

  /** All sections of this name, to change. */
  editEach(local: string): XmlElement[] {
    return this.sections.flatMap((section, i) => (section.local === local ? [this.editAt(i)] : []));
  }

  /** The n-th section of this name, to change. */
  editNth(local: string, n: number): XmlElement {
    let index = -1;
    for (let i = 0, seen = 0; i < this.sections.length; i++) {
      if (this.sections[i]!.local === local && seen++ === n) index = i;
    }
    return this.editAt(index);
  }

  private editAt(index: number): XmlElement {
    this.changed = true;
    this.version++;
    let section = this.sections[index] as Section;
    const tree = this.treeOf(section);
    if (section.epoch < this.epoch) {
      section = { ...section, tree: tree.clone(), epoch: this.epoch };
      this.sections[index] = section;
    }
    section.dirty = true;
    return section.tree as XmlElement;
  }

  /** Adds a section behind those that the schema puts before it. */
  insert(tree: XmlElement): void {
    this.changed = true;
    this.version++;
    const rank = SECTION_ORDER.indexOf(tree.local);
    const later = this.sections.findIndex((s) => SECTION_ORDER.indexOf(s.local) > rank);
    const section = { local: tree.local, gap: -1, start: -1, end: -1, tree, dirty: true, epoch: this.epoch };
    this.sections.splice(later < 0 ? this.sections.length : later, 0, section);
  }

  remove(local: string): void {
    if (!this.has(local)) return;
    this.changed = true;
    this.version++;
    this.sections = this.sections.filter((s) => s.local !== local);
  }

  removeNth(local: string, n: number): void {
    let seen = 0;
    const index = this.sections.findIndex((s) => s.local === local && seen++ === n);
    if (index < 0) return;
    this.changed = true;
    this.version++;
    this.sections.splice(index, 1);
  }

  /** Declares a namespace on the root and returns the prefix (with colon) that stands for it. */
  ensureNamespace(preferred: string, uri: string): string {
    const known = this.root.attributes.find((a) => a.value === uri && a.name.startsWith("xmlns:"));
    if (known) return `${known.local}:`;
    let prefix = preferred;
    for (let n = 1; this.root.attributes.some((a) => a.name === `xmlns:${prefix}`); n++) prefix = preferred + n;
    this.root = this.root.clone();
    this.root.attributes.push({
      name: `xmlns:${prefix}`,
      local: prefix,
      uri: "http://www.w3.org/2000/xmlns/",
      value: uri,
    });
    this.rootDirty = true;
    this.changed = true;
    return `${prefix}:`;
  }

  /** Relationship ids in all sections change (a copied sheet has relations of its own). */
  renameRelationships(ids: ReadonlyMap<string, string>): void {
    const rename = (element: XmlElement): void => {
      for (const attribute of element.attributes) {
        if (attribute.uri.endsWith("/relationships")) attribute.value = ids.get(attribute.value) ?? attribute.value;
      }
      element.elements.forEach(rename);
    };
    this.sections.forEach((section, i) => {
      if (section.local !== "sheetData") rename(this.editAt(i));
    });
  }

  /** Every known row is written anew on the next save. For tests and for edits that touch them all. */
  forgetSource(): void {
    for (const index of this.rows.indexes()) this.rows.write(index);
    for (let i = 0; i < this.sections.length; i++) if (this.sections[i]!.local !== "sheetData") this.editAt(i);
    this.changed = true;
  }

  checkpoint(): SheetPartState {
    this.epoch++;
    const { root, rootDirty, changed } = this;
    return { sections: this.sections.slice(), root, rootDirty, changed, rows: this.rows.fork() };
  }

  restore(state: SheetPartState): void {
    this.epoch++;
    this.version++;
    this.sections = state.sections.slice();
    this.root = state.root;
    this.rootDirty = state.rootDirty;
    this.changed = state.changed;
    this.rows = state.rows.fork();
  }

  /** Smallest area with cells; `formats` also counts empty cells that have a style. */
  usedArea(formats: boolean): Area | null {
    return usedAreaOf(this.rows, formats);
  }

  /** The part's bytes. `stale` tells which formula values may not be saved; rows that hold one are written anew. */
  write(options: RowWriterOptions, staleRows: ReadonlySet<number>): Uint8Array {
    const { bytes } = this.source;
    const out = new ByteWriter(Math.max(65_536, Math.round(bytes.length * 1.1)));
    out.bytes(bytes.subarray(0, this.source.rootStart));
    out.text(this.rootDirty ? `${openTag(this.root)}>` : this.source.rootTag);
    const dimension = this.newDimension();
    for (const section of this.sections) {
      if (section.gap >= 0 && !section.dirty) out.bytes(bytes.subarray(section.gap, section.start));
      if (section.local === "sheetData") {
        writeSheetData(out, this.rows, bytes, options, staleRows);
      } else if (section.local === "dimension" && dimension !== null) {
        out.text(`<${this.prefix}dimension ref="${dimension}"/>`);
      } else if (section.dirty || section.start < 0) out.text(serialise(section.tree as XmlElement));
      else out.bytes(bytes.subarray(section.start, section.end));
    }
    out.text(`</${this.root.name}>`);
    return out.finish();
  }

  /** The new `dimension` when the one in the file no longer holds all cells, else null. */
  private newDimension(): string | null {
    const present = this.section("dimension")?.get("ref");
    const area = this.usedArea(true);
    const known = present === undefined ? null : parseArea(present);
    if (area === null || (known && containsArea(known, area))) return null;
    return areaAddress(area);
  }
}
