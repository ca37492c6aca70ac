import type { ArchiveEntry } from "./archive-reader.ts";
import { inflateEntry, readArchive } from "./archive-reader.ts";
import { makeEntry, type Packing, writeArchive } from "./archive-writer.ts";
import { declareDefaultType, forgetContentType, readContentType, writeContentType } from "./content-types.ts";
import { LIMITS } from "./limits.ts";
import { missing, onlyAnArchive, tooLarge } from "./refusals.ts";
import type { Relationship } from "./relationships.ts";
import {
  addRelationshipTo,
  readRelationships,
  relationshipsPath,
  removeRelationshipFrom,
  retargetRelationship,
} from "./relationships.ts";
import { parseXml, parseXmlText } from "./xml-parse.ts";
import type { XmlElement } from "./xml-tree.ts";
import { serialisePart } from "./xml-write.ts";

/** A part parsed as a tree. Replaced by a copy on the first edit after a checkpoint, never changed in place then. */
interface XmlDocument {
  root: XmlElement;
  epoch: number;
  /** Grows with each edit, so that what was derived from the tree can be remembered. */
  version: number;
  dirty: boolean;
}

/** State of the package that a checkpoint keeps. */
export interface PackageState {
  readonly entries: Map<string, ArchiveEntry>;
  readonly documents: Map<string, XmlDocument>;
}

let versions = 0;

/** The parts of an .xlsx file by path (no leading slash). Paths compare without regard to case, as OPC asks. */
export class PackageParts {
  private entries = new Map<string, ArchiveEntry>();
  private documents = new Map<string, XmlDocument>();
  private readonly byLowerCase = new Map<string, string>();
  private readonly derived = new Map<string, { version: number; value: unknown }>();
  /** Documents older than this are shared with a checkpoint. */
  private epoch = 0;

  static open(bytes: Uint8Array): PackageParts {
    const parts = new PackageParts();
    for (const entry of readArchive(bytes)) parts.put(entry);
    if (!parts.has("[Content_Types].xml")) {
      throw onlyAnArchive();
    }
    return parts;
  }

  private put(entry: ArchiveEntry): void {
    this.entries.set(entry.name, entry);
    this.byLowerCase.set(entry.name.toLowerCase(), entry.name);
  }

  /** The path as the archive spells it, or null when there is no such part. */
  find(path: string): string | null {
    if (this.entries.has(path) || this.documents.has(path)) return path;
    const name = this.byLowerCase.get(path.toLowerCase());
    return name !== undefined && (this.entries.has(name) || this.documents.has(name)) ? name : null;
  }

  has(path: string): boolean {
    return this.find(path) !== null;
  }

  get paths(): string[] {
    return [...new Set([...this.entries.keys(), ...this.documents.keys()])];
  }

  /** Bytes of a part as they stand now. */
  bytes(path: string): Uint8Array {
    const name = this.find(path);
    const document = name === null ? undefined : this.documents.get(name);
    if (document?.dirty) return serialisePart(document.root);
    const entry = name === null ? undefined : this.entries.get(name);
    if (!entry) throw missing(path);
    return inflateEntry(entry);
  }

  /** Refuses a package whose XML parts together are too large to be opened. */
  checkTotal(): void {
    let total = 0;
    for (const entry of this.entries.values()) if (/\.(xml|rels|vml)$/i.test(entry.name)) total += entry.size;
    if (total <= LIMITS.totalBytes) return;
    throw tooLarge(total);
  }

  private document(path: string): XmlDocument {
    const name = this.find(path);
    if (name === null) throw missing(path);
    let document = this.documents.get(name);
    if (!document) {
      document = { root: parseXml(this.bytes(name), name), epoch: this.epoch, version: ++versions, dirty: false };
      this.documents.set(name, document);
    }
    return document;
  }

  /** The tree of a part, to read only. */
  xml(path: string): XmlElement {
    return this.document(path).root;
  }

  /** The tree of a part, to change; it will be written again on save. */
  edit(path: string): XmlElement {
    const document = this.document(path);
    if (document.epoch < this.epoch) {
      const name = this.find(path) as string;
      const copy = { root: document.root.clone(), epoch: this.epoch, version: ++versions, dirty: true };
      this.documents.set(name, copy);
      return copy.root;
    }
    document.dirty = true;
    document.version = ++versions;
    return document.root;
  }

