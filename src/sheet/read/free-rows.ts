import type { CellArea, SheetSnapshot } from "#core/recognise/snapshot.ts";

/** Rows right below an area, in its columns, that hold nothing; Infinity when nothing stands below. */
export function freeRowsBelow(snapshot: SheetSnapshot, area: CellArea): number {
  const last = snapshot.firstRow + snapshot.cells.length - 1;
  for (let row = area.bottom + 1; row <= last; row += 1) {
    const cells = snapshot.cells[row - snapshot.firstRow] ?? [];
    const inside = cells.slice(
      Math.max(0, area.left - snapshot.firstColumn),
      Math.max(0, area.right + 1 - snapshot.firstColumn),
    );
    if (inside.some((cell) => (cell?.value ?? null) !== null)) return row - area.bottom - 1;
  }
  return Infinity;
}

/** Queues the same question about a range whose place is not known yet; the answer is there after the next round trip. */
export function queueFreeRows(range: Excel.Range): () => number {
  const last = range.getLastRow();
  last.load("rowIndex");
  const below = last.getOffsetRange(1, 0).getBoundingRect(range.getEntireColumn().getLastRow());
  const used = below.getUsedRangeOrNullObject(true);
  used.load("rowIndex");
  return () => (used.isNullObject ? Infinity : used.rowIndex - last.rowIndex - 1);
}
