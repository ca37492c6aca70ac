import type { SheetModel, WorkbookModel } from "./workbook/model.ts";
import { worksheetsOf } from "./objects/sheet-identity.ts";

export interface KnownTable {
  readonly id: number;
  readonly name: string;
  readonly sheetId: number;
}

export interface KnownComment {
  readonly id: string;
  readonly replyIds: readonly string[];
  readonly sheetId: number;
  /** Text, state and replies, for telling a change. */
  readonly content: string;
}

/** Sheets, tables and comments at one moment; two moments tell what was added, deleted and changed. */
export interface KnownItems {
  readonly sheets: ReadonlySet<number>;
  readonly tables: ReadonlyMap<number, KnownTable>;
  readonly comments: ReadonlyMap<string, KnownComment>;
  readonly protectedSheets: ReadonlySet<number>;
  readonly settings: string;
}

export function knownItems(workbook: WorkbookModel): KnownItems {
  const sheets = worksheetsOf(workbook);
  return {
    sheets: new Set(sheets.map((sheet) => sheet.id)),
    tables: new Map(workbook.tables.map(({ id, name, sheetId }) => [id, { id, name, sheetId }])),
    comments: new Map(sheets.flatMap((sheet) => commentsOf(sheet).map((comment) => [comment.id, comment] as const))),
    protectedSheets: new Set(sheets.filter((sheet) => sheet.protection !== null).map((sheet) => sheet.id)),
    settings: JSON.stringify([...workbook.settings.entries()]),
  };
}

function commentsOf(sheet: SheetModel): KnownComment[] {
  return sheet.threadedComments.map((comment) => ({
    id: comment.id,
    replyIds: comment.replies.map((reply) => reply.id),
    sheetId: sheet.id,
    content: JSON.stringify([comment.text, comment.resolved, comment.replies]),
  }));
}
