import { cellAddress, parseArea } from "../area.ts";
import { plainText } from "../cells/rich-text.ts";
import { escapeCellText, needsPreserve } from "../cells/text-escapes.ts";
import { InvalidEditError } from "../errors.ts";
import { XML } from "../package/namespaces.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import type { Note } from "../sheet-parts.ts";
import { relationshipPrefix } from "./hyperlinks.ts";
import { addNoteShape, readNoteShapes, removeNoteShape, setNoteShape } from "./note-shapes.ts";
import type { SheetContext } from "./sheet-context.ts";

/** Author of the plain text that stands in for a threaded comment in older programs. */
const THREAD_AUTHOR = /^tc=\{/i;

function commentsPath({ core, path }: SheetContext): string | null {
  const relationship = core.parts.relationshipOfKind(path, "comments");
  return relationship && core.parts.has(relationship.target) ? relationship.target : null;
}

export function vmlPath({ core, part, path }: SheetContext): string | null {
  const id = part.section("legacyDrawing")?.getNs("id", "/relationships");
  const relationship = id === undefined ? null : core.parts.relationship(path, id);
  return relationship && core.parts.has(relationship.target) ? relationship.target : null;
}

function authorOf(root: XmlElement, comment: XmlElement): string {
  return root.child("authors")?.all("author")[comment.number("authorId", 0)]?.text ?? "";
}

export function isThreadStandIn(root: XmlElement, comment: XmlElement): boolean {
  return THREAD_AUTHOR.test(authorOf(root, comment));
}

export function readNotes(sheet: SheetContext): Note[] {
  const path = commentsPath(sheet);
  if (path === null) return [];
  const root = sheet.core.parts.xml(path);
  const shapes = readNoteShapes(sheet.core, vmlPath(sheet));
  return (root.child("commentList")?.all("comment") ?? []).flatMap((comment) => {
    const cell = parseArea(comment.get("ref") ?? "");
    if (!cell || isThreadStandIn(root, comment)) return [];
    const shape = shapes.get(`${cell.top},${cell.left}`);
    const text = comment.child("text");
    return [
      {
        row: cell.top,
        column: cell.left,
        author: authorOf(root, comment),
        text: text ? plainText(text) : "",
        visible: shape?.visible ?? false,
        width: shape?.width ?? null,
        height: shape?.height ?? null,
      },
    ];
  });
}

/** Path of the comments part, made with its relationship when the sheet has none. */
export function ensureComments(sheet: SheetContext): string {
  const known = commentsPath(sheet);
  if (known !== null) return known;
  const { core } = sheet;
  const path = core.parts.freePath(`${core.directory}comments#.xml`);
  core.parts.addXml(
    path,
    `<comments xmlns="${core.mainNamespace}"><authors/><commentList/></comments>`,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
  );
  core.parts.addRelationship(sheet.path, core.relationshipType("comments"), path);
  return path;
}

function ensureVml(sheet: SheetContext): string {
  const known = vmlPath(sheet);
  if (known !== null) return known;
  const { core, part } = sheet;
  const path = core.parts.freePath(`${core.directory}drawings/vmlDrawing#.vml`);
  const map = 1 + sheet.id;
  core.parts.setBytes(
    path,
    new TextEncoder().encode(
      `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${map}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>`,
    ),
  );
  core.parts.ensureDefaultType("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
  const id = core.parts.addRelationship(sheet.path, core.relationshipType("vmlDrawing"), path);
  const prefix = relationshipPrefix(sheet);
  part.edit("legacyDrawing").setNs(`${prefix}id`, core.relationshipNamespace, id);
  return path;
}

/** Index of the author among the comment authors, added when new. */
export function authorIndex(root: XmlElement, author: string): number {
  const authors = root.ensure("authors", ["authors", "commentList"]);
  const index = authors.all("author").findIndex((e) => e.text === author);
  if (index >= 0) return index;
  authors.append(authors.make("author").setText(author));
  return authors.all("author").length - 1;
}

function compareRefs(a: XmlElement, b: XmlElement): number {
  const [x, y] = [parseArea(a.get("ref") ?? ""), parseArea(b.get("ref") ?? "")];
  return x && y ? x.top - y.top || x.left - y.left : 0;
}

/** Puts plain text into the comment of a cell, which is made when there is none. */
export function putComment(sheet: SheetContext, row: number, column: number, author: string, text: string): void {
  const root = sheet.core.parts.edit(ensureComments(sheet));
  const list = root.ensure("commentList", ["authors", "commentList"]);
  const ref = cellAddress(row, column);
  let comment = list.all("comment").find((e) => e.get("ref") === ref);
  if (!comment) {
    comment = list.make("comment", { ref });
    list.append(comment);
    list.children = list.all("comment").sort(compareRefs);
  }
  comment.set("authorId", authorIndex(root, author));
  const body = comment.ensure("text", ["text", "commentPr"]);
  const written = escapeCellText(text);
  const t = body.make("t").setText(written);
  if (needsPreserve(written)) t.setNs("xml:space", XML, "preserve");
  body.children = [t];
}

export function writeNote(sheet: SheetContext, note: Pick<Note, "row" | "column" | "text"> & Partial<Note>): void {
  if (note.text.length > 32_767) throw new InvalidEditError("too-long", `note of ${note.text.length} characters`);
  const present = readNotes(sheet).find((n) => n.row === note.row && n.column === note.column);
  putComment(sheet, note.row, note.column, note.author ?? present?.author ?? "", note.text);
  const vml = ensureVml(sheet);
  if (!readNoteShapes(sheet.core, vml).has(`${note.row},${note.column}`)) addNoteShape(sheet.core, vml, sheet.id, note);
  else setNoteShape(sheet.core, vml, note);
}

/** Makes the shape that Excel wants beside every comment, threaded ones included. */
export function ensureNoteShape(sheet: SheetContext, row: number, column: number): void {
  const vml = ensureVml(sheet);
  if (!readNoteShapes(sheet.core, vml).has(`${row},${column}`))
    addNoteShape(sheet.core, vml, sheet.id, { row, column });
}

export function removeNoteAt(sheet: SheetContext, row: number, column: number): void {
  const path = commentsPath(sheet);
  const ref = cellAddress(row, column);
  if (
    path === null ||
    !sheet.core.parts
      .xml(path)
      .child("commentList")
      ?.all("comment")
      .some((e) => e.get("ref") === ref)
  )
    return;
  const vml = vmlPath(sheet);
  if (vml !== null) removeNoteShape(sheet.core, vml, row, column);
  const list = sheet.core.parts.edit(path).child("commentList") as XmlElement;
  for (const comment of list.all("comment")) if (comment.get("ref") === ref) list.remove(comment);
}

/** Moves the comments of a sheet; those for which `move` gives null go. */
export function moveNotes(
  sheet: SheetContext,
  move: (row: number, column: number) => { row: number; column: number } | null,
): void {
  const path = commentsPath(sheet);
  if (path === null) return;
  const moved = (e: XmlElement): string | null => {
    const cell = parseArea(e.get("ref") ?? "");
    const next = cell && move(cell.top, cell.left);
    return next ? cellAddress(next.row, next.column) : null;
  };
  const comments = sheet.core.parts.xml(path).child("commentList")?.all("comment") ?? [];
  if (comments.every((e) => moved(e) === e.get("ref"))) return;
  const vml = vmlPath(sheet);
  const gone = comments.filter((e) => moved(e) === null).map((e) => parseArea(e.get("ref") ?? ""));
  for (const cell of gone) if (cell && vml !== null) removeNoteShape(sheet.core, vml, cell.top, cell.left);
  const list = sheet.core.parts.edit(path).child("commentList") as XmlElement;
  for (const comment of list.all("comment")) {
    const next = moved(comment);
    if (next === null) list.remove(comment);
    else comment.set("ref", next);
  }
  if (vml !== null) setNoteShape(sheet.core, vml, null, move);
}
