import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Area } from "#host/workbook/area.ts";
import { areaAddress, formatAreas, MAX_COLUMNS, MAX_ROWS } from "#host/workbook/area.ts";
import type { Shift } from "#host/workbook/edit/shift.ts";
import { shiftFormula } from "#host/workbook/edit/shift.ts";
import { UnsupportedEditError } from "#host/workbook/errors.ts";
import type { SheetModel, WorkbookModel } from "#host/workbook/model.ts";
import { newWorkbook, openWorkbook } from "#host/workbook/open.ts";
import { smallBook, text, unzip } from "./book-builder.ts";
import { describeWorkbook } from "./describe-workbook.ts";

const DATA = join(__dirname, "../data");

function area(top: number, left: number, bottom = top, right = left): Area {
  return { top, left, bottom, right };
}

/** A sheet with everything that must move, around rows 4 to 8 and columns B to E. */
function fullWorkbook(): { workbook: WorkbookModel; sheet: SheetModel; other: SheetModel } {
  const workbook = newWorkbook();
  const sheet = workbook.sheets[0]!;
  const other = workbook.addSheet("Ander blad");
  const bold = workbook.styles.styleWith(0, { font: { bold: true } });
  sheet.setValues(3, 1, [
    ["Naam", "Dagen", "Status"],
    ["a", 1, "groen"],
    ["b", 2, "rood"],
    ["c", 3, "oranje"],
    ["d", 4, "groen"],
  ]);
  sheet.addTable(area(3, 1, 7, 3), { name: "Plan" });
  sheet.setStyle(5, 1, bold);
  sheet.setFormula(9, 1, "SUM(C5:C8)+$C$6+SUM(Plan[Dagen])");
  sheet.setFormula(10, 1, "B10*2");
  other.setFormula(0, 0, "Blad1!C6+SUM(Blad1!C:C)+COUNTA(Blad1!6:6)");
  sheet.merge(area(11, 1, 12, 2));
  sheet.setValue(11, 1, "samen");
  sheet.setRows(5, 5, { height: 33 });
  sheet.setRows(6, 7, { outlineLevel: 1 });
  sheet.setColumns(2, 2, { width: 22 });
  workbook.names.set({ name: "Bereik", sheetId: null, formula: "Blad1!$C$5:$C$8", comment: "", hidden: false });
  sheet.conditionalFormats.add({
    areas: [area(4, 3, 7, 3)],
    test: { kind: "expression", formula: '$D5="rood"' },
    style: { fill: { color: "#FF0000" } },
  });
  sheet.conditionalFormats.add({
    areas: [area(4, 2, 7, 2)],
    test: {
      kind: "dataBar",
      min: { type: "min", value: null, gte: true },
      max: { type: "max", value: null, gte: true },
      color: "#0000FF",
      showValue: true,
      gradient: true,
      border: false,
      negativeColor: null,
      axis: "automatic",
      direction: "context",
    },
  });
  sheet.validations.set({ areas: [area(4, 3, 7, 3)], type: "list", formula1: "$F$5:$F$7" });
  sheet.setHyperlink({
    area: area(6, 1),
    target: "https://example.org/",
    location: null,
    tooltip: null,
    display: null,
  });
  sheet.setNote({ row: 6, column: 2, text: "let op", author: "ik" });
  sheet.setFreeze(4, 2);
  sheet.setPageSetup({
    printArea: [area(0, 0, 12, 5)],
    printTitleRows: { first: 3, last: 3 },
    rowBreaks: [8],
    columnBreaks: [4],
  });
  other.charts.add({
    kind: "line",
    box: { left: 0, top: 0, width: 200, height: 100 },
    series: [
      {
        name: "x",
        nameFormula: null,
        categoriesFormula: "Blad1!$B$5:$B$8",
        valuesFormula: "Blad1!$C$5:$C$8",
        color: null,
      },
    ],
  });
  return { workbook, sheet, other };
}

function reopened({ workbook }: { workbook: WorkbookModel }): WorkbookModel {
  return openWorkbook(workbook.save());
}

