import type { Calculator } from "../calculator.ts";
import { isError, UnknownResult, type Scalar } from "../value.ts";
import { containsCell, intersect, type Area } from "../../workbook/area.ts";
import type { ConditionalRule } from "../../workbook/conditional-format.ts";
import type { SheetModel } from "../../workbook/model.ts";
import { noResult, type ConditionalResult } from "./result.ts";
import { barOf, iconOf, scaleColor, thresholdReader, type ThresholdValue } from "./scales.ts";
import { cellIs, inPeriod, isAmongTop, isBesideAverage, occursOften, readFacts, textHolds } from "./tests.ts";
import type { RangeFacts } from "./tests.ts";

export interface RuleSettings {
  /** Serial number of today. */
  readonly today: number;
  readonly decimalSeparator: "," | ".";
}

/** The conditional formats of one sheet as they are now; to be made anew after every change. */
export function sheetRules(
  sheet: SheetModel,
  calculator: Calculator,
  settings: RuleSettings,
): (row: number, column: number) => ConditionalResult {
  const rules = sheet.conditionalFormats.list();
  if (rules.length === 0) return () => noResult;
  const facts = new Map<string, RangeFacts>();
  const position = sheet.position;

  function valueAt(row: number, column: number): Scalar {
    const found = calculator.cell(position, row, column);
    if (!found.known) throw new UnknownResult(found.reason);
    return found.value;
  }

  function factsOf(rule: ConditionalRule): RangeFacts {
    let known = facts.get(rule.id);
    if (!known) {
      known = readFacts(valuesOf(rule.areas));
      facts.set(rule.id, known);
    }
    return known;
  }

  function* valuesOf(areas: readonly Area[]): Generator<Scalar> {
    const used = sheet.usedArea();
    if (!used) return;
    for (const area of areas) {
      const part = intersect(area, used);
      if (!part) continue;
      for (let row = part.top; row <= part.bottom; row += 1) {
        for (let column = part.left; column <= part.right; column += 1) yield valueAt(row, column);
      }
    }
  }

  /** Value of a rule's formula for a cell; formulas are written as seen from the rule's first cell. */
  function formulaValue(rule: ConditionalRule, formula: string, row: number, column: number): Scalar {
    const [first] = rule.areas;
    const place = {
      sheet: position,
      row,
      column,
      rowShift: row - (first?.top ?? row),
      columnShift: column - (first?.left ?? column),
    };
    const found = calculator.formula(formula, place);
    if (!found.known) throw new UnknownResult(found.reason);
    return found.value;
  }

  function holds(rule: ConditionalRule, row: number, column: number): boolean {
    const { test } = rule;
    switch (test.kind) {
      case "expression":
        return isTrue(formulaValue(rule, test.formula, row, column));
      case "cellIs": {
        const bounds = test.formulas.map((formula) => formulaValue(rule, formula, row, column));
        return cellIs(test.operator, valueAt(row, column), bounds);
      }
      case "text":
        return textHolds(test, valueAt(row, column), settings.decimalSeparator);
      case "blanks":
        return isBlank(valueAt(row, column));
      case "noBlanks":
        return !isBlank(valueAt(row, column));
      case "errors":
        return isError(valueAt(row, column));
      case "noErrors":
        return !isError(valueAt(row, column));
      case "duplicate":
        return occursOften(valueAt(row, column), factsOf(rule)) === true;
      case "unique":
        return occursOften(valueAt(row, column), factsOf(rule)) === false;
      case "timePeriod":
        return inPeriod(test.period, valueAt(row, column), settings.today, calculator.date1904);
      case "top":
        return isAmongTop(test, valueAt(row, column), factsOf(rule));
      case "average":
        return isBesideAverage(test, valueAt(row, column), factsOf(rule));
      case "unknown":
        throw new UnknownResult(`rule of kind ${test.type}`);
      default:
        return false;
    }
  }

  function thresholds(rule: ConditionalRule, row: number, column: number): ThresholdValue {
    return thresholdReader(factsOf(rule), (formula) => {
      const value = formulaValue(rule, formula, row, column);
      return typeof value === "number" ? value : null;
    });
  }

  /** Scales, bars and icons; they only look at numbers. */
  function drawing(rule: ConditionalRule, row: number, column: number): Partial<ConditionalResult> | null {
    const { test } = rule;
    if (test.kind !== "colorScale" && test.kind !== "dataBar" && test.kind !== "iconSet") return null;
    const value = valueAt(row, column);
    if (typeof value !== "number") return {};
    const read = thresholds(rule, row, column);
    if (test.kind === "colorScale") return { scaleColor: known(scaleColor(test, value, read) ?? undefined) };
    if (test.kind === "dataBar") return { bar: barOf(test, value, read), showValue: test.showValue };
    return { icon: known(iconOf(test, value, read)), showValue: test.showValue };
  }

  return (row, column) => {
    let result = noResult;
    for (const rule of rules) {
      if (!rule.areas.some((area) => containsCell(area, row, column))) continue;
      try {
        const drawn = drawing(rule, row, column);
        if (drawn) {
          result = withDrawing(result, drawn);
        } else if (holds(rule, row, column)) {
          if (rule.style) result = { ...result, styles: [...result.styles, rule.style] };
          if (rule.stopIfTrue) break;
        }
      } catch (error) {
        if (!(error instanceof UnknownResult)) throw error;
        result = { ...result, unknownRules: [...result.unknownRules, rule.id] };
      }
    }
    return result;
  };
}

/** The first of each kind counts. */
function withDrawing(result: ConditionalResult, drawn: Partial<ConditionalResult>): ConditionalResult {
  return {
    ...result,
    scaleColor: result.scaleColor ?? drawn.scaleColor ?? null,
    bar: result.bar ?? drawn.bar ?? null,
    icon: result.icon ?? drawn.icon ?? null,
    showValue: result.showValue && drawn.showValue !== false,
  };
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new UnknownResult("threshold");
  return value;
}

function isTrue(value: Scalar): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

function isBlank(value: Scalar): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}
