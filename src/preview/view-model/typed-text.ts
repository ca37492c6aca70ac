import { cellError, type CellValue } from "#host/workbook/cell.ts";
import { formulaFromTyped, type GridLanguage } from "./formula-language.ts";

/** What a person's typing becomes. `numberFormat` is for a cell that has none of its own. */
export type Typed =
  | { readonly kind: "formula"; readonly formula: string }
  | {
      readonly kind: "value";
      readonly value: CellValue;
      readonly numberFormat: string | null;
      /** Typed with a leading apostrophe. */
      readonly quoted: boolean;
    };

const months: Readonly<Record<GridLanguage, readonly string[]>> = {
  nl: ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
  en: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
};
const longMonths: Readonly<Record<GridLanguage, readonly string[]>> = {
  nl: [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
  ],
  en: [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
  ],
};

const errorWords: Readonly<Record<string, string>> = {
  "#N/B": "#N/A",
  "#VERW!": "#REF!",
  "#WAARDE!": "#VALUE!",
  "#DEEL/0!": "#DIV/0!",
  "#NAAM?": "#NAME?",
  "#GETAL!": "#NUM!",
  "#LEEG!": "#NULL!",
};
const errorCodes = new Set(Object.values(errorWords));

/**
 * Reads what a person typed into a cell the way Excel in that language does: `1-5-2026`, `1 mei 2026`, `1.250,50`,
 * `€ 3,50`, `12,5%`, `13:45`, `WAAR`, `=SOM(A1;B1)`.
 * @param today serial number; gives the year of a date without one
 * @param textFormat the cell has the format Text, so everything stays text
 */
export function readTyped(text: string, language: GridLanguage, today: number, textFormat: boolean): Typed {
  if (textFormat) return value(text === "" ? null : text);
  if (text.startsWith("'")) return { kind: "value", value: text.slice(1), numberFormat: null, quoted: true };
  if (text.startsWith("=") && text.length > 1)
    return { kind: "formula", formula: formulaFromTyped(text.slice(1), language) };
  const trimmed = text.trim();
  if (trimmed === "") return value(text === "" ? null : text);
  return (
    readWord(trimmed, language) ?? readNumber(trimmed, language) ?? readMoment(trimmed, language, today) ?? value(text)
  );
}

function value(content: CellValue, numberFormat: string | null = null): Typed {
  return { kind: "value", value: content, numberFormat, quoted: false };
}

function readWord(text: string, language: GridLanguage): Typed | null {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || (language === "nl" && upper === "WAAR")) return value(true);
  if (upper === "FALSE" || (language === "nl" && upper === "ONWAAR")) return value(false);
  const code = errorWords[upper] ?? upper;
  return errorCodes.has(code) ? value(cellError(code)) : null;
}

function readNumber(text: string, language: GridLanguage): Typed | null {
  const [decimal, group] = language === "nl" ? [",", "\\."] : ["\\.", ","];
  const pattern = new RegExp(
    `^([+-]?)\\s*(€|\\$)?\\s*([+-]?)((?:\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:${decimal}\\d*)?|${decimal}\\d+)(e[+-]?\\d+)?\\s*(%|€)?$`,
    "iu",
  );
  const match = pattern.exec(text);
  if (!match) return null;
  const [, sign = "", currency = "", inner = "", digits = "", exponent = "", suffix = ""] = match;
  if (sign !== "" && inner !== "") return null;
  const plain = digits.replace(new RegExp(group, "g"), "").replace(new RegExp(decimal), ".");
  const size = Number(`${plain}${exponent}`);
  if (!Number.isFinite(size)) return null;
  const signed = sign === "-" || inner === "-" ? -size : size;
  const hasDecimals = /\.\d/.test(plain);
  if (suffix === "%") return value(Number((signed / 100).toPrecision(15)), hasDecimals ? "0.00%" : "0%");
  if (currency !== "" || suffix === "€") {
    const mark = currency === "$" ? "$" : "€";
    return value(signed, `"${mark}" #,##0${hasDecimals ? ".00" : ""}`);
  }
  if (exponent !== "") return value(signed, "0.00E+00");
  const grouped = new RegExp(group).test(digits);
  return value(signed === 0 ? 0 : signed, grouped ? (hasDecimals ? "#,##0.00" : "#,##0") : null);
}

