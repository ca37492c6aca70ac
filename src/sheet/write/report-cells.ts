import { textMark } from "#core/report/typed-texts.ts";
import type { LinkTarget } from "#core/report/document-model.ts";
import type { Language } from "#core/plan/plan.ts";
import type { CellArea } from "#core/recognise/snapshot.ts";
import type { CellStyle, DocumentGrid, GridCell } from "../layout/report-grid-model.ts";
import { columnName, headKey, rowKey } from "../layout/report-keys.ts";
import type { DocumentHead, InputPlace } from "../layout/report-keys.ts";
import { dayInput, MAX_CELL_TEXT } from "./cell-input.ts";
import type { CellInput } from "./cell-input.ts";
import { AS_ABOVE, formatAreas } from "./report-formats.ts";
import type { FormatAreas } from "./report-formats.ts";
import { literalText } from "./report-text.ts";
import type { FormattedInput } from "./report-text.ts";

/** Hidden first row with the column names, hidden first column with the row keys; the document itself starts at B2. */
export const FIRST_ROW = 1;
export const FIRST_COLUMN = 1;

/** A rectangle of one look. */
export interface StyledArea {
  readonly area: CellArea;
  readonly style: CellStyle;
  readonly middle: boolean;
}

export interface CellLink {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly target: LinkTarget;
}

export interface RowHeight {
  /** 0-based sheet rows, both inclusive. */
  readonly first: number;
  readonly last: number;
  readonly height: number;
}

/** Cells that become one in each row of the area, or over the whole of it. */
export interface MergedArea {
  readonly area: CellArea;
  readonly byRow: boolean;
}

/** The whole document as blocks for the sheet; all indices are 0-based sheet indices. */
export interface DocumentCells {
  /** Rows and columns from A1. */
  readonly values: readonly (readonly CellInput[])[];
  readonly formats: FormatAreas;
  readonly merges: readonly MergedArea[];
  readonly styles: readonly StyledArea[];
  readonly heights: readonly RowHeight[];
  /** Sheet row of each grid row. */
  readonly rowOfGrid: readonly number[];
  /** A1 place of each input, by key. */
  readonly inputs: ReadonlyMap<string, { readonly row: number; readonly column: number }>;
  /** Where each link stands, the text it shows and where it goes  */
  readonly links: readonly CellLink[];
  readonly rowCount: number;
  readonly columnCount: number;
}

/** `_w`: as much room as a w after it, so that numbers do not touch the words in the next column. */
const NUMBER_FORMATS: Readonly<Record<"count" | "money" | "percent", string>> = {
  count: "#,##0_w",
  money: '"€" #,##0_w;"€" -#,##0_w',
  percent: "0.0%_w",
};
/** The language of the document, whatever that of the Excel that opens it. */
const DAY_FORMAT: Readonly<Record<Language, string>> = { nl: "[$-413]d mmm yyyy", en: "[$-809]d mmm yyyy" };

