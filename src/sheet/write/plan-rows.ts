import type { PlanDay } from "#core/calendar/plan-day.ts";
import { formatDependencies } from "#core/notation/dependencies-format.ts";
import type { FieldName, Milestone } from "#core/plan/milestone.ts";
import type { ScheduledMilestone } from "#core/schedule/schedule.ts";
import { KIND_CHOICES, STATUS_CHOICES } from "../layout/columns.ts";
import type { PlanColumn } from "../layout/plan-layout.ts";
import { dayInput, textInput, textInputAnyFormat } from "./cell-input.ts";
import type { CellInput } from "./cell-input.ts";

export interface PlanRowSource {
  readonly milestone: Milestone;
  readonly scheduled: ScheduledMilestone | null;
  /** What the person typed where it could not be read: carried over as it is, never lost. */
  readonly raw: (field: FieldName) => string | null;
}

/** A milestone as the cells of one row of `Mijlpalen`. */
export function planRow(columns: readonly PlanColumn[], source: PlanRowSource): readonly CellInput[] {
  return columns.map((column) => {
    if (column.party !== null) return partyInput(source.milestone, column.party);
    return column.field === null ? "" : fieldInput(column.field, source);
  });
}

function partyInput(milestone: Milestone, party: string): CellInput {
  const roles = milestone.roles.filter((role) => role.party === party).map(({ role }) => role);
  return textInput(roles.join("/"));
}

function fieldInput(field: FieldName, { milestone, scheduled, raw }: PlanRowSource): CellInput {
  if (milestone.unreadable.includes(field)) {
    const typed = raw(field);
    if (typed !== null && typed !== "") return isDayField(field) ? textInputAnyFormat(typed) : textInput(typed);
  }
  switch (field) {
    case "kind":
      return KIND_CHOICES.find((word) => word.toLowerCase() === milestone.kind) ?? "";
    case "status":
      return milestone.status === null
        ? ""
        : (STATUS_CHOICES.find((word) => word.toLowerCase() === milestone.status) ?? "");
    case "predecessors":
      return textInput(formatDependencies(milestone.predecessors));
    case "start":
    case "due":
    case "doneOn":
    case "asOf":
      return dayInput(milestone[field]);
    case "duration":
      return milestone.duration ?? "";
    case "budget":
    case "spent":
    case "forecast":
    case "cofinancing":
      return milestone.money[field] ?? "";
    case "latestStart":
    case "expectedFinish":
    case "totalFloat":
      return computedInput(field, scheduled);
    default:
      return textInput(milestone[field] ?? "");
  }
}

function isDayField(field: FieldName): boolean {
  return field === "start" || field === "due" || field === "doneOn" || field === "asOf";
}

export type ComputedField = "latestStart" | "expectedFinish" | "totalFloat";
export const COMPUTED_FIELDS: readonly ComputedField[] = ["latestStart", "expectedFinish", "totalFloat"];

/** What the schedule says beside the person's own dates; empty for what is done or in a loop. */
export function computedInput(field: ComputedField, scheduled: ScheduledMilestone | null): CellInput {
  const value: PlanDay | number | null =
    scheduled === null || scheduled.state === "done" || scheduled.state === "loop"
      ? null
      : field === "latestStart"
        ? scheduled.latestStart
        : field === "expectedFinish"
          ? scheduled.earliestFinish
          : scheduled.totalFloat;
  if (field === "totalFloat") return value ?? "";
  return dayInput(value as PlanDay | null);
}
