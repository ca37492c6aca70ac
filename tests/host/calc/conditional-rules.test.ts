import { calculationOf } from "#host/calc/recalculate.ts";
import type { SheetModel } from "#host/workbook/model.ts";
import { newWorkbook, openWorkbook } from "#host/workbook/open.ts";

const TODAY = 46_037; // 15 January 2026

/** A time grid: start and due in A and B from row 3, periods in rows 1 (first day) and 2 (last day) from column D. */
function timeGrid(rows: number) {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("A new workbook has a sheet.");
  for (let quarter = 0; quarter < 8; quarter += 1) {
    sheet.setFormula(0, 3 + quarter, `EDATE(DATE(2025,1,1),${quarter * 3})`);
    sheet.setFormula(1, 3 + quarter, `EDATE(DATE(2025,1,1),${quarter * 3 + 3})-1`);
  }
  for (let row = 0; row < rows; row += 1)
    sheet.setValues(2 + row, 0, [[45_658 + row * 10, 45_700 + row * 10, "Groen"]]);
  const areas = [{ top: 2, left: 3, bottom: 1 + rows, right: 10 }];
  sheet.conditionalFormats.add({
    areas,
    test: { kind: "expression", formula: "AND(TODAY()>=D$1,TODAY()<=D$2)" },
    style: { fill: { color: "#DDDDDD" } },
    priority: 1,
  });
  sheet.conditionalFormats.add({
    areas,
    test: { kind: "expression", formula: "AND($A3<=D$2,$B3>=D$1)" },
    style: { fill: { color: "#00AA00" } },
    priority: 1,
  });
  return { workbook, sheet, calculation: calculationOf(workbook, { today: TODAY, localeName: "nl-NL" }) };
}

const fillsOf = (calculation: ReturnType<typeof calculationOf>, sheet: SheetModel, row: number): string =>
  Array.from({ length: 8 }, (_, quarter) => {
    const fill = calculation.conditional(sheet.id, row, 3 + quarter).styles[0]?.fill?.color;
    return fill === "#00AA00" ? "x" : fill === "#DDDDDD" ? "t" : ".";
  }).join("");

describe("rules over a workbook", () => {
  test("FX5 FX7 the time grid follows the dates, without the add-in", () => {
    const { sheet, calculation } = timeGrid(40);
    expect(fillsOf(calculation, sheet, 2)).toBe("x...t...");
    expect(fillsOf(calculation, sheet, 41)).toBe("....x...");
    sheet.setValue(2, 1, 45_900);
    expect(fillsOf(calculation, sheet, 2)).toBe("xxx.t...");
    sheet.setFormula(0, 4, "DATE(2030,1,1)");
    expect(fillsOf(calculation, sheet, 2)).toBe("x.x.t...");
  });

  test("FX7 a rule goes with its cells when a row is inserted above", () => {
    const { sheet, calculation } = timeGrid(3);
    sheet.insertRows(0, 1);
    expect(fillsOf(calculation, sheet, 3)).toBe("x...t...");
  });

  test("FX7 a rule may name another sheet, a name and a table", () => {
    const { workbook, sheet } = timeGrid(1);
    const other = workbook.addSheet("Lijst");
    other.setValues(0, 0, [["Kleur"], ["Groen"]]);
    other.addTable({ top: 0, left: 0, bottom: 1, right: 0 }, { name: "Kleuren" });
    workbook.names.set({ name: "Doel", sheetId: null, formula: "Lijst!$A$2", comment: "", hidden: false });
    sheet.conditionalFormats.add({
      areas: [{ top: 2, left: 2, bottom: 2, right: 2 }],
      test: { kind: "expression", formula: "AND($C3=Doel,$C3=Lijst!$A$2,COUNTIF(Lijst!$A$2:$A$9,$C3)=1)" },
      style: { font: { bold: true } },
    });
    const calculation = calculationOf(workbook, { today: TODAY, localeName: "nl-NL" });
    expect(calculation.conditional(sheet.id, 2, 2).styles).toHaveLength(1);
  });

  test("FX11 a rule that can't be judged is named, the others are drawn", () => {
    const { workbook, sheet } = timeGrid(1);
    const areas = [{ top: 2, left: 0, bottom: 2, right: 0 }];
    const unknown = sheet.conditionalFormats.add({
      areas,
      test: { kind: "expression", formula: "RAND()>2" },
      style: { font: { bold: true } },
    });
    sheet.conditionalFormats.add({ areas, test: { kind: "noBlanks" }, style: { font: { italic: true } }, priority: 2 });
    const calculation = calculationOf(workbook, { today: TODAY, localeName: "nl-NL" });
    const found = calculation.conditional(sheet.id, 2, 0);
    expect(found.unknownRules).toEqual([unknown.id]);
    expect(found.styles).toEqual([
      expect.objectContaining({ font: expect.objectContaining({ italic: true }) as unknown }),
    ]);
  });

  test("FX9 duplicates, tops and blanks over the whole range of the rule", () => {
    const { workbook, sheet } = timeGrid(1);
    sheet.setValues(5, 0, [["a"], ["b"], ["A"], [""], [3], [9]]);
    const areas = [{ top: 5, left: 0, bottom: 12, right: 0 }];
    sheet.conditionalFormats.add({ areas, test: { kind: "duplicate" }, style: { font: { bold: true } } });
    sheet.conditionalFormats.add({
      areas,
      test: { kind: "top", rank: 1, percent: false, bottom: false },
      style: { font: { italic: true } },
    });
    sheet.conditionalFormats.add({ areas, test: { kind: "blanks" }, style: { font: { strike: true } } });
    const calculation = calculationOf(workbook, { today: TODAY, localeName: "nl-NL" });
    const marks = Array.from({ length: 8 }, (_, row) =>
      calculation
        .conditional(sheet.id, 5 + row, 0)
        .styles.map(({ font }) => (font?.bold ? "d" : font?.italic ? "t" : "b"))
        .join(""),
    );
    expect(marks).toEqual(["d", "", "d", "b", "", "t", "b", "b"]);
  });

  test("FX12 looking at values and formats changes nothing that is saved", () => {
    const { workbook, sheet, calculation } = timeGrid(3);
    const before = workbook.save();
    sheet.forEachCell(null, (row, column) => void calculation.cell(sheet.id, row, column));
    fillsOf(calculation, sheet, 2);
    expect(Buffer.from(workbook.save()).equals(Buffer.from(before))).toBe(true);
    expect(openWorkbook(before).sheets[0]?.get(0, 3)).toMatchObject({ value: null });
  });
});
