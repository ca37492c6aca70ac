import { cellAddress, parseArea } from "../area.ts";
import { InvalidEditError } from "../errors.ts";
import { THREADED } from "../package/namespaces.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import type { ThreadedComment } from "../sheet-parts.ts";
import { ensureNoteShape, putComment, removeNoteAt } from "./notes.ts";
import type { SheetContext } from "./sheet-context.ts";

const PART_TYPE = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
const PERSON_TYPE = "http://schemas.microsoft.com/office/2017/10/relationships/person";

function threadPath({ core, path }: SheetContext): string | null {
  const relationship = core.parts.relationshipOfKind(path, "threadedComment");
  return relationship && core.parts.has(relationship.target) ? relationship.target : null;
}

function personPath({ core }: SheetContext): string | null {
  const relationship = core.parts.relationshipOfKind(core.workbookPath, "person");
  return relationship && core.parts.has(relationship.target) ? relationship.target : null;
}

function personName(sheet: SheetContext, id: string | undefined): string {
  const path = personPath(sheet);
  const people = path === null ? [] : sheet.core.parts.xml(path).all("person");
  return people.find((person) => person.get("id") === id)?.get("displayName") ?? "";
}

export function readThreadedComments(sheet: SheetContext): ThreadedComment[] {
  const path = threadPath(sheet);
  if (path === null) return [];
  const all = sheet.core.parts.xml(path).all("threadedComment");
  const line = (e: XmlElement) => ({
    id: e.get("id") ?? "",
    author: personName(sheet, e.get("personId")),
    date: e.get("dT") ?? "",
    text: e.child("text")?.text ?? "",
  });
  return all.flatMap((element) => {
    const cell = parseArea(element.get("ref") ?? "");
    if (!cell || element.get("parentId") !== undefined) return [];
    const replies = all.filter((e) => e.get("parentId") === element.get("id")).map(line);
    return [{ ...line(element), row: cell.top, column: cell.left, resolved: element.flag("done"), replies }];
  });
}

function ensureThreads(sheet: SheetContext): string {
  const known = threadPath(sheet);
  if (known !== null) return known;
  const { core } = sheet;
  const path = core.parts.freePath(`${core.directory}threadedComments/threadedComment#.xml`);
  core.parts.addXml(path, `<ThreadedComments xmlns="${THREADED}"/>`, "application/vnd.ms-excel.threadedcomments+xml");
  core.parts.addRelationship(sheet.path, PART_TYPE, path);
  return path;
}

/** Id of the person with this name, added when new. */
function personId(sheet: SheetContext, name: string): string {
  const { core } = sheet;
  let path = personPath(sheet);
  if (path === null) {
    path = core.parts.freePath(`${core.directory}persons/person#.xml`);
    core.parts.addXml(path, `<personList xmlns="${THREADED}"/>`, "application/vnd.ms-excel.person+xml");
    core.parts.addRelationship(core.workbookPath, PERSON_TYPE, path);
  }
  const people = core.parts.xml(path).all("person");
  const found = people.find((person) => person.get("displayName") === name);
  if (found) return found.get("id") ?? "";
  const id = `{00000000-0000-4000-8000-${(people.length + 1).toString(16).toUpperCase().padStart(12, "0")}}`;
  const root = core.parts.edit(path);
  root.append(root.make("person", { displayName: name, id, userId: name, providerId: "None" }));
  return id;
}

/** Adds or replaces a comment with all its replies, and the plain note that stands in for it in older programs. */
export function writeThreadedComment(sheet: SheetContext, comment: ThreadedComment): void {
  const other = readThreadedComments(sheet).find(
    (c) => c.id !== comment.id && c.row === comment.row && c.column === comment.column,
  );
  if (other) throw new InvalidEditError("overlap", `${cellAddress(comment.row, comment.column)} already has a comment`);
  const before = readThreadedComments(sheet).find((c) => c.id === comment.id);
  const path = ensureThreads(sheet);
  const people = new Map([comment, ...comment.replies].map(({ author }) => [author, personId(sheet, author)]));
  const root = sheet.core.parts.edit(path);
  const old = new Map(root.all("threadedComment").map((e) => [e.get("id"), e]));
  for (const e of root.all("threadedComment"))
    if (e.get("id") === comment.id || e.get("parentId") === comment.id) root.remove(e);
  const ref = cellAddress(comment.row, comment.column);
  const put = (line: ThreadedComment["replies"][number], parentId: string | null): XmlElement => {
    const element = old.get(line.id) ?? root.make("threadedComment");
    element
      .set("ref", ref)
      .set("dT", line.date || null)
      .set("personId", people.get(line.author))
      .set("id", line.id)
      .set("parentId", parentId);
    element.ensure("text", ["text", "mentions", "extLst"]).setText(line.text);
    root.append(element);
    return element;
  };
  put(comment, null).set("done", comment.resolved ? 1 : before?.resolved ? 0 : null);
  for (const reply of comment.replies) put(reply, comment.id);
  if (before && (before.row !== comment.row || before.column !== comment.column))
    removeNoteAt(sheet, before.row, before.column);
  const replies = comment.replies.map((reply) => `\nReply:\n    ${reply.text}`).join("");
  putComment(
    sheet,
    comment.row,
    comment.column,
    `tc=${comment.id}`,
    `[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924\n\nComment:\n    ${comment.text}${replies}`,
  );
  ensureNoteShape(sheet, comment.row, comment.column);
}

export function removeThreadedCommentById(sheet: SheetContext, id: string): void {
  const path = threadPath(sheet);
  const found = readThreadedComments(sheet).find((c) => c.id === id);
  if (path === null || !found) return;
  const root = sheet.core.parts.edit(path);
  for (const e of root.all("threadedComment")) if (e.get("id") === id || e.get("parentId") === id) root.remove(e);
  removeNoteAt(sheet, found.row, found.column);
}

/** Moves threaded comments with their cells; `move` null takes them away. */
export function moveThreads(
  sheet: SheetContext,
  move: (row: number, column: number) => { row: number; column: number } | null,
): void {
  const path = threadPath(sheet);
  if (path === null) return;
  const moved = (e: XmlElement): string | null => {
    const cell = parseArea(e.get("ref") ?? "");
    const next = cell && move(cell.top, cell.left);
    return next ? cellAddress(next.row, next.column) : null;
  };
  if (
    sheet.core.parts
      .xml(path)
      .all("threadedComment")
      .every((e) => moved(e) === e.get("ref"))
  )
    return;
  const root = sheet.core.parts.edit(path);
  for (const element of root.all("threadedComment")) {
    const next = moved(element);
    if (next === null) root.remove(element);
    else element.set("ref", next);
  }
}
