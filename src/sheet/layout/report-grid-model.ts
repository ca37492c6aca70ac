import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { DocumentBlock, InputCell, Light, LinkTarget } from "#core/report/document-model.ts";

/** First column and how many, 0-based among the document's own columns. */
export type Span = readonly [from: number, count: number];

export interface DocumentLayout {
  /** Widths in points, left to right; the hidden key column is not among them. */
  readonly columns: readonly number[];
  readonly fontSize: number;
  readonly titleSize: number;
  /** Where label and value of each of the pairs on one row stand. */
  readonly facts: readonly { readonly label: Span; readonly value: Span }[];
  readonly choices: readonly Span[];
  readonly labelledInput: { readonly label: Span; readonly value: Span };
  readonly title: { readonly text: Span; readonly aside: Span };
  /** By table id: where each column stands. */
  readonly tables: Readonly<Record<string, (columns: readonly string[]) => readonly Span[]>>;
  /** Columns that a chart covers, beside its table, and its least height in points. */
  readonly chart: { readonly from: number; readonly count: number; readonly height: number };
}

export type CellStyle =
  | "title"
  | "aside"
  | "label"
  | "factLabel"
  | "fact"
  | "heading1"
  | "heading2"
  | "paragraph"
  | "note"
  | "warning"
  | "choice"
  | "head"
  | "headNumber"
  | "body"
  | "bodyNumber"
  | "total"
  | "totalNumber"
  | "gap"
  | "typed"
  | "suggested"
  | "prompt"
  | `light-${Light}`;

export type GridValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number; readonly format: "count" | "money" | "percent" }
  | { readonly kind: "day"; readonly day: PlanDay };

export interface GridCell {
  readonly span: Span;
  readonly value: GridValue | null;
  readonly style: CellStyle;
  readonly input: InputCell | null;
  readonly link: LinkTarget | null;
}

export interface GridRow {
  /** Points of the whole row; more than Excel allows in one row is spread over `sheetRows`. */
  readonly height: number;
  /** How many sheet rows it takes. */
  readonly sheetRows: number;
  /** Its words stand in the middle of its height: what stands alone on its row, and tables without long texts. */
  readonly middle: boolean;
  readonly cells: readonly GridCell[];
  readonly role:
    | "title"
    | "label"
    | "facts"
    | "heading1"
    | "heading2"
    | "text"
    | "input"
    | "choices"
    | "head"
    | "body"
    | "total"
    | "space";
}

export interface PlacedChart {
  readonly chart: Extract<DocumentBlock, { kind: "chart" }>;
  /** Grid rows beside which it stands, both inclusive. */
  readonly top: number;
  readonly bottom: number;
  /** The table beside it: rows of its head and its last body row (totals left out), as grid row indexes. */
  readonly table: {
    readonly head: number;
    readonly first: number;
    readonly last: number;
    readonly spans: readonly Span[];
    /** How many of its first columns are words; the first of them is short enough to name bars and lines by. */
    readonly nameColumns: number;
  };
}

export interface DocumentGrid {
  readonly layout: DocumentLayout;
  readonly rows: readonly GridRow[];
  readonly charts: readonly PlacedChart[];
}

export function spanWidth([from, count]: Span, layout: DocumentLayout): number {
  return layout.columns.slice(from, from + count).reduce((sum, width) => sum + width, 0);
}

export function fontSizeOf(style: CellStyle, layout: DocumentLayout): number {
  switch (style) {
    case "title":
      return layout.titleSize;
    case "heading1":
      return layout.fontSize + 1.5;
    case "heading2":
      return layout.fontSize + 0.5;
    case "note":
      return layout.fontSize - 1;
    default:
      return layout.fontSize;
  }
}

export function isBold(style: CellStyle): boolean {
  return ["title", "heading1", "heading2", "head", "headNumber", "total", "totalNumber", "choice", "label"].includes(
    style,
  );
}
