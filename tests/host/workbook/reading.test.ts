import { openWorkbook } from "#host/workbook/open.ts";
import type { WorkbookPart } from "#host/workbook/workbook/workbook-part.ts";
import { smallBook, smallParts, text, unzip, zip } from "./book-builder.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

function firstSheet(bytes: Uint8Array) {
  return openWorkbook(bytes).sheets[0]!;
}

describe("finding parts", () => {
  it("[WB5] follows the relations when the files have other names", () => {
    const parts = smallParts({ sheets: { Een: '<row r="1"><c r="A1"><v>1</v></c></row>' } });
    const renamed = Object.fromEntries(
      Object.entries(parts).map(([path, xml]) => [
        path.replace("worksheets/sheet1.xml", "vellen/a b.xml"),
        String(xml).replace("worksheets/sheet1.xml", path.endsWith(".rels") ? "vellen/a%20b.xml" : "vellen/a b.xml"),
      ]),
    );
    expect(firstSheet(zip(renamed)).value(0, 0)).toBe(1);
  });

  it("[WB5] keeps a chart sheet between worksheets in its place", () => {
    const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const bytes = smallBook({
      sheets: { Een: "", Twee: "" },
      workbook: `<workbook xmlns="${MAIN}" xmlns:r="${rel}"><sheets><sheet name="Een" sheetId="1" r:id="rId1"/><sheet name="Grafiek" sheetId="7" r:id="rIdC"/><sheet name="Twee" sheetId="2" r:id="rId2"/></sheets></workbook>`,
      workbookRelations: `<Relationship Id="rIdC" Type="${rel}/chartsheet" Target="chartsheets/sheet1.xml"/>`,
      more: {
        "xl/chartsheets/sheet1.xml": `<chartsheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
      },
    });
    const workbook = openWorkbook(bytes);
    workbook.sheets[2]!.setValue(0, 0, "hier");
    workbook.addSheet("Drie");
    const again = openWorkbook(workbook.save());
    expect(again.sheets.map((sheet) => [sheet.name, sheet.kind, sheet.id])).toEqual([
      ["Een", "worksheet", 1],
      ["Grafiek", "chartsheet", 7],
      ["Twee", "worksheet", 2],
      ["Drie", "worksheet", 8],
    ]);
    expect(again.sheets[2]!.value(0, 0)).toBe("hier");
  });
});

describe("other ways to write the same", () => {
  const prefixed = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>hoi</x:t></x:is></x:c><x:c r="C2"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;

  it("[WB6] reads and writes a sheet whose elements have a prefix", () => {
    const workbook = openWorkbook(smallBook({ sheets: { Een: prefixed } }));
    const sheet = workbook.sheets[0]!;
    expect([sheet.value(1, 1), sheet.formula(1, 2)?.text]).toEqual(["hoi", "1+1"]);
    sheet.setValue(1, 0, 5);
    sheet.merge({ top: 4, left: 0, bottom: 5, right: 0 });
    const xml = text(unzip(workbook.save()).get("xl/worksheets/sheet1.xml"));
    expect(xml).toContain('<x:c r="A2"><x:v>5</x:v></x:c>');
    expect(xml).toContain('<x:mergeCell ref="A5:A6"/>');
  });

  it("[WB6] reads and writes the strict variant", () => {
    const parts = smallParts({ sheets: { Een: '<row r="1"><c r="A1" t="d"><v>2026-03-01</v></c></row>' } });
    const strict = Object.fromEntries(
      Object.entries(parts).map(([path, xml]) => [
        path,
        String(xml)
          .replaceAll(MAIN, STRICT)
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
          ),
      ]),
    );
    const workbook = openWorkbook(zip(strict));
    expect(workbook.sheets[0]!.value(0, 0)).toBe(46082);
    workbook.sheets[0]!.setValue(0, 1, 1);
    workbook.addSheet("Twee").setValue(0, 0, 2);
    const saved = unzip(workbook.save());
    expect(text(saved.get("xl/worksheets/sheet1.xml"))).toContain('<c r="A1" t="d"><v>2026-03-01</v></c>');
    expect(text(saved.get("xl/worksheets/sheet2.xml"))).toContain(STRICT);
    expect(openWorkbook(workbook.save()).sheets[1]!.value(0, 0)).toBe(2);
  });

  it("[WB6] counts cells and rows that have no address", () => {
    const sheet = firstSheet(
      smallBook({
        sheets: {
          Een: `<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="5"><c r="B5"><v>5</v></c><c><v>6</v></c></row><row><c><v>7</v></c></row>`,
        },
      }),
    );
    expect([sheet.value(0, 0), sheet.value(0, 2), sheet.value(4, 1), sheet.value(4, 2), sheet.value(5, 0)]).toEqual([
      1, 3, 5, 6, 7,
    ]);
  });

  it("[WB6] writes addresses for cells that had none, when their row changes", () => {
    const workbook = openWorkbook(smallBook({ sheets: { Een: `<row><c><v>1</v></c><c><v>2</v></c></row>` } }));
    workbook.sheets[0]!.setValue(0, 5, 6);
    expect(text(unzip(workbook.save()).get("xl/worksheets/sheet1.xml"))).toContain(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="F1"><v>6</v></c></row>',
    );
  });

  it("[WB6] resolves entities, CDATA, comments, line ends and escapes in texts", () => {
    const sheet = firstSheet(
      smallBook({
        sheets: {
          Een: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><f>"&amp;"</f><v>a&lt;b&#x41;</v></c><c r="D1" t="inlineStr"><is><t><![CDATA[<x>&amp;]]></t></is></c><c r="E1" t="s"><v>2</v></c><c r="F1"><v><!-- c -->4<!-- d -->2</v></c></row>`,
        },
        strings: ["<t>een\r\ntwee</t>", "<t>_x000D_ en _x005F_x000D_</t>", "<t/>"],
      }),
    );
    expect(sheet.values({ top: 0, left: 0, bottom: 0, right: 5 })[0]).toEqual([
      "een\ntwee",
      "\r en _x000D_",
      "a<bA",
      "<x>&amp;",
      "",
      42,
    ]);
    expect(sheet.formula(0, 2)?.text).toBe('"&"');
  });

  it.each(["utf-16le", "utf-16be"])("[WB6] reads a sheet in %s", (encoding) => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>héé €</t></is></c></row></sheetData></worksheet>`;
    const bytes = Buffer.from(`\ufeff${xml}`, "utf16le");
    const parts = smallParts({ sheets: { Een: "" } });
    parts["xl/worksheets/sheet1.xml"] = new Uint8Array(encoding === "utf-16le" ? bytes : bytes.swap16());
    const workbook = openWorkbook(zip(parts));
    expect(workbook.sheets[0]!.value(0, 0)).toBe("héé €");
    workbook.sheets[0]!.setValue(1, 0, 1);
    expect(openWorkbook(workbook.save()).sheets[0]!.value(0, 0)).toBe("héé €");
  });

  it("[WB6] reads exact numbers of every kind", () => {
    const numbers = [
      "0",
      "-0.5",
      "46000",
      "0.1",
      "1E+3",
      "1.7976931348623157E+308",
      "5e-324",
      "123456789012345678",
      "0.30000000000000004",
      "-.5",
      "99999999999999.9",
    ];
    const cells = numbers.map((number, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${number}</v></c></row>`).join("");
    const sheet = firstSheet(smallBook({ sheets: { Een: cells } }));
    expect(numbers.map((_, i) => sheet.value(i, 0))).toEqual(numbers.map(Number));
  });
});