describe("inserting rows in the middle", () => {
  const { workbook } = fullWorkbook();
  workbook.sheets[0]!.insertRows(5, 2);
  const again = reopened({ workbook });
  const sheet = again.sheets[0]!;

  it("[WB30] moves cells with their styles and gives new rows the look of the one above", () => {
    expect([sheet.value(4, 1), sheet.value(5, 1), sheet.value(7, 1), sheet.value(9, 3)]).toEqual([
      "a",
      null,
      "b",
      "groen",
    ]);
    expect(again.styles.resolve(sheet.style(7, 1)).font.bold).toBe(true);
    expect([sheet.row(7).height, sheet.row(5).height, sheet.row(8).outlineLevel]).toEqual([33, null, 1]);
  });

  it("[WB30] moves formulas, names, rules, validations, charts and print settings", () => {
    expect(sheet.formula(11, 1)?.text).toBe("SUM(C5:C10)+$C$8+SUM(Plan[Dagen])");
    expect(sheet.formula(12, 1)?.text).toBe("B12*2");
    expect(again.sheets[1]!.formula(0, 0)?.text).toBe("Blad1!C8+SUM(Blad1!C:C)+COUNTA(Blad1!8:8)");
    expect(again.names.get("Bereik", null)?.formula).toBe("Blad1!$C$5:$C$10");
    expect(sheet.conditionalFormats.list().map((rule) => formatAreas(rule.areas))).toEqual(["C5:C10", "D5:D10"]);
    expect(sheet.validations.list().map((rule) => [formatAreas(rule.areas), rule.formula1])).toEqual([
      ["D5:D10", "$F$5:$F$9"],
    ]);
    expect(again.sheets[1]!.charts.list()[0]!.series[0]!.valuesFormula).toBe("Blad1!$C$5:$C$10");
    expect(sheet.pageSetup).toMatchObject({
      printArea: [area(0, 0, 14, 5)],
      printTitleRows: { first: 3, last: 3 },
      rowBreaks: [10],
      columnBreaks: [4],
    });
  });

  it("[WB30] moves table, merge, link, note and panes", () => {
    expect(sheet.tables[0]!.area).toEqual(area(3, 1, 9, 3));
    expect(sheet.tables[0]!.filter.area).toEqual(area(3, 1, 9, 3));
    expect(sheet.merges).toEqual([area(13, 1, 14, 2)]);
    expect(sheet.hyperlinks[0]!.area).toEqual(area(8, 1));
    expect(sheet.notes).toMatchObject([{ row: 8, column: 2, text: "let op" }]);
    expect(sheet.freeze).toMatchObject({ rows: 4, columns: 2 });
  });
});

