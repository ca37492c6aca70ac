import type { ListLayout } from "./list-layouts.ts";

/**
 * Where each column of a layout stands among these headers, as an offset; null where a person took it away. By header, in
 * either language and any order. A header that was renamed is known by its place, as long as there are as many columns as
 * we made.
 */
export function listColumns(layout: ListLayout, headers: readonly string[]): readonly (number | null)[] {
  const found = headers.map((header) => header.trim().toLowerCase());
  const known = layout.columns.map(({ header }) => {
    const names = Object.values(header).map((name) => name.toLowerCase());
    const offset = found.findIndex((title) => names.includes(title));
    return offset < 0 ? null : offset;
  });
  if (headers.length !== layout.columns.length) return known;
  return known.map((offset, place) => offset ?? (known.includes(place) ? null : place));
}
