import type { FieldName } from "../plan/milestone.ts";
import type { Block, ColumnReading, ColumnRole } from "./recognition.ts";
import { cellAddress } from "./snapshot.ts";

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
    "year",
  ].includes(role);
}

/** True for a list whose columns have no headings. */
export function hasNoHeader({ headerRows }: Pick<Block, "headerRows">): boolean {
  return headerRows[1] < headerRows[0];
}

/** Where a column's heading stands; in a list without headings, the cell of its first row. */
export function headingCell(block: Pick<Block, "headerRows">, column: number): string {
  return cellAddress((hasNoHeader(block) ? block.headerRows[0] : block.headerRows[1]) - 1, column);
}
