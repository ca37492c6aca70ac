import type { Area } from "../area.ts";
import { formatAreas, MAX_COLUMNS, MAX_ROWS, parseArea, parseAreas } from "../area.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import { X14_FORMATS } from "../sheet/extended-rules.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import { moveFilter } from "../tables/auto-filter.ts";
import type { Shift } from "./shift.ts";
import { isInsert, isVertical, isWholeShift, moveArea, movePieces } from "./shift.ts";

/** Sections of the sheet that hold addresses. */
export function shiftSections(sheet: SheetModelPart, shift: Shift): void {
  const { part } = sheet;
  const merges = sheet.merges;
  const moved = merges.map((merge) => moveArea(merge, shift));
  if (moved.some((area, i) => area !== merges[i])) {
    sheet.mergeSection.replace(moved.filter((a): a is Area => a !== null && (a.top < a.bottom || a.left < a.right)));
  }
  sheet.conditionalFormats.reshape((rules, areas) => ({ rules, areas: movePieces(areas, shift) }));
  moveList(sheet, "dataValidations", "dataValidation", "sqref", shift);
  moveList(sheet, "protectedRanges", "protectedRange", "sqref", shift);
  moveList(sheet, "ignoredErrors", "ignoredError", "sqref", shift);
  moveList(sheet, "cellWatches", "cellWatch", "r", shift);
  moveList(sheet, "hyperlinks", "hyperlink", "ref", shift);
  moveExtensions(sheet, shift);
  for (const local of ["autoFilter", "sortState"]) {
    const area = parseArea(part.section(local)?.get("ref") ?? "");
    if (!area) continue;
    const next = moveArea(area, shift);
    if (next === null) part.remove(local);
    else if (next !== area) moveFilterSection(part.edit(local), area, shift);
  }
  moveBreaks(sheet, shift);
  movePanes(sheet, shift);
}

function moveFilterSection(element: XmlElement, area: Area, shift: Shift): void {
  moveFilter(element, (a) => moveArea(a, shift));
  if (isVertical(shift)) return;
  for (const column of element.all("filterColumn")) {
    const place = area.left + column.number("colId", 0);
    const next = moveArea({ ...area, left: place, right: place }, shift);
    const first = parseArea(element.get("ref") ?? "")?.left ?? area.left;
    if (next === null) element.remove(column);
    else column.set("colId", next.left - first);
  }
}

function moveList(sheet: SheetModelPart, local: string, item: string, attribute: string, shift: Shift): void {
  const { part } = sheet;
  const next = (element: XmlElement): string =>
    formatAreas(movePieces(parseAreas(element.get(attribute) ?? ""), shift));
  const items = part.section(local)?.all(item) ?? [];
  if (items.every((element) => next(element) === formatAreas(parseAreas(element.get(attribute) ?? "")))) return;
  const section = part.edit(local);
  for (const element of section.all(item)) {
    const areas = next(element);
    if (areas === "") section.remove(element);
    else element.set(attribute, areas);
  }
  if (section.get("count") !== undefined) section.set("count", section.all(item).length);
  if (section.all(item).length === 0) part.remove(local);
}

/** Areas in extensions (`xm:sqref`: validations, sparklines); what has no cell any more goes with its container. */
function moveExtensions(sheet: SheetModelPart, shift: Shift): void {
  const { part } = sheet;
  const list = part.section("extLst");
  if (!list) return;
  // Conditional formats keep their places there too, but have been moved by now.
  const isRules = (e: XmlElement): boolean => e.get("uri")?.toUpperCase() === X14_FORMATS.toUpperCase();
  const places = (element: XmlElement): XmlElement[] =>
    element.elements.flatMap((e) => (e.local === "sqref" ? [e] : isRules(e) ? [] : places(e)));
  const next = (e: XmlElement): string => formatAreas(movePieces(parseAreas(e.text), shift));
  if (places(list).every((e) => next(e) === formatAreas(parseAreas(e.text)))) return;
  const clean = (element: XmlElement): void => {
    for (const child of element.elements) {
      if (isRules(child)) continue;
      const place = child.child("sqref");
      if (place) {
        const areas = next(place);
        if (areas === "") element.remove(child);
        else place.setText(areas);
      } else if (child.elements.length > 0) {
        clean(child);
        if (child.elements.length === 0) element.remove(child);
      }
      if (child.get("count") !== undefined) child.set("count", child.elements.length);
    }
  };
  clean(part.edit("extLst"));
  if (part.section("extLst")?.elements.length === 0) part.remove("extLst");
}

function moveBreaks(sheet: SheetModelPart, shift: Shift): void {
  if (!isWholeShift(shift)) return;
  const local = isVertical(shift) ? "rowBreaks" : "colBreaks";
  const section = sheet.part.section(local);
  if (!section) return;
  const edited = sheet.part.edit(local);
  for (const item of edited.all("brk")) {
    const id = item.number("id", 0);
    const area = isVertical(shift)
      ? { top: id, bottom: id, left: 0, right: MAX_COLUMNS - 1 }
      : { top: 0, bottom: MAX_ROWS - 1, left: id, right: id };
    const next = moveArea(area, shift);
    if (next === null) edited.remove(item);
    else item.set("id", isVertical(shift) ? next.top : next.left);
  }
  const left = edited.all("brk");
  edited.set("count", left.length).set("manualBreakCount", left.filter((b) => b.flag("man")).length);
  if (left.length === 0) sheet.part.remove(local);
}

/** Frozen rows or columns grow and shrink with what is inserted or deleted among them. */
function movePanes(sheet: SheetModelPart, shift: Shift): void {
  const { freeze } = sheet;
  if (!freeze || !isWholeShift(shift)) return;
  const vertical = isVertical(shift);
  const held = vertical ? freeze.rows : freeze.columns;
  const at = vertical ? shift.area.top : shift.area.left;
  const count = vertical ? shift.area.bottom - at + 1 : shift.area.right - at + 1;
  if (held === 0 || at >= held) return;
  const next = isInsert(shift) ? held + count : held - Math.min(count, held - at);
  sheet.setFreeze(vertical ? next : freeze.rows, vertical ? freeze.columns : next);
}
