import { MAIN } from "../package/namespaces.ts";
import { parseXmlText, utf8Bytes } from "../package/xml-parse.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import { openTag, XML_HEAD } from "../package/xml-write.ts";
import { ByteScanner } from "./byte-scanner.ts";
import { plainText, writePlain } from "./rich-text.ts";
import { unescapeText } from "./text-escapes.ts";

/** The shared strings part: read once, never renumbered, only added to. */
export class SharedStrings {
  readonly texts: string[] = [];
  /** Index of a rich or phonetic item → its place in the bytes, start and end alternating. */
  private readonly rich = new Map<number, { start: number; end: number }>();
  private lookup: Map<string, number> | null = null;
  private rootTag = "";
  private root: XmlElement | null = null;
  private prologEnd = 0;
  private end = 0;

  private constructor(private readonly bytes: Uint8Array) {}

  static empty(): SharedStrings {
    return SharedStrings.open(new TextEncoder().encode(`${XML_HEAD}<sst xmlns="${MAIN}"></sst>`), "sharedStrings");
  }

  static open(source: Uint8Array, part: string): SharedStrings {
    const bytes = utf8Bytes(source, part);
    const strings = new SharedStrings(bytes);
    const scan = new ByteScanner(bytes, part);
    scan.skipMisc();
    strings.prologEnd = scan.pos;
    scan.readName();
    const { nameStart, nameEnd } = scan;
    if (!scan.nameIs("sst")) throw scan.fail("geen sst");
    scan.skipAttributes();
    strings.rootTag = scan.raw(strings.prologEnd, scan.pos);
    strings.root = parseXmlText(
      scan.selfClosing ? strings.rootTag : `${strings.rootTag}</${scan.raw(nameStart, nameEnd)}>`,
      part,
    );
    if (scan.selfClosing) {
      strings.end = scan.pos;
      return strings;
    }
    for (;;) {
      scan.skipMisc();
      if (scan.pos >= bytes.length) throw scan.fail("afgebroken");
      if (scan.isClose()) break;
      strings.end = scan.pos;
      const start = scan.pos;
      scan.readName();
      const isItem = scan.nameIs("si");
      scan.pos = start;
      if (!isItem) break;
      strings.readItem(scan);
    }
    strings.end = scan.pos;
    while (!scan.isClose()) {
      scan.skipElement();
      scan.skipMisc();
    }
    scan.readClose(nameStart, nameEnd);
    scan.skipMisc();
    if (scan.pos < bytes.length) throw scan.fail("tekst na het einde");
    return strings;
  }

  /** Reads one `si`; only `<si><t>text</t></si>` takes the short way. */
  private readItem(scan: ByteScanner): void {
    const start = scan.pos;
    scan.readName();
    const { nameStart, nameEnd } = scan;
    scan.skipAttributes();
    if (scan.selfClosing) {
      this.texts.push("");
      return;
    }
    scan.skipSpace();
    if (!scan.isClose()) {
      scan.readName();
      if (scan.nameIs("t")) {
        const tStart = scan.nameStart;
        const tEnd = scan.nameEnd;
        scan.skipAttributes();
        let text = "";
        if (!scan.selfClosing) {
          text = scan.readText();
          scan.readClose(tStart, tEnd);
        }
        scan.skipSpace();
        if (scan.isClose()) {
          scan.readClose(nameStart, nameEnd);
          this.texts.push(unescapeText(text));
          return;
        }
      }
      scan.pos = start;
      scan.skipElement();
      this.rich.set(this.texts.length, { start, end: scan.pos });
      this.texts.push(plainText(this.element(this.texts.length)));
      return;
    }
    scan.readClose(nameStart, nameEnd);
    this.texts.push("");
  }

  isRich(index: number): boolean {
    return this.rich.has(index);
  }

  /** The tree of a rich item. */
  element(index: number): XmlElement {
    const place = this.rich.get(index);
    const raw = place ? new TextDecoder().decode(this.bytes.subarray(place.start, place.end)) : "";
    const opening = this.rootTag.endsWith("/>") ? `${this.rootTag.slice(0, -2)}>` : this.rootTag;
    const item = parseXmlText(`${opening}${raw}</${this.root!.name}>`, "sharedStrings").elements[0];
    return item as XmlElement;
  }

  get prefix(): string {
    return this.root!.prefix;
  }

  /** Index of the first plain item with this text, or -1. */
  indexOf(text: string): number {
    if (this.lookup === null) {
      this.lookup = new Map();
      for (let i = this.texts.length - 1; i >= 0; i--) if (!this.rich.has(i)) this.lookup.set(this.texts[i]!, i);
    }
    return this.lookup.get(text) ?? -1;
  }

  /** Starts a list of additions for one save; the strings themselves stay as they are. */
  additions(): SharedStringAdditions {
    return new SharedStringAdditions(this);
  }

  /** The part with `items` (raw `si` elements) behind the present ones. */
  write(items: readonly string[]): Uint8Array {
    const root = this.root!.clone();
    root.children = [];
    root.set("count", null).set("uniqueCount", String(this.texts.length + items.length));
    const encoder = new TextEncoder();
    const selfClosing = this.rootTag.endsWith("/>");
    const bodyStart = this.prologEnd + encoder.encode(this.rootTag).length;
    const head = encoder.encode(`${openTag(root)}>`);
    const added = encoder.encode(items.join(""));
    const body = selfClosing ? new Uint8Array(0) : this.bytes.subarray(bodyStart, this.end);
    const tail = selfClosing ? encoder.encode(`</${root.name}>`) : this.bytes.subarray(this.end);
    return concat([this.bytes.subarray(0, this.prologEnd), head, body, added, tail]);
  }
}

/** Strings that a save adds. */
export class SharedStringAdditions {
  readonly items: string[] = [];
  private readonly known = new Map<string, number>();

  constructor(private readonly base: SharedStrings) {}

  get prefix(): string {
    return this.base.prefix;
  }

  plain(text: string): number {
    const index = this.base.indexOf(text);
    return index >= 0 ? index : this.item(`t${text}`, () => writePlain(this.prefix, text));
  }

  /** `content` is the raw inside of an `si` with this part's prefix. */
  rich(content: string): number {
    return this.item(`r${content}`, () => content);
  }

  private item(key: string, content: () => string): number {
    let index = this.known.get(key);
    if (index === undefined) {
      index = this.base.texts.length + this.items.length;
      this.items.push(`<${this.prefix}si>${content()}</${this.prefix}si>`);
      this.known.set(key, index);
    }
    return index;
  }
}

export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
