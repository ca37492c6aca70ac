import { parseXmlText } from "../package/xml-parse.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import { serialise } from "../package/xml-write.ts";
import type { WorkbookCore } from "../workbook/workbook-core.ts";
import { WRITABLE_BUILTINS } from "./builtin-formats.ts";
import { defaultStyles } from "./default-styles.ts";

/** Order of the children of `styleSheet` (CT_Stylesheet). */
const ORDER = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

interface StyleList {
  readonly items: XmlElement[];
  /** Place of each item by its signature; made when something is looked up. */
  index: Map<string, number> | null;
}

/** What was read of the part; another object as soon as something else changed the part. */
export interface StyleReading {
  version: number;
  readonly lists: Map<string, StyleList>;
  /** Number formats of the file by id. */
  readonly formats: Map<number, string>;
}

/** The lists of the styles part: fonts, fills, cell formats, … Everything is appended, nothing renumbered. */
export class StyleItems {
  private known: StyleReading | null = null;
  private defaults: XmlElement | null = null;
  private readonly paths = new Map<string, string>();

  constructor(private readonly core: WorkbookCore) {}

  partOf(kind: string): string | null {
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

  /** What this class appends itself is added to the reading too, so that it need not start again. */
  get reading(): StyleReading {
    const { version } = this;
    if (this.known?.version === version) return this.known;
    const formats = new Map<number, string>();
    for (const format of this.root.child("numFmts")?.all("numFmt") ?? []) {
      formats.set(format.number("numFmtId", -1), format.get("formatCode") ?? "General");
    }
    this.known = { version, lists: new Map(), formats };
    return this.known;
  }

  list(name: string, item: string): StyleList {
    const { lists } = this.reading;
    let list = lists.get(name);
    if (!list) {
      const items = this.root.child(name)?.all(item) ?? [];
      list = { items: items.slice(), index: null };
      lists.set(name, list);
    }
    return list;
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
  variant(list: string, item: string, id: number, change: (element: XmlElement) => void): number {
    const present = this.list(list, item).items[id];
    const element = present ? present.clone() : this.root.make(item);
    change(element);
    return this.append(list, item, element);
  }

  /** Index of an equal item, or of the element itself once appended. */
  append(name: string, item: string, element: XmlElement): number {
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

  /** An edit that the reading is told of by the caller. */
  private edit(change: (root: XmlElement) => void): void {
    const { reading } = this;
    change(this.editRoot());
    reading.version = this.version;
    this.core.notify(null, "styles", null);
  }

  numberFormatId(code: string): number {
    const builtin = WRITABLE_BUILTINS.get(code);
    if (builtin !== undefined) return builtin;
    let highest = 163;
    for (const [id, other] of this.reading.formats) {
      if (other === code) return id;
      highest = Math.max(highest, id);
    }
    const id = highest + 1;
    const known = this.reading.formats;
    this.edit((root) => {
      const formats = root.ensure("numFmts", ORDER);
      formats.append(formats.make("numFmt", { numFmtId: id, formatCode: code }));
      formats.set("count", formats.all("numFmt").length);
      known.set(id, code);
    });
    return id;
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
