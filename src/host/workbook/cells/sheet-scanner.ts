import { MAX_COLUMNS, MAX_ROWS } from "../area.ts";
import type { CellValue } from "../cell.ts";
import { cellError } from "../cell.ts";
import { WorkbookFormatError } from "../errors.ts";
import { parseXmlText, utf8Bytes } from "../package/xml-parse.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import { ByteScanner } from "./byte-scanner.ts";
import { isoDateSerial } from "./iso-date.ts";
import { plainText } from "./rich-text.ts";
import type { CellExtra, StoredFormula } from "./row-store.ts";
import { NO_ATTRIBUTES, PLAIN, RowData } from "./row-store.ts";
import type { SharedStrings } from "./shared-strings.ts";
import { unescapeText } from "./text-escapes.ts";

/** A child of the worksheet element, by its place in the bytes. */
export interface ScannedSection {
  readonly local: string;
  readonly start: number;
  readonly end: number;
}

export interface ScannedSheet {
  readonly bytes: Uint8Array;
  /** The root start tag as it was written, without `/`. */
  readonly rootTag: string;
  readonly root: XmlElement;
  readonly rootStart: number;
  readonly sections: readonly ScannedSection[];
  readonly rows: Map<number, RowData>;
  /** Prefix of the spreadsheet namespace, with its colon. */
  readonly prefix: string;
}

type CellType = "n" | "s" | "str" | "b" | "e" | "inlineStr" | "d";

/** Reads a worksheet part: cells into rows, everything else by its place. */
export class SheetScanner {
  private readonly scan: ByteScanner;
  private readonly rows = new Map<number, RowData>();
  private rootTag = "";
  private rootName = "";

  constructor(
    source: Uint8Array,
    private readonly part: string,
    private readonly strings: SharedStrings | null,
    private readonly date1904: boolean,
  ) {
    this.scan = new ByteScanner(utf8Bytes(source, part), part);
  }

  read(): ScannedSheet {
    const { scan } = this;
    scan.skipMisc();
    const rootStart = scan.pos;
    if (scan.bytes[rootStart] !== 60) throw scan.fail("geen XML");
    scan.readName();
    const { nameStart, nameEnd } = scan;
    this.rootName = scan.raw(nameStart, nameEnd);
    scan.skipAttributes();
    const raw = scan.raw(rootStart, scan.pos);
    this.rootTag = scan.selfClosing ? `${raw.slice(0, -2)}>` : raw;
    const root = parseXmlText(`${this.rootTag}</${this.rootName}>`, this.part);
    const sections: ScannedSection[] = [];
    if (!scan.selfClosing) {
      for (;;) {
        scan.skipMisc();
        if (scan.pos >= scan.bytes.length) throw scan.fail("afgebroken");
        if (scan.bytes[scan.pos] !== 60) throw scan.fail("tekst tussen de onderdelen");
        if (scan.isClose()) break;
        sections.push(this.section());
      }
      scan.readClose(nameStart, nameEnd);
    }
    scan.skipMisc();
    if (scan.pos < scan.bytes.length) throw scan.fail("tekst na het einde");
    return {
      bytes: scan.bytes,
      rootTag: this.rootTag,
      root,
      rootStart,
      sections,
      rows: this.rows,
      prefix: root.prefix,
    };
  }

  private section(): ScannedSection {
    const { scan } = this;
    const start = scan.pos;
    scan.readName();
    const local = scan.localName();
    if (local === "sheetData") this.sheetData();
    else {
      scan.pos = start;
      scan.skipElement();
    }
    return { local, start, end: scan.pos };
  }

  private sheetData(): void {
    const { scan } = this;
    const { nameStart, nameEnd } = scan;
    scan.skipAttributes();
    if (scan.selfClosing) return;
    let last = -1;
    for (;;) {
      scan.skipMisc();
      if (scan.bytes[scan.pos] !== 60) throw scan.fail();
      if (scan.isClose()) break;
      const start = scan.pos;
      scan.readName();
      if (scan.nameIs("row")) last = this.row(start, last);
      else {
        scan.pos = start;
        scan.skipElement();
      }
    }
    scan.readClose(nameStart, nameEnd);
  }

