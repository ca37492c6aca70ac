import { foldText } from "../notation/text.ts";
import { columnOf, hasNoHeader } from "./column-roles.ts";
import { openGrid } from "./grid.ts";
import type { Candidate, Doubt } from "./recognition.ts";
import type { SheetSnapshot } from "./snapshot.ts";
import { viewOf } from "./views.ts";

/** Numbers with their folded names: two sheets with the same milestones are versions of one plan. */
export function namesOf(candidate: Candidate, sheets: readonly SheetSnapshot[]): ReadonlySet<string> {
  const sheet = sheets.find(({ name }) => name === candidate.sheet);
  if (sheet === undefined) return new Set();
  const grid = openGrid(viewOf(sheet, candidate.view));
  const names = candidate.blocks.flatMap((block) => {
    const column = columnOf(block.columns, "name")?.column ?? null;
    if (column === null) return [];
    const rows = Array.from(
      { length: Math.max(0, block.dataRows[1] - block.dataRows[0] + 1) },
      (_, at) => block.dataRows[0] - 1 + at,
    );
    const nr = columnOf(block.columns, "nr")?.column ?? null;
    const named = rows.filter((row) => grid.text(row, column) !== "");
    return named.map((row) => `${nr === null ? "" : grid.text(row, nr)} ${foldText(grid.text(row, column))}`);
  });
  return new Set(names);
}

export type Names = ReadonlyMap<string, ReadonlySet<string>>;

/** More than a third of the milestones of the smaller one stand in the other too. */
function isVersionOf(left: Candidate, right: Candidate, names: Names): boolean {
  const [own, other] = [names.get(left.id) ?? new Set<string>(), names.get(right.id) ?? new Set<string>()];
  const shared = [...own].filter((name) => other.has(name)).length;
  return shared > Math.min(own.size, other.size) / 3;
}

export function withVersions(candidate: Candidate, all: readonly Candidate[], names: Names): Candidate {
  const versions = all
    .filter((other) => other !== candidate && other.sheet !== candidate.sheet && isVersionOf(candidate, other, names))
    .map(({ sheet }) => sheet);
  if (versions.length === 0) return candidate;
  const group = all.filter((other) => other === candidate || versions.includes(other.sheet));
  const parts = all.every(
    (other) => other === candidate || !versions.includes(other.sheet) || areParts(candidate, other),
  );
  // Of parts that are all read it is enough to say it once.
  if (parts && group[0] !== candidate) return candidate;
  const doubt: Doubt = {
    code: parts ? "same-milestones" : "several-versions",
    sheet: candidate.sheet,
    cell: null,
    field: null,
    raw: candidate.sheet,
    taken: candidate.sheet,
    alternatives: versions,
    reason: "",
    ask: true,
  };
  return { ...candidate, doubts: [...candidate.doubts, doubt] };
}

/**
 * Our own table alone when there is one; else the best candidate with the others of its kind that add milestones: a
 * plan spread over sheets. Other versions of the same plan are left for the person to choose.
 */
export function choose(candidates: readonly Candidate[], names: Names): readonly string[] {
  const best = candidates[0];
  if (best === undefined) return [];
  if (best.kind === "own") return [best.id];
  const taken: Candidate[] = [best];
  for (const other of candidates.slice(1)) {
    const joins =
      !hasNoHeader(other) &&
      other.kind === best.kind &&
      sameColumns(other, best) &&
      (other.sheet !== best.sheet || sameHeadings(other, best)) &&
      !taken.some((one) => isVersionOf(one, other, names) && !areParts(one, other));
    if (joins) taken.push(other);
  }
  return taken.map(({ id }) => id);
}

/** Lists beside one another are parts of one plan when they are made alike; an action list beside a plan is none. */
function sameHeadings(left: Candidate, right: Candidate): boolean {
  const texts = (candidate: Candidate): Set<string> =>
    new Set(candidate.columns.map(({ header }) => foldText(header)).filter((text) => text !== ""));
  const [own, other] = [texts(left), texts(right)];
  return [...own].filter((text) => other.has(text)).length >= Math.max(own.size, other.size) / 2;
}

/** Words that say which edition of a plan a sheet holds, or nothing at all. */
const EDITION =
  /\b(?:versie|version|v ?\d|oud|oude|old|nieuw|new|kopie|copy|concept|draft|definitief|def|final|backup|archief|archive|actueel|huidig|current|vorige?|previous|bijgewerkt|update|herzien|revised|blad ?\d*|sheet ?\d*|tabel ?\d*|table ?\d*|plan|planning|mijlpalen(?:plan)?|milestones?|overzicht|overview|totaal|\(?\d+\)?|20\d\d|q[1-4]|kw[1-4]|jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december)\b/;

/** The same milestones on sheets of different schools, or beside one another under different headings, are no editions. */
function areParts(left: Candidate, right: Candidate): boolean {
  const [own, other] = [left, right].map((candidate) => foldText(partName(candidate)));
  if (own === undefined || other === undefined || own === "" || other === "" || own === other) return false;
  const isOne = (name: string): boolean => !EDITION.test(name);
  return isOne(own) && isOne(other) && !own.includes(other) && !other.includes(own);
}

function partName({ sheet, view, blocks }: Candidate): string {
  return view === "" ? sheet : (blocks[0]?.title ?? "");
}

/** Sheets of one plan are copies of one another: most columns agree. */
function sameColumns(left: Candidate, right: Candidate): boolean {
  const roles = (candidate: Candidate): Set<string> =>
    new Set(candidate.columns.map(({ role }) => role).filter((role) => role !== "ignored"));
  const [own, other] = [roles(left), roles(right)];
  const shared = [...own].filter((role) => other.has(role)).length;
  return shared >= Math.max(own.size, other.size) * 0.5;
}
