import { BLOCK_LABEL } from "./header-rows.ts";
import { columnOf, hasNoHeader } from "./column-roles.ts";
import { assignColumns } from "./columns.ts";
import type { Grid } from "./grid.ts";
import { rowCells } from "./grid.ts";
import type { HeaderBand } from "./header-band.ts";
import { findBands } from "./header-band.ts";
import { matchGroup } from "./header-match.ts";
import { yearOfTitles } from "./plan-header.ts";
import type { Block, CandidateKind, ColumnReading, ColumnRole, Corrections } from "./recognition.ts";
import { titleName } from "./row-titles.ts";
import { classifyRows } from "./rows.ts";
import type { SnapshotTable } from "./snapshot.ts";

/** A block with the last sheet row that may belong to it (0-based). */
export interface OpenBlock {
  readonly block: Block;
  readonly lastRow: number;
  readonly table: SnapshotTable | null;
}

/** Every list or table of a sheet, top to bottom, with what each column is. */
export function findBlocks(grid: Grid, corrections: Corrections): readonly OpenBlock[] {
  const key = JSON.stringify(Object.entries(corrections.columns ?? {}).sort());
  const known = found.get(grid);
  if (known?.key === key) return known.blocks;
  const blocks = searchBlocks(grid, corrections);
  found.set(grid, { key, blocks });
  return blocks;
}

/** Recognising and reading ask for the same blocks one after the other. */
const found = new WeakMap<Grid, { readonly key: string; readonly blocks: readonly OpenBlock[] }>();

function searchBlocks(grid: Grid, corrections: Corrections): readonly OpenBlock[] {
  const bands = findBands(grid, yearOfTitles(grid));
  const titleDistance = distanceOfTitles(grid, bands);
  return bands.flatMap((band, at) => {
    const next = bands[at + 1];
    const table = tableOf(grid, band);
    const end = next === undefined ? grid.bottom : next.first - 1;
    const lastRow = table !== null && table.hasTotals && end >= table.area.bottom ? table.area.bottom - 1 : end;
    const open = openBlock(grid, band, lastRow, bands[at - 1]?.last ?? null, titleDistance, corrections);
    return open === null ? [] : [{ block: open, lastRow, table }];
  });
}

function tableOf(grid: Grid, band: HeaderBand): SnapshotTable | null {
  return (
    grid.sheet.tables.find(({ area, hasHeaders }) => hasHeaders && area.top >= band.first && area.top <= band.last) ??
    null
  );
}

function openBlock(
  grid: Grid,
  band: HeaderBand,
  lastRow: number,
  previousHeader: number | null,
  titleDistance: number | null,
  corrections: Corrections,
): Block | null {
  const rows: number[] = [];
  for (let row = band.last + 1; row <= lastRow; row += 1) if (isListRow(grid, row)) rows.push(row);
  const gridIsTime = !holdsAmounts(grid, band, rows);
  const columns = corrected(assignColumns(grid, band, rows, gridIsTime), corrections);
  if (columnOf(columns, "name") === null) return null;
  const milestones = classifyRows(grid, columns, band.last + 1, lastRow)
    .filter(({ kind }) => kind === "milestone")
    .map(({ row }) => row + 1);
  const title =
    cornerTitle(grid, band) ??
    (previousHeader === null ? (grid.sheet.part?.title ?? null) : null) ??
    titleAbove(grid, band, previousHeader) ??
    titleLikeSiblings(grid, band, titleDistance);
  const named = title === null ? null : titleName(title);
  return {
    headerRows: [band.first + 1, band.last + 1],
    dataRows: [milestones[0] ?? 0, milestones[milestones.length - 1] ?? 0],
    columns,
    timeGrid: columns.some(({ role }) => role === "grid") ? band.timeGrid : null,
    title: named?.name ?? null,
    titleIs: named?.is ?? "subproject",
  };
}

/** Columns per year may hold euros or hours; numbers beyond a month's days are no marks of a bar. */
function holdsAmounts(grid: Grid, band: HeaderBand, rows: readonly number[]): boolean {
  let marks = 0;
  let amounts = 0;
  for (const { column } of band.timeGrid?.columns ?? []) {
    for (const row of rows) {
      const value = grid.cell(row, column)?.value ?? null;
      if (value === null) continue;
      marks += 1;
      if (typeof value === "number" && Math.abs(value) > 31) amounts += 1;
    }
  }
  return marks > 0 && amounts > marks / 2;
}

/** Two filled cells, or one text with a mark in another colour beside it; a lone heading says nothing of the columns. */
function isListRow(grid: Grid, row: number): boolean {
  const cells = rowCells(grid, row);
  const [only] = cells;
  if (only === undefined || cells.length >= 2) return cells.length >= 2;
  const own = grid.fill(row, only.column);
  for (let column = grid.left; column <= grid.right; column += 1) {
    const fill = grid.fill(row, column);
    if (fill !== null && fill !== own && fill !== "#FFFFFF") return true;
  }
  return false;
}

