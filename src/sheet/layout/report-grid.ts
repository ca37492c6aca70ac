import type { DocumentBlock } from "#core/report/document-model.ts";
import type { DocumentGrid, DocumentLayout, GridRow, PlacedChart } from "./report-grid-model.ts";
import { blockRows, tableSpans } from "./report-grid-rows.ts";

/**
 * Blocks as rows of cells with their heights, in the order of the document.
 */
export function layOutDocument(blocks: readonly DocumentBlock[], layout: DocumentLayout): DocumentGrid {
  const rows: GridRow[] = [];
  const charts: PlacedChart[] = [];
  let lastTable: PlacedChart["table"] | null = null;
  for (const block of blocks) {
    if (block.kind === "chart") {
      if (lastTable === null) continue;
      const { head } = lastTable;
      const height = rows.slice(head).reduce((sum, row) => sum + row.height, 0);
      if (height < layout.chart.height) rows.push(space(layout.chart.height - height));
      charts.push({ chart: block, top: head, bottom: rows.length - 1, table: lastTable });
      continue;
    }
    const made = blockRows(block, layout);
    if (block.kind === "table") {
      const body = made.filter((row) => row.role === "body").length;
      lastTable = {
        head: rows.length,
        first: rows.length + 1,
        last: rows.length + body,
        spans: tableSpans(block, layout),
        nameColumns: block.columns[0]?.key === "nr" ? 2 : 1,
      };
    }
    rows.push(...made);
  }
  return { layout, rows, charts };
}

function space(height: number): GridRow {
  return { height: Math.ceil(height), sheetRows: 1, middle: false, cells: [], role: "space" };
}
