import { XmlElement } from "./xml-tree.ts";

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const TEXT = /[&<>\r]/;
const ATTRIBUTE = /[&<>"\r\n\t]/;

function escapeChar(char: string): string {
  switch (char) {
    case "&":
      return "&amp;";
    case "<":
      return "&lt;";
    case ">":
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return `&#${char.charCodeAt(0)};`;
  }
}

export function escapeText(text: string): string {
  return TEXT.test(text) ? text.replace(/[&<>\r]/g, escapeChar) : text;
}

export function escapeAttribute(text: string): string {
  return ATTRIBUTE.test(text) ? text.replace(/[&<>"\r\n\t]/g, escapeChar) : text;
}

export function openTag(element: XmlElement): string {
  let out = `<${element.name}`;
  for (const { name, value } of element.attributes) out += ` ${name}="${escapeAttribute(value)}"`;
  return out;
}

export function serialise(element: XmlElement): string {
  let out = openTag(element);
  if (element.children.length === 0) return `${out}/>`;
  out += ">";
  for (const node of element.children) {
    if (typeof node === "string") out += escapeText(node);
    else if (node instanceof XmlElement) out += serialise(node);
    else out += node.markup;
  }
  return `${out}</${element.name}>`;
}

/** A whole part. */
export function serialisePart(root: XmlElement): Uint8Array {
  return new TextEncoder().encode(XML_HEAD + serialise(root));
}
