import type { Area } from "../area.ts";
import { columnLetters, MAX_COLUMNS, MAX_ROWS } from "../area.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import { formulaTokens } from "../references/formula-tokens.ts";
import { referenceArea, sheetPrefix } from "../references/translate.ts";
import type { HeaderFooter, PageSetup, PageSetupPatch } from "../sheet-parts.ts";
import type { DefinedNamesPart } from "../workbook/defined-names.ts";
import type { SheetContext } from "./sheet-context.ts";

const TEXTS = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"] as const;
const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;
/** Excel's "normal" margins in inches; counts when the sheet has no `pageMargins`. */
const NORMAL_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const AREA_NAME = "_xlnm.Print_Area";
const TITLES_NAME = "_xlnm.Print_Titles";

function nameAreas(names: DefinedNamesPart, name: string, sheetId: number): Area[] {
  const formula = names.get(name, sheetId)?.formula ?? "";
  return formulaTokens(formula).flatMap((token) => (token.reference ? [referenceArea(token.reference)] : []));
}

function readHeaderFooter(element: XmlElement | null): HeaderFooter {
  const texts = Object.fromEntries(TEXTS.map((name) => [name, element?.child(name)?.text ?? ""])) as Record<
    (typeof TEXTS)[number],
    string
  >;
  return {
    ...texts,
    differentFirst: element?.flag("differentFirst") ?? false,
    differentOddEven: element?.flag("differentOddEven") ?? false,
    scaleWithDoc: element?.flag("scaleWithDoc", true) ?? true,
    alignWithMargins: element?.flag("alignWithMargins", true) ?? true,
  };
}

function readBreaks(element: XmlElement | null): number[] {
  return (element?.all("brk") ?? []).map((b) => b.number("id", 0)).sort((a, b) => a - b);
}

export function readPageSetup({ part, id }: SheetContext, names: DefinedNamesPart): PageSetup {
  const setup = part.section("pageSetup");
  const options = part.section("printOptions");
  const margins = part.section("pageMargins");
  const titles = nameAreas(names, TITLES_NAME, id);
  const rows = titles.find((area) => area.left === 0 && area.right === MAX_COLUMNS - 1);
  const columns = titles.find((area) => area.top === 0 && area.bottom === MAX_ROWS - 1);
  return {
    orientation: (setup?.get("orientation") ?? "default") as PageSetup["orientation"],
    paperSize: setup?.number("paperSize", 0) ?? 0,
    scale: setup?.number("scale", 100) ?? 100,
    fitToPage: part.section("sheetPr")?.child("pageSetUpPr")?.flag("fitToPage") ?? false,
    fitToWidth: setup?.number("fitToWidth", 1) ?? 1,
    fitToHeight: setup?.number("fitToHeight", 1) ?? 1,
    firstPageNumber: setup?.flag("useFirstPageNumber") ? setup.number("firstPageNumber", 1) : null,
    pageOrder: setup?.get("pageOrder") === "overThenDown" ? "overThenDown" : "downThenOver",
    blackAndWhite: setup?.flag("blackAndWhite") ?? false,
    draft: setup?.flag("draft") ?? false,
    cellComments: (setup?.get("cellComments") ?? "none") as PageSetup["cellComments"],
    printErrors: (setup?.get("errors") ?? "displayed") as PageSetup["printErrors"],
    printGridlines: options?.flag("gridLines") ?? false,
    printHeadings: options?.flag("headings") ?? false,
    centerHorizontally: options?.flag("horizontalCentered") ?? false,
    centerVertically: options?.flag("verticalCentered") ?? false,
    margins: Object.fromEntries(
      SIDES.map((side) => [side, margins?.number(side, NORMAL_MARGINS[side]) ?? NORMAL_MARGINS[side]]),
    ) as PageSetup["margins"],
    headerFooter: readHeaderFooter(part.section("headerFooter")),
    printArea: nameAreas(names, AREA_NAME, id),
    printTitleRows: rows ? { first: rows.top, last: rows.bottom } : null,
    printTitleColumns: columns ? { first: columns.left, last: columns.right } : null,
    rowBreaks: readBreaks(part.section("rowBreaks")),
    columnBreaks: readBreaks(part.section("colBreaks")),
  };
}

export function writePageSetup(sheet: SheetContext, names: DefinedNamesPart, change: PageSetupPatch): void {
  writeSetup(sheet, change);
  writeOptions(sheet, change);
  if (change.margins) {
    const now = readPageSetup(sheet, names).margins;
    const element = sheet.part.edit("pageMargins");
    for (const side of SIDES) element.set(side, change.margins[side] ?? now[side]);
  }
  if (change.headerFooter) writeHeaderFooter(sheet, change.headerFooter);
  if (change.rowBreaks) writeBreaks(sheet, "rowBreaks", change.rowBreaks, MAX_COLUMNS - 1);
  if (change.columnBreaks) writeBreaks(sheet, "colBreaks", change.columnBreaks, MAX_ROWS - 1);
  writeNames(sheet, names, change);
}

