import { SaxesParser } from "saxes";

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

interface OpenNode extends XmlNode {
  readonly children: XmlNode[];
  text: string;
}

/** @throws when the text is not well formed. */
export function parseXml(text: string): XmlNode {
  const parser = new SaxesParser();
  const root: OpenNode = { name: "", attributes: {}, children: [], text: "" };
  const open: OpenNode[] = [root];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const node: OpenNode = { name: tag.name, attributes: tag.attributes, children: [], text: "" };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("text", (part) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += part;
  });
  parser.on("closetag", () => open.pop());
  parser.write(text).close();
  return root;
}

export function descendants(node: XmlNode): readonly XmlNode[] {
  return node.children.flatMap((child) => [child, ...descendants(child)]);
}
