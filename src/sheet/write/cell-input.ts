import { serialOfDay } from "#core/notation/excel-serial.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";

/** What one cell is given. `null` leaves the cell as it is, `""` empties it (Office.js). */
export type CellInput = string | number | boolean | null;

/** Excel keeps no more characters in a cell. */
export const MAX_CELL_TEXT = 32_767;

/**
 * A text for a cell with number format `@`, which keeps it as it is: `=1+1`, `1.10`, `'s avonds`. There an apostrophe in
 * front would not be taken away but shown.
 */
export function textInput(text: string): string {
  return text;
}

/**
 * A text for a cell of any other format: numbers, dates, percentages, booleans, errors and formulas in disguise are
 * kept as text by the leading apostrophe; plain words go as they are.
 */
export function textInputAnyFormat(text: string): string {
  const plain = /^\p{L}[^\d]*$/u.test(text) && !/^(true|false|waar|onwaar)$/i.test(text.trim());
  return plain || text === "" ? text : `'${text}`;
}

/** Excel's serial number of the day; a day before 1900 has none and stays text. */
export function dayInput(day: PlanDay | null, date1904 = false): number | string {
  return day === null ? "" : (serialOfDay(day, date1904) ?? "");
}
