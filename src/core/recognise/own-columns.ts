import { wordsOf } from "../notation/text.ts";
import type { FieldName } from "../plan/milestone.ts";
import { assignColumns } from "./columns.ts";
import type { Grid } from "./grid.ts";
import { headerColumns } from "./header-columns.ts";
import type { ColumnReading, ColumnRole } from "./recognition.ts";
import { columnLetters } from "./snapshot.ts";
import type { SnapshotTable } from "./snapshot.ts";

/**
 * What the columns of our own table are: ours are what their header says, whatever people typed in them; a person's own
 * columns are told by their header and content, as on any sheet, and never take the place of one of ours.
 *
 * @param rows 0-based rows under the header.
 * @param fixed Column letters → field, by our own header words.
 * @param parties Names of the settings: "Projectleider" is a party then, and no action owner.
 */
export function columnsOfOwnTable(
  grid: Grid,
  table: SnapshotTable,
  rows: readonly number[],
  fixed: Readonly<Record<string, FieldName>>,
  parties: readonly string[],
): readonly ColumnReading[] {
  const header = table.area.top;
  const band = { first: header, last: header, anchor: header, columns: headerColumns(grid, [header]), timeGrid: null };
  const masked = maskedGrid(grid, header, fixed);
  const taken = new Set<ColumnRole>(Object.values(fixed));
  const known = new Set(parties.map(partyKey).filter((name) => name !== ""));
  return assignColumns(masked, band, rows).map((column): ColumnReading => {
    const role = fixed[column.letters];
    if (role !== undefined) return { ...column, role, party: null, why: { by: "person" }, certainty: 1 };
    if (known.has(partyKey(column.header))) {
      return {
        ...column,
        role: "party",
        party: column.header.replace(/\s+/g, " "),
        why: { by: "person" },
        certainty: 1,
      };
    }
    const free = column.role === "party" || column.role === "ignored" || !taken.has(column.role);
    return free ? column : { ...column, role: "ignored", why: { by: "nothing" }, certainty: 0 };
  });
}

/** A name without any letter or digit is itself. */
function partyKey(name: string): string {
  return wordsOf(name) || name.trim();
}

/** What stands under our own headers says nothing about other columns. */
function maskedGrid(grid: Grid, header: number, fixed: Readonly<Record<string, FieldName>>): Grid {
  const ours = new Set<number>();
  for (let column = grid.left; column <= grid.right; column += 1) {
    if (fixed[columnLetters(column)] !== undefined) ours.add(column);
  }
  const hidden = (row: number, column: number): boolean => row > header && ours.has(column);
  return {
    ...grid,
    cell: (row, column) => (hidden(row, column) ? null : grid.cell(row, column)),
    value: (row, column) => (hidden(row, column) ? null : grid.value(row, column)),
    text: (row, column) => (hidden(row, column) ? "" : grid.text(row, column)),
    fill: (row, column) => (hidden(row, column) ? null : grid.fill(row, column)),
  };
}
