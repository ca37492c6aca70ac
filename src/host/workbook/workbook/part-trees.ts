import { relationshipsPath } from "../package/relationships.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import type { WorkbookCore } from "./workbook-core.ts";

/** Removes a part and the parts that only it uses. */
export function removePartTree(core: WorkbookCore, path: string): void {
  const targets = core.parts
    .relationships(path)
    .filter((r) => !r.external)
    .map((r) => r.target);
  core.parts.remove(path);
  for (const target of targets) {
    if (core.parts.has(target) && !isReferenced(core, target)) removePartTree(core, target);
  }
}

function isReferenced(core: WorkbookCore, path: string): boolean {
  return (
    core.parts.paths.some((source) => {
      if (source.endsWith(".rels")) return false;
      if (!core.parts.has(relationshipsPath(source))) return false;
      return core.parts.relationships(source).some((r) => !r.external && r.target.toLowerCase() === path.toLowerCase());
    }) || core.parts.relationships("").some((r) => r.target.toLowerCase() === path.toLowerCase())
  );
}

/** Parts that are copied with a sheet; others (printer settings, pictures) are shared. */
const COPIED = new Set(["table", "comments", "vmlDrawing", "drawing", "chart", "threadedComment", "customProperty"]);

/** Gives the copy the relations of its source; returns old id → new id. */
export function copyRelations(core: WorkbookCore, from: string, to: string): Map<string, string> {
  const { parts } = core;
  const ids = new Map<string, string>();
  for (const { id, type, kind, target, external } of parts.relationships(from)) {
    let aim = target;
    if (!external && COPIED.has(kind) && parts.has(target)) {
      aim = parts.freePath(target.replace(/\d*(\.[^.]+)$/, "#$1"));
      parts.setBytes(aim, parts.bytes(target));
      const type = parts.contentType(target);
      if (type !== null) parts.setContentType(aim, type);
      const inner = copyRelations(core, target, aim);
      if (inner.size > 0) renameIds(parts.edit(aim), inner);
    }
    ids.set(id, parts.addRelationship(to, type, aim, external));
  }
  return ids;
}

function renameIds(element: XmlElement, ids: ReadonlyMap<string, string>): void {
  for (const attribute of element.attributes) {
    if (attribute.uri.endsWith("/relationships")) attribute.value = ids.get(attribute.value) ?? attribute.value;
  }
  for (const child of element.elements) renameIds(child, ids);
}
