import type { SheetModel, WorkbookModel } from "#host/workbook/model.ts";
import { newWorkbook } from "#host/workbook/open.ts";
import { clearCells, enterTexts, RefusedEdit, type InputContext } from "#preview/document/cell-input.ts";
import { editingText } from "#preview/document/editing-text.ts";

interface Trial {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
  enter(row: number, column: number, texts: readonly (readonly string[])[]): void;
  context(change?: Partial<InputContext>): InputContext;
  /** What the editor would show of a cell. */
  editing(row: number, column: number): string;
}

function trial(): Trial {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("A new workbook has a sheet.");
  const context = (change: Partial<InputContext> = {}): InputContext => ({
    workbook,
    sheet,
    language: "nl",
    today: 46_037,
    readOnly: false,
    choices: () => null,
    ...change,
  });
  return {
    workbook,
    sheet,
    context,
    enter: (row, column, texts) => enterTexts(context(), row, column, texts),
    editing(row, column) {
      const cell = sheet.get(row, column);
      const style = workbook.styles.resolve(cell.style);
      return editingText(cell, style.numberFormat, style.quotePrefix, "nl");
    },
  };
}

describe("what a person types", () => {
  test.each(["15-1-2026", "1250,5", "12,5%", "13:45:00", "WAAR", "=SOM(A5;B5)*1,5", "'=1+1", "tekst", "1.10", "-3"])(
    "PV13 %s is shown again as it was typed",
    (text) => {
      const { enter, editing } = trial();
      enter(0, 0, [[text]]);
      expect(editing(0, 0)).toBe(text);
      enter(1, 0, [[editing(0, 0)]]);
      expect(editing(1, 0)).toBe(text);
    },
  );

  test("PV1 the format comes with the first typing only; a format of the sheet stays", () => {
    const { workbook, sheet, enter } = trial();
    sheet.setStyle(0, 0, workbook.styles.styleWith(0, { numberFormat: "dd-mm-yyyy" }));
    enter(0, 0, [["15-1-2026", "15-1-2026"]]);
    const formats = [0, 1].map((column) => workbook.styles.resolve(sheet.style(0, column)).numberFormat);
    expect(formats).toEqual(["dd-mm-yyyy", "d-m-yyyy"]);
    expect(sheet.value(0, 0)).toBe(46_037);
  });

  test("PV3 young functions get their prefix in the file", () => {
    const { sheet, enter } = trial();
    enter(0, 0, [["=X.ZOEKEN(A2;B:B;C:C)"]]);
    expect(sheet.formula(0, 0)?.text).toBe("_xlfn.XLOOKUP(A2,B:B,C:C)");
  });

  test("PV32 a block with one bad cell changes nothing at all", () => {
    const { sheet, enter } = trial();
    expect(() => enter(0, 0, [["goed", "=SOM("]])).toThrow(RefusedEdit);
    expect(sheet.usedArea()).toBeNull();
  });

  test("PV32 read-only and locked cells refuse with a sentence that names the cell", () => {
    const { workbook, sheet, context } = trial();
    expect(() => enterTexts(context({ readOnly: true }), 0, 0, [["x"]])).toThrow("alleen-lezen");
    sheet.setStyle(0, 1, workbook.styles.styleWith(0, { locked: false }));
    sheet.protect();
    expect(() => enterTexts(context(), 4, 2, [["x"]])).toThrow("C5");
    expect(() => clearCells(context({ language: "en" }), { top: 4, left: 2, bottom: 4, right: 2 })).toThrow(
      "Unprotect",
    );
    enterTexts(context(), 0, 1, [["mag"]]);
    expect(sheet.value(0, 1)).toBe("mag");
  });

  test("PV11 a list with a stop takes its own values, empties where it may, and its own message", () => {
    const { sheet, context } = trial();
    const areas = [{ top: 0, left: 0, bottom: 3, right: 0 }];
    sheet.validations.set({ areas, type: "list", formula1: '"Groen,Rood"', showError: true, allowBlank: true });
    const choices = (): readonly string[] => ["Groen", "Rood"];
    enterTexts(context({ choices }), 0, 0, [["Rood"]]);
    expect(() => enterTexts(context({ choices }), 0, 0, [["Paars"]])).toThrow("Groen, Rood");
    enterTexts(context({ choices }), 0, 0, [[""]]);
    expect(sheet.value(0, 0)).toBeNull();
    sheet.validations.set({ areas, type: "list", formula1: '"Groen,Rood"', showError: true, error: "Kies een kleur." });
    expect(() => enterTexts(context({ choices }), 0, 0, [["Paars"]])).toThrow("Kies een kleur.");
    sheet.validations.set({ areas, type: "list", formula1: '"Groen,Rood"', showError: true, errorStyle: "warning" });
    enterTexts(context({ choices }), 0, 0, [["Paars"]]);
    expect(sheet.value(0, 0)).toBe("Paars");
  });

  test("PV32 a table takes in the row that is typed below it, not one that stands apart", () => {
    const { sheet, enter } = trial();
    sheet.setValues(0, 0, [
      ["Nr.", "Naam"],
      ["1.1", "a"],
    ]);
    const table = sheet.addTable({ top: 0, left: 0, bottom: 1, right: 1 }, { name: "T" });
    enter(3, 0, [["los"]]);
    expect(table.area.bottom).toBe(1);
    enter(2, 1, [["b"]]);
    expect(table.area.bottom).toBe(2);
    enter(3, 5, [["ernaast"]]);
    expect(table.area.bottom).toBe(2);
  });
});
