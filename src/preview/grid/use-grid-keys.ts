import type { KeyboardEvent } from "react";
import {
  edgeOfBlock,
  neighbour,
  nextInArea,
  selectBetween,
  selectCell,
  type Direction,
  type GridSelection,
  type GridSpace,
  type Place,
} from "../view-model/selection.ts";
import type { Leave } from "./CellEditor.tsx";

/** What keys in the grid ask for. */
export interface GridCommands {
  select(selection: GridSelection): void;
  startEdit(text: string | null): void;
  clear(): void;
  undo(): void;
  redo(): void;
  save(): void;
  openChoices(): void;
  otherSheet(direction: 1 | -1): void;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** Where a committed edit or Enter and Tab lead: the next cell, inside the marked area when there is one. */
export function leaveTo(leave: Leave, selection: GridSelection, space: GridSpace): GridSelection {
  const { active, area } = selection;
  const single = isOneCell(selection, space);
  if (leave === null) return selection;
  if (single) {
    const direction: Direction = leave === "next" ? "right" : leave === "previous" ? "left" : leave;
    return selectCell(neighbour(active, direction, space), space.merges);
  }
  const byRow = leave === "next" || leave === "previous";
  const backwards = leave === "previous" || leave === "up";
  let place: Place = active;
  // Hidden and merged cells are passed over.
  for (let tries = 0; tries < 10_000; tries += 1) {
    place = nextInArea(area, place, byRow, backwards);
    const merge = space.merges.at(place.row, place.column);
    const isCorner = !merge || (merge.top === place.row && merge.left === place.column);
    if (isCorner && space.rows.size(place.row) > 0 && space.columns.size(place.column) > 0) break;
  }
  return { ...selection, active: place };
}

function isOneCell({ area }: GridSelection, space: GridSpace): boolean {
  const merge = space.merges.at(area.top, area.left);
  return (merge?.bottom ?? area.top) >= area.bottom && (merge?.right ?? area.left) >= area.right;
}

/** Handles a key in the grid; the browser keeps what is not handled. */
export function onGridKey(
  event: KeyboardEvent<HTMLElement>,
  selection: GridSelection,
  space: GridSpace,
  pageRows: number,
  commands: GridCommands,
): void {
  const control = event.ctrlKey || event.metaKey;
  const handled = control
    ? controlKey(event, selection, space, commands)
    : plainKey(event, selection, space, pageRows, commands);
  if (handled) event.preventDefault();
}

function go(place: Place, extend: boolean, selection: GridSelection, space: GridSpace, commands: GridCommands): true {
  commands.select(extend ? selectBetween(selection.active, place, space.merges) : selectCell(place, space.merges));
  return true;
}

function plainKey(
  event: KeyboardEvent<HTMLElement>,
  selection: GridSelection,
  space: GridSpace,
  pageRows: number,
  commands: GridCommands,
): boolean {
  const from = event.shiftKey ? selection.focus : selection.active;
  const direction = arrows[event.key];
  if (direction && event.altKey) {
    if (direction === "down") commands.openChoices();
    return direction === "down";
  }
  if (direction) return go(neighbour(from, direction, space), event.shiftKey, selection, space, commands);
  switch (event.key) {
    case "Enter":
      commands.select(leaveTo(event.shiftKey ? "up" : "down", selection, space));
      return true;
    case "Tab":
      commands.select(leaveTo(event.shiftKey ? "previous" : "next", selection, space));
      return true;
    case "Home":
      return go({ ...from, column: firstVisible(space) }, event.shiftKey, selection, space, commands);
    case "End":
      return go({ ...from, column: space.lastUsed.column }, event.shiftKey, selection, space, commands);
    case "PageUp":
    case "PageDown": {
      const row = from.row + (event.key === "PageDown" ? pageRows : -pageRows);
      return go(
        { ...from, row: Math.min(Math.max(0, row), space.rows.count - 1) },
        event.shiftKey,
        selection,
        space,
        commands,
      );
    }
    case "F2":
      commands.startEdit(null);
      return true;
    case "Delete":
      commands.clear();
      return true;
    case "Backspace":
      commands.startEdit("");
      return true;
    case "Escape":
      go(selection.active, false, selection, space, commands);
      return true;
    default:
      if ([...event.key].length !== 1 || event.nativeEvent.isComposing) return false;
      commands.startEdit(event.key);
      return true;
  }
}

function controlKey(
  event: KeyboardEvent<HTMLElement>,
  selection: GridSelection,
  space: GridSpace,
  commands: GridCommands,
): boolean {
  const from = event.shiftKey ? selection.focus : selection.active;
  const direction = arrows[event.key];
  if (direction) return go(edgeOfBlock(from, direction, space), event.shiftKey, selection, space, commands);
  switch (event.key) {
    case "Home":
      return go(
        { row: space.rows.step(-1, 1), column: firstVisible(space) },
        event.shiftKey,
        selection,
        space,
        commands,
      );
    case "End":
      return go(space.lastUsed, event.shiftKey, selection, space, commands);
    case "PageUp":
    case "PageDown":
      commands.otherSheet(event.key === "PageDown" ? 1 : -1);
      return true;
    default:
      return letterKey(event, space, selection, commands);
  }
}

function letterKey(
  event: KeyboardEvent<HTMLElement>,
  space: GridSpace,
  selection: GridSelection,
  commands: GridCommands,
): boolean {
  switch (event.key.toLowerCase()) {
    case "z":
      if (event.shiftKey) commands.redo();
      else commands.undo();
      return true;
    case "y":
      commands.redo();
      return true;
    case "s":
      commands.save();
      return true;
    case "a":
      commands.select({
        ...selection,
        area: { top: 0, left: 0, bottom: space.lastUsed.row, right: space.lastUsed.column },
        focus: space.lastUsed,
      });
      return true;
    default:
      return false;
  }
}

function firstVisible(space: GridSpace): number {
  return space.columns.step(-1, 1);
}
