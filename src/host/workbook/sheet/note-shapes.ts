import { UnsupportedEditError, WorkbookFormatError } from "../errors.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import type { WorkbookCore } from "../workbook/workbook-core.ts";

export interface NoteShape {
  readonly visible: boolean;
  readonly width: number | null;
  readonly height: number | null;
}

interface NotePlace {
  readonly row: number;
  readonly column: number;
  readonly visible?: boolean;
  readonly width?: number | null;
  readonly height?: number | null;
}

/** Client data of a shape when it is a note. */
function noteData(shape: XmlElement): XmlElement | undefined {
  const data = shape.child("ClientData");
  return data?.get("ObjectType") === "Note" ? data : undefined;
}

/** True when a VML part draws more than notes: form controls of older versions, which are tied to cells. */
export function otherShapes(core: WorkbookCore, path: string): boolean {
  return (parsed(core, path)?.all("shape") ?? []).some((shape) => {
    const type = shape.child("ClientData")?.get("ObjectType");
    return type !== undefined && type !== "Note" && type !== "Pict";
  });
}

function placeOf(data: XmlElement): string {
  return `${data.child("Row")?.text.trim()},${data.child("Column")?.text.trim()}`;
}

function points(style: string, name: string): number | null {
  const match = new RegExp(`(?:^|;)\\s*${name}:\\s*([\\d.]+)(pt|px)?`).exec(style);
  if (!match) return null;
  return match[2] === "px" ? (Number(match[1]) * 3) / 4 : Number(match[1]);
}

/** The note shapes of a VML part by `row,column`. A part that is no XML (old writers) gives none. */
export function readNoteShapes(core: WorkbookCore, path: string | null): Map<string, NoteShape> {
  const shapes = new Map<string, NoteShape>();
  const root = path === null ? null : parsed(core, path);
  for (const shape of root?.all("shape") ?? []) {
    const data = noteData(shape);
    const style = shape.get("style") ?? "";
    if (data)
      shapes.set(placeOf(data), {
        visible: data.child("Visible") !== undefined,
        width: points(style, "width"),
        height: points(style, "height"),
      });
  }
  return shapes;
}

function parsed(core: WorkbookCore, path: string): XmlElement | null {
  try {
    return core.parts.xml(path);
  } catch (error) {
    if (error instanceof WorkbookFormatError && error.code === "corrupt-xml") return null;
    throw error;
  }
}

function editable(core: WorkbookCore, path: string): XmlElement {
  if (parsed(core, path)) return core.parts.edit(path);
  throw new UnsupportedEditError(
    "note-shapes",
    `De opmerkingen op dit blad kunnen niet worden gewijzigd: hun tekening (${path}) is geen geldige XML.`,
    `The notes of this sheet cannot be changed: their drawing (${path}) is no valid XML.`,
  );
}

