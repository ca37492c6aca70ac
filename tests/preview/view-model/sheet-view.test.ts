import { calculationOf } from "#host/calc/recalculate.ts";
import type { SheetModel, WorkbookModel } from "#host/workbook/model.ts";
import { newWorkbook } from "#host/workbook/open.ts";
import { darkPaper, lightPaper, type Paper } from "#preview/view-model/cell-look.ts";
import { choicesOf } from "#preview/view-model/choices.ts";
import { contrast } from "#preview/view-model/colors.ts";
import { fittingText } from "#preview/view-model/fitting-text.ts";
import { sheetExtent, sheetView, type SheetView } from "#preview/view-model/sheet-view.ts";

const TODAY = 46_037;

interface Trial {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
  view(paper?: Paper): SheetView;
}

function trial(): Trial {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("A new workbook has a sheet.");
  return {
    workbook,
    sheet,
    view: (paper = lightPaper) =>
      sheetView({
        workbook,
        sheet,
        calculation: calculationOf(workbook, { today: TODAY, localeName: "nl-NL" }),
        localeName: "nl-NL",
        paper,
      }),
  };
}

describe("cells as they are drawn", () => {
  test("PV9 numbers, days, truths, errors and formulas by their formats", () => {
    const { workbook, sheet, view } = trial();
    sheet.setValues(0, 0, [[1234.5, 46_037, true, 0.25, "tekst"]]);
    const formats = ["#,##0.00", "d-m-yyyy", "General", "0%", "@"];
    formats.forEach((numberFormat, column) =>
      sheet.setStyle(0, column, workbook.styles.styleWith(sheet.style(0, column), { numberFormat })),
    );
    sheet.setFormula(0, 5, "A1*2");
    sheet.setFormula(0, 6, "1/0");
    const seen = view();
    const texts = [0, 1, 2, 3, 4, 5, 6].map((column) => seen.cell(0, column).text);
    expect(texts).toEqual(["1.234,50", "15-1-2026", "WAAR", "25%", "tekst", "2469", "#DIV/0!"]);
    expect([0, 2, 4, 6].map((column) => seen.cell(0, column).align)).toEqual(["right", "center", "left", "center"]);
  });

  test("PV9 a formula that can't be calculated keeps its last value and says so", () => {
    const { sheet, view } = trial();
    sheet.setFormula(0, 0, "RAND()");
    expect(view().cell(0, 0)).toMatchObject({ text: "", notRecalculated: true, isEmpty: false });
  });

  test("PV9 FX8 the highest rule gives the fill, lower ones what it leaves open, until one stops", () => {
    const { sheet, view } = trial();
    sheet.setValues(0, 0, [[5], [50], [500]]);
    const areas = [{ top: 0, left: 0, bottom: 2, right: 0 }];
    const rule = (formula: string, fill: string, bold: boolean, stopIfTrue: boolean, priority: number) =>
      sheet.conditionalFormats.add({
        areas,
        test: { kind: "cellIs", operator: "greaterThan", formulas: [formula] },
        style: { fill: { color: fill }, font: { bold } },
        stopIfTrue,
        priority,
      });
    rule("1", "#111111", true, false, 1);
    rule("100", "#333333", false, true, 1);
    rule("10", "#222222", false, false, 2);
    const seen = view();
    expect([0, 1, 2].map((row) => seen.cell(row, 0).look.fill)).toEqual(["#111111", "#222222", "#333333"]);
    expect([0, 1, 2].map((row) => seen.cell(row, 0).look.bold)).toEqual([true, false, false]);
  });

  test("PV9 a table lends its look to cells that have none", () => {
    const { workbook, sheet, view } = trial();
    sheet.setValues(0, 0, [
      ["Nr.", "Naam"],
      ["1.1", "a"],
      ["1.2", "b"],
    ]);
    sheet.addTable({ top: 0, left: 0, bottom: 2, right: 1 }, { name: "T", styleName: "TableStyleMedium2" });
    sheet.restyle({ top: 1, left: 1, bottom: 1, right: 1 }, (xf) =>
      workbook.styles.styleWith(xf, { fill: { color: "#FFD966" } }),
    );
    const seen = view();
    expect(seen.cell(0, 0).look).toMatchObject({ bold: true, color: "#ffffff" });
    expect(seen.cell(1, 0).look.fill).not.toBeNull();
    expect(seen.cell(2, 0).look.fill).toBeNull();
    expect(seen.cell(1, 1).look.fill).toBe("#ffd966");
  });

  test("PV10 every text can be read on the dark page", () => {
    const { workbook, sheet, view } = trial();
    const fills = ["#FFFFFF", "#C6EFCE", "#C00000", "#1F2A44", "#FFFF00"];
    const colors = ["#000000", "#1F3864", "#9C0006", "#FFFFFF"];
    fills.forEach((fill, row) =>
      colors.forEach((color, column) => {
        sheet.setValue(row, column, "x");
        sheet.setStyle(row, column, workbook.styles.styleWith(0, { fill: { color: fill }, font: { color } }));
      }),
    );
    const seen = view(darkPaper);
    for (const row of fills.keys()) {
      for (const column of colors.keys()) {
        const { fill, color } = seen.cell(row, column).look;
        expect(contrast(color, fill ?? darkPaper.background)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test("PV9 a number that does not fit loses decimals or becomes ###, text does not", () => {
    const { workbook, sheet, view } = trial();
    sheet.setValues(0, 0, [[3.14159265358979, 1_234_567.891, 46_037, "een lange tekst"]]);
    sheet.setStyle(0, 1, workbook.styles.styleWith(0, { numberFormat: "#,##0.000" }));
    sheet.setStyle(0, 2, workbook.styles.styleWith(0, { numberFormat: "dd-mm-yyyy" }));
    const seen = view();
    expect(fittingText(seen.cell(0, 0), 60)).toMatch(/^3,14\d{1,4}$/);
    expect(fittingText(seen.cell(0, 1), 60)).toMatch(/^#+$/);
    expect(fittingText(seen.cell(0, 2), 40)).toMatch(/^#+$/);
    expect(fittingText(seen.cell(0, 2), 90)).toBe("15-01-2026");
    expect(fittingText(seen.cell(0, 3), 20)).toBe("een lange tekst");
  });

  test("PV9 notes, links and locks are told with their cells", () => {
    const { sheet, view } = trial();
    sheet.setValue(0, 0, "x");
    sheet.setNote({ row: 0, column: 0, text: "let op" });
    sheet.setHyperlink({
      area: { top: 0, left: 0, bottom: 0, right: 0 },
      target: "https://example.org",
      location: null,
      tooltip: null,
      display: null,
    });
    expect(view().cell(0, 0)).toMatchObject({ note: "let op", link: "https://example.org", locked: false });
    sheet.protect();
    expect(view().cell(0, 0).locked).toBe(true);
  });

  test("PV5 the sheet goes on a while after what is used and marked", () => {
    const { sheet } = trial();
    expect(sheetExtent(sheet, [])).toEqual({ rows: 60, columns: 26 });
    sheet.setValue(199, 39, 1);
    expect(sheetExtent(sheet, [])).toEqual({ rows: 230, columns: 45 });
    expect(sheetExtent(sheet, [{ top: 500, left: 0, bottom: 500, right: 16_383 }])).toEqual({ rows: 531, columns: 45 });
  });
});

describe("drop-downs", () => {
  const withRule = (formula1: string, prepare: (one: Trial) => void = () => undefined): readonly string[] | null => {
    const one = trial();
    one.sheet.setValues(0, 0, [["Groen"], ["Oranje"], [""], ["Rood"]]);
    prepare(one);
    one.sheet.validations.set({ areas: [{ top: 0, left: 5, bottom: 9, right: 5 }], type: "list", formula1 });
    return one.view().choices(1, 5);
  };

  test("PV11 values written out, also with quotes and spaces", () => {
    expect(withRule('"Groen, Oranje,Rood"')).toEqual(["Groen", "Oranje", "Rood"]);
  });

  test("PV11 a fixed range without its empty cells, and a relative one seen from its own cell", () => {
    expect(withRule("$A$1:$A$4")).toEqual(["Groen", "Oranje", "Rood"]);
    expect(withRule("A1:A2")).toEqual(["Oranje"]);
  });

  test("PV11 a name, another sheet, a table column", () => {
    const prepare = ({ workbook, sheet }: Trial): void => {
      workbook.names.set({ name: "Kleuren", sheetId: null, formula: "$A$1:$A$2", comment: "", hidden: false });
      const other = workbook.addSheet("Blad met spatie");
      other.setValues(0, 0, [["x"], ["y"]]);
      sheet.setValues(0, 7, [["Kop"], ["t1"], ["t2"]]);
      sheet.addTable({ top: 0, left: 7, bottom: 2, right: 7 }, { name: "Tabel" });
    };
    expect(withRule("Kleuren", prepare)).toEqual(["Groen", "Oranje"]);
    expect(withRule("'Blad met spatie'!$A$1:$A$2", prepare)).toEqual(["x", "y"]);
    expect(withRule('INDIRECT("Tabel[Kop]")', prepare)).toEqual(["t1", "t2"]);
  });

  test("PV11 a list by a function is not guessed", () => {
    expect(withRule("OFFSET($A$1,0,0,2,1)")).toBeNull();
    expect(choicesOf(null, newWorkbook(), trial().sheet, { row: 0, column: 0 }, () => "")).toBeNull();
  });
});
