import type { Area } from "../area.ts";
import { areaAddress, formatAreas, MAX_COLUMNS, MAX_ROWS, parseArea, parseAreas } from "../area.ts";
import type { RowData } from "../cells/row-store.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import { X14_FORMATS } from "../sheet/conditional-formats.ts";
import { moveNotes } from "../sheet/notes.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import { moveThreads } from "../sheet/threaded-comments.ts";
import { moveFilter } from "../tables/auto-filter.ts";
import { shiftTables } from "../tables/shift-tables.ts";
import { shiftDrawing } from "./shift-drawing.ts";
import { pivotSources } from "./part-obstacles.ts";
import { checkShift } from "./shift-obstacles.ts";
import type { Shift } from "./shift.ts";
import {
  affectedArea,
  isInsert,
  isRigid,
  isVertical,
  isWholeShift,
  moveArea,
  moveCell,
  movePieces,
  shiftFormula,
  touches,
} from "./shift.ts";

/** Inserts or deletes cells with all that lies on them and refers to them. `ownTable` sets its own frame afterwards. */
export function shiftCells(sheet: SheetModelPart, shift: Shift, ownTable: string | null = null): void {
  checkShift(sheet, shift, ownTable);
  const { core } = sheet;
  const work = (): void => {
    const name = sheet.name;
    for (const other of core.sheets) if (other.hasCells) other.cells?.groups.unshare(null);
    for (const { area } of sheet.cells?.groups.spills() ?? []) {
      if (touches(area, shift) && !isRigid(area, shift)) sheet.cells?.groups.unspill(area);
    }
    core.staleness.shift(sheet, shift);
    core.rewriteFormulas((formula, sheetId) =>
      shiftFormula(formula, sheetId === null ? null : core.sheetName(sheetId), name, shift),
    );
    moveRows(sheet, shift);
    sheet.cells?.forget();
    sheet.part.touch();
    if (isWholeShift(shift) && !isVertical(shift)) {
      const count = shift.area.right - shift.area.left + 1;
      sheet.columnRanges.shift(shift.area.left, isInsert(shift) ? count : -count);
    }
    shiftSections(sheet, shift);
    shiftTables(sheet, shift, ownTable);
    moveNotes(sheet, (row, column) => moveCell(row, column, shift));
    moveThreads(sheet, (row, column) => moveCell(row, column, shift));
    if (isWholeShift(shift)) shiftDrawing(sheet, shift);
    for (const source of pivotSources(sheet)) {
      const moved = moveArea(source.area, shift);
      if (moved && moved !== source.area) {
        core.parts.edit(source.path).child("cacheSource")?.child("worksheetSource")?.set("ref", areaAddress(moved));
      }
    }
  };
  core.together(sheet.id, "structure", affectedArea(shift), work, shift);
}

function moveRows(sheet: SheetModelPart, shift: Shift): void {
  const { rows } = sheet.part;
  const { top, bottom, left, right } = shift.area;
  const whole = left === 0 && right === MAX_COLUMNS - 1;
  if (isVertical(shift) && whole) {
    const count = bottom - top + 1;
    const above = top > 0 ? rows.get(top - 1) : undefined;
    if (isInsert(shift)) rows.remap((row) => (row < top ? row : row + count < MAX_ROWS ? row + count : -1));
    else rows.remap((row) => (row < top ? row : row <= bottom ? -1 : row - count));
    moveArrayRefs(sheet, shift);
    if (isInsert(shift) && above) for (let row = top; row <= bottom; row++) inheritRow(sheet, above, row);
    return;
  }
  if (isVertical(shift)) moveLane(sheet, shift);
  else moveWithinRows(sheet, shift);
  moveArrayRefs(sheet, shift);
}

/** A new row looks like the one above it. */
function inheritRow(sheet: SheetModelPart, above: RowData, row: number): void {
  const styled = above.columns.filter((_, i) => above.styles[i] !== 0);
  if (styled.length === 0 && above.attributes.style === null) return;
  const data = sheet.part.rows.write(row);
  for (const column of styled) data.place(column, above.styles[above.find(column)]!);
  if (above.attributes.style !== null) data.attributes = { ...data.attributes, style: above.attributes.style };
}

