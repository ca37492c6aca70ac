import { compareScalars, textToNumber } from "./coerce.ts";
import { errorFromCode, isError, UnknownResult, type Scalar } from "./value.ts";

type Separator = "," | ".";

export type Criterion = (value: Scalar) => boolean;

/**
 * The test that COUNTIF and its family make of a criterion: `">=5"`, `"<>"`, `"a*"`, a number, a cell's value.
 * Numbers also match the text of that number, text is compared without case and with `*`, `?` and `~`.
 */
export function readCriterion(criterion: Scalar, separator: Separator): Criterion {
  if (typeof criterion !== "string") {
    // An empty cell as criterion counts as the number 0.
    return typeof criterion === "number" || criterion === null
      ? equalsNumber(criterion ?? 0, separator)
      : (value) => value === criterion;
  }
  const match = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(criterion);
  const operator = match?.[1] ?? "";
  const operand = match?.[2] ?? "";
  if (operator === "" || operator === "=") return equals(operand, operator === "=", separator);
  if (operator === "<>") {
    const same = operand === "" ? (value: Scalar) => value === null : equals(operand, true, separator);
    return (value) => !same(value);
  }
  return ordered(operator, operand, separator);
}

function equals(operand: string, explicit: boolean, separator: Separator): Criterion {
  // `"="` finds empty cells only, `""` also finds empty text.
  if (operand === "") return (value) => value === null || (!explicit && value === "");
  const number = numberIn(operand, separator);
  if (number !== null) return equalsNumber(number, separator);
  const truth = booleanIn(operand);
  if (truth !== null) return (value) => value === truth;
  const error = errorFromCode(operand);
  if (error) return (value) => isError(value) && value.code === error.code;
  const pattern = wildcard(operand);
  return (value) => typeof value === "string" && pattern.test(value);
}

function equalsNumber(number: number, separator: Separator): Criterion {
  return (value) => {
    if (typeof value === "number") return compareScalars(value, number) === 0;
    return typeof value === "string" && numberIn(value, separator) === number;
  };
}

function ordered(operator: string, operand: string, separator: Separator): Criterion {
  const number = numberIn(operand, separator);
  const bound: Scalar = number ?? booleanIn(operand) ?? operand;
  return (value) => {
    if (value === null || isError(value) || typeof value !== typeof bound) return false;
    const order = compareScalars(value, bound);
    if (operator === "<") return order < 0;
    if (operator === ">") return order > 0;
    return operator === "<=" ? order <= 0 : order >= 0;
  };
}

function numberIn(text: string, separator: Separator): number | null {
  // `1.10` is a number where a point is the decimal sign and plain text elsewhere; milestone numbers look like this.
  if (/^\s*[+-]?\d+\.\d+\s*$/.test(text)) return separator === "." ? Number(text) : null;
  try {
    const number = textToNumber(text);
    return isError(number) ? null : number;
  } catch (error) {
    if (error instanceof UnknownResult) return null;
    throw error;
  }
}

function booleanIn(text: string): boolean | null {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "WAAR") return true;
  return upper === "FALSE" || upper === "ONWAAR" ? false : null;
}

/** A pattern with `*`, `?` and `~` as escape, for the whole text and without case. */
export function wildcard(pattern: string): RegExp {
  return new RegExp(`^${wildcardSource(pattern)}$`, "isu");
}

export function wildcardSource(pattern: string): string {
  return pattern.replace(
    /~([*?~])|([*?])|([\\^$.|+()[\]{}/-])/gu,
    (_, escaped?: string, wild?: string, plain?: string) => {
      if (wild) return wild === "*" ? ".*" : ".";
      const literal = escaped ?? plain ?? "";
      return /[\\^$.*+?()[\]{}|/-]/.test(literal) ? `\\${literal}` : literal;
    },
  );
}

export function hasWildcard(text: string): boolean {
  return /[*?~]/.test(text);
}
