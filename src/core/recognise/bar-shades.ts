import { hslOf } from "../notation/colour.ts";
import type { DatePrecision } from "../notation/period.ts";
import type { PlanDay } from "../calendar/plan-day.ts";
import type { GridColumn } from "./time-grid.ts";

const PALE = 0.8;

/** One cell of a bar. */
export interface BarCell {
  readonly at: GridColumn;
  readonly fill: string | null;
  readonly text: string;
  /** A day or period written in the cell itself. */
  readonly written: { first: PlanDay | null; last: PlanDay | null; precision: DatePrecision } | null;
}

export function isPale(fill: string): boolean {
  return (hslOf(fill)?.lightness ?? 1) >= PALE;
}

export function isWhite(fill: string): boolean {
  return (hslOf(fill)?.lightness ?? 1) > 0.985;
}

/** Cells at either end that are a clearly lighter shade of the same colour are kept apart ("mogelijke uitloop"). */
export function splitLighter(cells: readonly BarCell[]): { inside: readonly BarCell[]; lighter: readonly BarCell[] } {
  const main = mainFill(cells);
  if (main === null || cells.length < 2) return { inside: cells, lighter: [] };
  let from = 0;
  let to = cells.length;
  while (to - from > 1 && isLighterShade(cells[to - 1]?.fill ?? null, main)) to -= 1;
  while (to - from > 1 && isLighterShade(cells[from]?.fill ?? null, main)) from += 1;
  return { inside: cells.slice(from, to), lighter: [...cells.slice(0, from), ...cells.slice(to)] };
}

export function mainFill(cells: readonly BarCell[]): string | null {
  const counts = new Map<string, number>();
  for (const { fill } of cells) if (fill !== null) counts.set(fill, (counts.get(fill) ?? 0) + 1);
  const darkness = (fill: string): number => -(hslOf(fill)?.lightness ?? 1);
  const coloured = [...counts].filter(([fill]) => !isPaperGrey(fill));
  const sorted = (coloured.length > 0 ? coloured : [...counts]).sort(
    (left, right) => right[1] - left[1] || darkness(right[0]) - darkness(left[0]),
  );
  return sorted[0]?.[0] ?? null;
}

/** A grey next to white is banding or a line of the table, beside a bar that has a colour. */
function isPaperGrey(fill: string): boolean {
  const hsl = hslOf(fill);
  return hsl !== null && hsl.chroma < 0.03 && hsl.lightness > 0.9;
}

function isLighterShade(fill: string | null, main: string): boolean {
  if (fill === null || fill === main) return false;
  const [own, base] = [hslOf(fill), hslOf(main)];
  if (own === null || base === null || own.lightness < base.lightness + 0.1) return false;
  const apart = Math.abs(own.hue - base.hue);
  return own.chroma < 0.05 || Math.min(apart, 360 - apart) < 25;
}
