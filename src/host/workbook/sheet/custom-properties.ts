import { relationshipPrefix } from "./hyperlinks.ts";
import type { SheetContext } from "./sheet-context.ts";

/** Values are UTF-16 text in a part of their own (ECMA-376 part 1, 18.3.1.23 and MS-OI29500). */
function decode(bytes: Uint8Array): string {
  const text = new TextDecoder("utf-16le").decode(bytes);
  return text.replace(/\0+$/, "");
}

function encode(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    bytes[i * 2] = text.charCodeAt(i) & 0xff;
    bytes[i * 2 + 1] = text.charCodeAt(i) >> 8;
  }
  return bytes;
}

export function readCustomProperties({ part, core, path }: SheetContext): Map<string, string> {
  const properties = new Map<string, string>();
  for (const element of part.section("customProperties")?.all("customPr") ?? []) {
    const target = core.parts.relationship(path, element.getNs("id", "/relationships"))?.target;
    if (target !== undefined && core.parts.has(target))
      properties.set(element.get("name") ?? "", decode(core.parts.bytes(target)));
  }
  return properties;
}

export function writeCustomProperty(sheet: SheetContext, key: string, value: string | null): void {
  const { part, core, path } = sheet;
  const present = part
    .section("customProperties")
    ?.all("customPr")
    .find((e) => e.get("name") === key);
  const relationship = present && core.parts.relationship(path, present.getNs("id", "/relationships"));
  if (value !== null && relationship) return core.parts.setBytes(relationship.target, encode(value));
  if (value === null) {
    if (!present) return;
    const section = part.edit("customProperties");
    const element = section.all("customPr").find((e) => e.get("name") === key);
    if (element) section.remove(element);
    if (relationship) {
      core.parts.removeRelationship(path, relationship.id);
      core.parts.remove(relationship.target);
    }
    if (section.elements.length === 0) part.remove("customProperties");
    return;
  }
  const target = core.parts.freePath(`${core.directory}customProperty#.bin`);
  core.parts.setBytes(target, encode(value));
  core.parts.setContentType(target, "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty");
  const id = core.parts.addRelationship(path, core.relationshipType("customProperty"), target);
  const prefix = relationshipPrefix(sheet);
  const section = part.edit("customProperties");
  section.append(section.make("customPr", { name: key }).setNs(`${prefix}id`, core.relationshipNamespace, id));
}
