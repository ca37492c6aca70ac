import { columnPoints } from "../write/format.ts";
import type { DocumentLayout, Span } from "./report-grid.ts";

/**
 * One set of columns for all tables, so that the large ones need no merged cells: number, milestone, five short ones, three
 * for words. Widths in characters, for A4 landscape at about nine tenths.
 */
const WIDTHS = [7, 30, 14, 12, 12, 12, 12, 29, 22, 24] as const;

const fixed = (spans: readonly Span[]) => (): readonly Span[] => spans;

/** Names, then one column per moment, side by side: a chart takes its lines from them. */
function trendSpans(columns: readonly string[]): readonly Span[] {
  return columns.map((_, position): Span => [Math.min(position, WIDTHS.length - 1), 1]);
}

export const REPORT_LAYOUT: DocumentLayout = {
  columns: WIDTHS.map(columnPoints),
  fontSize: 10,
  titleSize: 18,
  title: { text: [0, 7], aside: [7, 3] },
  facts: [
    { label: [0, 2], value: [2, 5] },
    { label: [7, 1], value: [8, 2] },
  ],
  choices: [[0, 10]],
  labelledInput: { label: [0, 2], value: [2, 5] },
  tables: {
    tellingen: fixed([
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 1],
      [6, 1],
      [7, 1],
    ]),
    mijlpalen: fixed(WIDTHS.map((_, position): Span => [position, 1])),
    wijzigingen: fixed([
      [0, 1],
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 1],
      [6, 2],
      [8, 2],
    ]),
    besluiten: fixed([
      [0, 1],
      [1, 6],
      [7, 2],
      [9, 1],
    ]),
    geld: fixed([
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 1],
      [6, 1],
    ]),
    vooruitblik: fixed([
      [0, 1],
      [1, 2],
      [3, 1],
      [4, 1],
      [5, 1],
      [6, 1],
      [7, 3],
    ]),
    verschuiving: fixed([
      [0, 1],
      [1, 2],
      [3, 1],
      [4, 1],
      [5, 1],
    ]),
    trend: trendSpans,
    bijlagen: fixed([
      [0, 7],
      [7, 3],
    ]),
    gaten: fixed([
      [0, 7],
      [7, 3],
    ]),
  },
  chart: { from: 0, count: 7, height: 210 },
};
