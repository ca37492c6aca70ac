import { inPeriod } from "#host/calc/conditional/tests.ts";
import { EXCEL_FUNCTIONS } from "#host/calc/functions/excel-names.ts";
import { knownFunctions } from "#host/calc/functions/table.ts";
import { calculate, TODAY } from "./literal-source.ts";

const EMPTY = { sheets: { S: [[]] } };

describe("functions that nobody has", () => {
  test.each([
    ["=FOO(1)", "#NAME?"],
    ["=1+FOO()", "#NAME?"],
    ["=SUM(1,BESTAATNIET(A1:A3))", "#NAME?"],
    ['=IFERROR(FOO(1),"geen")', "geen"],
    ["=ISERROR(FOO(1))", true],
    ["=IF(TRUE,1,FOO(1))", 1],
  ])("FX13 %s is %s", (formula, value) => {
    expect(calculate(EMPTY, formula)).toBe(value);
  });

  test.each(["=BESSELI(1,2)", "=_xlfn.STOCKHISTORY(1)", "=CONTOSO.TEL(1)", "=IFERROR(CUBEVALUE(1),0)"])(
    "FX13 %s is another program's to know: unknown",
    (formula) => {
      expect(calculate(EMPTY, formula)).toBe("unknown");
    },
  );

  test("FX13 a name of the workbook or a macro may be that function", () => {
    expect(calculate({ ...EMPTY, names: { Foo: "=LAMBDA(x,x+1)" } }, "=FOO(1)")).toBe("unknown");
    expect(calculate({ ...EMPTY, hasMacros: true }, "=FOO(1)")).toBe("unknown");
  });

  test("FX13 every function that is calculated is one of Excel's", () => {
    expect(knownFunctions().filter((name) => !EXCEL_FUNCTIONS.has(name))).toEqual([]);
  });
});

describe("a workbook that counts from 1904", () => {
  // 15 January 2026 is 46037 from 1900 and 44575 from 1904; A2 is 16 March 2026, B1:B2 two days off.
  const from1904 = { date1904: true, sheets: { S: [[44575, 44576], [44635, null], ["=A1+1"], ["'2026-01-15"]] } };

  test.each([
    ["=TODAY()", TODAY - 1462],
    ["=DATE(2026,1,15)", 44575],
    ["=DATE(1904,1,1)", 0],
    ["=DATE(1903,12,31)", "#NUM!"],
    ["=YEAR(A1)", 2026],
    ["=MONTH(A2)", 3],
    ["=DAY(A3)", 16],
    ["=YEAR(B3)", 1904],
    ["=WEEKDAY(A1,2)", 4],
    ["=ISOWEEKNUM(A1)", 3],
    ["=EDATE(A1,1)", 44606],
    ["=EOMONTH(A1,0)", 44591],
    ['=DATEDIF(A1,A2,"D")', 60],
    ["=DAYS(A2,A1)", 60],
    ["=NETWORKDAYS(A1,A2)", 43],
    ["=NETWORKDAYS(A1,A2,B1:B2)", 42],
    ["=WORKDAY(A1,1)", 44576],
    ["=WORKDAY(A1,1,B1:B2)", 44579],
    ["=WORKDAY.INTL(A1,1,1,B1:B2)", 44579],
    ["=A2-A1", 60],
    ["=YEAR(A4)", 2026],
    ['=DATEVALUE("2026-01-15")', 44575],
    ['=TEXT(A1,"yyyy-mm-dd")', "2026-01-15"],
    ["=SUM(A1,DATE(2026,1,15))", 89150],
    ["=IF(A1<TODAY()+1,1,2)", 1],
  ])("FX14 %s is %s", (formula, value) => {
    expect(calculate(from1904, formula)).toBe(value);
  });

  test("FX14 what reads a text as a number says nothing", () => {
    expect(calculate(from1904, '=VALUE("2026-01-15")')).toBe("unknown");
  });

  test("FX14 rules of periods go by the same days", () => {
    expect(inPeriod("today", TODAY - 1462, TODAY, true)).toBe(true);
    expect(inPeriod("thisMonth", TODAY - 1462 + 10, TODAY, true)).toBe(true);
    expect(inPeriod("today", TODAY, TODAY, true)).toBe(false);
  });
});
