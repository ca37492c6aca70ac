import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Area } from "#host/workbook/area.ts";
import { formatAreas } from "#host/workbook/area.ts";
import type { ConditionalTest, Threshold } from "#host/workbook/conditional-format.ts";
import { InvalidEditError, UnsupportedEditError } from "#host/workbook/errors.ts";
import type { SheetModel, WorkbookModel } from "#host/workbook/model.ts";
import { newWorkbook, openWorkbook } from "#host/workbook/open.ts";
import type { XmlElement } from "#host/workbook/package/xml-tree.ts";
import { smallBook, text, unzip } from "./book-builder.ts";
import { expectSoundTables } from "./sound-tables.ts";

function area(top: number, left: number, bottom = top, right = left): Area {
  return { top, left, bottom, right };
}

function reopened(workbook: WorkbookModel): WorkbookModel {
  return openWorkbook(workbook.save());
}

function xmlOf(workbook: WorkbookModel, path: string): string {
  return text(unzip(workbook.save()).get(path));
}

describe("tables", () => {
  function tableSheet(): { workbook: WorkbookModel; sheet: SheetModel } {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    sheet.setValues(1, 1, [
      ["Naam", "Dagen", "Uren"],
      ["a", 1, null],
      ["b", 2, null],
    ]);
    sheet.setValue(6, 1, "onder de tabel");
    sheet.addTable(area(1, 1, 3, 3), { name: "Plan" });
    return { workbook, sheet };
  }

  it("[WB52] headers become unique texts: empty, double, number and date headers too", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    sheet.setValues(0, 0, [["a", "A", null, 2026, true, "a2"]]);
    const table = sheet.addTable(area(0, 0, 0, 5));
    expect(table.columns.map((column) => column.name)).toEqual(["a", "A2", "Kolom3", "2026", "TRUE", "a22"]);
    expect([table.area.bottom, table.name, table.styleName]).toEqual([1, "Tabel1", "TableStyleMedium2"]);
    expectSoundTables(workbook);
  });

  it("[WB52] several tables and sheets: unique names and ids; no overlap, no merged cells, no bad names", () => {
    const { workbook, sheet } = tableSheet();
    const other = workbook.addSheet();
    other.addTable(area(0, 0, 2, 1));
    other.addTable(area(5, 0, 7, 1));
    other.merge(area(10, 0, 11, 1));
    workbook.names.set({ name: "Bezet", sheetId: null, formula: "1", comment: "", hidden: false });
    expect(workbook.tables.map((table) => table.name)).toEqual(["Plan", "Tabel1", "Tabel2"]);
    expect(() => sheet.addTable(area(3, 3, 5, 5))).toThrow(InvalidEditError);
    expect(() => other.addTable(area(10, 0, 12, 1))).toThrow(UnsupportedEditError);
    for (const name of ["plan", "Bezet", "A1", "1x", "R1C1", "met spatie", "c", ""])
      expect(() => other.addTable(area(20, 0, 21, 0), { name })).toThrow(InvalidEditError);
    expectSoundTables(workbook);
  });

  it("[WB52] rows and columns come and go inside the table, and the cells around keep their place", () => {
    const { workbook, sheet } = tableSheet();
    const table = sheet.tables[0]!;
    table.setCalculatedFormula(2, "Plan[[#This Row],[Dagen]]*8");
    table.insertRows(1, 2);
    expect([table.area, sheet.value(8, 1), sheet.formula(3, 3)?.text]).toEqual([
      area(1, 1, 5, 3),
      "onder de tabel",
      "Plan[[#This Row],[Dagen]]*8",
    ]);
    table.insertRows(4, 1);
    table.insertColumn(1, "Naam");
    table.insertColumn(4);
    expect(table.columns.map((column) => column.name)).toEqual(["Naam", "Naam2", "Dagen", "Uren", "Kolom5"]);
    expect(table.columns[3]!.calculatedFormula).toBe("Plan[[#This Row],[Dagen]]*8");
    table.deleteColumn(1);
    expect(table.renameColumn(1, "Werkdagen")).toBe("Werkdagen");
    expect(sheet.formula(4, 3)?.text).toBe("Plan[[#This Row],[Werkdagen]]*8");
    table.deleteRows(0, 2);
    expectSoundTables(workbook);
    table.deleteRows(0, table.dataArea.bottom - table.dataArea.top + 1);
    expect([table.area, sheet.values(table.dataArea)]).toEqual([area(1, 1, 2, 4), [[null, null, null, null]]]);
    expectSoundTables(workbook);
  });

  it("[WB52] totals, header, filter button, style and name", () => {
    const { workbook, sheet } = tableSheet();
    const table = sheet.tables[0]!;
    sheet.setValue(4, 1, "in de weg");
    table.setTotalsRow(true);
    table.setTotals(0, { label: "Totaal" });
    table.setTotals(1, { function: "sum" });
    table.setTotals(2, { formula: "SUM(Plan[Dagen])*8" });
    expect([
      table.area.bottom,
      sheet.value(4, 1),
      sheet.formula(4, 2)?.text,
      sheet.formula(4, 3)?.text,
      sheet.value(5, 1),
    ]).toEqual([4, "Totaal", "SUBTOTAL(109,Plan[Dagen])", "SUM(Plan[Dagen])*8", "in de weg"]);
    sheet.setFormula(20, 0, "COUNTA(Plan[Naam])");
    table.name = "Mijlpalen";
    expect([sheet.formula(20, 0)?.text, sheet.formula(4, 2)?.text]).toEqual([
      "COUNTA(Mijlpalen[Naam])",
      "SUBTOTAL(109,Mijlpalen[Dagen])",
    ]);
    table.setStyle({ name: "TableStyleLight1", firstColumn: true, rowStripes: false });
    table.filter.setCriterion(1, {
      kind: "custom",
      and: true,
      conditions: [
        { operator: "greaterThan", value: "1" },
        { operator: "lessThan", value: "9" },
      ],
    });
    table.filter.setCriterion(0, { kind: "values", values: ["a", "b"], blank: true });
    table.sortState = {
      area: area(2, 1, 3, 3),
      caseSensitive: false,
      conditions: [{ area: area(2, 2, 3, 2), descending: true, color: null }],
    };
    expectSoundTables(workbook);
    const again = reopened(workbook).tables[0]!;
    expect(again).toMatchObject({
      name: "Mijlpalen",
      styleName: "TableStyleLight1",
      showFirstColumn: true,
      showRowStripes: false,
      totalsRow: true,
    });
    expect(again.filter.criteria).toEqual([
      { columnIndex: 0, criterion: { kind: "values", values: ["a", "b"], blank: true } },
      {
        columnIndex: 1,
        criterion: {
          kind: "custom",
          and: true,
          conditions: [
            { operator: "greaterThan", value: "1" },
            { operator: "lessThan", value: "9" },
          ],
        },
      },
    ]);
    expect(again.sortState?.conditions).toEqual([{ area: area(2, 2, 3, 2), descending: true, color: null }]);
    table.setTotalsRow(false);
    table.setFilterButton(false);
    table.setHeaderRow(false);
    expectSoundTables(workbook);
    expect(reopened(workbook).tables[0]!).toMatchObject({
      headerRow: false,
      totalsRow: false,
      area: area(2, 1, 3, 3),
      showFilterButton: false,
    });
    table.setHeaderRow(true);
    expectSoundTables(workbook);
  });

  it("[WB52] resizing keeps the columns that stay and names the new ones after their cells", () => {
    const { workbook, sheet } = tableSheet();
    sheet.setValue(1, 4, "Erbij");
    const table = sheet.tables[0]!;
    const ids = table.columns.map((column) => column.id);
    table.resize(area(1, 2, 5, 5));
    expect(table.columns.map((column) => [column.name, column.id])).toEqual([
      ["Dagen", ids[1]],
      ["Uren", ids[2]],
      ["Erbij", 4],
      ["Kolom4", 5],
    ]);
    expectSoundTables(workbook);
  });

  it("[WB52] taking the frame away turns references into addresses", () => {
    const { workbook, sheet } = tableSheet();
    const other = workbook.addSheet("Twee");
    other.setFormula(0, 0, "SUM(Plan[Dagen])+ROWS(Plan)");
    sheet.setFormula(2, 3, "[@Dagen]*8");
    sheet.removeTable(sheet.tables[0]!.id);
    const parts = unzip(workbook.save());
    expect([...parts.keys()].some((path) => path.includes("table"))).toBe(false);
    expect(text(parts.get("[Content_Types].xml"))).not.toContain("table+xml");
    expect(text(parts.get("xl/worksheets/sheet1.xml"))).not.toContain("tableParts");
    expect(other.formula(0, 0)?.text).toBe("SUM(Blad1!$C$3:$C$4)+ROWS(Blad1!$B$3:$D$4)");
    expect(sheet.formula(2, 3)?.text).toBe("$C$3*8");
  });
});

