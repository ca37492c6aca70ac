import { useCallback, useId, useMemo, useRef, type ReactNode } from "react";
import { MAX_COLUMNS, MAX_ROWS } from "#host/workbook/area.ts";
import type { SheetModel } from "#host/workbook/model.ts";
import type { Axis } from "../view-model/axis.ts";
import type { MergeMap } from "../view-model/areas.ts";
import { columnGroups, rowGroups } from "../view-model/outline.ts";
import type { GridSelection, GridSpace } from "../view-model/selection.ts";
import type { CellView, SheetView } from "../view-model/sheet-view.ts";
import type { Texts } from "../texts.ts";
import type { ChartFigure } from "../view-model/chart-figure.ts";
import { ChartFigures } from "./ChartFigures.tsx";
import { ColumnHeaders, HEADER_HEIGHT, OUTLINE_HEIGHT } from "./ColumnHeaders.tsx";
import { GridRow } from "./GridRow.tsx";
import { NotePopup, useHoveredNote } from "./NotePopup.tsx";
import { OUTLINE_WIDTH } from "./RowHeader.tsx";
import { onGridKey, type GridCommands } from "./use-grid-keys.ts";
import { useGridPointer, type PointerCommands } from "./use-grid-pointer.ts";
import { useFocusAfterEdit, useSelectionInView } from "./use-in-view.ts";
import { useViewport } from "./use-viewport.ts";
import { drawnWindows } from "./windows.ts";

export interface GridProps {
  readonly sheet: SheetModel;
  readonly view: SheetView;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: MergeMap;
  readonly space: GridSpace;
  readonly figures: readonly ChartFigure[];
  readonly localeName: string;
  readonly selection: GridSelection;
  /** The marks at this moment, ahead of the drawing when keys come fast. */
  readonly currentSelection: () => GridSelection;
  readonly overlay: ReactNode;
  readonly isEditing: boolean;
  readonly texts: Texts;
  readonly commands: GridCommands & PointerCommands & ClipboardCommands;
}

export interface ClipboardCommands {
  copy(): string;
  cut(): string;
  paste(text: string): void;
}

