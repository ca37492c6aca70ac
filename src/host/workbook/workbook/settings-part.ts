import type { Settings } from "../document-properties.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import type { CustomXmlPartList } from "./custom-xml-part.ts";
import { SETTINGS_NAMESPACE } from "./custom-xml-part.ts";
import type { WorkbookCore } from "./workbook-core.ts";

/** Add-in settings, kept in a custom XML part of their own. See settings-part.rationale.md. */
export class SettingsPart implements Settings {
  constructor(
    private readonly core: WorkbookCore,
    private readonly customXml: CustomXmlPartList,
  ) {}

  private items(root: XmlElement | null): XmlElement[] {
    return root?.all("setting") ?? [];
  }

  entries(): ReadonlyMap<string, unknown> {
    const path = this.customXml.settingsPath();
    const root = path === null ? null : this.core.parts.xml(path);
    return new Map(this.items(root).map((item) => [item.get("key") ?? "", parse(item.text)]));
  }

  set(key: string, value: unknown): void {
    let path = this.customXml.settingsPath();
    if (path === null) {
      this.customXml.add(`<settings xmlns="${SETTINGS_NAMESPACE}"/>`);
      path = this.customXml.settingsPath() as string;
    }
    const root = this.core.parts.edit(path);
    let item = this.items(root).find((e) => e.get("key") === key);
    if (!item) {
      item = root.make("setting", { key });
      root.append(item);
    }
    item.setText(JSON.stringify(value) ?? "null");
    this.core.notify(null, "other", null);
  }

  remove(key: string): void {
    const path = this.customXml.settingsPath();
    if (path === null || !this.entries().has(key)) return;
    const root = this.core.parts.edit(path);
    const item = this.items(root).find((e) => e.get("key") === key);
    if (item) root.remove(item);
    this.core.notify(null, "other", null);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // A person may have edited the part by hand.
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
