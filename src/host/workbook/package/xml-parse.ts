import { SaxesParser } from "saxes";
import { WorkbookFormatError } from "../errors.ts";
import { LIMITS } from "./limits.ts";
import type { XmlNode } from "./xml-tree.ts";
import { XmlElement } from "./xml-tree.ts";

export function xmlError(part: string, detail: string, cause?: unknown): WorkbookFormatError {
  return new WorkbookFormatError(
    "corrupt-xml",
    `Dit bestand is beschadigd: ${part} is niet te lezen (${detail}). Open het in Excel, laat het herstellen en sla het opnieuw op.`,
    `This file is damaged: ${part} cannot be read (${detail}). Open it in Excel, let it repair the file and save it again.`,
    part,
    cause === undefined ? undefined : { cause },
  );
}

export function doctypeError(part: string): WorkbookFormatError {
  return new WorkbookFormatError(
    "doctype",
    `Dit bestand wordt niet geopend: ${part} bevat een documenttype-verklaring, en die hoort niet in een werkmap (een bekende aanvalsweg).`,
    `This file is not opened: ${part} contains a document type declaration, which no workbook needs (a known attack).`,
    part,
  );
}

/** Bytes of an XML part as UTF-8 without byte order mark, whatever encoding it was in. */
export function utf8Bytes(bytes: Uint8Array, part: string): Uint8Array {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3);
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (little || big || bytes[1] === 0 || bytes[0] === 0) {
    return recode(bytes, little || bytes[1] === 0 ? "utf-16le" : "utf-16be", part);
  }
  const head = String.fromCharCode(...bytes.subarray(0, 120));
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1]?.toLowerCase();
  if (declared === undefined || declared === "utf-8" || declared === "utf8" || declared === "us-ascii") return bytes;
  return recode(bytes, declared, part);
}

function recode(bytes: Uint8Array, encoding: string, part: string): Uint8Array {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return new TextEncoder().encode(text.replace(/^<\?xml[^>]*\?>/, ""));
  } catch (error) {
    throw xmlError(part, `tekenset ${encoding}`, error);
  }
}

const decoder = new TextDecoder("utf-8", { fatal: true });

export function decodeUtf8(bytes: Uint8Array, part: string): string {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    throw xmlError(part, "geen geldige UTF-8", error);
  }
}

/** Parses a whole part into a tree. @throws WorkbookFormatError for anything that is not well-formed. */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  return parseXmlText(decodeUtf8(utf8Bytes(bytes, part), part), part);
}

export function parseXmlText(text: string, part: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const stack: XmlElement[] = [];
  let root: XmlElement | null = null;
  const add = (node: XmlNode): void => {
    stack[stack.length - 1]?.children.push(node);
  };
  parser.on("error", (error) => {
    throw xmlError(part, error.message.slice(0, 160), error);
  });
  parser.on("doctype", () => {
    throw doctypeError(part);
  });
  parser.on("opentag", (tag) => {
    const element = new XmlElement(tag.name, tag.local, tag.uri);
    for (const attribute of Object.values(tag.attributes)) {
      element.attributes.push({
        name: attribute.name,
        local: attribute.local,
        uri: attribute.uri,
        value: attribute.value,
      });
    }
    if (element.attributes.length > LIMITS.attributes) throw xmlError(part, "te veel kenmerken");
    if (stack.length >= LIMITS.xmlDepth) throw xmlError(part, "te diep genest");
    if (stack.length > 0) add(element);
    else root = element;
    stack.push(element);
  });
  parser.on("closetag", () => {
    stack.pop();
  });
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("comment", (comment) => add({ markup: `<!--${comment}-->` }));
  parser.on("processinginstruction", (pi) => add({ markup: `<?${pi.target} ${pi.body}?>` }));
  parser.write(text).close();
  if (root === null) throw xmlError(part, "leeg");
  return root;
}
