import { useMemo } from "react";
import { ends, figureText, niceScale, type ChartFigure, type Scale } from "../view-model/chart-figure.ts";
import type { Texts } from "../texts.ts";

interface ChartFiguresProps {
  readonly figures: readonly ChartFigure[];
  /** Room that the headers of the grid take. */
  readonly headerWidth: number;
  readonly headerHeight: number;
  readonly localeName: string;
  readonly texts: Texts;
}

/** The charts of the sheet, drawn plainly over the cells where they lie; each says in words what it shows. */
export function ChartFigures({ figures, headerWidth, headerHeight, localeName, texts }: ChartFiguresProps) {
  const numbers = useMemo(() => new Intl.NumberFormat(localeName, { maximumFractionDigits: 2 }), [localeName]);
  const numberOf = (value: number): string => numbers.format(value);
  return figures.map((figure) => (
    <figure
      key={figure.id}
      className="chart"
      role="img"
      aria-label={`${texts.chart(figure.title)}. ${figure.shape === "none" ? texts.chartNotDrawn : figureText(figure, numberOf)}`}
      style={{
        left: headerWidth + figure.left,
        top: headerHeight + figure.top,
        width: figure.width,
        height: figure.height,
      }}
    >
      <figcaption>{figure.title}</figcaption>
      {figure.shape === "none" ? (
        <p>{texts.chartNotDrawn}</p>
      ) : (
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio={figure.shape === "round" ? "xMidYMid" : "none"}
          aria-hidden="true"
        >
          {figure.shape === "round" ? <Round figure={figure} /> : <Plot figure={figure} numberOf={numberOf} />}
        </svg>
      )}
      {figure.legend === "none" || figure.shape === "none" ? null : <Legend figure={figure} />}
    </figure>
  ));
}

const WIDTH = 400;
const HEIGHT = 200;
const LEFT = 44;
const BOTTOM = 176;
const TOP = 8;

interface Drawn {
  readonly figure: ChartFigure;
}

function Legend({ figure }: Drawn) {
  const items =
    figure.shape === "round"
      ? figure.categories.map((name, index) => ({ name, color: slice(index) }))
      : figure.series.map(({ name, color }) => ({ name, color }));
  return (
    <ul className="chart-legend">
      {items.map(({ name, color }, index) => (
        <li key={index}>
          <span className="chart-key" style={{ background: color }} />
          {name}
        </li>
      ))}
    </ul>
  );
}

function Plot({ figure, numberOf }: Drawn & { readonly numberOf: (value: number) => string }) {
  const spans = ends(figure);
  const values = spans.flat().flatMap((span) => (span === null ? [] : span));
  const scale = niceScale(values, figure.shape !== "points" && figure.shape !== "lines");
  const along = (value: number): number => (value - scale.least) / (scale.most - scale.least);
  const isBars = figure.shape === "bars";
  const count = Math.max(1, ...spans.map((line) => line.length));
  const label = (value: number): string =>
    figure.stacking === "share" ? `${Math.round(value * 100)}%` : numberOf(value);
  const place = (share: number): number =>
    isBars ? LEFT + share * (WIDTH - LEFT - 8) : BOTTOM - share * (BOTTOM - TOP);
  return (
    <>
      {ticks(scale).map((value) => {
        const at = place(along(value));
        return (
          <g key={value} className="chart-axis">
            {isBars ? <path d={`M${at} ${TOP}V${BOTTOM}`} /> : <path d={`M${LEFT} ${at}H${WIDTH - 8}`} />}
            {isBars ? (
              <text x={at} y={BOTTOM + 14} textAnchor="middle">
                {label(value)}
              </text>
            ) : (
              <text x={LEFT - 4} y={at + 4} textAnchor="end">
                {label(value)}
              </text>
            )}
          </g>
        );
      })}
      <Categories figure={figure} count={count} />
      {spans.map((line, series) => (
        <Series key={series} figure={figure} series={series} line={line} count={count} place={(v) => place(along(v))} />
      ))}
    </>
  );
}

