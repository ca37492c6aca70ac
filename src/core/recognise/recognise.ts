import { sheetRows } from "./block-shape.ts";
import { columnOf, hasNoHeader, headingCell } from "./column-roles.ts";
import { matchHeader } from "./header-match.ts";
import { findBlocks, kindOfBlock, scoreOfBlock } from "./blocks.ts";
import type { OpenBlock } from "./blocks.ts";
import { foldText } from "../notation/text.ts";
import { choose, namesOf, withVersions } from "./editions.ts";
import { openGrid } from "./grid.ts";
import type { Grid } from "./grid.ts";
import type { Candidate, CandidateKind, Corrections, Doubt, Recognition } from "./recognition.ts";
import type { SheetSnapshot } from "./snapshot.ts";
import { turnedCandidate, turnedCorrections } from "./turned.ts";
import { TURNED, viewsOf } from "./views.ts";
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
    if (why.by === "content" && role !== "party" && role !== "grid" && role !== "ignored")
      add("column-by-content", column, { raw: header, taken: role, reason: why.what, ask: true });
    const others = matchHeader(header)
      .filter((match) => match.field !== role && match.strength > 0.55)
      .map((match) => match.field);
    const isSure = why.by === "header" && (why.match === "own-header" || why.match === "synonym");
    if (why.by === "header" && certainty < 0.72)
      add("column-weak", column, {
        raw: header,
        taken: role,
        alternatives: others,
        reason: isSure ? "content" : why.word,
        ask: others.length > 0 || !isSure,
      });
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
    // Under headings over several columns the same word may well stand twice: Gepland and Werkelijk.
    const isPlain = block.headerRows[0] === block.headerRows[1];
    if (isPlain && header !== "" && twin !== undefined && twin.role !== "grid" && twin.role !== "party")
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
