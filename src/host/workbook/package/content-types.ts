import type { PackageParts } from "./package-parts.ts";

const PART = "[Content_Types].xml";

export function readContentType(parts: PackageParts, path: string): string | null {
  const types = parts.xml(PART);
  const override = types.all("Override").find((o) => samePart(o.get("PartName"), path));
  if (override) return override.get("ContentType") ?? null;
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return (
    types
      .all("Default")
      .find((d) => d.get("Extension")?.toLowerCase() === extension)
      ?.get("ContentType") ?? null
  );
}

export function writeContentType(parts: PackageParts, path: string, contentType: string): void {
  if (readContentType(parts, path) === contentType) return;
  const types = parts.edit(PART);
  const override = types.all("Override").find((o) => samePart(o.get("PartName"), path));
  if (override) override.set("ContentType", contentType);
  else types.append(types.make("Override", { PartName: `/${path}`, ContentType: contentType }));
}

/** Declares the content type of an extension such as `vml` or `png`. */
export function declareDefaultType(parts: PackageParts, extension: string, contentType: string): void {
  const known = parts.xml(PART).all("Default");
  if (known.some((d) => d.get("Extension")?.toLowerCase() === extension)) return;
  const types = parts.edit(PART);
  const index = types.children.findIndex(
    (node) => typeof node === "object" && "local" in node && node.local === "Override",
  );
  types.children.splice(
    index < 0 ? types.children.length : index,
    0,
    types.make("Default", { Extension: extension, ContentType: contentType }),
  );
}

/** Takes away what is said of this part alone. */
export function forgetContentType(parts: PackageParts, name: string): void {
  const types = parts.xml(PART);
  if (types.all("Override").some((o) => samePart(o.get("PartName"), name))) {
    const root = parts.edit(PART);
    root.children = root.children.filter(
      (node) =>
        !(
          typeof node === "object" &&
          "local" in node &&
          node.local === "Override" &&
          samePart(node.get("PartName"), name)
        ),
    );
  }
}

function samePart(partName: string | undefined, path: string): boolean {
  return partName !== undefined && partName.replace(/^\//, "").toLowerCase() === path.toLowerCase();
}
