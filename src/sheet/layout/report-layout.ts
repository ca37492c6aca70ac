import type { DocumentLayout, Span } from "./report-grid-model.ts";

/**
 * One set of columns for all tables, so that the large ones need no merged cells: number, milestone, six short ones, three for
 * words. Widths in points, for A4 landscape at about eight tenths.
 */
const NR = 40;
const NAME = 150;
const SHORT = 64;
const CAUSE = 146;
const EFFECT = 108;
const MEASURE = 118;
const WIDTHS = [NR, NAME, 72, SHORT, SHORT, SHORT, SHORT, SHORT, CAUSE, EFFECT, MEASURE] as const;

const fixed = (spans: readonly Span[]) => (): readonly Span[] => spans;

/** Columns side by side from one on: a chart takes its bars or lines from them. */
const sideBySide =
  (first: number) =>
  (columns: readonly string[]): readonly Span[] =>
    columns.map((_, position): Span => [Math.min(first + position, WIDTHS.length - 1), 1]);

export const REPORT_LAYOUT: DocumentLayout = {
  columns: WIDTHS,
  fontSize: 10,
  titleSize: 18,
  title: { text: [0, 8], aside: [8, 3] },
  facts: [
    { label: [0, 2], value: [2, 5] },
    { label: [7, 2], value: [9, 2] },
  ],
  choices: [[0, WIDTHS.length]],
  labelledInput: { label: [0, 2], value: [2, 6] },
  tables: {
    // A number before the name stands where numbers stand.
    tellingen: (columns) => sideBySide(columns[0] === "nr" ? 0 : 1)(columns),
    mijlpalen: sideBySide(0),
    geld: fixed([
      [0, 2],
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 1],
      [6, 2],
    ]),
    trend: sideBySide(0),
    wijzigingen: fixed([
      [0, 1],
      [1, 1],
      [2, 2],
      [4, 1],
      [5, 1],
      [6, 1],
      [7, 2],
      [9, 2],
    ]),
    eindbeeld: fixed([
      [0, 2],
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 1],
      [6, 1],
      [7, 1],
      [8, 2],
      [10, 1],
    ]),
    besluiten: fixed([
      [0, 1],
      [1, 6],
      [7, 3],
      [10, 1],
    ]),
    vooruitblik: fixed([
      [0, 1],
      [1, 2],
      [3, 1],
      [4, 1],
      [5, 1],
      [6, 2],
      [8, 3],
    ]),
    verschuiving: fixed([
      [0, 1],
      [1, 3],
      [4, 1],
      [5, 1],
      [6, 1],
    ]),
    bijlagen: fixed([
      [0, 8],
      [8, 3],
    ]),
    gaten: fixed([
      [0, 8],
      [8, 3],
    ]),
  },
  chart: { from: 8, count: 3, height: 180 },
};
