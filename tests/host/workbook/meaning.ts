import { SaxesParser } from "saxes";

/** An element as a plain tree, independent of the reader under test. */
interface Node {
  readonly uri: string;
  readonly local: string;
  readonly attributes: Record<string, string>;
  readonly children: (Node | string)[];
}

function parse(xml: string): Node {
  const parser = new SaxesParser({ xmlns: true });
  const stack: Node[] = [{ uri: "", local: "", attributes: {}, children: [] }];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes: Record<string, string> = {};
    for (const { uri, local, name, value } of Object.values(tag.attributes)) {
      if (!name.startsWith("xmlns")) attributes[uri === "" ? local : `{${uri}}${local}`] = value;
    }
    const node = { uri: tag.uri, local: tag.local, attributes, children: [] };
    stack[stack.length - 1]!.children.push(node);
    stack.push(node);
  });
  parser.on("closetag", () => stack.pop());
  const add = (text: string): void => {
    stack[stack.length - 1]!.children.push(text);
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.write(xml).close();
  return stack[0]!.children.find((c): c is Node => typeof c === "object")!;
}

function elements(node: Node): Node[] {
  return node.children.filter((c): c is Node => typeof c === "object");
}

function textOf(node: Node): string {
  return node.children.map((c) => (typeof c === "string" ? c : textOf(c))).join("");
}

/** Canonical text of an element: attributes sorted, prefixes resolved, blanks between elements dropped. */
function canonical(node: Node): string {
  const attributes = Object.entries(node.attributes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const inner = elements(node).length > 0 ? elements(node).map(canonical).join("") : textOf(node);
  return `<{${node.uri}}${node.local} ${attributes.join(" ")}>${inner}</>`;
}

const ROW_FLAGS = ["customHeight", "hidden", "collapsed"];

/** What a worksheet says, by cell address, row number and section: comparable whoever wrote it. */
export function sheetMeaning(xml: string, sharedStrings: string | null): Map<string, string> {
  const strings = sharedStrings === null ? [] : elements(parse(sharedStrings)).filter((e) => e.local === "si");
  const said = new Map<string, string>();
  let nth = 0;
  for (const section of elements(parse(xml))) {
    if (section.local === "dimension") continue;
    if (section.local !== "sheetData") {
      said.set(`${section.local} ${nth++}`, canonical(section));
      continue;
    }
    let rowNumber = 0;
    for (const row of elements(section)) {
      rowNumber = row.attributes["r"] === undefined ? rowNumber + 1 : Number(row.attributes["r"]);
      const rest = { ...row.attributes };
      for (const name of ["r", "spans", "customFormat"]) delete rest[name];
      for (const name of ROW_FLAGS) if (rest[name] !== "1" && rest[name] !== "true") delete rest[name];
      for (const name of ROW_FLAGS) if (rest[name] !== undefined) rest[name] = "1";
      if (rest["outlineLevel"] === "0") delete rest["outlineLevel"];
      if (rest["s"] === "0") delete rest["s"];
      if (Object.keys(rest).length > 0) said.set(`row ${rowNumber}`, JSON.stringify(Object.entries(rest).sort()));
      let column = 0;
      for (const cell of elements(row).filter((e) => e.local === "c")) {
        const address = cell.attributes["r"] ?? `#${rowNumber},${column}`;
        column++;
        said.set(address, cellMeaning(cell, strings));
      }
    }
  }
  return said;
}

function cellMeaning(cell: Node, strings: readonly Node[]): string {
  const type = cell.attributes["t"] ?? "n";
  const rest = { ...cell.attributes };
  for (const name of ["r", "t", "s"]) delete rest[name];
  const formula = elements(cell).find((e) => e.local === "f");
  const value = elements(cell).find((e) => e.local === "v");
  const inline = elements(cell).find((e) => e.local === "is");
  const others = elements(cell).filter((e) => !["f", "v", "is"].includes(e.local));
  const raw = value ? textOf(value) : "";
  let said = value === undefined ? "" : `${type}:${raw}`;
  if (value && type === "n") said = `number ${Number(raw)}`;
  else if (value && type === "s") said = `text ${elements(strings[Number(raw)]!).map(canonical).join("")}`;
  else if (inline) said = `text ${elements(inline).map(canonical).join("")}`;
  // A plain text means the same with or without the mark that keeps its blanks.
  said = said
    .replace(/ \{http:\/\/www\.w3\.org\/XML\/1998\/namespace\}space="preserve"/g, " ")
    .replace(/<(\S+) +>/g, "<$1>");
  return JSON.stringify({
    style: Number(cell.attributes["s"] ?? 0),
    rest: Object.entries(rest).sort(),
    formula: formula ? canonical(formula) : null,
    value: said,
    others: others.map(canonical),
  });
}

/** Canonical text of any XML part. */
export function xmlMeaning(xml: string): string {
  return canonical(parse(xml));
}
