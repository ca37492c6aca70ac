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
    const end = endOfGroup(grid, start);
    const height = grid.rows.slice(start, end).reduce((sum, row) => sum + row.height, 0);
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

/** The rows from `start` that stay together: headings with what follows, a table head with its first row. */
function endOfGroup(grid: DocumentGrid, start: number): number {
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
  if (end > start && grid.charts.some((chart) => chart.top === end)) return endOfGroup(grid, end);
  // An input below a heading explains the table after it.
  if (end > start && rows[end]?.role === "input" && rows[end + 1]?.role === "head") return endOfGroup(grid, end + 1);
  return Math.min(rows.length, end + 1);
}

const LEADS_ON: ReadonlySet<GridRow["role"]> = new Set(["heading1", "heading2", "head"]);
