import { formulaForPerson, formulaFromTyped } from "#preview/view-model/formula-language.ts";
import { readTyped } from "#preview/view-model/typed-text.ts";

const TODAY = 46_037; // 15 January 2026

function typed(text: string, textFormat = false): unknown {
  const read = readTyped(text, "nl", TODAY, textFormat);
  if (read.kind === "formula") return `=${read.formula}`;
  return read.numberFormat === null ? read.value : [read.value, read.numberFormat];
}

describe("typing as in Dutch Excel", () => {
  test.each<[string, unknown]>([
    ["12", 12],
    ["-3", -3],
    ["1,5", 1.5],
    [",5", 0.5],
    ["1.250", [1250, "#,##0"]],
    ["1.250,50", [1250.5, "#,##0.00"]],
    ["12%", [0.12, "0%"]],
    ["12,5%", [0.125, "0.00%"]],
    ["€ 3,50", [3.5, '"€" #,##0.00']],
    ["€1.000", [1000, '"€" #,##0']],
    ["-€ 5", [-5, '"€" #,##0']],
    ["1e3", [1000, "0.00E+00"]],
    ["15-1-2026", [46_037, "d-m-yyyy"]],
    ["15/01/26", [46_037, "d-m-yyyy"]],
    ["2026-01-15", [46_037, "d-m-yyyy"]],
    ["15-1", [46_037, "d-mmm"]],
    ["1 mei 2026", [46_143, "d-mmm-yy"]],
    ["1 mei", [46_143, "d-mmm"]],
    ["mei 2026", [46_143, "mmm-yy"]],
    ["1 maart 2026", [46_082, "d-mmm-yy"]],
    ["1 mrt 2026", [46_082, "d-mmm-yy"]],
    ["1 sept. 2026", [46_266, "d-mmm-yy"]],
    ["29-2-2024", [45_351, "d-m-yyyy"]],
    ["13:45", [0.572916666666667, "h:mm"]],
    ["1-5-2026 13:30", [46_143.5625, "d-m-yyyy h:mm"]],
    ["waar", true],
    ["ONWAAR", false],
    ["", null],
  ])("PV1 %s", (text, expected) => {
    const actual = typed(text);
    if (Array.isArray(expected) && Array.isArray(actual)) {
      expect(actual[0]).toBeCloseTo(Number(expected[0]), 10);
      expect(actual[1]).toBe(expected[1]);
    } else expect(actual).toEqual(expected);
  });

  test.each([
    "1.2",
    "1.10",
    "5.2EB+2w",
    "31-2-2026",
    "1.2.3",
    "1,2,3",
    "mei",
    "Q3 2026",
    "12 weken",
    "1-13-2026",
    "- 3 -",
  ])("PV2 %s stays text", (text) => {
    expect(typed(text)).toBe(text);
  });

  test("PV2 a leading apostrophe and the format Text keep everything as it was typed", () => {
    expect(readTyped("'=1+1", "nl", TODAY, false)).toMatchObject({ value: "=1+1", quoted: true });
    expect(typed("1-5-2026", true)).toBe("1-5-2026");
    expect(typed("=1+1", true)).toBe("=1+1");
  });

  test("PV1 errors can be typed by their Dutch names", () => {
    expect(typed("#N/B")).toEqual({ error: "#N/A" });
  });

  test("PV1 in English the point is the decimal sign and the comma groups", () => {
    expect(readTyped("1,250.5", "en", TODAY, false)).toMatchObject({ value: 1250.5, numberFormat: "#,##0.00" });
  });
});

describe("formulas in Dutch", () => {
  test.each([
    ["SOM(A1:A3;2,5)", "SUM(A1:A3,2.5)"],
    ['ALS(A1>0,5;"ja;nee, 1,5";"")', 'IF(A1>0.5,"ja;nee, 1,5","")'],
    ['AANTALLEN.ALS(Mijlpalen[Status];"rood")', 'COUNTIFS(Mijlpalen[Status],"rood")'],
    ["VERT.ZOEKEN(A1;'Blad;1,5'!A:B;2;ONWAAR)", "VLOOKUP(A1,'Blad;1,5'!A:B,2,FALSE)"],
    ["NETTO.WERKDAGEN(A1;B1;Feestdagen)", "NETWORKDAYS(A1,B1,Feestdagen)"],
    ["SOM({1\\2;3\\4})", "SUM({1,2;3,4})"],
  ])("PV3 %s", (dutch, english) => {
    expect(formulaFromTyped(dutch, "nl")).toBe(english);
    expect(formulaForPerson(english, "nl")).toBe(dutch);
  });

  test("PV3 English names and commas are understood in Dutch", () => {
    expect(formulaFromTyped("SUM(A1,B1)", "nl")).toBe("SUM(A1,B1)");
  });

  test("PV3 prefixes of young functions are not shown", () => {
    expect(formulaForPerson("_xlfn.XLOOKUP(A1,B:B,C:C)", "nl")).toBe("X.ZOEKEN(A1;B:B;C:C)");
  });
});
