import type { CellValue } from "#core/recognise/snapshot.ts";
import { cellAddress, isCellError } from "#core/recognise/snapshot.ts";
import type { WorkbookSession } from "../session.ts";
import { textInput, textInputAnyFormat } from "./cell-input.ts";
import type { CellInput } from "./cell-input.ts";

/** A cell to change, with the value that was seen when the change was decided. */
export interface CellWrite {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly seen: CellValue;
  readonly input: CellInput;
  /** Set with the value where the cell's own format would show it wrongly. */
  readonly numberFormat?: string;
  /** The row's height follows its texts. */
  readonly fitRow?: boolean;
  /** Cells of one key are written together or not at all: the row's number, say. */
  readonly key: string;
}

/** A cell that must still hold what was seen, for the writes of the same key to stand. */
export type CellGuard = Omit<CellWrite, "input" | "numberFormat" | "fitRow">;

interface Block {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Writes blocks and finds out, in the same request, whether anyone changed a cell since it was read: each block is
 * read just before it is written, and requests are carried out in order. Where the number in the row or the old value
 * turns out to differ, the row gets back what it had. One round trip; a second only after such a meeting.
 * What was queued before goes into the same request.
 *
 * @param oneBlock The sheet whose writes must succeed or fail together: one block around them all, the cells between
 *   left alone. Excel's client cuts blocks above 1,500 cells.
 *
 * @returns Keys that were not written because someone else was first.
 */
export async function guardedWrite(
  session: WorkbookSession,
  guards: readonly CellGuard[],
  writes: readonly CellWrite[],
  oneBlock: string | null = null,
): Promise<ReadonlySet<string>> {
  const cells: readonly CellGuard[] = [...guards, ...writes];
  const before = blocksOf(cells).map((block) => {
    const range = rangeOf(session, block);
    range.load("values,formulas,numberFormat");
    return { block, range };
  });
  for (const block of blocksOf(writes, oneBlock)) writeBlock(session, block, writes);
  await session.sync();

  const found = (cell: CellGuard, what: "values" | "formulas" | "numberFormat"): unknown => {
    const read = before.find(({ block }) => contains(block, cell));
    return read === undefined
      ? undefined
      : (read.range[what] as unknown[][])[cell.row - read.block.top]?.[cell.column - read.block.left];
  };
  const lost = new Set<string>();
  for (const cell of cells) if (!sameValue(cell.seen, found(cell, "values"))) lost.add(cell.key);
  const undone = writes.filter((write) => lost.has(write.key));
  if (undone.length === 0) return lost;
  for (const block of blocksOf(undone)) {
    const back: unknown[][] = emptyBlock(block);
    for (const cell of undone) {
      if (contains(block, cell))
        put(
          back,
          block,
          cell,
          formulaInput(found(cell, "formulas"), found(cell, "values"), found(cell, "numberFormat")),
        );
    }
    rangeOf(session, block).formulas = back;
  }
  await session.sync();
  return lost;
}

/** Columns from their first to their last cell; neighbours of the same rows make one block. */
function blocksOf(cells: readonly CellGuard[], oneBlock: string | null = null): readonly Block[] {
  const columns = new Map<string, Block>();
  for (const { sheet, row, column } of cells) {
    const id = `${column}!${sheet}`;
    const known = columns.get(id);
    const top = Math.min(known?.top ?? row, row);
    const bottom = Math.max(known?.bottom ?? row, row);
    columns.set(id, { sheet, top, bottom, left: column, right: column });
  }
  const merged: Block[] = [];
  // Sheets keep the order in which they come in: the logbook before what it tells of.
  const sheets = [...new Set(cells.map((cell) => cell.sheet))];
  const order = [...columns.values()].sort(
    (a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.left - b.left,
  );
  for (const block of order) {
    const last = merged.at(-1);
    if (last !== undefined && last.sheet === block.sheet && block.sheet === oneBlock) {
      merged[merged.length - 1] = {
        ...last,
        top: Math.min(last.top, block.top),
        bottom: Math.max(last.bottom, block.bottom),
        right: block.right,
      };
      continue;
    }
    const joins =
      last !== undefined &&
      last.sheet === block.sheet &&
      last.right + 1 === block.left &&
      last.top === block.top &&
      last.bottom === block.bottom;
    if (joins) merged[merged.length - 1] = { ...last, right: block.right };
    else merged.push(block);
  }
  return merged;
}

function contains(block: Block, cell: CellGuard): boolean {
  return (
    block.sheet === cell.sheet &&
    cell.row >= block.top &&
    cell.row <= block.bottom &&
    cell.column >= block.left &&
    cell.column <= block.right
  );
}

function rangeOf(session: WorkbookSession, block: Block): Excel.Range {
  const address = `${cellAddress(block.top, block.left)}:${cellAddress(block.bottom, block.right)}`;
  return session.workbook.worksheets.getItem(block.sheet).getRange(address);
}

/** Cells between those that change are given null, which leaves them alone. */
function emptyBlock<T>(block: Block): (T | null)[][] {
  return Array.from({ length: block.bottom - block.top + 1 }, () =>
    Array.from({ length: block.right - block.left + 1 }, () => null),
  );
}

function put<T>(cells: (T | null)[][], block: Block, place: CellGuard, value: T): void {
  const row = cells[place.row - block.top];
  if (row !== undefined) row[place.column - block.left] = value;
}

function writeBlock(session: WorkbookSession, block: Block, writes: readonly CellWrite[]): void {
  const inside = writes.filter((write) => contains(block, write));
  if (inside.some((write) => write.numberFormat !== undefined)) {
    const formats = emptyBlock<string>(block);
    for (const write of inside) if (write.numberFormat !== undefined) put(formats, block, write, write.numberFormat);
    rangeOf(session, block).numberFormat = formats;
  }
  const values = emptyBlock<CellInput>(block);
  for (const write of inside) put(values, block, write, write.input);
  const range = rangeOf(session, block);
  range.values = values;
  if (inside.some(({ fitRow }) => fitRow === true)) range.format.autofitRows();
}

/** What puts a cell back as it was: its formula, or its value with text kept as text. */
function formulaInput(formula: unknown, value: unknown, numberFormat: unknown): unknown {
  if (typeof formula !== "string" || formula !== value) return formula;
  return numberFormat === "@" ? textInput(formula) : textInputAnyFormat(formula);
}

function sameValue(seen: CellValue, found: unknown): boolean {
  const plain = isCellError(seen) ? seen.error : seen;
  return (plain ?? "") === (found ?? "");
}
