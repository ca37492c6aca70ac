import type { CSSProperties, ReactElement } from "react";
import { columnLetters, type Area } from "#host/workbook/area.ts";
import type { Axis } from "../view-model/axis.ts";
import type { OutlineGroup } from "../view-model/outline.ts";
import type { ColumnWindow } from "./GridRow.tsx";
import { OutlineMarks } from "./RowHeader.tsx";

export const HEADER_HEIGHT = 24;
export const OUTLINE_HEIGHT = 16;

interface ColumnHeadersProps {
  readonly columns: Axis;
  readonly window: ColumnWindow;
  readonly height: number;
  readonly area: Area;
  readonly isWhole: boolean;
  readonly groups: readonly OutlineGroup[];
  readonly levels: number;
  readonly selectAllLabel: string;
}

/** The letters above the columns. */
export function ColumnHeaders(props: ColumnHeadersProps) {
  const { columns, window, height } = props;
  const before = columns.start(window.first) - columns.start(window.frozen);
  const after = columns.total - columns.start(window.last + 1);
  return (
    <tr role="row" aria-rowindex={1} style={{ height }}>
      <td
        role="columnheader"
        aria-colindex={1}
        className="corner"
        style={{ width: window.headerWidth, height }}
        data-corner=""
      >
        <span className="heard">{props.selectAllLabel}</span>
      </td>
      {headers(props, 0, window.frozen - 1)}
      {before > 0 ? <td className="room" aria-hidden="true" /> : null}
      {headers(props, window.first, window.last)}
      {after > 0 ? <td className="room" aria-hidden="true" /> : null}
    </tr>
  );
}

function headers(props: ColumnHeadersProps, first: number, last: number): ReactElement[] {
  const { columns, window, area } = props;
  const cells: ReactElement[] = [];
  for (let column = first; column <= last; column += 1) {
    if (columns.size(column) === 0) continue;
    const held: CSSProperties =
      column < window.frozen ? { left: window.headerWidth + columns.start(column), zIndex: 9 } : {};
    const marked = column >= area.left && column <= area.right;
    cells.push(
      <th
        key={column}
        role="columnheader"
        scope="col"
        className={`column-header${marked ? " marked" : ""}${marked && props.isWhole ? " whole" : ""}`}
        style={held}
        aria-colindex={column + 2}
        data-column-header={column}
      >
        <div className="header-box column" style={{ height: props.height - 1 }}>
          {props.levels > 0 ? (
            <OutlineMarks groups={props.groups} at={column} levels={props.levels} axis="column" />
          ) : null}
          <span className="header-label">{columnLetters(column)}</span>
        </div>
        <i className="resize-handle" data-resize={column} aria-hidden="true" />
      </th>,
    );
  }
  return cells;
}
