import { createCalculator } from "#host/calc/calculator.ts";
import type { CalcSource, SourceCell } from "#host/calc/source.ts";
import { calculate, literalSource, TODAY } from "./literal-source.ts";

const settings = { today: TODAY, decimalSeparator: "," } as const;

function withStored(source: CalcSource, stored: Readonly<Record<string, SourceCell>>): CalcSource {
  return {
    ...source,
    cell: (sheet, row, column) => stored[`${row},${column}`] ?? source.cell(sheet, row, column),
  };
}

describe("cells that depend on each other", () => {
  test("FX3 a chain of 20,000 cells is calculated", () => {
    const column = Array.from({ length: 20_000 }, (_, row) => [row === 0 ? 1 : `=A${row}+1`]);
    const calculator = createCalculator(literalSource({ sheets: { S: column } }), settings);
    expect(calculator.cell(0, 19_999, 0)).toEqual({ known: true, value: 20_000 });
  });

  test("FX3 a chain in reverse order is calculated", () => {
    const column = Array.from({ length: 5000 }, (_, row) => [row === 4999 ? 1 : `=A${row + 2}+1`]);
    const calculator = createCalculator(literalSource({ sheets: { S: column } }), settings);
    expect(calculator.cell(0, 0, 0)).toEqual({ known: true, value: 5000 });
  });

  test("FX3 a circle is unknown, short or long", () => {
    const circle = Array.from({ length: 1000 }, (_, row) => [`=A${((row + 1) % 1000) + 1}+1`]);
    const calculator = createCalculator(literalSource({ sheets: { S: circle } }), settings);
    expect(calculator.cell(0, 0, 0)).toMatchObject({ known: false });
    expect(calculate({ sheets: { S: [["=A1"]] } }, "=A1")).toBe("unknown");
    expect(calculate({ sheets: { S: [["=SUM(A1:A3)"], [1], [2]] } }, "=A1")).toBe("unknown");
  });

  test("FX6 unknown cells are only felt by what really reads them", () => {
    const workbook = { sheets: { S: [["=RAND()", 5]] } };
    expect(calculate(workbook, "=A1+1")).toBe("unknown");
    expect(calculate(workbook, "=SUM(A1:B1)")).toBe("unknown");
    expect(calculate(workbook, "=IF(B1=5,B1,A1)")).toBe(5);
    expect(calculate(workbook, "=IFERROR(A1,1)")).toBe("unknown");
  });

  test("FX4 what the file computed counts for what the engine can't compute", () => {
    const source = withStored(literalSource({ sheets: { S: [[null, "=A1*2"]] } }), {
      "0,0": { value: 21, formula: "=AGGREGATE(9,6,B1)", stored: true },
    });
    expect(createCalculator(source, settings).cell(0, 0, 1)).toEqual({ known: true, value: 42 });
  });

  test("FX4 FX5 a stored value of the clock gives way to the day that was given", () => {
    const source = withStored(literalSource({ sheets: { S: [[null, null]] } }), {
      "0,0": { value: 45_000, formula: "=TODAY()", stored: true },
      "0,1": { value: 45_001, formula: "=A1+1", stored: true },
    });
    const calculator = createCalculator(source, settings);
    expect(calculator.cell(0, 0, 0)).toEqual({ known: true, value: TODAY });
    expect(calculator.cell(0, 0, 1)).toEqual({ known: true, value: TODAY + 1 });
  });

  test("FX4 a value that is no longer stored is calculated anew", () => {
    const source = withStored(literalSource({ sheets: { S: [[7]] } }), {
      "0,1": { value: 99, formula: "=A1*2", stored: false },
    });
    expect(createCalculator(source, settings).cell(0, 0, 1)).toEqual({ known: true, value: 14 });
  });

  test("FX1 relative references of a rule move with the cell, fixed ones stay", () => {
    const source = literalSource({
      sheets: {
        S: [
          [1, 2],
          [3, 4],
        ],
      },
    });
    const calculator = createCalculator(source, settings);
    const place = { sheet: 0, row: 1, column: 1, rowShift: 1, columnShift: 1 };
    expect(calculator.formula("=A1&A$1&$A1&$A$1", place)).toEqual({ known: true, value: "4231" });
  });

  test("FX1 the decimal sign of joined text and of milestone numbers follows the language", () => {
    const workbook = { sheets: { S: [["'1.1"], ["'1.10"]] } };
    expect(calculate(workbook, '=1.5&""', undefined, ".")).toBe("1.5");
    expect(calculate(workbook, '=COUNTIF(A1:A2,"1.1")')).toBe(1);
    expect(calculate(workbook, '=COUNTIF(A1:A2,"1.1")', undefined, ".")).toBe(2);
  });
});
