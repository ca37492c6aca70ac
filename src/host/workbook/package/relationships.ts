import { PACKAGE_RELATIONSHIPS, relationshipKind } from "./namespaces.ts";
import type { PackageParts } from "./package-parts.ts";

export interface Relationship {
  readonly id: string;
  /** Last word of the type. */
  readonly kind: string;
  readonly type: string;
  /** Path of the part inside the package, or the address as written when external. */
  readonly target: string;
  readonly external: boolean;
}

export function relationshipsPath(source: string): string {
  const slash = source.lastIndexOf("/");
  return `${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`;
}

function resolveTarget(source: string, target: string): string {
  const path = decodePath(target.split("#")[0] ?? "");
  const parts = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const piece of path.split("/")) {
    if (piece === "..") parts.pop();
    else if (piece !== "." && piece !== "") parts.push(piece);
  }
  return parts.join("/");
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    // A stray per cent sign is part of the name then.
    if (error instanceof URIError) return path;
    throw error;
  }
}

function relativeTarget(source: string, target: string): string {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return "../".repeat(from.length - same) + to.slice(same).join("/");
}

/** Relationships of a part; `""` gives those of the package. */
export function readRelationships(parts: PackageParts, source: string): readonly Relationship[] {
  const path = parts.find(relationshipsPath(source));
  if (path === null) return [];
  return parts.derive(path, "relationships", (root) =>
    root.all("Relationship").map((element) => {
      const external = element.get("TargetMode") === "External";
      const target = element.get("Target") ?? "";
      const type = element.get("Type") ?? "";
      return {
        id: element.get("Id") ?? "",
        type,
        kind: relationshipKind(type),
        target: external ? target : resolveTarget(source, target),
        external,
      };
    }),
  );
}

/** Adds a relationship and returns its id. Internal targets are package paths. */
export function addRelationshipTo(
  parts: PackageParts,
  source: string,
  type: string,
  target: string,
  external = false,
): string {
  const path = parts.find(relationshipsPath(source)) ?? relationshipsPath(source);
  if (!parts.has(path)) {
    parts.addXml(
      path,
      `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"/>`,
      "application/vnd.openxmlformats-package.relationships+xml",
    );
  }
  const used = new Set(parts.relationships(source).map((r) => r.id));
  let n = used.size + 1;
  while (used.has(`rId${n}`)) n++;
  const root = parts.edit(path);
  const relative = external ? target : relativeTarget(source, target);
  root.append(
    root.make("Relationship", {
      Id: `rId${n}`,
      Type: type,
      Target: relative,
      TargetMode: external ? "External" : null,
    }),
  );
  return `rId${n}`;
}

export function removeRelationshipFrom(parts: PackageParts, source: string, id: string): void {
  const path = parts.find(relationshipsPath(source));
  if (path === null) return;
  const root = parts.edit(path);
  const element = root.all("Relationship").find((r) => r.get("Id") === id);
  if (element) root.remove(element);
}

export function retargetRelationship(parts: PackageParts, source: string, id: string, target: string): void {
  const path = parts.find(relationshipsPath(source));
  const element =
    path === null
      ? undefined
      : parts
          .edit(path)
          .all("Relationship")
          .find((r) => r.get("Id") === id);
  element?.set("Target", target);
}
