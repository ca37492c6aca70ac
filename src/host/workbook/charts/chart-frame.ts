import type { XmlElement } from "../package/xml-tree.ts";
import { escapeAttribute } from "../package/xml-write.ts";
import { CHART, DRAWING } from "./chart-shapes.ts";

export const SPREADSHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** The element that holds number and name of a drawing's object. */
export function properties(anchor: XmlElement): XmlElement | undefined {
  return (
    anchor.child("graphicFrame")?.child("nvGraphicFramePr")?.child("cNvPr") ??
    anchor.elements.map((e) => e.elements[0]?.child("cNvPr")).find((e) => e !== undefined)
  );
}

export function freeName(taken: readonly string[]): string {
  for (let n = 1; ; n++) if (!taken.includes(`Grafiek ${n}`)) return `Grafiek ${n}`;
}

/** A new frame for a chart, inside a root that declares its prefix. */
export function anchorXml(id: number, name: string, relationship: string, relationships: string): string {
  const end = (local: string): string =>
    `<xdr:${local}><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${local}>`;
  return `<x xmlns:xdr="${SPREADSHEET_DRAWING}"><xdr:twoCellAnchor>${end("from")}${end("to")}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeAttribute(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off xmlns:a="${DRAWING}" x="0" y="0"/><a:ext xmlns:a="${DRAWING}" cx="0" cy="0"/></xdr:xfrm><a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${relationships}" r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></x>`;
}