/** Moves cells up or down in some columns only. */
function moveLane(sheet: SheetModelPart, shift: Shift): void {
  const { rows } = sheet.part;
  const { top, bottom, left, right } = shift.area;
  const insert = isInsert(shift);
  const styles = insert && top > 0 ? columnsOf(rows.get(top - 1), left, right) : [];
  const taken: {
    row: number;
    column: number;
    value: RowData["values"][number];
    style: number;
    extra: ReturnType<RowData["extra"]>;
  }[] = [];
  for (const row of rows.indexes().slice(rows.firstFrom(top))) {
    const present = rows.get(row) as RowData;
    if (!present.columns.some((c) => c >= left && c <= right)) continue;
    const data = rows.write(row);
    for (let i = data.columns.length - 1; i >= 0; i--) {
      const column = data.columns[i]!;
      if (column < left || column > right) continue;
      const next = moveCell(row, column, shift);
      if (next)
        taken.push({
          row: next.row,
          column,
          value: data.values[i]!,
          style: data.styles[i]!,
          extra: data.extra(column),
        });
      data.removeAt(i);
    }
  }
  for (const { row, column, value, style, extra } of taken) {
    const data = rows.write(row);
    data.values[data.place(column, style)] = value;
    if (extra) data.setExtra(column, extra);
  }
  for (let row = top; row <= bottom && styles.length > 0; row++) {
    const data = rows.write(row);
    for (const { column, style } of styles) if (data.find(column) < 0) data.place(column, style);
  }
}

function columnsOf(row: RowData | undefined, left: number, right: number): { column: number; style: number }[] {
  return (row?.columns ?? []).flatMap((column, i) =>
    column >= left && column <= right && row!.styles[i] !== 0 ? [{ column, style: row!.styles[i]! }] : [],
  );
}

/** Moves cells left or right in the rows of the shift. */
function moveWithinRows(sheet: SheetModelPart, shift: Shift): void {
  const { rows } = sheet.part;
  const { top, bottom, left, right } = shift.area;
  const order = rows.indexes().slice(rows.firstFrom(top));
  for (const index of order) {
    if (index > bottom) break;
    const present = rows.get(index) as RowData;
    const at = present.find(left - 1);
    const inherited = isInsert(shift) && left > 0 && at >= 0 ? present.styles[at]! : 0;
    if (present.columns.every((column) => column < left) && inherited === 0) continue;
    const old = rows.write(index);
    const { columns, values, styles, extras } = old;
    old.columns = [];
    old.values = [];
    old.styles = [];
    old.extras = null;
    let filled = inherited === 0;
    const fill = (): void => {
      for (let column = left; column <= right; column++) old.place(column, inherited);
      filled = true;
    };
    columns.forEach((column, i) => {
      const next = moveCell(index, column, shift);
      if (!next || next.column >= MAX_COLUMNS) return;
      if (!filled && next.column > right) fill();
      old.values[old.place(next.column, styles[i]!)] = values[i]!;
      const extra = extras?.get(column);
      if (extra) old.setExtra(next.column, extra);
    });
    if (!filled) fill();
  }
}

/** The area that an array formula states for itself. */
function moveArrayRefs(sheet: SheetModelPart, shift: Shift): void {
  const { rows } = sheet.part;
  for (const row of rows.indexes()) {
    for (const [column, extra] of [...(rows.get(row)?.extras ?? [])]) {
      const area = parseArea(extra.formula?.ref ?? "");
      const moved = area && moveArea(area, shift);
      if (!extra.formula || !moved || moved === area) continue;
      rows.write(row).setExtra(column, { ...extra, formula: { ...extra.formula, ref: areaAddress(moved) } });
    }
  }
}

/** Sections of the sheet that hold addresses. */
function shiftSections(sheet: SheetModelPart, shift: Shift): void {
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
