import type { DocumentBlock, DocumentCell, DocumentTable } from "#core/report/document-model.ts";
import { LIGHT_COLOURS } from "./palette.ts";
import { fontSizeOf, isBold, spanWidth } from "./report-grid-model.ts";
import type { CellStyle, DocumentLayout, GridCell, GridRow, GridValue, Span } from "./report-grid-model.ts";
import { countLines, lineHeight } from "./report-text-size.ts";

/** Excel allows 409.5; a little less leaves room for rounding to pixels. */
const MAX_ROW_HEIGHT = 400;

/** The rows that one block takes. */
export function blockRows(
  block: Exclude<DocumentBlock, { kind: "chart" }>,
  layout: DocumentLayout,
): readonly GridRow[] {
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
  // In a row of one line the words stand off the lines of the table; rows of several begin at the top, all in one table alike.
  const isFlat = body.every(({ height, role }) => height === leastHeight(layout, role, 1));
  return [head, ...body.map((made) => ({ ...made, middle: isFlat }))];
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
const PADDING = { across: 5, down: 3 } as const;

const EXTRA_HEIGHT: Readonly<Partial<Record<GridRow["role"], number>>> = {
  title: 8,
  heading1: 9,
  heading2: 8,
  head: 4,
  choices: 6,
  label: 3,
  body: 1,
  total: 1,
  text: 2,
  input: 3,
  facts: 1,
};

const MIDDLE: ReadonlySet<GridRow["role"]> = new Set(["facts", "input", "choices"]);

function row(layout: DocumentLayout, role: GridRow["role"], cells: readonly GridCell[], leastLines = 1): GridRow {
  const height = Math.max(
    leastHeight(layout, role, leastLines),
    ...cells.map((cell) => {
      const size = fontSizeOf(cell.style, layout);
      const bold = isBold(cell.style) ? 1.04 : 1;
      const width = spanWidth(cell.span, layout) - PADDING.across;
      const text = cell.value?.kind === "text" ? cell.value.text : "";
      return withPadding(role, countLines(text, width / bold, size) * lineHeight(size));
    }),
  );
  const sheetRows = Math.max(1, Math.ceil(height / MAX_ROW_HEIGHT));
  return { height, sheetRows, middle: MIDDLE.has(role), cells, role };
}

function leastHeight(layout: DocumentLayout, role: GridRow["role"], lines: number): number {
  return withPadding(role, lines * lineHeight(layout.fontSize));
}

function withPadding(role: GridRow["role"], height: number): number {
  return Math.ceil(height + PADDING.down + (EXTRA_HEIGHT[role] ?? 0));
}
