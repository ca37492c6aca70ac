import type { EventWriter } from "./change-events.ts";
import { MessageType } from "./objects/event-hub.ts";
import { idOfSheetNumber } from "./objects/sheet-identity.ts";
import { idOfTableNumber } from "./objects/table-identity.ts";
import type { KnownComment, KnownItems, KnownTable } from "./known-items.ts";

/** Events of sheets that went, of tables and comments that came, went or changed between two moments. */
export function itemEvents(writer: EventWriter, before: KnownItems, after: KnownItems): void {
  sheetEvents(writer, before, after);
  for (const table of after.tables.values()) {
    if (!before.tables.has(table.id)) raiseTable(writer, MessageType.tableAdded, table);
  }
  for (const table of before.tables.values()) {
    if (!after.tables.has(table.id)) raiseTable(writer, MessageType.tableDeleted, table);
  }
  for (const comment of after.comments.values()) {
    const earlier = before.comments.get(comment.id);
    if (!earlier) raiseComment(writer, MessageType.commentAdded, comment, {});
    else if (earlier.content !== comment.content) {
      raiseComment(writer, MessageType.commentChanged, comment, { changeType: commentChange(earlier, comment) });
    }
  }
  for (const comment of before.comments.values()) {
    if (!after.comments.has(comment.id)) raiseComment(writer, MessageType.commentDeleted, comment, {});
  }
  if (before.settings !== after.settings) writer.write(MessageType.settingsChangedLegacy, "", {});
}

export function addedSheetEvent(writer: EventWriter, sheetNumber: number): void {
  const payload = { worksheetId: idOfSheetNumber(sheetNumber), source: writer.source };
  writer.raise(MessageType.worksheetAdded, ["Workbook"], payload);
}

function sheetEvents(writer: EventWriter, before: KnownItems, after: KnownItems): void {
  const { source } = writer;
  for (const id of before.sheets) {
    if (after.sheets.has(id)) continue;
    writer.raise(MessageType.worksheetDeleted, ["Workbook"], { worksheetId: idOfSheetNumber(id), source });
  }
  for (const id of new Set([...before.protectedSheets, ...after.protectedSheets])) {
    const isProtected = after.protectedSheets.has(id);
    if (isProtected === before.protectedSheets.has(id) || !after.sheets.has(id)) continue;
    const worksheetId = idOfSheetNumber(id);
    writer.raise(MessageType.worksheetProtectionChanged, ["Workbook", worksheetId], {
      worksheetId,
      isProtected,
      source,
    });
  }
}

function raiseTable(writer: EventWriter, messageType: number, table: KnownTable): void {
  const worksheetId = idOfSheetNumber(table.sheetId);
  writer.raise(messageType, ["Workbook", worksheetId], {
    tableId: idOfTableNumber(table.id),
    tableName: table.name,
    worksheetId,
    source: writer.source,
  });
}

function raiseComment(writer: EventWriter, messageType: number, comment: KnownComment, more: object): void {
  const worksheetId = idOfSheetNumber(comment.sheetId);
  writer.raise(messageType, ["Workbook", worksheetId], {
    worksheetId,
    source: writer.source,
    commentDetails: [{ commentId: comment.id, replyIds: comment.replyIds }],
    ...more,
  });
}

function commentChange(before: KnownComment, after: KnownComment): string {
  if (after.replyIds.length > before.replyIds.length) return "ReplyAdded";
  if (after.replyIds.length < before.replyIds.length) return "ReplyDeleted";
  const resolved = (content: string) => (JSON.parse(content) as unknown[])[1];
  if (resolved(before.content) !== resolved(after.content)) return "CommentResolved";
  return "CommentEdited";
}
