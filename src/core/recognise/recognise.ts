import { sheetRows } from "./block-shape.ts";
import { columnOf, hasNoHeader, headingCell } from "./column-roles.ts";
import { matchHeader } from "./header-match.ts";
import { findBlocks, kindOfBlock, scoreOfBlock } from "./blocks.ts";
import type { OpenBlock } from "./blocks.ts";
import { foldText } from "../notation/text.ts";
import { openGrid } from "./grid.ts";
import type { Grid } from "./grid.ts";
import type { Candidate, CandidateKind, Corrections, Doubt, Recognition } from "./recognition.ts";
import type { SheetSnapshot } from "./snapshot.ts";
import { turnedCandidate, turnedCorrections } from "./turned.ts";
import { TURNED, viewOf, viewsOf } from "./views.ts";
import type { View } from "./views.ts";

/** A block that scores less is a list of something else. */
const LEAST_SCORE = 0.3;

/** Finds every plan in a workbook's sheets and says of each column what it was read as and why; throws for no input. */
export function recogniseSheets(sheets: readonly SheetSnapshot[], corrections: Corrections = {}): Recognition {
  const candidates = sheets.flatMap((sheet, index) =>
    candidatesOf(sheet, corrections).map((candidate) => ({ candidate, index })),
  );
  const hidden = new Set(sheets.filter(({ visibility }) => visibility !== "visible").map(({ name }) => name));
  const rankOf = ({ candidate }: (typeof candidates)[number]): number =>
    rank(candidate) - (hidden.has(candidate.sheet) ? 2 : 0);
  const sorted = [...candidates]
    .sort((left, right) => rankOf(right) - rankOf(left) || left.index - right.index)
    .map(({ candidate }) => candidate);
  const names = new Map(sorted.map((candidate) => [candidate.id, namesOf(candidate, sheets)]));
  const chosen = choose(
    sorted.filter(({ sheet }) => !hidden.has(sheet)),
    names,
  );
  return {
    candidates: sorted.map((candidate) => withVersions(candidate, sorted, names)),
    chosen: chosen.length > 0 ? chosen : choose(sorted, names),
  };
}

