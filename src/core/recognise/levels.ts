import { numberAsNr } from "../notation/dependency-numbers.ts";
import { dayOfSerial, isDateFormat } from "../notation/excel-serial.ts";
import { civilDate } from "../calendar/plan-day.ts";
import type { Grid } from "./grid.ts";
import { isCellError } from "./snapshot.ts";

/** A milestone's number as found in the sheet. */
export interface FoundNumber {
  readonly nr: string;
  /** Other numbers that the cell may mean, with the reason. */
  readonly alternatives: readonly string[];
  readonly reason: "" | "typed-as-date" | "zero-lost";
}

/**
 * Numbers of a column in the order of the rows: text as typed without outer spaces and closing dot; numbers with a point.
 * 1.1 after 1.9 was typed as 1.10 and lost its nought; 1 January in a column of numbers was typed as 1-1.
 */
export function readNumbers(grid: Grid, column: number, rows: readonly number[]): ReadonlyMap<number, FoundNumber> {
  const found = new Map<number, FoundNumber>();
  const { decimals, mixed } = fixedDecimals(grid, column, rows);
  let previous = "";
  const seen = new Set<string>();
  for (const row of rows) {
    const number = numberOf(grid, row, column, mixed ? ownDecimals(grid, row, column) : decimals);
    const mended = mendZero(number, previous, seen);
    found.set(row, mended);
    if (mended.nr !== "") {
      previous = mended.nr;
      seen.add(mended.nr);
    }
  }
  return found;
}

function numberOf(
  grid: Grid,
  row: number,
  column: number,
  decimals: number | null,
): FoundNumber & { readonly typed: boolean } {
  const area = grid.merge(row, column);
  const cell = grid.cell(area?.top ?? row, area?.left ?? column);
  const value = cell?.value ?? null;
  if (cell !== null && typeof value === "number") {
    if (isDateFormat(cell.numberFormat)) return { ...numberOfDate(value, grid.sheet.date1904), typed: false };
    return {
      nr: decimals === null ? numberAsNr(value) : value.toFixed(decimals),
      alternatives: [],
      reason: "",
      typed: decimals === null,
    };
  }
  if (isCellError(value)) return { nr: "", alternatives: [], reason: "", typed: false };
  const text = grid
    .text(row, column)
    .replace(/\s+/g, " ")
    .replace(/(?<=[\da-z])[.)]$/i, "")
    .replace(/^\d+(?: ?\. ?\d+)+$/, (number) => number.replaceAll(" ", ""));
  return { nr: text, alternatives: [], reason: "", typed: false };
}

export function numberOfDate(serial: number, date1904: boolean): FoundNumber {
  const day = dayOfSerial(serial, date1904);
  if (day === null) return { nr: numberAsNr(serial), alternatives: [], reason: "" };
  const { month, day: dayOfMonth } = civilDate(day);
  return { nr: `${dayOfMonth}.${month}`, alternatives: [`${month}.${dayOfMonth}`], reason: "typed-as-date" };
}

/** Two fixed decimals are meant (1.01 … 1.10) only when some second decimal says something. */
function fixedDecimals(
  grid: Grid,
  column: number,
  rows: readonly number[],
): { readonly decimals: number | null; readonly mixed: boolean } {
  let decimals: number | null = null;
  let used = false;
  let plain = false;
  for (const row of rows) {
    const cell = grid.cell(row, column);
    if (cell === null || typeof cell.value !== "number") continue;
    const own = ownDecimals(grid, row, column);
    if (own === null) plain = true;
    decimals = own ?? decimals;
    used ||= Math.abs(cell.value * 10 - Math.round(cell.value * 10)) > 1e-6;
  }
  return { decimals: used && !plain ? decimals : null, mixed: plain && decimals !== null };
}

/** Between plain numbers, one cell with decimals of its own was given them on purpose: that is how people type 1.10. */
function ownDecimals(grid: Grid, row: number, column: number): number | null {
  return /^0\.(0{2,3})$/.exec(grid.cell(row, column)?.numberFormat ?? "")?.[1]?.length ?? null;
}

function mendZero(
  number: FoundNumber & { readonly typed: boolean },
  previous: string,
  seen: ReadonlySet<string>,
): FoundNumber {
  const match = /^(\d+)\.(\d)$/.exec(number.nr);
  const before = /^(\d+)\.(\d+)$/.exec(previous);
  const follows =
    match !== null && before !== null && match[1] === before[1] && Number(before[2]) + 1 === Number(match[2]) * 10;
  if (!number.typed || !follows || !seen.has(number.nr))
    return { nr: number.nr, alternatives: number.alternatives, reason: number.reason };
  return { nr: `${number.nr}0`, alternatives: [number.nr], reason: "zero-lost" };
}

