import fc from "fast-check";
import { newWorkbook, openWorkbook } from "#host/workbook/open.ts";
import { fromFileNotation, toFileNotation } from "#host/workbook/references/file-notation.ts";
import { formulaTokens } from "#host/workbook/references/formula-tokens.ts";
import { parseStructured, renameColumnIn, renameTableIn } from "#host/workbook/references/structured.ts";
import { dropSheetIn, needsQuotes, renameSheetIn, translateFormula } from "#host/workbook/references/translate.ts";
import { smallBook, text, unzip } from "./book-builder.ts";

function kinds(formula: string): string {
  return formulaTokens(formula)
    .filter((token) => token.type !== "other")
    .map((token) => `${token.type}:${token.text}`)
    .join(" ");
}

describe("tokens", () => {
  it.each([
    ["A1+$B$2", "reference:A1 reference:$B$2"],
    ["SUM(A1:B2,C:C,3:3)", "function:SUM reference:A1:B2 reference:C:C reference:3:3"],
    ["'Blad 1'!A1&Blad2!B$3:C4", "reference:'Blad 1'!A1 reference:Blad2!B$3:C4"],
    ["'O''Brien'!A1", "reference:'O''Brien'!A1"],
    ["Blad1:Blad3!A1", "reference:Blad1:Blad3!A1"],
    ["'[Boek.xlsx]Blad'!A1+[1]Blad!B2", "reference:'[Boek.xlsx]Blad'!A1 reference:[1]Blad!B2"],
    ['IF(A1="A1",B1,"b""B2")', 'function:IF reference:A1 text:"A1" reference:B1 text:"b""B2"'],
    ["LOG10(A1)+LOG10", "function:LOG10 reference:A1 reference:LOG10"],
    ["Tarief*btw_21", "name:Tarief name:btw_21"],
    ["Mijlpalen[[#This Row],[Dagen]]*8", "structured:Mijlpalen[[#This Row],[Dagen]] number:8"],
    ["SUM(T[Kolom A1])", "function:SUM structured:T[Kolom A1]"],
    ["T['[a'']", "structured:T['[a'']"],
    ["[@Dagen]", "structured:[@Dagen]"],
    ["#REF!+A1", "error:#REF! reference:A1"],
    ["Blad1!#REF!", "error:Blad1!#REF!"],
    ["1E+3+A1", "number:1E+3 reference:A1"],
    ["A1:INDEX(B:B,3)", "reference:A1 function:INDEX reference:B:B number:3"],
    ["A1:B2:C3", "reference:A1 reference:B2:C3"],
    ["XFD1048576+XFE1+A1048577", "reference:XFD1048576 name:XFE1 name:A1048577"],
    ["_xlfn.XLOOKUP(A1,B:B,C:C)", "function:_xlfn.XLOOKUP reference:A1 reference:B:B reference:C:C"],
    ["Blad1!Naam", "name:Blad1!Naam"],
    ["A1#", "reference:A1"],
    ["{1,2;3,4}", "number:1 number:2 number:3 number:4"],
    ["Één!A1", "reference:Één!A1"],
    ["2026!A1", "reference:2026!A1"],
    ["R1C1+RC", "name:R1C1 name:RC"],
  ])("[WB23] %s", (formula, expected) => {
    expect(kinds(formula)).toBe(expected);
  });

  it("[WB23] tokens joined give any text again (seed 23)", () => {
    const piece = fc.constantFrom(
      "A1",
      "$B$2",
      ":",
      "'",
      '"',
      "!",
      "[",
      "]",
      "#",
      "(",
      ")",
      "Blad1",
      "1",
      ".",
      ",",
      " ",
      "é",
      "😀",
      "@",
      "$",
      "_",
      "\\",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const formula = pieces.join("");
        expect(
          formulaTokens(formula)
            .map((token) => token.text)
            .join(""),
        ).toBe(formula);
      }),
      { seed: 23, numRuns: 2_000 },
    );
  });

  it("[WB23] reads the parts of a structured reference", () => {
    expect(parseStructured("T[[#Headers],[#Data],[a]:[b '#]]")).toEqual({
      table: "T",
      items: ["headers", "data"],
      columns: ["a", "b #"],
    });
    expect(parseStructured("[@[Kolom a]]")).toEqual({
      table: "",
      items: ["this row"],
      columns: ["Kolom a", "Kolom a"],
    });
    expect(parseStructured("T[#All]")).toEqual({ table: "T", items: ["all"], columns: null });
  });
});

