import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { FieldName } from "#core/plan/milestone.ts";
import type { Language } from "#core/plan/plan.ts";
import type { CellValue } from "#core/recognise/snapshot.ts";
import { headerText } from "../layout/columns.ts";
import { LOGBOOK_LAYOUT } from "../layout/list-layouts.ts";
import type { LogbookState } from "../read/logbook-state.ts";
import type { WorkbookIndex } from "../read/workbook-index.ts";
import type { WorkbookSession } from "../session.ts";
import { dayInput, textInput } from "./cell-input.ts";
import type { CellInput } from "./cell-input.ts";
import { growTable } from "./fit-table.ts";
import type { CellWrite } from "./guarded-write.ts";
import { ensureListSheet } from "./list-sheet.ts";

export interface LogLine {
  readonly day: PlanDay;
  readonly nr: string;
  readonly name: string | null;
  readonly field: FieldName | "decision" | "period" | "row" | "roles";
  /** With `roles`: whose. */
  readonly party?: string;
  /** As the cell shows it; null is empty. */
  readonly old: string | null;
  readonly new: string | null;
  readonly why: string | null;
  readonly source: "add-in" | "by hand";
}

const FIELD_WORDS: Readonly<Record<Language, Readonly<Record<"decision" | "period" | "row" | "roles", string>>>> = {
  nl: { decision: "Besluit", period: "Verslagperiode", row: "Rij", roles: "Rol" },
  en: { decision: "Decision", period: "Reporting period", row: "Row", roles: "Role" },
};
const SOURCE_WORDS: Readonly<Record<Language, Readonly<Record<LogLine["source"], string>>>> = {
  nl: { "add-in": "invoegtoepassing", "by hand": "met de hand" },
  en: { "add-in": "add-in", "by hand": "by hand" },
};

export function fieldWord(field: LogLine["field"], language: Language, party?: string): string {
  if (field === "roles")
    return party === undefined ? FIELD_WORDS[language].roles : `${FIELD_WORDS[language].roles} ${party}`;
  return field === "decision" || field === "period" || field === "row"
    ? FIELD_WORDS[language][field]
    : headerText(field, language);
}

function lineCells(line: LogLine, language: Language): readonly CellInput[] {
  return [
    dayInput(line.day),
    textInput(line.nr),
    textInput(line.name ?? ""),
    fieldWord(line.field, language, line.party),
    textInput(line.old ?? ""),
    textInput(line.new ?? ""),
    textInput(line.why ?? ""),
    SOURCE_WORDS[language][line.source],
  ];
}

function shown(input: CellInput): CellValue {
  return input === "" ? null : input;
}

const NAME_COLUMN = LOGBOOK_LAYOUT.columns.findIndex(({ key }) => key === "name");

/** Newest line per number and field. */
function newestLines(lines: readonly (readonly CellValue[])[]): ReadonlyMap<string, readonly CellValue[]> {
  return new Map(lines.map((line) => [JSON.stringify([line[1], line[3]]), line] as const));
}

/** The newest line about this number and field says the same: a repeated action after an interrupted one. */
function alreadyLogged(
  cells: readonly CellInput[],
  newest: ReadonlyMap<string, readonly CellValue[]>,
  state: LogbookState | null,
): boolean {
  const wanted = cells.map((cell, index) => (state?.columns[index] === null ? null : shown(cell)));
  const line = newest.get(JSON.stringify([wanted[1], wanted[3]]));
  // Not by the milestone's name: the interrupted action may have been changing it.
  return line !== undefined && wanted.every((value, index) => index === NAME_COLUMN || (line[index] ?? null) === value);
}

/** Lines up to and with the last one that is not empty. */
function filledLines(lines: readonly (readonly CellValue[])[]): number {
  let count = lines.length;
  while (count > 0 && (lines[count - 1]?.every((value) => value === null) ?? false)) count -= 1;
  return count;
}

/** A line with the key of the row change that it tells of: they are written together or not at all. */
export interface KeyedLine {
  readonly line: LogLine;
  readonly key: string;
}

/**
 * Cells of the lines that are not there yet, below the last one. Queues what they need: the sheet when there is none,
 * and a table that reaches down to the last of them.
 */
export function logbookWrites(
  session: WorkbookSession,
  index: WorkbookIndex,
  state: LogbookState | null,
  lines: readonly KeyedLine[],
  language: Language,
): readonly CellWrite[] {
  const newest = newestLines(state?.lines ?? []);
  const cells = lines
    .map(({ line, key }) => ({ inputs: lineCells(line, language), key }))
    .filter(({ inputs }) => !alreadyLogged(inputs, newest, state));
  if (cells.length === 0) return [];
  const width = LOGBOOK_LAYOUT.columns.length;
  const made = ensureListSheet(session, index, "logbook", LOGBOOK_LAYOUT, language);
  const area = state?.area ?? {
    top: LOGBOOK_LAYOUT.headerRow,
    left: 0,
    bottom: LOGBOOK_LAYOUT.headerRow + 1,
    right: width - 1,
  };
  const first = area.top + 1 + filledLines(state?.lines ?? []);
  const bottom = Math.max(area.bottom, first + cells.length - 1);
  if (bottom > area.bottom) growTable(session, made.sheet, made.tableName, area, bottom, state?.free ?? Infinity);
  const places = state?.columns ?? LOGBOOK_LAYOUT.columns.map((_, index) => area.left + index);
  const known = places.filter((column) => column !== null);
  const [left, right] = [Math.min(...known), Math.max(...known)];
  const inputOf = (inputs: readonly CellInput[], column: number): CellInput => {
    const index = places.indexOf(column);
    // A column of the person: left alone, and written over in one step with ours, so that no half line is left behind.
    return index < 0 ? null : (inputs[index] ?? "");
  };
  return cells.flatMap(({ inputs, key }, offset) =>
    Array.from({ length: right - left + 1 }, (_, step): CellWrite => ({
      sheet: made.title,
      row: first + offset,
      column: left + step,
      seen: null,
      input: inputOf(inputs, left + step),
      fitRow: true,
      key,
    })),
  );
}
