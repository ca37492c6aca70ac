import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { deflateSync } from "fflate";
import { WorkbookFormatError } from "#host/workbook/errors.ts";
import { newWorkbook, openWorkbook } from "#host/workbook/open.ts";
import type { ArchiveEntry } from "#host/workbook/package/archive-reader.ts";
import { readArchive } from "#host/workbook/package/archive-reader.ts";
import { writeArchive } from "#host/workbook/package/archive-writer.ts";
import { crc32 } from "#host/workbook/package/crc32.ts";
import type { Parts } from "./book-builder.ts";
import { smallBook, smallParts, zip } from "./book-builder.ts";

const good = smallBook({ sheets: { Een: '<row r="1"><c r="A1"><v>1</v></c></row>' } });
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Opens everything of a workbook, as a program that looks at all of it would. */
function readAll(bytes: Uint8Array): void {
  const workbook = openWorkbook(bytes);
  for (const sheet of workbook.sheets) {
    if (sheet.kind !== "worksheet") continue;
    sheet.forEachCell(null, (_row, _column, cell) => workbook.styles.resolve(cell.style));
    void [
      sheet.merges,
      sheet.conditionalFormats.list(),
      sheet.validations.list(),
      sheet.hyperlinks,
      sheet.notes,
      sheet.pageSetup,
      sheet.freeze,
      sheet.charts.list(),
      sheet.threadedComments,
    ];
    for (const table of sheet.tables) void [table.columns, table.filter.criteria];
  }
  void [workbook.names.list(), workbook.properties.core(), workbook.properties.custom(), workbook.customXml.list()];
}

function refusal(bytes: Uint8Array): WorkbookFormatError {
  try {
    readAll(bytes);
  } catch (error) {
    if (error instanceof WorkbookFormatError) return error;
    throw error;
  }
  throw new Error("was not refused");
}

function codeOf(bytes: Uint8Array): string {
  const error = refusal(bytes);
  expect(error.message).toMatch(/^[A-Z].*[.!)]$/s);
  expect(error.english).toMatch(/^[A-Z].*[.!)]$/s);
  expect(error.message).not.toBe(error.english);
  return error.code;
}

function without(path: string): Uint8Array {
  const parts = smallParts({ sheets: { Een: "" } });
  return zip(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== path)));
}

function withSheet(xml: string): Uint8Array {
  return zip({ ...smallParts({ sheets: { Een: "" } }), "xl/worksheets/sheet1.xml": xml });
}

/** An entry whose directory may lie about it. */
function entry(name: string, content: Uint8Array, lie: Partial<ArchiveEntry> = {}): ArchiveEntry {
  return {
    name,
    size: content.length,
    crc: crc32(content),
    method: 8,
    compressed: deflateSync(content),
    dosTime: 0,
    externalAttributes: 0,
    ...lie,
  };
}

