import { wordsOf } from "#core/notation/text.ts";
import { isCellError } from "#core/recognise/snapshot.ts";
import { cellIn } from "./find-rows.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import type { PlanInWorkbook } from "./plan-in-workbook.ts";

/**
 * 0-based column in which the plan says what this party does; null when there is none. By what was recognised, and on
 * our own sheet by the header alone, since a party without any role yet is nothing to recognise. Of a plan in several
 * lists only the columns of the first are known.
 */
export function partyColumn(read: PlanInWorkbook, party: string, milestone?: Milestone): number | null {
  const wanted = wordsOf(party);
  const { columns, area } = read.recognised;
  if (milestone !== undefined && !standsUnder(milestone, read)) return null;
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

/** Another sheet, or a list beside the first, has columns of its own; a list on its side has none. */
function standsUnder({ place }: Milestone, { recognised, place: plan }: PlanInWorkbook): boolean {
  if (plan.kind === "own") return true;
  const { area } = place;
  const isBeside =
    area !== undefined &&
    (area.top < area.bottom || area.left > recognised.area.right || area.right < recognised.area.left);
  return place.sheet === recognised.sheet && !isBeside;
}
