import type { RichTextRun } from "../cell.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import { escapeAttribute, escapeText } from "../package/xml-write.ts";
import { escapeCellText, needsPreserve, unescapeText } from "./text-escapes.ts";

/** Plain text of an `si` or `is` element; phonetic runs do not count. */
export function plainText(item: XmlElement): string {
  let text = "";
  for (const child of item.elements) {
    if (child.local === "t") text += child.text;
    else if (child.local === "r") text += child.child("t")?.text ?? "";
  }
  return unescapeText(text);
}

/** Runs of an `si` or `is` element, or null when it is plain text. */
export function readRuns(item: XmlElement, color: (element: XmlElement) => string | null): RichTextRun[] | null {
  const runs = item.all("r");
  if (runs.length === 0) return null;
  return runs.map((run) => {
    const properties = run.child("rPr");
    const size = properties?.child("sz")?.get("val");
    const name = properties?.child("rFont")?.get("val");
    const colored = properties?.child("color");
    const rgb = colored ? color(colored) : null;
    return {
      text: unescapeText(run.child("t")?.text ?? ""),
      ...(properties?.child("b") && { bold: properties.child("b")!.flag("val", true) }),
      ...(properties?.child("i") && { italic: properties.child("i")!.flag("val", true) }),
      ...(properties?.child("u") && { underline: properties.child("u")!.get("val") !== "none" }),
      ...(rgb !== null && { color: rgb }),
      ...(size !== undefined && { size: Number(size) }),
      ...(name !== undefined && { fontName: name }),
    };
  });
}

function textElement(prefix: string, text: string): string {
  const written = escapeCellText(text);
  return `<${prefix}t${needsPreserve(written) ? ' xml:space="preserve"' : ""}>${escapeText(written)}</${prefix}t>`;
}

/** Content of an `si` or `is` element for plain text. */
export function writePlain(prefix: string, text: string): string {
  return textElement(prefix, text);
}

/** Content of an `si` or `is` element for runs; the order of the properties is Excel's. */
export function writeRuns(prefix: string, runs: readonly RichTextRun[]): string {
  return runs
    .map((run) => {
      const p = `<${prefix}`;
      const properties =
        (run.bold ? `${p}b/>` : "") +
        (run.italic ? `${p}i/>` : "") +
        (run.underline ? `${p}u/>` : "") +
        (run.size !== undefined ? `${p}sz val="${run.size}"/>` : "") +
        (run.color !== undefined ? `${p}color rgb="FF${run.color.replace("#", "").toUpperCase()}"/>` : "") +
        (run.fontName !== undefined ? `${p}rFont val="${escapeAttribute(run.fontName)}"/>` : "");
      const wrapped = properties === "" ? "" : `${p}rPr>${properties}</${prefix}rPr>`;
      return `${p}r>${wrapped}${textElement(prefix, run.text)}</${prefix}r>`;
    })
    .join("");
}
