import { foldText } from "../notation/text.ts";
import { hasChoices } from "./choices.ts";
import type { Choices, ColumnMeaning } from "./choices.ts";
import { openGrid } from "./grid.ts";
import type { Grid } from "./grid.ts";
import type { Candidate } from "./recognition.ts";
import { isRemembered } from "./remembered-choices.ts";
import type { Remembered } from "./remembered-choices.ts";
import { cellAddress } from "./snapshot.ts";
import type { SheetSnapshot } from "./snapshot.ts";
import { viewOf } from "./views.ts";

/** The choices as text to keep in the workbook; "" when there are none. */
export function rememberChoices(
  choices: Choices,
  candidates: readonly Candidate[],
  sheets: readonly SheetSnapshot[],
): string {
  if (!hasChoices(choices)) return "";
  const lists = candidates.flatMap((candidate) => {
    const { id, sheet, view, headerRows } = candidate;
    const on = choices.blocks?.[id];
    const columns = Object.entries(choices.columns?.[id] ?? {}).flatMap(
      ([letters, meaning]): [string, string, string][] =>
        meaning === null
          ? []
          : [[letters, candidate.columns.find((column) => column.letters === letters)?.header ?? "", meaning]],
    );
    const grid = gridOf(sheets, sheet, view);
    const out = (choices.leaveOut?.[id] ?? []).map((row): [number, string] => [row, rowText(grid, row - 1)]);
    if (on === undefined && columns.length + out.length === 0) return [];
    return [{ sheet, row: headerRows[0], columns, out, ...(on === undefined ? {} : { on }), ...viewMark(view) }];
  });
  const cells = Object.entries(choices.readings ?? {}).flatMap(([place, reading]): Remembered["cells"][number][] => {
    const at = place.lastIndexOf("!");
    const [sheet, cell] = [place.slice(0, at), place.slice(at + 1)];
    const grid = gridOf(sheets, sheet);
    const found = positionOf(cell);
    if (reading === null || grid === null || found === null) return [];
    return [[sheet, cell, cellText(grid, found), reading, rowText(grid, found.row)]];
  });
  const { dateOrder } = choices;
  const named = new Set([...lists.map(({ sheet }) => sheet), ...cells.map(([sheet]) => sheet)]);
  const ids = sheets.flatMap(({ name, id }): [string, string][] =>
    named.has(name) && id !== undefined ? [[name, id]] : [],
  );
  const kept: Remembered = { v: 1, lists, cells, ids, ...(dateOrder === undefined ? {} : { order: dateOrder }) };
  return JSON.stringify(kept);
}

function viewMark(view: string): { readonly view?: string } {
  return view === "" ? {} : { view };
}

/**
 * What was remembered, as choices about the lists as they stand now; text that is not ours gives none. A sheet is known
 * again by its id, under whatever name and place; a copy of it is read as its original was.
 */
