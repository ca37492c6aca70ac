import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { MAX_COLUMNS, MAX_ROWS } from "#host/workbook/area.ts";
import type { Place } from "../view-model/selection.ts";
import type { GridProps } from "./Grid.tsx";
import { scrollFor, type Windows } from "./windows.ts";

/** Scrolls to the cell that a key, a pane or the address box went to. */
export function useSelectionInView(
  container: { readonly current: HTMLDivElement | null },
  { rows, columns, selection, sheet }: GridProps,
  drawn: Windows,
  headerWidth: number,
  headerHeight: number,
): void {
  const { focus, active, area } = selection;
  // Whole rows and columns don't scroll along their length.
  const target: Place = {
    row: area.bottom === MAX_ROWS - 1 ? -1 : focus.row,
    column: area.right === MAX_COLUMNS - 1 ? -1 : focus.column,
  };
  const key = `${sheet.id}:${target.row}:${target.column}:${active.row}:${active.column}`;
  const seen = useRef("");
  useLayoutEffect(() => {
    const element = container.current;
    if (!element || seen.current === key) return;
    const isFirst = seen.current === "" || !seen.current.startsWith(`${sheet.id}:`);
    seen.current = key;
    if (isFirst) {
      element.scrollTop = 0;
      element.scrollLeft = 0;
    }
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = element;
    if (target.row >= 0)
      element.scrollTop = scrollFor(rows, target.row, drawn.rows.frozen, headerHeight, scrollTop, clientHeight);
    if (target.column >= 0)
      element.scrollLeft = scrollFor(
        columns,
        target.column,
        drawn.columns.frozen,
        headerWidth,
        scrollLeft,
        clientWidth,
      );
  });
}

/** When the editor closes, keys belong to the grid again. */
export function useFocusAfterEdit(table: { readonly current: HTMLTableElement | null }, isEditing: boolean): void {
  const [wasEditing, setWasEditing] = useState(isEditing);
  useEffect(() => {
    if (wasEditing && !isEditing) {
      const inside =
        document.activeElement === document.body || table.current?.contains(document.activeElement) === true;
      if (inside) table.current?.focus({ preventScroll: true });
    }
    setWasEditing(isEditing);
  }, [isEditing, wasEditing, table]);
}
