import type { Area } from "../area.ts";
import { areaAddress, parseArea } from "../area.ts";
import { UnsupportedEditError } from "../errors.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import { otherShapes } from "../sheet/note-shapes.ts";
import type { Shift } from "./shift.ts";
import { moveArea, touches } from "./shift.ts";

/** Parts beside a sheet that hold cell addresses which this layer does not follow, with their name for people. */
const UNMODELLED: Readonly<Record<string, readonly [string, string]>> = {
  tableSingleCells: ["XML-gekoppelde cellen", "cells linked to XML"],
  namedSheetView: ["benoemde bladweergaven", "named sheet views"],
  ctrlProp: ["formulierbesturingselementen", "form controls"],
  control: ["ActiveX-besturingselementen", "ActiveX controls"],
  oleObject: ["ingesloten objecten", "embedded objects"],
};

/** Parts beside a sheet that are followed, or that hold no addresses of its cells. Any other may hold some. */
const FOLLOWED = new Set([
  "comments",
  "customProperty",
  "drawing",
  "hyperlink",
  "image",
  "legacyDrawingHeaderFooter",
  "pivotTable",
  "printerSettings",
  "queryTable",
  "slicer",
  "table",
  "threadedComment",
  "timeline",
  "vmlDrawing",
]);

/** Parts of the workbook that hold addresses which this layer does not follow. */
const OF_WORKBOOK: Readonly<Record<string, readonly [string, string]>> = {
  revisionHeaders: ["het wijzigingslogboek van een gedeelde werkmap", "the change log of a shared workbook"],
  volatileDependencies: ["een koppeling met gegevens die steeds veranderen", "a link to real-time data"],
};

/** Sections of the sheet of which the same is true. */
const SECTIONS: Readonly<Record<string, readonly [obstacle: string, dutch: string, english: string]>> = {
  scenarios: ["scenarios", "scenario's", "scenarios"],
  dataConsolidate: ["data-consolidation", "gegevensconsolidatie", "data consolidation"],
  webPublishItems: ["web-publishing", "een publicatie als webpagina", "a publication as web page"],
};

export function refuse(
  sheet: SheetModelPart,
  obstacle: string,
  dutch: string,
  english: string,
  area: Area | null,
): never {
  const place = area === null ? "" : ` (${areaAddress(area)})`;
  throw new UnsupportedEditError(
    obstacle,
    `Op het blad ${sheet.name} kan dit niet worden ingevoegd of verwijderd: ${dutch}${place} zou beschadigd raken.`,
    `This cannot be inserted or deleted on sheet ${sheet.name}: ${english}${place} would be damaged.`,
    sheet.name,
    area && areaAddress(area),
  );
}

/** Refuses a shift that parts and sections of the file would have to follow and cannot. */
export function checkParts(sheet: SheetModelPart, shift: Shift): void {
  const { core } = sheet;
  for (const { kind, target, external } of core.parts.relationships(sheet.path)) {
    const name = UNMODELLED[kind];
    if (name) refuse(sheet, kind, name[0], name[1], null);
    if (!external && !FOLLOWED.has(kind))
      refuse(sheet, kind, `een onbekend onderdeel (${kind})`, `an unknown part (${kind})`, null);
    if (kind === "vmlDrawing" && !external && core.parts.has(target) && otherShapes(core, target))
      refuse(sheet, "ctrlProp", "formulierbesturingselementen", "form controls", null);
    if (kind !== "pivotTable" || external || !core.parts.has(target)) continue;
    const location = parseArea(core.parts.xml(target).child("location")?.get("ref") ?? "");
    if (location && touches(location, shift)) refuse(sheet, "pivot-table", "een draaitabel", "a pivot table", location);
  }
  for (const [local, [obstacle, dutch, english]] of Object.entries(SECTIONS)) {
    if (sheet.part.has(local)) refuse(sheet, obstacle, dutch, english, null);
  }
  if (customViewsHoldPlaces(sheet)) refuse(sheet, "custom-views", "aangepaste weergaven", "custom views", null);
  for (const { kind } of core.parts.relationships(core.workbookPath)) {
    const name = OF_WORKBOOK[kind];
    if (name) refuse(sheet, kind === "revisionHeaders" ? "shared-workbook" : kind, name[0], name[1], null);
  }
  for (const source of pivotSources(sheet)) {
    if (touches(source.area, shift) && moveArea(source.area, shift) === null) {
      refuse(sheet, "pivot-source", "de bron van een draaitabel", "the source of a pivot table", source.area);
    }
  }
}

/** Views that only keep a selection or a zoom lose nothing; those with a filter or page breaks of their own would. */
function customViewsHoldPlaces(sheet: SheetModelPart): boolean {
  const views = sheet.part.section("customSheetViews")?.all("customSheetView") ?? [];
  return views.some((view) => ["autoFilter", "rowBreaks", "colBreaks"].some((local) => view.child(local)));
}

/** Pivot caches that read their rows from this sheet by address. */
export function pivotSources(sheet: SheetModelPart): { path: string; area: Area }[] {
  const { core } = sheet;
  return core.parts.relationships(core.workbookPath).flatMap(({ kind, target }) => {
    if (kind !== "pivotCacheDefinition" || !core.parts.has(target)) return [];
    const source = core.parts.xml(target).child("cacheSource")?.child("worksheetSource");
    const area = parseArea(source?.get("ref") ?? "");
    return area && source?.get("sheet")?.toLowerCase() === sheet.name.toLowerCase() ? [{ path: target, area }] : [];
  });
}