describe("copying", () => {
  it.each([
    ["A1+$B1+C$1+$D$1", 2, 1, "B3+$B3+D$1+$D$1"],
    ["SUM(A1:$B2)", 1, 0, "SUM(A2:$B3)"],
    ["A:A+$1:2", 3, 2, "C:C+$1:5"],
    ["A1", -1, 0, "#REF!"],
    ["Blad2!A1", 0, -1, "Blad2!#REF!"],
    ["A1048576", 1, 0, "#REF!"],
    ['"A1"&A1', 1, 1, '"A1"&B2'],
    ["Mijlpalen[A1]+A1", 1, 1, "Mijlpalen[A1]+B2"],
    ["LOG10(A1)", 1, 0, "LOG10(A2)"],
  ])("[WB24] %s by %i rows and %i columns", (formula, rows, columns, expected) => {
    expect(translateFormula(formula, rows, columns)).toBe(expected);
  });

  it("[WB24] shared formulas are seen in full by each cell, and survive the loss of their first cell", () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>0</v></c></row>`;
    const workbook = openWorkbook(smallBook({ sheets: { Een: rows } }));
    const sheet = workbook.sheets[0]!;
    expect([0, 1, 2].map((row) => sheet.formula(row, 1)?.text)).toEqual(["A1*$A$1", "A2*$A$1", "A3*$A$1"]);
    sheet.setValue(0, 1, "weg");
    const again = openWorkbook(workbook.save()).sheets[0]!;
    expect([0, 1, 2].map((row) => again.formula(row, 1)?.text)).toEqual([undefined, "A2*$A$1", "A3*$A$1"]);
  });
});

describe("renaming", () => {
  it.each([
    ["Blad1!A1+'Blad1'!B2+Blad2!A1", "'Nieuw blad'!A1+'Nieuw blad'!B2+Blad2!A1"],
    ["BLAD1!A:A", "'Nieuw blad'!A:A"],
    ["Blad1:Blad3!A1", "'Nieuw blad:Blad3'!A1"],
    ['"Blad1!A1"', '"Blad1!A1"'],
    ["[1]Blad1!A1", "[1]Blad1!A1"],
    ["Blad1!Naam", "'Nieuw blad'!Naam"],
  ])("[WB25] a sheet in %s", (formula, expected) => {
    expect(renameSheetIn(formula, "Blad1", "Nieuw blad")).toBe(expected);
  });

  it("[WB25] quotes sheet names that need it", () => {
    expect(
      ["Blad1", "A1", "R1C1", "Q1 2026", "2026", "Ünder_score", "a-b", "RC", "TRUE"].filter(
        (name) => !needsQuotes(name),
      ),
    ).toEqual(["Blad1", "Ünder_score"]);
  });

  it("[WB25] a deleted sheet becomes #REF! as Excel writes it", () => {
    expect(dropSheetIn("Blad1!A1+SUM('Blad1'!B:B)+Blad2!A1", "Blad1")).toBe("#REF!A1+SUM(#REF!B:B)+Blad2!A1");
  });

  it("[WB25] tables and columns", () => {
    expect(renameTableIn('SUM(T[a])+T+TT[a]+"T[a]"', "T", "Nieuw")).toBe('SUM(Nieuw[a])+Nieuw+TT[a]+"T[a]"');
    expect(renameColumnIn("T[a]+T[[#This Row],[A]:[b]]+U[a]+[@a]", "T", "a", "x[y", false)).toBe(
      "T[x'[y]+T[[#This Row],[x'[y]:[b]]+U[a]+[@a]",
    );
    expect(renameColumnIn("[@a]*[a]", "T", "a", "n", true)).toBe("[@n]*[n]");
    expect(renameColumnIn("SUM(T[a])", "T", "a", null, false)).toBe("SUM(T[#REF!])");
  });

  it("[WB25] reach cells, names, rules, validations, charts and links of the whole workbook", () => {
    const workbook = newWorkbook();
    const one = workbook.sheets[0]!;
    const two = workbook.addSheet("Twee");
    two.setFormula(0, 0, "Blad1!A1*2");
    workbook.names.set({ name: "Naam", sheetId: null, formula: "Blad1!$A$1:$A$3", comment: "", hidden: false });
    two.conditionalFormats.add({
      areas: [{ top: 0, left: 0, bottom: 1, right: 0 }],
      test: { kind: "expression", formula: "Blad1!A1>1" },
      style: { font: { bold: true } },
    });
    two.validations.set({
      areas: [{ top: 3, left: 0, bottom: 3, right: 0 }],
      type: "list",
      formula1: "Blad1!$A$1:$A$3",
    });
    two.setHyperlink({
      area: { top: 4, left: 0, bottom: 4, right: 0 },
      target: null,
      location: "Blad1!A9",
      tooltip: null,
      display: null,
    });
    two.charts.add({
      kind: "line",
      box: { left: 0, top: 0, width: 200, height: 100 },
      series: [
        { name: "x", nameFormula: null, categoriesFormula: null, valuesFormula: "Blad1!$A$1:$A$3", color: null },
      ],
    });
    workbook.renameSheet(one.id, "Een & één");
    const again = openWorkbook(workbook.save());
    const sheet = again.sheets[1]!;
    expect([
      sheet.formula(0, 0)?.text,
      again.names.get("Naam", null)?.formula,
      sheet.conditionalFormats.list()[0]!.test,
      sheet.validations.list()[0]!.formula1,
      sheet.hyperlinks[0]!.location,
      sheet.charts.list()[0]!.series[0]!.valuesFormula,
    ]).toEqual([
      "'Een & één'!A1*2",
      "'Een & één'!$A$1:$A$3",
      { kind: "expression", formula: "'Een & één'!A1>1" },
      "'Een & één'!$A$1:$A$3",
      "'Een & één'!A9",
      "'Een & één'!$A$1:$A$3",
    ]);
  });
});

describe("notation of files", () => {
  it.each([
    ["XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
    ["FILTER(A:A,B:B=1)", "_xlfn._xlws.FILTER(A:A,B:B=1)"],
    ['SUM(A1)&"IFS("', 'SUM(A1)&"IFS("'],
    ["[@Dagen]*2", "T[[#This Row],[Dagen]]*2"],
    ["[@[Aantal dagen]]", "T[[#This Row],[Aantal dagen]]"],
    ["SUM([Dagen])", "SUM(T[Dagen])"],
    ["U[@x]", "U[[#This Row],[x]]"],
    ["[1]Blad!A1", "[1]Blad!A1"],
    ["_xlfn.IFS(A1,1)", "_xlfn.IFS(A1,1)"],
  ])("[WB26] %s is kept as %s", (typed, kept) => {
    expect(toFileNotation(typed, "T")).toBe(kept);
  });

  it.each([
    ["LET(x,1,x+1)", "_xlfn.LET(_xlpm.x,1,_xlpm.x+1)"],
    ["LET(x,1,y, x+naam,y*x)", "_xlfn.LET(_xlpm.x,1,_xlpm.y, _xlpm.x+naam,_xlpm.y*_xlpm.x)"],
    ["BYROW(A1:B2,LAMBDA(r,SUM(r)))", "_xlfn.BYROW(A1:B2,_xlfn.LAMBDA(_xlpm.r,SUM(_xlpm.r)))"],
    ['IF(x,"LET(x,",SUM(x,y,1))', 'IF(x,"LET(x,",SUM(x,y,1))'],
  ])("[WB26] names that %s declares carry a mark in the file", (typed, kept) => {
    expect(toFileNotation(typed, null)).toBe(kept);
    expect(fromFileNotation(kept, null)).toBe(typed);
  });

  it("[WB26] and is shown again as it is typed", () => {
    expect(fromFileNotation("_xlfn.XLOOKUP(T[[#This Row],[a]],T[[#This Row],[b c]],U[[#This Row],[x]])", "T")).toBe(
      "XLOOKUP([@a],[@[b c]],U[@x])",
    );
    expect(fromFileNotation("_xlfn._xlws.SORT(_xlfn.UNIQUE(A:A))", null)).toBe("SORT(UNIQUE(A:A))");
  });
});

describe("results", () => {
  const rows = [
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1"><f>B1+1</f><v>3</v></c><c r="D1"><f>Z9</f><v>0</v></c><c r="E1"><f>SUM(A:A)</f><v>1</v></c></row>',
    '<row r="2"><c r="A2"><f>INDIRECT("D1")</f><v>0</v></c><c r="B2"><f>TODAY()</f><v>46000</v></c><c r="C2"><f>Naam*2</f><v>2</v></c><c r="D2" t="str"><f>"x"&amp;Twee!A1</f><v>x1</v></c></row>',
  ].join("");
  const chain = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain";
  const book = smallBook({
    sheets: {
      Een: rows,
      Twee: '<row r="1"><c r="A1"><f>Een!C1</f><v>3</v></c><c r="B1"><f>Een!D1</f><v>0</v></c></row>',
    },
    names: '<definedName name="Naam">Een!$A$1</definedName>',
    workbookRelations: `<Relationship Id="rIdC" Type="${chain}" Target="calcChain.xml"/>`,
    moreTypes:
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
    more: {
      "xl/calcChain.xml":
        '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B1" i="1"/></calcChain>',
    },
  });

  function states(edit: (workbook: ReturnType<typeof openWorkbook>) => void): string {
    const workbook = openWorkbook(book);
    edit(workbook);
    const again = openWorkbook(workbook.save());
    const unknown: string[] = [];
    again.sheets.forEach((sheet) =>
      sheet.forEachCell(null, (row, column, cell) => {
        if (cell.formula && cell.valueState === "unknown") unknown.push(`${sheet.name[0]}${"ABCDE"[column]}${row + 1}`);
        // The model says the same before saving as the file does afterwards.
        if (cell.formula) expect(workbook.sheetByName(sheet.name)!.get(row, column).valueState).toBe(cell.valueState);
      }),
    );
    return unknown.join(" ");
  }

  it("[WB20] drops what depends on the edited cell, through formulas, names, sheets, whole columns and INDIRECT", () => {
    expect(states((workbook) => workbook.sheets[0]!.setValue(0, 0, 5))).toBe("EB1 EC1 EE1 EA2 EC2 ED2 TA1");
  });

  it("[WB20] keeps all but what can read anything when an unrelated cell changes", () => {
    expect(states((workbook) => workbook.sheets[0]!.setValue(8, 8, 5))).toBe("EE1 EA2");
  });

  it.each([
    // SUM reads the column in which INDIRECT stands.
    ["a name that changes takes along what uses it, and INDIRECT", "Naam", "Een!$A$2", "EE1 EA2 EC2"],
    ["a new name that nothing uses takes along INDIRECT alone", "Nieuw", "Een!$A$2", "EE1 EA2"],
  ])("[WB20] %s", (_, name, formula, stale) => {
    const set = { name, sheetId: null, formula, comment: "", hidden: false };
    expect(states((workbook) => workbook.names.set(set))).toBe(stale);
  });

  it("[WB20] a name that other names use, and one that goes, count for what uses them", () => {
    const name = (of: string, formula: string) => ({ name: of, sheetId: null, formula, comment: "", hidden: false });
    expect(
      states((workbook) => {
        workbook.names.set(name("Diep", "Een!$Z$1"));
        workbook.names.set(name("Naam", "Diep"));
        workbook.sheets[0]!.setFormula(5, 5, "Naam+1");
      }).split(" "),
    ).toContain("EC2");
    expect(states((workbook) => workbook.names.remove("Naam", null))).toBe("EE1 EA2 EC2");
  });

  it("[WB20] a style, a width or a view changes no result", () => {
    expect(
      states((workbook) => {
        workbook.sheets[0]!.setStyle(0, 0, workbook.styles.styleWith(0, { font: { bold: true } }));
        workbook.sheets[0]!.setColumns(0, 3, { width: 20 });
        workbook.sheets[0]!.setFreeze(1, 0);
      }),
    ).toBe("");
  });

  it("[WB20] a formula that only moves keeps its result; one whose range grows does not", () => {
    const edited = states((workbook) => workbook.sheets[0]!.insertColumns(25, 1));
    expect(edited).toBe("EE1 EA2");
    expect(states((workbook) => workbook.sheets[0]!.insertRows(3, 2))).toBe("EE1 EA2");
  });

  it("[WB21] shows a calculated value and saves the formula without it", () => {
    const workbook = openWorkbook(book);
    const sheet = workbook.sheets[0]!;
    sheet.setValue(0, 0, 5);
    sheet.setCalculatedValue(0, 1, 10);
    sheet.setCalculatedValue(0, 3, 77);
    expect(sheet.get(0, 1)).toMatchObject({ value: 10, valueState: "calculated" });
    expect(sheet.values({ top: 0, left: 1, bottom: 0, right: 1 })).toEqual([[10]]);
    const xml = text(unzip(workbook.save()).get("xl/worksheets/sheet1.xml"));
    expect(xml).toContain('<c r="B1"><f>A1*2</f></c>');
    expect(xml).toContain('<c r="D1"><f>Z9</f><v>0</v></c>');
  });

  it("[WB21] a calculated value alone changes nothing in the file", () => {
    const workbook = openWorkbook(book);
    workbook.sheets[0]!.setCalculatedValue(0, 1, 99);
    expect(unzip(workbook.save())).toEqual(unzip(book));
  });

  it("[WB22] drops the calculation chain and asks for calculation, only after an edit", () => {
    const workbook = openWorkbook(book);
    expect([...unzip(workbook.save()).keys()]).toContain("xl/calcChain.xml");
    workbook.sheets[0]!.setValue(0, 0, 2);
    const parts = unzip(workbook.save());
    expect([...parts.keys()]).not.toContain("xl/calcChain.xml");
    expect(text(parts.get("[Content_Types].xml"))).not.toContain("calcChain");
    expect(text(parts.get("xl/_rels/workbook.xml.rels"))).not.toContain("calcChain");
    expect(text(parts.get("xl/workbook.xml"))).toContain('fullCalcOnLoad="1"');
  });
});
