import { wordsOf } from "#core/notation/text.ts";
import type { SheetSnapshot, SnapshotTable } from "#core/recognise/snapshot.ts";
import { gridPlace, isGridHeader } from "../layout/time-grid.ts";
import { cellIn } from "./find-rows.ts";
import type { TableExtent } from "./sheet-snapshot.ts";

/**
 * Columns of our time grid, 0-based: periods that follow each other from left to right, the longest such row of them.
 * A single year elsewhere may be the name of a party.
 */
export function gridColumns({ headers, area }: TableExtent): ReadonlySet<number> {
  const runs: number[][] = [];
  headers.forEach((header, offset) => {
    if (!isGridHeader(header)) return;
    const before = headers[offset - 1];
    const last = runs.at(-1);
    const follows = before !== undefined && isGridHeader(before) && gridPlace(header) - gridPlace(before) === 1;
    if (follows && last !== undefined) last.push(area.left + offset);
    else runs.push([area.left + offset]);
  });
  const longest = runs.reduce<readonly number[]>((most, run) => (run.length > most.length ? run : most), []);
  return new Set([...longest, ...runs.filter((run) => run.length > 1).flat()]);
}

/** Without what stands under a period that lost its place in the time grid, unless it is the name of a party. */
export function withoutStrayPeriods(
  snapshot: SheetSnapshot,
  { area }: SnapshotTable,
  parties: readonly string[],
): SheetSnapshot {
  const known = new Set(parties.map(wordsOf));
  const stray = new Set<number>();
  for (let column = area.left; column <= area.right; column += 1) {
    const header = cellIn(snapshot, { row: area.top, column })?.value ?? null;
    if (typeof header === "string" && isGridHeader(header) && !known.has(wordsOf(header))) stray.add(column);
  }
  if (stray.size === 0) return snapshot;
  const without = <T>(row: readonly (T | null)[]): (T | null)[] =>
    row.map((cell, offset) => (stray.has(snapshot.firstColumn + offset) ? null : cell));
  return { ...snapshot, cells: snapshot.cells.map(without) };
}
