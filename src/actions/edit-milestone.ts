import { formatDependencies } from "#core/notation/dependencies-format.ts";
import type { FieldName, Milestone } from "#core/plan/milestone.ts";
import type { Plan } from "#core/plan/plan.ts";
import { findRows } from "#sheet/read/find-rows.ts";
import type { WorkbookTrouble } from "#sheet/workbook-problem.ts";
import { partyColumn } from "#sheet/read/party-column.ts";
import type { PlanInWorkbook } from "#sheet/read/plan-in-workbook.ts";
import { editLabel } from "#sheet/write/field-edits.ts";
import type { FieldEdit } from "#sheet/write/field-edits.ts";
import type { EditMilestone, MilestoneFields } from "./contract/editing.ts";
import { fieldValues } from "./field-values.ts";
import { runAction } from "./run-action.ts";
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
      const stale = edits.filter((edit) => isStale(edit, input.seen));
      return {
        edits: edits.filter((edit) => !stale.includes(edit)),
        troubles: stale.map((edit) => ({
          code: "CELL-CHANGED",
          facts: { nr: milestone.nr, field: editLabel(edit, environment.language), now: presentValue(edit) },
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

function isStale(edit: FieldEdit, seen: MilestoneFields | undefined): boolean {
  const { field } = edit;
  if (seen === undefined || !(field in seen)) return false;
  if (field !== "roles") return (seen[field as keyof MilestoneFields] ?? null) !== presentValue(edit);
  const party = edit.party?.party ?? "";
  const before = seen.roles ?? {};
  return party in before && (before[party] ?? null) !== presentValue(edit);
}

function presentValue({ milestone, field, party }: FieldEdit): string | number | null {
  if (field !== "roles") return fieldValue(milestone, field);
  const roles = milestone.roles.filter((role) => role.party === party?.party).map(({ role }) => role);
  return roles.length === 0 ? null : roles.join("/");
}

function fieldValue(milestone: Milestone, field: FieldName): string | number | null {
  switch (field) {
    case "budget":
    case "spent":
    case "forecast":
    case "cofinancing":
      return milestone.money[field];
    case "predecessors":
      return formatDependencies(milestone.predecessors) || null;
    case "latestStart":
    case "expectedFinish":
    case "totalFloat":
      return null;
    default:
      return milestone[field];
  }
}
