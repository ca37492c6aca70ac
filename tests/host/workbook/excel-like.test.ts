import { openWorkbook } from "#host/workbook/open.ts";
import type { WorkbookPart } from "#host/workbook/workbook/workbook-part.ts";
import { smallBook, text, unzip } from "./book-builder.ts";
import { sheetMeaning } from "./meaning.ts";

/** A sheet the way today's Excel writes it: revision ids, compatibility marks, alternate content, x14 halves, sparklines. */
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const sheet = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${MAIN}" xmlns:r="${REL}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr xr2 xr3" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xmlns:xr2="http://schemas.microsoft.com/office/spreadsheetml/2015/revision2" xmlns:xr3="http://schemas.microsoft.com/office/spreadsheetml/2016/revision3" xr:uid="{00000000-0001-0000-0000-000000000000}"><sheetPr codeName="Sheet1"><tabColor theme="4"/><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:E6"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B3" sqref="B3"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="20.7109375" bestFit="1" customWidth="1"/></cols><sheetData><row r="1" spans="1:5" s="1" customFormat="1" ht="30" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s" ph="1"><v>1</v></c></row><row r="2" spans="1:5" x14ac:dyDescent="0.25"><c r="A2"><v>1</v></c><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*2</f><v>2</v></c><c r="C2" cm="1"><f t="array" ref="C2:C3">_xlfn.UNIQUE(A2:A3)</f><v>1</v></c><c r="D2" t="e" vm="1"><v>#VALUE!</v></c></row><row r="3" spans="1:5" x14ac:dyDescent="0.25"><c r="A3"><v>2</v></c><c r="B3"><f t="shared" si="0"/><v>4</v></c><c r="C3"><v>2</v></c></row><row r="4" spans="1:5" outlineLevel="1" x14ac:dyDescent="0.25"><c r="A4"><v>3</v></c><c r="B4"><f t="shared" si="0"/><v>6</v></c></row><row r="6" spans="1:5" x14ac:dyDescent="0.25"><c r="A6" t="str"><f>TEXT(A2,"0")</f><v>1</v></c></row></sheetData><sheetProtection algorithmName="SHA-512" hashValue="x" saltValue="y" spinCount="100000" sheet="1" objects="1" scenarios="1"/><protectedRanges><protectedRange sqref="A3:B4" name="Bereik1"/></protectedRanges><phoneticPr fontId="2" type="noConversion"/><conditionalFormatting sqref="A2:A4"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:id>{11111111-2222-4333-8444-555555555555}</x14:id></ext></extLst></cfRule></conditionalFormatting><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait" r:id="rId1"/><ignoredErrors><ignoredError sqref="A3" numberStoredAsText="1"/></ignoredErrors><mc:AlternateContent><mc:Choice Requires="x14"><onbekend xmlns="urn:iets"/></mc:Choice></mc:AlternateContent><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{11111111-2222-4333-8444-555555555555}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>A2:A4</xm:sqref></x14:conditionalFormatting><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="1" id="{22222222-2222-4333-8444-555555555555}"><xm:f>Lijst!$A$1=1</xm:f><x14:dxf><font><b/></font><fill><patternFill><bgColor rgb="FFFFFF00"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>B2:B4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup displayEmptyCellsAs="gap" xr2:uid="{0}"><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>Een!A2:A4</xm:f><xm:sqref>E2</xm:sqref></x14:sparkline><x14:sparkline><xm:f>Een!B2:B4</xm:f><xm:sqref>E3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>`;

const book = smallBook({
  sheets: { Een: sheet, Lijst: '<row r="1"><c r="A1"><v>1</v></c></row>' },
  strings: ["<t>Kop</t>", '<t>課</t><rPh sb="0" eb="1"><t>か</t></rPh><phoneticPr fontId="1"/>'],
  more: {
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/printerSettings" Target="../printerSettings/printerSettings1.bin"/></Relationships>`,
    "xl/printerSettings/printerSettings1.bin": new Uint8Array([1, 0, 255, 3]),
  },
});

