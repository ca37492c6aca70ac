import { readFileSync } from "node:fs";
import { join } from "node:path";
import { areaOf } from "#host/workbook/area.ts";
import { cellError } from "#host/workbook/cell.ts";
import { InvalidEditError } from "#host/workbook/errors.ts";
import type { WorkbookChange, WorkbookModel } from "#host/workbook/model.ts";
import { newWorkbook, openWorkbook } from "#host/workbook/open.ts";
import { smallBook, text, unzip } from "./book-builder.ts";
import { describeWorkbook } from "./describe-workbook.ts";

function reopened(workbook: WorkbookModel): WorkbookModel {
  return openWorkbook(workbook.save());
}

function load(name: string): WorkbookModel {
  return openWorkbook(new Uint8Array(readFileSync(join(__dirname, "../data", name))));
}

describe("sheets", () => {
  it("[WB50] a new workbook has one sheet, Blad1, and opens again", () => {
    const workbook = reopened(newWorkbook());
    expect(workbook.sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.usedArea()])).toEqual([
      ["Blad1", "visible", null],
    ]);
    expect(workbook.styles.defaultFont).toMatchObject({ name: "Calibri", size: 11 });
  });

  it("[WB50] adds, moves, hides and deletes; ids are never used again", () => {
    const workbook = newWorkbook();
    const ids = ["B", "C", "D"].map((name) => workbook.addSheet(name).id);
    workbook.moveSheet(ids[2]!, 0);
    workbook.sheetByName("b")!.visibility = "veryHidden";
    workbook.deleteSheet(ids[1]!);
    const added = workbook.addSheet();
    expect([ids.includes(added.id), added.name]).toEqual([false, "Blad4"]);
    expect(reopened(workbook).sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.position])).toEqual([
      ["D", "visible", 0],
      ["Blad1", "visible", 1],
      ["B", "veryHidden", 2],
      ["Blad4", "visible", 3],
    ]);
  });

  it("[WB50] scopes of names, print settings and the active tab follow the order of tabs", () => {
    const workbook = newWorkbook();
    const one = workbook.sheets[0]!;
    const two = workbook.addSheet("Twee");
    workbook.names.set({ name: "Lokaal", sheetId: two.id, formula: "Twee!$A$1", comment: "c", hidden: true });
    two.setPageSetup({ printTitleRows: { first: 0, last: 1 }, printTitleColumns: { first: 0, last: 0 } });
    workbook.activeSheetId = two.id;
    workbook.addSheet("Nul", 0);
    workbook.moveSheet(two.id, 1);
    const again = reopened(workbook);
    const sheet = again.sheetByName("Twee")!;
    expect(again.sheets.map((s) => s.name)).toEqual(["Nul", "Twee", "Blad1"]);
    expect([again.activeSheetId, again.names.get("lokaal", sheet.id)?.comment]).toEqual([sheet.id, "c"]);
    expect(sheet.pageSetup).toMatchObject({
      printTitleRows: { first: 0, last: 1 },
      printTitleColumns: { first: 0, last: 0 },
    });
    again.deleteSheet(again.sheets[0]!.id);
    expect([
      reopened(again).activeSheetId,
      again.sheets.filter((s) => s.kind === "worksheet" && s.view.tabSelected).map((s) => s.name),
      one.name,
    ]).toEqual([sheet.id, ["Twee"], "Blad1"]);
  });

  it.each(["", "a".repeat(32), "a:b", "a/b", "[a]", "a?", "'a", "a'", "blad1"])(
    "[WB50] refuses the name %j",
    (name) => {
      expect(() => newWorkbook().addSheet(name)).toThrow(InvalidEditError);
    },
  );

  it("[WB50] the last visible sheet stays", () => {
    const workbook = newWorkbook();
    workbook.addSheet("B").visibility = "hidden";
    expect(() => workbook.deleteSheet(workbook.sheets[0]!.id)).toThrow(InvalidEditError);
    expect(() => (workbook.sheets[0]!.visibility = "hidden")).toThrow(InvalidEditError);
  });

  it.each(["everything-openpyxl.xlsx", "everything-libreoffice.xlsx"])(
    "[WB50] a copied sheet of %s has what its source has",
    (name) => {
      const workbook = load(name);
      for (const title of ["CF", "Tabel", "Naam met spatie & teken", "Afdruk", "Grafiek", "Opmaak"]) {
        const source = workbook.sheetByName(title)!;
        const copy = workbook.copySheet(source.id);
        expect([copy.name, copy.position]).toEqual([`${title} (2)`, source.position + 1]);
      }
      const again = reopened(workbook);
      const at = (title: string) => again.sheetByName(title)!;
      const cells = (title: string) => at(title).values(at(title).usedArea()!);
      for (const title of ["CF", "Opmaak", "Afdruk"]) expect(cells(`${title} (2)`)).toEqual(cells(title));
      expect(
        at("CF (2)")
          .conditionalFormats.list()
          .map(({ id: _id, ...rule }) => rule),
      ).toEqual(
        at("CF")
          .conditionalFormats.list()
          .map(({ id: _id, ...rule }) => rule),
      );
      expect(at("Tabel (2)").tables.map((table) => [table.name, table.area])).toEqual(
        at("Tabel").tables.map((table) => [`${table.name}2`, table.area]),
      );
      expect(new Set(again.tables.map((table) => table.id)).size).toBe(again.tables.length);
      expect(at("Naam met spatie & teken (2)").notes).toEqual(at("Naam met spatie & teken").notes);
      expect(at("Naam met spatie & teken (2)").hyperlinks.length).toBe(at("Naam met spatie & teken").hyperlinks.length);
      expect(
        at("Grafiek (2)")
          .charts.list()
          .map(({ title }) => title),
      ).toEqual(
        at("Grafiek")
          .charts.list()
          .map(({ title }) => title),
      );
      expect(at("Afdruk (2)").pageSetup).toEqual(at("Afdruk").pageSetup);
    },
  );
});