describe("texts", () => {
  const rich = `<r><t>ge</t></r><r><rPr><b/><color rgb="FFFF0000"/><sz val="14"/><rFont val="Arial"/></rPr><t>mengd</t></r><rPh sb="0" eb="1"><t>x</t></rPh>`;
  const book = smallBook({
    sheets: {
      Een: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is>${rich}</is></c></row>`,
    },
    strings: [rich, "<t>32</t>"],
  });

  it("[WB7] keeps rich text and its phonetics while another cell of the row changes", () => {
    const workbook = openWorkbook(book);
    workbook.sheets[0]!.setValue(0, 3, "ander");
    const saved = unzip(workbook.save());
    expect(text(saved.get("xl/sharedStrings.xml"))).toContain(`<si>${rich}</si>`);
    expect(text(saved.get("xl/worksheets/sheet1.xml"))).toContain(`<is>${rich}</is>`);
    const sheet = openWorkbook(workbook.save()).sheets[0]!;
    for (const column of [0, 2]) {
      expect(sheet.get(0, column).value).toBe("gemengd");
      expect(sheet.get(0, column).richText).toEqual([
        { text: "ge" },
        { text: "mengd", bold: true, color: "#FF0000", size: 14, fontName: "Arial" },
      ]);
    }
  });

  it("[WB7] forgets rich text when the cell is overwritten, and writes new runs", () => {
    const workbook = openWorkbook(book);
    const sheet = workbook.sheets[0]!;
    sheet.setValue(0, 0, "plat");
    sheet.setRichText(0, 1, [
      { text: " a", bold: true },
      { text: "b\n", color: "#00FF00" },
    ]);
    const again = openWorkbook(workbook.save()).sheets[0]!;
    expect(again.get(0, 0)).toMatchObject({ value: "plat", richText: null });
    expect(again.get(0, 1)).toMatchObject({
      value: " ab\n",
      richText: [
        { text: " a", bold: true },
        { text: "b\n", color: "#00FF00" },
      ],
    });
  });

  it.each([
    "=1+1",
    "32",
    "1-5-2026",
    "+31",
    "@x",
    "TRUE",
    "'apostrof",
    " blanks ",
    "_x000D_",
    "a\r\nb",
    "\u0001",
    "😀",
    "<&>\"'",
    "",
  ])("[WB7] text %j stays that text", (value) => {
    const workbook = openWorkbook(book);
    workbook.sheets[0]!.setValue(4, 4, value);
    const cell = openWorkbook(workbook.save()).sheets[0]!.get(4, 4);
    expect([cell.value, cell.formula]).toEqual([value, null]);
  });

  it("[WB8] uses texts again and adds new ones behind", () => {
    const workbook = openWorkbook(book);
    workbook.sheets[0]!.setValues(2, 0, [["32", "nieuw", "nieuw"]]);
    const saved = unzip(workbook.save());
    expect(text(saved.get("xl/worksheets/sheet1.xml"))).toContain(
      '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" t="s"><v>2</v></c></row>',
    );
    expect(text(saved.get("xl/sharedStrings.xml"))).toContain("<si><t>32</t></si><si><t>nieuw</t></si></sst>");
  });

  it("[WB8] does not leave texts behind that were undone before saving", () => {
    const workbook = openWorkbook(book);
    workbook.sheets[0]!.setValue(0, 5, "geheim");
    workbook.save();
    workbook.sheets[0]!.setValue(0, 5, null);
    expect(text(unzip(workbook.save()).get("xl/sharedStrings.xml"))).not.toContain("geheim");
  });

  it("[WB8] appends a style once and leaves the others where they are", () => {
    const workbook = openWorkbook(book) as WorkbookPart;
    const count = workbook.styles.cellStyleCount;
    const bold = workbook.styles.styleWith(0, { font: { bold: true } });
    expect(workbook.styles.styleWith(0, { font: { bold: true } })).toBe(bold);
    expect(workbook.styles.styleWith(bold, { font: { bold: false } })).not.toBe(bold);
    expect([bold, workbook.styles.cellStyleCount]).toEqual([count, count + 2]);
    const again = openWorkbook(workbook.save());
    expect(again.styles.resolve(bold).font.bold).toBe(true);
    expect(again.styles.resolve(0)).toEqual(openWorkbook(book).styles.resolve(0));
  });
});
