import { knownNumbers, readDependencies } from "../notation/dependencies.ts";
import { foldText } from "../notation/text.ts";
import type { FieldName } from "../plan/milestone.ts";
import type { Grid } from "./grid.ts";
import { columnMatches } from "./header-band.ts";
import type { HeaderBand, HeaderColumn } from "./header-band.ts";
import type { ColumnField, HeaderMatch } from "./header-match.ts";
import { matchGroup } from "./header-match.ts";
import { profileColumn } from "./profile.ts";
import type { ColumnProfile } from "./profile.ts";
import type { ColumnReading, ColumnRole, ContentKind, Why } from "./recognition.ts";
import { columnLetters } from "./snapshot.ts";

interface Claim {
  readonly column: number;
  readonly field: ColumnField;
  readonly score: number;
  readonly match: HeaderMatch;
}

interface Draft {
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

const DATE_FIELDS: readonly ColumnField[] = ["start", "due", "doneOn", "asOf", "latestStart", "expectedFinish"];
const MONEY_FIELDS: readonly ColumnField[] = ["budget", "spent", "forecast", "cofinancing"];
const TEXT_FIELDS: readonly ColumnField[] = [
  "name",
  "description",
  "goal",
  "subproject",
  "explanation",
  "bottleneck",
  "measure",
];
/** A claim below this is not worth more than leaving the column to its owner. */
const LEAST = 0.42;

/** What each column of a block is, by its heading and by what stands in it; a field has at most one column. */
export function assignColumns(
  grid: Grid,
  band: HeaderBand,
  rows: readonly number[],
  gridIsTime = true,
): readonly ColumnReading[] {
  const inGrid = new Set(band.timeGrid?.columns.map((column) => column.column) ?? []);
  const drafts = band.columns.map((header) => draftOf(grid, header, rows, inGrid.has(header.column)));
  giveByHeader(drafts);
  mendNames(drafts);
  giveNumbers(grid, drafts, rows);
  giveByContent(grid, drafts, rows, band.timeGrid !== null && gridIsTime);
  giveParties(drafts);
  if (!gridIsTime) for (const draft of drafts) if (draft.role === "grid") draft.role = "ignored";
  return drafts
    .filter((draft) => draft.role !== null || draft.profile.filled > 0 || draft.header.text !== "")
    .map(finish);
}

function draftOf(grid: Grid, header: HeaderColumn, rows: readonly number[], inGrid: boolean): Draft {
  // A time grid is known by its headings; its cells are read as bars, later.
  const profile = profileColumn(grid, header.column, inGrid ? [] : rows);
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
  return { header, profile, matches: shifted, group, usesJoined, role: null, why: { by: "nothing" }, certainty: 0 };
}

function giveByHeader(drafts: readonly Draft[]): void {
  const claims = namesFirst(
    drafts.flatMap((draft) =>
      draft.role === null
        ? draft.matches.map((match) => ({
            column: draft.header.column,
            field: match.field,
            score: match.strength * fit(match.field, draft.profile),
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

/** How well the cells agree with a field, 0–1.1; an empty column can be anything. */
function fit(field: ColumnField, profile: ColumnProfile): number {
  if (profile.filled === 0) return field === "status" && profile.lightFills > 0 ? 1 : 0.9;
  const by = (share: number): number => (share >= 0.5 ? 0.9 + share / 5 : 0.35 + share);
  if (field === "doneOn") return by(Math.max(profile.dates, profile.yesNo));
  if (DATE_FIELDS.includes(field)) return by(profile.dates);
  if (MONEY_FIELDS.includes(field)) return by(profile.amounts);
  if (TEXT_FIELDS.includes(field)) return textFit(field, profile);
  switch (field) {
    case "nr":
      return by(profile.numbersOfList);
    case "duration":
      return profile.dateCells > 0.3 ? 0.3 : by(profile.durations);
    case "totalFloat":
      return by(profile.durations);
    case "predecessors":
      return by(Math.max(profile.dependencies, profile.averageLength > 25 ? 0 : 0.4));
    case "status":
      return by(Math.max(profile.statusWords, profile.filled < 3 ? 0.6 : 0));
    case "period":
      return profile.dateCells > 0.5 ? 0.55 : by(profile.dates);
    case "progress":
      return profile.texts > 0.5 ? 0.3 : by(profile.amounts);
    case "goalNr":
    case "resultNr":
      return by(profile.numbersOfList);
    case "kind":
      return profile.averageLength > 30 ? 0.4 : 1;
    default:
      return profile.dates > 0.6 || profile.averageLength > 60 ? 0.4 : 1;
  }
}

function textFit(field: ColumnField, profile: ColumnProfile): number {
  if (profile.dates > 0.6) return 0.3;
  if (profile.texts < 0.3 && profile.numbersOfList > 0.5) return field === "subproject" ? 0.7 : 0.35;
  if (field === "explanation" && profile.statusWords > 0.7) return 0.5;
  return 1;
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

function give(draft: Draft, role: ColumnRole, what: ContentKind, share: number, certainty: number): void {
  draft.role = role;
  draft.why = { by: "content", what, share };
  draft.certainty = certainty;
}

/**
 * Which of the number columns is the milestone's own: one that is merged over several rows, or stands beside the goal,
 * numbers the goal or the result.
 */
function giveNumbers(grid: Grid, drafts: readonly Draft[], rows: readonly number[]): void {
  const hasNr = drafts.some(({ role }) => role === "nr");
  const nameAt = drafts.find(({ role }) => role === "name")?.header.column ?? 0;
  const isNumbering = ({ header, profile, role, group }: Draft): boolean => {
    if (role !== null || group === "rollen" || profile.filled === 0 || profile.numbersOfList < 0.7) return false;
    if (header.text === "") return true;
    return (
      !hasNr &&
      header.column < nameAt &&
      profile.filled >= 2 &&
      profile.distinct === profile.filled &&
      profile.amounts * profile.averageLength < 4
    );
  };
  const numbers = drafts.filter((draft) => draft.role === "nr" || isNumbering(draft));
  let own: Draft | null = null;
  for (const draft of numbers) {
    const next = drafts.find(
      ({ header, role }) => header.column > draft.header.column && role !== "nr" && role !== null,
    );
    const spansRows = draft.profile.mergedDown > 0.2 || spansDescriptions(grid, draft.header.column, drafts, rows);
    const label: ColumnRole =
      next?.role === "goal" || next?.role === "subproject"
        ? numbers.length > 1 || spansRows
          ? "goalNr"
          : "nr"
        : spansRows && hasDescription(drafts)
          ? "resultNr"
          : "nr";
    const wasUnnamed = draft.role === null;
    draft.role = label;
    if (wasUnnamed) {
      draft.why = { by: "content", what: "numbers", share: draft.profile.numbersOfList };
      draft.certainty = 0.85;
    }
    if (label !== "nr") continue;
    if (own !== null) draft.role = "ignored";
    else own = draft;
  }
}

function hasDescription(drafts: readonly Draft[]): boolean {
  return drafts.some(({ role }) => role === "description");
}

/** Rows with an activity but without number and result lie under the number above; a result without its number would be a gap. */
function spansDescriptions(grid: Grid, column: number, drafts: readonly Draft[], rows: readonly number[]): boolean {
  const at = (role: ColumnRole): number | null => drafts.find((draft) => draft.role === role)?.header.column ?? null;
  const [description, name] = [at("description"), at("name")];
  if (description === null || name === null) return false;
  const blank = rows.filter((row) => grid.text(row, column) === "" && grid.text(row, description) !== "");
  return blank.length > 0 && blank.every((row) => grid.text(row, name) === "");
}

function giveByContent(grid: Grid, drafts: readonly Draft[], rows: readonly number[], hasTimeGrid: boolean): void {
  const free = (): Draft[] => drafts.filter((draft) => draft.role === null && draft.group !== "rollen");
  const has = (role: ColumnRole): boolean => drafts.some((draft) => draft.role === role);
  if (!has("status")) {
    const words = free().find(
      ({ profile }) =>
        profile.filled >= 2 &&
        profile.statusWords >= 0.75 &&
        profile.distinct <= Math.max(6, profile.filled / 2) &&
        profile.roles < 0.9,
    );
    if (words !== undefined) give(words, "status", "status-words", words.profile.statusWords, 0.75);
    else {
      const fills = free().filter(
        ({ profile }) => profile.filled === 0 && profile.lightFills >= 0.3 && profile.lightKinds >= 1,
      );
      const best = fills.sort(
        (left, right) =>
          right.profile.lightKinds - left.profile.lightKinds || right.profile.lightFills - left.profile.lightFills,
      )[0];
      if (best !== undefined) give(best, "status", "fills", best.profile.lightFills, 0.8);
    }
  }
  if (!hasTimeGrid && !has("period")) giveDates(free(), has);
  if (!has("predecessors") && has("nr")) {
    const links = free().find(
      ({ header, profile }) =>
        profile.filled >= 2 &&
        profile.dependencies >= 0.8 &&
        profile.roles < 0.5 &&
        namesOtherRows(grid, drafts, header.column, rows),
    );
    if (links !== undefined) give(links, "predecessors", "dependencies", links.profile.dependencies, 0.6);
  }
}

/** True when nearly every filled cell names numbers that the list has, and not just its own. */
function namesOtherRows(grid: Grid, drafts: readonly Draft[], column: number, rows: readonly number[]): boolean {
  const nrAt = drafts.find(({ role }) => role === "nr")?.header.column;
  if (nrAt === undefined) return false;
  const sample = rows.slice(0, 400);
  const own = sample.map((row) => grid.text(row, nrAt));
  const context = { numbers: own, known: knownNumbers(own) };
  const filled = sample.filter((row) => grid.text(row, column) !== "");
  const known = filled.filter((row) => {
    const { state, dependencies } = readDependencies(grid.text(row, column), context);
    return (
      state === "empty" ||
      (state === "read" &&
        dependencies.every(({ nr }) => context.known.written.has(foldText(nr)) && nr !== grid.text(row, nrAt)))
    );
  });
  return filled.length > 0 && known.length >= filled.length * 0.8;
}

/** Two columns of dates without known headings: the first is the start, the second the delivery. */
function giveDates(free: readonly Draft[], has: (role: ColumnRole) => boolean): void {
  const dated = free.filter(
    ({ profile, matches }) =>
      profile.filled >= 2 && profile.dates >= 0.6 && matches.length === 0 && profile.numbersOfList < 0.9,
  );
  const [first, second] = dated;
  if (first === undefined) return;
  if (!has("start") && !has("due")) {
    if (second === undefined) return give(first, "due", "dates", first.profile.dates, 0.65);
    give(first, "start", "dates", first.profile.dates, 0.65);
    return give(second, "due", "dates", second.profile.dates, 0.65);
  }
  if (!has("due")) return give(first, "due", "dates", first.profile.dates, 0.6);
  if (!has("start")) give(first, "start", "dates", first.profile.dates, 0.5);
}

/** Columns under "Rollen en verantwoordelijkheden", and columns of role letters; also the empty ones between them. */
function giveParties(drafts: readonly Draft[]): void {
  const isParty = (draft: Draft): boolean =>
    draft.role === null && draft.header.text !== "" && draft.header.text.length <= 60;
  for (const draft of drafts) {
    if (!isParty(draft)) continue;
    if (draft.group === "rollen") {
      draft.role = "party";
      draft.why = { by: "group", group: draft.header.groups.find((text) => matchGroup(text) === "rollen") ?? "" };
      draft.certainty = 0.95;
    } else if (draft.profile.filled > 0 && draft.profile.roles >= 0.75)
      give(draft, "party", "roles", draft.profile.roles, 0.85);
  }
  const places = drafts.flatMap((draft, at) => (draft.role === "party" ? [at] : []));
  const [from, to] = [places[0] ?? 0, places[places.length - 1] ?? -1];
  drafts.forEach((draft, at) => {
    const beside = (at > from && at < to) || (places.length >= 2 && (at === to + 1 || at === from - 1));
    if (beside && isParty(draft) && draft.profile.filled === 0) {
      draft.role = "party";
      draft.why = { by: "place", next: "party" };
      draft.certainty = 0.6;
    }
  });
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

/** The column of a role, or null. */
export function columnOf(columns: readonly ColumnReading[], role: ColumnRole): ColumnReading | null {
  return columns.find((column) => column.role === role) ?? null;
}

export function isPlanField(role: ColumnRole): role is FieldName {
  return !["party", "grid", "ignored", "goalNr", "resultNr", "owner", "executor", "period", "progress"].includes(role);
}
