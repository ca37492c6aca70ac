import { DOCUMENT_NAME, readHeadKey } from "../layout/report-keys.ts";
import type { DocumentHead } from "../layout/report-keys.ts";
import { isDocumentTitle } from "../layout/report-titles.ts";
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
  /** Empty sheets of which a making was cut off before anything stood there, with the name of ours if they had it yet. */
  readonly waiting: readonly { readonly name: string | null; readonly sheet: string }[];
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
  const titled = index.sheets
    .filter(({ name }) => isDocumentTitle(name))
    .map(({ name }) => {
      const used = session.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(false);
      used.load("address");
      return { sheet: name, used };
    });
  return () => {
    const list = documentList(names, ranges);
    const known = new Set(list.waiting.map(({ sheet }) => sheet));
    const bare = titled.filter(({ sheet, used }) => used.isNullObject && !known.has(sheet));
    return { ...list, waiting: [...list.waiting, ...bare.map(({ sheet }) => ({ name: null, sheet }))] };
  };
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
  const waiting: { name: string | null; sheet: string }[] = [];
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
