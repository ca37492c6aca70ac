import type { Area } from "../area.ts";
import type { TablePart } from "../tables/table-part.ts";
import { absoluteAddress } from "../sheet/page-setup.ts";
import type { StructuredReference } from "./structured.ts";
import { parseStructured } from "./structured.ts";
import { rewriteFormula, sheetPrefix } from "./translate.ts";

/** The cells a structured reference names, or null when the table has no such column or row. `row` serves `[@…]`. */
export function structuredArea(
  reference: StructuredReference,
  table: Pick<TablePart, "area" | "dataArea" | "headerRow" | "totalsRow" | "columns">,
  row: number | null,
): Area | null {
  const { area, dataArea } = table;
  let { left, right } = area;
  if (reference.columns) {
    const places = reference.columns.map((name) =>
      table.columns.findIndex((c) => c.name.toLowerCase() === name.toLowerCase()),
    );
    if (places.some((place) => place < 0)) return null;
    left = area.left + Math.min(...places);
    right = area.left + Math.max(...places);
  }
  const items = reference.items.length === 0 ? ["data"] : reference.items;
  let top = Infinity;
  let bottom = -1;
  const take = (from: number, to: number): void => {
    top = Math.min(top, from);
    bottom = Math.max(bottom, to);
  };
  for (const item of items) {
    if (item === "all") take(area.top, area.bottom);
    else if (item === "data") take(dataArea.top, dataArea.bottom);
    else if (item === "headers" && table.headerRow) take(area.top, area.top);
    else if (item === "totals" && table.totalsRow) take(area.bottom, area.bottom);
    else if (item === "this row" && row !== null && row >= dataArea.top && row <= dataArea.bottom) take(row, row);
  }
  return bottom < 0 ? null : { top, bottom, left, right };
}

/** Replaces structured references to a table by addresses. */
export function dissolveTableIn(
  formula: string,
  table: TablePart,
  sameSheet: boolean,
  inside: boolean,
  row: number | null,
): string {
  const wanted = table.name.toLowerCase();
  return rewriteFormula(formula, ({ type, text }) => {
    if (type === "name" && text.toLowerCase() !== wanted) return null;
    if (type !== "structured" && type !== "name") return null;
    const reference = parseStructured(text);
    if (reference.table === "" ? !inside : reference.table.toLowerCase() !== wanted) return null;
    const area = structuredArea(reference, table, row);
    return area === null ? "#REF!" : (sameSheet ? "" : sheetPrefix(table.sheet.name)) + absoluteAddress(area);
  });
}
