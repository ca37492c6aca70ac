import type { DocumentGrid, DocumentLayout, GridRow, PlacedChart } from "./report-grid-model.ts";

/** Percent at which all columns fit on the page, a little less for what other machines measure otherwise. */
export function scaleToWidth(layout: DocumentLayout, pageWidth: number): number {
  const width = layout.columns.reduce((sum, column) => sum + column, 0);
  return Math.max(10, Math.min(100, Math.floor((pageWidth / width) * 98)));
}

export interface Pages {
  /** With the head of a table once more above each part of it that begins a page. */
  readonly grid: DocumentGrid;
  /** Rows (0-based grid rows) before which a new page must begin. */
  readonly breaks: readonly number[];
}

/**
 * Divides the rows over pages, so that no heading, label or table head stands alone at the foot of a page, and none of a list goes
 * without its head. The first row is repeated on every page by the program itself. `pageHeight` in points of the sheet.
 */
export function paginate(grid: DocumentGrid, pageHeight: number): Pages {
  const repeated = grid.rows[0]?.height ?? 0;
  const rows: GridRow[] = [];
  const breaks: number[] = [];
  /** Where each row of the grid has come to stand. */
  const placeOf: number[] = [];
  let head: GridRow | null = null;
  let used = 0;
  for (let start = 0; start < grid.rows.length;) {
    const end = endOfGroup(grid, start, pageHeight);
    const group = grid.rows.slice(start, end);
    if (used > 0 && used + heightOf(group) > pageHeight) {
      breaks.push(rows.length);
      used = repeated;
      if (head !== null && IN_TABLE.has(group[0]?.role ?? "space")) {
        rows.push(head);
        used += head.height;
      }
    }
    for (const row of group) {
      placeOf.push(rows.length);
      rows.push(row);
      if (row.role === "head") head = row;
    }
    // What is taller than a page runs on over the next ones.
    used += heightOf(group);
    while (used > pageHeight) used = used - pageHeight + repeated;
    start = end;
  }
  return { grid: { ...grid, rows, charts: grid.charts.map((chart) => movedChart(chart, placeOf)) }, breaks };
}

const IN_TABLE: ReadonlySet<GridRow["role"]> = new Set(["body", "total"]);

function movedChart(placed: PlacedChart, placeOf: readonly number[]): PlacedChart {
  const at = (row: number): number => placeOf[row] ?? row;
  const { table } = placed;
  return {
    ...placed,
    top: at(placed.top),
    bottom: at(placed.bottom),
    table: { ...table, head: at(table.head), first: at(table.first), last: at(table.last) },
  };
}

function heightOf(rows: readonly GridRow[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0);
}

/** The rows from `start` that stay together: headings with what follows, a table head with its first row. */
function endOfGroup(grid: DocumentGrid, start: number, pageHeight: number): number {
  const { rows } = grid;
  // A table and the picture beside it stay together.
  const pictured = grid.charts.find((chart) => chart.top === start);
  if (pictured !== undefined) return pictured.bottom + 1;
  let end = start;
  while (
    end < rows.length &&
    !grid.charts.some((chart) => chart.top === end) &&
    LEADS_ON.has(rows[end]?.role ?? "body")
  )
    end += 1;
  if (end > start && grid.charts.some((chart) => chart.top === end)) return endOfGroup(grid, end, pageHeight);
  // A line of words below a heading belongs to the table after it.
  const isWords = rows[end]?.role === "input" || rows[end]?.role === "text";
  if (end > start && isWords && rows[end + 1]?.role === "head") return endOfGroup(grid, end + 1, pageHeight);
  const table = rows[end - 1]?.role === "head" ? endOfTable(rows, end) : end + 1;
  // A short table stays whole; of a long one the total goes along with the row above it.
  if (heightOf(rows.slice(start, table)) <= pageHeight * SHORT_TABLE) return Math.min(rows.length, table);
  return Math.min(rows.length, rows[end + 1]?.role === "total" ? end + 2 : end + 1);
}

/** Part of a page that a table may take and still be kept in one piece. */
const SHORT_TABLE = 1 / 4;

function endOfTable(rows: readonly GridRow[], start: number): number {
  let end = start;
  while (rows[end]?.role === "body" || rows[end]?.role === "total") end += 1;
  return end;
}

const LEADS_ON: ReadonlySet<GridRow["role"]> = new Set(["heading1", "heading2", "head"]);
