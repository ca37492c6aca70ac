import { format, isDateFormat } from "numfmt";
import type { CellValue } from "../workbook/cell.ts";
import { isCellError } from "../workbook/cell.ts";

/** The formatter counts from 1900; serial numbers of the 1904 system are this much lower. */
const DAYS_1900_TO_1904 = 1462;

/** A format with a part for texts: the fourth section, or `@`. */
const SAYS_OF_TEXT = /[;@]/u;

export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

export function valueTypeOf(value: CellValue): ValueType {
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  return typeof value === "string" ? "String" : typeof value === "boolean" ? "Boolean" : "Double";
}

/** The value as it stands in `Range.values`: an empty cell is "", an error its text. */
export function plainValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

/**
 * The text that a cell shows. Widths are not looked at: Excel gives `####` for numbers that do not fit their column.
 * @param date1904 the workbook counts days from 1904.
 * @param localeName `nl-NL`, `en-US`, …; decides separators and names of months.
 */
export function displayText(value: CellValue, numberFormat: string, localeName: string, date1904 = false): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? localWord("TRUE", localeName) : localWord("FALSE", localeName);
  // Most texts stand in cells whose format says nothing of texts.
  if (typeof value === "string" && !SAYS_OF_TEXT.test(numberFormat)) return value;
  const shown = date1904 && typeof value === "number" && isDateFormat(numberFormat) ? value + DAYS_1900_TO_1904 : value;
  try {
    return format(numberFormat, shown, { locale: localeName.slice(0, 2), throws: true });
  } catch {
    // A format code that numfmt cannot read says nothing about the value; Excel would show the value itself.
    return format("General", value, { locale: localeName.slice(0, 2), throws: false });
  }
}

function localWord(word: "TRUE" | "FALSE", localeName: string): string {
  if (!localeName.startsWith("nl")) return word;
  return word === "TRUE" ? "WAAR" : "ONWAAR";
}
