import { makeEntry, writeArchive } from "#host/workbook/package/archive-writer.ts";
import { readArchive, inflateEntry } from "#host/workbook/package/archive-reader.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export type Parts = Record<string, string | Uint8Array>;

/** An archive of these parts, in this order. */
export function zip(parts: Parts): Uint8Array {
  const encoder = new TextEncoder();
  return writeArchive(
    Object.entries(parts).map(([path, content]) =>
      makeEntry(path, typeof content === "string" ? encoder.encode(content) : content),
    ),
  );
}

/** All parts of an archive, inflated, in order. */
export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(readArchive(bytes).map((entry) => [entry.name, inflateEntry(entry)]));
}

export function text(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

export interface SmallBook {
  /** Content of `sheetData` per sheet, or a whole part when it starts with `<?xml` or `<x:`. */
  readonly sheets: Readonly<Record<string, string>>;
  /** What follows `sheetData`, per sheet name. */
  readonly after?: Readonly<Record<string, string>>;
  readonly strings?: readonly string[];
  readonly names?: string;
  readonly workbook?: string;
  /** More parts; relations of a sheet under its own path. */
  readonly more?: Parts;
  readonly moreTypes?: string;
  readonly workbookRelations?: string;
}

/** The parts of a small workbook written by hand, the way other programs may write it. */
export function smallParts(book: SmallBook): Parts {
  const names = Object.keys(book.sheets);
  const sheets = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("");
  const parts: Parts = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_ML}.sheet.main+xml"/>${names.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${SHEET_ML}.worksheet+xml"/>`).join("")}${book.strings ? `<Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET_ML}.sharedStrings+xml"/>` : ""}${book.moreTypes ?? ""}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml":
      book.workbook ??
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${sheets}</sheets>${book.names === undefined ? "" : `<definedNames>${book.names}</definedNames>`}<calcPr calcId="1"/></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}${book.strings ? `<Relationship Id="rIdS" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/>` : ""}${book.workbookRelations ?? ""}</Relationships>`,
  };
  names.forEach((name, i) => {
    const content = book.sheets[name] ?? "";
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      content.startsWith("<?xml") || content.startsWith("<x:")
        ? content
        : `<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetData>${content}</sheetData>${book.after?.[name] ?? ""}</worksheet>`;
  });
  if (book.strings)
    parts["xl/sharedStrings.xml"] = `<sst xmlns="${MAIN}">${book.strings.map((si) => `<si>${si}</si>`).join("")}</sst>`;
  return { ...parts, ...book.more };
}

export function smallBook(book: SmallBook): Uint8Array {
  return zip(smallParts(book));
}
