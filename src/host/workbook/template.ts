import { CONTENT_TYPES, MAIN, OFFICE_RELATIONSHIPS, PACKAGE_RELATIONSHIPS } from "./package/namespaces.ts";
import { XML_HEAD } from "./package/xml-write.ts";

const OFFICE = "application/vnd.openxmlformats-officedocument";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

const CONTENT = `<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${OFFICE}.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${OFFICE}.spreadsheetml.worksheet+xml"/><Override PartName="/xl/theme/theme1.xml" ContentType="${OFFICE}.theme+xml"/><Override PartName="/xl/styles.xml" ContentType="${OFFICE}.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${OFFICE}.spreadsheetml.sharedStrings+xml"/></Types>`;

const ROOT_RELATIONS = `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE_RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const WORKBOOK_RELATIONS = `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE_RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE_RELATIONSHIPS}/theme" Target="theme/theme1.xml"/><Relationship Id="rId3" Type="${OFFICE_RELATIONSHIPS}/styles" Target="styles.xml"/><Relationship Id="rId4" Type="${OFFICE_RELATIONSHIPS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;

const WORKBOOK = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"><workbookPr defaultThemeVersion="124226"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="0"/></workbook>`;

const SHEET = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"><dimension ref="A1"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;

function color(name: string, rgb: string): string {
  return `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`;
}

const COLORS =
  '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
  color("dk2", "44546A") +
  color("lt2", "E7E6E6") +
  ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"].map((rgb, i) => color(`accent${i + 1}`, rgb)).join("") +
  color("hlink", "0563C1") +
  color("folHlink", "954F72");

const FONT = (face: string): string => `<a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/>`;
const SOLID = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = `<a:ln w="6350">${SOLID}</a:ln>`;
const EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>";

const THEME = `<a:theme xmlns:a="${DRAWING}" name="Office"><a:themeElements><a:clrScheme name="Office">${COLORS}</a:clrScheme><a:fontScheme name="Office"><a:majorFont>${FONT("Calibri Light")}</a:majorFont><a:minorFont>${FONT("Calibri")}</a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${SOLID.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${LINE.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${SOLID.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

/** The parts of a new workbook with one empty sheet, in the order of the archive. */
export const TEMPLATE_PARTS: readonly (readonly [path: string, xml: string])[] = [
  ["[Content_Types].xml", XML_HEAD + CONTENT],
  ["_rels/.rels", XML_HEAD + ROOT_RELATIONS],
  ["xl/workbook.xml", XML_HEAD + WORKBOOK],
  ["xl/_rels/workbook.xml.rels", XML_HEAD + WORKBOOK_RELATIONS],
  ["xl/worksheets/sheet1.xml", XML_HEAD + SHEET],
  ["xl/theme/theme1.xml", XML_HEAD + THEME],
  ["xl/styles.xml", XML_HEAD + STYLES],
  ["xl/sharedStrings.xml", `${XML_HEAD}<sst xmlns="${MAIN}" uniqueCount="0"></sst>`],
];
