import type { Milestone } from "#core/plan/milestone.ts";
import { findRows } from "#sheet/read/find-rows.ts";
import type { WorkbookTrouble } from "#sheet/workbook-problem.ts";
import type { FieldEdit } from "#sheet/write/field-edits.ts";
import type { ActionEnvironment } from "./contract/action.ts";
import type { AcceptProposals } from "./contract/status.ts";
import { runAction } from "./run-action.ts";
import { statusOutcome } from "./set-status.ts";
import { writeFields } from "./write-fields.ts";

/** Takes over stoplicht proposals whose verdict is still the one they were made beside. */
export const acceptProposals: AcceptProposals = (environment, input) =>
  runAction("writes", async (session) => {
    const result = await writeFields(session, environment, input, ({ plan }) => {
      const edits: FieldEdit[] = [];
      const troubles: WorkbookTrouble[] = [];
      for (const { row, from, to, why } of input.proposals) {
        const rows = findRows(plan, [row]);
        const [milestone] = rows.found;
        troubles.push(...rows.troubles);
        if (milestone === undefined) continue;
        if (milestone.status !== from && milestone.status !== to) {
          troubles.push({ code: "PROPOSAL-STALE", facts: { nr: row.nr }, place: null });
          continue;
        }
        edits.push(
          { milestone, field: "status", value: { kind: "status", status: to }, why },
          ...asOfEdit(milestone, environment),
        );
      }
      return { edits, troubles };
    });
    return statusOutcome(result);
  });

function asOfEdit(milestone: Milestone, { today }: ActionEnvironment): readonly FieldEdit[] {
  if (milestone.place.cells.asOf === undefined) return [];
  return [{ milestone, field: "asOf", value: { kind: "day", day: today }, why: null, silent: true }];
}
