import { decodeUtf8, doctypeError, xmlError } from "../package/xml-parse.ts";
import type { WorkbookFormatError } from "../errors.ts";
import { LIMITS } from "../package/limits.ts";

const LT = 60;
const GT = 62;
const SLASH = 47;
const AMP = 38;
const EQUALS = 61;
const COLON = 58;

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * A strict pull scanner over UTF-8 bytes, for the two parts that hold millions of elements (cells and shared strings).
 * See byte-scanner.rationale.md. Everything else goes through saxes.
 */
export class ByteScanner {
  pos = 0;
  // Of the tag read last:
  nameStart = 0;
  nameEnd = 0;
  selfClosing = false;
  // Of the attribute read last:
  attributeStart = 0;
  attributeEnd = 0;
  valueStart = 0;
  valueEnd = 0;

  constructor(
    readonly bytes: Uint8Array,
    readonly part: string,
  ) {}

  fail(detail = "onjuiste XML"): WorkbookFormatError {
    return xmlError(this.part, `${detail}, plaats ${this.pos}`);
  }

  skipSpace(): void {
    const { bytes } = this;
    let c = bytes[this.pos];
    while (c === 32 || c === 10 || c === 13 || c === 9) c = bytes[++this.pos];
  }

  /** Reads the name of a tag; `pos` stands on `<`. Afterwards it stands behind the name. */
  readName(): void {
    const { bytes } = this;
    let at = this.pos + 1;
    this.nameStart = at;
    let c = bytes[at];
    while (c !== undefined && c > 32 && c !== GT && c !== SLASH && c !== LT && c !== EQUALS) c = bytes[++at];
    if (at === this.nameStart || c === undefined || c === LT || c === EQUALS) throw this.fail();
    this.nameEnd = at;
    this.pos = at;
  }

  /** Moves to the next attribute; false at the end of the tag, with `selfClosing` set and `pos` behind `>`. */
  nextAttribute(): boolean {
    const { bytes } = this;
    let at = this.pos;
    let c = bytes[at];
    const spaced = c === 32 || c === 10 || c === 13 || c === 9;
    while (c === 32 || c === 10 || c === 13 || c === 9) c = bytes[++at];
    if (c === GT) {
      this.selfClosing = false;
      this.pos = at + 1;
      return false;
    }
    if (c === SLASH) {
      if (bytes[at + 1] !== GT) throw this.fail();
      this.selfClosing = true;
      this.pos = at + 2;
      return false;
    }
    if (!spaced || c === undefined) throw this.fail();
    this.attributeStart = at;
    while (c !== undefined && c > 32 && c !== EQUALS && c !== GT && c !== LT && c !== SLASH) c = bytes[++at];
    this.attributeEnd = at;
    while (c === 32 || c === 10 || c === 13 || c === 9) c = bytes[++at];
    if (c !== EQUALS || this.attributeEnd === this.attributeStart) throw this.fail();
    c = bytes[++at];
    while (c === 32 || c === 10 || c === 13 || c === 9) c = bytes[++at];
    if (c !== 34 && c !== 39) throw this.fail();
    const quote = c;
    this.valueStart = ++at;
    for (c = bytes[at]; c !== quote; c = bytes[++at]) if (c === undefined || c === LT) throw this.fail();
    this.valueEnd = at;
    this.pos = at + 1;
    return true;
  }

  /** Passes all attributes of a tag. */
  skipAttributes(): void {
    while (this.nextAttribute()) {
      for (let i = this.valueStart; i < this.valueEnd; i++) if (this.bytes[i] === AMP) this.entityAt(i);
    }
  }

  attributeIs(name: string): boolean {
    return this.same(this.attributeStart, this.attributeEnd, name);
  }

  /** True when the local name of the tag (behind a prefix) is this word. */
  nameIs(local: string): boolean {
    const start = this.nameEnd - local.length;
    if (start < this.nameStart || !this.same(start, this.nameEnd, local)) return false;
    return start === this.nameStart || this.bytes[start - 1] === COLON;
  }

  localName(): string {
    const name = this.raw(this.nameStart, this.nameEnd);
    return name.slice(name.indexOf(":") + 1);
  }

