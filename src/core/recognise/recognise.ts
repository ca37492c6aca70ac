import { matchHeader } from "./header-match.ts";
import { columnOf } from "./columns.ts";
import { findBlocks, kindOfBlock, scoreOfBlock } from "./blocks.ts";
import type { OpenBlock } from "./blocks.ts";
import { openGrid } from "./grid.ts";
import type { Grid } from "./grid.ts";
import { sheetRows } from "./block-rows.ts";
import type { Candidate, CandidateKind, Corrections, Doubt, Recognition } from "./recognition.ts";
import { cellAddress } from "./snapshot.ts";
import type { SheetSnapshot } from "./snapshot.ts";

/** A block that scores less is a list of something else. */
const LEAST_SCORE = 0.3;

/** Finds every plan in a workbook's sheets and says of each column what it was read as and why; throws for no input. */
export function recogniseSheets(sheets: readonly SheetSnapshot[], corrections: Corrections = {}): Recognition {
  const candidates = sheets.flatMap((sheet, index) => candidatesOf(sheet, corrections).map((candidate) => ({ candidate, index })));
  const sorted = candidates.sort((left, right) => rank(right.candidate) - rank(left.candidate) || left.index - right.index);
  return { candidates: sorted.map(({ candidate }) => candidate), chosen: choose(sorted.map(({ candidate }) => candidate)) };
}

function rank(candidate: Candidate): number {
  return (candidate.kind === "own" ? 1 : 0) + candidate.score;
}

/** The blocks of one sheet and kind make one candidate. */
function candidatesOf(sheet: SheetSnapshot, corrections: Corrections): readonly Candidate[] {
  const grid = openGrid(sheet);
  const open = findBlocks(grid, corrections).filter((block) => block.block.dataRows[0] > 0 && scoreOfBlock(block) >= LEAST_SCORE);
  const byKind = new Map<CandidateKind, OpenBlock[]>();
  for (const block of open) {
    const kind = kindOfBlock(block);
    byKind.set(kind, [...(byKind.get(kind) ?? []), block]);
  }
  return [...byKind].map(([kind, blocks]) => candidateOf(grid, kind, blocks, corrections));
}

function candidateOf(grid: Grid, kind: CandidateKind, blocks: readonly OpenBlock[], corrections: Corrections): Candidate {
  const first = blocks[0]?.block;
  const reader = { grid, corrections, findings: [], doubts: [] };
  const milestoneCount = blocks.reduce((sum, { block, lastRow }) => sum + sheetRows(reader, block, lastRow).filter((row) => row.kind === "milestone").length, 0);
  return {
    id: `${grid.sheet.name}!${first?.headerRows[0] ?? 0}`,
    kind,
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
  const headerRow = block.headerRows[1] - 1;
  const add = (code: Doubt["code"], column: number | null, rest: Partial<Doubt>): void => {
    const cell = column === null ? null : cellAddress(headerRow, column);
    doubts.push({ code, sheet: grid.sheet.name, cell, field: null, raw: "", taken: "", alternatives: [], reason: "", ask: false, ...rest });
  };
  for (const { column, header, role, why, certainty } of block.columns) {
    if (why.by === "content" && role !== "party" && role !== "grid") add("column-by-content", column, { raw: header, taken: role, reason: why.what, ask: true });
    const others = matchHeader(header).filter((match) => match.field !== role && match.strength > 0.55).map((match) => match.field);
    if (why.by === "header" && certainty < 0.72) add("column-weak", column, { raw: header, taken: role, alternatives: others, reason: why.word, ask: true });
    else if (why.by === "header" && others.length > 0 && !others.every((field) => columnOf(block.columns, field) !== null)) add("column-two-claims", column, { raw: header, taken: role, alternatives: others });
  }
  if (columnOf(block.columns, "owner") !== null) add("owner-as-role", columnOf(block.columns, "owner")?.column ?? null, { taken: "E" });
  const inferred = block.timeGrid?.inferred ?? "none";
  const gridColumn = block.timeGrid?.columns[0]?.column ?? null;
  if (inferred === "year") add("grid-year-inferred", gridColumn, { taken: block.timeGrid?.columns[0]?.label ?? "", ask: true });
  if (inferred === "sub-columns") add("grid-sub-columns", gridColumn, { taken: block.timeGrid?.columns[0]?.label ?? "", ask: true });
  if (inferred === "school-quarters") add("grid-school-quarters", gridColumn, { taken: block.timeGrid?.columns[0]?.label ?? "", ask: true });
  if (table !== null && block.dataRows[1] - 1 > table.area.bottom) add("rows-below-table", null, { raw: table.name, taken: String(table.area.bottom + 2) });
  return doubts;
}

/**
 * Our own table alone when there is one; else the best candidate with the others of its kind on visible sheets, which
 * are the same plan spread over sheets.
 */
function choose(candidates: readonly Candidate[]): readonly string[] {
  const best = candidates[0];
  if (best === undefined) return [];
  if (best.kind === "own") return [best.id];
  const same = candidates.filter((other) => other.kind === best.kind && (other === best || sameColumns(other, best)));
  return same.map(({ id }) => id);
}

/** Sheets of one plan are copies of one another: most columns agree. */
function sameColumns(left: Candidate, right: Candidate): boolean {
  const roles = (candidate: Candidate): Set<string> => new Set(candidate.columns.map(({ role }) => role).filter((role) => role !== "ignored"));
  const [own, other] = [roles(left), roles(right)];
  const shared = [...own].filter((role) => other.has(role)).length;
  return shared >= Math.max(own.size, other.size) * 0.7;
}
