import type { Schedule } from "#core/schedule/schedule.ts";
import { cellIn, cellOf } from "../read/find-rows.ts";
import type { PlanInWorkbook } from "../read/plan-in-workbook.ts";
import { isCellError } from "#core/recognise/snapshot.ts";
import type { CellGuard, CellWrite } from "./guarded-write.ts";
import { COMPUTED_FIELDS, computedInput } from "./plan-rows.ts";

/** The three computed columns of our own plan, where they differ from what stands there; none for other people's lists. */
export function computedWrites(
  read: PlanInWorkbook,
  schedule: Schedule,
): { readonly guards: readonly CellGuard[]; readonly writes: readonly CellWrite[] } {
  if (read.place.kind !== "own") return { guards: [], writes: [] };
  const guards: CellGuard[] = [];
  const writes: CellWrite[] = [];
  for (const milestone of read.plan.milestones) {
    const key = `row ${milestone.index}`;
    const row = COMPUTED_FIELDS.flatMap((field): CellWrite[] => {
      const position = cellOf(milestone, field);
      if (position === null) return [];
      const cell = cellIn(read.snapshot, position);
      const seen = cell?.value ?? null;
      const input = computedInput(field, schedule.rows[milestone.index] ?? null);
      const same = !isCellError(seen) && (seen ?? "") === (input ?? "");
      return same || cell?.formula === true ? [] : [{ sheet: read.place.sheet, ...position, seen, input, key }];
    });
    if (row.length === 0) continue;
    writes.push(...row);
    const nr = cellOf(milestone, "nr");
    if (nr !== null)
      guards.push({ sheet: read.place.sheet, ...nr, seen: cellIn(read.snapshot, nr)?.value ?? null, key });
  }
  return { guards, writes };
}
