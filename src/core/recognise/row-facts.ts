import { columnOf } from "./column-roles.ts";
import type { Grid } from "./grid.ts";
import { rowCells } from "./grid.ts";
import { isRowFill } from "./profile.ts";
import type { ColumnReading, ColumnRole } from "./recognition.ts";

/** Cells that a heading has none of. */
const EVIDENCE: readonly ColumnRole[] = [
  "start",
  "due",
  "period",
  "duration",
  "predecessors",
  "status",
  "doneOn",
  "progress",
  "party",
  "light",
  "owner",
  "executor",
  "budget",
  "spent",
];

/** What stands in one row, whatever stands in the others. */
export interface RowFacts {
  readonly row: number;
  readonly cells: readonly { readonly column: number; readonly right: number; readonly text: string }[];
  readonly nr: string;
  readonly name: string;
  readonly description: string;
  readonly evidence: boolean;
  readonly blank: boolean;
}

export function factsOf(grid: Grid, columns: readonly ColumnReading[], row: number): RowFacts {
  const cells = rowCells(grid, row);
  const at = (role: ColumnRole): string => {
    const column = columnOf(columns, role);
    return column === null ? "" : ownText(grid, row, column.column);
  };
  const evidence = columns.some((column) => EVIDENCE.includes(column.role) && ownText(grid, row, column.column) !== "");
  const marks = columns.some(
    (column) =>
      column.role === "grid" && (ownText(grid, row, column.column) !== "" || hasBarFill(grid, row, column.column)),
  );
  const light = columns.some(
    (column) =>
      column.role === "status" &&
      (grid.cell(row, column.column)?.fill ?? null) !== null &&
      !isRowFill(grid, row, column.column),
  );
  const nr = at("nr");
  return {
    row,
    cells,
    nr,
    name: at("name"),
    description: at("description"),
    evidence: evidence || marks || (light && cells.length > 0),
    blank: cells.length === 0 && !marks,
  };
}

/** The text that begins in this very row; a merge from above is not this row's own. */
function ownText(grid: Grid, row: number, column: number): string {
  const area = grid.merge(row, column);
  if (area !== null && area.top < row) return "";
  return area !== null && area.left < column ? "" : grid.text(row, column);
}

function hasBarFill(grid: Grid, row: number, column: number): boolean {
  const fill = grid.fill(row, column);
  return fill !== null && fill !== "#FFFFFF" && !isRowFill(grid, row, column);
}