function withEntry(extra: ArchiveEntry): Uint8Array {
  return writeArchive([...readArchive(good).filter((e) => e.name !== extra.name), extra]);
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const sheetOf = (inner: string): string => `<worksheet xmlns="${MAIN}"><sheetData>${inner}</sheetData></worksheet>`;

describe("no workbook", () => {
  it.each<[string, Uint8Array, string]>([
    ["an empty file", new Uint8Array(), "not-a-workbook"],
    ["plain text", encode("naam;datum\nx;1"), "not-a-workbook"],
    ["a web page", encode("<!DOCTYPE html><html></html>"), "not-a-workbook"],
    [
      "an encrypted or old file",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      "encrypted-or-xls",
    ],
    ["a truncated file", good.subarray(0, good.length - 40), "corrupt-archive"],
    ["the first half of a file", good.subarray(0, good.length >> 1), "corrupt-archive"],
    ["only the two letters of a zip", encode("PK"), "corrupt-archive"],
    ["a zip of something else", zip({ "a.txt": "hallo" }), "not-a-workbook"],
    ["no content types", without("[Content_Types].xml"), "not-a-workbook"],
    ["no package relations", without("_rels/.rels"), "not-a-workbook"],
    ["no workbook part", without("xl/workbook.xml"), "missing-part"],
    ["no workbook relations", without("xl/_rels/workbook.xml.rels"), "missing-part"],
    ["no sheet part", without("xl/worksheets/sheet1.xml"), "missing-part"],
    [
      "a document of Word",
      zip({ ...smallParts({ sheets: { Een: "" } }), "xl/workbook.xml": "<w:document xmlns:w='urn:w'/>" }),
      "not-a-workbook",
    ],
    [
      "a binary workbook",
      zip(
        Object.fromEntries(
          Object.entries(smallParts({ sheets: { Een: "" } })).map(([k, v]) => [
            k,
            String(v).replace(
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
              "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
            ),
          ]),
        ),
      ),
      "unsupported-format",
    ],
    [
      "texts without a list of texts",
      withSheet(sheetOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')),
      "missing-part",
    ],
    [
      "a text beyond the list of texts",
      smallBook({ sheets: { Een: '<row r="1"><c r="A1" t="s"><v>7</v></c></row>' }, strings: ["<t>x</t>"] }),
      "corrupt-xml",
    ],
  ])("[WB40] %s is refused with a sentence", (_what, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it("[WB40] says in plain words what a protected file is", () => {
    expect(refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])).message).toContain(
      "beveiligd met een wachtwoord of heeft het oude formaat (.xls)",
    );
  });
});

describe("archives", () => {
  const blanks = new Uint8Array(40_000_000).fill(32);

  it.each<[string, ArchiveEntry, string]>([
    ["an entry that unpacks a thousandfold", entry("xl/worksheets/sheet1.xml", blanks), "too-large"],
    ["the same with a false size", entry("xl/worksheets/sheet1.xml", blanks, { size: 1_000 }), "corrupt-archive"],
    [
      "a declared size of gigabytes",
      entry("xl/worksheets/sheet1.xml", encode("x"), { size: 4_000_000_000 }),
      "too-large",
    ],
    ["a wrong CRC", entry("xl/worksheets/sheet1.xml", encode(sheetOf("")), { crc: 1 }), "corrupt-archive"],
    [
      "a size too large by one",
      entry("xl/worksheets/sheet1.xml", encode(sheetOf("")), { size: encode(sheetOf("")).length + 1 }),
      "corrupt-archive",
    ],
    [
      "damaged compressed data",
      entry("xl/worksheets/sheet1.xml", encode(sheetOf("")), { compressed: new Uint8Array([255, 255, 255, 255, 7]) }),
      "corrupt-archive",
    ],
    [
      "an unknown compression",
      entry("xl/worksheets/sheet1.xml", encode(sheetOf("")), { method: 14 }),
      "corrupt-archive",
    ],
    ["a path out of the package", entry("../../etc/passwd", encode("x")), "unsafe-path"],
    ["a path out of the package further on", entry("xl/../../a.xml", encode("x")), "unsafe-path"],
    ["an absolute path", entry("/xl/a.xml", encode("x")), "unsafe-path"],
    ["a drive letter", entry("C:/a.xml", encode("x")), "unsafe-path"],
    ["a backslash", entry("xl\\..\\a.xml", encode("x")), "unsafe-path"],
    ["a part that is there twice", entry("XL/Workbook.xml", encode("x")), "corrupt-archive"],
  ])("[WB41] %s is refused", (_what, extra, code) => {
    expect(codeOf(withEntry(extra))).toBe(code);
  });

  it("[WB41] entries that overlap are refused", () => {
    const bytes = good.slice();
    const view = new DataView(bytes.buffer);
    const starts: number[] = [];
    for (let i = 0; i < bytes.length - 4; i++) if (view.getUint32(i, true) === 0x02014b50) starts.push(i);
    view.setUint32(starts[1]! + 42, view.getUint32(starts[0]! + 42, true), true);
    expect(codeOf(bytes)).toBe("corrupt-archive");
  });

  it("[WB41] an entry protected with a password is refused as such", () => {
    const bytes = good.slice();
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < bytes.length - 4; i++)
      if (view.getUint32(i, true) === 0x02014b50) view.setUint16(i + 8, 1, true);
    expect(codeOf(bytes)).toBe("encrypted-or-xls");
  });

  it("[WB41] a picture that is never unpacked does not cost its size", () => {
    const workbook = openWorkbook(withEntry(entry("xl/media/image1.png", encode("x"), { size: 800_000_000 })));
    expect(workbook.sheets[0]!.value(0, 0)).toBe(1);
  });

  it("[WB41] relations cannot leave the package", () => {
    const parts = smallParts({ sheets: { Een: "" } });
    parts["xl/_rels/workbook.xml.rels"] = String(parts["xl/_rels/workbook.xml.rels"]).replace(
      "worksheets/sheet1.xml",
      "../../../../etc/passwd",
    );
    expect(codeOf(zip(parts))).toBe("missing-part");
  });
});