describe("conditional formats", () => {
  const threshold = (type: Threshold["type"], value: string | null = null, gte = true): Threshold => ({
    type,
    value,
    gte,
  });
  const tests: Exclude<ConditionalTest, { kind: "unknown" }>[] = [
    { kind: "expression", formula: 'AND($A1>1,$B1<>"x")' },
    { kind: "cellIs", operator: "between", formulas: ["1", "$B$2"] },
    { kind: "text", operator: "containsText", text: 'te "laat"' },
    { kind: "text", operator: "notContains", text: "a" },
    { kind: "text", operator: "beginsWith", text: "b" },
    { kind: "text", operator: "endsWith", text: "c" },
    { kind: "blanks" },
    { kind: "noBlanks" },
    { kind: "errors" },
    { kind: "noErrors" },
    { kind: "duplicate" },
    { kind: "unique" },
    ...(
      [
        "today",
        "yesterday",
        "tomorrow",
        "last7Days",
        "thisMonth",
        "lastMonth",
        "nextMonth",
        "thisWeek",
        "lastWeek",
        "nextWeek",
      ] as const
    ).map((period) => ({ kind: "timePeriod" as const, period })),
    { kind: "top", rank: 3, percent: true, bottom: true },
    { kind: "average", above: false, equal: true, standardDeviations: 2 },
    {
      kind: "colorScale",
      points: [
        { threshold: threshold("min"), color: "#F8696B" },
        { threshold: threshold("percentile", "50"), color: "#FFEB84" },
        { threshold: threshold("max"), color: "#63BE7B" },
      ],
    },
    {
      kind: "dataBar",
      min: threshold("num", "0"),
      max: threshold("autoMax"),
      color: "#638EC6",
      showValue: false,
      gradient: false,
      border: true,
      negativeColor: "#FF0000",
      axis: "middle",
      direction: "rightToLeft",
    },
    {
      kind: "iconSet",
      iconSet: "3TrafficLights2",
      thresholds: [threshold("percent", "0"), threshold("num", "33"), threshold("formula", "$A$1", false)],
      showValue: false,
      reverse: true,
      customIcons: null,
    },
    {
      kind: "iconSet",
      iconSet: "3Stars",
      thresholds: [0, 1, 2].map((n) => threshold("num", String(n))),
      showValue: true,
      reverse: false,
      customIcons: null,
    },
    {
      kind: "iconSet",
      iconSet: "3Symbols",
      thresholds: [0, 1, 2].map((n) => threshold("num", String(n))),
      showValue: true,
      reverse: false,
      customIcons: [
        { iconSet: "NoIcons", iconId: 0 },
        { iconSet: "3Flags", iconId: 1 },
        { iconSet: "3TrafficLights1", iconId: 2 },
      ],
    },
  ];

  it("[WB53] every kind is read back as it was made", () => {
    const workbook = newWorkbook();
    const { conditionalFormats } = workbook.sheets[0]!;
    tests.forEach((rule, i) =>
      conditionalFormats.add({
        areas: [area(0, i, 9, i), area(20, i)],
        test: rule,
        style: { fill: { color: "#FFC7CE" } },
        stopIfTrue: i % 2 === 0,
        priority: i + 1,
      }),
    );
    const rules = reopened(workbook).sheets[0]!.conditionalFormats.list();
    expect(rules.map((rule) => rule.test)).toEqual(tests);
    expect(rules.map((rule) => rule.priority)).toEqual(tests.map((_, i) => i + 1));
    expect(rules.every((rule, i) => rule.areas.length === 2 && rule.stopIfTrue === (i % 2 === 0))).toBe(true);
  });

  it("[WB53] formulas of text rules start at the first cell; a new rule lies on top", () => {
    const workbook = newWorkbook();
    const { conditionalFormats } = workbook.sheets[0]!;
    conditionalFormats.add({
      areas: [area(4, 2, 8, 2)],
      test: { kind: "text", operator: "containsText", text: "laat" },
      style: { font: { bold: true } },
    });
    conditionalFormats.add({ areas: [area(4, 2, 8, 2)], test: { kind: "blanks" }, style: { font: { bold: true } } });
    const xml = xmlOf(workbook, "xl/worksheets/sheet1.xml");
    expect(xml.match(/<conditionalFormatting /g)).toHaveLength(1);
    expect(xml).toContain(
      'priority="2" operator="containsText" text="laat"><formula>NOT(ISERROR(SEARCH("laat",C5)))</formula>',
    );
    expect(xml).toContain('priority="1"><formula>LEN(TRIM(C5))=0</formula>');
  });

  it("[WB53] order, change and removal; ids stay the same, empty containers go", () => {
    const workbook = newWorkbook();
    const { conditionalFormats } = workbook.sheets[0]!;
    const [bar, stars, text1] = [tests[25]!, tests[27]!, tests[2]!].map(
      (rule) => conditionalFormats.add({ areas: [area(0, 0, 5, 0)], test: rule, style: { font: { bold: true } } }).id,
    ) as [string, string, string];
    expect(conditionalFormats.list().map((rule) => rule.id)).toEqual([text1, stars, bar]);
    conditionalFormats.setPriority(bar, 1);
    conditionalFormats.update(text1, { areas: [area(0, 3, 5, 3)], stopIfTrue: true });
    expect(conditionalFormats.list().map((rule) => [rule.id, rule.stopIfTrue, formatAreas(rule.areas)])).toEqual([
      [bar, false, "A1:A6"],
      [text1, true, "D1:D6"],
      [stars, false, "A1:A6"],
    ]);
    expect(
      reopened(workbook)
        .sheets[0]!.conditionalFormats.list()
        .map((rule) => rule.test.kind),
    ).toEqual(["dataBar", "text", "iconSet"]);
    conditionalFormats.clear(area(2, 0, 3, 0));
    expect(conditionalFormats.list().map((rule) => formatAreas(rule.areas))).toEqual([
      "A1:A2 A5:A6",
      "D1:D6",
      "A1:A2 A5:A6",
    ]);
    for (const id of [bar, stars, text1]) conditionalFormats.remove(id);
    const xml = xmlOf(workbook, "xl/worksheets/sheet1.xml");
    expect(["conditionalFormatting", "extLst", "cfRule"].filter((word) => xml.includes(`<${word}`))).toEqual([]);
    expect(() => conditionalFormats.remove(bar)).toThrow(InvalidEditError);
  });

  it.each(["everything-openpyxl.xlsx", "everything-libreoffice.xlsx"])(
    "[WB53] the rules of %s are all known",
    (name) => {
      const workbook = openWorkbook(new Uint8Array(readFileSync(join(__dirname, "../data", name))));
      const rules = workbook.sheetByName("CF")!.conditionalFormats.list();
      expect(rules.length).toBeGreaterThanOrEqual(12);
      expect(rules.filter((rule) => rule.test.kind === "unknown")).toEqual([]);
      expect(
        rules
          .filter((rule) => !["colorScale", "dataBar", "iconSet"].includes(rule.test.kind))
          .every((rule) => rule.style !== null),
      ).toBe(true);
    },
  );
});

