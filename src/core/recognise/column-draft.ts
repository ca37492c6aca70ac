import { countedUnit } from "../notation/date.ts";
import { columnMatches } from "./header-columns.ts";
import { profileColumn } from "./profile.ts";
import type { HeaderColumn } from "./header-columns.ts";
import type { Grid } from "./grid.ts";
import { isOtherHeading, matchGroup } from "./header-match.ts";
import type { HeaderMatch } from "./header-match.ts";
import type { ColumnProfile } from "./profile.ts";
import type { ColumnRole, ContentKind, Why } from "./recognition.ts";

export interface Draft {
  readonly header: HeaderColumn;
  readonly profile: ColumnProfile;
  readonly matches: readonly HeaderMatch[];
  readonly group: ReturnType<typeof matchGroup>;
  /** The words over two rows matched, not the lowest alone. */
  readonly usesJoined: boolean;
  role: ColumnRole | null;
  why: Why;
  certainty: number;
}

export function draftOf(grid: Grid, header: HeaderColumn, rows: readonly number[], inGrid: boolean): Draft {
  // A time grid is known by its headings; its cells are read as bars, later.
  const profile = profileColumn(grid, header.column, inGrid ? [] : rows, countedUnit(header.joined || header.text));
  if (inGrid) {
    return {
      header,
      profile,
      matches: [],
      group: "tijdsduur",
      usesJoined: false,
      role: "grid",
      why: { by: "content", what: "periods", share: 1 },
      certainty: 1,
    };
  }
  const { matches, group, usesJoined } = columnMatches(header);
  const actual = header.groups.some((text) => matchGroup(text) === "werkelijk");
  const shifted = actual
    ? matches
        .map((match) => (match.field === "due" ? { ...match, field: "doneOn" as const } : match))
        .filter((match) => match.field !== "start")
    : matches;
  const role = header.text !== "" && isOtherHeading(header.text) ? "ignored" : null;
  return { header, profile, matches: shifted, group, usesJoined, role, why: { by: "nothing" }, certainty: 0 };
}

export function give(draft: Draft, role: ColumnRole, what: ContentKind, share: number, certainty: number): void {
  draft.role = role;
  draft.why = { by: "content", what, share };
  draft.certainty = certainty;
}

export function hasDescription(drafts: readonly Draft[]): boolean {
  return drafts.some(({ role }) => role === "description");
}
