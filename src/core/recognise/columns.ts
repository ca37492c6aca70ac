import { giveByContent, giveOwner, giveParties, leaveOutLegends, leaveOutSideLists } from "./column-content.ts";
import { draftOf, give } from "./column-draft.ts";
import type { Draft } from "./column-draft.ts";
import { LEAST, fit } from "./column-fit.ts";
import { giveNumbers } from "./column-numbers.ts";
import { readDate } from "../notation/date.ts";
import { foldText } from "../notation/text.ts";
import type { Grid } from "./grid.ts";
import type { HeaderBand } from "./header-band.ts";
import type { ColumnField, HeaderMatch } from "./header-match.ts";
import type { ColumnReading, ColumnRole } from "./recognition.ts";
import { columnLetters } from "./snapshot.ts";

interface Claim {
  readonly column: number;
  readonly field: ColumnField;
  readonly score: number;
  readonly match: HeaderMatch;
}

/** What each column of a block is, by its heading and by what stands in it; a field has at most one column. */
export function assignColumns(
  grid: Grid,
  band: HeaderBand,
  rows: readonly number[],
  gridIsTime = true,
): readonly ColumnReading[] {
  const inGrid = new Set(band.timeGrid?.columns.map((column) => column.column) ?? []);
  const drafts = band.columns.map((header) => draftOf(grid, header, rows, inGrid.has(header.column)));
  leaveOutSideLists(drafts);
  giveByHeader(drafts);
  mendNames(drafts);
  giveNumbers(grid, drafts, rows);
  leaveOutLegends(drafts);
  giveByContent(grid, drafts, rows, band.timeGrid !== null && gridIsTime);
  if (band.last < band.first) giveOwner(drafts);
  giveParties(drafts);
  yearsAlone(drafts, band.timeGrid !== null);
  forecastAlone(drafts, band.timeGrid !== null);
  if (!gridIsTime) for (const draft of drafts) if (draft.role === "grid") draft.role = "ignored";
  return drafts
    .filter((draft) => draft.role !== null || draft.profile.filled > 0 || draft.header.text !== "")
    .map(finish);
}

function giveByHeader(drafts: readonly Draft[]): void {
  const claims = namesFirst(
    drafts.flatMap((draft) =>
      draft.role === null
        ? draft.matches.map((match) => ({
            column: draft.header.column,
            field: match.field,
            score:
              match.strength *
              fit(match.field, draft.profile, match.kind === "weak-synonym") *
              (isEarlierOne(draft, match, drafts) ? 0.8 : 1),
            match,
          }))
        : [],
    ),
  );
  claims.sort(
    (left, right) =>
      right.score - left.score || right.match.strength - left.match.strength || left.column - right.column,
  );
  const taken = new Set<ColumnField>();
  for (const claim of claims) {
    const draft = drafts.find(({ header }) => header.column === claim.column);
    if (draft === undefined || draft.role !== null || claim.score < LEAST) continue;
    const repeatable = claim.field === "nr";
    if (taken.has(claim.field) && !repeatable) continue;
    taken.add(claim.field);
    draft.role = claim.field;
    draft.why = { by: "header", match: claim.match.kind, word: claim.match.word };
    draft.certainty = Math.min(1, claim.score);
  }
}

/** "Status Q1" beside "Status Q2": of the same heading with a period behind it the last one is the present one. */
function isEarlierOne(draft: Draft, match: HeaderMatch, drafts: readonly Draft[]): boolean {
  const own = match.kind === "contains" ? dayOfHeading(draft, match.word) : null;
  return (
    own !== null &&
    drafts.some((other) => {
      const same = other.matches.find(({ field, kind }) => field === match.field && kind === "contains");
      const day = same === undefined ? null : dayOfHeading(other, same.word);
      return day !== null && day > own;
    })
  );
}

function dayOfHeading({ header }: Draft, word: string): number | null {
  const rest = foldText(header.text).replace(foldText(word), "").trim();
  const reading = rest === "" ? null : readDate(rest, { edge: "end", year: 2000 });
  return reading?.state === "read" ? reading.day : null;
}

/** Without a column "mijlpaal" or "resultaat" the activity is what is to be ready; a weak name gives way to it. */
function namesFirst(claims: readonly Claim[]): Claim[] {
  const strong = (field: ColumnField): boolean => claims.some((claim) => claim.field === field && claim.score >= 0.7);
  if (strong("name")) return [...claims];
  if (!strong("description"))
    return claims.map((claim) => (claim.field === "name" ? { ...claim, score: claim.score * 1.06 } : claim));
  return claims
    .filter((claim) => claim.field !== "name")
    .map((claim) => (claim.field === "description" ? { ...claim, field: "name" } : claim));
}

/** A list needs a column that says what is to be ready: without "mijlpaal" it is the activity or the longest text. */
function mendNames(drafts: readonly Draft[]): void {
  const byRole = (role: ColumnRole): Draft | undefined => drafts.find((draft) => draft.role === role);
  if (byRole("name") !== undefined) return;
  const description = byRole("description");
  if (description !== undefined) {
    description.role = "name";
    description.certainty = Math.min(description.certainty, 0.8);
    return;
  }
  const free = drafts
    .filter(
      (draft) =>
        draft.role === null &&
        draft.profile.texts > 0.5 &&
        draft.profile.roles < 0.5 &&
        draft.profile.averageLength >= 8 &&
        draft.group !== "rollen",
    )
    .sort(
      (left, right) =>
        right.profile.averageLength - left.profile.averageLength || left.header.column - right.header.column,
    )[0];
  if (free !== undefined) return give(free, "name", "texts", free.profile.texts, 0.6);
  const stand = byRole("goal") ?? byRole("subproject");
  if (stand !== undefined && stand.profile.distinct > stand.profile.filled * 0.8) stand.role = "name";
}

/** Without a promised day the expected one is all that is known of the delivery; ours is computed and stays what it is. */
function forecastAlone(drafts: readonly Draft[], hasTimeGrid: boolean): void {
  const has = (role: ColumnRole): boolean => drafts.some((draft) => draft.role === role);
  const expected = drafts.find(({ role }) => role === "expectedFinish");
  if (expected === undefined || hasTimeGrid || has("due") || has("period") || has("latestStart")) return;
  expected.role = "due";
}

/** A column of years beside quarters or days lends them its year; alone it is all that is known of the delivery. */
function yearsAlone(drafts: readonly Draft[], hasTimeGrid: boolean): void {
  const year = drafts.find(({ role }) => role === "year");
  if (year === undefined) return;
  if (drafts.some(({ role }) => role === "start" || role === "due" || role === "period")) return;
  year.role = hasTimeGrid ? "ignored" : "due";
}

function finish(draft: Draft): ColumnReading {
  const { header } = draft;
  const text = draft.usesJoined ? header.joined : header.text;
  return {
    column: header.column,
    letters: columnLetters(header.column),
    header: text,
    role: draft.role ?? "ignored",
    party: draft.role === "party" ? header.text.replace(/\s+/g, " ") : null,
    why: draft.why,
    certainty: draft.certainty,
  };
}
