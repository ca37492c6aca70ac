import { z } from "zod";
import { isHostObject } from "../protocol/call-arguments.ts";
import { invalidArgument } from "../protocol/host-error.ts";
import type { DataValidation, ValidationType } from "../workbook/data-validation.ts";
import type { SheetModel } from "../workbook/model.ts";
import { absoluteAddress } from "./absolute-address.ts";
import { areaOfRange } from "./area-checks.ts";
import { tableName, tableValue } from "./common-style.ts";
import { fileFormula, programFormula } from "./formula-notation.ts";
import { requireCriterion } from "./formula-syntax.ts";
import { targetOf } from "./targets.ts";
import { readEntry } from "./typed-entry.ts";

/** An inline list may be this long. Source: Microsoft support, "Create a drop-down list"; Excel drops longer ones. */
export const longestList = 255;

const types: Readonly<Record<ValidationType, string>> = {
  none: "None",
  whole: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

export function typeName(type: ValidationType): string {
  return types[type];
}

const operators = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const;

const basic = z.object({ formula1: z.unknown(), formula2: z.unknown().optional(), operator: z.string() });
const ruleSchema = z.object({
  wholeNumber: basic.nullish(),
  decimal: basic.nullish(),
  textLength: basic.nullish(),
  date: basic.nullish(),
  time: basic.nullish(),
  list: z.object({ inCellDropDown: z.boolean().nullish(), source: z.unknown() }).nullish(),
  custom: z.object({ formula: z.string() }).nullish(),
});

type RulePart = Pick<DataValidation, "type"> & Partial<DataValidation>;

/** `DataValidation.rule` in the notation of the file. Exactly one kind of rule must be given. */
export function ruleOf(sheet: SheetModel, given: unknown): RulePart {
  const parsed = ruleSchema.safeParse(given);
  if (!parsed.success) throw invalidArgument("The validation rule is not understood.");
  const { list, custom, ...ranges } = parsed.data;
  const kinds = [list, custom, ...Object.values(ranges)].filter((part) => part !== null && part !== undefined);
  if (kinds.length !== 1) throw invalidArgument("Give exactly one kind of validation rule.");
  if (list) return listRule(sheet, list.source, list.inCellDropDown ?? true);
  if (custom) return { type: "custom", formula1: formulaText(custom.formula), formula2: null };
  for (const [kind, type] of [
    ["wholeNumber", "whole"],
    ["decimal", "decimal"],
    ["textLength", "textLength"],
    ["date", "date"],
    ["time", "time"],
  ] as const) {
    const part = ranges[kind];
    if (!part) continue;
    const operator = tableValue(operators, part.operator);
    const two = operator === "between" || operator === "notBetween";
    const formula1 = bound(part.formula1, type);
    const formula2 = two ? bound(part.formula2, type) : null;
    if (formula1 === null || (two && formula2 === null)) throw invalidArgument("The rule needs its bounds.");
    return { type, operator, formula1, formula2 };
  }
  throw invalidArgument("No validation rule is given.");
}

function listRule(sheet: SheetModel, source: unknown, inCellDropDown: boolean): RulePart {
  const range = isHostObject(source) ? targetOf("Range", source) : null;
  if (range) {
    const address = absoluteAddress(range.sheet, areaOfRange(range));
    const formula1 = range.sheet.id === sheet.id ? address.slice(address.lastIndexOf("!") + 1) : address;
    return { type: "list", inCellDropDown, formula1, formula2: null };
  }
  if (typeof source !== "string" || source === "") throw invalidArgument("The source of a list is a text or a Range.");
  if (source.startsWith("=")) return { type: "list", inCellDropDown, formula1: formulaText(source), formula2: null };
  if (source.length > longestList) throw invalidArgument(`An inline list has at most ${longestList} characters.`);
  return { type: "list", inCellDropDown, formula1: `"${source.replaceAll('"', '""')}"`, formula2: null };
}

function formulaText(text: string): string {
  const formula = text.replace(/^=/u, "");
  requireCriterion(formula);
  return fileFormula(formula);
}

/** A bound as a formula: a number, a Range, a formula, or a date as ISO text or typed the US way. */
function bound(value: unknown, type: ValidationType): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "number") return String(value);
  const range = isHostObject(value) ? targetOf("Range", value) : null;
  if (range) return absoluteAddress(range.sheet, areaOfRange(range));
  if (typeof value !== "string") throw invalidArgument("A bound is a number, a text or a Range.");
  if (value.startsWith("=")) return formulaText(value);
  const iso = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/u.exec(value);
  if (iso && (type === "date" || type === "time")) {
    const entry = readEntry(`${iso[1] ?? ""}-${iso[2] ?? ""}-${iso[3] ?? ""} ${iso[4] ?? ""}:${iso[5] ?? ""}`, 0);
    if (typeof entry.value === "number") return String(type === "date" ? entry.value : entry.value % 1);
  }
  const entry = readEntry(value, 0);
  if (typeof entry.value === "number") return String(entry.value);
  throw invalidArgument(`"${value}" is no bound for this rule.`);
}

