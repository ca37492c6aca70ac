import { planDay, toIsoDate } from "../calendar/plan-day.ts";
import type { PlanDay } from "../calendar/plan-day.ts";
import { readDate } from "../notation/date.ts";
import { wordsOf } from "../notation/text.ts";
import { EMPTY_HEADER } from "../plan/plan.ts";
import type { PlanHeader } from "../plan/plan.ts";
import type { Grid } from "./grid.ts";
import { rowCells } from "./grid.ts";
import { addDoubt } from "./reader.ts";
import type { Reader } from "./reader.ts";
import type { Block } from "./recognition.ts";
import { cellAddress, isCellError } from "./snapshot.ts";

type Writable = { -readonly [Key in keyof PlanHeader]: PlanHeader[Key] };
type HeaderKey = keyof PlanHeader | "period";

const LABELS: readonly (readonly [RegExp, HeaderKey])[] = [
  [/^(?:project|projectnaam|naam project|plan|project name)$/, "project"],
  [/^(?:regio|naam regio|region)$/, "region"],
  [
    /^(?:registratienummer|registratienr|dus i|dus i nummer|dus i registratienummer|projectnummer|registration number|reg nr)$/,
    "registrationNumber",
  ],
  [/^(?:penvoerder|penvoerende school|lead applicant)$/, "leadApplicant"],
  [/^(?:opdrachtgever|client|sponsor)$/, "client"],
  [
    /^(?:projectleider|programmaleider|programmamanager|projectmanager|project manager|project leader)$/,
    "projectLeader",
  ],
  [/^(?:periode|looptijd|projectperiode|period|subsidieperiode)$/, "period"],
  [/^(?:periode van|startdatum|start|begin|period from|van)$/, "periodStart"],
  [/^(?:periode tot|periode t m|tot en met|t m|einddatum|eind|period to)$/, "periodEnd"],
  [
    /^(?:peildatum|stand per|stand van zaken per|stand van zaken|stand|datum|bijgewerkt|bijgewerkt op|laatst bijgewerkt|laatst gewijzigd|as of|reference date|status date|last updated)$/,
    "referenceDay",
  ],
];
const REFERENCE =
  /(?:stand(?: van zaken)?(?: per| op)?|peildatum|bijgewerkt(?: op| tot| per)?|laatst gewijzigd|actueel per|per|as of|updated)[: ]+((?:[a-z]+ )?\d.{3,24}?)(?:[,;(]|$)/i;
const YEARS = /\b(20\d{2})\s*(?:[-–/]|t\/m|tot en met|tot)\s*(20\d{2})\b/;
const REGION = /\b(?:regio|region)\s+(\p{Lu}[\p{L}-]+(?:[ -]\p{Lu}[\p{L}-]+)*)/u;
const HEADER_SHEET_ROWS = 60;
/** Subsidieregeling sterk techniekonderwijs 2025-2028: 1-1-2025 to 31-12-2028. */
const SCHEME = { words: /\bsto\b|sterk techniekonderwijs/i, start: planDay(2025, 1, 1), end: planDay(2028, 12, 31) };

/**
 * The header block from the rows above the first list: labels with a value beside them, then what titles say. What was
 * not written as such (years in a title, the period of the time grid, of the grant scheme) comes with a doubt.
 */
export function readPlanHeader(reader: Reader, blocks: readonly Block[], days: readonly PlanDay[]): PlanHeader {
  const header: Writable = { ...EMPTY_HEADER };
  const above = (blocks[0]?.headerRows[0] ?? 1) - 2;
  const titles: { text: string; cell: string }[] = [];
  for (let row = reader.grid.top; row <= above; row += 1) readHeaderRow(reader, row, header, titles);
  for (const { text, cell } of titles) readTitle(reader, header, text, cell);
  header.project ??= titles[0]?.text ?? null;
  if (header.periodStart === null && header.periodEnd === null) givePeriod(reader, header, blocks, days, titles);
  return header;
}

/** Labels with values on a sheet that holds no list ("Toelichting", "Projectgegevens"); titles there say nothing of this plan. */
export function readHeaderSheet(reader: Reader): PlanHeader {
  const header: Writable = { ...EMPTY_HEADER };
  const last = Math.min(reader.grid.bottom, reader.grid.top + HEADER_SHEET_ROWS);
  for (let row = reader.grid.top; row <= last; row += 1) {
    if (rowCells(reader.grid, row).length <= 4) readHeaderRow(reader, row, header, []);
  }
  return header;
}

function readHeaderRow(reader: Reader, row: number, header: Writable, titles: { text: string; cell: string }[]): void {
  const cells = rowCells(reader.grid, row);
  cells.forEach(({ column, text }, at) => {
    const inOne = /^([^:]{2,40}):\s*(\S.*)$/s.exec(text);
    const label = labelOf(inOne?.[1] ?? text);
    if (label !== null && inOne !== null) return put(header, label, inOne[2] ?? "", null, reader.grid);
    const next = cells[at + 1];
    if (label !== null && next !== undefined && labelOf(next.text) === null)
      return put(header, label, next.text, { row, column: next.column }, reader.grid);
    const isValue = at > 0 && labelOf(cells[at - 1]?.text ?? "") !== null;
    if (!isValue && /\p{L}{3}/u.test(text)) titles.push({ text, cell: cellAddress(row, column) });
  });
}

function labelOf(text: string): HeaderKey | null {
  const words = wordsOf(text);
  return LABELS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

function put(
  header: Writable,
  key: HeaderKey,
  text: string,
  at: { row: number; column: number } | null,
  grid: Grid,
): void {
  const value = at === null ? text : grid.value(at.row, at.column);
  if (isCellError(value)) return;
  const read = (edge: "start" | "end"): ReturnType<typeof readDate> =>
    readDate(value, { edge, date1904: grid.sheet.date1904 });
  if (key === "period") {
    const found = read("end");
    if (found.state === "read") ({ first: header.periodStart, last: header.periodEnd } = found.period);
  } else if (key === "periodStart" || key === "periodEnd" || key === "referenceDay") {
    header[key] ??= read(key === "periodStart" ? "start" : "end").day;
  } else header[key] ??= text;
}

function readTitle(reader: Reader, header: Writable, text: string, cell: string): void {
  if (header.referenceDay === null) {
    const match = REFERENCE.exec(text);
    const found = match === null ? null : readDate(match[1] ?? "", { edge: "end" });
    if (found?.state === "read" && found.precision === "dag") {
      header.referenceDay = found.day;
      addDoubt(reader, "reference-day-from-title", cell, null, { raw: text, taken: toIsoDate(found.day) });
    }
  }
  header.region ??= REGION.exec(text)?.[1] ?? null;
  header.registrationNumber ??= /\bSTO\d{5}\b/.exec(text)?.[0] ?? null;
}

function givePeriod(
  reader: Reader,
  header: Writable,
  blocks: readonly Block[],
  days: readonly PlanDay[],
  titles: readonly { text: string; cell: string }[],
): void {
  const give = (
    start: PlanDay,
    end: PlanDay,
    code: "period-from-title" | "period-from-grid" | "period-from-scheme",
    cell: string | null,
    raw: string,
  ): void => {
    header.periodStart = start;
    header.periodEnd = end;
    addDoubt(reader, code, cell, null, { raw, taken: `${toIsoDate(start)}..${toIsoDate(end)}` });
  };
  for (const { text, cell } of titles) {
    const years = YEARS.exec(text);
    const [from, to] = [Number(years?.[1] ?? 0), Number(years?.[2] ?? 0)];
    if (years === null || to <= from || to - from > 12) continue;
    const isSchoolYear = to === from + 1 && /school/i.test(text);
    const start = isSchoolYear ? planDay(from, 8, 1) : planDay(from, 1, 1);
    return give(start, isSchoolYear ? planDay(to, 7, 31) : planDay(to, 12, 31), "period-from-title", cell, text);
  }
  const columns = blocks.flatMap((block) => block.timeGrid?.columns ?? []);
  if (columns.length > 0) {
    const first = columns.reduce(
      (least, column) => (column.first < least ? column.first : least),
      columns[0]?.first ?? planDay(2025, 1, 1),
    );
    const last = columns.reduce((most, column) => (column.last > most ? column.last : most), first);
    return give(first, last, "period-from-grid", null, "");
  }
  const scheme = titles.find(({ text }) => SCHEME.words.test(text));
  const inside = days.filter((day) => day >= SCHEME.start && day <= SCHEME.end).length;
  if (scheme !== undefined && inside > days.length * 0.7)
    give(SCHEME.start, SCHEME.end, "period-from-scheme", scheme.cell, scheme.text);
}

/** The year in which dates and time grids without years most likely lie: the first year that a title above `before` names. */
export function yearOfTitles(grid: Grid, before = grid.bottom + 1): number | null {
  for (let row = grid.top; row < before && row <= Math.min(grid.bottom, grid.top + 10); row += 1) {
    for (const { text } of rowCells(grid, row)) {
      const match = /\b(20\d{2})\b/.exec(text);
      if (match !== null && text.length > 4 && /\p{L}{3}/u.test(text)) return Number(match[1]);
    }
  }
  return null;
}

/** The first year of the school year that a title names ("Planning schooljaar 2026-2027"). */
export function schoolYearOfTitles(grid: Grid, before = grid.bottom + 1): number | null {
  for (let row = grid.top; row < before && row <= Math.min(grid.bottom, grid.top + 10); row += 1) {
    for (const { text } of rowCells(grid, row)) {
      const match = SCHOOL_YEAR.exec(text);
      if (match !== null && Number(match[2]) === (Number(match[1]) + 1) % 100) return Number(match[1]);
    }
  }
  return null;
}

const SCHOOL_YEAR = /\b(?:schooljaar|cursusjaar|studiejaar|school ?year|sj)\.? ?(20\d{2}) ?[-/–] ?(?:20)?(\d{2})\b/i;
