import type { Milestone } from "#core/plan/milestone.ts";
import type { Plan } from "#core/plan/plan.ts";
import { findRows } from "#sheet/read/find-rows.ts";
import type { WorkbookTrouble } from "#sheet/workbook-problem.ts";
import { partyColumn } from "#sheet/read/party-column.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import type { FieldEdit } from "#sheet/write/field-edits.ts";
import type { EditMilestone } from "./contract/editing.ts";
import { fieldValues } from "./field-values.ts";
import { runAction } from "./run-action.ts";
import { withoutStale } from "./seen-values.ts";
import { writeFields } from "./write-fields.ts";

/** Sets fields of one row; what the person did not see changed meanwhile is not overwritten. */
export const editMilestone: EditMilestone = (environment, input) =>
  runAction("writes", async (session) => {
    const { changes, skipped, undo } = await writeFields(session, environment, input, (read) => {
      const { plan } = read;
      const { found, troubles } = findRows(plan, [input.row]);
      const [milestone] = found;
      if (milestone === undefined) return { edits: [], troubles };
      const clash = numberClash(plan, milestone, input.fields.nr);
      if (clash !== null) return { edits: [], troubles: [clash] };
      const why = input.why ?? null;
      const edits = [
        ...fieldValues(input.fields).map((value): FieldEdit => ({ milestone, ...value, why })),
        ...roleEdits(read, milestone, input.fields.roles ?? {}, why),
      ];
      return withoutStale(edits, () => input.seen, environment.language);
    });
    return { changes, skipped, undo };
  });

function numberClash(plan: Plan, milestone: Milestone, nr: string | undefined): WorkbookTrouble | null {
  if (nr === undefined || nr.trim() === milestone.nr) return null;
  const taken = plan.milestones.some((other) => other !== milestone && other.nr === nr.trim());
  return taken ? { code: "NR-EXISTS", facts: { nr: nr.trim() }, place: null } : null;
}

/** One edit per party; a party without a column is told when it is written. */
function roleEdits(
  read: PlanInWorkbook,
  milestone: Milestone,
  roles: Readonly<Record<string, string | null>>,
  why: string | null,
): readonly FieldEdit[] {
  return Object.entries(roles).map(([party, text]) => ({
    milestone,
    field: "roles",
    party: { party, column: partyColumn(read, party, milestone) },
    value: { kind: "text", text: text?.trim() ?? null },
    why,
  }));
}
