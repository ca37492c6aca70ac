import { readDate } from "#core/notation/date.ts";
import { foldText } from "#core/notation/text.ts";
import { isCellError } from "#core/recognise/snapshot.ts";
import type { CellArea, CellValue, SheetSnapshot } from "#core/recognise/snapshot.ts";
import { SETTINGS_LAYOUT } from "../layout/settings-layout.ts";
import type { SettingsColumn, SettingsTable } from "../layout/settings-layout.ts";

/**
 * 0-based sheet column for each column of the layout: by its header in either language or another word for it, so that people may
 * add and move columns; under another name where it still stands beside its neighbour; null where a person took it away.
 */
export function settingsColumns(
  snapshot: SheetSnapshot,
  area: CellArea,
  kind: SettingsTable,
): readonly (number | null)[] {
  const layout = SETTINGS_LAYOUT[kind].columns;
  const headers = new Map<string, number>();
  for (let column = area.right; column >= area.left; column -= 1) {
    const value = valueAt(snapshot, area.top, column);
    if (value !== null && !isCellError(value)) headers.set(foldText(String(value)), column);
  }
  const byName = (words: readonly string[]): number | null =>
    words.map((word) => headers.get(foldText(word))).find((column) => column !== undefined) ?? null;
  const found = layout.map(({ header }) => byName([header.nl, header.en]));
  layout.forEach(({ also }, position) => {
    const column = found[position] === null ? byName(also) : null;
    if (column !== null && !found.includes(column)) found[position] = column;
  });
  if (found.every((column) => column === null)) {
    return found.map((_, offset) => (area.left + offset <= area.right ? area.left + offset : null));
  }
  layout.forEach((column, position) => {
    if (found[position] === null) found[position] = renamed(snapshot, area, column, found, position);
  });
  return found;
}

/** The column with a strange header right after our column before it, or right before ours after it, if it holds what ours does. */
function renamed(
  snapshot: SheetSnapshot,
  area: CellArea,
  { kind }: SettingsColumn,
  found: readonly (number | null)[],
  position: number,
): number | null {
  const before = position === 0 ? area.left - 1 : found[position - 1];
  const after = position === found.length - 1 ? area.right + 1 : found[position + 1];
  const places = [
    ...(typeof before === "number" ? [before + 1] : []),
    ...(typeof after === "number" ? [after - 1] : []),
  ].filter((column) => column >= area.left && column <= area.right && !found.includes(column));
  return places.find((column) => kind !== "day" || holdsDays(snapshot, area, column)) ?? null;
}

/** Most of what stands there reads as a day; an empty column may be anything. */
function holdsDays(snapshot: SheetSnapshot, area: CellArea, column: number): boolean {
  let [days, others] = [0, 0];
  for (let row = area.top + 1; row <= area.bottom; row += 1) {
    const value = valueAt(snapshot, row, column);
    if (value === null) continue;
    const isDay =
      !isCellError(value) &&
      readDate(value, { edge: "end", date1904: snapshot.date1904, numberFormat: "General" }).day !== null;
    if (isDay) days += 1;
    else others += 1;
  }
  return days > others;
}

function valueAt(snapshot: SheetSnapshot, row: number, column: number): CellValue {
  return snapshot.cells[row - snapshot.firstRow]?.[column - snapshot.firstColumn]?.value ?? null;
}