function corrected(columns: readonly ColumnReading[], { columns: wanted }: Corrections): readonly ColumnReading[] {
  if (wanted === undefined) return columns;
  const claimed = new Set<ColumnRole>(Object.values(wanted));
  return columns.map((column) => {
    const role = wanted[column.letters];
    if (role !== undefined) {
      return {
        ...column,
        role,
        party: role === "party" ? column.header || column.letters : null,
        why: { by: "person" },
        certainty: 1,
      };
    }
    const isFree =
      column.role === "party" || column.role === "grid" || column.role === "ignored" || !claimed.has(column.role);
    return isFree ? column : { ...column, role: "ignored", why: { by: "nothing" }, certainty: 0 };
  });
}

/** "DEELPROJECT: Techlab" in the corner of the header rows. */
function cornerTitle(grid: Grid, band: HeaderBand): string | null {
  for (let row = band.first; row <= band.last; row += 1) {
    const found = rowCells(grid, row).find(({ text }) => BLOCK_LABEL.test(text));
    if (found !== undefined) return found.text;
    const cells = rowCells(grid, row);
    const label = cells.findIndex(({ text }) =>
      /^(?:deelproject|programmalijn|actielijn|project|doelstelling)\s*:$/i.test(text),
    );
    if (label >= 0 && cells[label + 1] !== undefined)
      return `${cells[label]?.text ?? ""} ${cells[label + 1]?.text ?? ""}`;
  }
  return null;
}

const DOCUMENT_TITLE = /plan\b|planning|monitor|overzicht|versie|version|concept|overview|rapport/i;

/** How far above their headers later blocks have a lone heading; null when there is one block, or no such heading. */
function distanceOfTitles(grid: Grid, bands: readonly HeaderBand[]): number | null {
  const second = bands[1];
  if (second === undefined) return null;
  for (let row = second.first - 1; row > (bands[0]?.last ?? 0) && row >= second.first - 3; row -= 1) {
    if (rowCells(grid, row).length > 0) return rowCells(grid, row).length === 1 ? second.first - row : null;
  }
  return null;
}

/** The first block has its heading where the others have theirs, unless that is the title of the document. */
function titleLikeSiblings(grid: Grid, band: HeaderBand, distance: number | null): string | null {
  if (distance === null || band.first - distance < grid.top) return null;
  const cells = rowCells(grid, band.first - distance);
  const text = cells[0]?.text ?? "";
  return cells.length === 1 && text.length <= 80 && !DOCUMENT_TITLE.test(text) ? text : null;
}

/** The heading directly above a block: always for a labelled one, for later blocks any lone text. */
function titleAbove(grid: Grid, band: HeaderBand, previousHeader: number | null): string | null {
  for (let row = band.first - 1; row >= Math.max(grid.top, band.first - 3); row -= 1) {
    const cells = rowCells(grid, row);
    const first = cells[0];
    if (first === undefined) continue;
    const text = cells.length === 2 && /:$/.test(first.text) ? `${first.text} ${cells[1]?.text ?? ""}` : first.text;
    if (BLOCK_LABEL.test(text) && cells.length <= 2) return text;
    const isLone = cells.length === 1 && text.length <= 80 && !/[=]/.test(text) && matchGroup(text) === null;
    return previousHeader !== null && isLone && row > previousHeader ? text : null;
  }
  return null;
}

const OWN_TABLE = /^mijlpalen(?:_?\d+)?$/i;

/** What family a block belongs to. */
export function kindOfBlock({ block, table }: OpenBlock): CandidateKind {
  const has = (role: ColumnRole): boolean => columnOf(block.columns, role) !== null;
  if (table !== null && OWN_TABLE.test(table.name) && has("nr") && (has("start") || has("due"))) return "own";
  const dated = has("start") || has("due") || has("period");
  if (block.timeGrid === null || dated)
    return has("description") && has("goal") && has("resultNr") ? "monitor" : "flat";
  return has("status") || has("description") ? "monitor" : "table-a";
}

/** 0–1: how sure it is that this is a plan, from the columns that a plan has and the rows found. */
export function scoreOfBlock({ block }: OpenBlock): number {
  const has = (role: ColumnRole): number => (columnOf(block.columns, role) === null ? 0 : 1);
  const when = Math.max(has("start"), has("due"), has("period"), block.timeGrid === null ? 0 : 1);
  const parties = block.columns.filter(({ role }) => role === "party").length;
  // A matrix of who does what is half of a plan already.
  const who = Math.max(has("owner"), parties >= 3 ? 2 : Math.min(1, parties));
  const rows = block.dataRows[0] === 0 ? 0 : 0.6 + 0.4 * Math.min(1, (block.dataRows[1] - block.dataRows[0] + 1) / 4);
  const certainty = columnOf(block.columns, "name")?.certainty ?? 0;
  const points =
    0.3 * when + 0.15 * has("nr") + 0.15 * has("status") + 0.1 * has("predecessors") + 0.1 * who + 0.2 * certainty;
  // Without headings nobody says that it is a plan; a list that says so goes first.
  return Math.round(points * rows * (hasNoHeader(block) ? 0.8 : 1) * 1000) / 1000;
}