/** Adds the yellow box of a note, next to its cell. */
export function addNoteShape(core: WorkbookCore, path: string, sheetId: number, note: NotePlace): void {
  const root = editable(core, path);
  const used = new Set(root.all("shape").map((shape) => shape.get("id")));
  const block = Number(root.child("shapelayout")?.child("idmap")?.get("data")?.split(",")[0] ?? sheetId) * 1024;
  let number = block + 1;
  while (used.has(`_x0000_s${number}`)) number++;
  const { row, column } = note;
  const width = note.width ?? 108;
  const height = note.height ?? 59.25;
  const prefixOf = (local: string, fallback: string): string =>
    root.attributes.find((a) => a.value.endsWith(`:${local}`))?.local ?? fallback;
  const v = prefixOf("vml", "v");
  const o = prefixOf("office", "o");
  const x = prefixOf("excel", "x");
  const make = (name: string, attributes: Record<string, string> = {}, text = ""): XmlElement => {
    const element = root.make(name.split(":")[1] ?? name, {});
    element.name = name;
    for (const [key, value] of Object.entries(attributes)) element.set(key, value);
    return element.setText(text);
  };
  const visible = note.visible ?? false;
  const shape = make(`${v}:shape`, {
    id: `_x0000_s${number}`,
    type: "#_x0000_t202",
    style: `position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:${width}pt;height:${height}pt;z-index:${number - block};visibility:${visible ? "visible" : "hidden"}`,
    fillcolor: "#ffffe1",
    [`${o}:insetmode`]: "auto",
  });
  const data = make(`${x}:ClientData`, { ObjectType: "Note" });
  const top = Math.max(0, row - 1);
  data.append(
    make(`${x}:MoveWithCells`),
    make(`${x}:SizeWithCells`),
    make(`${x}:Anchor`, {}, `${column + 1}, 15, ${top}, 10, ${column + 3}, 31, ${top + 4}, 9`),
    make(`${x}:AutoFill`, {}, "False"),
    make(`${x}:Row`, {}, String(row)),
    make(`${x}:Column`, {}, String(column)),
    ...(visible ? [make(`${x}:Visible`)] : []),
  );
  const textbox = make(`${v}:textbox`, { style: "mso-direction-alt:auto" });
  textbox.append(make("div", { style: "text-align:left" }));
  shape.append(
    make(`${v}:fill`, { color2: "#ffffe1" }),
    make(`${v}:shadow`, { on: "t", color: "black", obscured: "t" }),
    make(`${v}:path`, { [`${o}:connecttype`]: "none" }),
    textbox,
    data,
  );
  root.append(shape);
}

/** Changes the box of one note, or with `move` the places of all. */
export function setNoteShape(
  core: WorkbookCore,
  path: string,
  note: NotePlace | null,
  move?: (row: number, column: number) => { row: number; column: number } | null,
): void {
  if (note && note.visible === undefined && note.width === undefined && note.height === undefined) return;
  const root = editable(core, path);
  for (const shape of root.all("shape")) {
    const data = noteData(shape);
    if (!data) continue;
    if (move) {
      const next = move(Number(data.child("Row")?.text), Number(data.child("Column")?.text));
      if (!next) continue;
      shiftAnchor(data, next.row - Number(data.child("Row")?.text), next.column - Number(data.child("Column")?.text));
      data.child("Row")?.setText(String(next.row));
      data.child("Column")?.setText(String(next.column));
    } else if (note && placeOf(data) === `${note.row},${note.column}`) resize(shape, data, note);
  }
}

function shiftAnchor(data: XmlElement, rows: number, columns: number): void {
  const anchor = data.child("Anchor");
  const numbers = anchor?.text.split(",").map(Number) ?? [];
  if (!anchor || numbers.length !== 8 || numbers.some(Number.isNaN)) return;
  for (const i of [0, 4]) numbers[i] = Math.max(0, numbers[i]! + columns);
  for (const i of [2, 6]) numbers[i] = Math.max(0, numbers[i]! + rows);
  anchor.setText(numbers.join(", "));
}

function resize(shape: XmlElement, data: XmlElement, note: NotePlace): void {
  let style = shape.get("style") ?? "";
  const put = (name: string, value: string): void => {
    const pattern = new RegExp(`(^|;)(\\s*${name}:)[^;]*`);
    style = pattern.test(style) ? style.replace(pattern, `$1$2${value}`) : `${style};${name}:${value}`;
  };
  if (typeof note.width === "number") put("width", `${note.width}pt`);
  if (typeof note.height === "number") put("height", `${note.height}pt`);
  if (note.visible !== undefined) {
    put("visibility", note.visible ? "visible" : "hidden");
    const mark = data.child("Visible");
    if (note.visible && !mark) data.append(data.make("Visible"));
    else if (!note.visible && mark) data.remove(mark);
  }
  shape.set("style", style);
}

export function removeNoteShape(core: WorkbookCore, path: string, row: number, column: number): void {
  const root = editable(core, path);
  for (const shape of root.all("shape")) {
    const data = noteData(shape);
    if (data && placeOf(data) === `${row},${column}`) root.remove(shape);
  }
}
