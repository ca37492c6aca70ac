import { type CellValue, cellError } from "../workbook/cell.ts";

/** What Excel makes of a text that is entered into a cell without the text format. */
export interface Entry {
  readonly value: CellValue;
  /** Number format that Excel gives the cell when it had General; null when it keeps it. */
  readonly numberFormat: string | null;
}

const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"]);
/** Of the errors and the two truth values. */
const LONGEST_WORD = 7;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONG_MONTHS = [
  "january", "february", "march", "april", "may", "june",
  "july", "august", "september", "october", "november", "december",
]; // prettier-ignore

/**
 * Reads a text as Excel reads it through `Range.values`: the US way, whatever the language of the workbook.
 * `nowSerial` supplies the year of a date typed without one. Leading apostrophes and formulas are the caller's part.
 */
export function readEntry(text: string, nowSerial: number): Entry {
  const trimmed = text.trim();
  if (trimmed === "") return { value: text, numberFormat: null };
  const upper = trimmed.length <= LONGEST_WORD ? trimmed.toUpperCase() : "";
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE", numberFormat: null };
  if (ERRORS.has(upper)) return { value: cellError(upper), numberFormat: null };
  if (!mayBeNumberOrDate(trimmed)) return { value: text, numberFormat: null };
  return readNumber(trimmed) ?? readDateTime(trimmed, nowSerial) ?? { value: text, numberFormat: null };
}

/** First two letters of the months and the truth values, as places in a table of 26 by 26. */
const WORDS_WITH_MEANING = new Set([...MONTHS, "true", "false"].map((word) => pairOf(word) ?? -1));

/** Place of the first two letters, null when they are not both plain letters. */
function pairOf(text: string): number | null {
  const first = (text.charCodeAt(0) | 32) - 97;
  const second = (text.charCodeAt(1) | 32) - 97;
  return first >= 0 && first < 26 && second >= 0 && second < 26 ? first * 26 + second : null;
}

/** A quick look for blocks of words: true only for texts that `readEntry` leaves as they are and that are no formula. */
export function isPlainWord(text: string): boolean {
  const pair = pairOf(text);
  return pair !== null && !WORDS_WITH_MEANING.has(pair);
}

/** Most texts are words: without a digit, or beginning with a letter that begins no month, they are nothing else. */
function mayBeNumberOrDate(text: string): boolean {
  const initial = text.charCodeAt(0) | 32;
  // Blocks hold many words: a plain letter is told by its code, before any pattern is tried.
  const isPlainLetter = initial >= 97 && initial <= 122;
  if (isPlainLetter && !MONTHS.includes(text.slice(0, 3).toLowerCase())) return false;
  return /\d/u.test(text) && (isPlainLetter || !/^\p{L}/u.test(text));
}

