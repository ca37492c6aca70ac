import type { CustomXmlPart, CustomXmlParts } from "../document-properties.ts";
import { InvalidEditError } from "../errors.ts";
import { decodeUtf8, parseXmlText, utf8Bytes } from "../package/xml-parse.ts";
import type { WorkbookCore } from "./workbook-core.ts";

const ITEM_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Namespace of the part that holds settings; it is no custom XML of the add-in. */
export const SETTINGS_NAMESPACE = "urn:embedded-host:settings";

/** The customXml items of the workbook. */
export class CustomXmlPartList implements CustomXmlParts {
  constructor(private readonly core: WorkbookCore) {}

  private items(): { path: string; id: string; properties: string | null; relationship: string }[] {
    const { parts, workbookPath } = this.core;
    const owners = [workbookPath, ""];
    return owners.flatMap((owner) =>
      parts.relationships(owner).flatMap(({ kind, target, external, id }) => {
        if (kind !== "customXml" || external || !parts.has(target)) return [];
        const properties = parts.relationshipOfKind(target, "customXmlProps");
        const path = properties && parts.has(properties.target) ? properties.target : null;
        const guid =
          path === null ? "" : (parts.xml(path).getNs("itemID", "/customXml") ?? parts.xml(path).get("itemID") ?? "");
        return [{ path: target, id: guid === "" ? target : guid, properties: path, relationship: `${owner}\n${id}` }];
      }),
    );
  }

  private read(path: string, id: string): CustomXmlPart {
    const xml = decodeUtf8(utf8Bytes(this.core.parts.bytes(path), path), path);
    return { id, namespaceUri: parseXmlText(xml, path).uri, xml };
  }

  list(): readonly CustomXmlPart[] {
    return this.items()
      .map(({ path, id }) => this.read(path, id))
      .filter((part) => part.namespaceUri !== SETTINGS_NAMESPACE);
  }

  /** Path of the part that holds settings, or null. */
  settingsPath(): string | null {
    return this.items().find(({ path }) => this.core.parts.xml(path).uri === SETTINGS_NAMESPACE)?.path ?? null;
  }

  add(xml: string): CustomXmlPart {
    const root = check(xml);
    const { parts, workbookPath } = this.core;
    const path = parts.freePath("customXml/item#.xml");
    const number = /item(\d+)/.exec(path)?.[1] ?? "1";
    const properties = parts.has(`customXml/itemProps${number}.xml`)
      ? parts.freePath("customXml/itemProps#.xml")
      : `customXml/itemProps${number}.xml`;
    const taken = new Set(this.items().map((item) => item.id));
    let n = Number(number);
    const guid = (): string => `{${n.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-00000000C057}`;
    while (taken.has(guid())) n++;
    const id = guid();
    parts.setBytes(path, new TextEncoder().encode(xml));
    parts.ensureDefaultType("xml", "application/xml");
    parts.addXml(
      properties,
      `<ds:datastoreItem xmlns:ds="${ITEM_PROPERTIES}" ds:itemID="${id}"><ds:schemaRefs>${root.uri === "" ? "" : `<ds:schemaRef ds:uri="${root.uri.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"/>`}</ds:schemaRefs></ds:datastoreItem>`,
      "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    );
    parts.addRelationship(path, this.core.relationshipType("customXmlProps"), properties);
    parts.addRelationship(workbookPath, this.core.relationshipType("customXml"), path);
    this.core.notify(null, "other", null);
    return { id, namespaceUri: root.uri, xml };
  }

  set(id: string, xml: string): void {
    check(xml);
    this.core.parts.setBytes(this.one(id).path, new TextEncoder().encode(xml));
    this.core.notify(null, "other", null);
  }

  remove(id: string): void {
    const item = this.one(id);
    const [owner = "", relationship = ""] = item.relationship.split("\n");
    this.core.parts.removeRelationship(owner, relationship);
    if (item.properties !== null) this.core.parts.remove(item.properties);
    this.core.parts.remove(item.path);
    this.core.notify(null, "other", null);
  }

  private one(id: string): ReturnType<CustomXmlPartList["items"]>[number] {
    const item = this.items().find((i) => i.id === id);
    if (!item) throw new InvalidEditError("not-found", `no custom XML part ${id}`);
    return item;
  }
}

function check(xml: string): ReturnType<typeof parseXmlText> {
  try {
    return parseXmlText(xml, "customXml");
  } catch (error) {
    throw new InvalidEditError("invalid-value", `not well-formed XML: ${error instanceof Error ? error.message : ""}`);
  }
}
