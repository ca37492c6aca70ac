import type { Language } from "#core/plan/plan.ts";
import type { CellValue } from "#core/recognise/snapshot.ts";
import type { RememberedRow } from "#sheet/read/memory.ts";
import { fieldWord } from "#sheet/write/logbook.ts";

/** A remembered row with what the logbook says happened to it since. */
export interface PlayedRow {
  nr: string;
  name: string;
  /** Watched fields as remembered; null for a row that came since. */
  readonly fields: readonly string[] | null;
  /** What the logbook last gave as new, by the field's word. */
  readonly said: Map<string, string | null>;
}

/** Columns of a logbook line. */
const NR = 1;
const NAME = 2;
const FIELD = 3;
const OLD = 4;
const NEW = 5;

/**
 * Plays the lines of the logbook over the remembered rows, so that what the add-in did itself (renumbering and taking
 * it back, rows inserted and deleted) is not taken for work by hand.
 */
export function playLog(
  remembered: readonly RememberedRow[],
  lines: readonly (readonly CellValue[])[],
  language: Language,
): readonly PlayedRow[] {
  const words = { nr: fieldWord("nr", language), name: fieldWord("name", language), row: fieldWord("row", language) };
  const references = fieldWord("predecessors", language);
  const rows = new RowsByNumber();
  for (const [nr = "", name = "", ...fields] of remembered) rows.add({ nr, name, fields, said: new Map() });
  /** Rows of one renumbering by the number they had before: numbers may change places. */
  let renumbered = new Map<string, PlayedRow>();
  let moved = new Set<PlayedRow>();
  for (const line of lines) {
    const [nr, name, field] = [text(line[NR]), text(line[NAME]), text(line[FIELD])];
    if (field !== words.nr && field !== references && renumbered.size > 0) {
      renumbered = new Map();
      moved = new Set();
    }
    if (field === words.row) {
      if (text(line[NEW]) !== "") rows.add({ nr, name, fields: null, said: new Map() });
      else rows.remove(rows.find(nr, name));
      continue;
    }
    if (field === words.nr) {
      const old = text(line[OLD]);
      let row = rows.find(old, name, moved);
      if (row === undefined) {
        renumbered = new Map();
        moved = new Set();
        row = rows.find(old, name);
      }
      if (row === undefined) continue;
      rows.renumber(row, text(line[NEW]));
      renumbered.set(old, row);
      moved.add(row);
      continue;
    }
    // References that a renumbering takes along are told of by the old number.
    const before = renumbered.get(nr);
    const row = before?.name === name ? before : rows.find(nr, name);
    if (row === undefined) continue;
    if (field === words.name) row.name = text(line[NEW]);
    row.said.set(field, text(line[NEW]) === "" ? null : text(line[NEW]));
  }
  return rows.all();
}

/** Thousands of lines look their rows up. */
class RowsByNumber {
  private readonly order = new Set<PlayedRow>();
  private readonly numbers = new Map<string, Set<PlayedRow>>();

  add(row: PlayedRow): void {
    this.order.add(row);
    this.numbers.set(row.nr, (this.numbers.get(row.nr) ?? new Set()).add(row));
  }

  remove(row: PlayedRow | undefined): void {
    if (row === undefined) return;
    this.order.delete(row);
    this.numbers.get(row.nr)?.delete(row);
  }

  renumber(row: PlayedRow, nr: string): void {
    this.numbers.get(row.nr)?.delete(row);
    row.nr = nr;
    this.numbers.set(nr, (this.numbers.get(nr) ?? new Set()).add(row));
  }

  /** The row with this number; of several the one with this name. */
  find(nr: string, name: string, without: ReadonlySet<PlayedRow> = new Set()): PlayedRow | undefined {
    const same = [...(this.numbers.get(nr) ?? [])].filter((row) => !without.has(row));
    return same.find((row) => row.name === name) ?? same[0];
  }

  all(): readonly PlayedRow[] {
    return [...this.order];
  }
}

function text(value: CellValue | undefined): string {
  return value === null || value === undefined || typeof value === "object" ? "" : String(value);
}

export interface MatchedRows {
  readonly pairs: readonly { readonly before: PlayedRow; readonly now: RememberedRow }[];
  readonly gone: readonly PlayedRow[];
  readonly come: readonly RememberedRow[];
}

/** Which row is which: by number and name, else by a name or a number that occurs once on either side. */
export function matchRows(before: readonly PlayedRow[], now: readonly RememberedRow[]): MatchedRows {
  const pairs: { before: PlayedRow; now: RememberedRow }[] = [];
  let [left, right] = [[...before], [...now]];
  const join = (keyOf: (nr: string, name: string) => string | null, onlyUnique: boolean): void => {
    const byKey = new Map<string, PlayedRow[]>();
    for (const row of left) {
      const key = keyOf(row.nr, row.name);
      if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), row]);
    }
    const counts = new Map<string, number>();
    const keys = right.map(([nr = "", name = ""]) => keyOf(nr, name));
    for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
    const taken = new Set<PlayedRow>();
    right = right.filter((row, index) => {
      const key = keys[index] ?? null;
      const candidates = key === null ? [] : (byKey.get(key) ?? []);
      if (onlyUnique && (candidates.length !== 1 || counts.get(key ?? "") !== 1)) return true;
      const found = candidates.find((candidate) => !taken.has(candidate));
      if (found === undefined) return true;
      taken.add(found);
      pairs.push({ before: found, now: row });
      return false;
    });
    left = left.filter((row) => !taken.has(row));
  };
  join((nr, name) => (nr === "" && name === "" ? null : JSON.stringify([nr, name])), false);
  join((_nr, name) => (name === "" ? null : name), true);
  join((nr) => (nr === "" ? null : nr), true);
  const named = ([nr, name]: readonly [string, string]): boolean => nr !== "" || name !== "";
  return {
    pairs,
    gone: left.filter(({ nr, name }) => named([nr, name])),
    come: right.filter(([nr = "", name = ""]) => named([nr, name])),
  };
}
