import type { Cell, CellValue } from "#host/workbook/cell.ts";
import { isCellError } from "#host/workbook/cell.ts";
import { displayText } from "#host/objects/cell-display.ts";
import { formulaForPerson, type GridLanguage } from "../view-model/formula-language.ts";

/** What the formula bar and the editor show of a cell: typed again, it gives the same content. */
export function editingText(cell: Cell, numberFormat: string, quoted: boolean, language: GridLanguage): string {
  if (cell.formula !== null) {
    const text = `=${formulaForPerson(cell.formula.text, language)}`;
    return cell.formula.kind === "array" ? `{${text}}` : text;
  }
  const text = valueText(cell.value, numberFormat, language);
  return quoted && typeof cell.value === "string" ? `'${text}` : text;
}

function valueText(value: CellValue, numberFormat: string, language: GridLanguage): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return language === "nl" ? (value ? "WAAR" : "ONWAAR") : value ? "TRUE" : "FALSE";
  return numberText(value, numberFormat, language);
}

function numberText(value: number, numberFormat: string, language: GridLanguage): string {
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  if (isDateFormat(numberFormat) && value >= 61) {
    const day = displayText(value, language === "nl" ? "d-m-yyyy" : "d/m/yyyy", locale);
    const share = value % 1;
    return share === 0 ? day : `${day} ${displayText(value, "h:mm:ss", locale)}`;
  }
  if (isTimeFormat(numberFormat) && value >= 0 && value < 1) return displayText(value, "h:mm:ss", locale);
  if (/%/.test(withoutLiterals(numberFormat)))
    return `${plainNumber(Number((value * 100).toPrecision(15)), language)}%`;
  return plainNumber(value, language);
}

function plainNumber(value: number, language: GridLanguage): string {
  const text = Number(value.toPrecision(15)).toString().toUpperCase();
  return language === "nl" ? text.replace(".", ",") : text;
}

/** Quoted text, colours and escaped characters of a format code mean nothing here. */
function withoutLiterals(format: string): string {
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, "");
}

export function isDateFormat(format: string): boolean {
  const plain = withoutLiterals(format);
  return /[yd]/i.test(plain) && plain !== "General";
}

function isTimeFormat(format: string): boolean {
  return /[hs]/i.test(withoutLiterals(format)) && !isDateFormat(format);
}
