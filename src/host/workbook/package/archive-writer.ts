import { deflateSync } from "fflate";
import type { ArchiveEntry } from "./archive-reader.ts";
import { crc32 } from "./crc32.ts";

/** 1 January 1980: files written by this layer carry no clock. */
const DOS_EPOCH = 0x00210000;

/** How new and changed parts are written: `store` is many times quicker and larger. */
export type Packing = "deflate" | "store";

/** The bytes of a new or changed part as an entry. */
export function makeEntry(
  name: string,
  bytes: Uint8Array,
  like?: ArchiveEntry,
  packing: Packing = "deflate",
): ArchiveEntry {
  const small = packing === "store" || bytes.length < 64;
  return {
    name,
    size: bytes.length,
    crc: crc32(bytes),
    method: small ? 0 : 8,
    compressed: small ? bytes : deflateSync(bytes, { level: bytes.length > 4_000_000 ? 4 : 6 }),
    dosTime: like?.dosTime ?? DOS_EPOCH,
    externalAttributes: like?.externalAttributes ?? 0,
  };
}

/** Joins entries into a zip archive; compressed data of untouched entries is copied as it is. */
export function writeArchive(entries: readonly ArchiveEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  const names = entries.map((entry) => encoder.encode(entry.name));
  let total = 22;
  entries.forEach((entry, i) => (total += 76 + 2 * names[i]!.length + entry.compressed.length));
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry, i) => {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, entry, names[i]!.length);
    out.set(names[i]!, at + 30);
    out.set(entry.compressed, at + 30 + names[i]!.length);
    at += 30 + names[i]!.length + entry.compressed.length;
  });
  const start = at;
  entries.forEach((entry, i) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeCommon(view, at + 6, entry, names[i]!.length);
    view.setUint32(at + 38, entry.externalAttributes, true);
    view.setUint32(at + 42, offsets[i]!, true);
    out.set(names[i]!, at + 46);
    at += 46 + names[i]!.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return out;
}

/** The fields that the local header and the directory share: version to name length. */
function writeCommon(view: DataView, at: number, entry: ArchiveEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, isAscii(entry.name) ? 0 : 0x0800, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.dosTime, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