describe("deleting and columns", () => {
  it("[WB30] deleting rows shrinks ranges, and #REF! stands where nothing is left", () => {
    const { workbook, sheet } = fullWorkbook();
    sheet.deleteRows(5, 2);
    const again = reopened({ workbook }).sheets[0]!;
    expect(again.formula(7, 1)?.text).toBe("SUM(C5:C6)+#REF!+SUM(Plan[Dagen])");
    expect(again.tables[0]!.area).toEqual(area(3, 1, 5, 3));
    expect([again.hyperlinks, again.notes]).toEqual([[], []]);
    expect(again.conditionalFormats.list().map((rule) => formatAreas(rule.areas))).toEqual(["C5:C6", "D5:D6"]);
  });

  it("[WB30] a column inserted in a table becomes a column of the table with a name of its own", () => {
    const { workbook, sheet } = fullWorkbook();
    sheet.insertColumns(2, 1);
    const again = reopened({ workbook }).sheets[0]!;
    expect(again.tables[0]!.columns.map((column) => column.name)).toEqual(["Naam", "Kolom2", "Dagen", "Status"]);
    expect(again.value(3, 2)).toBe("Kolom2");
    expect(new Set(again.tables[0]!.columns.map((column) => column.id)).size).toBe(4);
    expect([again.column(3).width, again.formula(9, 1)?.text]).toEqual([22, "SUM(D5:D8)+$D$6+SUM(Plan[Dagen])"]);
  });

  it("[WB30] a deleted column goes from the table and from references to it", () => {
    const { workbook, sheet } = fullWorkbook();
    sheet.deleteColumns(2, 1);
    const again = reopened({ workbook });
    expect(again.sheets[0]!.tables[0]!.columns.map((column) => column.name)).toEqual(["Naam", "Status"]);
    expect(again.sheets[0]!.formula(9, 1)?.text).toBe("SUM(#REF!)+#REF!+SUM(Plan[#REF!])");
    expect(again.names.get("Bereik", null)?.formula).toBe("Blad1!#REF!");
  });

  it("[WB30] a deleted table takes its part and its references along", () => {
    const { workbook, sheet } = fullWorkbook();
    sheet.deleteRows(3, 5);
    const again = reopened({ workbook });
    expect(again.tables).toEqual([]);
    expect(again.sheets[0]!.formula(4, 1)?.text).toBe("SUM(#REF!)+#REF!+SUM(#REF!)");
  });

  it("[WB30] cells shifted down move only their columns", () => {
    const { workbook, sheet } = fullWorkbook();
    sheet.setValue(9, 6, "rechts");
    sheet.setFormula(0, 6, "G10+SUM(G9:G12)+SUM(F9:G12)");
    sheet.insertCells(area(8, 6, 8, 6), "down");
    const again = reopened({ workbook }).sheets[0]!;
    expect([again.value(10, 6), again.formula(0, 6)?.text]).toEqual(["rechts", "G11+SUM(G10:G13)+SUM(F9:G12)"]);
    expect(again.formula(9, 1)).not.toBeNull();
  });

  it("[WB30] cells shifted right move only their rows", () => {
    const { workbook, sheet } = fullWorkbook();
    sheet.setValues(20, 0, [
      [1, 2, 3],
      [4, 5, 6],
    ]);
    sheet.insertCells(area(20, 1, 20, 2), "right");
    expect(sheet.values(area(20, 0, 21, 4))).toEqual([
      [1, null, null, 2, 3],
      [4, 5, 6, null, null],
    ]);
    sheet.deleteCells(area(20, 0, 21, 0), "left");
    expect(reopened({ workbook }).sheets[0]!.values(area(20, 0, 21, 3))).toEqual([
      [null, null, 2, 3],
      [5, 6, null, null],
    ]);
  });

  it("[WB30] pictures and charts move with rows and columns", () => {
    const { other } = fullWorkbook();
    const before = other.charts.list()[0]!.box;
    other.insertRows(0, 2);
    const after = other.charts.list()[0]!.box;
    expect([after.top, after.height, after.left]).toEqual([before.top + 30, before.height, before.left]);
  });

  it("[WB30] cut and paste takes references along", () => {
    const { workbook, sheet, other } = fullWorkbook();
    sheet.setFormula(20, 0, "F1+C5");
    sheet.setValue(0, 5, "verhuist");
    sheet.moveCells(area(0, 5), other, 7, 7);
    sheet.moveCells(area(20, 0), sheet, 22, 3);
    const again = reopened({ workbook });
    expect(again.sheets[1]!.value(7, 7)).toBe("verhuist");
    expect(again.sheets[0]!.formula(22, 3)?.text).toBe("'Ander blad'!H8+C5");
    expect(again.sheets[0]!.formula(20, 0)).toBeNull();
  });

  it("[WB30] a sort moves relative references with their rows", () => {
    const { workbook, sheet } = fullWorkbook();
    for (let row = 4; row <= 7; row++) sheet.setFormula(row, 4, `C${row + 1}*$C$5`);
    sheet.reorderRows(area(4, 1, 7, 4), [3, 1, 2, 0]);
    const again = reopened({ workbook }).sheets[0]!;
    expect(again.values(area(4, 1, 7, 2))).toEqual([
      ["d", 4],
      ["b", 2],
      ["c", 3],
      ["a", 1],
    ]);
    expect([4, 7].map((row) => again.formula(row, 4)?.text)).toEqual(["C5*$C$5", "C8*$C$5"]);
  });
});

