import type { Area } from "../area.ts";
import { intersect, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, subtract } from "../area.ts";
import { formulaTokens } from "../references/formula-tokens.ts";
import { referenceArea, rewriteFormula, sameSheet, withArea, writeReference } from "../references/translate.ts";

/** Cells that are inserted (`down`, `right`: what stands there moves away) or deleted (`up`, `left`: the rest closes up). */
export interface Shift {
  readonly area: Area;
  readonly direction: "down" | "right" | "up" | "left";
}

interface Span {
  readonly from: number;
  readonly to: number;
}

export function isInsert({ direction }: Shift): boolean {
  return direction === "down" || direction === "right";
}

export function isVertical({ direction }: Shift): boolean {
  return direction === "down" || direction === "up";
}

/** New place of a span of rows or columns; null when it is deleted or pushed out of the grid. */
function moveSpan(span: Span, at: number, count: number, insert: boolean, limit: number): Span | null {
  const { from, to } = span;
  if (from === 0 && to === limit - 1) return span;
  if (insert) {
    if (to < at) return span;
    const next = { from: from >= at ? from + count : from, to: Math.min(to + count, limit - 1) };
    return next.from >= limit ? null : next;
  }
  const last = at + count - 1;
  if (from >= at && to <= last) return null;
  const start = from < at ? from : from <= last ? at : from - count;
  const end = to < at ? to : to <= last ? at - 1 : to - count;
  return { from: start, to: end };
}

/** Where an area goes: references and whatever else must stay one rectangle. It moves only when its whole width does. */
export function moveArea(area: Area, shift: Shift): Area | null {
  const { top, left, bottom, right } = shift.area;
  const insert = isInsert(shift);
  if (isVertical(shift)) {
    if (area.left < left || area.right > right) return area;
    const rows = moveSpan({ from: area.top, to: area.bottom }, top, bottom - top + 1, insert, MAX_ROWS);
    return rows && { ...area, top: rows.from, bottom: rows.to };
  }
  if (area.top < top || area.bottom > bottom) return area;
  const columns = moveSpan({ from: area.left, to: area.right }, left, right - left + 1, insert, MAX_COLUMNS);
  return columns && { ...area, left: columns.from, right: columns.to };
}

/** Where the pieces of an area go: rules and validations may be cut in pieces. */
export function movePieces(areas: readonly Area[], shift: Shift): Area[] {
  const lane: Area = isVertical(shift)
    ? { top: 0, bottom: MAX_ROWS - 1, left: shift.area.left, right: shift.area.right }
    : { left: 0, right: MAX_COLUMNS - 1, top: shift.area.top, bottom: shift.area.bottom };
  return areas.flatMap((area) => {
    const whole = moveArea(area, shift);
    if (whole === null) return [];
    if (whole !== area || !touches(area, shift)) return [whole];
    const inside = intersect(area, lane);
    const moved = inside && moveArea(inside, shift);
    const rest = subtract(area, lane);
    if (!inside || (moved && same(moved, inside))) return [area];
    return moved ? [...rest, moved] : rest;
  });
}

function same(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** The cells whose place or content the shift changes. */
export function affectedArea({ area, direction }: Shift): Area {
  return direction === "down" || direction === "up"
    ? { ...area, bottom: MAX_ROWS - 1 }
    : { ...area, right: MAX_COLUMNS - 1 };
}

export function touches(area: Area, shift: Shift): boolean {
  return intersect(area, affectedArea(shift)) !== null;
}

/** New place of one cell, or null when it is deleted. */
export function moveCell(row: number, column: number, shift: Shift): { row: number; column: number } | null {
  const area = moveArea({ top: row, bottom: row, left: column, right: column }, shift);
  return area && { row: area.top, column: area.left };
}

export function isWholeShift({ area }: Shift): boolean {
  return isWholeRows(area) || isWholeColumns(area);
}

/** A formula after the shift on `sheet`. `home` is the sheet that a reference without sheet name means. */
export function shiftFormula(formula: string, home: string | null, sheet: string, shift: Shift): string {
  return mapReferences(formula, home, sheet, (area) => moveArea(area, shift));
}

/** Gives every reference to `sheet` the area that `move` says; null makes it `#REF!`. */
export function mapReferences(
  formula: string,
  home: string | null,
  sheet: string,
  move: (area: Area) => Area | null,
): string {
  return rewriteFormula(formula, (token) => {
    const { reference, prefix } = token;
    if (!reference || !refersTo(token.sheet, home, sheet)) return null;
    const area = referenceArea(reference);
    const next = move(area);
    if (next === null) return `${prefix}#REF!`;
    return same(area, next) ? null : prefix + writeReference(withArea(reference, next));
  });
}

function refersTo(
  target: { first: string; last: string; external: boolean } | null,
  home: string | null,
  sheet: string,
): boolean {
  if (target === null) return home !== null && sameSheet(home, sheet);
  return !target.external && sameSheet(target.first, sheet) && sameSheet(target.last, sheet);
}

/** True when some reference of the formula points at `sheet`. */
export function mentions(formula: string, home: string | null, sheet: string): boolean {
  return formulaTokens(formula).some((token) => token.reference !== null && refersTo(token.sheet, home, sheet));
}

/** True when the area moves as a whole, so that a formula that follows it reads what it read before. */
export function isRigid(area: Area, shift: Shift): boolean {
  const next = moveArea(area, shift);
  if (next === null || next === area) return false;
  const same = next.bottom - next.top === area.bottom - area.top && next.right - next.left === area.right - area.left;
  return same && (next.top !== area.top || next.left !== area.left);
}
