import fc from "fast-check";
import type { Area } from "#host/workbook/area.ts";
import { InvalidEditError, UnsupportedEditError } from "#host/workbook/errors.ts";
import type { SheetModel, WorkbookModel } from "#host/workbook/model.ts";
import { newWorkbook, openWorkbook } from "#host/workbook/open.ts";
import { describeWorkbook } from "./describe-workbook.ts";
import { expectSoundTables } from "./sound-tables.ts";

type Step = (workbook: WorkbookModel, sheet: SheetModel) => void;

const SIZE = 12;
const index = fc.nat({ max: SIZE - 1 });
const area: fc.Arbitrary<Area> = fc
  .tuple(index, index, fc.nat({ max: 3 }), fc.nat({ max: 3 }))
  .map(([top, left, rows, columns]) => ({ top, left, bottom: top + rows, right: left + columns }));
const value = fc.oneof(
  fc.constantFrom("a", "b", "=x", "Naam", "", " y "),
  fc.integer({ min: -5, max: 50_000 }),
  fc.boolean(),
  fc.constant(null),
);
const formula = fc.constantFrom(
  "A1+1",
  "SUM(B2:C9)",
  'Blad1!A1&"x"',
  "SUM(A:B)",
  "$C$3*D4",
  "COUNTA(3:5)",
  "SUM(Tabel1[Kolom1])",
  "1/0",
);
const color = fc.constantFrom("#FF0000", "#00B050", "#FFC000");

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(index, index, value).map(
    ([r, c, v]): Step =>
      (_, sheet) =>
        sheet.setValue(r, c, v),
  ),
  fc.tuple(index, index, formula).map(
    ([r, c, f]): Step =>
      (_, sheet) =>
        sheet.setFormula(r, c, f),
  ),
  fc.tuple(area, fc.constantFrom("contents" as const, "formats" as const, "all" as const)).map(
    ([a, what]): Step =>
      (_, sheet) =>
        sheet.clear(a, what),
  ),
  fc.tuple(area, color).map(
    ([a, c]): Step =>
      (workbook, sheet) =>
        sheet.restyle(a, (xf) => workbook.styles.styleWith(xf, { fill: { color: c } })),
  ),
  fc.tuple(index, fc.integer({ min: 1, max: 3 })).map(
    ([at, n]): Step =>
      (_, sheet) =>
        sheet.insertRows(at, n),
  ),
  fc.tuple(index, fc.integer({ min: 1, max: 3 })).map(
    ([at, n]): Step =>
      (_, sheet) =>
        sheet.deleteRows(at, n),
  ),
  fc.tuple(index, fc.integer({ min: 1, max: 2 })).map(
    ([at, n]): Step =>
      (_, sheet) =>
        sheet.insertColumns(at, n),
  ),
  fc.tuple(index, fc.integer({ min: 1, max: 2 })).map(
    ([at, n]): Step =>
      (_, sheet) =>
        sheet.deleteColumns(at, n),
  ),
  fc.tuple(area, fc.constantFrom("down" as const, "right" as const)).map(
    ([a, way]): Step =>
      (_, sheet) =>
        sheet.insertCells(a, way),
  ),
  fc.tuple(area, fc.constantFrom("up" as const, "left" as const)).map(
    ([a, way]): Step =>
      (_, sheet) =>
        sheet.deleteCells(a, way),
  ),
  area.map(
    (a): Step =>
      (_, sheet) =>
        sheet.merge(a),
  ),
  area.map(
    (a): Step =>
      (_, sheet) =>
        sheet.unmerge(a),
  ),
  area.map(
    (a): Step =>
      (_, sheet) =>
        void sheet.addTable(a),
  ),
  fc.tuple(index, fc.nat({ max: 4 })).map(([at, kind]): Step => (_, sheet) => {
    const table = sheet.tables[0];
    if (!table) return;
    if (kind === 0) table.insertRows(Math.min(at, table.dataArea.bottom - table.dataArea.top + 1), 2);
    else if (kind === 1) table.insertColumn(Math.min(at, table.columns.length));
    else if (kind === 2 && at < table.columns.length) table.deleteColumn(at);
    else if (kind === 3) table.setTotalsRow(!table.totalsRow);
    else sheet.removeTable(table.id);
  }),
  fc.tuple(area, color).map(
    ([a, c]): Step =>
      (_, sheet) =>
        void sheet.conditionalFormats.add({
          areas: [a],
          test: { kind: "expression", formula: "A1>1" },
          style: { fill: { color: c } },
        }),
  ),
  fc.tuple(area, fc.boolean()).map(
    ([a, stars]): Step =>
      (_, sheet) =>
        void sheet.conditionalFormats.add({
          areas: [a],
          test: {
            kind: "iconSet",
            iconSet: stars ? "3Stars" : "3Arrows",
            thresholds: [0, 33, 67].map((n) => ({ type: "percent" as const, value: String(n), gte: true })),
            showValue: true,
            reverse: false,
            customIcons: null,
          },
        }),
  ),
  area.map(
    (a): Step =>
      (_, sheet) =>
        sheet.conditionalFormats.clear(a),
  ),
  area.map(
    (a): Step =>
      (_, sheet) =>
        sheet.validations.set({ areas: [a], type: "list", formula1: "$A$1:$A$3" }),
  ),
  area.map(
    (a): Step =>
      (_, sheet) =>
        sheet.validations.clear(a),
  ),
  fc.tuple(index, index).map(
    ([row, column]): Step =>
      (_, sheet) =>
        sheet.setNote({ row, column, text: "noot", author: "ik" }),
  ),
  fc.tuple(index, index).map(
    ([row, column]): Step =>
      (_, sheet) =>
        sheet.removeNote(row, column),
  ),
  area.map(
    (a): Step =>
      (_, sheet) =>
        sheet.setHyperlink({ area: a, target: "https://example.org/", location: null, tooltip: null, display: null }),
  ),
  fc.tuple(index, index).map(
    ([rows, columns]): Step =>
      (_, sheet) =>
        sheet.setFreeze(rows, columns),
  ),
  fc.tuple(index, fc.nat({ max: 3 })).map(
    ([first, n]): Step =>
      (_, sheet) =>
        sheet.setRows(first, first + n, { hidden: true, outlineLevel: n }),
  ),
  fc.tuple(index, fc.nat({ max: 3 })).map(
    ([first, n]): Step =>
      (_, sheet) =>
        sheet.setColumns(first, first + n, { width: 5 + n, outlineLevel: n }),
  ),
  fc.tuple(area, index).map(
    ([a, row]): Step =>
      (_, sheet) =>
        sheet.setPageSetup({ printArea: [a], printTitleRows: { first: row, last: row + 1 }, rowBreaks: [row + 1] }),
  ),
  fc.tuple(area, index, index).map(
    ([a, r, c]): Step =>
      (_, sheet) =>
        sheet.copyCells(sheet, a, r, c),
  ),
  fc.tuple(area, index, index).map(
    ([a, r, c]): Step =>
      (workbook, sheet) =>
        sheet.moveCells(a, workbook.sheets[0]!, r, c),
  ),
  fc.tuple(area, formula).map(
    ([a, f]): Step =>
      (workbook, sheet) =>
        workbook.names.set({
          name: `Naam_${a.top}`,
          sheetId: a.left > 5 ? sheet.id : null,
          formula: f,
          comment: "",
          hidden: false,
        }),
  ),
  fc.nat({ max: 5 }).map(
    (n): Step =>
      (workbook, sheet) =>
        workbook.renameSheet(sheet.id, `Blad ${n} & meer`),
  ),
  fc.nat({ max: 3 }).map(
    (n): Step =>
      (workbook, sheet) =>
        workbook.moveSheet(sheet.id, n),
  ),
  fc.constant<Step>((workbook) => void (workbook.sheets.length < 4 && workbook.addSheet())),
  fc.constant<Step>((workbook, sheet) => void (workbook.sheets.length < 4 && workbook.copySheet(sheet.id))),
  fc.constant<Step>((workbook, sheet) => workbook.deleteSheet(sheet.id)),
  fc.constant<Step>(
    (_, sheet) =>
      void (
        sheet.charts.list().length < 2 &&
        sheet.charts.add({
          kind: "line",
          box: { left: 0, top: 0, width: 100, height: 100 },
          series: [
            { name: "r", nameFormula: null, categoriesFormula: null, valuesFormula: "Blad1!$A$1:$A$5", color: null },
          ],
        })
      ),
  ),
);

