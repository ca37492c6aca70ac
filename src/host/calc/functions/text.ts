import { textToNumber, toNumber } from "../coerce.ts";
import { wildcardSource } from "../criteria.ts";
import type { Context } from "../evaluate.ts";
import { isError, NA, UnknownResult, VALUE, type CellError, type Operand, type Scalar } from "../value.ts";
import {
  booleanOf,
  eachValue,
  operands,
  scalarOf,
  scalars,
  textOf,
  type Definition,
  type Definitions,
} from "./define.ts";

const LONGEST = 32_767;

function ofText(apply: (text: string) => Scalar): Definition {
  return scalars(1, 1, ([value], context) => apply(textOf(value, context)));
}

/** A count that LEFT and others take; below 0 is an error. */
function countOf(value: Scalar | undefined, otherwise: number): number | typeof VALUE {
  if (value === undefined) return otherwise;
  const number = toNumber(value);
  if (isError(number) || number < 0) return VALUE;
  return Math.trunc(number);
}

function part(take: (text: string, count: number) => string): Definition {
  return scalars(1, 2, ([value, length], context) => {
    const count = countOf(length, 1);
    return isError(count) ? count : take(textOf(value, context), count);
  });
}

function search(values: readonly Scalar[], context: Context, wild: boolean): Scalar {
  const wanted = textOf(values[0], context);
  const text = textOf(values[1], context);
  const start = countOf(values[2], 1);
  if (isError(start) || start < 1 || start > text.length + 1) return VALUE;
  if (!wild) {
    const found = text.indexOf(wanted, start - 1);
    return found < 0 ? VALUE : found + 1;
  }
  const pattern = new RegExp(wildcardSource(wanted), "gisu");
  pattern.lastIndex = start - 1;
  const match = pattern.exec(text);
  return match ? match.index + 1 : VALUE;
}

function substitute([value, old, fresh, which]: readonly Scalar[], context: Context): Scalar {
  const text = textOf(value, context);
  const wanted = textOf(old, context);
  const replacement = textOf(fresh, context);
  if (wanted === "") return text;
  if (which === undefined) return text.split(wanted).join(replacement);
  const occurrence = countOf(which, 1);
  if (isError(occurrence) || occurrence < 1) return VALUE;
  let at = -1;
  for (let count = 0; count < occurrence; count += 1) {
    at = text.indexOf(wanted, at + (count === 0 ? 1 : wanted.length));
    if (at < 0) return text;
  }
  return text.slice(0, at) + replacement + text.slice(at + wanted.length);
}

function properCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function joined(list: readonly Operand[], context: Context): string[] | CellError {
  const texts: string[] = [];
  for (const { value } of eachValue(list, context)) {
    if (isError(value)) return value;
    texts.push(textOf(value, context));
  }
  return texts;
}

function textJoin(values: readonly Operand[], context: Context): Scalar {
  const separator = scalarOf(values[0], context);
  if (isError(separator)) return separator;
  const skip = booleanOf(values[1], context, true);
  if (isError(skip)) return skip;
  const texts = joined(values.slice(2), context);
  if (isError(texts)) return texts;
  const kept = skip ? texts.filter((text) => text !== "") : texts;
  const result = kept.join(textOf(separator, context));
  return result.length > LONGEST ? VALUE : result;
}

/** VALUE and NUMBERVALUE; the second has its own separators. */
function numberValue([value, decimal, group]: readonly Scalar[], context: Context): Scalar {
  const text = textOf(value, context).replace(/\s/g, "");
  if (text === "") return 0;
  if (decimal === undefined || group === undefined) throw new UnknownResult("NUMBERVALUE without separators");
  const decimalSign = textOf(decimal, context).charAt(0);
  const plain = text.split(textOf(group, context).charAt(0)).join("").split(decimalSign).join(".");
  const match = /^([+-]?\d*\.?\d*(?:e[+-]?\d+)?)(%*)$/i.exec(plain);
  if (!match || !/\d/.test(match[1] ?? "")) return VALUE;
  return Number(match[1]) / 100 ** (match[2] ?? "").length;
}

