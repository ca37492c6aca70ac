import { readFill } from "../notation/colour.ts";
import { columnOf, headingCell } from "./column-roles.ts";
import { fontStatus } from "./font-status.ts";
import { isOtherHeading } from "./header-match.ts";
import { profileColumn } from "./profile.ts";
import { addDoubt } from "./reader.ts";
import type { Reader } from "./reader.ts";
import type { Block } from "./recognition.ts";

export interface StatusFill {
  readonly column: number;
  /** The fill runs over the whole row. */
  readonly wholeRows: boolean;
}

/** Whole rows in the three colours, of at least two kinds; two fills that alternate are banding. */
function rowsAreColoured(reader: Reader, column: number, rows: readonly number[]): boolean {
  const fills = rows.map((row) => reader.grid.fill(row, column));
  const verdicts = fills.map((fill) => readFill(fill).status).filter((status) => status !== null);
  const alternates = fills.every((fill, at) => at < 2 || fill === fills[at - 2]);
  return new Set(verdicts).size >= 2 && verdicts.length >= rows.length * 0.5 && !alternates;
}

/** Fills of the three colours on the texts themselves, of at least two kinds: the stoplicht of a list without a status column. */
export function statusFillColumn(reader: Reader, block: Block, rows: readonly number[]): StatusFill | null {
  const texts = block.columns.filter(({ role }) =>
    ["description", "name", "nr", "explanation", "progress"].includes(role),
  );
  for (const { column } of texts) {
    const profile = profileColumn(reader.grid, column, rows);
    if (profile.lightKinds < 2 || profile.lightFills < 0.5) continue;
    addDoubt(reader, "status-by-fill", headingCell(block, column), "status", {
      reason: "texts",
      ask: true,
    });
    return { column, wholeRows: false };
  }
  const other = block.columns.find(({ role, column, header }) => {
    if (role !== "ignored" || header === "" || isOtherHeading(header)) return false;
    const { lightKinds, lightFills } = profileColumn(reader.grid, column, rows);
    return lightKinds >= 2 && lightFills >= 0.5;
  });
  if (other !== undefined) {
    addDoubt(reader, "status-by-fill", headingCell(block, other.column), "status", {
      reason: "column",
      raw: other.header,
      ask: true,
    });
    return { column: other.column, wholeRows: false };
  }
  const name = columnOf(block.columns, "name")?.column ?? null;
  if (name === null || !rowsAreColoured(reader, name, rows)) return null;
  addDoubt(reader, "status-by-fill", headingCell(block, name), "status", {
    reason: "rows",
    ask: true,
  });
  return { column: name, wholeRows: true };
}

/** Letters in at least two of the three colours over half of the rows. */
export function statusFontColumn(reader: Reader, block: Block, rows: readonly number[]): number | null {
  for (const { column, role } of block.columns) {
    if (role !== "name" && role !== "description" && role !== "nr") continue;
    const verdicts = rows.map((row) => fontStatus(reader.grid.cell(row, column))).filter((status) => status !== null);
    if (new Set(verdicts).size < 2 || verdicts.length < rows.length / 2) continue;
    addDoubt(reader, "status-by-fill", headingCell(block, column), "status", { reason: "fonts", ask: true });
    return column;
  }
  return null;
}