/** Where a span goes, found the slow way: number all rows, insert or take away numbers, look where the old ones stand. */
function slowSpan(
  from: number,
  to: number,
  at: number,
  count: number,
  insert: boolean,
  size: number,
): [number, number] | null {
  const labels: (number | null)[] = Array.from({ length: size }, (_, i) => i);
  if (insert) labels.splice(at, 0, ...Array.from({ length: count }, () => null));
  else labels.splice(at, count);
  const places = labels.flatMap((label, place) => (label !== null && label >= from && label <= to ? [place] : []));
  return places.length === 0 ? null : [places[0]!, places[places.length - 1]!];
}

describe("references", () => {
  const SIZE = 14;
  const span = fc
    .tuple(fc.nat({ max: SIZE - 1 }), fc.nat({ max: SIZE - 1 }))
    .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);

  it("[WB31] follow as the slow reader says, whole rows and columns and cells with a shift (seed 31)", () => {
    const direction = fc.constantFrom<Shift["direction"]>("down", "up", "right", "left");
    fc.assert(
      fc.property(
        span,
        span,
        span,
        span,
        direction,
        fc.boolean(),
        (rows, columns, shiftRows, shiftColumns, towards, whole) => {
          const vertical = towards === "down" || towards === "up";
          const insert = towards === "down" || towards === "right";
          const block: Area = whole
            ? vertical
              ? area(shiftRows[0], 0, shiftRows[1], MAX_COLUMNS - 1)
              : area(0, shiftColumns[0], MAX_ROWS - 1, shiftColumns[1])
            : area(shiftRows[0], shiftColumns[0], shiftRows[1], shiftColumns[1]);
          const target = area(rows[0], columns[0], rows[1], columns[1]);
          const lane = vertical
            ? target.left >= block.left && target.right <= block.right
            : target.top >= block.top && target.bottom <= block.bottom;
          const moved = vertical
            ? slowSpan(target.top, target.bottom, block.top, block.bottom - block.top + 1, insert, SIZE * 2)
            : slowSpan(target.left, target.right, block.left, block.right - block.left + 1, insert, SIZE * 2);
          const next = !lane
            ? target
            : moved === null
              ? null
              : vertical
                ? { ...target, top: moved[0], bottom: moved[1] }
                : { ...target, left: moved[0], right: moved[1] };
          const single = target.top === target.bottom && target.left === target.right;
          // A range that shrinks to one cell is still written as a range, as Excel does.
          const address = (a: Area): string =>
            `${areaAddress({ ...a, bottom: a.top, right: a.left })}:${areaAddress({ ...a, top: a.bottom, left: a.right })}`;
          const written = next === null ? "#REF!" : single ? areaAddress(next) : address(next);
          const expected = `Blad1!${written}+Blad2!${areaAddress(target)}+"${areaAddress(target)}"`;
          const formula = `Blad1!${areaAddress(target)}+Blad2!${areaAddress(target)}+"${areaAddress(target)}"`;
          if (single && next !== null) expect(written).not.toContain(":");
          expect(shiftFormula(formula, "Blad3", "Blad1", { area: block, direction: towards })).toBe(expected);
        },
      ),
      { seed: 31, numRuns: 2_000 },
    );
  });

  it.each([
    ["A:A", area(0, 0, 3, MAX_COLUMNS - 1), "down", "A:A"],
    ["3:5", area(1, 0, 1, MAX_COLUMNS - 1), "down", "4:6"],
    ["$B$2:$C$3", area(1, 0, 1, MAX_COLUMNS - 1), "up", "$B$2:$C$2"],
    ["B:D", area(0, 2, MAX_ROWS - 1, 2), "left", "B:C"],
    ["C:C", area(0, 2, MAX_ROWS - 1, 2), "left", "#REF!"],
    ["A1048576", area(0, 0, 0, MAX_COLUMNS - 1), "down", "#REF!"],
    ["A1048570:A1048576", area(0, 0, 0, MAX_COLUMNS - 1), "down", "A1048571:A1048576"],
    ["C3:A1", area(1, 0, 1, MAX_COLUMNS - 1), "down", "C4:A1"],
  ] as const)("[WB31] %s", (formula, block, direction, expected) => {
    expect(shiftFormula(formula, "Blad1", "Blad1", { area: block, direction })).toBe(expected);
  });
});

