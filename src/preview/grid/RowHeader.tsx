import type { OutlineGroup } from "../view-model/outline.ts";

export const OUTLINE_WIDTH = 16;

interface RowHeaderProps {
  readonly row: number;
  readonly height: number;
  readonly width: number;
  readonly top: number | null;
  readonly groups: readonly OutlineGroup[];
  readonly levels: number;
  readonly isMarked: boolean;
  readonly isWhole: boolean;
}

/** Number of a row, with the outline of the groups that it belongs to. */
export function RowHeader({ row, height, width, top, groups, levels, isMarked, isWhole }: RowHeaderProps) {
  return (
    <th
      role="rowheader"
      scope="row"
      className={`row-header${isMarked ? " marked" : ""}${isWhole ? " whole" : ""}`}
      style={{ width, ...(top === null ? {} : { top, zIndex: 7 }) }}
      aria-colindex={1}
      data-row-header={row}
    >
      <div className="header-box" style={{ height: height - 1 }}>
        {levels > 0 ? <OutlineMarks groups={groups} at={row} levels={levels} axis="row" /> : null}
        <span className="header-label">{row + 1}</span>
      </div>
    </th>
  );
}

interface OutlineMarksProps {
  readonly groups: readonly OutlineGroup[];
  readonly at: number;
  readonly levels: number;
  readonly axis: "row" | "column";
}

/** Lines of the groups around a row or column, and the button of the group that ends here. */
export function OutlineMarks({ groups, at, levels, axis }: OutlineMarksProps) {
  return (
    <span className={`outline ${axis}`}>
      {Array.from({ length: levels }, (_, index) => {
        const level = index + 1;
        const ends = groups.find((group) => group.level === level && group.button === at);
        const inside = groups.some((group) => group.level === level && at >= group.first && at <= group.last);
        return (
          <span key={level} className={`outline-level${inside ? " inside" : ""}`}>
            {ends ? (
              <button
                type="button"
                tabIndex={-1}
                className="outline-button"
                data-outline={`${axis}:${ends.first}:${ends.last}:${ends.collapsed ? "open" : "close"}`}
                aria-expanded={!ends.collapsed}
                aria-label={`${axis === "row" ? ends.first + 1 : ends.first}–${axis === "row" ? ends.last + 1 : ends.last}`}
              >
                {ends.collapsed ? "+" : "−"}
              </button>
            ) : null}
          </span>
        );
      })}
    </span>
  );
}
