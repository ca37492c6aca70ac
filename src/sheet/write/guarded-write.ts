import type { CellValue } from "#core/recognise/snapshot.ts";
import { isCellError } from "#core/recognise/snapshot.ts";
import { isTrouble, translateOfficeError } from "../office-error.ts";
import type { WorkbookSession } from "../session.ts";
import { WorkbookProblem } from "../workbook-problem.ts";
import { textInput, textInputAnyFormat } from "./cell-input.ts";
import type { CellInput } from "./cell-input.ts";
import { writeStaged } from "./staged-write.ts";
import type { StagingPlace } from "./staged-write.ts";
import type { Block } from "./write-blocks.ts";
import { blockFinder, blocksOf, matrixOf, rangeOf, writeBlock } from "./write-blocks.ts";

/** A cell to change, with the value that was seen when the change was decided. */
export interface CellWrite {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly seen: CellValue;
  /** null leaves the cell alone, whatever stands in it. */
  readonly input: CellInput;
  /** The text itself, where `input` is one. */
  readonly text?: string;
  /** Set with the value where the cell's own format would show it wrongly. */
  readonly numberFormat?: string;
  /** The row's height follows its texts. */
  readonly fitRow?: boolean;
  /** Cells of one key are written together or not at all: the row's number, say. */
  readonly key: string;
}

/** A cell that must still hold what was seen, for the writes of the same key to stand. */
export type CellGuard = Omit<CellWrite, "input" | "text" | "numberFormat" | "fitRow">;

/** A sheet whose writes must succeed or fail together. */
export interface WriteTogether {
  readonly sheet: string;
  /** Where a block is built up that Excel's client would cut into pieces; null: small blocks only. */
  readonly staging: StagingPlace | null;
}

/** Excel on the web takes 5 MB in a request and in its answer; the frame around the values needs some of it. */
const BYTES_PER_TRIP = 3_400_000;

interface FoundCells {
  (cell: CellGuard, what: "values" | "formulas" | "numberFormat"): unknown;
}

/**
 * Writes blocks and finds out, in the same request, whether anyone changed a cell since it was read: each block is
 * read just before it is written, and requests are carried out in order. Where the number in the row or the old value
 * turns out to differ, the row gets back what it had. One round trip, more only where Excel's limit would be passed;
 * another only after such a meeting. What was queued before goes into the first request.
 *
 * @param queueAfter Queues what comes after the writes in the last request: what the logbook's lines tell of.
 * @returns Keys that were not written because someone else was first.
 */
export async function guardedWrite(
  session: WorkbookSession,
  guards: readonly CellGuard[],
  writes: readonly CellWrite[],
  together: WriteTogether | null = null,
  queueAfter: (() => void) | null = null,
): Promise<ReadonlySet<string>> {
  const lost = new Set<string>();
  const finders: FoundCells[] = [];
  const trips = tripsOf(writes, together);
  for (const trip of trips) {
    const keys = new Set(trip.map(({ key }) => key));
    const watched = trip === writes ? guards : guards.filter(({ key }) => keys.has(key));
    const found = queueReading(session, watched, trip);
    for (const block of blocksOf(trip, together?.sheet ?? null)) {
      const inside = trip.filter((write) => isInside(write, block));
      const staged = together?.sheet === block.sheet && writeStaged(session, block, inside, together.staging);
      if (!staged) writeBlock(session, block, inside);
    }
    const rest = trip === trips.at(-1) ? queueAfter : null;
    rest?.();
    await syncOrTakeBack(session, trip, rest !== null);
    const meant = trip.filter(({ input }) => input !== null);
    for (const cell of [...watched, ...meant]) if (!sameValue(cell.seen, found(cell, "values"))) lost.add(cell.key);
    finders.push(found);
  }
  const undone = writes.filter((write) => write.input !== null && lost.has(write.key));
  if (undone.length > 0) await putBack(session, undone, finders);
  return lost;
}

function isInside(cell: CellGuard, { sheet, top, left, bottom, right }: Block): boolean {
  return cell.sheet === sheet && cell.row >= top && cell.row <= bottom && cell.column >= left && cell.column <= right;
}

