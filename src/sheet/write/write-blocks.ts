import { cellAddress } from "#core/recognise/snapshot.ts";
import type { WorkbookSession } from "../session.ts";
import type { CellInput } from "./cell-input.ts";
import type { CellGuard, CellWrite } from "./guarded-write.ts";

/** A rectangle of one sheet; 0-based, all inclusive. */
export interface Block {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Unchanged rows between two changed ones that cost less as nulls (5 bytes) than as a block of their own (400). */
const MAX_GAP = 80;

/**
 * The cells as few blocks: columns in pieces without wide gaps; neighbours of the same rows make one block.
 *
 * @param oneBlock The sheet whose cells are taken together as one block.
 */
export function blocksOf(cells: readonly CellGuard[], oneBlock: string | null = null): readonly Block[] {
  // Sheets keep the order in which they come in: the logbook before what it tells of.
  const sheets = [...new Set(cells.map((cell) => cell.sheet))];
  return sheets.flatMap((sheet) => {
    const here = cells.filter((cell) => cell.sheet === sheet);
    return sheet === oneBlock ? [around(sheet, here)] : joined(sheet, here);
  });
}

function around(sheet: string, cells: readonly CellGuard[]): Block {
  const [first] = cells;
  if (first === undefined) throw new Error("a block holds cells");
  let { row: top, row: bottom, column: left, column: right } = first;
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { sheet, top, left, bottom, right };
}

function joined(sheet: string, cells: readonly CellGuard[]): readonly Block[] {
  const columns = new Map<number, Set<number>>();
  for (const { row, column } of cells) {
    const rows = columns.get(column) ?? new Set<number>();
    columns.set(column, rows.add(row));
  }
  const open = new Map<string, Block>();
  const blocks: Block[] = [];
  for (const column of [...columns.keys()].sort((a, b) => a - b)) {
    for (const { top, bottom } of runs(columns.get(column) ?? new Set())) {
      const span = `${top}:${bottom}`;
      const left = open.get(span);
      if (left?.right === column - 1) {
        const wider = { ...left, right: column };
        blocks[blocks.indexOf(left)] = wider;
        open.set(span, wider);
      } else {
        const block = { sheet, top, bottom, left: column, right: column };
        blocks.push(block);
        open.set(span, block);
      }
    }
  }
  return blocks;
}

function runs(rows: ReadonlySet<number>): readonly { readonly top: number; readonly bottom: number }[] {
  const found: { top: number; bottom: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && row - last.bottom <= MAX_GAP + 1) last.bottom = row;
    else found.push({ top: row, bottom: row });
  }
  return found;
}

/** Looks up the block that holds a cell. */
export function blockFinder<T>(
  entries: readonly (readonly [Block, T])[],
): (cell: CellGuard) => readonly [Block, T] | undefined {
  const byColumn = new Map<string, (readonly [Block, T])[]>();
  for (const entry of entries) {
    const [{ sheet, left, right }] = entry;
    for (let column = left; column <= right; column += 1) {
      const id = `${column}!${sheet}`;
      const list = byColumn.get(id);
      if (list === undefined) byColumn.set(id, [entry]);
      else list.push(entry);
    }
  }
  return ({ sheet, row, column }) =>
    byColumn.get(`${column}!${sheet}`)?.find(([{ top, bottom }]) => row >= top && row <= bottom);
}

export function rangeOf(session: WorkbookSession, block: Block): Excel.Range {
  const address = `${cellAddress(block.top, block.left)}:${cellAddress(block.bottom, block.right)}`;
  return session.workbook.worksheets.getItem(block.sheet).getRange(address);
}

export function cellCount({ top, left, bottom, right }: Block): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Cells between those that change are given null, which leaves them alone. */
export function matrixOf<T>(block: Block, cells: readonly (readonly [CellGuard, T])[]): (T | null)[][] {
  const matrix = Array.from({ length: block.bottom - block.top + 1 }, () =>
    Array.from<unknown, T | null>({ length: block.right - block.left + 1 }, () => null),
  );
  for (const [{ row, column }, value] of cells) {
    const line = matrix[row - block.top];
    if (line !== undefined) line[column - block.left] = value;
  }
  return matrix;
}

/** Queues the values of one block. */
export function writeBlock(session: WorkbookSession, block: Block, writes: readonly CellWrite[]): void {
  const range = rangeOf(session, block);
  const formats = writes.flatMap((write) =>
    write.numberFormat === undefined ? [] : [[write, write.numberFormat] as const],
  );
  if (formats.length > 0) range.numberFormat = matrixOf<string>(block, formats);
  range.values = matrixOf<CellInput>(
    block,
    writes.map((write) => [write, write.input] as const),
  );
  if (writes.some(({ fitRow }) => fitRow === true)) range.format.autofitRows();
}
