import { calculate } from "./literal-source.ts";
import { formulas, refused, workbook, type Expected } from "./formula-table.ts";

function near(actual: unknown, expected: Expected): boolean {
  if (typeof actual !== "number" || typeof expected !== "number") return actual === expected;
  return Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}

describe("FX1 a formula gives what Excel shows", () => {
  test.each(Object.entries(formulas))("FX1 %s", (_, table) => {
    const wrong = table
      .map(([formula, expected]) => ({ formula, expected, actual: calculate(workbook, formula) }))
      .filter(({ actual, expected }) => !near(actual, expected));
    expect(wrong).toEqual([]);
  });
});

describe("FX2 what the engine can't know is unknown, never a guess", () => {
  test.each(refused)("FX2 %s", (formula) => {
    expect(calculate(workbook, formula)).toBe("unknown");
  });
});