describe("validations", () => {
  it("[WB54] every kind is read back, and the last one set on a cell counts", () => {
    const workbook = newWorkbook();
    const { validations } = workbook.sheets[0]!;
    validations.set({
      areas: [area(0, 0, 9, 0)],
      type: "list",
      formula1: '"groen,oranje,rood"',
      inCellDropDown: false,
      errorTitle: "Fout",
      error: "Kies",
      errorStyle: "warning",
      promptTitle: "Kies",
      prompt: "een kleur",
      allowBlank: false,
    });
    validations.set({ areas: [area(0, 1, 9, 1)], type: "date", operator: "greaterThanOrEqual", formula1: "45658" });
    validations.set({ areas: [area(0, 2, 9, 2)], type: "custom", formula1: "LEN(C1)<5" });
    validations.set({ areas: [area(0, 3, 9, 3)], type: "whole", operator: "between", formula1: "1", formula2: "9" });
    validations.set({ areas: [area(4, 0, 5, 1)], type: "textLength", operator: "lessThan", formula1: "9" });
    const again = reopened(workbook).sheets[0]!.validations;
    expect(again.at(0, 0)).toMatchObject({
      type: "list",
      inCellDropDown: false,
      errorStyle: "warning",
      allowBlank: false,
      prompt: "een kleur",
      formula1: '"groen,oranje,rood"',
    });
    expect([
      again.at(4, 0)?.type,
      again.at(4, 1)?.type,
      again.at(6, 1)?.type,
      again.at(0, 2)?.formula1,
      again.at(0, 3)?.formula2,
    ]).toEqual(["textLength", "textLength", "date", "LEN(C1)<5", "9"]);
    expect(formatAreas(again.at(0, 0)!.areas)).toBe("A1:A4 A7:A10");
    again.clear(area(0, 0, 20, 20));
    expect(again.list()).toEqual([]);
  });

  it("[WB54] limits of Excel are kept", () => {
    const { validations } = newWorkbook().sheets[0]!;
    const at = [area(0, 0)];
    expect(() => validations.set({ areas: at, type: "list", formula1: `"${"a,".repeat(128)}"` })).toThrow(
      InvalidEditError,
    );
    expect(() => validations.set({ areas: at, type: "list", formula1: "A1", error: "x".repeat(256) })).toThrow(
      InvalidEditError,
    );
    expect(() => validations.set({ areas: at, type: "list", formula1: "A1", promptTitle: "x".repeat(33) })).toThrow(
      InvalidEditError,
    );
  });

  const x14 = `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Lijst!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>A1:A5</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext uri="{onbekend}"><y xmlns="urn:y">blijft</y></ext></extLst>`;

  it("[WB54] a list on another sheet in the extension is read, cut, moved and renamed; other extensions stay", () => {
    const workbook = openWorkbook(smallBook({ sheets: { Een: "", Lijst: "" }, after: { Een: x14 } }));
    const sheet = workbook.sheets[0]!;
    expect(sheet.validations.at(2, 0)).toMatchObject({ type: "list", formula1: "Lijst!$A$1:$A$3" });
    workbook.renameSheet(workbook.sheets[1]!.id, "Lijst 2");
    sheet.insertRows(0, 1);
    sheet.validations.clear(area(1, 0));
    expect(
      reopened(workbook)
        .sheets[0]!.validations.list()
        .map((rule) => [rule.formula1, formatAreas(rule.areas)]),
    ).toEqual([["'Lijst 2'!$A$1:$A$3", "A3:A6"]]);
    sheet.validations.clear(area(0, 0, 9, 9));
    const xml = xmlOf(workbook, "xl/worksheets/sheet1.xml");
    expect([xml.includes("blijft"), xml.includes("dataValidation")]).toEqual([true, false]);
  });
});

