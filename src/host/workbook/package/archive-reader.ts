import { inflateSync } from "fflate";
import { WorkbookFormatError } from "../errors.ts";
import { crc32 } from "./crc32.ts";
import { LIMITS } from "./limits.ts";

/** One file of the archive, still compressed. */
export interface ArchiveEntry {
  readonly name: string;
  /** Sizes and CRC as the central directory states them; `inflateEntry` checks them. */
  readonly size: number;
  readonly crc: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly compressed: Uint8Array;
  readonly dosTime: number;
  readonly externalAttributes: number;
}

function corrupt(detail: string, english: string): WorkbookFormatError {
  return new WorkbookFormatError(
    "corrupt-archive",
    `Dit bestand is beschadigd of niet helemaal opgehaald (${detail}). Vraag of download het opnieuw.`,
    `This file is damaged or incomplete (${english}). Get a fresh copy.`,
  );
}

function tooLarge(detail: string, english: string, part: string | null): WorkbookFormatError {
  return new WorkbookFormatError(
    "too-large",
    `Dit bestand wordt niet geopend omdat het uitgepakt te groot is (${detail}).`,
    `This file is not opened because it is too large once unpacked (${english}).`,
    part,
  );
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function refuseOtherFormats(bytes: Uint8Array): void {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new WorkbookFormatError(
      "encrypted-or-xls",
      "Dit bestand is beveiligd met een wachtwoord of heeft het oude formaat (.xls). Open het in Excel, haal het wachtwoord eraf of sla het op als Excel-werkmap (.xlsx).",
      "This file is protected with a password or has the old format (.xls). Open it in Excel and remove the password or save it as an Excel workbook (.xlsx).",
    );
  }
  if (!startsWith(bytes, [0x50, 0x4b])) {
    throw new WorkbookFormatError(
      "not-a-workbook",
      bytes.length === 0
        ? "Dit bestand is leeg."
        : "Dit is geen Excel-werkmap (.xlsx). Kies een bestand dat in Excel is opgeslagen als .xlsx of .xlsm.",
      bytes.length === 0
        ? "This file is empty."
        : "This is not an Excel workbook (.xlsx). Choose a file saved by Excel as .xlsx or .xlsm.",
    );
  }
}

/** Reads the directory of a zip archive; nothing is inflated yet. Order is that of the directory. */
export function readArchive(bytes: Uint8Array): ArchiveEntry[] {
  refuseOtherFormats(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > LIMITS.parts) {
    throw tooLarge(`${directory.count} onderdelen`, `${directory.count} parts`, null);
  }
  const entries: ArchiveEntry[] = [];
  const seen = new Set<string>();
  const extents: { start: number; end: number }[] = [];
  let at = directory.offset;
  for (let i = 0; i < directory.count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) {
      throw corrupt("de inhoudsopgave is afgebroken", "the directory is cut off");
    }
    const record = readRecord(view, bytes, at);
    at += record.length;
    const key = record.entry.name.toLowerCase();
    checkName(record.entry.name);
    if (seen.has(key)) throw corrupt(`${record.entry.name} staat er twee keer in`, `${record.entry.name} occurs twice`);
    seen.add(key);
    extents.push(record.extent);
    if (!record.entry.name.endsWith("/")) entries.push(record.entry);
  }
  extents.sort((a, b) => a.start - b.start);
  for (let i = 1; i < extents.length; i++) {
    // Overlapping entries are how a bomb of a few kilobytes claims petabytes.
    if (extents[i]!.start < extents[i - 1]!.end) throw corrupt("onderdelen overlappen", "parts overlap");
  }
  return entries;
}

function findDirectory(view: DataView): { offset: number; count: number } {
  const last = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= last; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    let count = view.getUint16(at + 10, true);
    let offset = view.getUint32(at + 16, true);
    if ((offset === 0xffffffff || count === 0xffff) && at >= 20 && view.getUint32(at - 20, true) === 0x07064b50) {
      const zip64 = Number(view.getBigUint64(at - 12, true));
      if (zip64 + 56 > view.byteLength || view.getUint32(zip64, true) !== 0x06064b50) break;
      count = Number(view.getBigUint64(zip64 + 32, true));
      offset = Number(view.getBigUint64(zip64 + 48, true));
    }
    return { offset, count };
  }
  throw corrupt("het einde ontbreekt", "the end is missing");
}

