import { civilDate } from "#core/calendar/plan-day.ts";
import { dayOfSerial, isDateFormat } from "#core/notation/excel-serial.ts";
import type { SheetSnapshot } from "#core/recognise/snapshot.ts";

/**
 * Whether the workbook counts days from 1904. Office.js has no member for it in the sets we may use, but a date cell
 * shows its year: the cells' own texts vote between the two systems.
 */
export function counts1904(snapshots: readonly SheetSnapshot[]): boolean {
  let votes1900 = 0;
  let votes1904 = 0;
  for (const snapshot of snapshots) {
    for (const row of snapshot.cells) {
      for (const cell of row) {
        if (cell === null || typeof cell.value !== "number" || !isDateFormat(cell.numberFormat)) continue;
        const shown = /(?<!\d)(\d{4})(?!\d)/.exec(cell.text);
        if (shown === null) continue;
        if (yearOf(cell.value, false) === Number(shown[1])) votes1900 += 1;
        if (yearOf(cell.value, true) === Number(shown[1])) votes1904 += 1;
      }
    }
  }
  return votes1904 > votes1900;
}

function yearOf(serial: number, date1904: boolean): number | null {
  const day = dayOfSerial(serial, date1904);
  return day === null ? null : civilDate(day).year;
}
