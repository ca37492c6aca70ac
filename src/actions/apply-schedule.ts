import { toIsoDate } from "#core/calendar/plan-day.ts";
import { findRows } from "#sheet/read/find-rows.ts";
import type { WorkbookTrouble } from "#sheet/workbook-problem.ts";
import type { FieldEdit } from "#sheet/write/field-edits.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { ApplySchedule } from "./contract/schedule.ts";
import { runAction } from "./run-action.ts";
import { writeFields } from "./write-fields.ts";
import type { PreparedEdits } from "./write-fields.ts";

/** Writes the ticked dates only, where the old date still stands, and logs them. */
export const applySchedule: ApplySchedule = (environment, input) =>
  runAction("writes", async (session) => {
    const decide = ({ plan }: PlanInWorkbook): PreparedEdits => {
      const edits: FieldEdit[] = [];
      const troubles: WorkbookTrouble[] = [];
      for (const { row, field, old, new: day } of input.proposals) {
        const result = findRows(plan, [row]);
        const [milestone] = result.found;
        troubles.push(...result.troubles);
        if (milestone === undefined) continue;
        const now = milestone[field];
        if (now === old || now === day) {
          edits.push({ milestone, field, value: { kind: "day", day }, why: null });
        } else {
          troubles.push({
            code: "PROPOSAL-STALE",
            facts: { nr: row.nr, now: now === null ? null : toIsoDate(now) },
            place: null,
          });
        }
      }
      return { edits, troubles };
    };
    // Start and delivery of a row in one step: with one of them alone the plan would propose other dates the next time.
    const { changes, skipped, undo } = await writeFields(session, environment, input, decide, true);
    return { changes, skipped, undo };
  });
