import { wordsOf } from "#core/notation/text.ts";
import { isCellError } from "#core/recognise/snapshot.ts";
import { cellIn } from "./find-rows.ts";
import type { PlanInWorkbook } from "./plan-in-workbook.ts";

/**
 * 0-based column in which the plan says what this party does; null when there is none. By what was recognised, and on
 * our own sheet by the header alone, since a party without any role yet is nothing to recognise.
 */
export function partyColumn(read: PlanInWorkbook, party: string): number | null {
  const wanted = wordsOf(party);
  const { columns, area } = read.recognised;
  const known = columns.find((column) => column.party !== null && wordsOf(column.party) === wanted);
  if (known !== undefined) return known.column;
  if (read.place.kind !== "own") return null;
  const taken = new Set(columns.filter(({ role }) => role !== "ignored").map(({ column }) => column));
  for (let column = area.left; column <= area.right; column += 1) {
    const header = cellIn(read.snapshot, { row: area.top, column })?.value ?? null;
    if (header === null || isCellError(header) || taken.has(column)) continue;
    if (wordsOf(String(header)) === wanted) return column;
  }
  return null;
}
