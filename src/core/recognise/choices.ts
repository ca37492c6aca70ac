import type { FieldName } from "../plan/milestone.ts";
import { foldText } from "../notation/text.ts";
import { openGrid } from "./grid.ts";
import type { Candidate, ColumnRole, Corrections } from "./recognition.ts";
import type { SheetSnapshot } from "./snapshot.ts";
import { isRemembered } from "./remembered-choices.ts";
import type { Remembered } from "./remembered-choices.ts";

export type ColumnMeaning = FieldName | "party" | "none";

/** What a person chose about the lists of a workbook; keyed by candidate id, column letters and `Sheet!A1`. */
export interface Choices {
  readonly blocks?: Readonly<Record<string, boolean>>;
  readonly columns?: Readonly<Record<string, Readonly<Record<string, ColumnMeaning>>>>;
  readonly dateOrder?: "dmy" | "mdy";
  /** 1-based rows that are no milestones. */
  readonly leaveOut?: Readonly<Record<string, readonly number[]>>;
  /** Cell → the reading that is meant, one of those that the doubt names; "" is none. */
  readonly readings?: Readonly<Record<string, string>>;
}

/** The choices as they bear on one candidate. */
export function correctionsFor(choices: Choices, { id, sheet }: Pick<Candidate, "id" | "sheet">): Corrections {
  const columns: Record<string, ColumnRole> = {};
  for (const [letters, meaning] of Object.entries(choices.columns?.[id] ?? {}))
    columns[letters] = meaning === "none" ? "ignored" : meaning;
  const readings = Object.entries(choices.readings ?? {}).flatMap(([place, reading]) =>
    place.startsWith(`${sheet}!`) ? [[place.slice(sheet.length + 1), reading] as const] : [],
  );
  const { dateOrder } = choices;
  return {
    columns,
    leaveOut: choices.leaveOut?.[id] ?? [],
    readings: Object.fromEntries(readings),
    ...(dateOrder === undefined ? {} : { dateOrder: dateOrder === "mdy" ? "month-first" : "day-first" }),
  };
}

/** Later choices over earlier ones, cell by cell and column by column. */
export function mergeChoices(earlier: Choices, later: Choices): Choices {
  const dateOrder = later.dateOrder ?? earlier.dateOrder;
  const columns: Record<string, Readonly<Record<string, ColumnMeaning>>> = { ...earlier.columns };
  for (const [id, own] of Object.entries(later.columns ?? {})) columns[id] = { ...columns[id], ...own };
  return {
    blocks: { ...earlier.blocks, ...later.blocks },
    columns,
    leaveOut: { ...earlier.leaveOut, ...later.leaveOut },
    readings: { ...earlier.readings, ...later.readings },
    ...(dateOrder === undefined ? {} : { dateOrder }),
  };
}

export function hasChoices({ blocks, columns, dateOrder, leaveOut, readings }: Choices): boolean {
  const some = [blocks, columns, leaveOut, readings].some((record) => Object.keys(record ?? {}).length > 0);
  return some || dateOrder !== undefined;
}

/** The choices as text to keep in the workbook; "" when there are none. */
export function rememberChoices(
  choices: Choices,
  candidates: readonly Candidate[],
  sheets: readonly SheetSnapshot[],
): string {
  if (!hasChoices(choices)) return "";
  const lists = candidates.flatMap((candidate) => {
    const { id, sheet, headerRows } = candidate;
    const on = choices.blocks?.[id];
    const columns = Object.entries(choices.columns?.[id] ?? {}).map(([letters, meaning]): [string, string, string] => [
      letters,
      candidate.columns.find((column) => column.letters === letters)?.header ?? "",
      meaning,
    ]);
    const out = (choices.leaveOut?.[id] ?? []).map((row): [number, string] => [row, rowText(sheets, sheet, row)]);
    if (on === undefined && columns.length + out.length === 0) return [];
    return [{ sheet, row: headerRows[0], columns, out, ...(on === undefined ? {} : { on }) }];
  });
  const cells = Object.entries(choices.readings ?? {}).map(([place, reading]): [string, string, string, string] => {
    const at = place.lastIndexOf("!");
    const [sheet, cell] = [place.slice(0, at), place.slice(at + 1)];
    return [sheet, cell, cellText(sheets, sheet, cell), reading];
  });
  const { dateOrder } = choices;
  const kept: Remembered = { v: 1, lists, cells, ...(dateOrder === undefined ? {} : { order: dateOrder }) };
  return JSON.stringify(kept);
}

