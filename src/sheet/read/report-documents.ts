import { textMark } from "#core/report/typed-texts.ts";
import type { TypedTexts } from "#core/report/typed-texts.ts";
import { areaAddress, cellAddress } from "#core/recognise/snapshot.ts";
import { DOCUMENT_NAME, PLAIN_ROW, readHeadKey, readRowKey } from "../layout/report-keys.ts";
import type { DocumentHead } from "../layout/report-keys.ts";
import { stashedTexts } from "../layout/report-stash.ts";
import type { WorkbookSession } from "../session.ts";
import type { WorkbookIndex } from "./workbook-index.ts";

/** A generated document that is in the workbook. */
export interface FoundDocument {
  readonly name: string;
  readonly sheet: string;
  /** 0-based place and length of its key column. */
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly head: DocumentHead;
  /** Texts of the key column, as many as rows. */
  readonly keys: readonly string[];
  /** Texts of the first row of the sheet's used part, from `column` on: the names of our columns. */
  readonly columnNames: readonly string[];
  /** Last row with anything in it, 0-based. */
  readonly lastUsedRow: number;
}

export interface DocumentList {
  readonly documents: readonly FoundDocument[];
  /** Names of ours that point nowhere any more (the sheet was deleted) and may be used again. */
  readonly broken: readonly string[];
  /** Empty sheets with the name of ours that points at them: a making was cut off before anything stood there. */
  readonly waiting: readonly { readonly name: string; readonly sheet: string }[];
  /** The first number for a new name. */
  readonly nextNumber: number;
}

/** Queues the search for every generated document by its defined name; the answer is there after the next round trip. */
export function queueDocuments(session: WorkbookSession, index: WorkbookIndex): () => DocumentList {
  const names = [...index.names].filter((name) => DOCUMENT_NAME.test(name));
  const ranges = names.map((name) => {
    const range = session.workbook.names.getItem(name).getRangeOrNullObject();
    range.load("values,rowIndex,columnIndex,rowCount,worksheet/name");
    const used = range.worksheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,rowCount");
    const names = range.getRow(0).getEntireRow().getUsedRangeOrNullObject(true);
    names.load("values,columnIndex");
    return { name, range, used, names };
  });
  return () => documentList(names, ranges);
}

interface NamedRange {
  readonly name: string;
  readonly range: Excel.Range;
  readonly used: Excel.Range;
  /** The row with the names of our columns. */
  readonly names: Excel.Range;
}

function documentList(names: readonly string[], ranges: readonly NamedRange[]): DocumentList {
  const documents: FoundDocument[] = [];
  const broken: string[] = [];
  const waiting: { name: string; sheet: string }[] = [];
  for (const { name, range, used, names } of ranges) {
    if (range.isNullObject) {
      broken.push(name);
      continue;
    }
    if (used.isNullObject) {
      waiting.push({ name, sheet: range.worksheet.name });
      continue;
    }
    const head = readHeadKey(range.values[0]?.[0]);
    if (head === null) continue;
    documents.push({
      name,
      sheet: range.worksheet.name,
      row: range.rowIndex,
      column: range.columnIndex,
      rowCount: range.rowCount,
      head,
      keys: range.values.map((row: unknown[]) => String(row[0] ?? "")),
      columnNames: names.isNullObject
        ? []
        : [
            ...Array.from({ length: Math.max(0, names.columnIndex - range.columnIndex) }, () => ""),
            ...(names.values[0] as unknown[]).slice(Math.max(0, range.columnIndex - names.columnIndex)).map(String),
          ],
      lastUsedRow: used.isNullObject ? -1 : used.rowIndex + used.rowCount - 1,
    });
  }
  const numbers = names.map((name) => Number(DOCUMENT_NAME.exec(name)?.[1] ?? 0));
  return { documents, broken, waiting, nextNumber: Math.max(0, ...numbers) + 1 };
}

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
 * One round trip. Only rows are read in which a person may have left something: those with inputs and those that are not ours; all
 * of them where a person put in a column.
 */
export async function readDocument(session: WorkbookSession, found: FoundDocument): Promise<DocumentContent> {
  const sheet = session.workbook.worksheets.getItem(found.sheet);
  const left = found.column;
  const right = left + found.columnNames.length - 1;
  const ranges = rowsToRead(found).map(([first, last]) => {
    const area = { top: found.row + first, left, bottom: found.row + last, right: Math.max(left, right) };
    const range = sheet.getRange(areaAddress(area));
    range.load("values,text");
    return { first, range };
  });
  const charts = sheet.charts;
  charts.load("items/name");
  await session.sync();
  const texts: (readonly string[])[] = found.keys.map(() => []);
  for (const { first, range } of ranges) {
    range.values.forEach((row: unknown[], step) => {
      // Numbers and dates that a person typed are kept as they read.
      texts[first + step] = row.map((value, c) =>
        typeof value === "string" ? value : String(range.text[step]?.[c] ?? ""),
      );
    });
  }
  texts[0] = found.columnNames;
  const chartNames = charts.items.map((chart) => chart.name);
  return { ...collectTexts(texts, found.row, found.column, found), lastUsedRow: found.lastUsedRow, chartNames };
}

/** Rows that lie this close are read in one piece. */
const NEAR = 12;

/** First and last of each piece, by position in the document. */
function rowsToRead(found: FoundDocument): readonly (readonly [first: number, last: number])[] {
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
