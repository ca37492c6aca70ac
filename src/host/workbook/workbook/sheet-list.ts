import { SheetScanner } from "../cells/sheet-scanner.ts";
import { InvalidEditError, UnsupportedEditError, WorkbookFormatError } from "../errors.ts";
import type { SheetModel } from "../model.ts";
import { isMain } from "../package/namespaces.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import { dropSheetIn, renameSheetIn } from "../references/translate.ts";
import { SheetModelPart } from "../sheet/sheet-model.ts";
import { SheetPart } from "../sheet/sheet-part.ts";
import { removePartTree } from "./part-trees.ts";
import { WORKBOOK_ORDER, type WorkbookCore } from "./workbook-core.ts";

/** Characters that a sheet name may have. */
export const MAX_SHEET_NAME = 31;
const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

function missingSheet(name: string, path: string): WorkbookFormatError {
  return new WorkbookFormatError(
    "missing-part",
    `Dit bestand is beschadigd: het blad ${name} ontbreekt erin. Open het in Excel, laat het herstellen en sla het opnieuw op.`,
    `This file is damaged: the sheet ${name} is missing. Open it in Excel, let it repair the file and save it again.`,
    path,
  );
}

/** Opens all sheets in tab order; their parts are found by relation. */
export function openSheets(core: WorkbookCore): SheetModelPart[] {
  const sheets = core.workbook.child("sheets")?.all("sheet") ?? [];
  if (sheets.length === 0) throw missingSheet("", core.workbookPath);
  return sheets.map((element) => {
    const name = element.get("name") ?? "";
    const relationship = core.parts.relationship(core.workbookPath, element.getNs("id", "/relationships"));
    const path = relationship ? core.parts.find(relationship.target) : null;
    // A relation of another kind is no sheet: the right one is gone then.
    if (!relationship || path === null || !/sheet$/i.test(relationship.kind))
      throw missingSheet(name, relationship?.target ?? "");
    const kind: SheetModel["kind"] =
      relationship.kind === "worksheet" ? "worksheet" : relationship.kind === "chartsheet" ? "chartsheet" : "other";
    const part = kind === "worksheet" ? openPart(core, path, core.parts.bytes(path)) : null;
    return new SheetModelPart(core, element.number("sheetId", 0), path, kind, part);
  });
}

function openPart(core: WorkbookCore, path: string, bytes: Uint8Array): SheetPart {
  const scanned = new SheetScanner(bytes, path, core.strings, core.date1904).read();
  if (scanned.root.local !== "worksheet" || !isMain(scanned.root.uri)) {
    throw new WorkbookFormatError(
      "corrupt-xml",
      `Dit bestand is beschadigd: ${path} is geen werkblad.`,
      `This file is damaged: ${path} is no worksheet.`,
      path,
    );
  }
  return new SheetPart(scanned, path);
}

/** @throws InvalidEditError when Excel would refuse the name. */
export function checkSheetName(core: WorkbookCore, name: string, self: number | null): void {
  if (
    name.length === 0 ||
    name.length > MAX_SHEET_NAME ||
    /[:\\/?*[\]]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'")
  ) {
    throw new InvalidEditError("invalid-name", `${JSON.stringify(name)} is no valid sheet name`);
  }
  const other = core.sheetByName(name);
  if (other && other.id !== self) throw new InvalidEditError("duplicate-name", `there is a sheet ${name} already`);
}

function freeName(core: WorkbookCore): string {
  for (let n = core.sheets.length + 1; ; n++) if (!core.sheetByName(`Blad${n}`)) return `Blad${n}`;
}

const highestIds = new WeakMap<WorkbookCore, number>();

/** An id that no sheet of this workbook has or had. */
function newSheetId(core: WorkbookCore): number {
  const id = Math.max(highestIds.get(core) ?? 0, ...core.sheets.map((sheet) => sheet.id)) + 1;
  highestIds.set(core, id);
  return id;
}

function relationshipsDeclared(core: WorkbookCore): string | null {
  const root = core.workbook;
  return (
    root.attributes.find((a) => a.name.startsWith("xmlns:") && a.value === core.relationshipNamespace)?.local ?? null
  );
}

/** Puts a new sheet part into workbook, relations and tab order. */
export function enlist(
  core: WorkbookCore,
  name: string,
  path: string,
  bytes: Uint8Array,
  position: number,
  hidden: string | null,
): SheetModelPart {
  const { parts } = core;
  parts.setBytes(path, bytes);
  parts.setContentType(path, WORKSHEET_TYPE);
  const relationship = parts.addRelationship(core.workbookPath, core.relationshipType("worksheet"), path);
  const id = newSheetId(core);
  const root = core.editWorkbook();
  const list = root.ensure("sheets", WORKBOOK_ORDER);
  const element = list.make("sheet", { name, sheetId: id, state: hidden });
  const prefix = relationshipsDeclared(core);
  if (prefix === null) element.set("xmlns:r", core.relationshipNamespace);
  element.setNs(`${prefix ?? "r"}:id`, core.relationshipNamespace, relationship);
  const before = list.all("sheet")[position];
  list.children.splice(before ? list.children.indexOf(before) : list.children.length, 0, element);
  core.names.renumber((old) => (old >= position ? old + 1 : old));
  moveActive(core, (old) => (old >= position ? old + 1 : old));
  const sheet = new SheetModelPart(core, id, path, "worksheet", openPart(core, path, bytes));
  core.sheets = [...core.sheets.slice(0, position), sheet, ...core.sheets.slice(position)];
  core.notify(id, "sheets", null);
  return sheet;
}

