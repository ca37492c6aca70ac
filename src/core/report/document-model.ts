import type { PlanDay } from "../calendar/plan-day.ts";
import type { Status } from "../plan/milestone.ts";

/** The person's verdict, or what stands where there is none. */
export type Light = Status | "grijs" | "gereed";

export interface InputCell {
  readonly kind: "input";
  /** Stable name within one document; survives other rows, other languages and regeneration. */
  readonly key: string;
  /** What is shown: what the person typed, else the suggestion, else the prompt. */
  readonly text: string;
  /** "suggested" and "prompt" are ours and may change at the next run; "typed" never does. */
  readonly state: "typed" | "suggested" | "prompt";
}

export type DocumentCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  /** Whole or broken euros. */
  | { readonly kind: "money"; readonly amount: number }
  /** 0.1 is ten percent. */
  | { readonly kind: "percent"; readonly fraction: number }
  | { readonly kind: "day"; readonly day: PlanDay }
  | { readonly kind: "light"; readonly light: Light; readonly text: string }
  /** Something a person still has to mend in the plan; shown, never left blank. */
  | { readonly kind: "gap"; readonly text: string }
  /** A place to go to: a cell of the workbook, or an input of this very document. */
  | { readonly kind: "link"; readonly text: string; readonly target: LinkTarget }
  | { readonly kind: "empty" }
  | InputCell;

export type LinkTarget =
  | { readonly kind: "cell"; readonly sheet: string; readonly cell: string }
  | { readonly kind: "input"; readonly key: string };

export interface TableColumn {
  /** Name by which the sheet layer places the column. */
  readonly key: string;
  readonly header: string;
}

export interface DocumentTable {
  readonly kind: "table";
  /** Kind of table, by which the sheet layer places its columns. */
  readonly id: string;
  readonly columns: readonly TableColumn[];
  /** As many cells as columns. */
  readonly rows: readonly (readonly DocumentCell[])[];
  /** The last row is a total. */
  readonly total: boolean;
}

export interface DocumentChart {
  readonly kind: "chart";
  readonly id: string;
  readonly title: string;
  /** Stacked bars of counts, bars of one series, or lines over time. */
  readonly shape: "stacked-bars" | "bars" | "lines";
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly name: string;
  readonly light: Light | null;
  /** As many as categories; null is a missing point. Days are plan days when `days` is true. */
  readonly values: readonly (number | null)[];
  readonly days: boolean;
}

export type DocumentBlock =
  | { readonly kind: "title"; readonly text: string; readonly aside: string }
  /** Says what this paper is and is not. */
  | { readonly kind: "label"; readonly text: string }
  | { readonly kind: "facts"; readonly rows: readonly { readonly label: string; readonly cell: DocumentCell }[] }
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string; readonly tone: "normal" | "note" | "warning" }
  /** Lines is the least height, so that there is room to write by hand. */
  | { readonly kind: "input"; readonly cell: InputCell; readonly lines: number; readonly label: string | null }
  /** Short things to tick or sign, side by side. */
  | { readonly kind: "choices"; readonly cells: readonly DocumentCell[] }
  | DocumentTable
  | DocumentChart;

export function textCell(text: string | null): DocumentCell {
  return text === null || text === "" ? { kind: "empty" } : { kind: "text", text };
}

export function dayCell(day: PlanDay | null): DocumentCell {
  return day === null ? { kind: "empty" } : { kind: "day", day };
}

export function moneyCell(amount: number | null): DocumentCell {
  return amount === null ? { kind: "empty" } : { kind: "money", amount };
}

/** What a person reads in the cell, input included; days and money are worded by the caller's formatter. */
export function isEmptyCell(cell: DocumentCell): boolean {
  return cell.kind === "empty" || ((cell.kind === "text" || cell.kind === "gap") && cell.text === "");
}

/** Every input of a document, in reading order. */
export function inputsOf(blocks: readonly DocumentBlock[]): readonly InputCell[] {
  return blocks.flatMap((block) => cellsOf(block).filter((cell): cell is InputCell => cell.kind === "input"));
}

export function cellsOf(block: DocumentBlock): readonly DocumentCell[] {
  switch (block.kind) {
    case "facts":
      return block.rows.map((row) => row.cell);
    case "input":
      return [block.cell];
    case "choices":
      return block.cells;
    case "table":
      return block.rows.flat();
    case "title":
    case "label":
    case "heading":
    case "paragraph":
    case "chart":
      return [];
  }
}
