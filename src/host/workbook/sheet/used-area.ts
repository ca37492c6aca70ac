import type { Area } from "../area.ts";
import type { RowData, RowStore } from "../cells/row-store.ts";

/** Smallest area with cells; `formats` also counts empty cells that have a style. */
export function usedAreaOf(rows: RowStore, formats: boolean): Area | null {
  let area: { top: number; left: number; bottom: number; right: number } | null = null;
  for (const index of rows.indexes()) {
    const extent = extentOf(rows.get(index) as RowData, formats);
    if (!extent) continue;
    if (!area) area = { top: index, bottom: index, left: extent.left, right: extent.right };
    area.bottom = index;
    if (extent.left < area.left) area.left = extent.left;
    if (extent.right > area.right) area.right = extent.right;
  }
  return area;
}

function extentOf(row: RowData, formats: boolean): { left: number; right: number } | null {
  const { columns, values } = row;
  let first = 0;
  let last = columns.length - 1;
  if (!formats) {
    const filled = (i: number) => values[i] !== null || Boolean(row.extra(columns[i]!)?.formula);
    while (first <= last && !filled(first)) first++;
    while (last >= first && !filled(last)) last--;
  }
  return first > last ? null : { left: columns[first]!, right: columns[last]! };
}