describe("the rest of the sheet", () => {
  it("[WB55] rows, columns, outline, merges and panes", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    sheet.setColumns(0, 4, { width: 12 });
    sheet.setColumns(2, 2, { hidden: true, outlineLevel: 2 });
    sheet.setColumns(3, 3, { width: null });
    sheet.setRows(1, 3, { outlineLevel: 1, hidden: true });
    sheet.setRows(4, 4, { collapsed: true, height: 40 });
    sheet.setOutlineSummary({ below: false });
    sheet.merge(area(0, 0, 1, 1));
    sheet.merge(area(1, 1, 2, 2));
    sheet.setFreeze(2, 1);
    sheet.setView({ showGridlines: false, zoom: 80, activeRow: 5, activeColumn: 2, selection: [area(5, 2, 6, 3)] });
    const again = reopened(workbook).sheets[0]!;
    expect([0, 1, 2, 3, 4, 5].map((c) => [again.column(c).width, again.column(c).hidden])).toEqual([
      [12, false],
      [12, false],
      [12, true],
      [null, false],
      [12, false],
      [null, false],
    ]);
    expect([again.row(1), again.row(4)]).toMatchObject([
      { outlineLevel: 1, hidden: true },
      { collapsed: true, height: 40, customHeight: true },
    ]);
    expect([again.summaryBelow, again.summaryRight, again.merges]).toEqual([false, true, [area(1, 1, 2, 2)]]);
    expect(again.freeze).toEqual({ rows: 2, columns: 1, topRow: 2, leftColumn: 1 });
    expect(again.view).toMatchObject({
      showGridlines: false,
      zoom: 80,
      activeRow: 5,
      activeColumn: 2,
      selection: [area(5, 2, 6, 3)],
    });
    expect(xmlOf(workbook, "xl/worksheets/sheet1.xml")).toMatch(
      /<sheetFormatPr defaultRowHeight="15" outlineLevelCol="2" outlineLevelRow="1"\/>/,
    );
    again.setFreeze(0, 0);
    expect(again.freeze).toBeNull();
  });

  it("[WB55] page setup, header and footer, breaks, print area and titles", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    const setup = {
      orientation: "landscape" as const,
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      centerHorizontally: true,
      printGridlines: true,
      printErrors: "dash" as const,
      firstPageNumber: 3,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.2 },
      printArea: [area(0, 0, 9, 4), area(12, 0, 19, 4)],
      printTitleRows: { first: 0, last: 1 },
      printTitleColumns: { first: 0, last: 0 },
      rowBreaks: [5, 9],
      columnBreaks: [3],
    };
    sheet.setPageSetup({
      ...setup,
      headerFooter: { oddHeader: "&LPlan & co", oddFooter: "&P/&N", differentFirst: true, firstFooter: "eerste" },
    });
    const again = reopened(workbook).sheets[0]!.pageSetup;
    expect(again).toMatchObject(setup);
    expect(again.headerFooter).toMatchObject({
      oddHeader: "&LPlan & co",
      oddFooter: "&P/&N",
      differentFirst: true,
      firstFooter: "eerste",
      evenHeader: "",
    });
    sheet.setPageSetup({
      printArea: [],
      printTitleRows: null,
      printTitleColumns: null,
      rowBreaks: [],
      columnBreaks: [],
    });
    expect(reopened(workbook).names.list({ builtIn: true })).toEqual([]);
  });

  it("[WB55] protection of sheet and workbook, with the password that fits", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    sheet.protect({ allowFormatColumns: true, allowAutoFilter: true, selectLockedCells: false }, "geheim");
    workbook.protectStructure("slot");
    const again = reopened(workbook);
    expect(again.sheets[0]!.protection).toMatchObject({
      allowFormatColumns: true,
      allowAutoFilter: true,
      allowInsertRows: false,
      selectLockedCells: false,
      selectUnlockedCells: true,
      hasPassword: true,
    });
    expect([
      again.sheets[0]!.unprotect("fout"),
      again.sheets[0]!.unprotect("geheim"),
      again.sheets[0]!.protection,
    ]).toEqual([false, true, null]);
    expect([
      again.structureProtected,
      again.unprotectStructure("x"),
      again.unprotectStructure("slot"),
      again.structureProtected,
    ]).toEqual([true, false, true, false]);
  });

  it("[WB55] links, notes and threaded comments", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    const link = {
      area: area(0, 0, 0, 1),
      target: "https://example.org/?a=1&b=2#c",
      location: null,
      tooltip: "tip",
      display: "toon",
    };
    sheet.setHyperlink(link);
    sheet.setHyperlink({ area: area(1, 0), target: null, location: "Blad1!A9", tooltip: null, display: null });
    sheet.setNote({ row: 3, column: 1, text: "twee\nregels", author: "Jan", visible: true, width: 150, height: 80 });
    sheet.setNote({ row: 1, column: 1, text: "eerder" });
    sheet.setNote({ row: 3, column: 1, text: "gewijzigd" });
    const comment = {
      id: "{11111111-1111-4111-8111-111111111111}",
      row: 5,
      column: 0,
      author: "An",
      date: "2026-01-02T03:04:05.00",
      text: "vraag",
      resolved: false,
      replies: [
        {
          id: "{22222222-2222-4222-8222-222222222222}",
          author: "Bo",
          date: "2026-01-02T03:05:00.00",
          text: "antwoord",
        },
      ],
    };
    sheet.setThreadedComment(comment);
    const again = reopened(workbook).sheets[0]!;
    expect(again.hyperlinks).toEqual([
      link,
      { area: area(1, 0), target: null, location: "Blad1!A9", tooltip: null, display: null },
    ]);
    expect(again.notes).toEqual([
      { row: 1, column: 1, author: "", text: "eerder", visible: false, width: 108, height: 59.25 },
      { row: 3, column: 1, author: "Jan", text: "gewijzigd", visible: true, width: 150, height: 80 },
    ]);
    expect(again.threadedComments).toEqual([comment]);
    again.removeNote(1, 1);
    again.removeThreadedComment(comment.id);
    again.removeHyperlinks(area(0, 0, 9, 9));
    expect([again.notes.length, again.threadedComments, again.hyperlinks]).toEqual([1, [], []]);
  });

  it("[WB55] properties, custom XML, settings and custom properties of a sheet", () => {
    const workbook = newWorkbook();
    workbook.properties.setCore({
      title: "Plan <1>",
      author: "Ik",
      keywords: "a;b",
      company: "STO",
      created: "2026-01-01T00:00:00Z",
    });
    for (const [name, value] of [
      ["Fase", 3],
      ["Deel", 1.5],
      ["Klaar", true],
      ["Naam", "x & y"],
      ["Dag", new Date(Date.UTC(2026, 0, 2))],
    ] as const)
      workbook.properties.setCustom(name, value);
    workbook.properties.setCustom("fase", 4);
    const part = workbook.customXml.add('<plan xmlns="urn:plan"><a>1</a></plan>');
    workbook.settings.set("taal", { nl: true });
    workbook.settings.set("weg", 1);
    workbook.settings.remove("weg");
    workbook.sheets[0]!.setCustomProperty("rol", "plan €");
    const again = reopened(workbook);
    expect(again.properties.core()).toMatchObject({
      title: "Plan <1>",
      author: "Ik",
      keywords: "a;b",
      company: "STO",
      created: "2026-01-01T00:00:00Z",
      subject: "",
    });
    expect([...again.properties.custom()]).toEqual([
      ["Fase", 4],
      ["Deel", 1.5],
      ["Klaar", true],
      ["Naam", "x & y"],
      ["Dag", new Date(Date.UTC(2026, 0, 2))],
    ]);
    expect(again.customXml.list()).toEqual([
      { id: part.id, namespaceUri: "urn:plan", xml: '<plan xmlns="urn:plan"><a>1</a></plan>' },
    ]);
    expect([...again.settings.entries()]).toEqual([["taal", { nl: true }]]);
    expect([...again.sheets[0]!.customProperties]).toEqual([["rol", "plan €"]]);
    again.customXml.set(part.id, "<plan/>");
    again.customXml.remove(part.id);
    again.sheets[0]!.setCustomProperty("rol", null);
    expect([again.customXml.list(), again.sheets[0]!.customProperties.size]).toEqual([[], 0]);
    expect(() => again.customXml.add("<a>")).toThrow(InvalidEditError);
  });

  it.each([
    "barClustered",
    "barStacked",
    "barStacked100",
    "columnClustered",
    "columnStacked",
    "columnStacked100",
    "line",
    "lineMarkers",
    "area",
    "areaStacked",
    "pie",
    "doughnut",
    "scatter",
    "scatterLines",
  ] as const)("[WB55] a chart of kind %s is read back and changed", (kind) => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    sheet.setValues(0, 0, [
      ["a", 1],
      ["b", 2],
    ]);
    const series = [
      {
        name: "Reeks",
        nameFormula: null,
        categoriesFormula: "Blad1!$A$1:$A$2",
        valuesFormula: "Blad1!$B$1:$B$2",
        color: "#FF8800",
      },
    ];
    const made = sheet.charts.add({
      kind,
      box: { left: 100, top: 45, width: 300, height: 150 },
      title: "Titel & zo",
      legend: "bottom",
      series,
    });
    const again = reopened(workbook).sheets[0]!;
    expect(again.charts.list()).toMatchObject([
      { kind, title: "Titel & zo", legend: "bottom", series, name: "Grafiek 1" },
    ]);
    const { box } = again.charts.list()[0]!;
    for (const [side, value] of Object.entries({ left: 100, top: 45, width: 300, height: 150 }))
      expect(box[side as keyof typeof box]).toBeCloseTo(value, 2);
    again.charts.update(again.charts.list()[0]!.id, {
      title: null,
      legend: "none",
      name: "Anders",
      box: { left: 0, top: 0, width: 50, height: 50 },
    });
    expect(again.charts.list()[0]).toMatchObject({ title: null, legend: "none", name: "Anders" });
    sheet.charts.remove(made.id);
    expect([...unzip(workbook.save()).keys()].filter((path) => path.includes("chart"))).toEqual([]);
  });

  it("[WB55] a chart whose series, names or title change keeps all else that it has", () => {
    const workbook = openWorkbook(new Uint8Array(readFileSync(join(__dirname, "../data/everything-openpyxl.xlsx"))));
    const sheet = workbook.sheets.find((one) => one.charts.list().some((chart) => chart.series.length > 0))!;
    const { core } = workbook as unknown as { core: { parts: { edit(path: string): XmlElement } } };
    const chart = sheet.charts.list()[0]!;
    const plot = core.parts.edit(chart.id).child("chart")!.child("plotArea")!;
    const ser = plot.elements.find((e) => e.local.endsWith("Chart"))!.child("ser")!;
    ser.append(ser.make("extLst").append(ser.make("ext", { uri: "{eigen}" })));
    const mine = (): string => text(unzip(workbook.save()).get(chart.id));
    const axes = /<(?:c:)?valAx>.*<\/(?:c:)?valAx>/s.exec(mine())?.[0];
    expect(axes).toBeDefined();
    const extra = { ...chart.series[0]!, name: "Extra", nameFormula: null, color: "#112233" };
    sheet.charts.update(chart.id, { series: [{ ...chart.series[0]!, name: "Anders", nameFormula: null }, ...chart.series.slice(1), extra] }); // prettier-ignore
    sheet.charts.update(chart.id, { series: sheet.charts.list()[0]!.series.map((one, i) => (i === 0 ? { ...one, name: "Eerste" } : one)) }); // prettier-ignore
    const list = sheet.charts.list()[0]!;
    expect(list.series.map(({ name }) => name)).toEqual(["Eerste", ...chart.series.slice(1).map(({ name }) => name), "Extra"]); // prettier-ignore
    expect(list.series.at(-1)?.color).toBe("#112233");
    expect(mine()).toContain(axes);
    sheet.charts.update(chart.id, { series: list.series.slice(0, -1) });
    expect(sheet.charts.list()[0]!.series).toHaveLength(chart.series.length);
    expect(mine()).toContain(axes);
    if (chart.title) {
      sheet.charts.update(chart.id, { title: "Nieuwe titel" });
      expect(sheet.charts.list()[0]!.title).toBe("Nieuwe titel");
    }
  });

  it("[WB55] the sheet filter keeps its hidden name and its criteria", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    sheet.autoFilter.setArea(area(0, 0, 9, 3));
    sheet.autoFilter.setCriterion(2, { kind: "values", values: ["rood"], blank: false });
    const again = reopened(workbook);
    expect(again.sheets[0]!.autoFilter).toMatchObject({
      area: area(0, 0, 9, 3),
      criteria: [{ columnIndex: 2, criterion: { kind: "values", values: ["rood"], blank: false } }],
    });
    expect(again.names.get("_xlnm._FilterDatabase", 1)).toMatchObject({ formula: "Blad1!$A$1:$D$10", hidden: true });
    again.sheets[0]!.autoFilter.setArea(null);
    expect(again.names.list({ builtIn: true })).toEqual([]);
  });

  it.each(["everything-openpyxl.xlsx", "everything-libreoffice.xlsx"])("[WB55] %s is understood", (name) => {
    const workbook = openWorkbook(new Uint8Array(readFileSync(join(__dirname, "../data", name))));
    const at = (title: string): SheetModel => workbook.sheetByName(title)!;
    const notes = at("Naam met spatie & teken").notes;
    expect(notes.length).toBeGreaterThan(0);
    expect(at("Naam met spatie & teken").hyperlinks.length).toBeGreaterThan(2);
    expect(
      new Set(
        at("Validatie")
          .validations.list()
          .map((rule) => rule.type),
      ),
    ).toEqual(new Set(["list", "date", "custom", "whole", "textLength"]));
    expect(at("Afdruk").pageSetup).toMatchObject({
      printTitleRows: { first: 0, last: 1 },
      printTitleColumns: { first: 0, last: 0 },
    });
    expect(at("Beveiligd").protection).not.toBeNull();
    expect([at("Verborgen").visibility, at("ZeerVerborgen").visibility]).toEqual([
      "hidden",
      name.includes("openpyxl") ? "veryHidden" : "hidden",
    ]);
    expect(at("Grafiek").charts.list()).toHaveLength(1);
    expect([workbook.tables[0]!.name, workbook.tables[0]!.columns.length]).toEqual(["Mijlpalen", 5]);
    expect(workbook.names.list().map((item) => item.name)).toEqual(
      expect.arrayContaining(["Statussen", "Tarief", "Lokaal", "Verstopt"]),
    );
  });
});

