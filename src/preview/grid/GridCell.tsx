import type { CSSProperties, ReactNode } from "react";
import type { CellView } from "../view-model/sheet-view.ts";
import { boxStyle, contentStyle, horizontalOf, textStyle } from "./cell-style.ts";
import { Icon } from "./Icon.tsx";

export interface GridCellProps {
  readonly view: CellView;
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Width for the text, over empty neighbours too. */
  readonly textWidth: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly rightLine: string | null;
  readonly bottomLine: string | null;
  readonly gridlines: boolean;
  readonly tooNarrow: boolean;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly edges: string;
  readonly overlay: ReactNode;
  readonly sticky: CSSProperties | null;
  readonly describe: (view: CellView) => string | undefined;
}

/** One cell of the sheet. */
export function GridCell(props: GridCellProps) {
  const { view, width, height } = props;
  const reaches = props.textWidth > width;
  const classes = [
    "cell",
    props.isSelected ? "selected" : "",
    props.isActive ? "active" : "",
    props.edges,
    props.sticky ? "held" : "",
    reaches ? "reaches" : "",
    view.link === null ? "" : "link",
  ];
  return (
    <td
      role="gridcell"
      id={props.id}
      className={classes.filter(Boolean).join(" ")}
      style={{ ...boxStyle(view, props.rightLine, props.bottomLine, props.gridlines), ...props.sticky }}
      rowSpan={props.rowSpan}
      colSpan={props.columnSpan}
      aria-colindex={view.column + 2}
      aria-selected={props.isSelected}
      aria-readonly={view.locked ? true : undefined}
      aria-description={props.describe(view)}
      data-row={view.row}
      data-column={view.column}
    >
      {view.bar ? <Bar view={view} width={width} height={height} /> : null}
      <div
        className="content"
        style={contentStyle(view, { width: Math.max(props.textWidth, width) - 1, height: height - 1 })}
      >
        {view.icon ? <Icon icon={view.icon} /> : null}
        {view.text === "" ? null : (
          <span style={textStyle(view)} className={horizontalOf(view)}>
            {props.tooNarrow ? "#".repeat(Math.max(1, Math.floor((width - 4) / 8))) : view.text}
          </span>
        )}
      </div>
      {view.note === null ? null : <i className="note-mark" aria-hidden="true" />}
      {view.notRecalculated ? <i className="stale-mark" aria-hidden="true" /> : null}
      {props.overlay}
    </td>
  );
}

function Bar({ view, width, height }: { readonly view: CellView; readonly width: number; readonly height: number }) {
  const { bar } = view;
  if (!bar) return null;
  const room = width - 6;
  const background = bar.gradient
    ? `linear-gradient(90deg, ${bar.color}, color-mix(in srgb, ${bar.color} 25%, transparent))`
    : bar.color;
  return (
    <>
      <i
        className="data-bar"
        style={{ left: 3 + room * bar.start, width: Math.max(0, room * bar.length), height: height - 5, background }}
      />
      {bar.axis === null ? null : <i className="data-axis" style={{ left: 3 + room * bar.axis, height: height - 2 }} />}
    </>
  );
}
