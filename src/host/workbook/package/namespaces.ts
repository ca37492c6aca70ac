/** Namespace URIs that this layer writes; the strict variants are accepted wherever the transitional ones are. */
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const MAIN_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
export const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const OFFICE_RELATIONSHIPS_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
export const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
export const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
export const XM = "http://schemas.microsoft.com/office/excel/2006/main";
export const XML = "http://www.w3.org/XML/1998/namespace";
export const THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

/** True for the spreadsheet namespace, transitional or strict. */
export function isMain(uri: string): boolean {
  return uri === MAIN || uri === MAIN_STRICT;
}

/** Last word of a relationship type: `worksheet`, `table`, `sharedStrings`, … in both variants and Microsoft's own. */
export function relationshipKind(type: string): string {
  return type.slice(type.lastIndexOf("/") + 1);
}