/**
 * The value of a level column (deelproject, doelstelling, …) for every row. Merged cells and values typed once carry down;
 * a column in which people repeat the value does not carry: there a blank is a blank. A title row ends the carrying.
 */
export function carriedTexts(
  grid: Grid,
  column: number,
  rows: readonly number[],
  breaks: ReadonlySet<number>,
): ReadonlyMap<number, string> {
  const texts = rows.map((row) => grid.text(row, column));
  const carries = carriesDown(texts);
  const carried = new Map<number, string>();
  let current = "";
  rows.forEach((row, at) => {
    const from = at === 0 ? row : (rows[at - 1] ?? row);
    if (hasBreak(breaks, from, row)) current = "";
    const own = texts[at] ?? "";
    if (own !== "") current = own;
    carried.set(row, own !== "" || !carries ? own : current);
  });
  return carried;
}

function hasBreak(breaks: ReadonlySet<number>, from: number, to: number): boolean {
  for (let row = from + 1; row < to; row += 1) if (breaks.has(row)) return true;
  return false;
}

function carriesDown(texts: readonly string[]): boolean {
  if (texts[0] === "" || texts[0] === undefined || !texts.includes("")) return false;
  return !texts.some((text, at) => at > 0 && text !== "" && text === texts[at - 1]);
}

export interface LevelRow {
  readonly row: number;
  /** Text and number of each level, as carried; "" where the list has none. */
  readonly goalNr: string;
  readonly goal: string;
  readonly resultNr: string;
  readonly result: string;
  /** The row is a description under its result and not the result itself. */
  readonly isDescription: boolean;
}

/**
 * Stable numbers for rows without one: 1.1.1 from the numbers of goal and result where these are written, else from their
 * order; a result that has no descriptions keeps its own number.
 */
export function generateNumbers(rows: readonly LevelRow[]): readonly string[] {
  const goals: string[] = [];
  const results = new Map<string, string[]>();
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const goalKey = row.goalNr || row.goal;
    if (goalKey !== "" && !goals.includes(goalKey)) goals.push(goalKey);
    const goalNr = goalKey === "" ? "" : trimNr(row.goalNr) || String(goals.indexOf(goalKey) + 1);
    const resultKey = `${goalKey}\n${row.resultNr || row.result}`;
    const known = results.get(goalKey) ?? [];
    if (!known.includes(resultKey)) known.push(resultKey);
    results.set(goalKey, known);
    if (!row.isDescription && row.resultNr !== "") return trimNr(row.resultNr);
    if (!row.isDescription) return nextNumber(counts, goalNr);
    const resultNr = trimNr(row.resultNr) || join(goalNr, String(known.indexOf(resultKey) + 1));
    return nextNumber(counts, resultNr);
  });
}

function trimNr(nr: string): string {
  return nr.trim().replace(/[.)]$/, "");
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(".");
}

function nextNumber(counts: Map<string, number>, prefix: string): string {
  const next = (counts.get(prefix) ?? 0) + 1;
  counts.set(prefix, next);
  return join(prefix, String(next));
}

const NUMBERED_LABEL =
  /^(?:mijlpaal|milestone|activiteit|activity|taak|task|stap|step|actie|resultaat|result|m|mp|mijlp\.?) ?((?:[A-Za-z]{1,2}[.-]?)?\d+(?:\.\d+)*) ?[:.–-] ?(\p{L}.*)$/isu;

/** "A1 Eisen opgesteld", "3 - Lab geopend": only where nearly all names begin so; a lone "Q3 rapport" is a name. */
const CODE_AND_NAME = /^([A-Z]{1,3}-?\d+|\d+(?= [-–]))\s+(?:[-–]\s+)?(\p{L}.*)$/su;

/** "1.1 Locatie gekozen", "Mijlpaal 3: Lab geopend": the number that stands before the text, and the text without it; null when there is none. */
export function numberInText(text: string, isColumnOfNumbers = false): { nr: string; rest: string } | null {
  const labelled = NUMBERED_LABEL.exec(text);
  if (labelled !== null) return { nr: labelled[1] ?? "", rest: labelled[2] ?? "" };
  const coded = isColumnOfNumbers ? CODE_AND_NAME.exec(text) : null;
  if (coded !== null) return { nr: coded[1] ?? "", rest: coded[2] ?? "" };
  const dotted = /^((?:[A-Za-z]{1,3}[.-]?)?\d+(?:\.\d+)+)[.):]?\s+(?:[-–]\s+)?([\p{L}\d].*)$/su.exec(text);
  const match = dotted ?? /^((?:[A-Za-z]{1,3}[.-]?)?\d+)[.):]\s+(?:[-–]\s+)?(\p{L}.*)$/su.exec(text);
  return match === null ? null : { nr: match[1] ?? "", rest: match[2] ?? "" };
}
