import { compareScalars, toNumber, toText } from "./coerce.ts";
import type { BinaryOperator } from "./expression.ts";
import { DIV0, isError, NUM, type Scalar } from "./value.ts";

/** One operator over two values; errors go first. */
export function applyOperator(operator: BinaryOperator, a: Scalar, b: Scalar, separator: "," | "."): Scalar {
  if (isError(a)) return a;
  if (isError(b)) return b;
  if (operator === "&") return `${String(toText(a, separator))}${String(toText(b, separator))}`;
  switch (operator) {
    case "=":
      return compareScalars(a, b) === 0;
    case "<>":
      return compareScalars(a, b) !== 0;
    case "<":
      return compareScalars(a, b) < 0;
    case ">":
      return compareScalars(a, b) > 0;
    case "<=":
      return compareScalars(a, b) <= 0;
    case ">=":
      return compareScalars(a, b) >= 0;
    default:
      return arithmetic(operator, a, b);
  }
}

function arithmetic(operator: BinaryOperator, a: Scalar, b: Scalar): Scalar {
  const x = toNumber(a);
  if (isError(x)) return x;
  const y = toNumber(b);
  if (isError(y)) return y;
  if (operator === "/" && y === 0) return DIV0;
  if (operator === "^") return power(x, y);
  const result =
    operator === "+" ? nearZero(x + y, x) : operator === "-" ? nearZero(x - y, x) : operator === "*" ? x * y : x / y;
  return Number.isFinite(result) ? result : NUM;
}

/** Excel shows 0 where a sum or difference leaves only the noise of the last bits. */
function nearZero(result: number, operand: number): number {
  return Math.abs(result) < Math.abs(operand) * 1e-15 ? 0 : result;
}

export function power(x: number, y: number): Scalar {
  if (x === 0 && y === 0) return NUM;
  if (x === 0 && y < 0) return DIV0;
  const result = x ** y;
  return Number.isFinite(result) ? result : NUM;
}
