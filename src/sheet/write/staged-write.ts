import type { LogbookState } from "../read/logbook-state.ts";
import { LOGBOOK_LAYOUT, STAGING_MARK } from "../layout/list-layouts.ts";
import type { WorkbookSession } from "../session.ts";
import type { CellWrite } from "./guarded-write.ts";
import { cellCount, matrixOf, rangeOf } from "./write-blocks.ts";
import type { Block } from "./write-blocks.ts";

/** Above this Excel's client cuts a block into pieces, and an interruption could fall between two of them. */
const CELLS_IN_ONE_PIECE = 1500;

/** Empty columns beside the logbook, where a large block is built up before it is pasted in one go. */
export interface StagingPlace {
  readonly sheet: string;
  /** 0-based. */
  readonly column: number;
}

export function stagingPlace(sheet: string, state: LogbookState | null): StagingPlace {
  return { sheet, column: state?.staging?.left ?? state?.freeColumn ?? LOGBOOK_LAYOUT.columns.length + 1 };
}

/**
 * Queues the clearing of what an interrupted action left in the columns beside the logbook.
 *
 * @returns false when there is nothing.
 */
export function clearLeftover(session: WorkbookSession, state: LogbookState | null): boolean {
  if (state === null || state.staging === null) return false;
  const { left, right } = state.staging;
  clear(session, { sheet: state.sheet, column: left }, right - left + 1);
  return true;
}

/**
 * Writes a large block of texts as one single operation of Excel: built up elsewhere, pasted over, cleared away. So an
 * interruption leaves all of it or none. Queues only.
 *
 * @returns false when the block is small, or cannot be pasted: the caller writes it as it is.
 */
export function writeStaged(
  session: WorkbookSession,
  block: Block,
  writes: readonly CellWrite[],
  place: StagingPlace | null,
): boolean {
  if (place === null || cellCount(block) <= CELLS_IN_ONE_PIECE) return false;
  // Pasting passes over blanks, and every staged cell is a text.
  if (writes.some(({ text }) => text === undefined || text === "")) return false;
  const width = block.right - block.left + 1;
  // Above every column: an interruption leaves behind what of the sheet is ours.
  const mark = rangeOf(session, at(place, LOGBOOK_LAYOUT.markRow, LOGBOOK_LAYOUT.markRow, width));
  mark.values = [Array.from({ length: width }, () => STAGING_MARK)];
  const top = LOGBOOK_LAYOUT.headerRow + 1;
  const staged = rangeOf(session, at(place, top, top + block.bottom - block.top, width));
  staged.numberFormat = "@" as unknown as string[][];
  // Column by column: what lies between them stays blank, and pasting passes over it.
  for (const column of [...new Set(writes.map((write) => write.column))]) {
    const inside = writes.filter((write) => write.column === column);
    const whole = { ...block, left: column, right: column };
    const target = { ...place, column: place.column + column - block.left };
    rangeOf(session, at(target, top, top + block.bottom - block.top, 1)).values = matrixOf<string>(
      whole,
      inside.map((write) => [write, write.text ?? ""] as const),
    ).map((row) => row.map((text) => text ?? ""));
  }
  const formats = writes.flatMap((write) => (write.numberFormat === undefined ? [] : [write]));
  for (const { row, column, numberFormat } of formats) {
    const cell = rangeOf(session, { sheet: block.sheet, top: row, bottom: row, left: column, right: column });
    cell.numberFormat = [[numberFormat ?? ""]];
  }
  rangeOf(session, block).copyFrom(staged, "Values", true, false);
  clear(session, place, width);
  return true;
}

function at(place: StagingPlace, top: number, bottom: number, width: number): Block {
  return { sheet: place.sheet, top, bottom, left: place.column, right: place.column + width - 1 };
}

/** Whole columns: nothing of a person stands there. */
function clear(session: WorkbookSession, place: StagingPlace, width: number): void {
  rangeOf(session, at(place, 0, 1_048_575, width)).clear();
}
