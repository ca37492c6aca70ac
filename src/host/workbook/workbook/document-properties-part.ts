import type { CoreProperties, CustomPropertyValue, DocumentProperties } from "../document-properties.ts";
import { XmlElement } from "../package/xml-tree.ts";
import type { WorkbookCore } from "./workbook-core.ts";

const CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const DC = "http://purl.org/dc/elements/1.1/";
const TERMS = "http://purl.org/dc/terms/";
const XSI = "http://www.w3.org/2001/XMLSchema-instance";
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** Property → local name and namespace in the core part. */
const FIELDS: Readonly<
  Record<Exclude<keyof CoreProperties, "company" | "manager">, readonly [string, string, string]>
> = {
  title: ["title", DC, "dc"],
  subject: ["subject", DC, "dc"],
  author: ["creator", DC, "dc"],
  keywords: ["keywords", CORE, "cp"],
  comments: ["description", DC, "dc"],
  category: ["category", CORE, "cp"],
  lastAuthor: ["lastModifiedBy", CORE, "cp"],
  revision: ["revision", CORE, "cp"],
  created: ["created", TERMS, "dcterms"],
  modified: ["modified", TERMS, "dcterms"],
};

/** docProps: core, extended (company, manager) and custom properties, found by relation. */
export class DocumentPropertiesPart implements DocumentProperties {
  constructor(private readonly book: WorkbookCore) {}

  private path(kind: string): string | null {
    const relationship = this.book.parts.relationshipOfKind("", kind);
    return relationship && this.book.parts.has(relationship.target) ? relationship.target : null;
  }

  private ensure(kind: string, path: string, xml: string, contentType: string, relationshipType: string): string {
    const known = this.path(kind);
    if (known !== null) return known;
    const free = this.book.parts.has(path) ? this.book.parts.freePath(path.replace(".xml", "#.xml")) : path;
    this.book.parts.addXml(free, xml, contentType);
    this.book.parts.addRelationship("", relationshipType, free);
    return free;
  }

  core(): CoreProperties {
    const core = this.path("core-properties");
    const extended = this.path("extended-properties");
    const root = core === null ? null : this.book.parts.xml(core);
    const app = extended === null ? null : this.book.parts.xml(extended);
    const values = Object.fromEntries(
      Object.entries(FIELDS).map(([key, [local]]) => [key, root?.child(local)?.text ?? ""]),
    ) as unknown as CoreProperties;
    return { ...values, company: app?.child("Company")?.text ?? "", manager: app?.child("Manager")?.text ?? "" };
  }

  setCore(change: Partial<CoreProperties>): void {
    for (const [key, [local, uri, prefix]] of Object.entries(FIELDS)) {
      const value = change[key as keyof CoreProperties];
      if (value !== undefined) this.setField(local, uri, prefix, value);
    }
    for (const [local, value] of [
      ["Company", change.company],
      ["Manager", change.manager],
    ] as const) {
      if (value === undefined) continue;
      const path = this.ensure(
        "extended-properties",
        "docProps/app.xml",
        `<Properties xmlns="${EXTENDED}"/>`,
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        this.book.relationshipType("extended-properties"),
      );
      const root = this.book.parts.edit(path);
      root.ensure(local, ["Template", "Manager", "Company"]).setText(value);
    }
    this.book.notify(null, "other", null);
  }

  private setField(local: string, uri: string, preferred: string, value: string): void {
    const path = this.ensure(
      "core-properties",
      "docProps/core.xml",
      `<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="${DC}" xmlns:dcterms="${TERMS}" xmlns:xsi="${XSI}"/>`,
      "application/vnd.openxmlformats-package.core-properties+xml",
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    );
    const root = this.book.parts.edit(path);
    let element = root.child(local);
    if (value === "") {
      if (element) root.remove(element);
      return;
    }
    if (!element) {
      const declare = (name: string, space: string): string => {
        const known = root.attributes.find((a) => a.name.startsWith("xmlns:") && a.value === space);
        if (known) return known.local;
        root.set(`xmlns:${name}`, space);
        return name;
      };
      element = new XmlElement(`${declare(preferred, uri)}:${local}`, local, uri);
      if (uri === TERMS) element.setNs(`${declare("xsi", XSI)}:type`, XSI, `${declare("dcterms", TERMS)}:W3CDTF`);
      root.append(element);
    }
    element.setText(value);
  }

  custom(): ReadonlyMap<string, CustomPropertyValue> {
    const path = this.path("custom-properties");
    const values = new Map<string, CustomPropertyValue>();
    for (const property of path === null ? [] : this.book.parts.xml(path).all("property")) {
      const value = property.elements[0];
      if (value) values.set(property.get("name") ?? "", readVariant(value));
    }
    return values;
  }

  setCustom(name: string, value: CustomPropertyValue): void {
    const path = this.ensure(
      "custom-properties",
      "docProps/custom.xml",
      `<Properties xmlns="${CUSTOM}" xmlns:vt="${TYPES}"/>`,
      "application/vnd.openxmlformats-officedocument.custom-properties+xml",
      this.book.relationshipType("custom-properties"),
    );
    const root = this.book.parts.edit(path);
    const all = root.all("property");
    let property = all.find((e) => e.get("name")?.toLowerCase() === name.toLowerCase());
    if (!property) {
      const pid = Math.max(1, ...all.map((e) => e.number("pid", 1))) + 1;
      property = root.make("property", { fmtid: FORMAT_ID, pid, name });
      root.append(property);
    }
    const vt = root.attributes.find((a) => a.name.startsWith("xmlns:") && a.value === TYPES)?.local;
    const [local, text] = variant(value);
    const element = new XmlElement(`${vt ?? "vt"}:${local}`, local, TYPES, [], [text]);
    if (vt === undefined) element.set("xmlns:vt", TYPES);
    property.children = [element];
    this.book.notify(null, "other", null);
  }

  removeCustom(name: string): void {
    const path = this.path("custom-properties");
    const found = (root: XmlElement): XmlElement | undefined =>
      root.all("property").find((e) => e.get("name")?.toLowerCase() === name.toLowerCase());
    if (path === null || !found(this.book.parts.xml(path))) return;
    const root = this.book.parts.edit(path);
    root.remove(found(root) as XmlElement);
    this.book.notify(null, "other", null);
  }
}

function readVariant(element: XmlElement): CustomPropertyValue {
  const { text } = element;
  switch (element.local) {
    case "i1":
    case "i2":
    case "i4":
    case "i8":
    case "int":
    case "ui1":
    case "ui2":
    case "ui4":
    case "uint":
    case "r4":
    case "r8":
    case "decimal":
      return Number(text);
    case "bool":
      return text === "true" || text === "1";
    case "filetime":
    case "date":
      return new Date(text);
    default:
      return text;
  }
}

function variant(value: CustomPropertyValue): [string, string] {
  if (typeof value === "string") return ["lpwstr", value];
  if (typeof value === "boolean") return ["bool", String(value)];
  if (value instanceof Date)
    return ["filetime", new Date(Math.floor(value.getTime() / 1000) * 1000).toISOString().replace(".000Z", "Z")];
  return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? ["i4", String(value)] : ["r8", String(value)];
}