describe("XML", () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  const outside = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
  const places = [
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "[Content_Types].xml",
    "_rels/.rels",
  ];
  const base = (): Parts =>
    smallParts({ sheets: { Een: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }, strings: ["<t>x</t>"] });

  it.each(
    places.flatMap(
      (path) =>
        [
          [path, bomb],
          [path, outside],
        ] as const,
    ),
  )("[WB42] a document type in %s is refused", (path, doctype) => {
    const parts = base();
    parts[path] = doctype + String(parts[path]);
    expect(codeOf(zip(parts))).toBe("doctype");
  });

  it.each([
    ["a tag that is not closed", sheetOf('<row r="1"><c r="A1"><v>1</v></row>')],
    ["tags that cross", sheetOf('<row r="1"><c r="A1"><v>1</c></v></row>')],
    ["a part that stops in a cell", sheetOf('<row r="1"><c r="A1"><v>1</v></c>').slice(0, -30)],
    ["a part that stops in a tag", `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A`],
    ["a part that stops in a comment", `<worksheet xmlns="${MAIN}"><sheetData><!-- `],
    ["an unknown entity", sheetOf('<row r="1"><c r="A1" t="str"><v>&who;</v></c></row>')],
    [
      "an unknown entity in a section",
      `<worksheet xmlns="${MAIN}"><sheetData/><headerFooter><oddHeader>&who;</oddHeader></headerFooter></worksheet>`,
    ],
    ["an attribute without quotes", sheetOf("<row r=1></row>")],
    ["two roots", `${sheetOf("")}<a/>`],
    ["text after the end", `${sheetOf("")} text`],
    ["something that is no number", sheetOf('<row r="1"><c r="A1"><v>twaalf</v></c></row>')],
    ["a cell outside the sheet", sheetOf('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
    ["a row outside the sheet", sheetOf('<row r="1048577"/>')],
    ["an unknown type of cell", sheetOf('<row r="1"><c r="A1" t="q"><v>1</v></c></row>')],
    ["invalid UTF-8", null],
    ["nothing at all", ""],
    ["only blanks", "   \n"],
    [
      "very deep nesting",
      `<worksheet xmlns="${MAIN}"><sheetData/><x>${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}</x></worksheet>`,
    ],
    ["another root", `<chartsheet xmlns="${MAIN}"/>`],
  ])("[WB42] %s in a sheet is refused", (_what, xml) => {
    const bytes =
      xml === null
        ? zip({
            ...smallParts({ sheets: { Een: "" } }),
            "xl/worksheets/sheet1.xml": new Uint8Array([
              ...encode(`<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>`),
              0xff,
              0xfe,
              ...encode("</v></c></row></sheetData></worksheet>"),
            ]),
          })
        : withSheet(xml);
    expect(codeOf(bytes)).toBe("corrupt-xml");
  });

  it.each([
    "xl/workbook.xml",
    "xl/sharedStrings.xml",
    "_rels/.rels",
    "xl/_rels/workbook.xml.rels",
    "[Content_Types].xml",
  ])("[WB42] %s cut in two is refused", (path) => {
    const parts = base();
    parts[path] = String(parts[path]).slice(0, -20);
    expect(codeOf(zip(parts))).toBe("corrupt-xml");
  });
});

describe("extreme but honest", () => {
  it("[WB43] one cell in the last corner is read, changed and written", () => {
    const workbook = openWorkbook(withSheet(sheetOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')));
    const sheet = workbook.sheets[0]!;
    expect(sheet.usedArea()).toEqual({ top: 1_048_575, left: 16_383, bottom: 1_048_575, right: 16_383 });
    sheet.setValue(0, 0, "eerste");
    const again = openWorkbook(workbook.save()).sheets[0]!;
    expect([again.value(0, 0), again.value(1_048_575, 16_383)]).toEqual(["eerste", 1]);
  });

  it("[WB43] merges, rules and validations over the whole sheet stay ranges", () => {
    const all = "A1:XFD1048576";
    const xml = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="${all}"/></mergeCells><conditionalFormatting sqref="${all}"><cfRule type="expression" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="${all}"><formula1>"a,b"</formula1></dataValidation></dataValidations></worksheet>`;
    const sheet = openWorkbook(withSheet(xml)).sheets[0]!;
    const area = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
    expect([
      sheet.merges,
      sheet.conditionalFormats.list()[0]!.areas,
      sheet.validations.at(500_000, 9_000)?.areas,
    ]).toEqual([[area], [area], [area]]);
    sheet.validations.clear({ top: 5, left: 5, bottom: 5, right: 5 });
    expect(sheet.validations.list()[0]!.areas).toHaveLength(4);
  });

  it("[WB43] a million texts are read", () => {
    const items = Array.from({ length: 1_000_000 }, (_, i) => `<si><t>tekst ${i}</t></si>`).join("");
    const parts = smallParts({ sheets: { Een: '<row r="1"><c r="A1" t="s"><v>999999</v></c></row>' }, strings: [] });
    parts["xl/sharedStrings.xml"] = `<sst xmlns="${MAIN}">${items}</sst>`;
    const workbook = openWorkbook(zip(parts));
    expect(workbook.sheets[0]!.value(0, 0)).toBe("tekst 999999");
    workbook.sheets[0]!.setValue(0, 1, "tekst 5");
    expect(openWorkbook(workbook.save()).sheets[0]!.value(0, 1)).toBe("tekst 5");
  });
});

describe("damage at random", () => {
  const real = new Uint8Array(readFileSync(join(__dirname, "../data/rivierenmond.xlsx")));
  const fresh = newWorkbook().save();

  it("[WB44] changed bytes give a workbook or a refusal, nothing else (seed 44)", () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(real, fresh), damage, (bytes, changes) => {
        const copy = bytes.slice();
        for (const [at, value] of changes) copy[at % copy.length] = value;
        try {
          readAll(copy);
        } catch (error) {
          if (!(error instanceof WorkbookFormatError)) throw error;
        }
      }),
      { seed: 44, numRuns: 120 },
    );
  });

  it("[WB44] changed characters inside parts give a workbook or a refusal, nothing else (seed 45)", () => {
    const parts = smallParts({
      sheets: {
        Een: '<row r="1" ht="12"><c r="A1" t="s" s="0"><v>0</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1&amp;"x"</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/></c></row>',
      },
      after: {
        Een: '<mergeCells><mergeCell ref="C1:D2"/></mergeCells><conditionalFormatting sqref="A1"><cfRule type="cellIs" priority="1" operator="equal"><formula>1</formula></cfRule></conditionalFormatting>',
      },
      strings: ["<t>a</t>"],
    });
    const paths = Object.keys(parts);
    const noise = fc.string({
      minLength: 0,
      maxLength: 3,
      unit: fc.constantFrom("<", ">", "&", '"', "/", "=", " ", "x", "1", ":", "!", "[", "]", "\n", "é"),
    });
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.nat(), fc.nat({ max: 6 }), noise, (path, at, cut, put) => {
        const old = String(parts[path]);
        const place = at % old.length;
        const bytes = zip({ ...parts, [path]: old.slice(0, place) + put + old.slice(place + cut) });
        try {
          readAll(bytes);
        } catch (error) {
          if (!(error instanceof WorkbookFormatError)) throw error;
        }
      }),
      { seed: 45, numRuns: 500 },
    );
  });
});
