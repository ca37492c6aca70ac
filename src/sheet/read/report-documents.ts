import { textMark } from "#core/report/typed-texts.ts";
import type { TypedTexts } from "#core/report/typed-texts.ts";
import { areaAddress, cellAddress } from "#core/recognise/snapshot.ts";
import { PLAIN_ROW, readRowKey } from "../layout/report-keys.ts";
import { stashedTexts } from "../layout/report-stash.ts";
import { isTrouble, translateOfficeError } from "../office-error.ts";
import type { WorkbookSession } from "../session.ts";
import type { FoundDocument } from "./find-documents.ts";

/** What persons left in a document, and what of the sheet is not ours. */
export interface DocumentContent {
  readonly typed: TypedTexts;
  /** Every input as it reads now, ours or theirs, by key. */
  readonly shown: ReadonlyMap<string, string>;
  /** A1 address by input key, where it is now. */
  readonly places: ReadonlyMap<string, string>;
  /** Texts of the first row of the document by their A1 address, where they are now. */
  readonly titleRow: ReadonlyMap<string, string>;
  /** Last row with anything in it, 0-based; -1 when the sheet is empty. */
  readonly lastUsedRow: number;
  readonly chartNames: readonly string[];
}

/** Key under which text is kept that a person put in a row or column of their own. */
const OWN_TEXT = "eigen";

/**
 * One round trip, more only where an answer would pass Excel's limit. Only rows are read in which a person may have left something:
 * those with inputs and those that are not ours; all of them where a person put in a column.
 */
export async function readDocument(session: WorkbookSession, found: FoundDocument): Promise<DocumentContent> {
  const { charts } = session.workbook.worksheets.getItem(found.sheet);
  const texts: (readonly string[])[] = found.keys.map(() => []);
  await readRows(session, found, rowsToRead(found), texts, () => void charts.load("items/name"));
  texts[0] = found.columnNames;
  const chartNames = charts.items.map((chart) => chart.name);
  return { ...collectTexts(texts, found.row, found.column, found), lastUsedRow: found.lastUsedRow, chartNames };
}

type Rows = readonly [first: number, last: number];

/** How large an answer is shows only when it is refused: then each half of it is asked for. */
async function readRows(
  session: WorkbookSession,
  found: FoundDocument,
  pieces: readonly Rows[],
  texts: (readonly string[])[],
  alsoLoad: () => void,
): Promise<void> {
  alsoLoad();
  const sheet = session.workbook.worksheets.getItem(found.sheet);
  const left = found.column;
  const right = Math.max(left, left + found.columnNames.length - 1);
  const ranges = pieces.map(([first, last]) => {
    const range = sheet.getRange(areaAddress({ top: found.row + first, left, bottom: found.row + last, right }));
    range.load("values,text");
    return { first, range };
  });
  try {
    await session.sync();
  } catch (error) {
    const halves = halvesOf(pieces);
    if (halves === null || !isTrouble(translateOfficeError(error), "PAYLOAD-TOO-LARGE")) throw error;
    for (const half of halves) await readRows(session, found, half, texts, alsoLoad);
    return;
  }
  for (const { first, range } of ranges) {
    range.values.forEach((row: unknown[], step) => {
      // Numbers and dates that a person typed are kept as they read.
      texts[first + step] = row.map((value, c) =>
        typeof value === "string" ? value : String(range.text[step]?.[c] ?? ""),
      );
    });
  }
}

/** Null when there is only one row. */
function halvesOf(pieces: readonly Rows[]): readonly (readonly Rows[])[] | null {
  const rows = pieces.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  if (rows < 2) return null;
  const [before, after]: [Rows[], Rows[]] = [[], []];
  let left = Math.floor(rows / 2);
  for (const [first, last] of pieces) {
    const taken = Math.min(left, last - first + 1);
    if (taken > 0) before.push([first, first + taken - 1]);
    if (first + taken <= last) after.push([first + taken, last]);
    left -= taken;
  }
  return [before, after];
}

/** Rows that lie this close are read in one piece. */
const NEAR = 12;

/** First and last of each piece, by position in the document. */
function rowsToRead(found: FoundDocument): readonly Rows[] {
  const names = found.columnNames.slice(1);
  const lastOurs = names.reduce((last, name, position) => (COLUMN_NAME.test(name) ? position : last), -1);
  const hasForeign = names.slice(0, lastOurs + 1).some((name) => !COLUMN_NAME.test(name));
  const pieces: (readonly [number, number])[] = [];
  found.keys.forEach((key, position) => {
    if (position === 0 || (!hasForeign && key === PLAIN_ROW && position !== 1)) return;
    const last = pieces.at(-1);
    if (last !== undefined && position - last[1] <= NEAR) pieces[pieces.length - 1] = [last[0], position];
    else pieces.push([position, position]);
  });
  return pieces;
}

/** Names in the hidden first row. */
const COLUMN_NAME = /^c\d+$/;

/** Pure part of reading, on the used range's texts; `top` and `left` are its 0-based place. */
export function collectTexts(
  texts: readonly (readonly string[])[],
  top: number,
  left: number,
  found: Pick<FoundDocument, "row" | "column" | "rowCount">,
): Omit<DocumentContent, "chartNames" | "lastUsedRow"> {
  const at = (row: number, column: number): string => texts[row - top]?.[column - left] ?? "";
  const columns = new Map<string, number>();
  const width = texts.reduce((most, row) => Math.max(most, row.length), 0);
  for (let column = found.column + 1; column < left + width; column += 1) {
    const name = at(found.row, column);
    if (COLUMN_NAME.test(name) && !columns.has(name)) columns.set(name, column);
  }
  const ours = new Set(columns.values());
  const lastOwn = Math.max(found.column, ...ours);
  const typed = new Map<string, string>();
  const shown = new Map<string, string>();
  const places = new Map<string, string>();
  const titleRow = new Map<string, string>();
  const first = Array.from({ length: found.rowCount - 1 }, (_, step) => found.row + 1 + step).find(
    (row) => at(row, found.column) !== "",
  );
  for (const column of ours) {
    const text = first === undefined ? "" : at(first, column);
    if (first !== undefined && text !== "") titleRow.set(cellAddress(first, column), text);
  }
  const own: string[] = [];
  for (let row = found.row + 1; row < found.row + found.rowCount; row += 1) {
    const key = at(row, found.column);
    for (const input of readRowKey(key)) {
      const column = columns.get(input.column);
      if (column === undefined) continue;
      places.set(input.key, cellAddress(row, column));
      const text = at(row, column);
      shown.set(input.key, text);
      if (text.trim() !== "" && textMark(text) !== input.mark) typed.set(input.key, text);
    }
    for (let column = found.column + 1; column <= lastOwn; column += 1) {
      const text = at(row, column);
      if (text.trim() !== "" && (key === "" || !ours.has(column))) own.push(text);
    }
  }
  // Where a run was cut off, the same sentence may stand in its row still, and kept.
  const kept = stashedTexts(texts[found.row - top] ?? []);
  const keptTexts = new Set(kept.values());
  for (const [key, text] of kept) {
    if (!typed.has(key)) typed.set(key, text);
    if (!shown.has(key)) shown.set(key, text);
  }
  own.filter((text) => !keptTexts.has(text)).forEach((text, position) => typed.set(freeKey(typed, position), text));
  return { typed, shown, places, titleRow };
}

function freeKey(typed: ReadonlyMap<string, string>, position: number): string {
  let number = position + 1;
  while (typed.has(`${OWN_TEXT}.${number}`)) number += 1;
  return `${OWN_TEXT}.${number}`;
}
