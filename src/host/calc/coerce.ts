import type { CellError } from "./value.ts";
import { isError, UnknownResult, VALUE, type Scalar } from "./value.ts";

const collator = new Intl.Collator("en", { sensitivity: "accent" });

/**
 * A value as a number, as Excel's operators read it.
 * @throws UnknownResult for text whose reading depends on regional settings, such as `1.5` or `1-5-2026`
 */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (isError(value)) return value;
  return textToNumber(value);
}

/** @throws UnknownResult for text whose reading depends on regional settings */
export function textToNumber(text: string): number | CellError {
  const trimmed = text.trim();
  if (/^[+-]?\d+(e[+-]?\d+)?$/i.test(trimmed)) return Number(trimmed);
  if (/^[+-]?\d+%$/.test(trimmed)) return Number(trimmed.slice(0, -1)) / 100;
  // The product's users write a decimal comma; a lone point may be a date or a thousands mark there.
  if (/^[+-]?\d*,\d+$/.test(trimmed)) return Number(trimmed.replace(",", "."));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  if (iso) return dateSerial(Number(iso[1]), Number(iso[2]), Number(iso[3])) ?? VALUE;
  if (/^[+-€$]?\s*\d[\d.,:/\s-]*(%|€)?$/.test(trimmed) || /\d[-/\s][a-z]{3,}/i.test(trimmed))
    throw new UnknownResult(`text read as a number: ${trimmed}`);
  return VALUE;
}

export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (isError(value)) return value;
  const upper = value.toUpperCase();
  if (upper === "TRUE" || upper === "WAAR") return true;
  if (upper === "FALSE" || upper === "ONWAAR") return false;
  return VALUE;
}

export function toText(value: Scalar, decimalSeparator: "," | "."): string | CellError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isError(value)) return value;
  return generalNumber(value).replace(".", decimalSeparator);
}

/** A number as the format General writes it without a width: 15 significant digits at most. */
export function generalNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const rounded = Number(value.toPrecision(15));
  const magnitude = Math.abs(rounded);
  if (magnitude !== 0 && (magnitude < 1e-9 || magnitude >= 1e20)) {
    const [mantissa = "0", exponent = "+0"] = rounded.toExponential().split("e");
    const digits = exponent.slice(1).padStart(2, "0");
    return `${mantissa}E${exponent.startsWith("-") ? "-" : "+"}${digits}`;
  }
  if (magnitude >= 1e15) return BigInt(rounded).toString();
  // Excel gives up on plain notation when more than ten decimals would be needed; text joins keep up to 15 digits.
  const plain = rounded.toString();
  return plain.includes("e") ? rounded.toFixed(20).replace(/0+$/, "") : plain;
}

/** Order of values in comparisons: numbers before text before booleans; an empty cell is whatever stands opposite. */
export function compareScalars(left: Scalar, right: Scalar): number {
  const a = left === null ? emptyLike(right) : left;
  const b = right === null ? emptyLike(left) : right;
  const rank = typeRank(a) - typeRank(b);
  if (rank !== 0) return rank;
  if (typeof a === "string" && typeof b === "string") return collator.compare(a, b);
  if (typeof a === "number" && typeof b === "number") return sameNumber(a, b) ? 0 : a - b;
  return Number(a) - Number(b);
}

/** Excel compares what 15 digits show; without this 0.1+0.2 would differ from 0.3. */
function sameNumber(a: number, b: number): boolean {
  return a === b || (Math.abs(a - b) < Math.abs(a) * 1e-14 && a.toPrecision(15) === b.toPrecision(15));
}

function emptyLike(other: Scalar): Scalar {
  if (typeof other === "string") return "";
  if (typeof other === "boolean") return false;
  return 0;
}

function typeRank(value: Scalar): number {
  if (typeof value === "number" || value === null) return 0;
  if (typeof value === "string") return 1;
  return 2;
}

const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const LAST_SERIAL = 2_958_465;
/** Serial numbers of a workbook that counts from 1 January 1904 are this much lower. */
export const DAYS_1900_TO_1904 = 1462;

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Calendar day of a serial number; 60 is the 29 February 1900 that Excel kept from Lotus.
 * Null before 0 and after 31 December 9999.
 */
export function dateOfSerial(serial: number): CalendarDate | null {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > LAST_SERIAL) return null;
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date(EPOCH + (whole < 60 ? whole + 1 : whole) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Serial number of a day; months and days may run over as in DATE(). Null outside 1900-9999. */
export function serialOfDate(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const days = Math.round((date.getTime() - EPOCH) / MS_PER_DAY);
  const serial = days < 61 ? days - 1 : days;
  return serial < 0 || serial > LAST_SERIAL ? null : serial;
}

function dateSerial(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return serialOfDate(year, month, day);
}

/** @param month 1-12 */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
