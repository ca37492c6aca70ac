import type { Area } from "#host/workbook/area.ts";
import { visibleSpan, type Axis } from "../view-model/axis.ts";
import { spanWithMerges } from "../view-model/areas.ts";
import type { ColumnWindow, RowWindow } from "./GridRow.tsx";
import { SPARE, type Viewport } from "./use-viewport.ts";

/** Held rows or columns, as many as leave room to scroll: on a small screen all of them may not fit. */
export function fittingFrozen(axis: Axis, frozen: number, header: number, room: number): number {
  let count = Math.min(frozen, axis.count);
  while (count > 0 && header + axis.start(count) > room * 0.66) count -= 1;
  return count;
}

export interface Windows {
  readonly rows: RowWindow;
  readonly columns: ColumnWindow;
}

/** Rows and columns to draw: what is held, what is in view, and what belongs to a merge in view. */
export function drawnWindows(
  rows: Axis,
  columns: Axis,
  frozen: { readonly rows: number; readonly columns: number },
  headers: { readonly width: number; readonly height: number },
  viewport: Viewport,
  merges: readonly Area[],
): Windows {
  const frozenRows = fittingFrozen(rows, frozen.rows, headers.height, viewport.height);
  const frozenColumns = fittingFrozen(columns, frozen.columns, headers.width, viewport.width);
  const rowSpan = visibleSpan(rows, viewport.top, viewport.height, frozenRows, SPARE);
  const columnSpan = visibleSpan(columns, viewport.left, viewport.width, frozenColumns, SPARE);
  const near = merges.filter(
    (merge) =>
      merge.top <= rowSpan.last &&
      merge.bottom >= rowSpan.first &&
      merge.left <= columnSpan.last &&
      merge.right >= columnSpan.first,
  );
  const drawnRows = spanWithMerges(
    rowSpan,
    frozenRows,
    near.map(({ top, bottom }) => ({ first: top, last: bottom })),
  );
  const drawnColumns = spanWithMerges(
    columnSpan,
    frozenColumns,
    near.map(({ left, right }) => ({ first: left, last: right })),
  );
  return {
    rows: { ...drawnRows, frozen: frozenRows, headerHeight: headers.height },
    columns: { ...drawnColumns, frozen: frozenColumns, headerWidth: headers.width },
  };
}

/** Scroll place that brings an item into view, or the present one when it is in view already. */
export function scrollFor(
  axis: Axis,
  index: number,
  frozen: number,
  header: number,
  scroll: number,
  length: number,
): number {
  if (index < frozen) return scroll;
  const start = axis.start(index) - axis.start(frozen);
  const room = length - header - axis.start(frozen);
  if (start < scroll) return start;
  const end = start + axis.size(index);
  return end > scroll + room ? Math.max(0, Math.min(start, end - room)) : scroll;
}
