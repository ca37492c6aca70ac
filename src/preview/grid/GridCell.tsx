import type { CSSProperties, ReactNode } from "react";
import type { CellView } from "../view-model/sheet-view.ts";
import { boxStyle, contentStyle, horizontalOf, textStyle } from "./cell-style.ts";
import { Icon } from "./Icon.tsx";

export interface MergePart {
  readonly width: number;
  readonly height: number;
  /** How much of the merge lies before this part. */
  readonly skippedLeft: number;
  readonly skippedTop: number;
}

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
  /** Text as it fits the width. */
  readonly text: string;
  /** The part of a merge that this cell draws, when what is held cuts the merge in two. */
  readonly part: MergePart | null;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly edges: string;
  readonly overlay: ReactNode;
  /** Room up to the end of the held columns, for text that runs on beyond them; null in the scrolling part. */
  readonly heldWidth: number | null;
  readonly sticky: CSSProperties | null;
  readonly describe: (view: CellView) => string | undefined;
}

/** One cell of the sheet. */
export function GridCell(props: GridCellProps) {
  const { view, width, height } = props;
  const reaches = props.textWidth > width;
  // The second half of a merge is only a picture; the first one is the cell.
  const isContinued = props.part !== null && (props.part.skippedLeft > 0 || props.part.skippedTop > 0);
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
      role={isContinued ? "presentation" : "gridcell"}
      aria-hidden={isContinued ? true : undefined}
      id={props.id}
      className={classes.filter(Boolean).join(" ")}
      style={{ ...boxStyle(view, props.rightLine, props.bottomLine, props.gridlines), ...props.sticky }}
      rowSpan={props.rowSpan}
      colSpan={props.columnSpan}
      aria-colindex={isContinued ? undefined : view.column + 2}
      aria-selected={isContinued ? undefined : props.isSelected}
      aria-readonly={view.locked ? true : undefined}
      aria-description={props.describe(view)}
      data-row={view.row}
      data-column={view.column}
    >
      {view.bar ? <Bar view={view} width={width} height={height} /> : null}
      <CellContent {...props} />
      {view.note === null ? null : <i className="note-mark" aria-hidden="true" />}
      {view.notRecalculated ? <i className="stale-mark" aria-hidden="true" /> : null}
      {props.overlay}
    </td>
  );
}

/** Text and icon; of a merge that is cut in two each part shows its own piece of the whole. */
function CellContent({ view, text, textWidth, width, height, part, heldWidth }: GridCellProps) {
  const box = contentStyle(view, { width: Math.max(textWidth, width) - 1, height: height - 1 });
  const crosses = heldWidth !== null && textWidth > heldWidth && part === null;
  const style = crosses ? { ...box, ...heldRoom(heldWidth) } : box;
  const content = (
    <div
      className={crosses ? "content crosses" : "content"}
      style={part ? { ...style, marginLeft: -part.skippedLeft, marginTop: -part.skippedTop } : style}
    >
      {view.icon ? <Icon icon={view.icon} /> : null}
      {view.text === "" ? null : (
        <span style={textStyle(view)} className={horizontalOf(view)}>
          {text}
        </span>
      )}
    </div>
  );
  return part ? (
    <div className="merge-part" style={{ width: part.width - 1, height: part.height - 1 }}>
      {content}
    </div>
  ) : (
    content
  );
}

/** A custom property, which the types of React's styles don't know. */
function heldRoom(width: number): CSSProperties {
  return Object.fromEntries([["--held-room", `${width - 1}px`]]);
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
