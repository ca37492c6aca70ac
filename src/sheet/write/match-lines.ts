import { foldText } from "#core/notation/text.ts";
import { isCellError } from "#core/recognise/snapshot.ts";
import type { CellValue } from "#core/recognise/snapshot.ts";
import type { SettingsTable } from "../layout/settings-layout.ts";
import type { CellInput } from "./cell-input.ts";

export interface MatchedLines {
  /** In the order of the sheet; new lines after the line that they follow in the input. */
  readonly lines: readonly { readonly inputs: readonly CellInput[]; readonly from: number | null }[];
  /** Offsets of present lines that are not wanted any more; blank ones too, but for the last one left. */
  readonly gone: readonly number[];
}

/** Columns that tell a line, the surest first: a school holiday has the same name every year. */
const KEYS: Readonly<Record<SettingsTable, readonly (readonly number[])[]>> = {
  periods: [[0, 1], [0], [1, 2]],
  holidays: [[0, 1], [0]],
  schoolHolidays: [
    [0, 1, 2],
    [0, 1, 3],
  ],
  parties: [[0]],
  labels: [[0]],
  thresholds: [[0]],
};

/** Which present line is which wanted one; what is left over in the same place is one that was given another name. */
export function matchLines(
  kind: SettingsTable,
  present: readonly (readonly CellValue[])[],
  wanted: readonly (readonly CellInput[])[],
): MatchedLines {
  const from = wanted.map((): number | null => null);
  const taken = new Set<number>();
  for (const columns of KEYS[kind]) {
    wanted.forEach((line, index) => {
      if (from[index] !== null) return;
      const key = keyOf(columns, line);
      const found = present.findIndex((other, offset) => !taken.has(offset) && keyOf(columns, other) === key);
      if (found < 0) return;
      from[index] = found;
      taken.add(found);
    });
  }
  const free = present.flatMap((line, offset) => (taken.has(offset) || isBlank(line) ? [] : [offset]));
  wanted.forEach((_, index) => {
    if (from[index] !== null) return;
    const previous = from.slice(0, index).reduce<number>((most, offset) => Math.max(most, offset ?? -1), -1);
    const next = from.slice(index + 1).find((offset) => offset !== null && offset > previous) ?? present.length;
    const place = free.findIndex((offset) => offset > previous && offset < next);
    if (place < 0) return;
    from[index] = free[place] ?? null;
    free.splice(place, 1);
  });
  return inSheetOrder(present.length, wanted, from);
}

function inSheetOrder(
  height: number,
  wanted: readonly (readonly CellInput[])[],
  from: readonly (number | null)[],
): MatchedLines {
  const kept = new Set(from);
  let gone = Array.from({ length: height }, (_, offset) => offset).filter((offset) => !kept.has(offset));
  const spare = wanted.length === 0 || from.every((offset) => offset === null) ? (gone[0] ?? null) : null;
  // A table keeps one row at least: one that goes is written over.
  if (spare !== null) gone = gone.filter((offset) => offset !== spare);
  if (wanted.length === 0) {
    return { lines: spare === null ? [] : [{ inputs: Array.from({ length: 8 }, () => ""), from: spare }], gone };
  }
  const groups = new Map<number, { inputs: readonly CellInput[]; from: number | null }[]>();
  let anchor = -1;
  wanted.forEach((inputs, index) => {
    const place = from[index] ?? (index === 0 ? spare : null);
    if (place !== null) anchor = place;
    groups.set(anchor, [...(groups.get(anchor) ?? []), { inputs, from: place }]);
  });
  const anchors = [...groups.keys()].sort((a, b) => a - b);
  return { lines: anchors.flatMap((key) => groups.get(key) ?? []), gone };
}

function keyOf(columns: readonly number[], line: readonly (CellValue | CellInput)[]): string | null {
  const values = columns.map((column) => line[column] ?? "");
  if (values.every((value) => value === "")) return null;
  return JSON.stringify(values.map((value) => (isCellError(value) ? value.error : foldText(String(value)))));
}

function isBlank(line: readonly CellValue[]): boolean {
  return line.every((value) => value === null || value === "");
}