  /** Remembers what `make` derives from a part until the part changes. */
  derive<T>(path: string, key: string, make: (root: XmlElement) => T): T {
    const document = this.document(path);
    const id = `${key}\n${path}`;
    const known = this.derived.get(id);
    if (known && known.version === document.version) return known.value as T;
    const value = make(document.root);
    this.derived.set(id, { version: document.version, value });
    return value;
  }

  /** Grows when the part changes. */
  version(path: string): number {
    return this.document(path).version;
  }

  /** Adds or replaces a part. */
  setBytes(path: string, bytes: Uint8Array): void {
    const name = this.find(path) ?? path;
    this.documents.delete(name);
    this.put(makeEntry(name, bytes, this.entries.get(name)));
  }

  /** Adds a part from XML text that this layer wrote itself. */
  addXml(path: string, xml: string, contentType: string): XmlElement {
    const root = parseXmlText(xml, path);
    this.documents.set(path, { root, epoch: this.epoch, version: ++versions, dirty: true });
    this.byLowerCase.set(path.toLowerCase(), path);
    this.setContentType(path, contentType);
    return root;
  }

  /** Takes a part away, with its relationships part and its content type. */
  remove(path: string): void {
    const name = this.find(path);
    if (name === null) return;
    this.entries.delete(name);
    this.documents.delete(name);
    const rels = this.find(relationshipsPath(name));
    if (rels !== null) {
      this.entries.delete(rels);
      this.documents.delete(rels);
    }
    forgetContentType(this, name);
  }

  /** A path of the pattern with the first free number from 1, such as `xl/tables/table#.xml`. */
  freePath(pattern: string): string {
    for (let n = 1; ; n++) {
      const path = pattern.replace("#", String(n));
      if (!this.has(path)) return path;
    }
  }

  contentType(path: string): string | null {
    return readContentType(this, path);
  }

  setContentType(path: string, contentType: string): void {
    writeContentType(this, path, contentType);
  }

  /** Declares the content type of an extension such as `vml` or `png`. */
  ensureDefaultType(extension: string, contentType: string): void {
    declareDefaultType(this, extension, contentType);
  }

  /** Relationships of a part; `""` gives those of the package. */
  relationships(source: string): readonly Relationship[] {
    return readRelationships(this, source);
  }

  relationship(source: string, id: string | undefined): Relationship | null {
    return this.relationships(source).find((r) => r.id === id) ?? null;
  }

  relationshipOfKind(source: string, kind: string): Relationship | null {
    return this.relationships(source).find((r) => r.kind === kind && !r.external) ?? null;
  }

  /** Adds a relationship and returns its id. Internal targets are package paths. */
  addRelationship(source: string, type: string, target: string, external = false): string {
    return addRelationshipTo(this, source, type, target, external);
  }

  removeRelationship(source: string, id: string): void {
    removeRelationshipFrom(this, source, id);
  }

  setRelationshipTarget(source: string, id: string, target: string): void {
    retargetRelationship(this, source, id, target);
  }

  checkpoint(): PackageState {
    this.epoch++;
    return { entries: new Map(this.entries), documents: new Map(this.documents) };
  }

  restore(state: PackageState): void {
    this.epoch++;
    this.entries = new Map(state.entries);
    this.documents = new Map(state.documents);
    for (const path of this.paths) this.byLowerCase.set(path.toLowerCase(), path);
  }

  /** The archive; `replacements` are parts kept elsewhere (worksheets, shared strings) that have changed. */
  save(replacements: ReadonlyMap<string, Uint8Array>, packing: Packing): Uint8Array {
    const entries: ArchiveEntry[] = [];
    for (const path of this.paths) {
      const entry = this.entries.get(path);
      const replacement = replacements.get(path);
      const document = this.documents.get(path);
      if (replacement) entries.push(makeEntry(path, replacement, entry, packing));
      else if (document?.dirty) entries.push(makeEntry(path, serialisePart(document.root), entry, packing));
      else if (entry) entries.push(entry);
    }
    return writeArchive(entries);
  }
}
