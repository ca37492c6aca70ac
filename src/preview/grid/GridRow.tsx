import { memo, type CSSProperties, type ReactElement, type ReactNode } from "react";
import type { Area } from "#host/workbook/area.ts";
import type { Axis } from "../view-model/axis.ts";
import type { MergeMap } from "../view-model/areas.ts";
import type { CellView, SheetView } from "../view-model/sheet-view.ts";
import { fittingText } from "../view-model/fitting-text.ts";
import { textWidth } from "../view-model/text-width.ts";
import { horizontalOf } from "./cell-style.ts";
import { GridCell } from "./GridCell.tsx";
import { RowHeader } from "./RowHeader.tsx";
import type { OutlineGroup } from "../view-model/outline.ts";

/** Where the drawn columns are; the same object for all rows of a drawing. */
export interface ColumnWindow {
  /** Columns held at the left. */
  readonly frozen: number;
  readonly first: number;
  readonly last: number;
  /** Width of the row numbers with their outline. */
  readonly headerWidth: number;
}

export interface RowWindow {
  readonly frozen: number;
  readonly first: number;
  readonly last: number;
  readonly headerHeight: number;
}

export interface GridRowProps {
  readonly row: number;
  readonly view: SheetView;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly rowWindow: RowWindow;
  readonly columnWindow: ColumnWindow;
  readonly merges: MergeMap;
  readonly gridlines: boolean;
  /** Marked columns in this row; -1 when none. */
  readonly selectedFrom: number;
  readonly selectedTo: number;
  readonly isSelectionTop: boolean;
  readonly isSelectionBottom: boolean;
  readonly isWholeRowSelected: boolean;
  readonly activeColumn: number;
  /** What lies in the active cell: its editor or its drop-down. */
  readonly overlay: ReactNode;
  readonly groups: readonly OutlineGroup[];
  readonly levels: number;
  readonly idOf: (row: number, column: number) => string;
  readonly describe: (view: CellView) => string | undefined;
}

/** One drawn row: its number, the held columns, room for what is out of sight, and the columns in view. */
export const GridRow = memo(function GridRow(props: GridRowProps): ReactElement {
  const { row, rows, columns, columnWindow } = props;
  const height = rows.size(row);
  const isHeld = row < props.rowWindow.frozen;
  const top = isHeld ? props.rowWindow.headerHeight + rows.start(row) : null;
  const before = columns.start(columnWindow.first) - columns.start(columnWindow.frozen);
  const after = columns.total - columns.start(columnWindow.last + 1);
  return (
    <tr role="row" aria-rowindex={row + 2} style={{ height }} className={isHeld ? "held-row" : undefined}>
      <RowHeader
        row={row}
        height={height}
        width={columnWindow.headerWidth}
        top={top}
        groups={props.groups}
        levels={props.levels}
        isMarked={props.selectedFrom >= 0}
        isWhole={props.isWholeRowSelected}
      />
      {cellsOf(props, 0, columnWindow.frozen - 1, top)}
      {before > 0 ? <td className="room" aria-hidden="true" /> : null}
      {cellsOf(props, columnWindow.first, columnWindow.last, top)}
      {after > 0 ? <td className="room" aria-hidden="true" /> : null}
    </tr>
  );
});

function cellsOf(props: GridRowProps, first: number, last: number, top: number | null): ReactElement[] {
  const cells: ReactElement[] = [];
  for (let column = first; column <= last; column += 1) {
    if (props.columns.size(column) === 0) continue;
    const merge = props.merges.at(props.row, column);
    if (merge && !isDrawnCorner(props, merge, column, first)) continue;
    cells.push(cellAt(props, column, merge, last, top));
  }
  return cells;
}

/** A merge is drawn at its first cell that is on the screen. */
function isDrawnCorner(
  { row, rows, columns, rowWindow }: GridRowProps,
  merge: Area,
  column: number,
  first: number,
): boolean {
  let top = merge.top;
  const drawnFrom = row < rowWindow.frozen ? 0 : rowWindow.first;
  if (top < drawnFrom) top = drawnFrom;
  while (top < row && rows.size(top) === 0) top += 1;
  let left = Math.max(merge.left, first);
  while (left < column && columns.size(left) === 0) left += 1;
  return top === row && left === column;
}

interface Extent {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly width: number;
  readonly height: number;
  readonly right: number;
  readonly bottom: number;
  /** Size of the whole merge and how much of it is drawn before this part: what is held cuts it in two. */
  readonly fullWidth: number;
  readonly fullHeight: number;
  readonly skippedLeft: number;
  readonly skippedTop: number;
}

