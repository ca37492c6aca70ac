import { parse, tokenize } from "@borgar/fx";
import { HostError, invalidArgument } from "../protocol/host-error.ts";

/** Longest formula in characters. Source: Excel specifications and limits. */
const longestFormula = 8192;

const accepted = new Set<string>();

/**
 * @param formula without `=`, in English notation with `,` between arguments.
 * @throws InvalidArgument when Excel's grammar does not know it, FormulaLengthExceedsLimit when it is too long.
 */
export function requireFormula(formula: string): void {
  if (accepted.has(formula)) return;
  if (formula.length > longestFormula) throw new HostError("FormulaLengthExceedsLimit");
  try {
    parse(tokenize(formula));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : "";
    throw invalidArgument(`"=${formula.slice(0, 80)}" is not a formula that Excel can read (${detail}).`);
  }
  // Formulas come in columns of the same text far more often than not.
  if (accepted.size > 10_000) accepted.clear();
  accepted.add(formula);
}
