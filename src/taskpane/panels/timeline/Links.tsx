import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ReactElement } from "react";
import type { PlanView } from "#actions/contract/reading.ts";
import type { Bar, TimeSpan } from "./timeline-layout.ts";
import { barOf, linkPath, ROW_HEIGHT } from "./timeline-layout.ts";
import { CONTRAST } from "../../contrast.ts";
import { tokens } from "../../tokens.ts";

/** More would be a grey blanket, and slow. */
const MOST_LINKS = 300;

const useStyles = makeStyles({
  link: {
    fill: "none",
    stroke: tokens.colorNeutralStroke1Pressed,
    strokeWidth: "1px",
    [CONTRAST]: { stroke: "GrayText" },
  },
  critical: { stroke: tokens.colorNeutralForeground1, strokeWidth: "2px", [CONTRAST]: { stroke: "CanvasText" } },
  chosen: { stroke: tokens.colorCompoundBrandStroke, strokeWidth: "2px", [CONTRAST]: { stroke: "Highlight" } },
});

/** Dependencies of the rows in view. */
export function Links({ view, span, pixelsPerDay, first, last, chosen }: LinksProps): ReactElement {
  const styles = useStyles();
  const { milestones } = view.plan;
  const rowOf = useMemo(() => new Map(milestones.map((milestone) => [milestone.nr, milestone.index])), [milestones]);
  const links = milestones
    .flatMap((milestone) =>
      milestone.predecessors.flatMap(({ nr, type }) => {
        const from = rowOf.get(nr);
        const seen =
          from !== undefined &&
          ((milestone.index >= first && milestone.index <= last) || (from >= first && from <= last));
        return seen ? [{ from, to: milestone.index, type }] : [];
      }),
    )
    .slice(0, MOST_LINKS);
  return (
    <g>
      {links.map(({ from, to, type }) => {
        const [source, target] = [milestones[from], milestones[to]];
        if (source === undefined || target === undefined) return null;
        const [start, end] = [barOf(source, span, pixelsPerDay), barOf(target, span, pixelsPerDay)];
        if (start === null || end === null) return null;
        const critical = view.schedule.rows[from]?.critical === true && view.schedule.rows[to]?.critical === true;
        return (
          <path
            key={`${from} ${to} ${type}`}
            className={mergeClasses(
              styles.link,
              critical && styles.critical,
              (from === chosen || to === chosen) && styles.chosen,
            )}
            d={linkPath(
              { x: type === "FS" || type === "FF" ? right(start) : left(start), y: (from + 0.5) * ROW_HEIGHT },
              { x: type === "FS" || type === "SS" ? left(end) : right(end), y: (to + 0.5) * ROW_HEIGHT },
            )}
          />
        );
      })}
    </g>
  );
}

interface LinksProps {
  readonly view: PlanView;
  readonly span: TimeSpan;
  readonly pixelsPerDay: number;
  readonly first: number;
  readonly last: number;
  readonly chosen: number | null;
}

function left(bar: Bar): number {
  return bar.width === 0 ? bar.x - 8 : bar.x;
}

function right(bar: Bar): number {
  return bar.width === 0 ? bar.x + 8 : bar.x + bar.width;
}