  private row(start: number, last: number): number {
    const { scan } = this;
    const { nameStart, nameEnd } = scan;
    let index = -1;
    let attributes = NO_ATTRIBUTES;
    while (scan.nextAttribute()) {
      if (scan.attributeEnd - scan.attributeStart === 1 && scan.bytes[scan.attributeStart] === 114) {
        index = scan.integer(scan.valueStart, scan.valueEnd) - 1;
        if (index < 0 || index >= MAX_ROWS) throw scan.fail("rij buiten het blad");
      } else if (!scan.attributeIs("spans")) attributes = this.rowAttribute(attributes);
    }
    const counted = index < 0;
    if (counted) index = last + 1;
    let row = this.rows.get(index);
    const again = row !== undefined;
    if (row === undefined) {
      row = new RowData(0);
      this.rows.set(index, row);
    }
    row.attributes = attributes;
    const addressed = scan.selfClosing || this.cells(row, nameStart, nameEnd);
    row.rawStart = start;
    row.rawEnd = scan.pos;
    row.rawIndex = counted || again || !addressed ? -1 : index;
    return index;
  }

  private rowAttribute(attributes: RowData["attributes"]): RowData["attributes"] {
    const { scan } = this;
    const value = scan.raw(scan.valueStart, scan.valueEnd);
    const flag = value === "1" || value === "true";
    switch (scan.raw(scan.attributeStart, scan.attributeEnd)) {
      case "ht":
        return { ...attributes, height: Number(value) };
      case "customHeight":
        return flag ? { ...attributes, customHeight: true } : attributes;
      case "hidden":
        return flag ? { ...attributes, hidden: true } : attributes;
      case "outlineLevel":
        return value === "0" ? attributes : { ...attributes, outlineLevel: Number(value) };
      case "collapsed":
        return flag ? { ...attributes, collapsed: true } : attributes;
      case "s":
        return value === "0" ? attributes : { ...attributes, style: Number(value) };
      case "customFormat":
        // Follows from the style; some writers state it as false everywhere.
        return attributes;
      default:
        return { ...attributes, rest: attributes.rest + scan.rawAttribute() };
    }
  }

  /** Reads the cells of a row; false when one has no address of its own. */
  private cells(row: RowData, rowNameStart: number, rowNameEnd: number): boolean {
    const { scan } = this;
    const { bytes } = scan;
    let next = 0;
    let addressed = true;
    for (;;) {
      if (bytes[scan.pos] !== 60) scan.skipMisc();
      if (bytes[scan.pos] !== 60) throw scan.fail();
      if (bytes[scan.pos + 1] === 47) {
        scan.readClose(rowNameStart, rowNameEnd);
        return addressed;
      }
      if (bytes[scan.pos + 1] === 33 || bytes[scan.pos + 1] === 63) {
        scan.skipMisc();
        continue;
      }
      const start = scan.pos;
      scan.readName();
      if (!scan.nameIs("c")) {
        scan.pos = start;
        scan.skipElement();
        row.tail += scan.raw(start, scan.pos);
        continue;
      }
      const column = this.cell(row, next);
      if (column < 0) {
        addressed = false;
        next++;
      } else next = column + 1;
    }
  }

  /** Reads one cell; returns its column, or -1 when it had to be counted. */
  private cell(row: RowData, next: number): number {
    const { scan } = this;
    const { bytes } = scan;
    const { nameStart, nameEnd } = scan;
    let column = -1;
    let style = 0;
    let type: CellType = "n";
    let attributes = "";
    while (scan.nextAttribute()) {
      if (scan.attributeEnd - scan.attributeStart === 1) {
        const c = bytes[scan.attributeStart];
        if (c === 114) {
          column = this.column();
          continue;
        }
        if (c === 115) {
          style = Math.max(0, scan.integer(scan.valueStart, scan.valueEnd));
          continue;
        }
        if (c === 116) {
          type = this.type();
          continue;
        }
      }
      attributes += scan.rawAttribute();
    }
    const counted = column < 0;
    if (counted) column = next;
    if (column >= MAX_COLUMNS) throw scan.fail("kolom buiten het blad");
    const selfClosing = scan.selfClosing;
    const at = row.place(column, style);
    row.styles[at] = style;
    if (!selfClosing) this.content(row, at, column, type, attributes, nameStart, nameEnd);
    else if (attributes !== "") row.setExtra(column, { ...PLAIN, attributes });
    return counted ? -1 : column;
  }

