import type { ActionEnvironment, ActionResult } from "#actions/contract/action.ts";
import { describeProblem } from "#actions/problem-text.ts";
import { SHEET_TITLES } from "#sheet/layout/names.ts";
import type { SheetContent, WorkbookContent } from "../support/workbook-content.ts";

/** Takes down what went wrong. */
export type Fail = (what: string) => void;

const OURS = Object.values(SHEET_TITLES);

/** Sheets of other people are as they were, cell by cell; our own may change. */
export function untouched(
  action: string,
  before: WorkbookContent,
  after: WorkbookContent,
  isOther: (sheet: string) => boolean,
  fail: Fail,
): void {
  const own = (name: string): boolean =>
    OURS.some((title) => name.startsWith(title)) || /^(?:Beslisdocument|Voortgangsrap|Decision|Progress)/.test(name);
  for (const sheet of before.sheets) {
    if (own(sheet.name) || !isOther(sheet.name)) continue;
    const now = after.sheets.find(({ name }) => name === sheet.name);
    if (now === undefined) fail(`${action} took away sheet ${sheet.name}`);
    else if (JSON.stringify(now) !== JSON.stringify(sheet))
      fail(`${action} changed ${sheet.name}: ${changed(sheet, now)}`);
  }
  const lost = before.names.filter((name) => !name.startsWith("MP_") && !after.names.includes(name));
  if (lost.length > 0) fail(`${action} changed names ${lost.join(", ")}`);
}

function changed(before: SheetContent, after: SheetContent): string {
  const keys = (Object.keys(before) as (keyof SheetContent)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  return keys.map((key) => `${key} ${JSON.stringify(after[key])?.slice(0, 150)}`).join("; ");
}

export function firstDifference(first: WorkbookContent, second: WorkbookContent): string | null {
  for (const sheet of second.sheets) {
    const old = first.sheets.find(({ name }) => name === sheet.name);
    if (old === undefined) return `sheet ${sheet.name} is new`;
    for (const key of Object.keys(sheet) as (keyof SheetContent)[]) {
      if (JSON.stringify(old[key]) === JSON.stringify(sheet[key])) continue;
      return `${sheet.name} ${key}: ${cellDifference(old[key], sheet[key])}`;
    }
  }
  return JSON.stringify(first.names) === JSON.stringify(second.names) ? null : `names ${second.names.join(" | ")}`;
}

function cellDifference(before: unknown, after: unknown): string {
  if (!Array.isArray(before) || !Array.isArray(after))
    return `${JSON.stringify(before)} became ${JSON.stringify(after)}`.slice(0, 200);
  const row = after.findIndex((line, at) => JSON.stringify(line) !== JSON.stringify(before[at]));
  return `row ${row}: ${JSON.stringify(before[row])} became ${JSON.stringify(after[row])}`.slice(0, 400);
}

export function inWords(
  action: string,
  result: ActionResult<unknown>,
  environment: ActionEnvironment,
  fail: Fail,
): void {
  if (result.ok) return;
  if (result.problems.length === 0) fail(`${action} refused without a word`);
  for (const problem of result.problems) {
    const text = describeProblem(problem, environment.language);
    sentence(`${problem.code} ${Object.values(text).join(" ")}`, fail);
  }
}

/** Nothing that only a program understands, and no hole where a fact should stand. */
export function sentence(text: string, fail: Fail): void {
  if (/undefined|\[object|NaN|null\b/.test(text)) fail(`not a sentence: ${text}`);
}