function around(values: readonly Scalar[], context: Context, before: boolean): Scalar {
  if (values.length > 3) throw new UnknownResult("TEXTBEFORE with options");
  const text = textOf(values[0], context);
  const mark = textOf(values[1], context);
  const occurrence = values[2] === undefined ? 1 : toNumber(values[2]);
  if (isError(occurrence)) return occurrence;
  if (occurrence === 0 || mark === "") throw new UnknownResult("TEXTBEFORE without a mark");
  const pieces = text.split(mark);
  const cut = occurrence > 0 ? occurrence : pieces.length + occurrence;
  if (cut < 1 || cut >= pieces.length) return NA;
  return (before ? pieces.slice(0, cut) : pieces.slice(cut)).join(mark);
}

export const textFunctions: Definitions = {
  LEN: ofText((text) => text.length),
  LOWER: ofText((text) => text.toLowerCase()),
  UPPER: ofText((text) => text.toUpperCase()),
  PROPER: ofText(properCase),
  TRIM: ofText((text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  // Control characters only; that is what the function is for.
  CLEAN: ofText((text) => [...text].filter((character) => (character.codePointAt(0) ?? 32) >= 32).join("")),
  LEFT: part((text, count) => text.slice(0, count)),
  RIGHT: part((text, count) => (count === 0 ? "" : text.slice(-count))),
  MID: scalars(3, 3, ([value, start, length], context) => {
    const from = countOf(start, 1);
    const count = countOf(length, 0);
    if (isError(from) || isError(count) || from < 1) return VALUE;
    return textOf(value, context).slice(from - 1, from - 1 + count);
  }),
  REPLACE: scalars(4, 4, ([value, start, length, fresh], context) => {
    const from = countOf(start, 1);
    const count = countOf(length, 0);
    if (isError(from) || isError(count) || from < 1) return VALUE;
    const text = textOf(value, context);
    return text.slice(0, from - 1) + textOf(fresh, context) + text.slice(from - 1 + count);
  }),
  SUBSTITUTE: scalars(3, 4, substitute),
  FIND: scalars(2, 3, (values, context) => search(values, context, false)),
  SEARCH: scalars(2, 3, (values, context) => search(values, context, true)),
  EXACT: scalars(2, 2, ([a, b], context) => textOf(a, context) === textOf(b, context)),
  REPT: scalars(2, 2, ([value, times], context) => {
    const count = countOf(times, 0);
    if (isError(count)) return count;
    const text = textOf(value, context);
    return text.length * count > LONGEST ? VALUE : text.repeat(count);
  }),
  CONCATENATE: scalars(1, 255, (values, context) => values.map((value) => textOf(value, context)).join("")),
  CONCAT: operands(1, 255, (values, context) => {
    const texts = joined(values, context);
    return isError(texts) ? texts : texts.join("");
  }),
  TEXTJOIN: operands(3, 255, textJoin),
  TEXTBEFORE: scalars(2, 6, (values, context) => around(values, context, true)),
  TEXTAFTER: scalars(2, 6, (values, context) => around(values, context, false)),
  CHAR: scalars(1, 1, ([value]) => {
    const code = countOf(value, 0);
    if (isError(code) || code < 1 || code > 255) return VALUE;
    if (code > 127) throw new UnknownResult("CHAR above 127");
    return String.fromCharCode(code);
  }),
  CODE: ofText((text) => {
    const code = text.charCodeAt(0);
    if (code > 127) throw new UnknownResult("CODE of a character above 127");
    return text === "" ? VALUE : code;
  }),
  UNICHAR: scalars(1, 1, ([value]) => {
    const code = countOf(value, 0);
    return isError(code) || code < 1 || code > 0x10ffff ? VALUE : String.fromCodePoint(code);
  }),
  UNICODE: ofText((text) => text.codePointAt(0) ?? VALUE),
  T: scalars(1, 1, ([value]) => (typeof value === "string" ? value : "")),
  TEXT: scalars(2, 2, ([value, format], context) => {
    const code = textOf(format, context);
    if (typeof value === "boolean") return textOf(value, context);
    if (typeof value === "string") {
      const number = textToNumber(value);
      return context.source.format(isError(number) ? value : number, code);
    }
    return context.source.format(value ?? 0, code);
  }),
  VALUE: scalars(1, 1, ([value]) => {
    if (typeof value === "boolean" || value === "") return VALUE;
    return toNumber(value ?? null);
  }),
  NUMBERVALUE: scalars(1, 3, numberValue),
};
