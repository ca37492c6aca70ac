import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Trend } from "#core/report/slippage.ts";
import { CONTRAST } from "../../contrast.ts";
import { shortDay } from "../../day-text.ts";
import { useWording } from "../../texts/texts.ts";
import { tokens } from "../../tokens.ts";
import { trendPoints } from "./trend-facts.ts";
import type { TrendPoint } from "./trend-facts.ts";

const WIDTH = 260;
const HEIGHT = 150;
const LEFT = 10;
const RIGHT = 46;
const TOP = 10;
const BOTTOM = 26;
/** Lines are told apart by their dashes and their number at the end, never by colour. */
const DASHES = ["", "6 3", "2 3", "8 3 2 3", "12 4", "1 4", "4 2", "10 2 2 2"] as const;

const useStyles = makeStyles({
  chart: { display: "block", width: "100%", maxWidth: "520px", height: "auto" },
  line: {
    fill: "none",
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "1.5px",
    [CONTRAST]: { stroke: "CanvasText" },
  },
  dot: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "1.5px",
    [CONTRAST]: { fill: "Canvas", stroke: "CanvasText" },
  },
  guide: { stroke: tokens.colorNeutralStroke2, [CONTRAST]: { stroke: "GrayText" } },
  text: { fill: tokens.colorNeutralForeground2, fontSize: "10px", [CONTRAST]: { fill: "CanvasText" } },
  nr: {
    fill: tokens.colorNeutralForeground1,
    fontSize: "10px",
    fontWeight: tokens.fontWeightSemibold,
    [CONTRAST]: { fill: "CanvasText" },
  },
  scroll: { overflowX: "auto" },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, minWidth: "100%" },
  cell: {
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    padding: "4px 8px 4px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** Milestone trend: a level line keeps its date, a falling one moves later. */
export function TrendChart({ trend }: { readonly trend: Trend }): ReactElement {
  const styles = useStyles();
  const { t } = useWording();
  const points = trendPoints(trend.lines, { width: WIDTH - LEFT - RIGHT, height: HEIGHT - TOP - BOTTOM });
  const moments = [...trend.moments, t.trendNow];
  const step = moments.length < 2 ? 0 : (WIDTH - LEFT - RIGHT) / (moments.length - 1);
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t.trendChart(trend.lines.length)}
    >
      {moments.map((moment, at) => (
        <g key={`${at} ${moment}`}>
          <line
            className={styles.guide}
            x1={LEFT + at * step}
            x2={LEFT + at * step}
            y1={TOP}
            y2={HEIGHT - BOTTOM + 4}
          />
          <text
            className={styles.text}
            x={LEFT + at * step}
            y={HEIGHT - 8}
            textAnchor={at === 0 ? "start" : at === moments.length - 1 ? "end" : "middle"}
          >
            {shortMoment(moment, moments.length)}
          </text>
        </g>
      ))}
      {trend.lines.map((line, at) => (
        <g key={line.nr} transform={`translate(${LEFT} ${TOP})`}>
          <path className={styles.line} d={pathOf(points[at] ?? [])} strokeDasharray={DASHES[at % DASHES.length]} />
          {(points[at] ?? []).map((point, index) =>
            point === null ? null : <circle key={index} className={styles.dot} cx={point.x} cy={point.y} r="2.5" />,
          )}
        </g>
      ))}
      {labelPlaces(points).map((y, at) => (
        <text key={trend.lines[at]?.nr} className={styles.nr} x={WIDTH - RIGHT + 8} y={TOP + y + 3}>
          {trend.lines[at]?.nr}
        </text>
      ))}
    </svg>
  );
}

/** A period without a name has the length of a sentence: its last day tells enough. */
function shortMoment(moment: string, count: number): string {
  const most = count > 3 ? 12 : 20;
  const last = moment.length > most ? (moment.split(/ t\/m | to /).at(-1) ?? moment) : moment;
  return last.length > most ? `${last.slice(0, most - 1)}…` : last;
}

/** The same in cells. */
export function TrendTable({ trend }: { readonly trend: Trend }): ReactElement {
  const styles = useStyles();
  const { t, language } = useWording();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t.trendTitle}>
      <table className={styles.table}>
        <thead>
          <tr>
            {[t.fieldName, ...trend.moments, t.trendNow].map((head, at) => (
              <th key={`${at} ${head}`} scope="col" className={styles.cell}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trend.lines.map((line) => (
            <tr key={line.nr}>
              <th scope="row" className={styles.cell}>
                {line.nr} {line.name}
              </th>
              {line.days.map((day, at) => (
                <td key={at} className={styles.cell}>
                  {day === null ? "–" : shortDay(day, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A line over the known points; an unknown one is a gap. */
function pathOf(points: readonly (TrendPoint | null)[]): string {
  return points
    .map((point, at) =>
      point === null ? "" : `${at === 0 || points[at - 1] === null ? "M" : "L"}${point.x} ${point.y}`,
    )
    .join("");
}

/** Beside the last point, pushed down where two numbers would cover each other. */
function labelPlaces(points: readonly (readonly (TrendPoint | null)[])[]): readonly number[] {
  const LINE = 11;
  const wanted = points.map((line, at) => ({ at, y: line.filter((point) => point !== null).at(-1)?.y ?? 0 }));
  const places: number[] = [];
  let free = -Infinity;
  for (const { at, y } of [...wanted].sort((a, b) => a.y - b.y)) {
    const place = Math.max(y, free);
    places[at] = place;
    free = place + LINE;
  }
  return places;
}
