import type { Area } from "../area.ts";
import { areaAddress, containsArea, intersect, parseArea } from "../area.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import type { Hyperlink } from "../sheet-parts.ts";
import type { SheetContext } from "./sheet-context.ts";

/** The prefix that stands for the relationships namespace in this sheet, declared when it was not. */
export function relationshipPrefix({ part, core }: SheetContext): string {
  return part.ensureNamespace("r", core.relationshipNamespace);
}

export function readHyperlinks({ part, core, path }: SheetContext): Hyperlink[] {
  return (part.section("hyperlinks")?.all("hyperlink") ?? []).flatMap((element) => {
    const area = parseArea(element.get("ref") ?? "");
    if (!area) return [];
    const id = element.getNs("id", "/relationships");
    return [
      {
        area,
        target: id === undefined ? null : (core.parts.relationship(path, id)?.target ?? null),
        location: element.get("location") ?? null,
        tooltip: element.get("tooltip") ?? null,
        display: element.get("display") ?? null,
      },
    ];
  });
}

export function writeHyperlink(sheet: SheetContext, link: Hyperlink): void {
  removeHyperlinksIn(sheet, link.area);
  const section = sheet.part.edit("hyperlinks");
  const element = section.make("hyperlink", { ref: areaAddress(link.area) });
  if (link.target !== null) {
    const id = sheet.core.parts.addRelationship(
      sheet.path,
      sheet.core.relationshipType("hyperlink"),
      link.target,
      true,
    );
    element.setNs(`${relationshipPrefix(sheet)}id`, sheet.core.relationshipNamespace, id);
  }
  element.set("location", link.location).set("tooltip", link.tooltip).set("display", link.display);
  section.append(element);
}

/** Takes the links of an area away; a link over a larger area stays. */
export function removeHyperlinksIn(sheet: SheetContext, area: Area): void {
  const gone = (element: XmlElement): boolean => {
    const own = parseArea(element.get("ref") ?? "");
    return (
      own !== null &&
      (containsArea(area, own) || (own.top === own.bottom && own.left === own.right && intersect(area, own) !== null))
    );
  };
  if (!(sheet.part.section("hyperlinks")?.all("hyperlink") ?? []).some(gone)) return;
  const section = sheet.part.edit("hyperlinks");
  for (const element of section.all("hyperlink").filter(gone)) {
    section.remove(element);
    dropRelationship(sheet, section, element);
  }
  if (section.elements.length === 0) sheet.part.remove("hyperlinks");
}

function dropRelationship(sheet: SheetContext, section: XmlElement, element: XmlElement): void {
  const id = element.getNs("id", "/relationships");
  if (id === undefined || section.all("hyperlink").some((e) => e.getNs("id", "/relationships") === id)) return;
  sheet.core.parts.removeRelationship(sheet.path, id);
}
