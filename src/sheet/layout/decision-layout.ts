import type { DocumentLayout, Span } from "./report-grid-model.ts";

/** Twenty-four narrow columns of A4 portrait between margins of 1.5 cm: every table finds its own proportions in them. */
const COLUMNS = 24;
const COLUMN_POINTS = 21.75;

const fixed = (spans: readonly Span[]) => (): readonly Span[] => spans;

/** A name and then days: as many columns of days as there are ways of deciding; the name takes what is left. */
function daysAtTheEnd(columns: readonly string[]): readonly Span[] {
  const days = columns.length - 1;
  const width = days <= 5 ? 3 : 2;
  const first = COLUMNS - days * width;
  return columns.map((_, position): Span => (position === 0 ? [0, first] : [first + (position - 1) * width, width]));
}

export const DECISION_LAYOUT: DocumentLayout = {
  columns: Array.from({ length: COLUMNS }, () => COLUMN_POINTS),
  fontSize: 9,
  titleSize: 16,
  title: { text: [0, 15], aside: [15, 9] },
  facts: [
    { label: [0, 4], value: [4, 9] },
    { label: [14, 4], value: [18, 6] },
  ],
  choices: [
    [0, 4],
    [4, 6],
    [10, 5],
    [15, 9],
  ],
  labelledInput: { label: [0, 4], value: [4, 20] },
  tables: {
    opties: fixed([
      [0, 4],
      [4, 4],
      [8, 4],
      [12, 4],
      [16, 2],
      [18, 3],
      [21, 3],
    ]),
    beheersing: fixed([
      [0, 3],
      [3, 5],
      [8, 5],
      [13, 4],
      [17, 3],
      [20, 4],
    ]),
    geraakt: daysAtTheEnd,
  },
  chart: { from: 0, count: COLUMNS, height: 120 },
};
