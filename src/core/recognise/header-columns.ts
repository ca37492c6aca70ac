import { foldText } from "../notation/text.ts";
import type { Grid } from "./grid.ts";
import { matchGroup, matchHeader } from "./header-match.ts";
import type { HeaderGroup, HeaderMatch } from "./header-match.ts";
import { BLOCK_LABEL } from "./header-rows.ts";

/** What stands above one column: its own heading and the headings over several columns. */
export interface HeaderColumn {
  readonly column: number;
  /** The lowest heading of this column alone; "" when there is none. */
  readonly text: string;
  /** Headings of this column joined from top to bottom, for words broken over two rows. */
  readonly joined: string;
  /** Headings that span several columns, top to bottom. */
  readonly groups: readonly string[];
}

export function joinWords(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== "")
    .join(" ")
    .replace(/(\p{L})- (\p{L})/gu, "$1$2");
}

export function headerColumns(grid: Grid, rows: readonly number[]): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  for (let column = grid.left; column <= grid.right; column += 1) {
    const own: string[] = [];
    const groups: string[] = [];
    for (const row of rows) {
      const area = grid.merge(row, column);
      if (area !== null && area.top < row && rows.includes(area.top)) continue;
      const shown = grid.text(row, column);
      const text = BLOCK_LABEL.test(shown) ? "" : shown;
      const isLast = row === rows[rows.length - 1];
      if (area !== null && area.right > area.left) {
        if (text !== "") groups.push(text);
      } else if (text !== "") own.push(text);
      else {
        const carried = isLast ? null : carriedGroup(grid, row, column, rows);
        if (carried !== null) groups.push(carried);
      }
    }
    columns.push({ column, text: own[own.length - 1] ?? "", joined: joinWords(own), groups });
  }
  return columns;
}

/** A heading over several columns that was not merged: the next known group word to the left with blanks between. */
function carriedGroup(grid: Grid, row: number, column: number, rows: readonly number[]): string | null {
  for (let left = column - 1; left >= grid.left; left -= 1) {
    const text = grid.text(row, left);
    if (text === "") continue;
    const hasOwnBelow = rows.some((below) => below > row && grid.text(below, left) !== "");
    return matchGroup(text) !== null && hasOwnBelow ? text : null;
  }
  return null;
}

/** The strongest reading of a column's heading, and the group that it stands under. */
export function columnMatches(header: HeaderColumn): {
  matches: readonly HeaderMatch[];
  group: HeaderGroup | null;
  usesJoined: boolean;
} {
  const group =
    [...header.groups]
      .reverse()
      .map(matchGroup)
      .find((found) => found !== null) ?? null;
  const single = header.text === "" ? [] : matchHeader(header.text);
  const joined = header.joined === header.text || header.joined === "" ? [] : matchHeader(header.joined);
  const usesJoined = (joined[0]?.strength ?? 0) > (single[0]?.strength ?? 0);
  const best = usesJoined ? joined : single;
  if (best.length > 0 || header.text !== "" || header.groups.length === 0) return { matches: best, group, usesJoined };
  const last = header.groups[header.groups.length - 1] ?? "";
  const overColumns = matchGroup(last) === null || foldText(last) === "status" ? matchHeader(last) : [];
  return { matches: overColumns.filter((match) => match.strength > 0.9), group, usesJoined: false };
}
