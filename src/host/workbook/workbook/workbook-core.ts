import type { Area } from "../area.ts";
import { areaAddress, parseArea } from "../area.ts";
import type { RichTextRun } from "../cell.ts";
import { readRuns } from "../cells/rich-text.ts";
import { SharedStrings } from "../cells/shared-strings.ts";
import { WorkbookFormatError } from "../errors.ts";
import type { ChangeKind, WorkbookChange } from "../model.ts";
import { MAIN, MAIN_STRICT, OFFICE_RELATIONSHIPS, OFFICE_RELATIONSHIPS_STRICT } from "../package/namespaces.ts";
import type { PackageParts } from "../package/package-parts.ts";
import { parseXmlText } from "../package/xml-parse.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import type { SheetModelPart } from "../sheet/sheet-model.ts";
import type { SheetPart } from "../sheet/sheet-part.ts";
import { StyleSheetPart } from "../styles/style-sheet.ts";
import type { TablePart } from "../tables/table-part.ts";
import type { FormulaChange } from "../edit/rewrite-formulas.ts";
import { rewriteFormulas } from "../edit/rewrite-formulas.ts";
import { forgetTableIn } from "../references/structured.ts";
import { DefinedNamesPart } from "./defined-names.ts";
import { ensureDynamicArrayMetadata } from "./dynamic-arrays.ts";
import { Staleness } from "./staleness.ts";

/** Order of the children of `workbook` (CT_Workbook). */
export const WORKBOOK_ORDER =
  "fileVersion fileSharing workbookPr alternateUrls workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(
    " ",
  );

const WORKBOOK_TYPES = [
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
  "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  "application/vnd.ms-excel.template.macroEnabled.main+xml",
  "application/vnd.ms-excel.addin.macroEnabled.main+xml",
];

/** What all parts of an open workbook share. */
export class WorkbookCore {
  readonly workbookPath: string;
  readonly directory: string;
  readonly stringsPath: string | null;
  readonly strings: SharedStrings | null;
  readonly styles: StyleSheetPart;
  readonly date1904: boolean;
  readonly hasMacros: boolean;
  readonly strict: boolean;
  readonly staleness: Staleness;
  readonly names: DefinedNamesPart;
  sheets: SheetModelPart[] = [];
  revision = 0;
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private quiet = 0;
  private heldShifts: WorkbookChange[] = [];
  private nextId = 1;

  constructor(readonly parts: PackageParts) {
    parts.checkTotal();
    this.workbookPath = findWorkbook(parts);
    this.directory = this.workbookPath.slice(0, this.workbookPath.lastIndexOf("/") + 1);
    const root = this.workbook;
    if (root.local !== "workbook") throw notAWorkbook(this.workbookPath);
    this.strict = root.uri === MAIN_STRICT;
    this.date1904 = root.child("workbookPr")?.flag("date1904") ?? false;
    this.hasMacros = parts.relationshipOfKind(this.workbookPath, "vbaProject") !== null;
    const strings = parts.relationshipOfKind(this.workbookPath, "sharedStrings");
    this.stringsPath = strings && parts.has(strings.target) ? strings.target : null;
    this.strings =
      this.stringsPath === null ? null : SharedStrings.open(parts.bytes(this.stringsPath), this.stringsPath);
    this.styles = new StyleSheetPart(this);
    this.names = new DefinedNamesPart(this);
    this.staleness = new Staleness(this);
  }

  get workbook(): XmlElement {
    return this.parts.xml(this.workbookPath);
  }

  editWorkbook(): XmlElement {
    return this.parts.edit(this.workbookPath);
  }

  get mainNamespace(): string {
    return this.strict ? MAIN_STRICT : MAIN;
  }

  get relationshipNamespace(): string {
    return this.strict ? OFFICE_RELATIONSHIPS_STRICT : OFFICE_RELATIONSHIPS;
  }

  relationshipType(kind: string): string {
    return `${this.relationshipNamespace}/${kind}`;
  }

  sheetById(id: number): SheetModelPart | null {
    return this.sheets.find((sheet) => sheet.id === id) ?? null;
  }