function extentOf(
  { row, rows, columns, rowWindow }: GridRowProps,
  column: number,
  merge: Area | null,
  last: number,
): Extent {
  const own = { width: columns.size(column), height: rows.size(row) };
  if (!merge) {
    const whole = { fullWidth: own.width, fullHeight: own.height, skippedLeft: 0, skippedTop: 0 };
    return { rowSpan: 1, columnSpan: 1, ...own, right: column, bottom: row, ...whole };
  }
  const lastRow = row < rowWindow.frozen ? rowWindow.frozen - 1 : rowWindow.last;
  const bottom = Math.min(merge.bottom, lastRow);
  const right = Math.min(merge.right, last);
  return {
    rowSpan: Math.max(1, visibleCount(rows, row, bottom)),
    columnSpan: Math.max(1, visibleCount(columns, column, right)),
    width: columns.start(right + 1) - columns.start(column),
    height: rows.start(bottom + 1) - rows.start(row),
    right: merge.right,
    bottom: merge.bottom,
    fullWidth: columns.start(merge.right + 1) - columns.start(merge.left),
    fullHeight: rows.start(merge.bottom + 1) - rows.start(merge.top),
    skippedLeft: columns.start(column) - columns.start(merge.left),
    skippedTop: rows.start(row) - rows.start(merge.top),
  };
}

function visibleCount(axis: Axis, first: number, last: number): number {
  let count = 0;
  for (let index = first; index <= last; index += 1) if (axis.size(index) > 0) count += 1;
  return count;
}

function cellAt(
  props: GridRowProps,
  column: number,
  merge: Area | null,
  last: number,
  top: number | null,
): ReactElement {
  const { row, columns, columnWindow } = props;
  const view = props.view.cell(merge?.top ?? row, merge?.left ?? column);
  const isActive = props.activeColumn >= 0 && props.activeColumn === (merge?.left ?? column);
  const extent = extentOf(props, column, merge, last);
  const isSelected = props.selectedFrom >= 0 && column <= props.selectedTo && extent.right >= props.selectedFrom;
  const isHeldColumn = column < columnWindow.frozen;
  const needed = view.look.wrap ? 0 : textWidth(view.text, view.look.fontSize, view.look.bold) + 6;
  const reached = needed > extent.width && !merge ? reach(props, view, column, last, needed) : extent.fullWidth;
  const isRaised = isActive || isSelected || reached > extent.fullWidth;
  return (
    <GridCell
      key={column}
      id={props.idOf(row, column)}
      view={view}
      width={extent.fullWidth}
      height={extent.fullHeight}
      part={extent.width < extent.fullWidth || extent.height < extent.fullHeight ? extent : null}
      textWidth={reached}
      text={fittingText(view, extent.fullWidth)}
      rowSpan={extent.rowSpan}
      columnSpan={extent.columnSpan}
      rightLine={view.look.borders.right ?? neighbourLine(props, row, extent.right + 1, "left")}
      bottomLine={view.look.borders.bottom ?? neighbourLine(props, extent.bottom + 1, column, "top")}
      gridlines={props.gridlines}
      isSelected={isSelected}
      isActive={isActive}
      overlay={isActive ? props.overlay : null}
      edges={isSelected ? edges(props, column, extent) : ""}
      heldWidth={isHeldColumn ? columns.start(columnWindow.frozen) - columns.start(column) : null}
      sticky={heldStyle(isHeldColumn ? columnWindow.headerWidth + columns.start(column) : null, top, isRaised)}
      describe={props.describe}
    />
  );
}

function edges(props: GridRowProps, column: number, extent: Extent): string {
  return [
    props.isSelectionTop ? "edge-top" : "",
    props.isSelectionBottom || extent.rowSpan > 1 ? "edge-bottom" : "",
    column === props.selectedFrom ? "edge-left" : "",
    extent.right >= props.selectedTo ? "edge-right" : "",
  ].join(" ");
}

/**
 * Held cells lie above what scrolls below them, those held both ways above both; one that is marked or whose text runs
 * on lies above its neighbours.
 */
function heldStyle(left: number | null, top: number | null, isRaised: boolean): CSSProperties | null {
  if (left === null && top === null) return null;
  return {
    position: "sticky",
    ...(left === null ? {} : { left }),
    ...(top === null ? {} : { top }),
    zIndex: (left !== null && top !== null ? 5 : 3) + (isRaised ? 1 : 0),
  };
}

function neighbourLine(props: GridRowProps, row: number, column: number, side: "left" | "top"): string | null {
  if (row >= props.rows.count || column >= props.columns.count) return null;
  return props.view.cell(row, column).look.borders[side] ?? null;
}

/**
 * Text runs on over empty cells to the right. From the held part it runs on into the scrolling part as long as that
 * shows its first column; the style sheet cuts it off there as soon as the part is scrolled.
 */
function reach(props: GridRowProps, view: CellView, column: number, last: number, needed: number): number {
  const { columns, columnWindow } = props;
  const own = columns.size(column);
  if (view.isNumber || horizontalOf(view) !== "left" || view.look.rotation !== 0) return own;
  const goesOn = column < columnWindow.frozen && columnWindow.first === columnWindow.frozen;
  const end = goesOn ? columnWindow.last : last;
  let width = own;
  for (let next = column + 1; next <= end && width < needed; next += 1) {
    const neighbour = props.view.cell(props.row, next);
    if (!neighbour.isEmpty || props.merges.at(props.row, next)) break;
    width += columns.size(next);
  }
  return width;
}