/** In order; what must go together goes last, in one request. */
function tripsOf(writes: readonly CellWrite[], together: WriteTogether | null): readonly (readonly CellWrite[])[] {
  const size = (write: CellWrite): number =>
    60 + JSON.stringify(write.input).length + (typeof write.seen === "string" ? 2 * write.seen.length : 0);
  if (writes.reduce((sum, write) => sum + size(write), 0) <= BYTES_PER_TRIP) return [writes];
  const trips: CellWrite[][] = [[]];
  let bytes = 0;
  for (const write of writes.filter(({ sheet }) => sheet !== together?.sheet)) {
    const more = size(write);
    // A row of one key is not torn apart by the limit.
    const startsRow = trips.at(-1)?.at(-1)?.key !== write.key;
    if (bytes + more > BYTES_PER_TRIP && startsRow) {
      trips.push([]);
      bytes = 0;
    }
    bytes += more;
    trips.at(-1)?.push(write);
  }
  const last = writes.filter(({ sheet }) => sheet === together?.sheet);
  return [...trips, last].filter((trip) => trip.length > 0);
}

function queueReading(
  session: WorkbookSession,
  guards: readonly CellGuard[],
  writes: readonly CellWrite[],
): FoundCells {
  const queue = (cells: readonly CellGuard[], properties: string) =>
    blockFinder(
      blocksOf(cells).map((block) => {
        const range = rangeOf(session, block);
        range.load(properties);
        return [block, range] as const;
      }),
    );
  const guarded = queue(guards, "values");
  const written = queue(writes, "values,formulas,numberFormat");
  return (cell, what) => {
    const entry = written(cell) ?? guarded(cell);
    if (entry === undefined) return undefined;
    const [block, range] = entry;
    return (range[what] as unknown[][])[cell.row - block.top]?.[cell.column - block.left];
  };
}

/**
 * A protected sheet refuses what comes after the logbook's line about it in the same request: the line, if it is still
 * ours, is taken away again, so that the logbook tells of nothing that did not happen.
 */
async function syncOrTakeBack(session: WorkbookSession, writes: readonly CellWrite[], hasMore: boolean): Promise<void> {
  try {
    await session.sync();
  } catch (error) {
    const [first] = writes;
    const before = writes.filter(({ sheet }) => sheet === first?.sheet);
    if (isTrouble(translateOfficeError(error), "SHEET-PROTECTED") && (hasMore || before.length < writes.length)) {
      await takeBack(session, before);
    }
    throw error;
  }
}

/** Empties what was written just now, where it still stands: lines about something that did not happen. */
export async function takeBack(session: WorkbookSession, queued: readonly CellWrite[]): Promise<void> {
  const writes = queued.filter(({ input }) => input !== null);
  if (writes.length === 0) return;
  try {
    const blocks = blocksOf(writes).map((block) => {
      const range = rangeOf(session, block);
      range.load("values");
      return { block, range };
    });
    await session.sync();
    for (const { block, range } of blocks) {
      const inside = writes.filter((write) => isInside(write, block));
      const values = range.values as unknown[][];
      const isOurs = inside.every(
        ({ row, column, input }) => values[row - block.top]?.[column - block.left] === (input ?? ""),
      );
      if (isOurs)
        range.values = matrixOf(
          block,
          inside.map((write) => [write, ""] as const),
        );
    }
    await session.sync();
  } catch (error) {
    // The refusal that led here is what the person is told; a line that stays is recognised when it is done again.
    if (!(translateOfficeError(error) instanceof WorkbookProblem)) throw error;
  }
}

async function putBack(
  session: WorkbookSession,
  undone: readonly CellWrite[],
  finders: readonly FoundCells[],
): Promise<void> {
  const find: FoundCells = (cell, what) => {
    for (const finder of finders) {
      const value = finder(cell, what);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  for (const block of blocksOf(undone)) {
    rangeOf(session, block).formulas = matrixOf<unknown>(
      block,
      undone
        .filter((cell) => isInside(cell, block))
        .map((cell) => [cell, formulaInput(find(cell, "formulas"), find(cell, "values"), find(cell, "numberFormat"))]),
    );
  }
  await session.sync();
}

/** What puts a cell back as it was: its formula, or its value with text kept as text. */
export function formulaInput(formula: unknown, value: unknown, numberFormat: unknown): unknown {
  if (typeof formula !== "string" || formula !== value) return formula;
  return numberFormat === "@" ? textInput(formula) : textInputAnyFormat(formula);
}

function sameValue(seen: CellValue, found: unknown): boolean {
  const plain = isCellError(seen) ? seen.error : seen;
  return (plain ?? "") === (found ?? "");
}