/** As many names of categories as there is room for. */
function Categories({ figure, count }: Drawn & { readonly count: number }) {
  const isBars = figure.shape === "bars";
  const room = (isBars ? BOTTOM - TOP : WIDTH - LEFT - 8) / count;
  const each = Math.max(1, Math.ceil((isBars ? 14 : 40) / room));
  const most = isBars ? 7 : Math.max(6, Math.floor((room * each) / 6));
  return figure.categories.slice(0, count).map((name, index) => {
    if (index % each !== 0) return null;
    const middle = room * (index + 0.5);
    const text = name.length > most ? `${name.slice(0, most - 1)}…` : name;
    return (
      <g key={index} className="chart-axis">
        {isBars ? (
          <text x={LEFT - 4} y={BOTTOM - middle + 4} textAnchor="end">
            {text}
          </text>
        ) : (
          <text x={LEFT + middle} y={BOTTOM + 14} textAnchor="middle">
            {text}
          </text>
        )}
      </g>
    );
  });
}

interface SeriesProps extends Drawn {
  readonly series: number;
  readonly line: readonly (readonly [number, number] | null)[];
  readonly count: number;
  readonly place: (value: number) => number;
}

function Series({ figure, series, line, count, place }: SeriesProps) {
  const color = figure.series[series]?.color ?? "";
  if (figure.shape === "bars" || figure.shape === "columns") {
    const isBars = figure.shape === "bars";
    const room = (isBars ? BOTTOM - TOP : WIDTH - LEFT - 8) / count;
    const rows = figure.stacking === "none" ? figure.series.length : 1;
    const size = (room * 0.7) / rows;
    return line.map((span, index) => {
      if (span === null) return null;
      const [a, b] = [place(span[0]), place(span[1])];
      const across = room * (index + 0.15) + (figure.stacking === "none" ? series * size : 0);
      const [from, length] = [Math.min(a, b), Math.abs(a - b)];
      return isBars ? (
        <rect key={index} x={from} y={BOTTOM - across - size} width={length} height={size} fill={color} />
      ) : (
        <rect key={index} x={LEFT + across} y={from} width={size} height={length} fill={color} />
      );
    });
  }
  const room = (WIDTH - LEFT - 8) / count;
  const points = line.flatMap((span, index) => (span ? [[LEFT + room * (index + 0.5), place(span[1])] as const] : []));
  if (figure.shape === "points") return points.map(([x, y], index) => <circle key={index} cx={x} cy={y} r={3} fill={color} />); // prettier-ignore
  const path = points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
  if (figure.shape === "lines") return <path d={path} fill="none" stroke={color} strokeWidth={2.5} />;
  const first = points[0]?.[0] ?? LEFT;
  const last = points.at(-1)?.[0] ?? LEFT;
  return <path d={`${path}L${last} ${place(0)}L${first} ${place(0)}Z`} fill={color} fillOpacity={0.7} />;
}

const SLICES = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

function slice(index: number): string {
  return SLICES[index % SLICES.length] ?? "";
}

function Round({ figure }: Drawn) {
  const values = (figure.series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0) || 1;
  const [x, y, radius] = [WIDTH / 2, HEIGHT / 2, HEIGHT / 2 - 8];
  let turned = 0;
  return (
    <>
      {values.map((value, index) => {
        const share = value / total;
        const [from, to] = [turned, (turned += share)];
        const at = (part: number): string =>
          `${x + radius * Math.sin(part * 2 * Math.PI)} ${y - radius * Math.cos(part * 2 * Math.PI)}`;
        return share > 0.9999 ? (
          <circle key={index} cx={x} cy={y} r={radius} fill={slice(index)} />
        ) : (
          <path
            key={index}
            d={`M${x} ${y}L${at(from)}A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${at(to)}Z`}
            fill={slice(index)}
          />
        );
      })}
      {figure.isRing ? <circle className="chart-hole" cx={x} cy={y} r={radius * 0.6} /> : null}
    </>
  );
}

function ticks({ least, most, step }: Scale): number[] {
  const count = Math.min(20, Math.round((most - least) / step));
  return Array.from({ length: count + 1 }, (_, index) => Number((least + index * step).toPrecision(12)));
}
