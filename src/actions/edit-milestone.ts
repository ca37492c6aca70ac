import type { FieldName, Milestone } from "#core/plan/milestone.ts";
import type { Plan } from "#core/plan/plan.ts";
import { findRows } from "#sheet/read/find-rows.ts";
import type { WorkbookTrouble } from "#sheet/workbook-problem.ts";
import type { FieldEdit } from "#sheet/write/field-edits.ts";
import type { EditMilestone, MilestoneFields } from "./contract.ts";
import { fieldValues } from "./field-values.ts";
import { runAction } from "./run-action.ts";
import { writeFields } from "./write-fields.ts";

/** Sets fields of one row; what the person did not see changed meanwhile is not overwritten. */
export const editMilestone: EditMilestone = (environment, input) =>
  runAction("writes", async (session) => {
    const { changes, skipped, undo } = await writeFields(session, environment, input, ({ plan }) => {
      const { found, troubles } = findRows(plan, [input.row]);
      const [milestone] = found;
      if (milestone === undefined) return { edits: [], troubles };
      const clash = numberClash(plan, milestone, input.fields.nr);
      if (clash !== null) return { edits: [], troubles: [clash] };
      const why = input.why ?? null;
      const edits = fieldValues(input.fields).map((value): FieldEdit => ({ milestone, ...value, why }));
      const stale = edits.filter(({ field }) => isStale(milestone, field, input.seen));
      return {
        edits: edits.filter((edit) => !stale.includes(edit)),
        troubles: stale.map(({ field }) => ({
          code: "CELL-CHANGED",
          facts: { nr: milestone.nr, field, now: fieldValue(milestone, field) },
          place: null,
        })),
      };
    });
    return { changes, skipped, undo };
  });

function numberClash(plan: Plan, milestone: Milestone, nr: string | undefined): WorkbookTrouble | null {
  if (nr === undefined || nr.trim() === milestone.nr) return null;
  const taken = plan.milestones.some((other) => other !== milestone && other.nr === nr.trim());
  return taken ? { code: "NR-EXISTS", facts: { nr: nr.trim() }, place: null } : null;
}

function isStale(milestone: Milestone, field: FieldName, seen: MilestoneFields | undefined): boolean {
  if (seen === undefined || !(field in seen)) return false;
  // Predecessors are compared by the cell itself, inside one action; their text has more than one notation.
  if (field === "predecessors") return false;
  return (seen[field as keyof MilestoneFields] ?? null) !== fieldValue(milestone, field);
}

function fieldValue(milestone: Milestone, field: FieldName): string | number | null {
  switch (field) {
    case "budget":
    case "spent":
    case "forecast":
    case "cofinancing":
      return milestone.money[field];
    case "predecessors":
    case "latestStart":
    case "expectedFinish":
    case "totalFloat":
      return null;
    default:
      return milestone[field];
  }
}