describe("there and back", () => {
  const files = [
    "everything-openpyxl.xlsx",
    "everything-libreoffice.xlsx",
    "rivierenmond.xlsx",
    "tabel-a-tijdsduur.xlsx",
    "tabel-b-monitor.xlsx",
    "vrije-lijst.xlsx",
    "fouten.xlsx",
  ];
  const load = (name: string): WorkbookModel => openWorkbook(new Uint8Array(readFileSync(join(DATA, name))));

  it("[WB32] inserting and deleting the same rows or columns gives what was there (seed 32)", () => {
    fc.assert(
      fc.property(fc.nat({ max: 16 }), fc.integer({ min: 1, max: 4 }), fc.boolean(), (at, count, rows) => {
        const { workbook, sheet } = fullWorkbook();
        const before = describeWorkbook(workbook);
        if (rows) {
          sheet.insertRows(at, count);
          sheet.deleteRows(at, count);
        } else {
          sheet.insertColumns(at, count);
          sheet.deleteColumns(at, count);
        }
        expect(describeWorkbook(workbook)).toEqual(before);
        expect(describeWorkbook(openWorkbook(workbook.save()))).toEqual(before);
      }),
      { seed: 32, numRuns: 50 },
    );
  });

  it.each(files)("[WB32] also in every sheet of %s", (name) => {
    const workbook = load(name);
    const before = describeWorkbook(workbook);
    for (const sheet of workbook.sheets) {
      if (sheet.kind !== "worksheet") continue;
      sheet.insertRows(3, 2);
      sheet.deleteRows(3, 2);
      sheet.insertColumns(2, 1);
      sheet.deleteColumns(2, 1);
    }
    expect(describeWorkbook(openWorkbook(workbook.save()))).toEqual(before);
  });
});