  private column(): number {
    const { scan } = this;
    const { bytes } = scan;
    let column = 0;
    let at = scan.valueStart;
    if (bytes[at] === 36) at++;
    for (; at < scan.valueEnd; at++) {
      const letter = bytes[at]! & ~32;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
      if (column > MAX_COLUMNS) break;
    }
    if (column < 1 || column > MAX_COLUMNS) throw scan.fail("cel buiten het blad");
    return column - 1;
  }

  private type(): CellType {
    const { scan } = this;
    const length = scan.valueEnd - scan.valueStart;
    const c = scan.bytes[scan.valueStart];
    if (length === 1) {
      if (c === 115) return "s";
      if (c === 110) return "n";
      if (c === 98) return "b";
      if (c === 101) return "e";
      if (c === 100) return "d";
    }
    const text = scan.raw(scan.valueStart, scan.valueEnd);
    if (text === "str" || text === "inlineStr") return text;
    throw scan.fail(`onbekend celtype ${text.slice(0, 20)}`);
  }

  private content(
    row: RowData,
    at: number,
    column: number,
    type: CellType,
    attributes: string,
    cStart: number,
    cEnd: number,
  ): void {
    const { scan } = this;
    const { bytes } = scan;
    let value: CellValue = null;
    let hasValue = false;
    let formula: StoredFormula | null = null;
    let extra: CellExtra | null = attributes === "" ? null : { ...PLAIN, attributes };
    for (;;) {
      if (bytes[scan.pos] !== 60 || bytes[scan.pos + 1] === 33 || bytes[scan.pos + 1] === 63) scan.skipMisc();
      if (bytes[scan.pos] !== 60) throw scan.fail();
      if (bytes[scan.pos + 1] === 47) break;
      const start = scan.pos;
      scan.readName();
      if (scan.nameIs("v")) {
        hasValue = true;
        value = this.value(type);
        if (type === "s" && this.strings?.isRich(this.sharedIndex)) {
          extra = { ...(extra ?? PLAIN), sharedRich: this.sharedIndex };
        } else if (type === "d") extra = { ...(extra ?? PLAIN), isoDate: this.isoDate };
      } else if (scan.nameIs("f")) {
        formula = this.formula();
      } else if (scan.nameIs("is")) {
        scan.pos = start;
        const item = this.inline();
        value = item.text;
        if (item.raw !== null) extra = { ...(extra ?? PLAIN), inline: item.raw };
      } else {
        scan.pos = start;
        scan.skipElement();
        extra = { ...(extra ?? PLAIN), tail: (extra?.tail ?? "") + scan.raw(start, scan.pos) };
      }
    }
    scan.readClose(cStart, cEnd);
    row.values[at] = value;
    if (formula) extra = { ...(extra ?? PLAIN), formula, state: hasValue ? "stored" : "unknown" };
    if (extra) row.setExtra(column, extra);
  }

  private sharedIndex = -1;
  private isoDate = "";