/** The sheet as a table: held and scrolling parts, headers, marks. It shows and reports; it changes nothing itself. */
export function Grid(props: GridProps) {
  const { sheet, rows, columns, selection, texts, commands } = props;
  const container = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const { viewport, onScroll } = useViewport(container);
  const prefix = useId();
  const idOf = useCallback((row: number, column: number) => `${prefix}-${row}-${column}`, [prefix]);
  const describe = useCallback((view: CellView) => description(view, texts), [texts]);
  const note = useHoveredNote(props.view);
  const outlines = useMemo(
    () => ({ rows: rowGroups(sheet, rows.count), columns: columnGroups(sheet, columns.count) }),
    // The axes are made anew whenever rows or columns change.
    [sheet, rows, columns],
  );
  const rowLevels = Math.max(0, ...outlines.rows.map((group) => group.level));
  const columnLevels = Math.max(0, ...outlines.columns.map((group) => group.level));
  const headerWidth = 30 + String(rows.count).length * 5 + rowLevels * OUTLINE_WIDTH;
  const headerHeight = HEADER_HEIGHT + columnLevels * OUTLINE_HEIGHT;
  const frozenRows = sheet.freeze?.rows ?? 0;
  const frozenColumns = sheet.freeze?.columns ?? 0;
  const drawn = useMemo(
    () =>
      drawnWindows(
        rows,
        columns,
        { rows: frozenRows, columns: frozenColumns },
        { width: headerWidth, height: headerHeight },
        viewport,
        sheet.merges,
      ),
    [rows, columns, frozenRows, frozenColumns, headerWidth, headerHeight, viewport, sheet],
  );
  const pointer = useGridPointer(
    { current: props.currentSelection, merges: props.merges, columnWidth: (column) => columns.size(column) },
    commands,
  );
  useSelectionInView(container, props, drawn, headerWidth, headerHeight);
  useFocusAfterEdit(table, props.isEditing);

  const { area, active } = selection;
  const activeIsDrawn =
    (active.row < drawn.rows.frozen || (active.row >= drawn.rows.first && active.row <= drawn.rows.last)) &&
    (active.column < drawn.columns.frozen ||
      (active.column >= drawn.columns.first && active.column <= drawn.columns.last)) &&
    rows.size(active.row) > 0 &&
    columns.size(active.column) > 0;
  const rowElement = (row: number): ReactNode => {
    const inArea = row >= area.top && row <= area.bottom;
    return rows.size(row) === 0 ? null : (
      <GridRow
        key={row}
        row={row}
        view={props.view}
        rows={rows}
        columns={columns}
        rowWindow={drawn.rows}
        columnWindow={drawn.columns}
        merges={props.merges}
        gridlines={sheet.view.showGridlines}
        selectedFrom={inArea ? area.left : -1}
        selectedTo={inArea ? area.right : -1}
        isSelectionTop={row === area.top}
        isSelectionBottom={row === area.bottom}
        isWholeRowSelected={inArea && area.left === 0 && area.right === MAX_COLUMNS - 1}
        activeColumn={row === active.row ? active.column : -1}
        overlay={row === active.row ? props.overlay : null}
        groups={outlines.rows}
        levels={rowLevels}
        idOf={idOf}
        describe={describe}
      />
    );
  };
  const before = rows.start(drawn.rows.first) - rows.start(drawn.rows.frozen);
  const after = rows.total - rows.start(drawn.rows.last + 1);
  return (
    <div className="grid-scroll" ref={container} onScroll={onScroll}>
      {/* Keys, mouse and clipboard work on the grid as one widget, as the ARIA grid pattern has it. */}
      <table
        ref={table}
        role="grid"
        className="grid"
        tabIndex={0}
        aria-label={texts.sheet(sheet.name)}
        aria-rowcount={rows.count + 1}
        aria-colcount={columns.count + 1}
        aria-multiselectable="true"
        aria-readonly={sheet.protection !== null ? true : undefined}
        aria-activedescendant={activeIsDrawn ? idOf(active.row, active.column) : undefined}
        style={{ width: headerWidth + columns.total }}
        onKeyDown={(event) => {
          if (props.isEditing) return;
          onGridKey(event, props.currentSelection(), props.space, pageRows(viewport.height), commands);
        }}
        onDoubleClick={(event) => {
          if ((event.target as Element).closest("[data-row]")) commands.startEdit(null);
        }}
        onCopy={(event) => {
          if (props.isEditing) return;
          event.clipboardData.setData("text/plain", commands.copy());
          event.preventDefault();
        }}
        onCut={(event) => {
          if (props.isEditing) return;
          event.clipboardData.setData("text/plain", commands.cut());
          event.preventDefault();
        }}
        onPaste={(event) => {
          if (props.isEditing) return;
          commands.paste(event.clipboardData.getData("text/plain"));
          event.preventDefault();
        }}
        onPointerOver={note.onPointerOver}
        onPointerLeave={note.onPointerLeave}
        {...pointer}
      >
        <ColumnWidths columns={columns} drawn={drawn.columns} headerWidth={headerWidth} />
        <thead>
          <ColumnHeaders
            columns={columns}
            window={drawn.columns}
            height={headerHeight}
            area={area}
            isWhole={area.top === 0 && area.bottom === MAX_ROWS - 1}
            groups={outlines.columns}
            levels={columnLevels}
            selectAllLabel={texts.sheet(sheet.name)}
          />
        </thead>
        <tbody>
          {range(0, drawn.rows.frozen - 1).map(rowElement)}
          {before > 0 ? <tr aria-hidden="true" className="room" style={{ height: before }} /> : null}
          {range(drawn.rows.first, drawn.rows.last).map(rowElement)}
          {after > 0 ? <tr aria-hidden="true" className="room" style={{ height: after }} /> : null}
        </tbody>
      </table>
      <ChartFigures
        figures={props.figures}
        headerWidth={headerWidth}
        headerHeight={headerHeight}
        localeName={props.localeName}
        texts={texts}
      />
      <NotePopup note={note.hovered} label={texts.note} />
    </div>
  );
}

interface ColumnWidthsProps {
  readonly columns: Axis;
  readonly drawn: { readonly frozen: number; readonly first: number; readonly last: number };
  readonly headerWidth: number;
}

function ColumnWidths({ columns, drawn, headerWidth }: ColumnWidthsProps) {
  const before = columns.start(drawn.first) - columns.start(drawn.frozen);
  const after = columns.total - columns.start(drawn.last + 1);
  const widths = [
    headerWidth,
    ...range(0, drawn.frozen - 1).map((column) => columns.size(column)),
    before,
    ...range(drawn.first, drawn.last).map((column) => columns.size(column)),
    after,
  ].filter((width) => width > 0);
  return (
    <colgroup>
      {widths.map((width, index) => (
        <col key={index} style={{ width }} />
      ))}
    </colgroup>
  );
}

function range(first: number, last: number): number[] {
  return last < first ? [] : Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

function pageRows(height: number): number {
  return Math.max(1, Math.floor(height / 24) - 3);
}

function description(view: CellView, texts: Texts): string | undefined {
  const parts = [view.note === null ? "" : `${texts.note}: ${view.note}`, view.notRecalculated ? texts.stale : ""];
  const text = parts.filter(Boolean).join(". ");
  return text === "" ? undefined : text;
}