describe("what cannot follow", () => {
  const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  function withRelation(kind: string, part: string): Uint8Array {
    return smallBook({
      sheets: { Een: '<row r="1"><c r="A1"><v>1</v></c></row>' },
      more: {
        "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/${kind}" Target="../parts/part1.xml"/></Relationships>`,
        "xl/parts/part1.xml": part,
      },
    });
  }

  it.each<[string, Uint8Array, (sheet: SheetModel) => void]>([
    [
      "pivot-table",
      withRelation(
        "pivotTable",
        `<pivotTableDefinition xmlns="${main}"><location ref="C3:D9"/></pivotTableDefinition>`,
      ),
      (sheet) => sheet.insertRows(0, 1),
    ],
    [
      "ctrlProp",
      withRelation("ctrlProp", `<formControlPr xmlns="${main}" fmlaLink="$A$1"/>`),
      (sheet) => sheet.deleteRows(0, 1),
    ],
    [
      "tableSingleCells",
      withRelation("tableSingleCells", `<singleXmlCells xmlns="${main}"/>`),
      (sheet) => sheet.insertColumns(0, 1),
    ],
    [
      "array-formula",
      smallBook({ sheets: { Een: '<row r="3"><c r="A3"><f t="array" ref="A3:A5">ROW(1:3)</f><v>1</v></c></row>' } }),
      (sheet) => sheet.insertRows(3, 1),
    ],
    [
      "array-formula",
      smallBook({ sheets: { Een: '<row r="3"><c r="A3"><f t="array" ref="A3:A5">ROW(1:3)</f><v>1</v></c></row>' } }),
      (sheet) => sheet.setValue(3, 0, 1),
    ],
    [
      "data-table",
      smallBook({ sheets: { Een: '<row r="3"><c r="A3"><f t="dataTable" ref="A3:A5" r1="B1"/><v>1</v></c></row>' } }),
      (sheet) => sheet.insertRows(0, 1),
    ],
    [
      "scenarios",
      smallBook({
        sheets: { Een: "" },
        after: { Een: '<scenarios><scenario name="x"><inputCells r="A1" val="1"/></scenario></scenarios>' },
      }),
      (sheet) => sheet.insertRows(0, 1),
    ],
    [
      "futurePart",
      withRelation("futurePart", `<future xmlns="urn:future" ref="A1"/>`),
      (sheet) => sheet.insertRows(0, 1),
    ],
    [
      "ctrlProp",
      withRelation(
        "vmlDrawing",
        `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="a"><x:ClientData ObjectType="Checkbox"><x:FmlaLink>$A$1</x:FmlaLink></x:ClientData></v:shape></xml>`,
      ),
      (sheet) => sheet.insertRows(0, 1),
    ],
    [
      "custom-views",
      smallBook({
        sheets: { Een: "" },
        after: {
          Een: '<customSheetViews><customSheetView guid="{0}"><rowBreaks count="1" manualBreakCount="1"><brk id="4" man="1"/></rowBreaks></customSheetView></customSheetViews>',
        },
      }),
      (sheet) => sheet.insertRows(0, 1),
    ],
    [
      "volatileDependencies",
      smallBook({
        sheets: { Een: "" },
        workbookRelations: `<Relationship Id="rIdV" Type="${rel}/volatileDependencies" Target="volatileDependencies.xml"/>`,
        more: { "xl/volatileDependencies.xml": `<volTypes xmlns="${main}"/>` },
      }),
      (sheet) => sheet.insertRows(0, 1),
    ],
    [
      "merged-cells",
      smallBook({ sheets: { Een: "" }, after: { Een: '<mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells>' } }),
      (sheet) => sheet.insertCells(area(2, 0, 2, 0), "down"),
    ],
    ["table", fullWorkbook().workbook.save(), (sheet) => sheet.insertCells(area(0, 3, 0, 3), "down")],
    ["table-header", fullWorkbook().workbook.save(), (sheet) => sheet.deleteRows(3, 2)],
  ])("[WB33] %s is refused by name before anything has changed", (obstacle, bytes, edit) => {
    const workbook = openWorkbook(bytes);
    const before = workbook.save();
    let error: unknown = null;
    try {
      edit(workbook.sheets[0]!);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(UnsupportedEditError);
    expect((error as UnsupportedEditError).obstacle).toBe(obstacle);
    expect(workbook.save()).toEqual(before);
  });

  it("[WB30] a shape that shows the text of a cell goes on showing that cell", () => {
    const drawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    const workbook = openWorkbook(
      withRelation(
        "drawing",
        `<xdr:wsDr xmlns:xdr="${drawing}"><xdr:absoluteAnchor><xdr:sp macro="" textlink="Een!$A$5"/></xdr:absoluteAnchor></xdr:wsDr>`,
      ),
    );
    workbook.sheets[0]!.insertRows(2, 2);
    workbook.renameSheet(workbook.sheets[0]!.id, "Twee");
    expect(text(unzip(workbook.save()).get("xl/parts/part1.xml"))).toContain('textlink="Twee!$A$7"');
  });

  it("[WB33] custom views without places of their own are no obstacle", () => {
    const workbook = openWorkbook(
      smallBook({
        sheets: { Een: "" },
        after: { Een: '<customSheetViews><customSheetView guid="{0}" scale="80"/></customSheetViews>' },
      }),
    );
    expect(() => workbook.sheets[0]!.insertRows(0, 1)).not.toThrow();
  });

  it("[WB33] a pivot table above the inserted rows is no obstacle", () => {
    const workbook = openWorkbook(
      withRelation(
        "pivotTable",
        `<pivotTableDefinition xmlns="${main}"><location ref="C3:D9"/></pivotTableDefinition>`,
      ),
    );
    expect(() => workbook.sheets[0]!.insertRows(20, 1)).not.toThrow();
  });

  it("[WB33] cells that are not empty are not pushed off the sheet", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    sheet.setValue(MAX_ROWS - 1, 0, "laatste");
    sheet.setValue(0, MAX_COLUMNS - 1, "rechts");
    expect(() => sheet.insertRows(0, 1)).toThrow("pushed off the sheet");
    expect(() => sheet.insertColumns(5, 1)).toThrow("pushed off the sheet");
    sheet.deleteRows(0, 1);
    expect(sheet.value(MAX_ROWS - 2, 0)).toBe("laatste");
  });
});
