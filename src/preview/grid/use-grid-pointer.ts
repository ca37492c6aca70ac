import { useRef, type PointerEvent } from "react";
import { MAX_COLUMNS, MAX_ROWS } from "#host/workbook/area.ts";
import type { MergeMap } from "../view-model/areas.ts";
import { selectBetween, selectCell, type GridSelection, type Place } from "../view-model/selection.ts";

export interface PointerCommands {
  select(selection: GridSelection): void;
  resizeColumn(column: number, pixels: number, isDone: boolean): void;
  fold(axis: "row" | "column", first: number, last: number, open: boolean): void;
  follow(place: Place): void;
}

type Drag =
  | { readonly kind: "cells"; readonly from: Place }
  | { readonly kind: "rows"; readonly from: number }
  | { readonly kind: "columns"; readonly from: number }
  | { readonly kind: "resize"; readonly column: number; readonly startX: number; readonly width: number };

interface GridState {
  current(): GridSelection;
  readonly merges: MergeMap;
  columnWidth(column: number): number;
}

/** Marking with the mouse or a finger: cells, whole rows and columns, widths, outline buttons. */
export function useGridPointer(state: GridState, commands: PointerCommands) {
  const drag = useRef<Drag | null>(null);

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    const target = event.target as Element;
    const fold = target.closest<HTMLElement>("[data-outline]");
    if (fold) {
      const [axis = "row", first = "0", last = "0", action = ""] = (fold.dataset["outline"] ?? "").split(":");
      commands.fold(axis === "row" ? "row" : "column", Number(first), Number(last), action === "open");
      event.preventDefault();
      return;
    }
    const started = startOf(target, event);
    if (!started) return;
    drag.current = started;
    // A finger scrolls the sheet; only a tap marks.
    if (event.pointerType === "mouse") event.currentTarget.setPointerCapture(event.pointerId);
  }

  function startOf(target: Element, event: PointerEvent<HTMLElement>): Drag | null {
    const { merges } = state;
    const selection = state.current();
    const resize = numberData(target, "resize");
    if (resize !== null)
      return { kind: "resize", column: resize, startX: event.clientX, width: state.columnWidth(resize) };
    if (target.closest("[data-corner]")) {
      commands.select(wholeSheet());
      return null;
    }
    const column = numberData(target, "columnHeader");
    if (column !== null) {
      const from = event.shiftKey ? selection.active.column : column;
      commands.select(wholeColumns(from, column));
      return { kind: "columns", from };
    }
    const row = numberData(target, "rowHeader");
    if (row !== null) {
      const from = event.shiftKey ? selection.active.row : row;
      commands.select(wholeRows(from, row));
      return { kind: "rows", from };
    }
    const place = placeOf(target);
    if (!place) return null;
    const from = event.shiftKey ? selection.active : place;
    commands.select(event.shiftKey ? selectBetween(from, place, merges) : selectCell(place, merges));
    return { kind: "cells", from };
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    const now = drag.current;
    if (!now || event.pointerType !== "mouse") return;
    if (now.kind === "resize") {
      commands.resizeColumn(now.column, Math.max(4, now.width + event.clientX - now.startX), false);
      return;
    }
    const under = event.currentTarget.ownerDocument.elementFromPoint(event.clientX, event.clientY);
    if (!under) return;
    if (now.kind === "cells") {
      const place = placeOf(under);
      if (place) commands.select(selectBetween(now.from, place, state.merges));
    } else if (now.kind === "columns") {
      const column = numberData(under, "columnHeader") ?? placeOf(under)?.column;
      if (column !== undefined) commands.select(wholeColumns(now.from, column));
    } else {
      const row = numberData(under, "rowHeader") ?? placeOf(under)?.row;
      if (row !== undefined) commands.select(wholeRows(now.from, row));
    }
  }

  function onPointerUp(event: PointerEvent<HTMLElement>): void {
    const now = drag.current;
    drag.current = null;
    if (now?.kind === "resize") {
      commands.resizeColumn(now.column, Math.max(4, now.width + event.clientX - now.startX), true);
    } else if (now?.kind === "cells" && !event.shiftKey) {
      const under = event.currentTarget.ownerDocument.elementFromPoint(event.clientX, event.clientY);
      const place = under ? placeOf(under) : null;
      const onText = under?.closest(".link .content span") !== null;
      if (place && onText && place.row === now.from.row && place.column === now.from.column) commands.follow(place);
    }
  }

  return { onPointerDown, onPointerMove, onPointerUp };
}

function numberData(target: Element, name: string): number | null {
  const attribute = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const value = target.closest<HTMLElement>(`[data-${attribute}]`)?.dataset[name];
  return value === undefined ? null : Number(value);
}

export function placeOf(target: Element): Place | null {
  const cell = target.closest<HTMLElement>("[data-row][data-column]");
  return cell ? { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) } : null;
}

function wholeRows(from: number, to: number): GridSelection {
  return {
    active: { row: from, column: 0 },
    focus: { row: to, column: 0 },
    area: { top: Math.min(from, to), bottom: Math.max(from, to), left: 0, right: MAX_COLUMNS - 1 },
  };
}

function wholeColumns(from: number, to: number): GridSelection {
  return {
    active: { row: 0, column: from },
    focus: { row: 0, column: to },
    area: { top: 0, bottom: MAX_ROWS - 1, left: Math.min(from, to), right: Math.max(from, to) },
  };
}

function wholeSheet(): GridSelection {
  return {
    active: { row: 0, column: 0 },
    focus: { row: 0, column: 0 },
    area: { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 },
  };
}
