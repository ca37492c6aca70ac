import type { FieldName } from "../plan/milestone.ts";
import type { ColumnReading, ColumnRole } from "./recognition.ts";

/** The column of a role, or null. */
export function columnOf(columns: readonly ColumnReading[], role: ColumnRole): ColumnReading | null {
  return columns.find((column) => column.role === role) ?? null;
}

export function isPlanField(role: ColumnRole): role is FieldName {
  return ![
    "party",
    "grid",
    "light",
    "ignored",
    "goalNr",
    "resultNr",
    "owner",
    "executor",
    "period",
    "progress",
  ].includes(role);
}
