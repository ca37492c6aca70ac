import type { DocumentGrid, DocumentLayout, GridRow } from "./report-grid-model.ts";

/** Percent at which all columns fit on the page, a little less for what other machines measure otherwise. */
export function scaleToWidth(layout: DocumentLayout, pageWidth: number): number {
  const width = layout.columns.reduce((sum, column) => sum + column, 0);
  return Math.max(10, Math.min(100, Math.floor((pageWidth / width) * 98)));
}

/**
 * Rows (0-based grid rows) before which a new page must begin, so that no heading, label or table head stands alone at the foot of a
 * page. The first row is repeated on every page. `pageHeight` in points of the sheet.
 */
export function pageBreaks(grid: DocumentGrid, pageHeight: number): readonly number[] {
  const repeated = grid.rows[0]?.height ?? 0;
  const breaks: number[] = [];
  let used = 0;
  for (let start = 0; start < grid.rows.length;) {
    const end = endOfGroup(grid, start, pageHeight);
    const height = heightOf(grid.rows.slice(start, end));
    if (used > 0 && used + height > pageHeight) {
      breaks.push(start);
      used = repeated;
    }
    // What is taller than a page runs on over the next ones.
    used += height;
    while (used > pageHeight) used = used - pageHeight + repeated;
    start = end;
  }
  return breaks;
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