describe("what grows and spills", () => {
  it("[WB52] rows added at the end take along what covers a whole column, and nothing below moves when it is free", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    sheet.setValues(0, 0, [
      ["a", "b"],
      [1, 2],
      [3, 4],
    ]);
    const table = sheet.addTable(area(0, 0, 2, 1), { name: "T" });
    sheet.conditionalFormats.add({
      areas: [area(1, 1, 2, 1)],
      test: { kind: "blanks" },
      style: { font: { bold: true } },
    });
    sheet.validations.set({ areas: [area(1, 0, 2, 0)], type: "whole", formula1: "1", formula2: "9" });
    sheet.setFormula(0, 5, "SUM(A2:A3)+SUM(A2:A2)+A3");
    workbook.names.set({ name: "Kolom", sheetId: null, formula: "Blad1!$B$2:$B$3", comment: "", hidden: false });
    table.insertRows(2, 2);
    const again = reopened(workbook).sheets[0]!;
    expect([
      formatAreas(again.conditionalFormats.list()[0]!.areas),
      formatAreas(again.validations.list()[0]!.areas),
      again.formula(0, 5)?.text,
      workbook.names.get("Kolom", null)?.formula,
      again.tables[0]!.area,
    ]).toEqual(["B2:B5", "A2:A5", "SUM(A2:A5)+SUM(A2:A2)+A3", "Blad1!$B$2:$B$5", area(0, 0, 4, 1)]);
    expectSoundTables(workbook);
  });

  const spilling = smallBook({
    sheets: {
      Een: '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A3">_xlfn.SEQUENCE(3)</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>',
    },
  });

  it("[WB33] a dynamic array may be overwritten: its spill goes with it", () => {
    const sheet = openWorkbook(spilling).sheets[0]!;
    sheet.setValue(0, 0, "weg");
    expect(sheet.values(area(0, 0, 2, 0))).toEqual([["weg"], [null], [null]]);
  });

  it("[WB33] a value in the spill stays, and the array has no known result any more", () => {
    const workbook = openWorkbook(spilling);
    workbook.sheets[0]!.setValue(1, 0, "in de weg");
    const sheet = reopened(workbook).sheets[0]!;
    expect(sheet.values(area(0, 0, 2, 0))).toEqual([[null], ["in de weg"], [null]]);
    expect(sheet.get(0, 0)).toMatchObject({ valueState: "unknown", formula: { kind: "spill", ref: "A1" } });
  });

  it("[WB30] a spill moves as a whole, and is given up when rows come in between", () => {
    const moved = openWorkbook(spilling);
    moved.sheets[0]!.insertRows(0, 2);
    expect(reopened(moved).sheets[0]!.get(2, 0)).toMatchObject({
      value: 1,
      valueState: "stored",
      formula: { ref: "A3:A5" },
    });
    moved.sheets[0]!.insertRows(3, 1);
    expect(reopened(moved).sheets[0]!.values(area(2, 0, 5, 0))).toEqual([[null], [null], [null], [null]]);
  });

  it("[WB9] sections of a sheet stand in the order of the schema, whatever was set first", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    sheet.setValues(0, 0, [
      ["a", "b"],
      [1, 2],
    ]);
    sheet.addTable(area(0, 0, 1, 1));
    sheet.charts.add({ kind: "line", box: { left: 0, top: 100, width: 100, height: 100 }, series: [] });
    sheet.setNote({ row: 9, column: 9, text: "x" });
    sheet.setCustomProperty("a", "b");
    sheet.setPageSetup({
      columnBreaks: [2],
      rowBreaks: [9],
      headerFooter: { oddFooter: "x" },
      orientation: "landscape",
      fitToPage: true,
      printGridlines: true,
    });
    sheet.setHyperlink({ area: area(5, 5), target: null, location: "A1", tooltip: null, display: null });
    sheet.validations.set({ areas: [area(9, 0)], type: "list", formula1: '"a"' });
    sheet.conditionalFormats.add({
      areas: [area(9, 1)],
      test: {
        kind: "iconSet",
        iconSet: "5Boxes",
        thresholds: [0, 20, 40, 60, 80].map((n) => ({ type: "percent" as const, value: String(n), gte: true })),
        showValue: true,
        reverse: false,
        customIcons: null,
      },
    });
    sheet.conditionalFormats.add({ areas: [area(9, 1)], test: { kind: "unique" } });
    sheet.merge(area(20, 0, 21, 1));
    sheet.autoFilter.setArea(area(30, 0, 31, 1));
    sheet.protect();
    sheet.setColumns(0, 0, { width: 5 });
    sheet.setDefaults({ rowHeight: 20 });
    sheet.setFreeze(1, 1);
    sheet.setTabColor("#FF0000");
    const xml = xmlOf(workbook, "xl/worksheets/sheet1.xml");
    const order =
      "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties drawing legacyDrawing tableParts extLst".split(
        " ",
      );
    const places = order.map((name) => xml.search(new RegExp(`<${name}[ >/]`)));
    expect(places.filter((place) => place < 0)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