function writeSetup({ part }: SheetContext, change: PageSetupPatch): void {
  if (change.fitToPage !== undefined) {
    const properties = part.edit("sheetPr");
    const setup = properties.ensure("pageSetUpPr", ["tabColor", "outlinePr", "pageSetUpPr"]);
    setup.setFlag("fitToPage", change.fitToPage);
    if (setup.attributes.length === 0) properties.remove(setup);
  }
  const attributes: Record<string, string | number | null | undefined> = {
    orientation: change.orientation,
    paperSize: change.paperSize === 0 ? null : change.paperSize,
    scale: change.scale,
    fitToWidth: change.fitToWidth,
    fitToHeight: change.fitToHeight,
    pageOrder: change.pageOrder,
    blackAndWhite: change.blackAndWhite === undefined ? undefined : change.blackAndWhite ? 1 : null,
    draft: change.draft === undefined ? undefined : change.draft ? 1 : null,
    cellComments: change.cellComments === "none" ? null : change.cellComments,
    errors: change.printErrors === "displayed" ? null : change.printErrors,
    firstPageNumber: change.firstPageNumber,
    useFirstPageNumber: change.firstPageNumber === undefined ? undefined : change.firstPageNumber === null ? null : 1,
  };
  const set = Object.entries(attributes).filter(([, value]) => value !== undefined);
  if (set.length === 0) return;
  const setup = part.edit("pageSetup");
  for (const [name, value] of set) setup.set(name, value);
  if (change.orientation !== undefined || change.paperSize !== undefined) {
    // Printer settings of the old paper would win over what is asked here.
    setup.set("usePrinterDefaults", null);
  }
}

function writeOptions({ part }: SheetContext, change: PageSetupPatch): void {
  const flags = [
    ["horizontalCentered", change.centerHorizontally],
    ["verticalCentered", change.centerVertically],
    ["headings", change.printHeadings],
    ["gridLines", change.printGridlines],
  ] as const;
  if (flags.every(([, value]) => value === undefined)) return;
  const element = part.edit("printOptions");
  for (const [name, value] of flags) if (value !== undefined) element.setFlag(name, value);
  if (element.attributes.length === 0) part.remove("printOptions");
}

function writeHeaderFooter({ part }: SheetContext, change: Partial<HeaderFooter>): void {
  const element = part.edit("headerFooter");
  if (change.differentOddEven !== undefined) element.setFlag("differentOddEven", change.differentOddEven);
  if (change.differentFirst !== undefined) element.setFlag("differentFirst", change.differentFirst);
  if (change.scaleWithDoc !== undefined) element.setFlag("scaleWithDoc", change.scaleWithDoc, true);
  if (change.alignWithMargins !== undefined) element.setFlag("alignWithMargins", change.alignWithMargins, true);
  for (const name of TEXTS) {
    const text = change[name];
    if (text === undefined) continue;
    const present = element.child(name);
    if (text !== "") element.ensure(name, TEXTS).setText(text);
    else if (present) element.remove(present);
  }
  if (element.attributes.length === 0 && element.elements.length === 0) part.remove("headerFooter");
}

function writeBreaks({ part }: SheetContext, local: string, breaks: readonly number[], max: number): void {
  if (breaks.length === 0) return part.remove(local);
  const element = part.edit(local);
  const known = new Map(element.all("brk").map((b) => [b.number("id", 0), b]));
  const sorted = [...new Set(breaks)].sort((a, b) => a - b);
  element.children = sorted.map((id) => known.get(id) ?? element.make("brk", { id, max, man: 1 }));
  element.set("count", sorted.length).set("manualBreakCount", element.all("brk").filter((b) => b.flag("man")).length);
}

function writeNames(sheet: SheetContext, names: DefinedNamesPart, change: PageSetupPatch): void {
  const prefix = sheetPrefix(sheet.core.sheetName(sheet.id));
  const put = (name: string, formula: string): void => {
    if (formula === "") names.remove(name, sheet.id);
    else names.set({ name, sheetId: sheet.id, formula, comment: "", hidden: false });
  };
  if (change.printArea) put(AREA_NAME, change.printArea.map((area) => prefix + absoluteAddress(area)).join(","));
  if (change.printTitleRows === undefined && change.printTitleColumns === undefined) return;
  const now = readPageSetup(sheet, names);
  const rows = change.printTitleRows === undefined ? now.printTitleRows : change.printTitleRows;
  const columns = change.printTitleColumns === undefined ? now.printTitleColumns : change.printTitleColumns;
  const pieces = [
    ...(columns ? [`${prefix}$${columnLetters(columns.first)}:$${columnLetters(columns.last)}`] : []),
    ...(rows ? [`${prefix}$${rows.first + 1}:$${rows.last + 1}`] : []),
  ];
  put(TITLES_NAME, pieces.join(","));
}

export function absoluteAddress(area: Area): string {
  const cell = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  if (area.left === 0 && area.right === MAX_COLUMNS - 1) return `$${area.top + 1}:$${area.bottom + 1}`;
  if (area.top === 0 && area.bottom === MAX_ROWS - 1)
    return `$${columnLetters(area.left)}:$${columnLetters(area.right)}`;
  const first = cell(area.top, area.left);
  const last = cell(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}
