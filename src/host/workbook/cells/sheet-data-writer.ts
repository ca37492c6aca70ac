import type { ByteWriter } from "./byte-writer.ts";
import type { RowData, RowStore } from "./row-store.ts";
import type { RowWriterOptions } from "./row-writer.ts";
import { writeRow } from "./row-writer.ts";

/** True when only white space lies between two places in the source; a dropped row may lie there too. */
function isBlank(source: Uint8Array, start: number, end: number): boolean {
  if (end < start || end - start > 64) return false;
  for (let i = start; i < end; i++) if (source[i]! > 32) return false;
  return true;
}

/** Writes `sheetData`: rows that did not change are copied from the source, the others are written anew. */
export function writeSheetData(
  out: ByteWriter,
  rows: RowStore,
  source: Uint8Array,
  options: RowWriterOptions,
  staleRows: ReadonlySet<number>,
): void {
  const { prefix } = options;
  out.text(rows.size > 0 ? `<${prefix}sheetData>` : `<${prefix}sheetData/>`);
  if (rows.size === 0) return;
  let from = -1;
  let to = -1;
  const flush = (): void => {
    if (from >= 0) out.bytes(source.subarray(from, to));
    from = -1;
  };
  for (const index of rows.indexes()) {
    const row = rows.get(index) as RowData;
    if (row.rawIndex === index && !staleRows.has(index)) {
      // Neighbours are copied in one piece, blanks between them included.
      if (from < 0 || !isBlank(source, to, row.rawStart)) {
        flush();
        from = row.rawStart;
      }
      to = row.rawEnd;
      continue;
    }
    flush();
    out.text(writeRow(index, row, options));
  }
  flush();
  out.text(`</${prefix}sheetData>`);
}
