import type { ChartBox } from "../chart.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";

const EMU_PER_POINT = 12_700;
/** Pixels of the widest digit of Calibri 11, that column widths count in. */
const DIGIT_PIXELS = 7;

/** Width of a column in points, as Excel draws it at 96 pixels per inch. */
export function columnPoints(sheet: SheetModelPart, column: number): number {
  const format = sheet.column(column);
  if (format.hidden) return 0;
  const width = format.width ?? sheet.defaultColumnWidth;
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS) * 0.75;
}

export function rowPoints(sheet: SheetModelPart, row: number): number {
  const format = sheet.row(row);
  return format.hidden ? 0 : (format.height ?? sheet.defaultRowHeight);
}

interface Marker {
  readonly index: number;
  /** EMU. */
  readonly offset: number;
}

function markerAt(points: number, sizeOf: (index: number) => number): Marker {
  let rest = Math.max(0, points);
  for (let index = 0; ; index++) {
    const size = sizeOf(index);
    if (rest < size || index > 20_000) return { index, offset: Math.round(rest * EMU_PER_POINT) };
    rest -= size;
  }
}

function pointsOf(marker: XmlElement | undefined, axis: "row" | "col", sizeOf: (index: number) => number): number {
  const index = Math.min(20_000, Number(marker?.child(axis)?.text ?? 0));
  let points = Number(marker?.child(`${axis}Off`)?.text ?? 0) / EMU_PER_POINT;
  for (let i = 0; i < index; i++) points += sizeOf(i);
  return points;
}

export function readBox(sheet: SheetModelPart, anchor: XmlElement): ChartBox {
  const position = anchor.child("pos");
  const extent = anchor.child("ext");
  const width = (column: number): number => columnPoints(sheet, column);
  const height = (row: number): number => rowPoints(sheet, row);
  const from = anchor.child("from");
  const left = position ? position.number("x", 0) / EMU_PER_POINT : pointsOf(from, "col", width);
  const top = position ? position.number("y", 0) / EMU_PER_POINT : pointsOf(from, "row", height);
  if (extent)
    return { left, top, width: extent.number("cx", 0) / EMU_PER_POINT, height: extent.number("cy", 0) / EMU_PER_POINT };
  const to = anchor.child("to");
  return { left, top, width: pointsOf(to, "col", width) - left, height: pointsOf(to, "row", height) - top };
}

/** Sets the ends of an anchor; a one-cell or absolute anchor keeps its kind. */
export function writeBox(sheet: SheetModelPart, anchor: XmlElement, box: ChartBox): void {
  const put = (local: string, x: number, y: number): void => {
    const end = anchor.child(local);
    if (!end) return;
    const column = markerAt(x, (c) => columnPoints(sheet, c));
    const row = markerAt(y, (r) => rowPoints(sheet, r));
    end.child("col")?.setText(String(column.index));
    end.child("colOff")?.setText(String(column.offset));
    end.child("row")?.setText(String(row.index));
    end.child("rowOff")?.setText(String(row.offset));
  };
  put("from", box.left, box.top);
  put("to", box.left + box.width, box.top + box.height);
  anchor
    .child("pos")
    ?.set("x", Math.round(box.left * EMU_PER_POINT))
    .set("y", Math.round(box.top * EMU_PER_POINT));
  anchor
    .child("ext")
    ?.set("cx", Math.round(box.width * EMU_PER_POINT))
    .set("cy", Math.round(box.height * EMU_PER_POINT));
}