describe("cells", () => {
  it("[WB9] every kind of value is read back as it was written", () => {
    const workbook = newWorkbook();
    const values = ["tekst", "", 0, -1.5, 1e21, 46000, true, false, cellError("#N/A"), null];
    workbook.sheets[0]!.setValues(0, 0, [values]);
    expect(reopened(workbook).sheets[0]!.values(areaOf(0, 0, 1, 10))).toEqual([values]);
  });

  it("[WB9] setValues leaves alone what is undefined, and styles stay", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    const bold = workbook.styles.styleWith(0, { font: { bold: true } });
    sheet.setValues(0, 0, [["a", "b"]]);
    sheet.setStyle(0, 0, bold);
    sheet.setValues(0, 0, [[null, undefined, "c"]]);
    expect([sheet.values(areaOf(0, 0, 1, 3)), sheet.style(0, 0)]).toEqual([[[null, "b", "c"]], bold]);
  });

  it("[WB9] cells take over the style of their row or column; whole columns are styled as columns", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    const date = workbook.styles.styleWith(0, { numberFormat: "dd-mm-yyyy" });
    const bold = workbook.styles.styleWith(0, { font: { bold: true } });
    sheet.restyle({ top: 0, bottom: 1_048_575, left: 1, right: 3 }, () => date);
    sheet.restyle({ top: 4, bottom: 4, left: 0, right: 16_383 }, () => bold);
    sheet.setValues(2, 2, [[1]]);
    sheet.setValues(4, 9, [[1]]);
    const again = reopened(workbook).sheets[0]!;
    expect([again.style(2, 2), again.style(9, 3), again.style(4, 9), again.style(4, 20), again.style(0, 0)]).toEqual([
      date,
      date,
      bold,
      bold,
      0,
    ]);
    expect(again.usedArea(true)).not.toMatchObject({ bottom: 1_048_575 });
  });

  it("[WB9] clearing contents keeps styles, clearing formats keeps contents", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    const bold = workbook.styles.styleWith(0, { font: { bold: true } });
    sheet.setValues(0, 0, [["a", "b", "c"]]);
    sheet.restyle(areaOf(0, 0, 1, 3), () => bold);
    sheet.clear(areaOf(0, 0), "contents");
    sheet.clear(areaOf(0, 1), "formats");
    sheet.clear(areaOf(0, 2), "all");
    expect([0, 1, 2].map((c) => [sheet.value(0, c), sheet.style(0, c)])).toEqual([
      [null, bold],
      ["b", 0],
      [null, 0],
    ]);
  });

  it("[WB9] copies overlap safely and translate formulas", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    sheet.setValues(0, 0, [[1], [2], [3]]);
    sheet.setFormula(0, 1, "A1*$A$1");
    sheet.copyCells(sheet, areaOf(0, 0, 3, 2), 1, 0);
    expect([sheet.values(areaOf(0, 0, 4, 1)), sheet.formula(1, 1)?.text]).toEqual([[[1], [1], [2], [3]], "A2*$A$1"]);
    const two = workbook.addSheet("Twee");
    two.copyCells(sheet, areaOf(0, 0, 2, 2), 5, 5, "values");
    expect([two.value(6, 5), two.formula(5, 6)]).toEqual([1, null]);
  });

  it("[WB9] a dynamic array is marked as one", () => {
    const workbook = newWorkbook();
    workbook.sheets[0]!.setArrayFormula(areaOf(0, 0, 3, 1), "SEQUENCE(3)", true);
    workbook.sheets[0]!.setArrayFormula(areaOf(0, 2, 3, 1), "ROW(1:3)");
    const again = reopened(workbook);
    expect(again.sheets[0]!.formula(0, 0)).toEqual({ text: "_xlfn.SEQUENCE(3)", kind: "spill", ref: "A1:A3" });
    expect(again.sheets[0]!.formula(0, 2)).toEqual({ text: "ROW(1:3)", kind: "array", ref: "C1:C3" });
    expect(text(unzip(workbook.save()).get("xl/metadata1.xml"))).toContain("XLDAPR");
  });

  it.each([
    ["a text of 32,768 characters", "x".repeat(32_768)],
    ["no number", Number.NaN],
    ["infinity", Infinity],
  ])("[WB9] %s is refused", (_what, value) => {
    expect(() => newWorkbook().sheets[0]!.setValue(0, 0, value)).toThrow(InvalidEditError);
  });

  it("[WB9] places outside the grid are refused", () => {
    const sheet = newWorkbook().sheets[0]!;
    for (const [row, column] of [
      [-1, 0],
      [0, -1],
      [1_048_576, 0],
      [0, 16_384],
      [0.5, 0],
    ] as const) {
      expect(() => sheet.setValue(row, column, 1)).toThrow(InvalidEditError);
    }
  });
});

