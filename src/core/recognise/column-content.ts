import { knownNumbers } from "../notation/dependency-numbers.ts";
import { readDependencies } from "../notation/dependencies.ts";
import { readStatus } from "../notation/status.ts";
import { foldText } from "../notation/text.ts";
import { give } from "./column-draft.ts";
import type { Draft } from "./column-draft.ts";
import type { Grid } from "./grid.ts";
import { matchGroup } from "./header-match.ts";
import type { ColumnRole } from "./recognition.ts";

export function giveByContent(
  grid: Grid,
  drafts: readonly Draft[],
  rows: readonly number[],
  hasTimeGrid: boolean,
): void {
  const free = (): Draft[] => drafts.filter((draft) => draft.role === null && draft.group !== "rollen");
  const has = (role: ColumnRole): boolean => drafts.some((draft) => draft.role === role);
  if (!has("status")) giveLights(free());
  if (!has("status") && !has("light")) {
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
  const ticks = has("doneOn") ? undefined : free().find(({ header }) => isTickColumn(grid, header, rows));
  if (ticks !== undefined) give(ticks, "doneOn", "ticks", 1, 0.7);
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

/** A column without a heading that holds nothing but ticks: what is ticked is done. */
function isTickColumn(grid: Grid, header: Draft["header"], rows: readonly number[]): boolean {
  if (!/^[✓✔☑✅]?$/u.test(header.text) || header.groups.length > 0) return false;
  const marks = rows.map((row) => grid.text(row, header.column)).filter((text) => text !== "");
  return marks.length > 0 && marks.every((text) => /^[✓✔☑☐✅]\ufe0f?$/u.test(text));
}

const COLOUR_HEADING = /^(?:groen|oranje|rood|green|amber|orange|red|g|o|a|r|🟢|🟠|🟡|🔴)$/u;

/** Columns groen, oranje and rood in which a cross picks the verdict; letters alone must be all three. */
function giveLights(free: readonly Draft[]): void {
  const lights = free.filter(
    ({ header, profile }) => COLOUR_HEADING.test(foldText(header.text)) && profile.averageLength <= 3,
  );
  const verdicts = new Set(lights.map(({ header }) => readStatus(header.text).status));
  const areWords = lights.every(({ header }) => header.text.length > 1);
  if (verdicts.size < (areWords ? 2 : 3)) return;
  for (const draft of lights) give(draft, "light", "lights", 1, 0.9);
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

/** Without headings: short texts beside the name are who does it, longer ones are remarks. */
export function giveOwner(drafts: readonly Draft[]): void {
  const texts = drafts.filter(({ role, profile }) => role === null && profile.filled >= 2 && profile.texts > 0.7);
  const owner = texts.find(({ profile }) => profile.averageLength <= 20 && profile.roles < 0.5);
  if (owner !== undefined) give(owner, "owner", "texts", owner.profile.texts, 0.5);
  const remarks = texts.find((draft) => draft !== owner && draft.profile.averageLength > 12);
  if (remarks !== undefined) give(remarks, "explanation", "texts", remarks.profile.texts, 0.45);
}

const REGISTER =
  /^(?:kans|impact|score|effect|risico(?:'?s)?|risk|probability|stakeholders?|houding|invloed|belang|middel|doelgroep|kostenpost)$/;

/** A register beside the list, behind an empty column: its measures and owners are those of risks, not of milestones. */
export function leaveOutSideLists(drafts: readonly Draft[]): void {
  const gaps = drafts.flatMap((draft, at) => (isEmptyColumn(draft) ? [at] : []));
  for (const [index, gap] of gaps.entries()) {
    const beside = drafts.slice(gap + 1, gaps[index + 1] ?? drafts.length);
    const words = beside.filter(({ header }) => REGISTER.test(foldText(header.text)));
    const isFirst = drafts.slice(0, gap).every(isEmptyColumn);
    if (words.length >= 2 && !isFirst) for (const draft of beside) draft.role = "ignored";
  }
}

function isEmptyColumn({ header, profile }: Draft): boolean {
  return header.text === "" && header.groups.length === 0 && profile.filled === 0 && profile.lightFills === 0;
}

/**
 * A legend beside the list, behind an empty column: letters of which none repeats, with their meaning in the next column.
 * It is no party.
 */
export function leaveOutLegends(drafts: readonly Draft[]): void {
  const isEmpty = ({ header, profile, role }: Draft): boolean =>
    role === null &&
    header.text === "" &&
    header.groups.length === 0 &&
    profile.filled === 0 &&
    profile.lightFills === 0;
  const gap = drafts.map(isEmpty).lastIndexOf(true);
  const beside = gap < 0 ? [] : drafts.slice(gap + 1);
  if (!drafts.slice(0, Math.max(0, gap)).some(({ role }) => role === "name")) return;
  if (beside.some(({ role, group }) => role !== null || group === "rollen")) return;
  const at = beside.findIndex(
    ({ header, profile }) =>
      (profile.filled >= 2 && profile.averageLength <= 2 && profile.distinct === profile.filled) ||
      (header.text === "" && profile.filled === 0 && profile.lightFills > 0),
  );
  const meaning = beside[at + 1];
  if (at >= 0 && meaning !== undefined && meaning.profile.texts > 0.5)
    for (const draft of beside) draft.role = "ignored";
}

/** "Stap" above a, b and c: letters under a heading of work are its order, and no roles. */
function namesWork({ matches }: Draft): boolean {
  return matches.some(({ field }) => field === "nr" || field === "name" || field === "description");
}

/** Headings of Excel's tables are no longer. */
const LONGEST_PARTY = 255;

/** Columns under "Rollen en verantwoordelijkheden", and columns of role letters; also the empty ones between them. */
export function giveParties(drafts: readonly Draft[]): void {
  const isParty = (draft: Draft): boolean =>
    draft.role === null &&
    draft.header.text !== "" &&
    draft.header.text.length <= LONGEST_PARTY &&
    (draft.group === "rollen" || !namesWork(draft));
  for (const draft of drafts) {
    if (!isParty(draft)) continue;
    if (draft.group === "rollen") {
      draft.role = "party";
      draft.why = { by: "group", group: draft.header.groups.find((text) => matchGroup(text) === "rollen") ?? "" };
      draft.certainty = 0.95;
    } else if (draft.profile.filled > 0 && draft.profile.roles >= 0.75)
      give(draft, "party", "roles", draft.profile.roles, 0.85);
  }
  drafts.forEach((draft, at) => {
    const besideParty = [drafts[at - 1], drafts[at + 1]].some((other) => other?.role === "party");
    const { profile } = draft;
    if (
      besideParty &&
      isParty(draft) &&
      draft.matches.every(({ kind }) => kind === "weak-synonym") &&
      profile.roles >= 0.3 &&
      profile.averageLength <= 25
    )
      give(draft, "party", "roles", profile.roles, 0.6);
  });
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