  sheetByName(name: string): SheetModelPart | null {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
  }

  sheetName(id: number): string {
    return this.sheetById(id)?.name ?? "";
  }

  parseRef(text: string): Area | null {
    return parseArea(text);
  }

  address(area: Area): string {
    return areaAddress(area);
  }

  /** A number that is unique while this workbook is open. */
  newNumber(): number {
    return this.nextId++;
  }

  richShared(index: number): readonly RichTextRun[] | null {
    return this.strings === null ? null : this.runs(this.strings.element(index));
  }

  richInline(raw: string, part: SheetPart): readonly RichTextRun[] | null {
    const root = part.rootElement;
    const declared = root.attributes.filter((a) => a.name.startsWith("xmlns"));
    const tag = declared.map((a) => ` ${a.name}="${a.value.replaceAll("&", "&amp;")}"`).join("");
    return this.runs(parseXmlText(`<${root.name}${tag}>${raw}</${root.name}>`, part.path));
  }

  private runs(item: XmlElement): readonly RichTextRun[] | null {
    return readRuns(item, (color) => this.styles.colors.read(color).rgb);
  }

  rewriteFormulas(change: FormulaChange): void {
    rewriteFormulas(this, change);
  }

  /** References to a table that goes become #REF!. */
  forgetTable(table: TablePart): void {
    const { name } = table;
    this.rewriteFormulas((formula) => forgetTableIn(formula, name));
  }

  /** Index for the `cm` attribute that marks a dynamic array. */
  dynamicArrayMetadata(): number {
    return ensureDynamicArrayMetadata(this);
  }

  onChange(listener: (change: WorkbookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  notify(sheetId: number | null, kind: ChangeKind, area: Area | null): void {
    this.tell({ sheetId, kind, area });
  }

  /** Runs several edits and reports them as one change; cells that moved meanwhile are told of all the same. */
  together<T>(
    sheetId: number | null,
    kind: ChangeKind,
    area: Area | null,
    work: () => T,
    shift?: WorkbookChange["shift"],
  ): T {
    this.quiet++;
    let done = false;
    try {
      const result = work();
      done = true;
      return result;
    } finally {
      this.quiet--;
      this.tell({ sheetId, kind, area, ...(shift && done ? { shift } : {}) });
    }
  }

  private tell(change: WorkbookChange): void {
    this.revision++;
    if (this.quiet > 0) {
      // Whoever holds on to cells must follow every shift, in order; the rest is told as one change at the end.
      if (change.shift) this.heldShifts.push(change);
      return;
    }
    const changes = [...this.heldShifts, change];
    this.heldShifts = [];
    for (const one of changes) for (const listener of [...this.listeners]) listener(one);
  }
}

function notAWorkbook(part: string | null): WorkbookFormatError {
  return new WorkbookFormatError(
    "not-a-workbook",
    "Dit bestand is wel een Office-pakket, maar geen Excel-werkmap (.xlsx).",
    "This file is an Office package but no Excel workbook (.xlsx).",
    part,
  );
}

function findWorkbook(parts: PackageParts): string {
  const main = parts.relationshipOfKind("", "officeDocument");
  if (!main) throw notAWorkbook(null);
  const path = parts.find(main.target);
  if (path === null) {
    throw new WorkbookFormatError(
      "missing-part",
      `Dit bestand is beschadigd: de werkmap zelf (${main.target}) ontbreekt erin.`,
      `This file is damaged: the workbook itself (${main.target}) is missing.`,
      main.target,
    );
  }
  const type = parts.contentType(path) ?? "";
  if (type.includes("ms-excel.sheet.binary")) {
    throw new WorkbookFormatError(
      "unsupported-format",
      "Dit is een binaire werkmap (.xlsb). Sla hem in Excel op als Excel-werkmap (.xlsx).",
      "This is a binary workbook (.xlsb). Save it in Excel as an Excel workbook (.xlsx).",
      path,
    );
  }
  if (!WORKBOOK_TYPES.includes(type) && /wordprocessing|presentation/.test(type)) throw notAWorkbook(path);
  return path;
}