function sheetXml(bytes: Uint8Array): string {
  return text(unzip(bytes).get("xl/worksheets/sheet1.xml"));
}

function stringsOf(bytes: Uint8Array): string {
  return text(unzip(bytes).get("xl/sharedStrings.xml"));
}

describe("a sheet as Excel writes it", () => {
  it("[WB1] is the same after open and save", () => {
    expect(unzip(openWorkbook(book).save())).toEqual(unzip(book));
  });

  it("[WB2] means the same when written anew", () => {
    const workbook = openWorkbook(book) as WorkbookPart;
    workbook.core.sheets[0]!.part.forgetSource();
    expect(sheetMeaning(sheetXml(workbook.save()), stringsOf(workbook.save()))).toEqual(
      sheetMeaning(sheetXml(book), stringsOf(book)),
    );
  });

  it("[WB3] one cell changed: that cell, the results that depend on it, nothing else", () => {
    const workbook = openWorkbook(book);
    workbook.sheets[0]!.setValue(3, 0, 30);
    const before = sheetMeaning(sheetXml(book), stringsOf(book));
    const after = sheetMeaning(sheetXml(workbook.save()), stringsOf(workbook.save()));
    expect([...before.keys()].filter((key) => before.get(key) !== after.get(key))).toEqual(["A4", "B4"]);
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(sheetXml(workbook.save())).toContain('<row r="2" spans="1:5" x14ac:dyDescent="0.25"><c r="A2"><v>1</v></c>');
  });

  it("[WB53] knows both halves of a data bar, and a rule that only the extension holds", () => {
    const rules = openWorkbook(book).sheets[0]!.conditionalFormats.list();
    expect(rules).toMatchObject([
      {
        extended: true,
        test: { kind: "expression", formula: "Lijst!$A$1=1" },
        style: { font: { bold: true }, fill: { color: "#FFFF00" } },
      },
      {
        extended: false,
        test: { kind: "dataBar", gradient: false, negativeColor: "#FF0000", min: { type: "autoMin" } },
      },
    ]);
  });

  it("[WB30] inserted rows move sparklines, protected ranges, ignored errors and both halves of rules", () => {
    const workbook = openWorkbook(book);
    workbook.sheets[0]!.insertRows(2, 1);
    const xml = sheetXml(workbook.save());
    expect(xml).toContain("<xm:f>Een!A2:A5</xm:f><xm:sqref>E2</xm:sqref>");
    expect(xml).toContain("<xm:f>Een!B2:B5</xm:f><xm:sqref>E4</xm:sqref>");
    expect(xml).toContain('<protectedRange sqref="A4:B5" name="Bereik1"/>');
    expect(xml).toContain('<ignoredError sqref="A4" numberStoredAsText="1"/>');
    expect(xml.match(/<xm:sqref>A2:A5<\/xm:sqref>|sqref="A2:A5"/g)).toHaveLength(2);
    expect(xml).toContain('<onbekend xmlns="urn:iets"/>');
    expect(openWorkbook(workbook.save()).sheets[0]!.formula(4, 1)?.text).toBe("A5*2");
  });

  it("[WB30] a deleted row takes its sparkline along", () => {
    const workbook = openWorkbook(book);
    workbook.sheets[0]!.deleteRows(2, 1);
    const xml = sheetXml(workbook.save());
    expect(xml.match(/<x14:sparkline>/g)).toHaveLength(1);
    expect(xml).toContain("<xm:f>Een!A2:A3</xm:f>");
  });

  it("[WB55] a modern password lock is not guessed at", () => {
    const sheet1 = openWorkbook(book).sheets[0]!;
    expect(sheet1.protection?.hasPassword).toBe(true);
    expect(() => sheet1.unprotect("x")).toThrow("niet te controleren");
  });
});