describe("styles", () => {
  const theme = "xl/theme/theme1.xml";
  const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="d mmm yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><u val="double"/><sz val="9"/><color theme="4" tint="-0.25"/><name val="Arial"/></font></fonts><fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="9" tint="0.5999938962981048"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill><fill><patternFill patternType="lightUp"><fgColor rgb="FF112233"/><bgColor rgb="FFAABBCC"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"><color rgb="FF00FF00"/></left></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf numFmtId="164" fontId="1" fillId="2" borderId="1"><alignment horizontal="center" wrapText="1" indent="2"/><protection locked="0"/></xf><xf fillId="3" quotePrefix="1"/><xf fillId="4"/><xf numFmtId="14"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0"/></cellStyles><dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`;
  const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const book = smallBook({
    sheets: { Een: "" },
    workbookRelations: `<Relationship Id="rIdY" Type="${rel}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${rel}/theme" Target="theme/theme1.xml"/>`,
    more: { "xl/styles.xml": styles, [theme]: text(unzip(newWorkbook().save()).get(theme)) },
  });

  it("[WB51] resolves fonts, fills, borders and formats with theme, tint and palette", () => {
    const { styles: sheet } = openWorkbook(book);
    expect(sheet.resolve(1)).toMatchObject({
      font: { name: "Arial", size: 9, bold: true, underline: "double", color: { rgb: "#2F5597", theme: 4 } },
      fill: { pattern: "solid", color: { rgb: "#C5E0B4" } },
      border: { left: { line: "thin", color: { rgb: "#00FF00" } }, right: { line: "none" } },
      numberFormat: "d mmm yyyy",
      alignment: { horizontal: "center", wrapText: true, indent: 2 },
      locked: false,
    });
    expect(sheet.resolve(2)).toMatchObject({
      fill: { color: { rgb: "#FF0000", indexed: 10 } },
      quotePrefix: true,
      locked: true,
    });
    expect(sheet.resolve(3).fill).toMatchObject({
      pattern: "lightUp",
      color: { rgb: "#AABBCC" },
      patternColor: { rgb: "#112233" },
    });
    expect(sheet.resolve(4).numberFormat).toBe("m/d/yyyy");
    expect(sheet.differential(0)).toEqual({
      font: { bold: true, color: "#9C0006" },
      fill: { pattern: "solid", color: "#FFC7CE" },
    });
  });

  it("[WB51] a patch changes what it says and nothing else", () => {
    const { styles: sheet } = openWorkbook(book);
    const before = sheet.resolve(1);
    const fill = sheet.resolve(sheet.styleWith(1, { fill: { color: "#ABCDEF" } }));
    expect(fill).toEqual({
      ...before,
      fill: { pattern: "solid", color: { rgb: "#ABCDEF" }, patternColor: { rgb: null } },
    });
    const font = sheet.resolve(sheet.styleWith(1, { font: { bold: false, color: { theme: 1 } } }));
    expect(font).toEqual({ ...before, font: { ...before.font, bold: false, color: { rgb: "#000000", theme: 1 } } });
    expect(sheet.resolve(sheet.styleWith(1, { fill: null })).fill.pattern).toBe("none");
    const border = sheet.resolve(
      sheet.styleWith(1, { border: { bottom: { line: "medium", color: "#000000" }, left: { line: "none" } } }),
    ).border;
    expect([border.bottom.line, border.left.line]).toEqual(["medium", "none"]);
    expect(
      sheet.resolve(sheet.styleWith(1, { alignment: { horizontal: "general", indent: 0 } })).alignment,
    ).toMatchObject({ horizontal: "general", wrapText: true, indent: 0 });
    expect(sheet.resolve(sheet.styleWith(1, { numberFormat: "@", locked: true, quotePrefix: true }))).toMatchObject({
      numberFormat: "@",
      locked: true,
      quotePrefix: true,
    });
  });

  it("[WB51] the pattern of a difference style is left out for a plain fill, as Excel has it", () => {
    const workbook = openWorkbook(book);
    const index = workbook.styles.addDifferential({
      fill: { color: "#00B050" },
      font: { color: "#FFFFFF", italic: true },
      numberFormat: "0.0",
      border: { top: { line: "thin", color: "#123456" } },
    });
    expect(
      workbook.styles.addDifferential({
        fill: { color: "#00B050" },
        font: { color: "#FFFFFF", italic: true },
        numberFormat: "0.0",
        border: { top: { line: "thin", color: "#123456" } },
      }),
    ).toBe(index);
    const xml = text(unzip(workbook.save()).get("xl/styles.xml"));
    expect(xml).toContain('<fill><patternFill><bgColor rgb="FF00B050"/></patternFill></fill>');
    expect(xml).toContain('<dxfs count="2">');
    expect(reopened(workbook).styles.differential(index)).toEqual({
      font: { italic: true, color: "#FFFFFF" },
      fill: { pattern: "solid", color: "#00B050" },
      border: { top: { line: "thin", color: "#123456" } },
      numberFormat: "0.0",
    });
  });

  it("[WB51] hundreds of styles stay distinct and in order", () => {
    const workbook = newWorkbook();
    const indexes = Array.from({ length: 400 }, (_, i) =>
      workbook.styles.styleWith(0, {
        fill: { color: `#${(i * 40_503).toString(16).padStart(6, "0").slice(-6).toUpperCase()}` },
      }),
    );
    expect(new Set(indexes).size).toBe(400);
    const again = reopened(workbook);
    indexes.forEach((xf, i) =>
      expect(again.styles.resolve(xf).fill.color.rgb).toBe(
        `#${(i * 40_503).toString(16).padStart(6, "0").slice(-6).toUpperCase()}`,
      ),
    );
  });
});