export function recallChoices(
  text: string,
  candidates: readonly Candidate[],
  sheets: readonly SheetSnapshot[],
): Choices {
  const kept = parse(text);
  if (kept === null) return {};
  const blocks: Record<string, boolean> = {};
  const columns: Record<string, Record<string, ColumnMeaning>> = {};
  const leaveOut: Record<string, readonly number[]> = {};
  // Copies first: what was chosen for a sheet itself goes over what it has from its original.
  const places = kept.lists.flatMap((list) => sheetsNow(kept, list.sheet, sheets).map((now) => ({ list, ...now })));
  for (const { list, sheet, isCopy } of [...places].sort((left, right) => Number(right.isCopy) - Number(left.isCopy))) {
    const candidate = candidateOf(candidates, sheet, list);
    if (candidate === undefined) continue;
    const { id, view } = candidate;
    if (list.on !== undefined && !isCopy) blocks[id] = list.on;
    for (const [letters, header, meaning] of list.columns) {
      const now = lettersOf(candidate, letters, header);
      if (now !== null) columns[id] = { ...columns[id], [now]: meaning as ColumnMeaning };
    }
    const grid = gridOf(sheets, sheet, view);
    const out = list.out.flatMap(([row, words]) => rowNow(grid, row, words) ?? []);
    if (out.length > 0) leaveOut[id] = out;
  }
  const readings = kept.cells.flatMap(([sheet, cell, raw, reading, words]) =>
    sheetsNow(kept, sheet, sheets).flatMap((now) => {
      const found = cellNow(gridOf(sheets, now.sheet), cell, raw, words);
      return found === null ? [] : [[`${now.sheet}!${found}`, reading] as const];
    }),
  );
  return {
    blocks,
    columns,
    leaveOut,
    readings: Object.fromEntries(readings),
    ...(kept.order === undefined ? {} : { dateOrder: kept.order }),
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

interface SheetNow {
  readonly sheet: string;
  readonly isCopy: boolean;
}

/** The sheet of that time under its present name, and the copies that Excel made of it: "Plan (2)". */
function sheetsNow({ ids = [] }: Remembered, name: string, sheets: readonly SheetSnapshot[]): readonly SheetNow[] {
  const id = ids.find(([known]) => known === name)?.[1];
  const same =
    sheets.find((sheet) => sheet.id !== undefined && sheet.id === id) ?? sheets.find((sheet) => sheet.name === name);
  const titles = new Set([name, ...(same === undefined ? [] : [same.name])]);
  const copies = sheets.filter((sheet) => sheet !== same && titles.has(/^(.*\S) \(\d+\)$/.exec(sheet.name)?.[1] ?? ""));
  return [
    ...(same === undefined ? [] : [{ sheet: same.name, isCopy: false }]),
    ...copies.map((sheet) => ({ sheet: sheet.name, isCopy: true })),
  ];
}

/** The list that began in this row, else the only list of that sheet: rows may have been put in above it. */
function candidateOf(
  candidates: readonly Candidate[],
  sheet: string,
  { row, view = "" }: Remembered["lists"][number],
): Candidate | undefined {
  const here = candidates.filter((candidate) => candidate.sheet === sheet && candidate.view === view);
  return here.find(({ headerRows }) => headerRows[0] === row) ?? (here.length === 1 ? here[0] : undefined);
}

function lettersOf({ columns }: Candidate, letters: string, header: string): string | null {
  const same = columns.filter((column) => foldText(column.header) === foldText(header));
  return (same.find((column) => column.letters === letters) ?? same[0])?.letters ?? null;
}

/** The 1-based row that begins with these words: where it stood, else the only one. */
function rowNow(grid: Grid | null, row: number, words: string): number | null {
  if (grid === null) return null;
  if (rowText(grid, row - 1) === words) return row;
  const found = rowsWith(grid, words);
  return found.length === 1 && found[0] !== undefined ? found[0] + 1 : null;
}

/** Where the cell stands that held this text, in a row that begins with these words; null when it can't be told. */
function cellNow(grid: Grid | null, cell: string, raw: string, words: string | undefined): string | null {
  const at = positionOf(cell);
  if (grid === null || at === null) return null;
  if (cellText(grid, at) === raw && (words === undefined || rowText(grid, at.row) === words)) return cell;
  const rows = words === undefined || words === "" ? [] : rowsWith(grid, words);
  const [row] = rows;
  if (row === undefined || rows.length > 1 || raw === "") return null;
  if (cellText(grid, { row, column: at.column }) === raw) return cellAddress(row, at.column);
  const columns = Array.from({ length: grid.right - grid.left + 1 }, (_, offset) => grid.left + offset);
  const same = columns.filter((column) => cellText(grid, { row, column }) === raw);
  return same.length === 1 && same[0] !== undefined ? cellAddress(row, same[0]) : null;
}

function rowsWith(grid: Grid, words: string): readonly number[] {
  const rows: number[] = [];
  for (let row = grid.top; row <= grid.bottom; row += 1) if (rowText(grid, row) === words) rows.push(row);
  return rows;
}

function gridOf(sheets: readonly SheetSnapshot[], sheet: string, view = ""): Grid | null {
  const snapshot = sheets.find(({ name }) => name === sheet);
  return snapshot === undefined ? null : openGrid(view === "" ? snapshot : viewOf(snapshot, view));
}

/** The first text of the row (0-based). */
function rowText(grid: Grid | null, row: number): string {
  if (grid === null) return "";
  for (let column = grid.left; column <= grid.right; column += 1) {
    const value = grid.cell(row, column)?.value;
    if (typeof value === "string") return value.slice(0, 40);
  }
  return "";
}

function cellText(grid: Grid, { row, column }: { readonly row: number; readonly column: number }): string {
  return grid.text(row, column).slice(0, 80);
}

function positionOf(cell: string): { readonly row: number; readonly column: number } | null {
  const match = /^([A-Z]+)(\d+)$/.exec(cell);
  if (match === null) return null;
  const column = [...(match[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}