function readMoment(text: string, language: GridLanguage, today: number): Typed | null {
  const time = readTime(text);
  if (time) return value(time.share, time.format);
  const date = readDate(text, language, today);
  if (date) return value(date.serial, date.format);
  const split = /^(.+?)\s+(\d{1,2}:\d{2}(?::\d{2})?)$/u.exec(text);
  const day = split && readDate(split[1] ?? "", language, today);
  const hour = split && readTime(split[2] ?? "");
  return day && hour ? value(day.serial + hour.share, `${dateFormat(language)} h:mm`) : null;
}

function readTime(text: string): { readonly share: number; readonly format: string } | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/u.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return { share: (hours * 3600 + minutes * 60 + seconds) / 86_400, format: match[3] ? "h:mm:ss" : "h:mm" };
}

interface TypedDate {
  readonly serial: number;
  readonly format: string;
}

function dateFormat(language: GridLanguage): string {
  return language === "nl" ? "d-m-yyyy" : "d/m/yyyy";
}

function readDate(text: string, language: GridLanguage, today: number): TypedDate | null {
  return readNumericDate(text, language, today) ?? readNamedDate(text, language, today);
}

/** Day, month, year in both languages (the English of this product is British); year first when it has four digits. */
function readNumericDate(text: string, language: GridLanguage, today: number): TypedDate | null {
  const match = /^(\d{1,4})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/u.exec(text);
  if (!match) return null;
  const [, first = "", , second = "", third] = match;
  if (first.length >= 3) {
    const serial = third === undefined ? null : serialOf(Number(first), Number(second), Number(third));
    return first.length === 4 ? dated(serial, dateFormat(language)) : null;
  }
  if (third === undefined) return dated(serialOf(yearOf(today), Number(second), Number(first)), "d-mmm");
  return dated(serialOf(fullYear(third), Number(second), Number(first)), dateFormat(language));
}

function readNamedDate(text: string, language: GridLanguage, today: number): TypedDate | null {
  const dayFirst = /^(\d{1,2})[ -]?([\p{L}]{3,})\.?(?:[ -](\d{4}|\d{2}))?$/u.exec(text);
  if (dayFirst) {
    const month = monthOf(dayFirst[2] ?? "", language);
    if (month === 0) return null;
    const year = dayFirst[3];
    const serial = serialOf(year ? fullYear(year) : yearOf(today), month, Number(dayFirst[1]));
    return dated(serial, year ? "d-mmm-yy" : "d-mmm");
  }
  const monthFirst = /^([\p{L}]{3,})\.?[ -](\d{4}|\d{2})$/u.exec(text);
  const month = monthOf(monthFirst?.[1] ?? "", language);
  return month === 0 ? null : dated(serialOf(fullYear(monthFirst?.[2] ?? ""), month, 1), "mmm-yy");
}

function dated(serial: number | null, format: string): TypedDate | null {
  return serial === null ? null : { serial, format };
}

function monthOf(word: string, language: GridLanguage): number {
  const lower = word.toLowerCase();
  const short = months[language].indexOf(lower);
  if (short >= 0) return short + 1;
  // `sept` and `maa` are how people shorten these two.
  if (lower === "sept") return 9;
  return longMonths[language].indexOf(lower) + 1;
}

/** Two digits: 00-29 are 2000-2029, 30-99 are 1930-1999, as Excel has it by default. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

function yearOf(serial: number): number {
  return new Date(EPOCH + Math.floor(serial) * MS_PER_DAY).getUTCFullYear();
}

/** Null for a day that doesn't exist or lies before March 1900, where Excel's count is off by its leap day. */
function serialOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = Math.round((date.getTime() - EPOCH) / MS_PER_DAY);
  return serial >= 61 && year <= 9999 ? serial : null;
}
