import { formatDependencies } from "#core/notation/dependencies-format.ts";
import type { FieldName, Milestone } from "#core/plan/milestone.ts";
import type { Language } from "#core/plan/plan.ts";
import { editLabel } from "#sheet/write/field-edits.ts";
import type { FieldEdit } from "#sheet/write/field-edits.ts";
import type { MilestoneFields } from "./contract/editing.ts";
import type { PreparedEdits } from "./write-fields.ts";

/**
 * The edits without those of cells that are no longer as the person saw them; those are told (CELL-CHANGED). Fields that
 * `seenOf` does not name are written.
 */
export function withoutStale(
  edits: readonly FieldEdit[],
  seenOf: (milestone: Milestone) => MilestoneFields | undefined,
  language: Language,
): PreparedEdits {
  const stale = new Set(edits.filter((edit) => isStale(edit, seenOf(edit.milestone))));
  return {
    edits: edits.filter((edit) => !stale.has(edit)),
    troubles: [...stale].map((edit) => ({
      code: "CELL-CHANGED",
      facts: { nr: edit.milestone.nr, field: editLabel(edit, language), now: presentValue(edit) },
      place: null,
    })),
  };
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
