import type { XmlElement } from "../package/xml-tree.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import type { Shift } from "./shift.ts";
import { isInsert, isVertical } from "./shift.ts";

/** Pictures and charts move with their cells; an end that stood on deleted cells goes to the border of what closed up. */
export function shiftDrawing(sheet: SheetModelPart, shift: Shift): void {
  const { core } = sheet;
  const drawing = core.parts.relationshipOfKind(sheet.path, "drawing");
  if (!drawing || !core.parts.has(drawing.target)) return;
  const axis = isVertical(shift) ? "row" : "col";
  const at = isVertical(shift) ? shift.area.top : shift.area.left;
  const count = isVertical(shift) ? shift.area.bottom - at + 1 : shift.area.right - at + 1;
  const anchors = (root: XmlElement): XmlElement[] =>
    root.elements.filter(
      (e) => (e.local === "twoCellAnchor" || e.local === "oneCellAnchor") && e.get("editAs") !== "absolute",
    );
  const ends = (anchor: XmlElement): XmlElement[] => {
    const from = anchor.child("from");
    const to = anchor.child("to");
    // "Move but don't size" keeps the distance between the ends; then both follow the first.
    return [...(from ? [from] : []), ...(to ? [to] : [])];
  };
  const place = (end: XmlElement): number => Number(end.child(axis)?.text ?? 0);
  const next = (value: number): number => {
    if (value < at) return value;
    return isInsert(shift) ? value + count : value < at + count ? at : value - count;
  };
  if (
    !anchors(core.parts.xml(drawing.target)).some((anchor) =>
      ends(anchor).some((end) => next(place(end)) !== place(end)),
    )
  )
    return;
  for (const anchor of anchors(core.parts.edit(drawing.target))) {
    const [from, to] = ends(anchor);
    const rigid = anchor.get("editAs") === "oneCell";
    const before = from ? place(from) : 0;
    const moved = from ? next(before) : 0;
    if (from && to && rigid) to.child(axis)?.setText(String(place(to) + moved - before));
    else if (to) move(to, axis, next(place(to)), place(to) >= at && place(to) < at + count && !isInsert(shift));
    if (from) move(from, axis, moved, before >= at && before < at + count && !isInsert(shift));
  }
}

function move(end: XmlElement, axis: "row" | "col", place: number, cut: boolean): void {
  end.child(axis)?.setText(String(place));
  if (cut) end.child(`${axis}Off`)?.setText("0");
}