/** What was remembered, as choices about the lists as they stand now; text that is not ours gives none. */
export function recallChoices(
  text: string,
  candidates: readonly Candidate[],
  sheets: readonly SheetSnapshot[],
): Choices {
  const parsed = parse(text);
  if (parsed === null) return {};
  const blocks: Record<string, boolean> = {};
  const columns: Record<string, Record<string, ColumnMeaning>> = {};
  const leaveOut: Record<string, number[]> = {};
  for (const list of parsed.lists) {
    const candidate = candidateOf(candidates, list.sheet, list.row);
    if (candidate === undefined) continue;
    const { id } = candidate;
    if (list.on !== undefined) blocks[id] = list.on;
    for (const [letters, header, meaning] of list.columns) {
      const now = lettersOf(candidate, letters, header);
      if (now !== null) columns[id] = { ...columns[id], [now]: meaning as ColumnMeaning };
    }
    const out = list.out.filter(([row, words]) => rowText(sheets, list.sheet, row) === words).map(([row]) => row);
    if (out.length > 0) leaveOut[id] = out;
  }
  const readings = parsed.cells.flatMap(([sheet, cell, raw, reading]) =>
    cellText(sheets, sheet, cell) === raw ? [[`${sheet}!${cell}`, reading] as const] : [],
  );
  const { order } = parsed;
  return {
    blocks,
    columns,
    leaveOut,
    readings: Object.fromEntries(readings),
    ...(order === undefined ? {} : { dateOrder: order }),
  };
}

function parse(text: string): Remembered | null {
  if (!text.startsWith("{")) return null;
  try {
    const kept: unknown = JSON.parse(text);
    return isRemembered(kept) ? kept : null;
  } catch (error) {
    // Somebody changed the name by hand; what it says is lost, and the sheet is read as if nothing had been chosen.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The list that began in this row, else the only list of that sheet: rows may have been put in above it. */
function candidateOf(candidates: readonly Candidate[], sheet: string, row: number): Candidate | undefined {
  const here = candidates.filter((candidate) => candidate.sheet === sheet);
  return here.find(({ headerRows }) => headerRows[0] === row) ?? (here.length === 1 ? here[0] : undefined);
}

function lettersOf({ columns }: Candidate, letters: string, header: string): string | null {
  const same = columns.filter((column) => foldText(column.header) === foldText(header));
  return (same.find((column) => column.letters === letters) ?? same[0])?.letters ?? null;
}

function rowText(sheets: readonly SheetSnapshot[], sheet: string, row: number): string {
  const snapshot = sheets.find(({ name }) => name === sheet);
  const cells = snapshot?.cells[row - 1 - snapshot.firstRow] ?? [];
  const first = cells.find((cell) => cell !== null && typeof cell.value === "string");
  return String(first?.value ?? "").slice(0, 40);
}

function cellText(sheets: readonly SheetSnapshot[], sheet: string, cell: string): string {
  const snapshot = sheets.find(({ name }) => name === sheet);
  const match = /^([A-Z]+)(\d+)$/.exec(cell);
  if (snapshot === undefined || match === null) return "";
  const column = [...(match[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return openGrid(snapshot)
    .text(Number(match[2]) - 1, column)
    .slice(0, 80);
}