/** Turns a laid out document into arrays: values and formats in one piece each, merges and looks by rectangle. */
export function documentCells(
  grid: DocumentGrid,
  head: DocumentHead,
  language: Language,
  date1904: boolean,
): DocumentCells {
  const columnCount = FIRST_COLUMN + grid.layout.columns.length;
  const values: CellInput[][] = [[headKey(head), ...grid.layout.columns.map((_, position) => columnName(position))]];
  const formats: string[][] = [Array.from({ length: columnCount }, () => "@")];
  const merges: CellArea[] = [];
  const styles: StyledArea[] = [];
  const heights: { first: number; last: number; height: number }[] = [];
  const rowOfGrid: number[] = [];
  const inputs = new Map<string, { row: number; column: number }>();
  const links: CellLink[] = [];
  for (const row of grid.rows) {
    const first = values.length;
    const last = first + row.sheetRows - 1;
    rowOfGrid.push(first);
    for (let index = first; index <= last; index += 1) {
      values.push(["", ...grid.layout.columns.map(() => "")]);
      formats.push(["@", ...grid.layout.columns.map(() => "@")]);
    }
    values[first]![0] = rowKey(row.cells.flatMap((cell) => inputPlace(cell)));
    for (let index = first + 1; index <= last; index += 1) values[index]![0] = rowKey([]);
    for (const cell of row.cells) {
      const area = cellArea(cell, first, last);
      const { input, format } = cellContent(cell, language, date1904);
      values[first]![area.left] = input;
      formats[first]![area.left] = format;
      if (area.left < area.right || first < last) merges.push(area);
      styles.push({ area, style: cell.style, middle: row.middle });
      if (cell.link !== null && cell.value?.kind === "text") {
        links.push({ row: first, column: area.left, text: cell.value.text, target: cell.link });
      }
      if (cell.input !== null) inputs.set(cell.input.key, { row: first, column: area.left });
    }
    const height = Math.ceil(row.height / row.sheetRows);
    const before = heights.at(-1);
    if (before !== undefined && before.height === height) before.last = last;
    else heights.push({ first, last, height });
  }
  return {
    values,
    formats: formatAreas(formats),
    merges: joinMerges(merges),
    styles: joinAreas(styles),
    heights,
    rowOfGrid,
    inputs,
    links,
    rowCount: values.length,
    columnCount,
  };
}

function inputPlace(cell: GridCell): InputPlace[] {
  if (cell.input === null) return [];
  const { key, state } = cell.input;
  const shown = cell.value?.kind === "text" ? cell.value.text : "";
  return [{ key, column: columnName(cell.span[0]), mark: state === "typed" ? "" : textMark(shown) }];
}

function cellArea(cell: GridCell, top: number, bottom: number): CellArea {
  const left = FIRST_COLUMN + cell.span[0];
  return { top, left, bottom, right: left + cell.span[1] - 1 };
}

function cellContent({ value }: GridCell, language: Language, date1904: boolean): FormattedInput {
  switch (value?.kind) {
    case undefined:
      return { input: "", format: AS_ABOVE };
    case "text":
      return literalText(fitting(value.text));
    case "number":
      return { input: value.number, format: NUMBER_FORMATS[value.format] };
    case "day":
      return { input: dayInput(value.day, date1904), format: DAY_FORMAT[language] };
  }
}

/** What a cell can hold; half a character at the end would be refused. */
export function fitting(text: string): string {
  return text.length <= MAX_CELL_TEXT ? text : text.slice(0, MAX_CELL_TEXT).replace(/[\uD800-\uDBFF]$/, "");
}

/** Merges of one row that lie right below each other are made in one step: a table of thousands of rows takes few. */
function joinMerges(merges: readonly CellArea[]): readonly MergedArea[] {
  const open = new Map<string, { area: CellArea; byRow: true }>();
  const done: MergedArea[] = [];
  for (const area of merges) {
    if (area.top !== area.bottom) {
      done.push({ area, byRow: false });
      continue;
    }
    const id = `${area.left}:${area.right}`;
    const above = open.get(id);
    if (above !== undefined && above.area.bottom === area.top - 1) above.area = { ...above.area, bottom: area.bottom };
    else {
      const fresh: { area: CellArea; byRow: true } = { area, byRow: true };
      open.set(id, fresh);
      done.push(fresh);
    }
  }
  return done;
}

/** Areas of one look that lie right below each other become one, so that a long table takes few steps. */
function joinAreas(styles: readonly StyledArea[]): readonly StyledArea[] {
  const open = new Map<string, { area: CellArea; style: CellStyle; middle: boolean }>();
  const done: StyledArea[] = [];
  for (const { area, style, middle } of styles) {
    const id = `${style}:${middle}:${area.left}:${area.right}`;
    const above = open.get(id);
    if (above !== undefined && above.area.bottom === area.top - 1) {
      above.area = { ...above.area, bottom: area.bottom };
    } else {
      const fresh = { area, style, middle };
      open.set(id, fresh);
      done.push(fresh);
    }
  }
  return done;
}