function shownBound(text: string | null): string | number | undefined {
  if (text === null) return undefined;
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : `=${programFormula(text)}`;
}

export function ruleObject(rule: DataValidation): Record<string, unknown> {
  if (rule.type === "none") return {};
  if (rule.type === "list") {
    const inline = /^"((?:[^"]|"")*)"$/su.exec(rule.formula1 ?? "")?.[1];
    const source = inline === undefined ? `=${programFormula(rule.formula1 ?? "")}` : inline.replaceAll('""', '"');
    return { list: { inCellDropDown: rule.inCellDropDown, source } };
  }
  if (rule.type === "custom") return { custom: { formula: `=${programFormula(rule.formula1 ?? "")}` } };
  const key = rule.type === "whole" ? "wholeNumber" : rule.type;
  const formula2 = shownBound(rule.formula2);
  return {
    [key]: {
      formula1: shownBound(rule.formula1),
      ...(formula2 === undefined ? {} : { formula2 }),
      operator: tableName<string>(operators, rule.operator),
    },
  };
}

const alertStyles = { Stop: "stop", Warning: "warning", Information: "information" } as const;
const alertSchema = z.object({
  message: z.string().max(225),
  showAlert: z.boolean(),
  style: z.string(),
  title: z.string().max(32),
});
const promptSchema = z.object({ message: z.string().max(255), showPrompt: z.boolean(), title: z.string().max(32) });

/** Source of the lengths: documentation of DataValidationErrorAlert and DataValidationPrompt, and Excel's own limits. */
export function alertOf(given: unknown): Partial<DataValidation> {
  const parsed = alertSchema.safeParse(given);
  if (!parsed.success) throw invalidArgument("An alert has message (225), showAlert, style and title (32 characters).");
  const { message, showAlert, style, title } = parsed.data;
  return { error: message, showError: showAlert, errorStyle: tableValue(alertStyles, style), errorTitle: title };
}

export function promptOf(given: unknown): Partial<DataValidation> {
  const parsed = promptSchema.safeParse(given);
  if (!parsed.success) throw invalidArgument("A prompt has message (255), showPrompt and title (32 characters).");
  const { message, showPrompt, title } = parsed.data;
  return { prompt: message, showInput: showPrompt, promptTitle: title };
}

export function alertObject(rule: DataValidation | null): Record<string, unknown> {
  return {
    message: rule?.error ?? "",
    showAlert: rule?.showError ?? true,
    style: tableName<string>(alertStyles, rule?.errorStyle ?? "stop"),
    title: rule?.errorTitle ?? "",
  };
}

export function promptObject(rule: DataValidation | null): Record<string, unknown> {
  return { message: rule?.prompt ?? "", showPrompt: rule?.showInput ?? true, title: rule?.promptTitle ?? "" };
}