  /** Reads `v`; `pos` stands behind its name. */
  private value(type: CellType): CellValue {
    const { scan } = this;
    const { bytes } = scan;
    const { nameStart, nameEnd } = scan;
    scan.skipAttributes();
    if (scan.selfClosing) return type === "str" || type === "inlineStr" ? "" : null;
    const start = scan.pos;
    let end = start;
    let c = bytes[end];
    while (c !== 60 && c !== 38 && c !== undefined) c = bytes[++end];
    if (c === 60 && bytes[end + 1] === 47 && (type === "n" || type === "s")) {
      scan.pos = end;
      scan.readClose(nameStart, nameEnd);
      if (start === end) return null;
      return type === "n" ? this.numberValue(start, end) : this.sharedValue(scan.integer(start, end));
    }
    const text = scan.readText();
    scan.readClose(nameStart, nameEnd);
    switch (type) {
      case "str":
      case "inlineStr":
        return unescapeText(text);
      case "b":
        return text.trim() === "1" || text.trim() === "true";
      case "e":
        return cellError(text.trim());
      case "d":
        this.isoDate = text.trim();
        return isoDateSerial(this.isoDate, this.date1904) ?? this.isoDate;
      case "s":
        return text.trim() === "" ? null : this.sharedValue(/^\d+$/.test(text.trim()) ? Number(text) : -1);
      case "n": {
        const trimmed = text.trim();
        const number = trimmed === "" ? null : Number(trimmed);
        if (Number.isNaN(number)) throw scan.fail("geen getal");
        return number;
      }
    }
  }

  private numberValue(start: number, end: number): CellValue {
    const number = this.scan.number(start, end);
    if (Number.isFinite(number)) return number;
    if (this.scan.raw(start, end).trim() === "") return null;
    throw this.scan.fail("geen getal");
  }

  private sharedValue(index: number): CellValue {
    if (this.strings === null) {
      throw new WorkbookFormatError(
        "missing-part",
        "Dit bestand is beschadigd: de gedeelde teksten (sharedStrings) ontbreken. Open het in Excel, laat het herstellen en sla het opnieuw op.",
        "This file is damaged: the shared strings are missing. Open it in Excel, let it repair the file and save it again.",
        this.part,
      );
    }
    const text = this.strings.texts[index];
    if (text === undefined) throw this.scan.fail(`verwijst naar gedeelde tekst ${index}, die er niet is`);
    this.sharedIndex = index;
    return text;
  }

  private formula(): StoredFormula {
    const { scan } = this;
    const { nameStart, nameEnd } = scan;
    let kind: StoredFormula["kind"] = "normal";
    let ref: string | null = null;
    let shared = -1;
    let attributes = "";
    while (scan.nextAttribute()) {
      if (scan.attributeIs("t")) {
        const text = scan.raw(scan.valueStart, scan.valueEnd);
        if (text === "shared" || text === "array" || text === "dataTable") kind = text;
      } else if (scan.attributeIs("ref")) ref = scan.raw(scan.valueStart, scan.valueEnd);
      else if (scan.attributeIs("si")) shared = scan.integer(scan.valueStart, scan.valueEnd);
      else attributes += scan.rawAttribute();
    }
    let text = "";
    if (!scan.selfClosing) {
      text = scan.readText();
      scan.readClose(nameStart, nameEnd);
    }
    return { text: unescapeText(text), kind, ref, shared, attributes };
  }

  /** Reads `is`; raw only when it is more than one plain `t`. */
  private inline(): { text: string; raw: string | null } {
    const { scan } = this;
    const start = scan.pos;
    scan.readName();
    const { nameStart, nameEnd } = scan;
    scan.skipAttributes();
    if (scan.selfClosing) return { text: "", raw: null };
    const inside = scan.pos;
    scan.skipSpace();
    if (!scan.isClose()) {
      scan.readName();
      const tStart = scan.nameStart;
      const tEnd = scan.nameEnd;
      const plain = scan.nameIs("t");
      if (plain) {
        scan.skipAttributes();
        let text = "";
        if (!scan.selfClosing) {
          text = scan.readText();
          scan.readClose(tStart, tEnd);
        }
        scan.skipSpace();
        if (scan.isClose()) {
          scan.readClose(nameStart, nameEnd);
          return { text: unescapeText(text), raw: null };
        }
      }
    }
    scan.pos = start;
    scan.skipElement();
    let close = scan.pos;
    while (scan.bytes[--close] !== 60);
    const raw = scan.raw(inside, close);
    const item = parseXmlText(`${this.rootTag}${raw}</${this.rootName}>`, this.part);
    return { text: plainText(item), raw };
  }
}