function readNumber(text: string): Entry | null {
  const match = /^(\(?)([+-]?)(\$?)([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(E[+-]?\d+)?\s*(%?)(\)?)$/iu.exec(
    text,
  );
  if (!match) return readFraction(text);
  const [, open = "", sign = "", dollar = "", inner = "", digits = "", exponent = "", percent = "", close = ""] = match;
  if ((open === "(") !== (close === ")") || (sign !== "" && inner !== "") || (open && (sign || inner))) return null;
  if (inner !== "" && dollar === "") return null;
  const size = Number(digits.replaceAll(",", "") + exponent);
  // Beyond the range of a double Excel keeps the text.
  if (!Number.isFinite(size)) return null;
  const negative = open === "(" || sign === "-" || inner === "-";
  const value = (negative ? -size : size) / (percent ? 100 : 1);
  const decimals = digits.includes(".") && !digits.endsWith(".");
  return { value: value === 0 ? 0 : value, numberFormat: numberFormatOf(dollar, percent, exponent, digits, decimals) };
}

function numberFormatOf(dollar: string, percent: string, exponent: string, digits: string, decimals: boolean) {
  if (dollar) return decimals ? '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)' : '"$"#,##0_);[Red]\\("$"#,##0\\)';
  if (percent) return decimals ? "0.00%" : "0%";
  if (exponent) return "0.00E+00";
  if (digits.includes(",")) return decimals ? "#,##0.00" : "#,##0";
  return null;
}

/** `1 1/2`, `0 3/4`: only with a whole part, a bare `1/2` is a date. */
function readFraction(text: string): Entry | null {
  const match = /^([+-]?)(\d+) (\d{1,5})\/(\d{1,5})$/u.exec(text);
  if (!match) return null;
  const divisor = Number(match[4]);
  if (divisor === 0) return null;
  const size = Number(match[2]) + Number(match[3]) / divisor;
  return { value: match[1] === "-" ? -size : size, numberFormat: divisor < 10 ? "# ?/?" : "# ??/??" };
}

function readDateTime(text: string, nowSerial: number): Entry | null {
  const time = readTime(text);
  if (time) return time;
  const date = readDate(text, nowSerial);
  if (date) return date;
  const split = /^(.*\S)\s+(\S+(?:\s*[AP]M?)?)$/iu.exec(text);
  const day = split && readDate(split[1] ?? "", nowSerial);
  const hour = split && readTime(split[2] ?? "");
  if (!day || !hour) return null;
  return { value: Number(day.value) + Number(hour.value), numberFormat: "m/d/yyyy h:mm" };
}

function readTime(text: string): Entry | null {
  const match = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?(?:\s*([AP])M?)?$/iu.exec(text);
  if (!match) return null;
  let hours = Number(match[1]);
  const minutes = Number(match[2]);
  const seconds = Number(match[3] ?? 0);
  const half = match[4]?.toUpperCase();
  if (minutes > 59 || seconds >= 60 || (half && (hours > 12 || hours < 1))) return null;
  if (half === "P" && hours < 12) hours += 12;
  if (half === "A" && hours === 12) hours = 0;
  const format =
    hours > 23 ? "[h]:mm:ss" : half ? (match[3] ? "h:mm:ss AM/PM" : "h:mm AM/PM") : match[3] ? "h:mm:ss" : "h:mm";
  return { value: (hours * 3600 + minutes * 60 + seconds) / 86400, numberFormat: format };
}

function readDate(text: string, nowSerial: number): Entry | null {
  return readNumericDate(text, nowSerial) ?? readNamedDate(text, nowSerial);
}

function readNumericDate(text: string, nowSerial: number): Entry | null {
  const match = /^(\d{1,4})([/-])(\d{1,2})(?:\2(\d{1,4}))?$/u.exec(text);
  if (!match) return null;
  const a = Number(match[1]);
  const b = Number(match[3]);
  const c = match[4] === undefined ? null : Number(match[4]);
  if (c === null) {
    // Two numbers: month and day of this year, else month and year.
    const day = serialOf(yearOf(nowSerial), a, b);
    if (day !== null) return { value: day, numberFormat: "d-mmm" };
    const month = a >= 1 && a <= 12 ? serialOf(fullYear(b, 2), a, 1) : null;
    return month === null ? null : { value: month, numberFormat: "mmm-yy" };
  }
  const lengthOfFirst = (match[1] ?? "").length;
  if (lengthOfFirst >= 3) return dateEntry(serialOf(a, b, c));
  const year = fullYear(c, (match[4] ?? "").length);
  const monthFirst = (match[4] ?? "").length === 3 ? null : serialOf(year, a, b);
  if (monthFirst !== null) return dateEntry(monthFirst);
  // What cannot be month-day-year is tried as year-month-day, but only with a short year at the front.
  return (match[4] ?? "").length <= 2 ? dateEntry(serialOf(fullYear(a, 2), b, c)) : null;
}

function dateEntry(serial: number | null): Entry | null {
  return serial === null ? null : { value: serial, numberFormat: "m/d/yyyy" };
}

function readNamedDate(text: string, nowSerial: number): Entry | null {
  const dayFirst = /^(\d{1,2})[ -]([a-z]+)\.?(?:,?[ -](\d{2}|\d{4}))?$/iu.exec(text);
  if (dayFirst) {
    const month = monthOf(dayFirst[2] ?? "");
    if (month === 0) return null;
    const year = dayFirst[3];
    const serial = serialOf(year ? fullYear(Number(year), year.length) : yearOf(nowSerial), month, Number(dayFirst[1]));
    return serial === null ? null : { value: serial, numberFormat: year ? "d-mmm-yy" : "d-mmm" };
  }
  const monthFirst = /^([a-z]+)[ -](\d{1,2})(?:,? (\d{4}))?$/iu.exec(text);
  if (monthFirst) {
    const month = monthOf(monthFirst[1] ?? "");
    if (month === 0) return null;
    const day = Number(monthFirst[2]);
    const year = monthFirst[3];
    const serial = serialOf(year ? Number(year) : yearOf(nowSerial), month, day);
    if (serial !== null) return { value: serial, numberFormat: year ? "d-mmm-yy" : "d-mmm" };
    const ofMonth = year ? null : serialOf(fullYear(day, 2), month, 1);
    return ofMonth === null ? null : { value: ofMonth, numberFormat: "mmm-yy" };
  }
  const monthOfYear = /^([a-z]+)[ -](\d{4})$/iu.exec(text);
  const month = monthOf(monthOfYear?.[1] ?? "");
  const serial = month === 0 ? null : serialOf(Number(monthOfYear?.[2]), month, 1);
  return serial === null ? null : { value: serial, numberFormat: "mmm-yy" };
}

function monthOf(word: string): number {
  const lower = word.toLowerCase();
  const short = MONTHS.indexOf(lower);
  return (short >= 0 ? short : LONG_MONTHS.indexOf(lower)) + 1;
}

/** Two-digit years: 00-29 are 2000-2029, 30-99 are 1930-1999 (Excel's default). */
function fullYear(year: number, digits: number): number {
  if (digits > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

const DAY_MS = 86_400_000;
/** Serial 0 of the 1900 system for days after February 1900, with the leap day that Excel believes in. */
const EPOCH = Date.UTC(1899, 11, 30);

function serialOf(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  const time = new Date(Date.UTC(year, month - 1, day));
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) {
    return year === 1900 && month === 2 && day === 29 ? 60 : null;
  }
  const serial = Math.round((time.getTime() - EPOCH) / DAY_MS);
  return serial < 61 ? serial - 1 : serial;
}

function yearOf(serial: number): number {
  return new Date(EPOCH + Math.floor(serial) * DAY_MS).getUTCFullYear();
}
