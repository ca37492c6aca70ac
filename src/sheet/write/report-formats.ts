import type { CellArea } from "#core/recognise/snapshot.ts";

/** Number formats in few steps: one for all, and rectangles of the others. */
export interface FormatAreas {
  readonly base: string;
  readonly areas: readonly { readonly area: CellArea; readonly format: string }[];
}

/** Format of a cell without content in a table: that of the cell above, so that gaps don't cut its column in pieces. */
export const AS_ABOVE = "";

/** @param given Row by row from A1, all rows as long as the first. */
export function formatAreas(given: readonly (readonly string[])[]): FormatAreas {
  const formats: (readonly string[])[] = [];
  for (const row of given) {
    const above = formats.at(-1);
    formats.push(row.map((format, column) => (format === AS_ABOVE ? (above?.[column] ?? "@") : format)));
  }
  const base = mostUsed(formats);
  const areas: { area: CellArea; format: string }[] = [];
  const width = formats[0]?.length ?? 0;
  const open = new Map<string, { area: CellArea; format: string }>();
  formats.forEach((row, top) => {
    for (let left = 0; left < width;) {
      const format = row[left] ?? base;
      let right = left;
      while (right + 1 < width && (row[right + 1] ?? base) === format) right += 1;
      if (format !== base) {
        const id = `${left}:${right}:${format}`;
        const above = open.get(id);
        if (above !== undefined && above.area.bottom === top - 1) above.area = { ...above.area, bottom: top };
        else {
          const fresh = { area: { top, left, bottom: top, right }, format };
          open.set(id, fresh);
          areas.push(fresh);
        }
      }
      left = right + 1;
    }
  });
  return { base, areas };
}

function mostUsed(formats: readonly (readonly string[])[]): string {
  const counts = new Map<string, number>();
  for (const row of formats) for (const format of row) counts.set(format, (counts.get(format) ?? 0) + 1);
  let best = "General";
  for (const [format, count] of counts) if (count > (counts.get(best) ?? 0)) best = format;
  return best;
}
