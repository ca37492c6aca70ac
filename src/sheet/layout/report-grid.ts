import type {
  DocumentBlock,
  DocumentCell,
  DocumentTable,
  InputCell,
  Light,
  LinkTarget,
} from "#core/report/document-model.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import { countLines, lineHeight } from "./report-text-size.ts";
import { LIGHT_COLOURS } from "./palette.ts";

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
  | "final"
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
  };
}

export interface DocumentGrid {
  readonly layout: DocumentLayout;
  readonly rows: readonly GridRow[];
  readonly charts: readonly PlacedChart[];
}

/** Excel allows 409.5; a little less leaves room for rounding to pixels. */
const MAX_ROW_HEIGHT = 400;

/**
 * Blocks as rows of cells with their heights, in the order of the document. In a final one inputs no longer ask to be filled in.
 */
export function layOutDocument(blocks: readonly DocumentBlock[], layout: DocumentLayout, final = false): DocumentGrid {
  const rows: GridRow[] = [];
  const charts: PlacedChart[] = [];
  let lastTable: PlacedChart["table"] | null = null;
  for (const block of blocks) {
    if (block.kind === "chart") {
      if (lastTable === null) continue;
      const { head } = lastTable;
      const height = rows.slice(head).reduce((sum, row) => sum + row.height, 0);
      if (height < layout.chart.height) rows.push(space(layout.chart.height - height));
      charts.push({ chart: block, top: head, bottom: rows.length - 1, table: lastTable });
      continue;
    }
    const made = blockRows(block, layout);
    if (block.kind === "table") {
      const body = made.filter((row) => row.role === "body").length;
      lastTable = {
        head: rows.length,
        first: rows.length + 1,
        last: rows.length + body,
        spans: tableSpans(block, layout),
      };
    }
    rows.push(...made);
  }
  return { layout, rows: final ? rows.map(asFinal) : rows, charts };
}

function asFinal(row: GridRow): GridRow {
  return { ...row, cells: row.cells.map((cell) => (cell.input === null ? cell : { ...cell, style: "final" })) };
}

function space(height: number): GridRow {
  return { height: Math.ceil(height), sheetRows: 1, cells: [], role: "space" };
}

function blockRows(block: Exclude<DocumentBlock, { kind: "chart" }>, layout: DocumentLayout): readonly GridRow[] {
  const all: Span = [0, layout.columns.length];
  switch (block.kind) {
    case "title":
      return [
        row(layout, "title", [
          textIn(layout.title.text, block.text, "title"),
          textIn(layout.title.aside, block.aside, "aside"),
        ]),
      ];
    case "label":
      return [row(layout, "label", [textIn(all, block.text, "label")])];
    case "facts":
      return factRows(block.rows, layout);
    case "heading":
      return [
        row(layout, block.level === 1 ? "heading1" : "heading2", [
          textIn(all, block.text, block.level === 1 ? "heading1" : "heading2"),
        ]),
      ];
    case "paragraph":
      return [row(layout, "text", [textIn(all, block.text, block.tone === "normal" ? "paragraph" : block.tone)])];
    case "input": {
      const { label, value } = layout.labelledInput;
      const cells =
        block.label === null
          ? [gridCell(all, block.cell)]
          : [textIn(label, block.label, "factLabel"), gridCell(value, block.cell)];
      return [row(layout, "input", cells, block.lines)];
    }
    case "choices":
      return [
        row(
          layout,
          "choices",
          block.cells.map((cell, position) => ({
            ...gridCell(layout.choices[position] ?? [0, 1], cell),
            style: "choice",
          })),
        ),
      ];
    case "table":
      return tableRows(block, layout);
  }
}

function factRows(
  facts: readonly { readonly label: string; readonly cell: DocumentCell }[],
  layout: DocumentLayout,
): readonly GridRow[] {
  const perRow = layout.facts.length;
  const rows: GridRow[] = [];
  for (let start = 0; start < facts.length; start += perRow) {
    const cells = facts.slice(start, start + perRow).flatMap((fact, position): GridCell[] => {
      const place = layout.facts[position];
      if (place === undefined) return [];
      const value = gridCell(place.value, fact.cell);
      return [
        textIn(place.label, fact.label, "factLabel"),
        value.style === "body" ? { ...value, style: "fact" } : value,
      ];
    });
    rows.push(row(layout, "facts", cells));
  }
  return rows;
}

