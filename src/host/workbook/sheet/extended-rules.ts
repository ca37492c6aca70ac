import type { Area } from "../area.ts";
import { formatAreas, parseAreas } from "../area.ts";
import { X14, XM } from "../package/namespaces.ts";
import { XmlElement } from "../package/xml-tree.ts";
import { editExtension, extensionOf, removeExtension } from "./extensions.ts";
import type { SheetPart } from "./sheet-part.ts";

/** URI of the extension that holds x14 conditional formats. */
export const X14_FORMATS = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
/** URI of the link from a rule to its x14 half. */
export const X14_LINK = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";

/** Gives a block of rules its rules and cells anew; rules that are left out go. */
export type Reshape = (rules: XmlElement[], areas: Area[]) => { rules: XmlElement[]; areas: readonly Area[] };

/** The id by which a main rule names its half in the extension. */
export function linkId(rule: XmlElement): string | undefined {
  return rule
    .child("extLst")
    ?.all("ext")
    .flatMap((ext) => ext.all("id"))[0]?.text;
}

/** A new, empty block for rules of the extension. */
export function newBlock(part: SheetPart, sqref: string): { block: XmlElement; x14: string; xm: string } {
  const x14 = part.ensureNamespace("x14", X14);
  const xm = part.ensureNamespace("xm", XM);
  const list = part.edit("extLst");
  let extension = list.all("ext").find((e) => e.get("uri")?.toUpperCase() === X14_FORMATS.toUpperCase());
  if (!extension) {
    extension = list.make("ext", { uri: X14_FORMATS });
    list.append(extension);
  }
  let formats = extension.child("conditionalFormattings");
  if (!formats) {
    formats = new XmlElement(`${x14}conditionalFormattings`, "conditionalFormattings", X14);
    extension.append(formats);
  }
  const block = formats.make("conditionalFormatting");
  block.append(new XmlElement(`${xm}sqref`, "sqref", XM, [], [sqref]));
  formats.append(block);
  return { block, x14, xm };
}

/** Rewrites every block of the extension; what holds no rules or cells any more goes. */
export function reshapeExtension(part: SheetPart, change: Reshape): void {
  if (extensionOf(part, X14_FORMATS) === null) return;
  const formats = editExtension(part, X14_FORMATS)?.child("conditionalFormattings");
  if (!formats) return;
  for (const block of formats.all("conditionalFormatting")) {
    const rules = block.all("cfRule");
    const next = change(rules, parseAreas(block.child("sqref")?.text ?? ""));
    if (next.rules.length === 0 || next.areas.length === 0) formats.remove(block);
    else {
      for (const rule of rules) if (!next.rules.includes(rule)) block.remove(rule);
      block.child("sqref")?.setText(formatAreas(next.areas));
    }
  }
  if (formats.elements.length === 0) removeExtension(part, X14_FORMATS);
}
