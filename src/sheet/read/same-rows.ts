import { isCellError } from "#core/recognise/snapshot.ts";
import type { CellValue, SheetSnapshot, SnapshotCell } from "#core/recognise/snapshot.ts";

type Cells = SheetSnapshot["cells"][number];

/** The snapshot with the very row arrays of `before` where the cells are equal, so that they need no second reading. */
export function withSameRows(snapshot: SheetSnapshot, before: SheetSnapshot): SheetSnapshot {
  const shift = snapshot.firstRow - before.firstRow;
  if (snapshot.name !== before.name || snapshot.firstColumn !== before.firstColumn) return snapshot;
  return {
    ...snapshot,
    cells: snapshot.cells.map((cells, row) => {
      const old = before.cells[row + shift];
      return old !== undefined && sameCells(cells, old) ? old : cells;
    }),
  };
}

export function sameCells(a: Cells, b: Cells): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((cell, column) => sameCell(cell, b[column] ?? null));
}

function sameCell(a: SnapshotCell | null, b: SnapshotCell | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    sameValue(a.value, b.value) &&
    a.text === b.text &&
    a.numberFormat === b.numberFormat &&
    a.formula === b.formula &&
    a.fill === b.fill
  );
}

function sameValue(a: CellValue, b: CellValue): boolean {
  return a === b || (isCellError(a) && isCellError(b) && a.error === b.error);
}
