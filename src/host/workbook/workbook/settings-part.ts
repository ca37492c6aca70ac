import type { Settings } from "../document-properties.ts";
import type { WorkbookCore } from "./workbook-core.ts";

const WEB_EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const PART_TYPE = "http://schemas.microsoft.com/office/2011/relationships/webextension";
const PANES_TYPE = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
/** Marks the web extension of this host; those of other add-ins are left alone. */
const OWN_REFERENCE = "embedded-host";

/**
 * Add-in settings, kept where Excel keeps them: properties of a web extension part (MS-OWEXML 2.2.5). Every add-in has
 * a part of its own; the one of this host is known by its store reference.
 */
export class SettingsPart implements Settings {
  constructor(private readonly core: WorkbookCore) {}

  private path(): string | null {
    const { parts } = this.core;
    const panes = parts.relationshipOfKind("", "webextensiontaskpanes");
    if (!panes || !parts.has(panes.target)) return null;
    const found = parts.relationships(panes.target).find(({ kind, target }) => {
      if (kind !== "webextension" || !parts.has(target)) return false;
      return parts.xml(target).child("reference")?.get("id") === OWN_REFERENCE;
    });
    return found?.target ?? null;
  }

  entries(): ReadonlyMap<string, unknown> {
    const path = this.path();
    const values = new Map<string, unknown>();
    for (const property of path === null
      ? []
      : (this.core.parts.xml(path).child("properties")?.all("property") ?? [])) {
      values.set(property.get("name") ?? "", parse(property.get("value") ?? ""));
    }
    return values;
  }

  set(key: string, value: unknown): void {
    const root = this.core.parts.edit(this.ensure());
    const properties = root.ensure("properties", [
      "reference",
      "alternateReferences",
      "properties",
      "bindings",
      "snapshot",
      "extLst",
    ]);
    const text = JSON.stringify(value) ?? "null";
    const present = properties.all("property").find((e) => e.get("name") === key);
    if (present) present.set("value", text);
    else properties.append(properties.make("property", { name: key, value: text }));
    this.core.notify(null, "other", null);
  }

  remove(key: string): void {
    const path = this.path();
    if (path === null || !this.entries().has(key)) return;
    const properties = this.core.parts.edit(path).child("properties");
    const present = properties?.all("property").find((e) => e.get("name") === key);
    if (present) properties?.remove(present);
    this.core.notify(null, "other", null);
  }

  private ensure(): string {
    const known = this.path();
    if (known !== null) return known;
    const { parts } = this.core;
    const present = parts.relationshipOfKind("", "webextensiontaskpanes");
    let panes = present && parts.has(present.target) ? present.target : null;
    if (panes === null) {
      panes = parts.freePath("xl/webextensions/taskpanes#.xml");
      parts.addXml(
        panes,
        `<wetp:taskpanes xmlns:wetp="${PANES}"/>`,
        "application/vnd.ms-office.webextensiontaskpanes+xml",
      );
      parts.addRelationship("", PANES_TYPE, panes);
    }
    const path = parts.freePath("xl/webextensions/webextension#.xml");
    parts.addXml(
      path,
      `<we:webextension xmlns:we="${WEB_EXTENSION}" id="{00000000-0000-4000-8000-0000005E7711}"><we:reference id="${OWN_REFERENCE}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties/><we:bindings/><we:snapshot xmlns:r="${this.core.relationshipNamespace}"/></we:webextension>`,
      "application/vnd.ms-office.webextension+xml",
    );
    const id = parts.addRelationship(panes, PART_TYPE, path);
    const root = parts.edit(panes);
    const pane = root.make("taskpane", { dockstate: "right", visibility: 0, width: 350, row: 1 });
    pane.append(
      pane
        .make("webextensionref")
        .set("xmlns:r", this.core.relationshipNamespace)
        .setNs("r:id", this.core.relationshipNamespace, id),
    );
    root.append(pane);
    return path;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // Other writers may keep plain text there.
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
