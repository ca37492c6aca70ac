import type { WorkbookIndex } from "../read/workbook-index.ts";
import type { WorkbookSession } from "../session.ts";
import { stop } from "../workbook-problem.ts";
import { blocksOf, rangeOf } from "./write-blocks.ts";

interface CellPlace {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
}

function isProtected(index: WorkbookIndex, sheet: string): boolean {
  return index.sheets.some(({ name, protection }) => name === sheet && protection);
}

/**
 * Before anything is written, so that a refusal leaves no logbook behind without a line. Cells that a protected sheet
 * leaves open may be written. A round trip only where a sheet is protected.
 *
 * @throws WorkbookProblem SHEET-PROTECTED
 */
export async function requireUnlocked(
  session: WorkbookSession,
  index: WorkbookIndex,
  cells: readonly CellPlace[],
): Promise<void> {
  const doubtful = cells.filter(({ sheet }) => isProtected(index, sheet));
  if (doubtful.length === 0) return;
  const ranges = blocksOf(doubtful.map((cell) => ({ ...cell, seen: null, key: "" }))).map((block) => {
    const range = rangeOf(session, block);
    range.load("format/protection/locked");
    return range;
  });
  await session.sync();
  if (ranges.some(({ format }) => (format.protection.locked as boolean | null) !== false)) stop("SHEET-PROTECTED");
}

/** Rows come, go and move only on a sheet without protection. @throws WorkbookProblem SHEET-PROTECTED */
export function requireUnprotected(index: WorkbookIndex, sheet: string): void {
  if (isProtected(index, sheet)) stop("SHEET-PROTECTED");
}