  private same(start: number, end: number, text: string): boolean {
    if (end - start !== text.length) return false;
    for (let i = 0; i < text.length; i++) if (this.bytes[start + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  /** Attribute as it was written, with a leading space. */
  rawAttribute(): string {
    return ` ${this.raw(this.attributeStart, this.valueEnd + 1)}`;
  }

  raw(start: number, end: number): string {
    return decodeUtf8(this.bytes.subarray(start, end), this.part);
  }

  /** Text of a stretch without markup: entities resolved, line ends normalised. */
  decode(start: number, end: number): string {
    const text = this.raw(start, end);
    if (text.includes("\r")) return this.resolve(text.replace(/\r\n?/g, "\n"));
    return this.resolve(text);
  }

  private resolve(text: string): string {
    if (!text.includes("&")) return text;
    return text.replace(/&([^;&]{0,12};?)/g, (_, name: string) => this.entity(name));
  }

  private entity(nameAndEnd: string): string {
    const name = nameAndEnd.endsWith(";") ? nameAndEnd.slice(0, -1) : "";
    const known = ENTITIES[name];
    if (known !== undefined) return known;
    const number = /^#(?:x([0-9A-Fa-f]+)|([0-9]+))$/.exec(name);
    const code = number ? parseInt(number[1] ?? number[2] ?? "", number[1] === undefined ? 10 : 16) : -1;
    if (code <= 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) throw this.fail("onbekende entiteit");
    return String.fromCodePoint(code);
  }

  private entityAt(at: number): void {
    let end = at + 1;
    while (end < at + 14 && this.bytes[end] !== 59) end++;
    this.pos = at;
    const pos = this.valueEnd + 1;
    this.entity(this.raw(at + 1, end + 1));
    this.pos = pos;
  }

  /** Whole integer in the bytes, or -1. */
  integer(start: number, end: number): number {
    let value = 0;
    if (start >= end || end - start > 10) return -1;
    for (let i = start; i < end; i++) {
      const digit = this.bytes[i]! - 48;
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return value;
  }

  /** Number in the bytes, exactly as JavaScript reads it; NaN when it is none. */
  number(start: number, end: number): number {
    const { bytes } = this;
    let mantissa = 0;
    let digits = 0;
    let scale = -1;
    let at = start;
    const negative = bytes[at] === 45;
    if (negative) at++;
    for (; at < end; at++) {
      const c = bytes[at]!;
      if (c >= 48 && c <= 57) {
        mantissa = mantissa * 10 + (c - 48);
        digits++;
        if (scale >= 0) scale++;
      } else if (c === 46 && scale < 0) scale = 0;
      else break;
    }
    // Below 2^53 and 10^22 one division is correctly rounded; anything longer is left to the language.
    if (at === end && digits > 0 && digits <= 15 && scale <= 22) {
      const value = scale > 0 ? mantissa / 10 ** scale : mantissa;
      return negative ? -value : value;
    }
    const text = this.raw(start, end).trim();
    return text === "" || !/^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text) ? NaN : Number(text);
  }

  /** Passes comments, processing instructions and blanks; `pos` then stands on a tag or on the end. */
  skipMisc(): void {
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.pos] !== LT || !this.skipMarkup()) return;
    }
  }

  /** Passes one comment, CDATA section or processing instruction at `pos`; false when there is none. */
  skipMarkup(): boolean {
    const { bytes } = this;
    const next = bytes[this.pos + 1];
    if (next === 63) {
      this.seek("?>");
      return true;
    }
    if (next !== 33) return false;
    if (bytes[this.pos + 2] === 45 && bytes[this.pos + 3] === 45) {
      this.pos += 4;
      this.seek("-->");
      return true;
    }
    if (this.isCdata()) {
      this.seek("]]>");
      return true;
    }
    if (bytes[this.pos + 2] === 68) throw doctypeError(this.part);
    throw this.fail();
  }

  private isCdata(): boolean {
    return this.same(this.pos, this.pos + 9, "<![CDATA[");
  }

  private seek(end: string): void {
    const { bytes } = this;
    const last = end.charCodeAt(end.length - 1);
    for (let at = this.pos + end.length; at < bytes.length + 1; at++) {
      if (bytes[at - 1] === last && this.same(at - end.length, at, end)) {
        this.pos = at;
        return;
      }
    }
    throw this.fail("afgebroken");
  }

  /** Reads text up to the next tag, CDATA included; `pos` then stands on `<`. */
  readText(): string {
    const { bytes } = this;
    let text = "";
    for (;;) {
      const start = this.pos;
      let at = start;
      while (at < bytes.length && bytes[at] !== LT) at++;
      if (at >= bytes.length) throw this.fail("afgebroken");
      this.pos = at;
      if (at > start) text += this.decode(start, at);
      if (bytes[at + 1] === 33 && this.isCdata()) {
        this.seek("]]>");
        text += this.raw(at + 9, this.pos - 3).replace(/\r\n?/g, "\n");
      } else if (!this.skipMarkup()) return text;
    }
  }

  isClose(): boolean {
    return this.bytes[this.pos + 1] === SLASH;
  }

  /** Reads `</name>` and checks that it closes the name at the given place. */
  readClose(nameStart: number, nameEnd: number): void {
    const { bytes } = this;
    let at = this.pos + 2;
    for (let i = nameStart; i < nameEnd; i++, at++) if (bytes[at] !== bytes[i]) throw this.fail("verkeerd gesloten");
    while (bytes[at] === 32 || bytes[at] === 10 || bytes[at] === 13 || bytes[at] === 9) at++;
    if (bytes[at] !== GT) throw this.fail("verkeerd gesloten");
    this.pos = at + 1;
  }

  /** Passes a whole element, checking that it is well-formed; `pos` stands on its `<`. */
  skipElement(): void {
    const open: number[] = [];
    do {
      if (this.isClose()) {
        const end = open.pop();
        const start = open.pop();
        if (start === undefined || end === undefined) throw this.fail("verkeerd gesloten");
        this.readClose(start, end);
      } else {
        this.readName();
        const { nameStart, nameEnd } = this;
        this.skipAttributes();
        if (!this.selfClosing) open.push(nameStart, nameEnd);
        if (open.length > LIMITS.xmlDepth * 2) throw this.fail("te diep genest");
      }
      if (open.length > 0) this.skipText();
    } while (open.length > 0);
  }

  /** Passes text and other markup up to the next tag, checking entities. */
  private skipText(): void {
    const { bytes } = this;
    for (;;) {
      let at = this.pos;
      let c = bytes[at];
      let entities = false;
      while (c !== undefined && c !== LT) {
        if (c === AMP) entities = true;
        c = bytes[++at];
      }
      if (c === undefined) throw this.fail("afgebroken");
      if (entities) this.decode(this.pos, at);
      this.pos = at;
      if (!this.skipMarkup()) return;
    }
  }
}