/** Does a step; a refusal is fine when nothing has changed by it. */
function attempt(workbook: WorkbookModel, step: Step, place: number): void {
  const sheet = workbook.sheets[place % workbook.sheets.length]!;
  const before = JSON.stringify(describeWorkbook(workbook));
  try {
    step(workbook, sheet);
  } catch (error) {
    if (!(error instanceof InvalidEditError) && !(error instanceof UnsupportedEditError)) throw error;
    expect(JSON.stringify(describeWorkbook(workbook))).toBe(before);
  }
}

describe("any series of edits", () => {
  it("[WB9] the file reads back as the model stood, tables stay sound, and undo gives the first file (seed 9)", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(steps, fc.nat({ max: 3 })), { minLength: 1, maxLength: 14 }), (series) => {
        const workbook = newWorkbook();
        workbook.sheets[0]!.setValues(0, 0, [
          ["Naam", "Dagen", "x"],
          ["a", 1, 2],
          ["b", 3, 4],
        ]);
        workbook.addSheet().setFormula(1, 1, "SUM(Blad1!A1:B9)");
        const first = workbook.save();
        const start = workbook.checkpoint();
        for (const [step, place] of series) attempt(workbook, step, place);
        expect(describeWorkbook(openWorkbook(workbook.save()))).toEqual(describeWorkbook(workbook));
        expectSoundTables(workbook);
        workbook.restore(start);
        expect(workbook.save()).toEqual(first);
      }),
      { seed: 9, numRuns: 100 },
    );
  });
});