/** Tab positions in the window settings follow a change of order. */
function moveActive(core: WorkbookCore, position: (old: number) => number): void {
  const views = core.workbook.child("bookViews")?.all("workbookView") ?? [];
  const moved = views.some((view) =>
    ["activeTab", "firstSheet"].some((name) => view.get(name) !== undefined || position(0) !== 0),
  );
  if (!moved) return;
  for (const view of core.editWorkbook().child("bookViews")?.all("workbookView") ?? []) {
    for (const name of ["activeTab", "firstSheet"]) {
      const old = view.number(name, 0);
      const next = Math.max(0, position(old));
      if (next !== old) view.set(name, next || null);
    }
  }
}

/** Place for a new sheet: the asked one, at most behind the last. */
export function place(core: WorkbookCore, position: number | undefined): number {
  return Math.min(Math.max(0, position ?? core.sheets.length), core.sheets.length);
}

export function addSheet(core: WorkbookCore, name = freeName(core), position?: number): SheetModelPart {
  checkSheetName(core, name, null);
  const path = core.parts.freePath(`${core.directory}worksheets/sheet#.xml`);
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${core.mainNamespace}" xmlns:r="${core.relationshipNamespace}"><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
  return enlist(core, name, path, new TextEncoder().encode(xml), place(core, position), null);
}

export function renameSheet(core: WorkbookCore, id: number, name: string): void {
  const sheet = core.sheetById(id);
  if (!sheet) throw new InvalidEditError("not-found", `no sheet ${id}`);
  const old = sheet.name;
  if (name === old) return;
  checkSheetName(core, name, id);
  core.together(id, "sheets", null, () => {
    const elements = core.editWorkbook().child("sheets")?.all("sheet") ?? [];
    elements.find((e) => e.number("sheetId", 0) === id)?.set("name", name);
    core.rewriteFormulas((formula) => renameSheetIn(formula, old, name));
    for (const { kind, target } of core.parts.relationships(core.workbookPath)) {
      if (kind !== "pivotCacheDefinition" || !core.parts.has(target)) continue;
      const source = (root: XmlElement): XmlElement | undefined => root.child("cacheSource")?.child("worksheetSource");
      if (source(core.parts.xml(target))?.get("sheet")?.toLowerCase() === old.toLowerCase())
        source(core.parts.edit(target))?.set("sheet", name);
    }
  });
}

export function moveSheet(core: WorkbookCore, id: number, position: number): void {
  const from = core.sheets.findIndex((sheet) => sheet.id === id);
  if (from < 0) throw new InvalidEditError("not-found", `no sheet ${id}`);
  const to = Math.min(Math.max(0, position), core.sheets.length - 1);
  if (from === to) return;
  const order = core.sheets.map((_, i) => i);
  order.splice(to, 0, ...order.splice(from, 1));
  const list = core.editWorkbook().child("sheets") as XmlElement;
  const elements = list.all("sheet");
  list.children = order.map((i) => elements[i] as XmlElement);
  core.names.renumber((old) => order.indexOf(old));
  moveActive(core, (old) => order.indexOf(old));
  core.sheets = order.map((i) => core.sheets[i] as SheetModelPart);
  core.notify(id, "sheets", null);
}

export function deleteSheet(core: WorkbookCore, id: number): void {
  const sheet = core.sheetById(id);
  if (!sheet) throw new InvalidEditError("not-found", `no sheet ${id}`);
  if (core.sheets.every((other) => other === sheet || other.visibility !== "visible")) {
    throw new InvalidEditError("last-sheet", "a workbook keeps at least one visible sheet");
  }
  const pivot = core.parts.relationships(sheet.path).some(({ kind }) => kind === "pivotTable");
  if (pivot) {
    throw new UnsupportedEditError(
      "pivot-table",
      `Het blad ${sheet.name} bevat een draaitabel en kan hier niet worden verwijderd.`,
      `The sheet ${sheet.name} holds a pivot table and cannot be deleted here.`,
      sheet.name,
    );
  }
  const { name, position } = sheet;
  core.together(null, "sheets", null, () => {
    for (const table of sheet.tables) core.forgetTable(table);
    core.names.renumber((old) => (old === position ? -1 : old > position ? old - 1 : old));
    const list = core.editWorkbook().child("sheets") as XmlElement;
    const element = list.all("sheet").find((e) => e.number("sheetId", 0) === id) as XmlElement;
    const relationship = element.getNs("id", "/relationships") ?? "";
    newSheetId(core);
    list.remove(element);
    core.sheets = core.sheets.filter((other) => other !== sheet);
    core.rewriteFormulas((formula) => dropSheetIn(formula, name));
    moveActive(core, (old) => (old > position || old === core.sheets.length ? old - 1 : old));
    core.parts.removeRelationship(core.workbookPath, relationship);
    removePartTree(core, sheet.path);
    core.staleness.editAll();
  });
}