/** Numbers with their folded names: two sheets with the same milestones are versions of one plan. */
function namesOf(candidate: Candidate, sheets: readonly SheetSnapshot[]): ReadonlySet<string> {
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

type Names = ReadonlyMap<string, ReadonlySet<string>>;

/** More than a third of the milestones of the smaller one stand in the other too. */
function isVersionOf(left: Candidate, right: Candidate, names: Names): boolean {
  const [own, other] = [names.get(left.id) ?? new Set<string>(), names.get(right.id) ?? new Set<string>()];
  const shared = [...own].filter((name) => other.has(name)).length;
  return shared > Math.min(own.size, other.size) / 3;
}

function withVersions(candidate: Candidate, all: readonly Candidate[], names: Names): Candidate {
  const versions = all
    .filter((other) => other !== candidate && other.sheet !== candidate.sheet && isVersionOf(candidate, other, names))
    .map(({ sheet }) => sheet);
  if (versions.length === 0) return candidate;
  const parts = all.every(
    (other) => other === candidate || !versions.includes(other.sheet) || areParts(candidate, other),
  );
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

function rank(candidate: Candidate): number {
  return (candidate.kind === "own" ? 1 : 0) + candidate.score;
}

/** The blocks of one sheet and kind make one candidate. */
function candidatesOf(sheet: SheetSnapshot, corrections: Corrections): readonly Candidate[] {
  const views = viewsOf(sheet);
  return views.flatMap((view) => {
    if (view.key !== TURNED) return candidatesOfView(view, corrections, views.length > 1);
    return candidatesOfView(view, turnedCorrections(corrections), false).map(turnedCandidate);
  });
}

function candidatesOfView({ key, sheet }: View, corrections: Corrections, isBeside: boolean): readonly Candidate[] {
  const grid = openGrid(sheet);
  const open = findBlocks(grid, corrections).filter(
    (block) => block.block.dataRows[0] > 0 && scoreOfBlock(block) >= LEAST_SCORE,
  );
  const byKind = new Map<CandidateKind, OpenBlock[]>();
  for (const block of open) {
    const kind = kindOfBlock(block);
    byKind.set(kind, [...(byKind.get(kind) ?? []), block]);
  }
  return [...byKind].map(([kind, blocks]) => withView(candidateOf(grid, kind, blocks, corrections), key, isBeside));
}

/** Says where the list was found when it is not simply the sheet's. */
function withView(candidate: Candidate, view: string, isBeside: boolean): Candidate {
  if (view === "") return candidate;
  const doubt: Doubt = {
    code: isBeside ? "side-by-side" : "list-turned",
    sheet: candidate.sheet,
    cell: null,
    field: null,
    raw: isBeside ? view : "",
    taken: candidate.blocks[0]?.title ?? "",
    alternatives: [],
    reason: "",
    ask: false,
  };
  const isPlain = view === TURNED || !isBeside;
  const id = isPlain ? candidate.id : `${candidate.id}@${view}`;
  return { ...candidate, id, view, doubts: [doubt, ...candidate.doubts] };
}

function candidateOf(
  grid: Grid,
  kind: CandidateKind,
  blocks: readonly OpenBlock[],
  corrections: Corrections,
): Candidate {
  const first = blocks[0]?.block;
  const reader = { grid, corrections, findings: [], doubts: [] };
  const milestoneCount = blocks.reduce(
    (sum, { block, lastRow }) =>
      sum + sheetRows(reader, block, lastRow).filter((row) => row.kind === "milestone").length,
    0,
  );
  return {
    id: `${grid.sheet.name}!${first?.headerRows[0] ?? 0}`,
    kind,
    view: "",
    sheet: grid.sheet.name,
    headerRows: first?.headerRows ?? [0, 0],
    dataRows: [first?.dataRows[0] ?? 0, blocks.reduce((last, { block }) => Math.max(last, block.dataRows[1]), 0)],
    columns: first?.columns ?? [],
    blocks: blocks.map(({ block }) => block),
    milestoneCount,
    doubts: blocks.flatMap((open) => blockDoubts(grid, open)),
    score: blocks.reduce((best, open) => Math.max(best, scoreOfBlock(open)), 0),
  };
}

/** Doubts about columns and rows, before any cell is read. */
function blockDoubts(grid: Grid, { block, table }: OpenBlock): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const add = (code: Doubt["code"], column: number | null, rest: Partial<Doubt>): void => {
    const cell = column === null ? null : headingCell(block, column);
    doubts.push({
      code,
      sheet: grid.sheet.name,
      cell,
      field: null,
      raw: "",
      taken: "",
      alternatives: [],
      reason: "",
      ask: false,
      ...rest,
    });
  };
  if (hasNoHeader(block)) add("no-header", block.columns[0]?.column ?? null, { ask: true });
  for (const { column, header, role, why, certainty } of block.columns) {
    if (why.by === "content" && role !== "party" && role !== "grid")
      add("column-by-content", column, { raw: header, taken: role, reason: why.what, ask: true });
    const others = matchHeader(header)
      .filter((match) => match.field !== role && match.strength > 0.55)
      .map((match) => match.field);
    if (why.by === "header" && certainty < 0.72)
      add("column-weak", column, { raw: header, taken: role, alternatives: others, reason: why.word, ask: true });
    else if (
      why.by === "header" &&
      others.length > 0 &&
      !others.every((field) => columnOf(block.columns, field) !== null)
    )
      add("column-two-claims", column, { raw: header, taken: role, alternatives: others });
  }
  for (const { column, header, letters } of block.columns.filter(({ role }) => role === "ignored")) {
    const twin = block.columns.find(
      (other) => other.role !== "ignored" && other.column !== column && foldText(other.header) === foldText(header),
    );
    if (header !== "" && twin !== undefined && twin.role !== "grid" && twin.role !== "party")
      add("column-twice", column, { raw: header, taken: twin.letters, alternatives: [letters], ask: true });
  }
  if (columnOf(block.columns, "owner") !== null)
    add("owner-as-role", columnOf(block.columns, "owner")?.column ?? null, { taken: "E" });
  const inferred = block.timeGrid?.inferred ?? "none";
  const gridColumn = block.timeGrid?.columns[0]?.column ?? null;
  if (inferred === "year")
    add("grid-year-inferred", gridColumn, { taken: block.timeGrid?.columns[0]?.label ?? "", ask: true });
  if (inferred === "sub-columns")
    add("grid-sub-columns", gridColumn, { taken: block.timeGrid?.columns[0]?.label ?? "", ask: true });
  if (inferred === "school-quarters")
    add("grid-school-quarters", gridColumn, { taken: block.timeGrid?.columns[0]?.label ?? "", ask: true });
  if (table !== null && block.dataRows[1] - 1 > table.area.bottom)
    add("rows-below-table", null, { raw: table.name, taken: String(table.area.bottom + 2) });
  return doubts;
}

/**
 * Our own table alone when there is one; else the best candidate with the others of its kind that add milestones: a
 * plan spread over sheets. Other versions of the same plan are left for the person to choose.
 */
function choose(candidates: readonly Candidate[], names: Names): readonly string[] {
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
