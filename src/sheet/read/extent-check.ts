import type { WorkbookSession } from "../session.ts";
import type { SheetExtent } from "./sheet-snapshot.ts";
import { areaOf } from "./snapshot-cells.ts";

/**
 * Whether the sheets still reach as far as they did when their extents were read; to be asked after the next round
 * trip. Queues only.
 */
export function queueExtentCheck(session: WorkbookSession, extents: readonly SheetExtent[]): () => boolean {
  const ranges = extents.map(({ sheet }) => {
    const used = session.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(false);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return used;
  });
  return () =>
    extents.every(({ used }, index) => {
      const range = ranges[index];
      const now = range === undefined || range.isNullObject ? null : areaOf(range);
      return JSON.stringify(now) === JSON.stringify(used);
    });
}
