import type { FieldName } from "#core/plan/milestone.ts";
import type { FieldValue } from "#sheet/write/field-edits.ts";
import type { MilestoneFields } from "./contract/editing.ts";

const TEXT_FIELDS = [
  "nr",
  "subproject",
  "goal",
  "name",
  "description",
  "kind",
  "predecessors",
  "explanation",
  "bottleneck",
  "measure",
  "actionOwner",
] as const;
const DAY_FIELDS = ["start", "due", "doneOn", "asOf"] as const;
const NUMBER_FIELDS = ["duration", "budget", "spent", "forecast", "cofinancing"] as const;

export interface NamedValue {
  readonly field: FieldName;
  readonly value: FieldValue;
}

/** One value per given field. */
export function fieldValues(fields: MilestoneFields): readonly NamedValue[] {
  const values: NamedValue[] = [];
  for (const field of TEXT_FIELDS) {
    const text = fields[field];
    if (text !== undefined)
      values.push({ field, value: { kind: "text", text: field === "kind" ? capitalised(text) : text } });
  }
  for (const field of DAY_FIELDS) {
    const day = fields[field];
    if (day !== undefined) values.push({ field, value: { kind: "day", day } });
  }
  for (const field of NUMBER_FIELDS) {
    const number = fields[field];
    if (number !== undefined) values.push({ field, value: { kind: "number", number } });
  }
  if (fields.status !== undefined) values.push({ field: "status", value: { kind: "status", status: fields.status } });
  return values;
}

/** The word as our drop-down has it. */
function capitalised(text: string | null): string | null {
  return text === null ? null : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