describe("checkpoints and changes", () => {
  it("[WB56] going back and forward gives the same files", () => {
    const workbook = load("everything-openpyxl.xlsx");
    const start = workbook.checkpoint();
    const first = workbook.save();
    const sheet = workbook.sheets[0]!;
    sheet.setValue(0, 0, "anders");
    sheet.insertRows(2, 3);
    workbook.addSheet("Erbij").addTable({ top: 0, left: 0, bottom: 2, right: 1 });
    workbook.sheetByName("CF")!.conditionalFormats.clear({ top: 0, left: 0, bottom: 5, right: 5 });
    workbook.deleteSheet(workbook.sheetByName("Afdruk")!.id);
    workbook.names.remove("Statussen", null);
    const changed = workbook.checkpoint();
    const second = workbook.save();
    workbook.restore(start);
    expect(workbook.save()).toEqual(first);
    expect([sheet.value(0, 0), workbook.sheetByName("Erbij")]).toEqual([
      openWorkbook(first).sheets[0]!.value(0, 0),
      null,
    ]);
    workbook.restore(changed);
    expect(describeWorkbook(openWorkbook(workbook.save()))).toEqual(describeWorkbook(openWorkbook(second)));
    workbook.restore(start);
    sheet.setValue(0, 0, "weer anders");
    expect(sheet.value(0, 0)).toBe("weer anders");
    workbook.restore(start);
    expect(workbook.save()).toEqual(first);
  });

  it("[WB57] each change is told once, with its sheet and kind, and the revision grows", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    const seen: WorkbookChange[] = [];
    const stop = workbook.onChange((change) => seen.push(change));
    const revision = workbook.revision;
    sheet.setValues(0, 0, [
      ["a", "b"],
      ["c", "d"],
    ]);
    sheet.insertRows(0, 1);
    sheet.addTable({ top: 1, left: 0, bottom: 2, right: 1 });
    sheet.setPageSetup({ orientation: "landscape", printArea: [areaOf(0, 0)] });
    stop();
    sheet.setValue(0, 0, 1);
    expect(seen.map(({ sheetId, kind }) => [sheetId, kind])).toEqual([
      [1, "cells"],
      [1, "structure"],
      [1, "tables"],
      [1, "other"],
    ]);
    expect(seen[0]!.area).toEqual(areaOf(0, 0, 2, 2));
    expect(workbook.revision).toBeGreaterThan(revision + 3);
  });
});