function readRecord(view: DataView, bytes: Uint8Array, at: number) {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const commentLength = view.getUint16(at + 32, true);
  const length = 46 + nameLength + extraLength + commentLength;
  if (at + length > bytes.length) throw corrupt("de inhoudsopgave is afgebroken", "the directory is cut off");
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const sizes = {
    compressed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  readZip64(view, at + 46 + nameLength, extraLength, sizes);
  if (flags & 1) {
    throw new WorkbookFormatError(
      "encrypted-or-xls",
      "Dit bestand is beveiligd met een wachtwoord. Haal het wachtwoord er in Excel af en probeer het opnieuw.",
      "This file is protected with a password. Remove the password in Excel and try again.",
      name,
    );
  }
  if (method !== 0 && method !== 8) {
    throw corrupt(`${name} is ingepakt op een onbekende manier`, `${name} has an unknown compression`);
  }
  const local = sizes.offset;
  if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) {
    throw corrupt(`${name} ontbreekt`, `${name} is missing`);
  }
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const end = start + sizes.compressed;
  if (end > bytes.length) throw corrupt(`${name} is afgebroken`, `${name} is cut off`);
  const entry: ArchiveEntry = {
    name,
    size: sizes.size,
    crc: view.getUint32(at + 16, true),
    method,
    compressed: bytes.subarray(start, end),
    dosTime: view.getUint32(at + 12, true),
    externalAttributes: view.getUint32(at + 38, true),
  };
  return { entry, length, extent: { start: local, end } };
}

function readZip64(
  view: DataView,
  from: number,
  length: number,
  sizes: { compressed: number; size: number; offset: number },
): void {
  for (let at = from; at + 4 <= from + length;) {
    const id = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > from + length) return;
    if (id === 1) {
      let field = at + 4;
      for (const key of ["size", "compressed", "offset"] as const) {
        if (sizes[key] !== 0xffffffff || field + 8 > end) continue;
        sizes[key] = Number(view.getBigUint64(field, true));
        field += 8;
      }
    }
    at = end;
  }
}

function checkName(name: string): void {
  const bad =
    name === "" ||
    name.startsWith("/") ||
    name.includes("\\") ||
    name.includes("\0") ||
    /^[A-Za-z]:/.test(name) ||
    name.split("/").includes("..");
  if (!bad) return;
  throw new WorkbookFormatError(
    "unsafe-path",
    `Dit bestand wordt niet geopend: het bevat een onderdeel met een onveilig pad (${name.slice(0, 80)}).`,
    `This file is not opened: it contains a part with an unsafe path (${name.slice(0, 80)}).`,
    name,
  );
}

/** Inflates one entry after checking what it will cost, and compares size and CRC-32 with the directory. */
export function inflateEntry(entry: ArchiveEntry): Uint8Array {
  const { name, size, compressed } = entry;
  const megabytes = `${Math.round(size / 1e6)} MB`;
  if (size > LIMITS.partBytes) throw tooLarge(`${name}: ${megabytes}`, `${name}: ${megabytes}`, name);
  if (size > LIMITS.ratioFromBytes && size > compressed.length * LIMITS.ratio) {
    throw tooLarge(
      `${name}: ${megabytes} uit ${compressed.length} bytes`,
      `${name}: ${megabytes} from ${compressed.length} bytes`,
      name,
    );
  }
  const bytes = entry.method === 0 ? compressed : inflateExactly(entry);
  // fflate cuts silently at the size it was told and never looks at the CRC.
  if (bytes.length !== size || crc32(bytes) !== entry.crc) {
    throw corrupt(`de controle van ${name} klopt niet`, `the checksum of ${name} is wrong`);
  }
  return bytes;
}

function inflateExactly(entry: ArchiveEntry): Uint8Array {
  try {
    return inflateSync(entry.compressed, { out: new Uint8Array(entry.size) });
  } catch (error) {
    throw new WorkbookFormatError(
      "corrupt-archive",
      `Dit bestand is beschadigd (${entry.name} is niet uit te pakken). Vraag of download het opnieuw.`,
      `This file is damaged (${entry.name} cannot be unpacked). Get a fresh copy.`,
      entry.name,
      { cause: error },
    );
  }
}
