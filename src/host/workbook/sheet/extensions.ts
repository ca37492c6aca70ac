import type { XmlElement } from "../package/xml-tree.ts";
import type { SheetPart } from "./sheet-part.ts";

/** The `ext` of the sheet's extension list with this URI, to read; null when there is none. */
export function extensionOf(part: SheetPart, uri: string): XmlElement | null {
  return (
    part
      .section("extLst")
      ?.all("ext")
      .find((e) => e.get("uri")?.toUpperCase() === uri.toUpperCase()) ?? null
  );
}

/** The same to change, or null when there is none. */
export function editExtension(part: SheetPart, uri: string): XmlElement | null {
  if (extensionOf(part, uri) === null) return null;
  return (
    part
      .edit("extLst")
      .all("ext")
      .find((e) => e.get("uri")?.toUpperCase() === uri.toUpperCase()) ?? null
  );
}

/** Takes an extension away, and the list when it was the last. */
export function removeExtension(part: SheetPart, uri: string): void {
  const extension = editExtension(part, uri);
  if (!extension) return;
  const list = part.edit("extLst");
  list.remove(extension);
  if (list.elements.length === 0) part.remove("extLst");
}