export function tableSpans(table: DocumentTable, layout: DocumentLayout): readonly Span[] {
  const place = layout.tables[table.id];
  const keys = table.columns.map((column) => column.key);
  return place === undefined ? keys.map((_, position): Span => [position, 1]) : place(keys);
}

function tableRows(table: DocumentTable, layout: DocumentLayout): readonly GridRow[] {
  const spans = tableSpans(table, layout);
  const at = (position: number): Span => spans[position] ?? [0, 1];
  const head = row(
    layout,
    "head",
    table.columns.map((column, position) =>
      textIn(at(position), column.header, isNumeric(table, position) ? "headNumber" : "head"),
    ),
  );
  const body = table.rows.map((cells, index) => {
    const isTotal = table.total && index === table.rows.length - 1;
    const made = cells.map((cell, position) => {
      const made = gridCell(at(position), cell);
      return isTotal ? { ...made, style: totalStyle(made.style) } : made;
    });
    return row(layout, isTotal ? "total" : "body", made);
  });
  return [head, ...body];
}

/** Numbers stand right, so their head does too. */
function isNumeric(table: DocumentTable, position: number): boolean {
  return table.rows.some((row) => ["number", "money", "percent"].includes(row[position]?.kind ?? ""));
}

function totalStyle(style: CellStyle): CellStyle {
  if (style === "bodyNumber") return "totalNumber";
  return style === "body" ? "total" : style;
}

function textIn(span: Span, text: string, style: CellStyle): GridCell {
  return { span, value: text === "" ? null : { kind: "text", text }, style, input: null, link: null };
}

function gridCell(span: Span, cell: DocumentCell): GridCell {
  const plain = (value: GridValue | null, style: CellStyle): GridCell => ({
    span,
    value,
    style,
    input: null,
    link: null,
  });
  switch (cell.kind) {
    case "text":
      return plain({ kind: "text", text: cell.text }, "body");
    case "gap":
      return plain({ kind: "text", text: cell.text }, "gap");
    case "number":
      return plain({ kind: "number", number: cell.number, format: "count" }, "bodyNumber");
    case "money":
      return plain({ kind: "number", number: cell.amount, format: "money" }, "bodyNumber");
    case "percent":
      return plain({ kind: "number", number: cell.fraction, format: "percent" }, "bodyNumber");
    case "day":
      return plain({ kind: "day", day: cell.day }, "body");
    case "light":
      return plain({ kind: "text", text: `${LIGHT_COLOURS[cell.light].symbol} ${cell.text}` }, `light-${cell.light}`);
    case "empty":
      return plain(null, "body");
    case "link":
      return { ...plain({ kind: "text", text: cell.text }, "body"), link: cell.target };
    case "input":
      return { span, value: { kind: "text", text: cell.text }, style: cell.state, input: cell, link: null };
  }
}

/** Padding of a cell: left and right together, and above and below together. */
const PADDING = { across: 7, down: 3 } as const;

const EXTRA_HEIGHT: Readonly<Partial<Record<GridRow["role"], number>>> = {
  title: 8,
  heading1: 9,
  heading2: 8,
  head: 4,
  choices: 6,
  label: 3,
  body: 1,
  total: 1,
  text: 1,
  input: 2,
  facts: 1,
};

function row(layout: DocumentLayout, role: GridRow["role"], cells: readonly GridCell[], leastLines = 1): GridRow {
  const tallest = Math.max(
    leastLines * lineHeight(layout.fontSize),
    ...cells.map((cell) => {
      const size = fontSizeOf(cell.style, layout);
      const bold = isBold(cell.style) ? 1.05 : 1;
      const width = spanWidth(cell.span, layout) - PADDING.across;
      const text = cell.value?.kind === "text" ? cell.value.text : "";
      return countLines(text, width / bold, size) * lineHeight(size);
    }),
  );
  const height = Math.ceil(tallest + PADDING.down + (EXTRA_HEIGHT[role] ?? 0));
  return { height, sheetRows: Math.max(1, Math.ceil(height / MAX_ROW_HEIGHT)), cells, role };
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
